// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/diagram/building/diagram_builder_parts.h"
#include "core/diagram/building/plan_layout.h"
#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

constexpr QSizeF collapsedSize{280, 84};
constexpr QSizeF emptyHost{232, 84};

/// Applies placements to clusters and boxes, innermost clusters first, and lays out parts without a placement
/// in a grid.
class Placer {
public:
    Placer(const LayoutGraph& graph, DiagramPlaces& places)
        : m_graph(graph), m_places(places), m_isBoxPlaced(places.boxes.size()),
          m_isClusterPlaced(places.clusters.size()), m_holdsCollapsed(places.clusters.size()),
          m_boxesIn(places.clusters.size() + 1), m_clustersIn(places.clusters.size() + 1) {
        for (int i = 0; i < boxCount(); ++i) {
            if (places.boxes[idx(i)].shown)
                m_boxesIn[idx(places.boxes[idx(i)].cluster + 1)].push_back(i);
        }
        for (int i = 0; i < clusterCount(); ++i) {
            if (places.clusters[idx(i)].shown)
                m_clustersIn[idx(places.clusters[idx(i)].within + 1)].push_back(i);
        }
    }

    void run() {
        putPlacedBoxes();
        markPlaced();
        std::vector<int> inner(m_places.clusters.size());
        std::iota(inner.begin(), inner.end(), 0);
        std::stable_sort(inner.begin(), inner.end(), [this](int a, int b) {
            return m_places.clusters[idx(a)].depth > m_places.clusters[idx(b)].depth;
        });
        for (const int cluster : inner) {
            if (m_isClusterPlaced[idx(cluster)])
                growCluster(cluster);
        }
        placePending(-1, contentsOf(-1));
    }

private:
    int boxCount() const { return static_cast<int>(m_places.boxes.size()); }
    int clusterCount() const { return static_cast<int>(m_places.clusters.size()); }

    /// A box always has its usual size: a stored width may be from when it was a host.
    void putPlacedBoxes() {
        for (std::size_t i = 0; i < m_places.boxes.size(); ++i) {
            DiagramPlaces::Box& box = m_places.boxes[i];
            m_isBoxPlaced[i] = box.shown && box.placement != nullptr;
            if (m_isBoxPlaced[i])
                box.rect = QRectF(QPointF(box.placement->x, box.placement->y), box.size);
        }
    }

    /// A cluster is placed if it or something in it has a placement.
    void markPlaced() {
        const auto mark = [this](std::vector<char>& marks, int cluster) {
            for (; cluster >= 0 && !marks[idx(cluster)]; cluster = m_places.clusters[idx(cluster)].within)
                marks[idx(cluster)] = true;
        };
        for (int i = 0; i < boxCount(); ++i) {
            if (m_isBoxPlaced[idx(i)])
                mark(m_isClusterPlaced, m_places.boxes[idx(i)].cluster);
        }
        for (int i = 0; i < clusterCount(); ++i) {
            const DiagramPlaces::Cluster& cluster = m_places.clusters[idx(i)];
            if (cluster.shown && cluster.placement != nullptr)
                mark(m_isClusterPlaced, i);
            if (cluster.shown && m_places.isCollapsed(i))
                mark(m_holdsCollapsed, cluster.within);
        }
    }

    /// Bounds of the placed parts directly in a cluster (-1: top level).
    QRectF contentsOf(int cluster) const {
        QRectF contents;
        for (const int box : m_boxesIn[idx(cluster + 1)]) {
            if (m_isBoxPlaced[idx(box)])
                contents |= m_places.boxes[idx(box)].rect;
        }
        for (const int inner : m_clustersIn[idx(cluster + 1)]) {
            if (m_isClusterPlaced[idx(inner)])
                contents |= m_places.clusters[idx(inner)].rect;
        }
        return contents;
    }

