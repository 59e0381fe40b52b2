// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/result_words.h"
#include "app/common/style.h"
#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/timeline_view.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

/// Painting of the timeline; only what is in view.
namespace drawbridge {

namespace {

constexpr double kRadius = 3.5;
constexpr double kTickApart = 84;

QColor readableOn(const QColor& fill) {
    const QColor dark(0x14, 0x18, 0x1F);
    return contrast(Qt::white, fill) >= contrast(dark, fill) ? QColor(Qt::white) : dark;
}

void drawElided(QPainter& painter, const QRectF& room, const QString& text, int pixels, int weight,
                const QColor& colour) {
    painter.setFont(uiFont(text, pixels, weight));
    painter.setPen(colour);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, room.width() + 1));
}

} // namespace

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = event->rect();
    painter.fillRect(area, currentTheme().panel);
    m_paintedBars = 0;
    if (m_rows.isEmpty()) {
        painter.setFont(uiFont(m_emptyText, 13));
        painter.setPen(currentTheme().secondaryOn(currentTheme().panel));
        painter.drawText(viewport()->rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    painter.save();
    painter.setClipRect(QRectF(m_axis.left, 0, m_axis.width + 4, viewport()->height()));
    paintBackground(painter, area);
    const int first = std::max(0, rowAt(std::max(area.top(), axisHeight())));
    int group = -1;
    for (int row = first; row < m_rows.rowCount() && rowTop(row) <= area.bottom(); ++row) {
        if (m_rows.groupOf[idx(row)] != group) {
            group = m_rows.groupOf[idx(row)];
            paintGroup(painter, m_rows.groups[idx(group)]);
        }
        paintRow(painter, row);
    }
    painter.restore();
    paintNames(painter, area);
    paintAxis(painter);
    paintNow(painter);
}

/// Detection and declaration bands, and grid lines.
void TimelineView::paintBackground(QPainter& painter, const QRect& area) {
    const Theme& theme = currentTheme();
    const double top = axisHeight();
    const double bottom = std::min(viewport()->height(), rowTop(m_rows.rowCount()));
    const auto band = [&](qint64 from, qint64 to, const QColor& tint, const QString& word) {
        const double left = m_axis.x(static_cast<double>(from));
        const QRectF rect(left, top, m_axis.x(static_cast<double>(to)) - left, bottom - top);
        if (rect.width() <= 0)
            return;
        painter.fillRect(rect, tint);
        const QFontMetricsF metrics(uiFont(word, 11));
        if (metrics.horizontalAdvance(word) + 8 <= rect.width())
            drawElided(painter, QRectF(rect.left() + 4, rect.bottom() - 18, rect.width() - 8, 16), word, 11,
                       400, theme.secondaryOn(tint));
    };
    band(0, m_rows.detected, theme.degraded.tint, tr("detection"));
    band(m_rows.detected, m_rows.workStarts, theme.disabled.tint, tr("declaration"));
    painter.setPen(QPen(theme.hairline, 1));
    for (const qint64 tick : axisTicks(m_axis, kTickApart)) {
        const double x = std::floor(m_axis.x(static_cast<double>(tick))) + 0.5;
        if (x >= area.left() - 1 && x <= area.right() + 1)
            painter.drawLine(QPointF(x, 4), QPointF(x, bottom));
    }
}

/// Behind the rows of a component or team: unavailable hours and the target's flag.
void TimelineView::paintGroup(QPainter& painter, const TimelineGroup& group) {
    const Theme& theme = currentTheme();
    const QRectF rows(m_axis.left, rowTop(group.firstRow), m_axis.width, group.rowCount * rowHeight());
    if (!group.closed.empty()) {
        QColor hatch = theme.secondary;
        hatch.setAlphaF(theme.dark ? 0.30F : 0.34F);
        for (const TimelineGap& gap : group.closed) {
            const double left = std::max(m_axis.left, m_axis.x(static_cast<double>(gap.from)));
            const double right = std::min(rows.right(), m_axis.x(static_cast<double>(gap.to)));
            if (right > left)
                painter.fillRect(QRectF(left, rows.top() + 1, right - left, rows.height() - 1),
                                 QBrush(hatch, Qt::BDiagPattern));
        }
    }
    if (group.target)
        paintFlag(painter, group);
    if (!group.note.isEmpty())
        drawElided(painter,
                   QRectF(m_axis.x(static_cast<double>(m_rows.workStarts)) + 8, rows.top(), 400, rowHeight()),
                   group.note, 11, 600, theme.lost.ink);
}

void TimelineView::paintFlag(QPainter& painter, const TimelineGroup& group) const {
    const Theme& theme = currentTheme();
    const double x = m_axis.x(static_cast<double>(group.target->count()));
    if (x < m_axis.left || x > m_axis.left + m_axis.width)
        return;
    const double top = rowTop(group.firstRow + group.rowCount - 1) + 3.0;
    const bool missed = group.verdict == Verdict::Missed;
    const bool unknown = group.verdict == Verdict::Unknown;
    const QColor colour = missed ? theme.lost.ink : unknown ? theme.disabled.ink : theme.recovered.ink;
    painter.setPen(QPen(colour, 1.6));
    painter.drawLine(QPointF(x, top), QPointF(x, top + rowHeight() - 5));
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(colour);
    // A missed target is forked and an unknown one hollow, so that they show without colour.
    if (unknown) {
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(theme.panel);
    }
    QPolygonF flag({QPointF(x + 0.8, top - 0.5), QPointF(x + 10, top - 0.5)});
    if (missed)
        flag << QPointF(x + 6.5, top + 3.5);
    flag << QPointF(x + 10, top + 7.5) << QPointF(x + 0.8, top + 7.5);
    painter.drawPolygon(flag);
}

void TimelineView::paintRow(QPainter& painter, int row) {
    const Theme& theme = currentTheme();
    const TimelineGroup& group = m_rows.groups[idx(m_rows.groupOf[idx(row)])];
    const double top = rowTop(row);
    const bool chosen =
        group.component >= 0 && idx(group.component) < m_selected.size() && m_selected[idx(group.component)];
    if (chosen) {
        QColor tint = theme.accent;
        tint.setAlphaF(theme.dark ? 0.12F : 0.07F);
        painter.fillRect(QRectF(m_axis.left, top, m_axis.width + 4, rowHeight()), tint);
    }
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(m_axis.left, top + 0.5), QPointF(m_axis.left + m_axis.width + 4, top + 0.5));

    const auto begin = m_rows.bars.begin() + m_rows.firstBar[idx(row)];
    const auto end = m_rows.bars.begin() + m_rows.firstBar[idx(row) + 1];
    const auto from = static_cast<qint64>(m_axis.seconds(m_axis.left - 240));
    const auto to = static_cast<qint64>(m_axis.seconds(m_axis.left + m_axis.width + 240));
    auto bar =
        std::lower_bound(begin, end, from, [](const TimelineBar& b, qint64 time) { return b.finish < time; });
    double taken = m_axis.left;
    for (; bar != end && shownFrom(*bar) <= to; ++bar) {
        const double before = std::max(
            taken, bar == begin ? m_axis.left : m_axis.x(static_cast<double>(std::prev(bar)->finish)));
        double after = std::next(bar) == end ? m_axis.left + m_axis.width
                                             : m_axis.x(static_cast<double>(std::next(bar)->start));
        const bool hasFlag = group.target && row == group.firstRow + group.rowCount - 1;
        const double flag = hasFlag ? m_axis.x(static_cast<double>(group.target->count())) : after;
        if (flag > rectOf(*bar).right() + 24)
            after = std::min(after, flag);
        taken = paintBar(painter, *bar, before, after);
    }
}

