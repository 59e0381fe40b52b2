// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_index.h"

#include "core/base/index.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/diagram/painting/edge_labels.h"

#include <QPainterPath>

#include <algorithm>
#include <unordered_map>

namespace drawbridge {

namespace {

constexpr std::size_t bundlingThreshold = 2500;
constexpr double farAway = 1500;
constexpr double stubLength = 60;
constexpr std::size_t maxBundles = 300;
constexpr std::size_t maxDifferences = 400;

/// A point on a path of one cubic curve or line; pointAtPercent would measure the path each time.
QPointF onPath(const QPainterPath& path, double t) {
    const auto element = [&path](int i) { return QPointF(path.elementAt(i)); };
    const double s = 1 - t;
    if (path.elementCount() != 4)
        return s * element(0) + t * element(path.elementCount() - 1);
    return s * s * s * element(0) + 3 * s * s * t * element(1) + 3 * s * t * t * element(2) +
           t * t * t * element(3);
}

/// The area of an edge in pieces: one rectangle around a long diagonal line would be near everything.
template <class F>
void forPieces(const DiagramEdge& edge, F&& take) {
    constexpr double width = 8; // of arrow and line
    const auto piece = [&take](const QPointF& a, const QPointF& b) {
        take(QRectF(a, b).normalized().adjusted(-width, -width, width, width));
    };
    if (edge.points.size() < 2)
        return;
    if (edge.points.size() > 2) {
        for (std::size_t i = 1; i < edge.points.size(); ++i)
            piece(edge.points[i - 1], edge.points[i]);
        return;
    }
    constexpr int steps = 6;
    const QPainterPath path = edgePath(edge);
    QPointF before = edge.points.front();
    for (int i = 1; i <= steps; ++i) {
        const QPointF here = onPath(path, static_cast<double>(i) / steps);
        piece(before, here);
        before = here;
    }
}

QRectF edgeRect(const DiagramIndex& index, int edge) {
    const DiagramEdge& value = index.diagram().edges[idx(edge)];
    QRectF rect;
    forPieces(value, [&rect](const QRectF& piece) { rect |= piece; });
    if (const auto centre = index.labelCentre(edge))
        rect |= edgeLabelRect(value, *centre).adjusted(-2, -2, 2, 2);
    return rect;
}

int severity(DiagramState state) {
    switch (state) {
    case DiagramState::Lost:
        return 3;
    case DiagramState::Disabled:
        return 2;
    case DiagramState::Degraded:
        return 1;
    default:
        return 0;
    }
}

} // namespace

bool isCrowded(const Diagram& diagram) {
    return diagram.edges.size() > bundlingThreshold;
}

DiagramIndex::DiagramIndex(Diagram diagram)
    : m_diagram(std::move(diagram)), m_isCrowded(drawbridge::isCrowded(m_diagram)) {
    indexParts();
    indexEdges();
    placeLabels();
    if (isCrowded())
        bundleEdges();
}

bool DiagramIndex::isPartial(int edge) const {
    const auto& points = m_diagram.edges[idx(edge)].points;
    return isCrowded() && points.size() >= 2 && QLineF(points.front(), points.back()).length() > farAway;
}

std::array<QLineF, 2> DiagramIndex::stubs(int edge) const {
    const auto& points = m_diagram.edges[idx(edge)].points;
    const auto stub = [](const QPointF& end, const QPointF& next) {
        QLineF line(end, next);
        if (line.length() > stubLength)
            line.setLength(stubLength);
        return line;
    };
    return {stub(points.front(), points[1]), stub(points.back(), points[points.size() - 2])};
}

void DiagramIndex::indexParts() {
    std::vector<RectGrid::Entry> entries;
    m_containers.reserve(static_cast<qsizetype>(m_diagram.containers.size()));
    for (const DiagramContainer& container : m_diagram.containers) {
        const auto i = static_cast<int>(entries.size());
        m_containers.insert(container.key, i);
        entries.push_back({i, paintedRect(container)});
    }
    m_containerGrid = RectGrid(entries);
    entries.clear();
    m_items.reserve(static_cast<qsizetype>(m_diagram.items.size()));
    for (const DiagramItem& item : m_diagram.items) {
        const auto i = static_cast<int>(entries.size());
        m_items.insert(item.key, i);
        for (const QString& member : item.members)
            m_items.insert(member, i);
        entries.push_back({i, paintedRect(item)});
    }
    m_itemGrid = RectGrid(entries);
}

void DiagramIndex::indexEdges() {
    std::vector<RectGrid::Entry> entries;
    m_edges.reserve(static_cast<qsizetype>(m_diagram.edges.size()));
    for (std::size_t i = 0; i < m_diagram.edges.size(); ++i) {
        const DiagramEdge& edge = m_diagram.edges[i];
        const auto index = static_cast<int>(i);
        m_edges.insert(edge.key, index);
        m_edgesOf[edge.fromKey].push_back(index);
        m_edgesOf[edge.toKey].push_back(index);
        if (isPartial(index)) {
            constexpr double arrow = 9;
            for (const QLineF& stub : stubs(index))
                entries.push_back(
                    {index,
                     QRectF(stub.p1(), stub.p2()).normalized().adjusted(-arrow, -arrow, arrow, arrow)});
            continue;
        }
        forPieces(edge, [&](const QRectF& piece) { entries.push_back({index, piece}); });
    }
    m_edgeGrid = RectGrid(entries);
}

void DiagramIndex::placeLabels() {
    std::vector<RectGrid::Entry> entries;
    for (const auto& [edge, centre] : placeEdgeLabels(m_diagram, m_itemGrid)) {
        m_labelCentres.insert(edge, centre);
        entries.push_back({edge, edgeLabelRect(m_diagram.edges[idx(edge)], centre).adjusted(-2, -2, 2, 2)});
    }
    m_labelGrid = RectGrid(entries);
}

void DiagramIndex::bundleEdges() {
    const auto place = [this](const QString& key) {
        if (const auto item = m_items.constFind(key); item != m_items.constEnd())
            return m_diagram.items[idx(*item)].parent;
        return m_containers.value(key, -1);
    };
    std::unordered_map<qint64, std::size_t> known;
    for (const DiagramEdge& edge : m_diagram.edges) {
        const int from = place(edge.fromKey);
        const int to = place(edge.toKey);
        if (from == to || from < 0 || to < 0)
            continue;
        const auto [found, isNew] =
            known.try_emplace((qint64(std::min(from, to)) << 32) | std::max(from, to), m_bundles.size());
        if (isNew)
            m_bundles.push_back({m_diagram.containers[idx(from)].rect.center(),
                                 m_diagram.containers[idx(to)].rect.center(), 0, edge.state});
        DiagramBundle& bundle = m_bundles[found->second];
        bundle.count += edge.count;
        if (severity(edge.state) > severity(bundle.state))
            bundle.state = edge.state;
    }
    std::stable_sort(m_bundles.begin(), m_bundles.end(),
                     [](const DiagramBundle& a, const DiagramBundle& b) { return a.count > b.count; });
    m_bundles.resize(std::min(m_bundles.size(), maxBundles));
}

const DiagramContainer* DiagramIndex::container(const QString& key) const {
    const auto found = m_containers.constFind(key);
    return found == m_containers.constEnd() ? nullptr : &m_diagram.containers[idx(*found)];
}

const DiagramItem* DiagramIndex::item(const QString& key) const {
    const auto found = m_items.constFind(key);
    return found == m_items.constEnd() ? nullptr : &m_diagram.items[idx(*found)];
}

const DiagramEdge* DiagramIndex::edge(const QString& key) const {
    const auto found = m_edges.constFind(key);
    return found == m_edges.constEnd() ? nullptr : &m_diagram.edges[idx(*found)];
}

const std::vector<int>& DiagramIndex::edgesOf(const QString& key) const {
    static const std::vector<int> none;
    const auto found = m_edgesOf.constFind(key);
    return found == m_edgesOf.constEnd() ? none : *found;
}

std::optional<QPointF> DiagramIndex::labelCentre(int edge) const {
    const auto found = m_labelCentres.constFind(edge);
    return found == m_labelCentres.constEnd() ? std::nullopt : std::optional(*found);
}

QRectF DiagramIndex::rectOf(const QString& key) const {
    if (const DiagramItem* found = item(key))
        return found->rect;
    if (const DiagramContainer* found = container(key))
        return found->rect;
    const auto found = m_edges.constFind(key);
    if (found == m_edges.constEnd())
        return {};
    const DiagramEdge& edge = m_diagram.edges[idx(*found)];
    if (const auto centre = labelCentre(*found))
        return edgeLabelRect(edge, *centre);
    return QRectF(edgePath(edge).pointAtPercent(0.5) - QPointF(60, 10), QSizeF(120, 20));
}

namespace {

/// Collects where the parts of one kind differ between two diagrams.
class Differences {
public:
    Differences(const DiagramIndex& before, const DiagramIndex& after) : m_before(before), m_after(after) {}