    void growCluster(int cluster) {
        DiagramPlaces::Cluster& grown = m_places.clusters[idx(cluster)];
        const Placement* placement = grown.placement;
        if (m_places.isCollapsed(cluster)) {
            grown.rect = QRectF(QPointF(placement->x, placement->y), collapsedSize);
            return;
        }
        const QMarginsF padding = containerPadding(grown.site);
        QRectF contents = contentsOf(cluster);
        QPointF corner = contents.topLeft();
        if (contents.isNull() && placement != nullptr)
            corner = QPointF(placement->x, placement->y) + QPointF(padding.left(), padding.top());
        contents |= placePending(cluster, contents.isNull() ? QRectF(corner, QSizeF(0, 0)) : contents);
        QRectF rect = contents.isNull() ? QRectF() : contents.marginsAdded(padding);
        // The stored size is that of the open container; it would be too large for a collapsed one.
        const bool sized = placement != nullptr && placement->width && placement->height;
        if (sized && (contents.isNull() || !m_holdsCollapsed[idx(cluster)]))
            rect |= QRectF(placement->x, placement->y, *placement->width, *placement->height);
        else if (placement != nullptr && contents.isNull())
            rect = QRectF(QPointF(placement->x, placement->y), grown.site ? kEmptySite : emptyHost);
        if (grown.site)
            rect.setWidth(std::max(rect.width(), kEmptySite.width()));
        grown.rect = rect;
    }

    /// Lays out unplaced parts of `cluster` in a grid below `contents`; returns their bounds.
    QRectF placePending(int cluster, const QRectF& contents) {
        std::vector<int> boxes;
        std::vector<int> clusters;
        const LayoutGraph pending = pendingIn(cluster, boxes, clusters);
        if (boxes.empty() && clusters.empty())
            return {};
        const LayoutResult grid = gridLayout(pending);
        const double gap = cluster < 0 ? kSiteGap : kRowGap;
        const bool empty = contents.height() <= 0;
        const QPointF corner(contents.left(), empty ? contents.top() : contents.bottom() + gap);
        QRectF used;
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            m_places.clusters[idx(clusters[i])].rect = grid.clusters[i].translated(corner);
            m_isClusterPlaced[idx(clusters[i])] = true;
            used |= grid.clusters[i].translated(corner);
        }
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            m_places.boxes[idx(boxes[i])].rect = grid.boxes[i].translated(corner);
            m_isBoxPlaced[idx(boxes[i])] = true;
            used |= grid.boxes[i].translated(corner);
        }
        return used;
    }

    /// The unplaced part of the graph inside `cluster`.
    LayoutGraph pendingIn(int cluster, std::vector<int>& boxes, std::vector<int>& clusters) const {
        std::vector<int> open{cluster};
        for (std::size_t i = 0; i < open.size(); ++i) {
            for (const int box : m_boxesIn[idx(open[i] + 1)]) {
                if (!m_isBoxPlaced[idx(box)])
                    boxes.push_back(box);
            }
            for (const int inner : m_clustersIn[idx(open[i] + 1)]) {
                if (!m_isClusterPlaced[idx(inner)])
                    open.push_back(inner);
            }
        }
        clusters.assign(open.begin() + 1, open.end());
        std::sort(clusters.begin(), clusters.end());
        std::sort(boxes.begin(), boxes.end());

        LayoutGraph pending;
        QHash<int, int> newIndex{{cluster, -1}};
        for (const int index : clusters)
            newIndex.insert(index, static_cast<int>(newIndex.size()) - 1);
        for (const int index : clusters) {
            LayoutCluster& copy = pending.clusters.emplace_back(m_graph.clusters[idx(index)]);
            copy.within = newIndex.value(copy.within);
        }
        for (const int index : boxes) {
            LayoutBox& copy = pending.boxes.emplace_back(graphBox(index));
            copy.cluster = newIndex.value(copy.cluster);
        }
        return pending;
    }

    LayoutBox graphBox(int index) const {
        if (idx(index) < m_graph.boxes.size())
            return m_graph.boxes[idx(index)];
        const DiagramPlaces::Box& group = m_places.boxes[idx(index)];
        LayoutBox box;
        box.key = group.key;
        box.size = group.size;
        box.cluster = group.cluster;
        return box;
    }

    const LayoutGraph& m_graph;
    DiagramPlaces& m_places;
    std::vector<char> m_isBoxPlaced;
    std::vector<char> m_isClusterPlaced;
    std::vector<char> m_holdsCollapsed;      ///< at any depth
    std::vector<std::vector<int>> m_boxesIn; ///< by cluster + 1, shown ones only
    std::vector<std::vector<int>> m_clustersIn;
};

} // namespace

DiagramPlaces placeParts(const Plan& plan, std::optional<PageId> page, const Foundations* foundations) {
    const LayoutGraph graph = layoutGraphOf(plan);
    DiagramPlaces places = readParts(plan, graph, page, foundations);
    Placer(graph, places).run();
    return places;
}

} // namespace drawbridge
