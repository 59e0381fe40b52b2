// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout_compose.h"

#include "core/layout/layout_metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace drawbridge {

namespace {

constexpr int none = -1;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// A node of the tree of clusters: boxes first, then clusters.
class Composer {
public:
    Composer(const LayoutGraph& graph, const Arrange& arrange) : m_graph(graph), m_arrange(arrange) {
        m_boxes = static_cast<int>(graph.boxes.size());
        m_clusters = static_cast<int>(graph.clusters.size());
        readTree();
        liftEdges();
    }

    LayoutResult run() {
        std::vector<int> inside(at(m_clusters));
        std::iota(inside.begin(), inside.end(), 0);
        std::stable_sort(inside.begin(), inside.end(),
                         [this](int a, int b) { return depth(m_boxes + a) > depth(m_boxes + b); });
        for (const int cluster : inside)
            arrangeCluster(cluster);
        arrangeTop();
        return absolute(inside);
    }

private:
    int nodeCount() const { return m_boxes + m_clusters; }
    int depth(int node) const { return m_depth[at(node)]; }

    int validCluster(int index) const { return index >= 0 && index < m_clusters ? index : none; }

    void readTree() {
        m_parent.assign(at(nodeCount()), none);
        m_depth.assign(at(nodeCount()), 0);
        m_size.assign(at(nodeCount()), QSizeF());
        m_corner.assign(at(nodeCount()), QPointF());
        m_children.assign(at(m_clusters), {});
        for (int c = 0; c < m_clusters; ++c) {
            const int within = validCluster(m_graph.clusters[at(c)].within);
            m_parent[at(m_boxes + c)] = within == none || isInside(within, c) ? none : within;
        }
        for (int b = 0; b < m_boxes; ++b) {
            m_parent[at(b)] = validCluster(m_graph.boxes[at(b)].cluster);
            m_size[at(b)] = m_graph.boxes[at(b)].size;
        }
        for (int node = 0; node < nodeCount(); ++node) {
            for (int up = m_parent[at(node)]; up != none; up = m_parent[at(m_boxes + up)])
                ++m_depth[at(node)];
            if (m_parent[at(node)] != none)
                m_children[at(m_parent[at(node)])].push_back(node);
            else
                m_top.push_back(node);
        }
    }

    /// True when `cluster` lies in `outer`, by the parents known so far.
    bool isInside(int cluster, int outer) const {
        for (int up = cluster; up != none; up = m_parent[at(m_boxes + up)]) {
            if (up == outer)
                return true;
        }
        return false;
    }

    /// An edge matters on the level where its ends are in different nodes: climb until the parents are one.
    void liftEdges() {
        m_edges.assign(at(m_clusters) + 1, {});
        std::set<std::pair<int, int>> seen;
        for (const LayoutEdge& edge : m_graph.edges) {
            int from = edge.from;
            int to = edge.to;
            if (from < 0 || to < 0 || from >= m_boxes || to >= m_boxes)
                continue;
            while (m_parent[at(from)] != m_parent[at(to)]) {
                int& deeper = depth(from) >= depth(to) ? from : to;
                deeper = m_boxes + m_parent[at(deeper)];
            }
            if (from != to && seen.insert({from, to}).second)
                m_edges[at(m_parent[at(from)] + 1)].push_back({from, to});
        }
    }

    Level levelOf(const std::vector<int>& nodes, int cluster) const {
        Level level;
        std::vector<int> index(at(nodeCount()), none);
        for (const int node : nodes) {
            index[at(node)] = static_cast<int>(level.nodes.size());
            level.nodes.push_back({m_size[at(node)], node < m_boxes ? m_graph.boxes[at(node)].tier : 2});
        }
        for (const LayoutEdge& edge : m_edges[at(cluster + 1)]) {
            const LayoutEdge lifted{index[at(edge.from)], index[at(edge.to)]};
            if (lifted.from != none && lifted.to != none)
                level.edges.push_back(lifted);
        }
        return level;
    }

