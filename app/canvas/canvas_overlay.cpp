// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "core/report/diagram_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

/// What the view paints below and above the scene's items.
namespace drawbridge {

namespace {

constexpr double dotStep = 24;
constexpr double leastDotDistance = 14; // pixels
constexpr double handleRadius = 4.5;

QColor faint(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

void paintBand(QPainter& painter, const CanvasOverlay& overlay, const Theme& theme) {
    QPen pen(theme.accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(faint(theme.accent, 0.1));
    if (overlay.band)
        painter.drawRect(*overlay.band);
    if (!overlay.lasso.isEmpty())
        painter.drawPolygon(overlay.lasso);
}

void paintGuides(QPainter& painter, const CanvasOverlay& overlay, const Theme& theme) {
    QPen pen(theme.accent, 1, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    for (const QLineF& line : overlay.guides)
        painter.drawLine(line);
}

void paintTarget(QPainter& painter, const QRectF& rect, const Theme& theme) {
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(faint(theme.accent, 0.06));
    painter.drawRoundedRect(rect.adjusted(-3.5, -3.5, 3.5, 3.5), 12, 12);
}

void paintHandles(QPainter& painter, const QRectF& rect, double zoom, const Theme& theme) {
    const double radius = handleRadius / std::max(zoom, 0.5);
    const std::array<QPointF, 4> middles{
        QPointF(rect.center().x(), rect.top()), QPointF(rect.right(), rect.center().y()),
        QPointF(rect.center().x(), rect.bottom()), QPointF(rect.left(), rect.center().y())};
    painter.setPen(QPen(theme.accent, 1.5 / std::max(zoom, 0.5)));
    painter.setBrush(theme.panel);
    for (const QPointF& middle : middles)
        painter.drawEllipse(middle, radius, radius);
}

void paintConnection(QPainter& painter, const CanvasOverlay& overlay, const QRectF& to, const Theme& theme) {
    DiagramEdge edge;
    edge.selected = overlay.connectionAllowed;
    edge.kind = overlay.connectionAllowed ? DiagramEdge::Kind::Hard : DiagramEdge::Kind::Soft;
    QPointF end = overlay.connection->p2();
    if (overlay.connectionAllowed && !to.isNull()) // the arrow ends where it will: at the border
        end = {std::clamp(end.x(), to.left(), to.right()),
               overlay.connection->p1().y() < to.center().y() ? to.top() : to.bottom()};
    edge.points = {overlay.connection->p1(), end};
    paintEdgeLine(painter, edge, theme);
}

} // namespace

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const Theme& theme = m_controller->scene().theme();
    painter->fillRect(rect, theme.background);
    double step = dotStep;
    while (step * zoom() < leastDotDistance)
        step *= 2;
    QPen pen(theme.grid, 2, Qt::SolidLine, Qt::RoundCap);
    pen.setCosmetic(true);
    painter->setPen(pen);
    QList<QPointF> dots;
    for (double y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step) {
        for (double x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step)
            dots.append({x, y});
    }
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    const CanvasScene& scene = m_controller->scene();
    const CanvasOverlay& overlay = m_controller->overlay();
    const Theme& theme = scene.theme();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!overlay.target.isEmpty())
        paintTarget(*painter, scene.rectOf(overlay.target), theme);
    if (overlay.connection)
        paintConnection(*painter, overlay, scene.rectOf(overlay.target), theme);
    if (!overlay.hovered.isEmpty() && zoom() > 0.4)
        paintHandles(*painter, scene.rectOf(overlay.hovered), zoom(), theme);
    paintGuides(*painter, overlay, theme);
    paintBand(*painter, overlay, theme);
}

} // namespace drawbridge