void TimelineView::paintWait(QPainter& painter, const TimelineBar& bar) const {
    if (shownFrom(bar) >= bar.start)
        return;
    const Theme& theme = currentTheme();
    const double y = std::floor(rectOf(bar).center().y()) + 0.5;
    const double left = m_axis.x(static_cast<double>(bar.ready));
    QColor colour = mixed(theme.panel, theme.secondary, 0.75);
    painter.setPen(QPen(colour, 1.2, Qt::DotLine));
    painter.drawLine(QPointF(left, y), QPointF(rectOf(bar).left() - 1, y));
    painter.setPen(QPen(colour, 1.2));
    painter.drawLine(QPointF(left, y - 3.5), QPointF(left, y + 3.5));
}

QString TimelineView::labelOf(const TimelineBar& bar) const {
    const RecoveryStep& step = m_analysis->tasks.steps[idx(bar.step)];
    const bool dragged = shownFinish(bar) != bar.finish;
    const QString length = dragged ? durationText(Seconds(shownFinish(bar) - bar.start))
                           : step.duration.isUnknown() && step.duration.atLeast() == Seconds(0)
                               ? tr("?")
                               : durationText(step.duration, {});
    return m_rows.grouping == TimelineGrouping::Component
               ? tr("%1 %2", "step, duration").arg(step.name, length)
               : tr("%1 · %2 %3", "component, step, duration")
                     .arg(m_analysis->graph->name(bar.component), step.name, length);
}

