// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/timeline/timeline_view.h"

#include "app/canvas/hover/hover_card.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QFontMetricsF>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr int kRowHeight = 27;
constexpr int kAxisHeight = 30;
constexpr double kBarHeight = 15;
constexpr double kOpenWidth = 34;    ///< least width of a bar whose end is unknown
constexpr double kRightMargin = 118; ///< room for the label of the last bar
constexpr int kNarrowestNames = 156;
constexpr int kWidestNames = 200;
constexpr double kLargestScale = 1.0; ///< one pixel per second

} // namespace

TimelineLabel placeTimelineLabel(double barLeft, double barRight, double from, double to, double textWidth) {
    constexpr double gap = 6;
    const double right = to - barRight - gap;
    const double inside = barRight - barLeft - 2 * gap;
    const double left = barLeft - from - 2 * gap;
    using Side = TimelineLabel::Place;
    const auto atLeft = [&](double width) { return TimelineLabel{Side::Left, barLeft - gap - width, width}; };
    if (textWidth <= right)
        return {Side::Right, barRight + gap, textWidth};
    if (textWidth <= inside)
        return {Side::Inside, barLeft + gap, textWidth};
    if (textWidth <= left)
        return atLeft(textWidth);
    return right >= inside ? TimelineLabel{Side::Right, barRight + gap, std::max(0.0, right)}
                           : TimelineLabel{Side::Inside, barLeft + gap, inside};
}

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent), m_card(new HoverCard(viewport())) {
    setObjectName(QStringLiteral("timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right, also in right-to-left languages
    setAccessibleName(tr("Recovery timeline; the task table lists the same steps"));
    viewport()->setMouseTracking(true);
    setMinimumHeight(kAxisHeight + 3 * kRowHeight);
    verticalScrollBar()->setSingleStep(kRowHeight);
    horizontalScrollBar()->setSingleStep(40);
    m_card->hide();
}

int TimelineView::rowHeight() {
    return kRowHeight;
}

int TimelineView::axisHeight() {
    return kAxisHeight;
}

void TimelineView::show(std::shared_ptr<const ScenarioAnalysis> analysis,
                        std::shared_ptr<const ScenarioAnalysis> planned) {
    if (isDraggingEnd()) {
        m_pending = std::move(analysis);
        m_pendingPlanned = std::move(planned);
        return;
    }
    m_held = {};
    m_analysis = std::move(analysis);
    m_planned = std::move(planned);
    layOut();
}

void TimelineView::setGrouping(TimelineGrouping grouping) {
    m_grouping = grouping;
    layOut();
}

void TimelineView::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

void TimelineView::setOnlyCritical(bool only) {
    m_onlyCritical = only;
    layOut();
}

void TimelineView::layOut() {
    m_hovered = -1;
    m_card->hideCard();
    m_rows = m_analysis ? timelineRows(*m_analysis, m_grouping, m_onlyCritical) : TimelineRows();
    if (m_current >= static_cast<int>(m_rows.barOfStep.size()))
        m_current = -1;
    fitNames();
    updateAxis();
    viewport()->update();
}

/// As wide as the names, within bounds; the first few hundred are representative.
void TimelineView::fitNames() {
    constexpr std::size_t looked = 300;
    double widest = 0;
    for (std::size_t i = 0; i < std::min(looked, m_rows.groups.size()); ++i) {
        const QString& title = m_rows.groups[i].title;
        widest = std::max(widest, QFontMetricsF(uiFont(title, 12, 600)).horizontalAdvance(title));
    }
    m_nameWidth = std::clamp(static_cast<int>(std::ceil(widest)) + 24, kNarrowestNames, kWidestNames);
}

double TimelineView::timeWidth() const {
    return std::max(60.0, viewport()->width() - m_nameWidth - 4.0);
}

double TimelineView::fittingScale() const {
    const double room = std::max(timeWidth() * 0.6, timeWidth() - kRightMargin);
    return room / static_cast<double>(std::max<qint64>(m_rows.end, 60));
}

void TimelineView::updateAxis() {
    const TimelineAxis before = m_axis;
    m_axis.left = m_nameWidth;
    m_axis.width = timeWidth();
    if (m_fitted || m_axis.pixelsPerSecond <= 0)
        m_axis.pixelsPerSecond = fittingScale();
    updateScrollBars();
    m_axis.offset = horizontalScrollBar()->value();
    if (!(m_axis == before))
        emit axisChanged(m_axis);
}

void TimelineView::updateScrollBars() {
    const int room = viewport()->height() - kAxisHeight;
    verticalScrollBar()->setRange(0, std::max(0, m_rows.rowCount() * kRowHeight - room + 4));
    verticalScrollBar()->setPageStep(std::max(kRowHeight, room));
    const double whole = static_cast<double>(m_rows.end) * m_axis.pixelsPerSecond + kRightMargin;
    const int beyond = m_fitted ? 0 : static_cast<int>(std::ceil(whole - m_axis.width));
    horizontalScrollBar()->setRange(0, std::max(0, beyond));
    horizontalScrollBar()->setPageStep(static_cast<int>(m_axis.width));
}

void TimelineView::fit() {
    m_fitted = true;
    updateAxis();
    viewport()->update();
}

void TimelineView::zoomBy(double factor) {
    const double now = m_axis.x(static_cast<double>(m_now.count()));
    const bool inView = now >= m_axis.left && now <= m_axis.left + m_axis.width;
    setScale(m_axis.pixelsPerSecond * factor, inView ? now : m_axis.left + m_axis.width / 2);
}

void TimelineView::setScale(double pixelsPerSecond, double anchorX) {
    const double anchor = m_axis.seconds(anchorX);
    const double fitting = fittingScale();
    const double scale = std::clamp(pixelsPerSecond, fitting, std::max(fitting, kLargestScale));
    m_fitted = scale <= fitting;
    m_axis.pixelsPerSecond = scale;
    updateScrollBars();
    horizontalScrollBar()->setValue(static_cast<int>(anchor * scale - (anchorX - m_axis.left)));
    m_axis.offset = horizontalScrollBar()->value();
    emit axisChanged(m_axis);
    viewport()->update();
}

void TimelineView::setNow(Seconds now) {
    if (now == m_now)
        return;
    m_now = now;
    viewport()->update();
}

void TimelineView::setSelectedComponents(std::vector<int> components) {
    m_selected.clear();
    for (const int component : components) {
        if (component < 0)
            continue;
        if (idx(component) >= m_selected.size())
            m_selected.resize(idx(component) + 1, 0);
        m_selected[idx(component)] = 1;
    }
    viewport()->update();
}

void TimelineView::setCurrentStep(int step) {
    const bool known = step >= 0 && step < static_cast<int>(m_rows.barOfStep.size());
    const int bar = known ? m_rows.barOfStep[idx(step)] : -1;
    m_current = bar >= 0 ? step : -1;
    if (bar >= 0) {
        const int top = m_rows.bars[idx(bar)].row * kRowHeight;
        const int room = viewport()->height() - kAxisHeight;
        QScrollBar* scroll = verticalScrollBar();
        if (top < scroll->value())
            scroll->setValue(top);
        else if (top + kRowHeight > scroll->value() + room)
            scroll->setValue(top + kRowHeight - room);
        const double x = m_axis.x(static_cast<double>(m_rows.bars[idx(bar)].start));
        if (x < m_axis.left || x > m_axis.left + m_axis.width - 40)
            horizontalScrollBar()->setValue(
                static_cast<int>(m_axis.offset + x - m_axis.left - m_axis.width / 3));
    }
    setAccessibleDescription(currentText());
    viewport()->update();
}

QString TimelineView::currentText() const {
    if (m_current < 0 || !m_analysis)
        return {};
    const RecoveryStep& step = m_analysis->tasks.steps[idx(m_current)];
    const ScheduledStep& planned = m_analysis->schedule.steps[idx(m_current)];
    return tr("%1: %2, %3 after the incident, takes %4")
        .arg(m_analysis->graph->name(step.component), step.name, durationText(planned.start, {}),
             durationText(step.duration, {}));
}

int TimelineView::rowTop(int row) const {
    return kAxisHeight + row * kRowHeight - verticalScrollBar()->value();
}

int TimelineView::rowAt(int y) const {
    if (y < kAxisHeight)
        return -1;
    const int row = (y - kAxisHeight + verticalScrollBar()->value()) / kRowHeight;
    return row < m_rows.rowCount() ? row : -1;
}

qint64 TimelineView::shownFinish(const TimelineBar& bar) const {
    if (isDraggingEnd() && m_rows.bars[idx(m_drag.bar)].step == bar.step)
        return m_drag.finish;
    return m_held.step >= 0 && m_held.step == bar.step ? m_held.finish : bar.finish;
}

/// Includes the wait only by component: a team's row shows other steps meanwhile.
qint64 TimelineView::shownFrom(const TimelineBar& bar) const {
    return m_rows.grouping == TimelineGrouping::Component ? std::min(bar.ready, bar.start) : bar.start;
}

QRectF TimelineView::rectOf(const TimelineBar& bar) const {
    const double left = m_axis.x(static_cast<double>(bar.start));
    const double right = m_axis.x(static_cast<double>(shownFinish(bar)));
    return {left, rowTop(bar.row) + (kRowHeight - kBarHeight) / 2,
            std::max(bar.openFinish ? kOpenWidth : 3.0, right - left), kBarHeight};
}

QRectF TimelineView::barRect(int step) const {
    if (step < 0 || idx(step) >= m_rows.barOfStep.size() || m_rows.barOfStep[idx(step)] < 0)
        return {};
    return rectOf(m_rows.bars[idx(m_rows.barOfStep[idx(step)])]);
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateAxis();
}

void TimelineView::scrollContentsBy(int, int) {
    m_axis.offset = horizontalScrollBar()->value();
    m_card->hideCard();
    emit axisChanged(m_axis);
    viewport()->update();
}

void TimelineView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

} // namespace drawbridge