    std::vector<QRectF> run() {
        const Diagram& a = m_before.diagram();
        const Diagram& b = m_after.diagram();
        compare(
            a.containers, b.containers,
            [](const DiagramIndex& index, const QString& key) { return index.container(key); },
            [](const DiagramIndex&, const DiagramContainer& c, int) { return paintedRect(c); });
        compare(
            a.items, b.items, [](const DiagramIndex& index, const QString& key) { return index.item(key); },
            [](const DiagramIndex&, const DiagramItem& i, int) { return paintedRect(i); });
        compare(
            a.edges, b.edges, [](const DiagramIndex& index, const QString& key) { return index.edge(key); },
            [](const DiagramIndex& index, const DiagramEdge&, int i) { return edgeRect(index, i); });
        compareLabels();
        if (m_rects.size() > maxDifferences)
            return {QRectF()};
        return std::move(m_rects);
    }

private:
    template <class Value, class Find, class RectOf>
    void compare(const std::vector<Value>& before, const std::vector<Value>& after, Find find,
                 RectOf rectOf) {
        for (std::size_t i = 0; i < after.size() && m_rects.size() <= maxDifferences; ++i) {
            const Value& value = after[i];
            const Value* old =
                i < before.size() && before[i].key == value.key ? &before[i] : find(m_before, value.key);
            if (old != nullptr && *old == value)
                continue;
            m_rects.push_back(rectOf(m_after, value, static_cast<int>(i)));
            if (old != nullptr)
                m_rects.push_back(rectOf(m_before, *old, static_cast<int>(old - before.data())));
        }
        for (std::size_t i = 0; i < before.size() && m_rects.size() <= maxDifferences; ++i) {
            if (i < after.size() && after[i].key == before[i].key)
                continue;
            if (find(m_after, before[i].key) == nullptr)
                m_rects.push_back(rectOf(m_before, before[i], static_cast<int>(i)));
        }
    }

    /// A label may move without its edge, to make room for others.
    void compareLabels() {
        const auto& edges = m_after.diagram().edges;
        for (std::size_t i = 0; i < edges.size() && m_rects.size() <= maxDifferences; ++i) {
            if (edges[i].label.isEmpty())
                continue;
            const DiagramEdge* old = m_before.edge(edges[i].key);
            if (old == nullptr)
                continue;
            const auto was = m_before.labelCentre(static_cast<int>(old - m_before.diagram().edges.data()));
            const auto is = m_after.labelCentre(static_cast<int>(i));
            if (was == is)
                continue;
            if (was)
                m_rects.push_back(edgeLabelRect(*old, *was).adjusted(-2, -2, 2, 2));
            if (is)
                m_rects.push_back(edgeLabelRect(edges[i], *is).adjusted(-2, -2, 2, 2));
        }
    }

    const DiagramIndex& m_before;
    const DiagramIndex& m_after;
    std::vector<QRectF> m_rects;
};

} // namespace

std::vector<QRectF> differences(const DiagramIndex& before, const DiagramIndex& after) {
    return Differences(before, after).run();
}

} // namespace drawbridge