/// At its earliest; dashed, the unknown ends open.
void TimelineView::paintOpenBar(QPainter& painter, const TimelineBar& bar, const QRectF& rect,
                                const QColor& fill) const {
    const Theme& theme = currentTheme();
    painter.fillRect(rect, fill);
    painter.setPen(QPen(theme.disabled.ink, 1.3, Qt::DashLine));
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.setPen(QPen(theme.disabled.ink, 1.6));
    if (!bar.openStart)
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
    if (!bar.openFinish)
        painter.drawLine(rect.topRight(), rect.bottomRight());
    const QString mark = QStringLiteral("?");
    painter.setFont(uiFont(mark, 11, 700));
    painter.setPen(theme.disabled.ink);
    painter.drawText(rect.adjusted(0, -3, -5, 3),
                     (bar.openFinish ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter,
                     mark);
}

double TimelineView::paintBar(QPainter& painter, const TimelineBar& bar, double from, double to) {
    const Theme& theme = currentTheme();
    const QRectF rect = rectOf(bar);
    ++m_paintedBars;
    if (bar.step < 0) { // milestone
        const QPointF c(rect.left(), rect.center().y());
        painter.setPen(bar.isOpen() ? QPen(theme.disabled.ink, 1.4, Qt::DotLine) : QPen(Qt::NoPen));
        painter.setBrush(bar.isOpen() ? theme.panel : theme.recovered.ink);
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -5), c + QPointF(5, 0), c + QPointF(0, 5), c + QPointF(-5, 0)}));
        drawElided(painter, QRectF(c.x() + 9, rect.top(), to - c.x() - 9, rect.height()),
                   bar.isOpen() ? tr("up again: unknown when") : tr("up again"), 11, 400,
                   theme.secondaryOn(theme.panel));
        return to;
    }
    paintWait(painter, bar);
    if (m_planned && m_planned->schedule.steps.size() == m_analysis->schedule.steps.size()) {
        const ScheduledStep& before = m_planned->schedule.steps[idx(bar.step)];
        const double left = m_axis.x(static_cast<double>(earliest(before.start)));
        const double right = m_axis.x(static_cast<double>(earliest(before.finish)));
        const bool known = before.finish.isKnown() && !bar.isOpen();
        if (known && (earliest(before.start) != bar.start || earliest(before.finish) != shownFinish(bar))) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(theme.panel, theme.secondary, 0.5));
            painter.drawRoundedRect(QRectF(left, rect.bottom() + 1.5, std::max(3.0, right - left), 2.5), 1.2,
                                    1.2);
        }
    }
    const QColor ink = bar.critical ? theme.lost.ink : theme.accent;
    const bool hovered = m_hovered >= 0 && m_rows.bars[idx(m_hovered)].step == bar.step;
    const bool open = bar.isOpen() && shownFinish(bar) == bar.finish;
    const QColor fill = open ? mixed(theme.panel, theme.disabled.ink, hovered ? 0.30 : 0.16)
                             : mixed(theme.panel, ink, hovered ? 1.0 : 0.88);
    if (open) {
        paintOpenBar(painter, bar, rect, fill);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, std::min(kRadius, rect.width() / 2), kRadius);
    }
    if (bar.step == m_current) {
        painter.setPen(QPen(hasFocus() ? theme.text : theme.secondary, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), kRadius + 2, kRadius + 2);
    }
    if (hovered && m_canChange && m_canChange(bar.step) && rect.width() > 8) {
        painter.setPen(QPen(readableOn(fill), 1.4));
        painter.drawLine(QPointF(rect.right() - 3, rect.top() + 4),
                         QPointF(rect.right() - 3, rect.bottom() - 4));
    }
    const QString label = labelOf(bar);
    const double width = QFontMetricsF(uiFont(label, 11)).horizontalAdvance(label);
    const TimelineLabel place = placeTimelineLabel(rect.left(), rect.right(), from, to, width);
    constexpr double fewest = 34; // pixels; fewer show less than a few letters
    if (place.width < std::min(width, fewest))
        return rect.right();
    drawElided(painter, QRectF(place.left, rect.top() - 4, place.width, rect.height() + 8), label, 11, 400,
               place.place == TimelineLabel::Place::Inside ? readableOn(fill)
                                                           : theme.secondaryOn(theme.panel));
    return std::max(rect.right(), place.left + place.width);
}

