// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_items.h"

#include "core/report/diagram_painter.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace drawbridge {

namespace {

constexpr double edgeZ = 100;
constexpr double itemZ = 200;
constexpr double labelZ = 300;
constexpr double farItems = 0.3; // below this zoom texts cannot be read: a tint is enough
constexpr double farEdges = 0.14;
constexpr double farLabels = 0.4;
constexpr float farOpacity = 0.4F; // lines close together add up

double zoomOf(const QPainter& painter) {
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
}

bool hasState(DiagramState state) {
    return state != DiagramState::Neutral && state != DiagramState::Unaffected;
}

/// A part far out: tint and outline.
void paintFar(QPainter& painter, const QRectF& rect, DiagramState state, bool selected, const Theme& theme) {
    const StateColours colours = theme.state(state);
    QPen pen(selected ? theme.accent : hasState(state) ? colours.ink : theme.siteOutline, selected ? 2 : 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(colours.tint);
    painter.drawRect(rect);
}

} // namespace

bool same(const DiagramContainer& one, const DiagramContainer& other) {
    return one.key == other.key && one.rect == other.rect && one.title == other.title &&
           one.subtitle == other.subtitle && one.state == other.state && one.selected == other.selected &&
           one.depth == other.depth && one.host == other.host && one.network == other.network &&
           one.icon == other.icon;
}

bool same(const DiagramItem& one, const DiagramItem& other) {
    const auto badge = [](const DiagramItem& item) {
        return item.badge ? std::pair(item.badge->text, item.badge->missed) : std::pair(QString(), false);
    };
    return one.key == other.key && one.rect == other.rect && one.title == other.title &&
           one.subtitle == other.subtitle && one.state == other.state && one.selected == other.selected &&
           one.icon == other.icon && one.findings == other.findings && badge(one) == badge(other);
}

bool same(const DiagramEdge& one, const DiagramEdge& other) {
    return one.key == other.key && one.points == other.points && one.label == other.label &&
           one.state == other.state && one.selected == other.selected && one.kind == other.kind &&
           one.fromKey == other.fromKey && one.toKey == other.toKey;
}

void CanvasContainer::show(const DiagramContainer& value) {
    if (same(m_value, value))
        return;
    prepareGeometryChange();
    m_value = value;
    setZValue(value.depth + (value.network ? 0.0 : 0.5));
    update();
}

QRectF CanvasContainer::boundingRect() const {
    constexpr double titleAndRing = 14; // a host's title rises above its line
    return m_value.rect.adjusted(-titleAndRing, -titleAndRing, titleAndRing, titleAndRing);
}

void CanvasContainer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    paintContainer(*painter, m_value, m_look.theme);
}

CanvasItem::CanvasItem(const CanvasLook& look) : m_look(look) {
    setZValue(itemZ);
}

void CanvasItem::show(const DiagramItem& value) {
    if (same(m_value, value))
        return;
    prepareGeometryChange();
    m_value = value;
    m_bounds = paintedRect(value);
    setZValue(itemZ + (value.selected ? 1 : 0)); // what is dragged passes over the others
    update();
}

void CanvasItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    if (zoomOf(*painter) < farItems)
        paintFar(*painter, m_value.rect, m_value.state, m_value.selected, m_look.theme);
    else
        paintItem(*painter, m_value, m_look.theme);
}

CanvasEdge::CanvasEdge(const CanvasLook& look) : m_look(look) {
    setZValue(edgeZ);
}

void CanvasEdge::show(const DiagramEdge& value) {
    if (same(m_value, value))
        return;
    prepareGeometryChange();
    m_value = value;
    m_path = edgePath(value);
    update();
}

QRectF CanvasEdge::boundingRect() const {
    constexpr double arrow = 8;
    return m_path.boundingRect().adjusted(-arrow, -arrow, arrow, arrow);
}

void CanvasEdge::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const double zoom = zoomOf(*painter);
    if (zoom < farEdges && m_look.crowded)
        return; // thousands of hairlines tell nothing and cost everything
    if (zoom >= farItems) {
        paintEdgeLine(*painter, m_value, m_look.theme);
        return;
    }
    const Theme& theme = m_look.theme;
    QColor colour = m_value.selected          ? theme.accent
                    : hasState(m_value.state) ? theme.state(m_value.state).ink
                                              : theme.secondary;
    if (!m_value.selected)
        colour.setAlphaF(farOpacity);
    QPen pen(colour, 1);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
}

CanvasLabel::CanvasLabel(const CanvasLook& look) : m_look(look) {
    setZValue(labelZ);
}

void CanvasLabel::show(const DiagramEdge& value, const QPointF& centre) {
    if (same(m_value, value) && m_centre == centre)
        return;
    prepareGeometryChange();
    m_value = value;
    m_centre = centre;
    update();
}

QRectF CanvasLabel::boundingRect() const {
    return edgeLabelRect(m_value, m_centre).adjusted(-2, -2, 2, 2);
}

void CanvasLabel::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    if (zoomOf(*painter) >= farLabels)
        paintEdgeLabel(*painter, m_value, m_centre, m_look.theme);
}

} // namespace drawbridge