    /// Corners of the nodes, moved so that their common corner is the origin. Returns their extent.
    QSizeF place(const std::vector<int>& nodes, const std::vector<QPointF>& corners) {
        double left = 0;
        double top = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            left = i == 0 ? corners[i].x() : std::min(left, corners[i].x());
            top = i == 0 ? corners[i].y() : std::min(top, corners[i].y());
        }
        QRectF around;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const QPointF corner = corners[i] - QPointF(left, top);
            // Whole steps keep lines crisp; gaps are wide enough to lose half a step.
            m_corner[at(nodes[i])] = {kSnap * std::round(corner.x() / kSnap),
                                      kSnap * std::round(corner.y() / kSnap)};
            around |= QRectF(m_corner[at(nodes[i])], m_size[at(nodes[i])]);
        }
        return around.size();
    }

    void arrangeCluster(int cluster) {
        const bool site = isSiteKey(m_graph.clusters[at(cluster)].key);
        const QMarginsF padding = containerPadding(site);
        const std::vector<int>& nodes = m_children[at(cluster)];
        QSizeF& size = m_size[at(m_boxes + cluster)];
        if (nodes.empty()) {
            size = kEmptySite;
            return;
        }
        const QSizeF inner = place(nodes, m_arrange(levelOf(nodes, cluster)));
        size = inner.grownBy(padding);
        QPointF shift(padding.left(), padding.top());
        if (site && size.width() < kEmptySite.width()) { // room for name and kind of the site
            shift.rx() += kSnap * std::round((kEmptySite.width() - size.width()) / 2 / kSnap);
            size.setWidth(kEmptySite.width());
        }
        for (const int node : nodes)
            m_corner[at(node)] += shift;
    }

    /// Packs some nodes of the top level; returns the size used. Their corners start at the origin.
    QSizeF packTop(const std::vector<int>& nodes, double leastWidth) {
        std::vector<QSizeF> sizes;
        for (const int node : nodes)
            sizes.push_back(m_size[at(node)]);
        return nodes.empty() ? QSizeF(0, 0) : place(nodes, packRows(sizes, kSiteGap, kSiteGap, leastWidth));
    }

    void shift(const std::vector<int>& nodes, const QPointF& by) {
        for (const int node : nodes)
            m_corner[at(node)] += by;
    }

    /// A lone site of a band is drawn as large as its neighbours, its contents in the middle.
    void stretch(const std::vector<int>& nodes, const QSizeF& to) {
        if (nodes.size() != 1 || nodes.front() < m_boxes)
            return;
        QSizeF& size = m_size[at(nodes.front())];
        const double extra = kSnap * std::floor((to.width() - size.width()) / 2 / kSnap);
        if (extra > 0)
            shift(m_children[at(nodes.front() - m_boxes)], {extra, 0});
        size = size.expandedTo(to);
    }

    void arrangeTop() {
        std::vector<int> above, left, right, loose;
        for (const int node : m_top) {
            const auto side = node < m_boxes ? LayoutSide::Any : m_graph.clusters[at(node - m_boxes)].side;
            if (node < m_boxes)
                loose.push_back(node);
            else
                (side == LayoutSide::Above   ? above
                 : side == LayoutSide::Right ? right
                                             : left)
                    .push_back(node);
        }
        const QSizeF leftSize = packTop(left, 0);
        const QSizeF rightSize = packTop(right, 0);
        const double height = std::max(leftSize.height(), rightSize.height());
        stretch(left, {0, height});
        stretch(right, {0, height});
        const double rightStart = left.empty() ? 0 : leftSize.width() + kSiteGap;
        const double width = right.empty() ? leftSize.width() : rightStart + rightSize.width();
        const QSizeF aboveSize = packTop(above, width);
        stretch(above, {width, 0});
        double top = above.empty() ? 0 : aboveSize.height() + kSiteGap;
        shift(left, {0, top});
        shift(right, {rightStart, top});
        top += height > 0 ? height + kSiteGap : 0;
        if (!loose.empty()) {
            place(loose, m_arrange(levelOf(loose, none)));
            shift(loose, {0, top});
        }
    }

    LayoutResult absolute(const std::vector<int>& insideFirst) {
        for (auto cluster = insideFirst.rbegin(); cluster != insideFirst.rend(); ++cluster)
            shift(m_children[at(*cluster)], m_corner[at(m_boxes + *cluster)]);
        LayoutResult result;
        for (int node = 0; node < nodeCount(); ++node)
            (node < m_boxes ? result.boxes : result.clusters)
                .push_back({m_corner[at(node)], m_size[at(node)]});
        return result;
    }

    const LayoutGraph& m_graph;
    const Arrange& m_arrange;
    int m_boxes = 0;
    int m_clusters = 0;
    std::vector<int> m_parent; ///< of boxes, then of clusters: index of a cluster
    std::vector<int> m_depth;
    std::vector<QSizeF> m_size;
    std::vector<QPointF> m_corner; ///< within the parent, absolute at the end
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_top;
    std::vector<std::vector<LayoutEdge>> m_edges; ///< by cluster + 1, ends are nodes
};

