// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/gantt_chart.h"

#include "app/window/style.h"
#include "core/report/diagram_painter.h"
#include "core/report/runbook_gantt.h"

#include <QPaintEvent>
#include <QPainter>

namespace drawbridge {

namespace {

constexpr double kTitleWidth = 132;
constexpr double kRight = 84; ///< room for the label of a bar that ends last
constexpr double kAxisHeight = 26;
constexpr double kLane = 24;
constexpr double kBar = 14;

double labelWidth(const QFontMetricsF& metrics, const QString& text) {
    return metrics.horizontalAdvance(text) + 6;
}

} // namespace

GanttChart::GanttChart(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Timeline of the recovery; the table below has the same steps"));
}

void GanttChart::show(runbook::Gantt gantt) {
    m_gantt = std::move(gantt);
    fitHeight();
    update();
}

double GanttChart::axisLeft() const {
    return kTitleWidth;
}

double GanttChart::axisWidth() const {
    return std::max(120.0, width() - kTitleWidth - kRight);
}

int GanttChart::rowHeight(const runbook::GanttRow& row) const {
    const QFontMetricsF metrics(uiFont(QString(), 11));
    const auto lanes = runbook::ganttLanes(row, runbook::ganttScale(m_gantt), axisWidth(),
                                           [&](const QString& text) { return labelWidth(metrics, text); });
    return static_cast<int>(kLane * static_cast<double>(lanes.size())) + 4;
}

void GanttChart::fitHeight() {
    int height = static_cast<int>(kAxisHeight);
    for (const runbook::GanttRow& row : m_gantt.rows)
        height += rowHeight(row);
    setMinimumHeight(height);
    updateGeometry();
}

QSize GanttChart::sizeHint() const {
    return {600, minimumHeight()};
}

void GanttChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void GanttChart::paintAxis(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const auto scale = runbook::ganttScale(m_gantt);
    const double before = scale.x(m_gantt.workStartsSeconds, axisWidth());
    if (before > 0)
        painter.fillRect(QRectF(axisLeft(), kAxisHeight - 6, before, height() - kAxisHeight + 6),
                         theme.disabled.tint);
    painter.setFont(uiFont(QString(), 11));
    for (const qint64 tick : scale.ticks) {
        const double x = axisLeft() + scale.x(tick, axisWidth());
        painter.setPen(QPen(theme.hairline, 1));
        painter.drawLine(QPointF(x, kAxisHeight - 6), QPointF(x, height()));
        painter.setPen(theme.secondaryOn(theme.panel));
        painter.drawText(QPointF(x + 3, 13), tick == 0 ? tr("Incident") : runbook::tickText(tick));
    }
}

void GanttChart::paintRow(QPainter& painter, const runbook::GanttRow& row, double top, double height) const {
    const Theme& theme = currentTheme();
    const auto scale = runbook::ganttScale(m_gantt);
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(0, top), QPointF(width(), top));
    painter.setFont(uiFont(row.title, 12, 600));
    painter.setPen(theme.text);
    painter.drawText(QRectF(8, top, kTitleWidth - 16, kLane + 2), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(row.title, Qt::ElideRight, kTitleWidth - 16));
    for (const qint64 target : row.targetsSeconds) {
        const double x = axisLeft() + scale.x(target, axisWidth());
        bool missed = false;
        for (const runbook::GanttBar& bar : row.bars)
            missed = missed || bar.finishSeconds > target;
        const QColor colour = missed ? theme.lost.ink : theme.recovered.ink;
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(QPointF(x, top + 3), QPointF(x, top + height - 3));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({QPointF(x, top + 3), QPointF(x + 8, top + 6), QPointF(x, top + 10)}));
    }
    const QFontMetricsF metrics(uiFont(QString(), 11));
    const auto lanes = runbook::ganttLanes(row, scale, axisWidth(),
                                           [&](const QString& text) { return labelWidth(metrics, text); });
    double y = top + 2;
    for (const runbook::Lane& lane : lanes) {
        for (const runbook::PlacedBar& bar : lane) {
            const QRectF rect(axisLeft() + bar.left, y + (kLane - kBar) / 2, std::max(3.0, bar.width), kBar);
            const QColor fill = bar.bar.critical ? theme.lost.ink : theme.accent;
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(rect, 3, 3);
            painter.setFont(uiFont(bar.bar.label, 11));
            const bool lightOnBar = contrast(Qt::white, fill) >= contrast(QColor(0x14, 0x18, 0x1F), fill);
            painter.setPen(!bar.labelInside ? theme.secondaryOn(theme.panel)
                           : lightOnBar     ? QColor(Qt::white)
                                            : QColor(0x14, 0x18, 0x1F));
            const QRectF room(axisLeft() + bar.labelLeft, y, bar.labelWidth, kLane);
            painter.drawText(room.adjusted(2, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(bar.bar.label, Qt::ElideRight, room.width()));
        }
        y += kLane;
    }
}

void GanttChart::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    double top = kAxisHeight;
    for (const runbook::GanttRow& row : m_gantt.rows) {
        const int height = rowHeight(row);
        if (event->rect().intersects(QRect(0, static_cast<int>(top), width(), height)))
            paintRow(painter, row, top, height);
        top += height;
    }
}

} // namespace drawbridge
