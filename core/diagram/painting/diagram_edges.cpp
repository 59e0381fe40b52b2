// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter.h"
#include "core/diagram/painting/diagram_painter_parts.h"
#include "core/diagram/painting/diagram_region.h"
#include "core/diagram/painting/edge_labels.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double arrowLength = 9;
constexpr double arrowHalfWidth = 4;
constexpr double bendRadius = 28;
constexpr double orthogonalBend = 7;
constexpr double labelHeight = 20;
constexpr double labelIcon = 10;
constexpr int labelSize = 11;
constexpr int labelWeight = 600;

QColor edgeColour(const DiagramEdge& edge, const Theme& theme) {
    if (edge.selected)
        return theme.accent;
    if (hasState(edge.state))
        return theme.state(edge.state).ink;
    return edge.kind == DiagramEdge::Kind::Copy ? theme.accent : theme.secondary;
}

QPen edgePen(const DiagramEdge& edge, const Theme& theme) {
    QPen pen(edgeColour(edge, theme), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (edge.kind) {
    case DiagramEdge::Kind::Hard:
        break;
    case DiagramEdge::Kind::Soft:
        pen.setDashPattern({3.2, 2.4});
        break;
    case DiagramEdge::Kind::Tunnel:
        pen.setWidthF(2);
        pen.setDashPattern({5, 2.4});
        break;
    case DiagramEdge::Kind::Copy:
        pen.setWidthF(2);
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 2.2});
        break;
    }
    if (edge.selected)
        pen.setWidthF(pen.widthF() + 0.7);
    return pen;
}

QPainterPath plainCurve(const QPointF& from, const QPointF& to) {
    QPainterPath path(from);
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    // Items are wide: unless they are nearly side by side, edges meet them from above or below, at a right
    // angle.
    if (std::abs(dy) >= 0.3 * std::abs(dx))
        path.cubicTo(from + QPointF(0, dy / 2), to - QPointF(0, dy / 2), to);
    else
        path.cubicTo(from + QPointF(dx / 2, 0), to - QPointF(dx / 2, 0), to);
    return path;
}