void TimelineView::paintNames(QPainter& painter, const QRect& area) {
    const Theme& theme = currentTheme();
    painter.fillRect(QRectF(0, 0, m_axis.left, viewport()->height()), theme.panel);
    painter.save();
    painter.setClipRect(QRectF(0, axisHeight(), m_axis.left, viewport()->height()));
    const int first = std::max(0, rowAt(std::max(area.top(), axisHeight())));
    for (int row = first; row < m_rows.rowCount() && rowTop(row) <= area.bottom(); ++row) {
        const TimelineGroup& group = m_rows.groups[idx(m_rows.groupOf[idx(row)])];
        const double top = rowTop(row);
        const bool firstOfGroup = row == group.firstRow;
        painter.setPen(QPen(theme.hairline, 1));
        painter.drawLine(QPointF(firstOfGroup ? 0 : m_axis.left - 12, top + 0.5),
                         QPointF(m_axis.left, top + 0.5));
        // The name of a group stays in view while any of its rows is.
        const bool firstInView = row == first;
        if (!firstOfGroup && !firstInView)
            continue;
        const double nameTop =
            firstOfGroup ? top : std::min<double>(axisHeight(), rowTop(group.firstRow + group.rowCount - 1));
        const bool chosen = group.component >= 0 && idx(group.component) < m_selected.size() &&
                            m_selected[idx(group.component)];
        drawElided(painter, QRectF(10, std::max(nameTop, top), m_axis.left - 20, rowHeight()), group.title,
                   12, 600, chosen ? theme.accent : theme.text);
    }
    painter.restore();
    const double below = rowTop(m_rows.rowCount());
    painter.setPen(QPen(theme.hairline, 1));
    if (below <= area.bottom())
        painter.drawLine(QPointF(0, below + 0.5), QPointF(m_axis.left + m_axis.width, below + 0.5));
}

void TimelineView::paintAxis(QPainter& painter) {
    const Theme& theme = currentTheme();
    painter.fillRect(QRectF(0, 0, viewport()->width(), axisHeight()), theme.panel);
    painter.save();
    painter.setClipRect(QRectF(m_axis.left, 0, m_axis.width + 4, axisHeight()));
    const QRectF label = nowLabelRect();
    for (const qint64 tick : axisTicks(m_axis, kTickApart)) {
        const double x = std::floor(m_axis.x(static_cast<double>(tick))) + 0.5;
        painter.setPen(QPen(theme.hairline, 1));
        painter.drawLine(QPointF(x, 8), QPointF(x, axisHeight()));
        const double words = QFontMetricsF(uiFont(axisText(tick), 11)).horizontalAdvance(axisText(tick));
        if (label.left() < x + 6 + words && label.right() > x + 2) // no half-covered labels
            continue;
        drawElided(painter, QRectF(x + 4, 6, kTickApart - 6, 18), axisText(tick), 11, 400,
                   theme.secondaryOn(theme.panel));
    }
    painter.restore();
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(0, axisHeight() - 0.5), QPointF(viewport()->width(), axisHeight() - 0.5));
}

QRectF TimelineView::nowLabelRect() const {
    const QString text = clockText(m_now);
    const double width = QFontMetricsF(uiFont(text, 11, 700)).horizontalAdvance(text) + 18;
    const double x = m_axis.x(static_cast<double>(m_now.count()));
    if (x < m_axis.left - 1 || x > m_axis.left + m_axis.width + 4)
        return {};
    return {std::clamp(x - width / 2, m_axis.left - 2, m_axis.left + m_axis.width + 2 - width), 4, width, 19};
}

void TimelineView::paintNow(QPainter& painter) {
    const Theme& theme = currentTheme();
    const QRectF label = nowLabelRect();
    if (label.isNull())
        return;
    const double x = m_axis.x(static_cast<double>(m_now.count()));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, 20), QPointF(x, viewport()->height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(label, 9.5, 9.5);
    const QString text = clockText(m_now);
    painter.setFont(uiFont(text, 11, 700));
    painter.setPen(readableOn(theme.accent));
    painter.drawText(label, Qt::AlignCenter, text);
}

} // namespace drawbridge
