// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/scene/canvas_scene.h"

#include "core/base/index.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

double distanceTo(const QPointF& a, const QPointF& b, const QPointF& point) {
    const QPointF way = b - a;
    const double square = QPointF::dotProduct(way, way);
    const double share =
        square > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / square, 0.0, 1.0) : 0.0;
    const QPointF off = a + share * way - point;
    return std::hypot(off.x(), off.y());
}

bool isNear(const QPainterPath& path, const QPointF& point, double reach) {
    const auto lines = path.toSubpathPolygons();
    for (const QPolygonF& line : lines) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            if (distanceTo(line.at(i - 1), line.at(i), point) <= reach)
                return true;
        }
    }
    return false;
}

bool isTitle(const DiagramContainer& container, const QPointF& point, double reach) {
    const QRectF& rect = container.rect;
    if (container.collapsed)
        return rect.contains(point);
    if (!container.pieces.empty())
        return std::any_of(container.pieces.begin(), container.pieces.end(),
                           [&point](const DiagramZonePiece& piece) { return piece.title.contains(point); });
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

} // namespace

CanvasScene::CanvasScene(QObject* parent)
    : QObject(parent), m_index(std::make_shared<DiagramIndex>(Diagram())) {}

void CanvasScene::setTheme(const Theme& theme) {
    m_theme = theme;
    emit themeChanged();
}

void CanvasScene::showDiagram(Diagram diagram) {
    m_passing = false;
    take(std::move(diagram));
}

void CanvasScene::showPassing(Diagram diagram) {
    m_passing = true;
    take(std::move(diagram));
}

void CanvasScene::take(Diagram diagram) {
    m_index = std::make_shared<const DiagramIndex>(std::move(diagram));
    m_selectedParts = partsOf(m_selected);
    m_foundParts = partsOf(m_found);
    m_highlightParts = m_highlight ? std::optional(partsOf(*m_highlight)) : std::nullopt;
    emit diagramChanged();
}

void CanvasScene::setSelected(const QSet<QString>& keys) {
    if (m_selected == keys)
        return;
    m_selected = keys;
    m_selectedParts = partsOf(keys);
    emit marksChanged();
}

void CanvasScene::setFound(const QSet<QString>& keys) {
    if (m_found == keys)
        return;
    m_found = keys;
    m_foundParts = partsOf(keys);
    emit marksChanged();
}

void CanvasScene::setHighlight(const std::optional<QSet<QString>>& keys) {
    if (m_highlight == keys)
        return;
    m_highlight = keys;
    m_highlightParts = keys ? std::optional(partsOf(*keys)) : std::nullopt;
    emit marksChanged();
}

DiagramParts CanvasScene::partsOf(const QSet<QString>& keys) const {
    const Diagram& shown = m_index->diagram();
    DiagramParts parts;
    for (const QString& key : keys) {
        if (const DiagramItem* item = m_index->item(key))
            parts.items.push_back(static_cast<int>(item - shown.items.data()));
        else if (const DiagramContainer* container = m_index->container(key))
            parts.containers.push_back(static_cast<int>(container - shown.containers.data()));
        else if (const DiagramEdge* edge = m_index->edge(key))
            parts.edges.push_back(static_cast<int>(edge - shown.edges.data()));
    }
    for (std::vector<int>* list : {&parts.items, &parts.containers, &parts.edges}) {
        std::sort(list->begin(), list->end()); // all that is in a closed cluster is one item
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return parts;
}

std::optional<CanvasHit> CanvasScene::itemAt(const QPointF& point, double reach) const {
    const QRectF near(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    const std::vector<int> items = m_index->itemsIn(near);
    for (auto i = items.rbegin(); i != items.rend(); ++i) { // later ones lie above
        const DiagramItem& item = diagram().items[idx(*i)];
        const double border = std::min(reach, item.rect.height() / 6);
        if (item.isCluster() && item.rect.contains(point)) // nothing is connected to several at once
            return CanvasHit{CanvasHit::Kind::Item, item.key};
        if (item.rect.adjusted(border, border, -border, -border).contains(point))
            return CanvasHit{CanvasHit::Kind::Item, item.key};
        if (item.rect.adjusted(-border, -border, border, border).contains(point))
            return CanvasHit{CanvasHit::Kind::ItemBorder, item.key};
    }
    return std::nullopt;
}

std::optional<CanvasHit> CanvasScene::edgeAt(const QPointF& point, double reach) const {
    constexpr double blur = 30; // so far out that many edges are a blur that nobody aims at
    if (m_index->isCrowded() && reach > blur)
        return std::nullopt;
    const QRectF near(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    for (const int i : m_index->edgesIn(near)) {
        const DiagramEdge& edge = diagram().edges[idx(i)];
        const auto isOnStub = [&](const QLineF& stub) {
            return distanceTo(stub.p1(), stub.p2(), point) <= reach;
        };
        const auto stubs = m_index->stubs(i);
        const bool hit = m_index->isPartial(i) ? std::any_of(stubs.begin(), stubs.end(), isOnStub)
                                               : isNear(edgePath(edge), point, reach);
        if (hit)
            return CanvasHit{CanvasHit::Kind::Edge, edge.key};
    }
    return std::nullopt;
}

CanvasHit CanvasScene::containerHitAt(const QPointF& point, double reach) const {
    const std::vector<int> containers = m_index->containersIn(QRectF(point, QSizeF(0.1, 0.1)));
    QString inside;
    for (auto i = containers.rbegin(); i != containers.rend(); ++i) { // the innermost first
        const DiagramContainer& container = diagram().containers[idx(*i)];
        if (isTitle(container, point, reach))
            return {CanvasHit::Kind::Title, container.key};
        if (inside.isEmpty() && !container.network && container.rect.contains(point))
            inside = container.key;
    }
    return inside.isEmpty() ? CanvasHit{} : CanvasHit{CanvasHit::Kind::Inside, inside};
}

CanvasHit CanvasScene::hitAt(const QPointF& point, double reach) const {
    for (const int i : m_index->labelsIn(QRectF(point, QSizeF(0.1, 0.1)))) {
        const DiagramEdge& edge = diagram().edges[idx(i)];
        if (const auto centre = m_index->labelCentre(i);
            centre && edgeLabelRect(edge, *centre).contains(point))
            return {CanvasHit::Kind::Edge, edge.key};
    }
    if (const auto item = itemAt(point, reach))
        return *item;
    if (const auto edge = edgeAt(point, reach))
        return *edge;
    return containerHitAt(point, reach);
}

QString CanvasScene::containerAt(const QPointF& point, const QSet<QString>& without) const {
    const std::vector<int> containers = m_index->containersIn(QRectF(point, QSizeF(0.1, 0.1)));
    for (auto i = containers.rbegin(); i != containers.rend(); ++i) {
        const DiagramContainer& candidate = diagram().containers[idx(*i)];
        if (!candidate.network && !without.contains(candidate.key) && candidate.rect.contains(point))
            return candidate.key;
    }
    return {};
}

} // namespace drawbridge