/// Only rounds the bends: a spline through the points would swing over items that the router avoided.
QPainterPath roundedPolyline(const std::vector<QPointF>& points, double bend) {
    QPainterPath path(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const double radius = std::min({bend, in.length() / 2, out.length() / 2});
        if (radius < 0.5) {
            path.lineTo(points[i]);
            continue;
        }
        path.lineTo(in.pointAt(radius / in.length()));
        path.quadTo(points[i], out.pointAt(radius / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

/// Direction of the arrow: from slightly before the end to the end.
QPointF endDirection(const QPainterPath& path, double before) {
    const double length = path.length();
    const QPointF from = path.pointAtPercent(path.percentAtLength(std::max(0.0, length - before)));
    const QPointF way = path.currentPosition() - from;
    const double size = std::hypot(way.x(), way.y());
    return size > 1e-6 ? way / size : QPointF(0, 1);
}

/// The curve without its end, which the arrow head covers.
QPainterPath shortened(const QPainterPath& path, const QPointF& newEnd) {
    QPainterPath result = path;
    const int last = result.elementCount() - 1;
    result.setElementPositionAt(last, newEnd.x(), newEnd.y());
    return result;
}

std::vector<const DiagramContainer*> byDepth(const Diagram& diagram) {
    std::vector<const DiagramContainer*> sorted;
    for (const DiagramContainer& container : diagram.containers)
        sorted.push_back(&container);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto* one, const auto* other) { return one->depth < other->depth; });
    return sorted;
}

} // namespace

QPainterPath edgePath(const DiagramEdge& edge) {
    if (edge.points.empty())
        return {};
    if (edge.points.size() == 1)
        return QPainterPath(edge.points.front());
    if (edge.points.size() == 2 && !edge.orthogonal)
        return plainCurve(edge.points.front(), edge.points.back());
    return roundedPolyline(edge.points, edge.orthogonal ? orthogonalBend : bendRadius);
}

void paintEdgeLine(QPainter& painter, const DiagramEdge& edge, const Theme& theme) {
    const QPainterPath path = edgePath(edge);
    if (path.elementCount() < 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF end = path.currentPosition();
    const QPointF way = endDirection(path, arrowLength);
    const QPointF foot = end - way * arrowLength;
    const QPointF side(-way.y() * arrowHalfWidth, way.x() * arrowHalfWidth);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(edgePen(edge, theme));
    painter.drawPath(shortened(path, end - way * (arrowLength - 1)));
    const QColor colour = edgeColour(edge, theme);
    painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({end, foot + side, foot + way * 1.5, foot - side}));
    painter.restore();
}

QRectF edgeLabelRect(const DiagramEdge& edge, const QPointF& centre) {
    if (edge.label.isEmpty())
        return {};
    constexpr double maxWidth = 220;
    const QFontMetricsF metrics(uiFont(edge.label, labelSize, labelWeight));
    const double icon = hasState(edge.state) ? labelIcon + 5 : 0;
    const double width = std::min(metrics.horizontalAdvance(edge.label) + 22 + icon, maxWidth);
    return QRectF(centre.x() - width / 2, centre.y() - labelHeight / 2, width, labelHeight);
}

void paintEdgeLabel(QPainter& painter, const DiagramEdge& edge, const QPointF& centre, const Theme& theme) {
    const QRectF rect = edgeLabelRect(edge, centre);
    if (rect.isNull())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QColor colour = edgeColour(edge, theme);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(rect, labelHeight / 2, labelHeight / 2);
    double left = rect.left() + 11;
    if (hasState(edge.state)) {
        const QRectF icon(left, rect.center().y() - labelIcon / 2, labelIcon, labelIcon);
        paintIcon(painter, stateIcon(edge.state), icon, colour);
        left += labelIcon + 5;
    }
    const QFont font = uiFont(edge.label, labelSize, labelWeight);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(edge.label, Qt::ElideRight, rect.right() - 10 - left);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(left, rect.center().y() + metrics.capHeight() / 2), shown);
    painter.restore();
}

void paintEdge(QPainter& painter, const DiagramEdge& edge, const Theme& theme) {
    paintEdgeLine(painter, edge, theme);
    if (!edge.label.isEmpty() && edge.points.size() >= 2)
        paintEdgeLabel(painter, edge, edgePath(edge).pointAtPercent(0.5), theme);
}

void paintDiagram(QPainter& painter, const Diagram& diagram, const Theme& theme) {
    if (isCrowded(diagram)) { // as on the canvas at close zoom
        constexpr double fullDetail = 1;
        paintRegion(painter, DiagramIndex(diagram), diagram.bounds, fullDetail, theme);
        return;
    }
    for (const DiagramContainer* container : byDepth(diagram))
        paintContainer(painter, *container, theme);
    for (const DiagramEdge& edge : diagram.edges)
        paintEdgeLine(painter, edge, theme);
    std::vector<RectGrid::Entry> items;
    for (const DiagramItem& item : diagram.items) {
        paintItem(painter, item, theme);
        items.push_back({static_cast<int>(items.size()), paintedRect(item)});
    }
    for (const auto& [edge, centre] : placeEdgeLabels(diagram, RectGrid(items)))
        paintEdgeLabel(painter, diagram.edges[static_cast<std::size_t>(edge)], centre, theme);
}

QRectF paintDiagramInto(QPainter& painter, const QRectF& target, const Diagram& diagram, const Theme& theme,
                        double largestScale) {
    const QRectF& bounds = diagram.bounds;
    if (bounds.width() <= 0 || bounds.height() <= 0 || target.width() <= 0 || target.height() <= 0)
        return {target.topLeft(), QSizeF(0, 0)};
    const double scale =
        std::min({target.width() / bounds.width(), target.height() / bounds.height(), largestScale});
    const QSizeF size = bounds.size() * scale;
    const QPointF corner(target.left() + (target.width() - size.width()) / 2, target.top());
    painter.save();
    painter.translate(corner);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    paintDiagram(painter, diagram, theme);
    painter.restore();
    return {corner, size};
}

} // namespace drawbridge
