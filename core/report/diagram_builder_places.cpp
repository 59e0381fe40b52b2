// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout.h"
#include "core/layout/layout_metrics.h"
#include "core/report/diagram_builder_parts.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Puts placements on the layout graph's clusters and boxes, the inner clusters first, and lays out in a grid
/// what has no placement.
class Placer {
public:
    Placer(const Plan& plan, std::optional<PageId> page) : m_graph(layoutGraphOf(plan)) {
        readPlacements(plan, page);
        m_boxStands.resize(m_graph.boxes.size());
        m_clusterStands.resize(m_graph.clusters.size());
        for (const LayoutBox& box : m_graph.boxes)
            m_places.boxes.push_back({box.key, box.cluster, {}});
        for (const LayoutCluster& cluster : m_graph.clusters)
            m_places.clusters.push_back({cluster.key, cluster.within, 0, {}});
        for (auto& cluster : m_places.clusters) {
            for (int up = cluster.within; up >= 0 && cluster.depth < 100;
                 up = m_graph.clusters[at(up)].within)
                ++cluster.depth;
        }
    }

    DiagramPlaces run() {
        putPlacedBoxes();
        markStanding();
        std::vector<int> inner(m_graph.clusters.size());
        std::iota(inner.begin(), inner.end(), 0);
        std::stable_sort(inner.begin(), inner.end(), [this](int a, int b) {
            return m_places.clusters[at(a)].depth > m_places.clusters[at(b)].depth;
        });
        for (const int cluster : inner) {
            if (m_clusterStands[at(cluster)])
                growCluster(cluster);
        }
        placePending(-1, contentsOf(-1));
        for (int i = 0; i < static_cast<int>(m_places.clusters.size()); ++i)
            m_places.clusterOf.insert(m_places.clusters[at(i)].key, i);
        for (int i = 0; i < static_cast<int>(m_places.boxes.size()); ++i)
            m_places.boxOf.insert(m_places.boxes[at(i)].key, i);
        return std::move(m_places);
    }

private:
    void readPlacements(const Plan& plan, std::optional<PageId> page) {
        const bool first = !page || (!plan.pages.isEmpty() && plan.pages.at(0).id == *page);
        for (const Placement& placement : plan.placements) {
            if (placement.page != page && !(first && !placement.page))
                continue;
            if (placement.what.site)
                m_placements.insert(diagramKey(refTo(*placement.what.site)), &placement);
            else if (placement.what.component)
                m_placements.insert(diagramKey(refTo(*placement.what.component)), &placement);
        }
    }

    void putPlacedBoxes() {
        for (std::size_t i = 0; i < m_graph.boxes.size(); ++i) {
            const Placement* placement = m_placements.value(m_graph.boxes[i].key);
            m_boxStands[i] = placement != nullptr;
            if (placement != nullptr) // a box has its usual size: a width may be left from when it was a host
                m_places.boxes[i].rect = QRectF(QPointF(placement->x, placement->y), m_graph.boxes[i].size);
        }
    }

    /// A cluster stands where it is placed, or where something in it is.
    void markStanding() {
        const auto stand = [this](int cluster) {
            for (; cluster >= 0 && !m_clusterStands[at(cluster)];
                 cluster = m_graph.clusters[at(cluster)].within)
                m_clusterStands[at(cluster)] = true;
        };
        for (std::size_t i = 0; i < m_graph.boxes.size(); ++i) {
            if (m_boxStands[i])
                stand(m_graph.boxes[i].cluster);
        }
        for (std::size_t i = 0; i < m_graph.clusters.size(); ++i) {
            if (m_placements.contains(m_graph.clusters[i].key))
                stand(static_cast<int>(i));
        }
    }

    /// What stands directly in a cluster (-1: outside of all).
    QRectF contentsOf(int cluster) const {
        QRectF contents;
        for (std::size_t i = 0; i < m_places.boxes.size(); ++i) {
            if (m_places.boxes[i].cluster == cluster && m_boxStands[i])
                contents |= m_places.boxes[i].rect;
        }
        for (std::size_t i = 0; i < m_places.clusters.size(); ++i) {
            if (m_places.clusters[i].within == cluster && m_clusterStands[i])
                contents |= m_places.clusters[i].rect;
        }
        return contents;
    }