/// One row after the other, people and gateways first.
std::vector<QPointF> arrangeInRows(const Level& level) {
    std::vector<std::size_t> order(level.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&level](std::size_t a, std::size_t b) {
        return level.nodes[a].tier < level.nodes[b].tier;
    });
    std::vector<QSizeF> sizes;
    for (const std::size_t i : order)
        sizes.push_back(level.nodes[i].size);
    const std::vector<QPointF> packed = packRows(sizes, kBoxGap, kRowGap, kLeastRow);
    std::vector<QPointF> corners(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        corners[order[i]] = packed[i];
    return corners;
}

} // namespace

QSizeF extent(const std::vector<QPointF>& corners, const std::vector<QSizeF>& sizes) {
    QRectF around;
    for (std::size_t i = 0; i < corners.size(); ++i)
        around |= QRectF(corners[i], sizes[i]);
    return around.size();
}

std::vector<QPointF> packRows(const std::vector<QSizeF>& sizes, double gapX, double gapY, double leastWidth) {
    double area = 0;
    double limit = leastWidth;
    for (const QSizeF& size : sizes) {
        area += (size.width() + gapX) * (size.height() + gapY);
        limit = std::max(limit, size.width());
    }
    constexpr double aspect = 1.7; // a little wider than high, as windows are
    limit = std::max(limit, std::sqrt(area * aspect));

    std::vector<QPointF> corners(sizes.size());
    double y = 0;
    double widest = 0;
    std::vector<std::pair<std::size_t, double>> rows; // first index, width
    for (std::size_t i = 0; i < sizes.size();) {
        double x = 0;
        double height = 0;
        const std::size_t first = i;
        for (; i < sizes.size() && (i == first || x + sizes[i].width() <= limit); ++i) {
            corners[i] = {x, y};
            x += sizes[i].width() + gapX;
            height = std::max(height, sizes[i].height());
        }
        rows.push_back({first, x - gapX});
        widest = std::max(widest, x - gapX);
        y += height + gapY;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::size_t end = row + 1 < rows.size() ? rows[row + 1].first : sizes.size();
        for (std::size_t i = rows[row].first; i < end; ++i)
            corners[i].rx() += (widest - rows[row].second) / 2;
    }
    return corners;
}

LayoutResult composeLayout(const LayoutGraph& graph, const Arrange& arrange) {
    return Composer(graph, arrange).run();
}

LayoutResult gridLayout(const LayoutGraph& graph) {
    return composeLayout(graph, arrangeInRows);
}

} // namespace drawbridge
