// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/run_timeline.h"

#include "app/common/style.h"
#include "app/exercise/live/step_words.h"
#include "app/exercise/live/time_axis.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QEvent>
#include <QHash>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double kTimelineHead = 22;
constexpr double kTimelineRow = 24;
constexpr double kTimelineBar = 11;
constexpr double kTimelineNames = 130;
constexpr double kRight = 24;

Seconds startOf(const LiveStep& step) {
    return step.projectedStart.value_or(step.plannedStart.value_or(Seconds::max()));
}

/// An attempt that failed; trying again comes after it.
void paintFailed(QPainter& painter, const TimeAxis& axis, const std::pair<Seconds, Seconds>& attempt,
                 double y) {
    const double from = axis.x(attempt.first);
    const double to = std::max(from + 12, axis.x(attempt.second));
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().lost.ink);
    painter.drawRoundedRect(QRectF(from, y, to - from, kTimelineBar), 2, 2);
    paintIcon(painter, QStringLiteral("close"), {to - 11, y + 1, 9, 9}, currentTheme().panel);
}

} // namespace

RunTimeline::RunTimeline(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Planned and actual"));
    setMouseTracking(true);
}

QSize RunTimeline::sizeHint() const {
    return {600, static_cast<int>(kTimelineHead + static_cast<double>(m_rows.size()) * kTimelineRow + 6)};
}

void RunTimeline::show(const RunView& view, const QString& zero) {
    m_view = view;
    m_zero = zero;
    m_rows.clear();
    QHash<QString, std::size_t> rowOf;
    for (std::size_t i = 0; i < view.steps.size(); ++i) {
        const QString& component = view.steps[i].component;
        if (!rowOf.contains(component)) {
            rowOf.insert(component, m_rows.size());
            m_rows.push_back({component, {}});
        }
        m_rows[rowOf.value(component)].steps.push_back(static_cast<int>(i));
    }
    const auto begins = [this](const Row& row) {
        Seconds first = Seconds::max();
        for (const int step : row.steps)
            first = std::min(first, startOf(m_view.steps[static_cast<std::size_t>(step)]));
        return first;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](const Row& a, const Row& b) { return begins(a) < begins(b); });
    QStringList sentences;
    for (const LiveStep& step : view.steps)
        sentences += QStringLiteral("%1, %2: %3").arg(step.component, step.step, stateSentence(step));
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

TimeAxis RunTimeline::axis() const {
    Seconds end = m_view.now;
    for (const LiveStep& step : m_view.steps) {
        for (const auto& time : {step.projectedFinish, step.plannedFinish})
            end = std::max(end, time.value_or(Seconds(0)));
    }
    return {{kTimelineNames, kTimelineHead, std::max(60.0, width() - kTimelineNames - kRight),
             height() - kTimelineHead - 4},
            end + end / 10};
}

void RunTimeline::paintRow(QPainter& painter, const TimeAxis& axis, const Row& row, double top) const {
    const Theme& theme = currentTheme();
    const QFont bold = uiFont(row.component, 12, 600);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, top, kTimelineNames - 8, kTimelineRow), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(bold).elidedText(row.component, Qt::ElideRight, kTimelineNames - 10));
    QString last;
    double right = 0;
    for (const int index : row.steps) {
        const LiveStep& step = m_view.steps[static_cast<std::size_t>(index)];
        if (step.plannedStart && step.plannedFinish) {
            const double from = axis.x(*step.plannedStart);
            painter.fillRect(QRectF(from, top + 2, std::max(2.0, axis.x(*step.plannedFinish) - from), 2.5),
                             mixed(theme.panel, theme.secondary, 0.55));
        }
        for (const auto& attempt : step.failures)
            paintFailed(painter, axis, attempt, top + 8);
        if (!step.projectedStart || step.state == LiveState::Skipped)
            continue;
        const double from = axis.x(*step.projectedStart);
        const double to = std::max(from + 3, axis.x(step.projectedFinish.value_or(axis.end)));
        const double y = top + 8;
        const double now = std::clamp(axis.x(m_view.now), from, to);
        const QColor ink = stateColours(step.state).ink;
        QPen dashes(ink, 1.1);
        dashes.setDashPattern({3, 2});
        const double solidTo = step.state == LiveState::Done         ? to
                               : step.state == LiveState::InProgress ? now
                                                                     : from;
        if (solidTo < to) {
            painter.setPen(dashes);
            painter.setBrush(stateColours(step.state).tint);
            painter.drawRoundedRect(QRectF(solidTo, y, to - solidTo, kTimelineBar), 2, 2);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        if (solidTo > from)
            painter.drawRoundedRect(QRectF(from, y, solidTo - from, kTimelineBar), 2, 2);
        if (to > right) {
            right = to;
            last = step.step;
        }
    }
    if (right > 0) {
        const QFont small = uiFont(last, 11);
        painter.setFont(small);
        painter.setPen(theme.secondary);
        const QRectF box(right + 8, top + 4, std::max(0.0, width() - right - 10), kTimelineRow - 4);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetricsF(small).elidedText(last, Qt::ElideRight, box.width()));
    }
}

void RunTimeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    const TimeAxis times = axis();
    if (m_view.declared)
        painter.fillRect(QRectF(times.area.left(), times.area.top(),
                                times.x(*m_view.declared) - times.area.left(), times.area.height()),
                         theme.degraded.tint);
    times.paint(painter, 0, m_zero);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        paintRow(painter, times, m_rows[i], kTimelineHead + static_cast<double>(i) * kTimelineRow);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(times.x(m_view.now), kTimelineHead - 4), QPointF(times.x(m_view.now), height()));
}

const LiveStep* RunTimeline::stepAt(const QPointF& place) const {
    const int row = static_cast<int>((place.y() - kTimelineHead) / kTimelineRow);
    if (place.y() < kTimelineHead || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    const TimeAxis times = axis();
    const LiveStep* nearest = nullptr;
    double least = 1e9;
    for (const int index : m_rows[static_cast<std::size_t>(row)].steps) {
        const LiveStep& step = m_view.steps[static_cast<std::size_t>(index)];
        const double from = times.x(step.projectedStart.value_or(times.end));
        const double to = times.x(step.projectedFinish.value_or(times.end));
        const double away = std::max({0.0, from - place.x(), place.x() - to});
        if (away < least) {
            least = away;
            nearest = &step;
        }
    }
    return nearest;
}

void RunTimeline::mouseReleaseEvent(QMouseEvent* event) {
    if (const LiveStep* step = stepAt(event->position()))
        emit stepChosen(step->number);
}

bool RunTimeline::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const LiveStep* step = stepAt(help->pos()))
        QToolTip::showText(help->globalPos(),
                           tr("Step %1, %2: %3\n%4")
                               .arg(step->number)
                               .arg(step->component, step->step, stateSentence(*step)),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void RunTimeline::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        update();
}

} // namespace drawbridge