    void growCluster(int cluster) {
        DiagramPlaces::Cluster& grown = m_places.clusters[at(cluster)];
        const QMarginsF padding = containerPadding(isSiteKey(grown.key));
        const Placement* placement = m_placements.value(grown.key);
        QRectF contents = contentsOf(cluster);
        QPointF corner = contents.topLeft();
        if (contents.isNull() && placement != nullptr)
            corner = QPointF(placement->x, placement->y) + QPointF(padding.left(), padding.top());
        contents |= placePending(cluster, contents.isNull() ? QRectF(corner, QSizeF(0, 0)) : contents);
        QRectF rect = contents.isNull() ? QRectF() : contents.marginsAdded(padding);
        if (placement != nullptr && placement->width && placement->height)
            rect |= QRectF(placement->x, placement->y, *placement->width, *placement->height);
        else if (placement != nullptr && contents.isNull())
            rect = QRectF(QPointF(placement->x, placement->y), kEmptySite);
        if (isSiteKey(grown.key))
            rect.setWidth(std::max(rect.width(), kEmptySite.width()));
        grown.rect = rect;
    }

    /// Lays out what has no place in `cluster` in a grid below `contents`; returns what it takes up.
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
            m_places.clusters[at(clusters[i])].rect = grid.clusters[i].translated(corner);
            m_clusterStands[at(clusters[i])] = true;
            used |= grid.clusters[i].translated(corner);
        }
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            m_places.boxes[at(boxes[i])].rect = grid.boxes[i].translated(corner);
            m_boxStands[at(boxes[i])] = true;
            used |= grid.boxes[i].translated(corner);
        }
        return used;
    }

    /// The part of the graph that waits for a place in `cluster`: what does not stand, down from it.
    LayoutGraph pendingIn(int cluster, std::vector<int>& boxes, std::vector<int>& clusters) const {
        LayoutGraph pending;
        QHash<int, int> newIndex{{cluster, -1}};
        for (bool found = true; found;) { // outer clusters may come after inner ones
            found = false;
            for (int i = 0; i < static_cast<int>(m_graph.clusters.size()); ++i) {
                const LayoutCluster& candidate = m_graph.clusters[at(i)];
                if (m_clusterStands[at(i)] || newIndex.contains(i) || !newIndex.contains(candidate.within))
                    continue;
                newIndex.insert(i, static_cast<int>(clusters.size()));
                clusters.push_back(i);
                pending.clusters.push_back({candidate.key, newIndex.value(candidate.within), candidate.side});
                found = true;
            }
        }
        for (int i = 0; i < static_cast<int>(m_graph.boxes.size()); ++i) {
            const LayoutBox& box = m_graph.boxes[at(i)];
            if (m_boxStands[at(i)] || !newIndex.contains(box.cluster))
                continue;
            boxes.push_back(i);
            pending.boxes.push_back({box.key, box.size, newIndex.value(box.cluster), box.tier});
        }
        return pending;
    }

    LayoutGraph m_graph;
    QHash<QString, const Placement*> m_placements;
    DiagramPlaces m_places;
    std::vector<char> m_boxStands;
    std::vector<char> m_clusterStands;
};

} // namespace

DiagramPlaces placeParts(const Plan& plan, std::optional<PageId> page) {
    return Placer(plan, page).run();
}

QRectF DiagramPlaces::rectOf(const QString& key) const {
    if (const auto box = boxOf.constFind(key); box != boxOf.constEnd())
        return boxes[at(*box)].rect;
    const auto cluster = clusterOf.constFind(key);
    return cluster != clusterOf.constEnd() ? clusters[at(*cluster)].rect : QRectF();
}

bool DiagramPlaces::isIn(int cluster, int outer) const {
    for (int steps = 0; cluster >= 0 && steps < 100; ++steps, cluster = clusters[at(cluster)].within) {
        if (cluster == outer)
            return true;
    }
    return false;
}

} // namespace drawbridge
