// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_scene.h"

#include "core/report/diagram_painter.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t crowd = 2500;

/// Where along the edge its label hides least.
QPointF labelCentre(const DiagramEdge& edge, const QPainterPath& path, const QGraphicsScene& scene,
                    const std::vector<QRectF>& labels) {
    QPointF best = path.pointAtPercent(0.5);
    double least = -1;
    for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
        const QPointF centre = path.pointAtPercent(share);
        const QRectF label = edgeLabelRect(edge, centre);
        double hidden = 0;
        const auto add = [&](const QRectF& rect) {
            const QRectF common = rect & label;
            hidden += common.width() * common.height();
        };
        const auto below = scene.items(label, Qt::IntersectsItemBoundingRect);
        for (const QGraphicsItem* part : below) {
            if (part->type() == CanvasItem::Type)
                add(part->boundingRect());
        }
        std::for_each(labels.begin(), labels.end(), add);
        if (least < 0 || hidden < least) {
            least = hidden;
            best = centre;
        }
        if (hidden <= 0)
            break;
    }
    return best;
}

bool isNear(const QPainterPath& path, const QPointF& point, double reach) {
    QPainterPathStroker stroker;
    stroker.setWidth(2 * reach);
    return stroker.createStroke(path).contains(point);
}

} // namespace

CanvasScene::CanvasScene(QObject* parent) : QGraphicsScene(parent) {}

CanvasScene::~CanvasScene() = default;

void CanvasScene::setTheme(const Theme& theme) {
    m_look.theme = theme;
    update();
}

template <class Part, class Value>
void CanvasScene::sync(QHash<QString, Part*>& parts, std::vector<Value>& values) {
    QHash<QString, Part*> kept;
    for (const Value& value : values) {
        Part* part = parts.take(value.key);
        if (part == nullptr) {
            part = new Part(m_look);
            part->show(value);
            addItem(part);
        }
        part->show(value);
        kept.insert(value.key, part);
    }
    qDeleteAll(parts);
    parts = std::move(kept);
}

void CanvasScene::showDiagram(Diagram diagram) {
    m_diagram = std::move(diagram);
    m_look.crowded = m_diagram.edges.size() > crowd;
    markSelected();
    sync(m_containers, m_diagram.containers);
    sync(m_items, m_diagram.items);
    sync(m_edges, m_diagram.edges);
    placeLabels();
}

void CanvasScene::setSelected(const QSet<QString>& keys) {
    if (m_selected == keys)
        return;
    m_selected = keys;
    markSelected();
    for (const DiagramContainer& container : m_diagram.containers)
        m_containers.value(container.key)->show(container);
    for (const DiagramItem& item : m_diagram.items)
        m_items.value(item.key)->show(item);
    for (const DiagramEdge& edge : m_diagram.edges) {
        m_edges.value(edge.key)->show(edge);
        if (CanvasLabel* label = m_labels.value(edge.key))
            label->show(edge, m_labelCentres.value(edge.key));
    }
}

void CanvasScene::markSelected() {
    for (DiagramContainer& container : m_diagram.containers)
        container.selected = m_selected.contains(container.key);
    for (DiagramItem& item : m_diagram.items)
        item.selected = m_selected.contains(item.key);
    for (DiagramEdge& edge : m_diagram.edges)
        edge.selected = m_selected.contains(edge.key);
}

void CanvasScene::placeLabels() {
    QHash<QString, CanvasLabel*> kept;
    m_labelCentres.clear();
    std::vector<QRectF> placed;
    for (const DiagramEdge& edge : m_diagram.edges) {
        if (edge.label.isEmpty() || edge.points.size() < 2)
            continue;
        const QPointF centre = labelCentre(edge, m_edges.value(edge.key)->path(), *this, placed);
        placed.push_back(edgeLabelRect(edge, centre));
        CanvasLabel* label = m_labels.take(edge.key);
        if (label == nullptr) {
            label = new CanvasLabel(m_look);
            addItem(label);
        }
        label->show(edge, centre);
        m_labelCentres.insert(edge.key, centre);
        kept.insert(edge.key, label);
    }
    qDeleteAll(m_labels);
    m_labels = std::move(kept);
}

bool CanvasScene::isTitle(const DiagramContainer& container, const QPointF& point, double reach) const {
    const QRectF& rect = container.rect;
    if (container.network) {
        const QRectF title(rect.left() + 8, rect.bottom() - 26, std::min(rect.width() - 16, 260.0), 22);
        return title.contains(point);
    }
    const bool onBorder = rect.adjusted(-reach, -reach, reach, reach).contains(point) &&
                          !rect.adjusted(reach, reach, -reach, -reach).contains(point);
    const QRectF bar = container.host ? QRectF(rect.left(), rect.top() - 11, rect.width(), 22)
                                      : QRectF(rect.left(), rect.top(), rect.width(), 38);
    return onBorder || bar.contains(point);
}

CanvasHit CanvasScene::hitAt(const QPointF& point, double reach) const {
    const QRectF near(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    const auto parts = items(near, Qt::IntersectsItemBoundingRect);
    QString inside;
    for (const QGraphicsItem* part : parts) { // uppermost first
        if (const auto* label = qgraphicsitem_cast<const CanvasLabel*>(part); label && label->contains(point))
            return {CanvasHit::Kind::Edge, label->value().key};
        if (const auto* item = qgraphicsitem_cast<const CanvasItem*>(part)) {
            const QRectF& rect = item->value().rect;
            const double border = std::min(reach, rect.height() / 6);
            if (rect.adjusted(border, border, -border, -border).contains(point))
                return {CanvasHit::Kind::Item, item->value().key};
            if (rect.adjusted(-border, -border, border, border).contains(point))
                return {CanvasHit::Kind::ItemBorder, item->value().key};
        }
        if (const auto* edge = qgraphicsitem_cast<const CanvasEdge*>(part)) {
            if (isNear(edge->path(), point, reach))
                return {CanvasHit::Kind::Edge, edge->value().key};
        }
        if (const auto* box = qgraphicsitem_cast<const CanvasContainer*>(part)) {
            if (isTitle(box->value(), point, reach))
                return {CanvasHit::Kind::Title, box->value().key};
            if (inside.isEmpty() && !box->value().network && box->value().rect.contains(point))
                inside = box->value().key;
        }
    }
    return inside.isEmpty() ? CanvasHit{} : CanvasHit{CanvasHit::Kind::Inside, inside};
}

QRectF CanvasScene::rectOf(const QString& key) const {
    if (const DiagramItem* found = item(key))
        return found->rect;
    if (const DiagramContainer* found = container(key))
        return found->rect;
    if (m_labelCentres.contains(key))
        return edgeLabelRect(*edge(key), m_labelCentres.value(key));
    if (const CanvasEdge* found = m_edges.value(key))
        return QRectF(found->path().pointAtPercent(0.5) - QPointF(60, 10), QSizeF(120, 20));
    return {};
}

const DiagramItem* CanvasScene::item(const QString& key) const {
    const CanvasItem* found = m_items.value(key);
    return found != nullptr ? &found->value() : nullptr;
}

const DiagramContainer* CanvasScene::container(const QString& key) const {
    const CanvasContainer* found = m_containers.value(key);
    return found != nullptr ? &found->value() : nullptr;
}

const DiagramEdge* CanvasScene::edge(const QString& key) const {
    const CanvasEdge* found = m_edges.value(key);
    return found != nullptr ? &found->value() : nullptr;
}

QString CanvasScene::containerAt(const QPointF& point, const QSet<QString>& without) const {
    const DiagramContainer* innermost = nullptr;
    for (const DiagramContainer& candidate : m_diagram.containers) {
        if (candidate.network || without.contains(candidate.key) || !candidate.rect.contains(point))
            continue;
        if (innermost == nullptr || candidate.depth >= innermost->depth)
            innermost = &candidate;
    }
    return innermost != nullptr ? innermost->key : QString();
}

} // namespace drawbridge
