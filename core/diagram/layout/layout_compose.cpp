// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_compose.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_anchors.h"
#include "core/diagram/layout/layout_levels.h"
#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace drawbridge {

namespace {

class Composer {
public:
    Composer(const LayoutGraph& graph, const Arrange& arrange)
        : m_levels(graph), m_arrange(arrange), m_anchors(m_levels, arrange) {}

    LayoutResult run() {
        for (const int cluster : tree().innermostFirst) {
            if (m_anchors.isAnchored(cluster))
                m_anchors.fill(cluster);
            else
                arrangeCluster(cluster);
        }
        if (m_anchors.isAnchored(none))
            m_anchors.fill(none);
        else
            arrangeTop();
        return absolute();
    }

private:
    static constexpr int none = LayoutTree::none;

    const LayoutTree& tree() const { return m_levels.tree; }
    const std::vector<int>& contents(int cluster) const { return tree().contents[idx(cluster + 1)]; }

    void arrangeCluster(int cluster) {
        const bool site = isSiteKey(m_levels.graph.clusters[idx(cluster)].key);
        const QMarginsF padding = snappedPadding(site);
        const std::vector<int>& nodes = contents(cluster);
        QSizeF& size = m_levels.size[idx(tree().nodeOf(cluster))];
        if (nodes.empty()) {
            size = kEmptySite;
            return;
        }
        const QSizeF inner = m_levels.place(nodes, m_arrange(m_levels.levelOf(nodes, cluster)));
        size = snappedUp(inner.grownBy(padding));
        QPointF by(padding.left(), padding.top());
        if (site && size.width() < kEmptySite.width()) { // room for the site's name and kind
            by.rx() += snapped((kEmptySite.width() - size.width()) / 2);
            size.setWidth(kEmptySite.width());
        }
        shift(nodes, by);
    }

    /// Packs nodes of the top level from the origin; returns the size used.
    QSizeF packTop(const std::vector<int>& nodes, double minWidth) {
        const std::vector<QSizeF> sizes = m_levels.sizesOf(nodes);
        if (nodes.empty())
            return {0, 0};
        return snappedUp(m_levels.place(nodes, packRows(sizes, kSiteGap, kSiteGap, minWidth)));
    }

    void shift(const std::vector<int>& nodes, const QPointF& by) {
        for (const int node : nodes)
            m_levels.corner[idx(node)] += by;
    }

    /// Stretches a lone site of a band to the size of its neighbours, with its contents centred.
    void stretch(const std::vector<int>& nodes, const QSizeF& to) {
        if (nodes.size() != 1 || nodes.front() < tree().boxes)
            return;
        QSizeF& size = m_levels.size[idx(nodes.front())];
        constexpr double similar = 0.7; // stretched further, it would be mostly empty
        if (size.height() < similar * to.height())
            return;
        const double extra = kSnap * std::floor((to.width() - size.width()) / 2 / kSnap);
        if (extra > 0)
            shift(contents(nodes.front() - tree().boxes), {extra, 0});
        size = size.expandedTo(to);
    }

    void arrangeTop() {
        std::vector<int> above, left, right, loose;
        const bool hasSites = !m_levels.graph.clusters.empty();
        for (const int node : contents(none)) {
            if (node < tree().boxes) { // people first
                (m_levels.graph.boxes[idx(node)].tier == 0 && hasSites ? above : loose).push_back(node);
                continue;
            }
            const LayoutSide side = m_levels.graph.clusters[idx(node - tree().boxes)].side;
            (side == LayoutSide::Above ? above : side == LayoutSide::Right ? right : left).push_back(node);
        }
        const QSizeF leftSize = packTop(left, 0);
        const QSizeF rightSize = packTop(right, 0);
        const double height = std::max(leftSize.height(), rightSize.height());
        stretch(left, {0, height});
        stretch(right, {0, height});
        const double rightStart = left.empty() ? 0 : leftSize.width() + kSiteGap;
        const double width = right.empty() ? leftSize.width() : rightStart + rightSize.width();
        constexpr double overhang = 1.3; // prefer a slightly wider row to another one
        shift(right, {rightStart, 0});
        sortByNeighbours(above);
        const QSizeF aboveSize = packTop(above, width * overhang);
        const double centred = snapped(std::max(0.0, aboveSize.width() - width) / 2);
        stretch(above, {width, 0});
        double top = above.empty() ? 0 : aboveSize.height() + kSiteGap;
        shift(left, {centred, top});
        shift(right, {centred, top});
        top += height > 0 ? height + kSiteGap : 0;
        if (!loose.empty()) {
            const QSizeF size = m_levels.place(loose, m_arrange(m_levels.levelOf(loose, none)));
            const double full = std::max(width, aboveSize.width());
            const double spare = std::max(0.0, full - size.width());
            const double x = middleOfNeighbours(loose).value_or(full / 2) - size.width() / 2;
            shift(loose, {snapped(std::clamp(x, 0.0, spare)), top});
        }
    }

    /// Sorts by the horizontal position of the neighbours below; nodes without neighbours last.
    void sortByNeighbours(std::vector<int>& above) {
        std::map<int, double> middles;
        for (const int node : above)
            middles[node] = std::numeric_limits<double>::infinity();
        std::map<int, std::pair<double, int>> sums;
        for (const LayoutEdge& edge : m_levels.graph.edges) {
            const int from = rootOnPage(edge.from);
            const int to = rootOnPage(edge.to);
            const bool fromAbove = middles.count(from) > 0;
            if (fromAbove == (middles.count(to) > 0))
                continue;
            auto& [sum, count] = sums[fromAbove ? from : to];
            sum += middleOnPage(fromAbove ? edge.to : edge.from).value_or(0);
            ++count;
        }
        for (const auto& [node, sum] : sums)
            middles[node] = sum.first / sum.second;
        std::stable_sort(above.begin(), above.end(),
                         [&middles](int one, int other) { return middles[one] < middles[other]; });
    }

    /// The top-level node that is or contains a box.
    int rootOnPage(int box) const {
        int node = box;
        for (int around = tree().parent[idx(node)]; around != none; around = tree().parent[idx(node)])
            node = tree().nodeOf(around);
        return node;
    }

    /// Mean horizontal position of the clusters connected to some top-level boxes.
    std::optional<double> middleOfNeighbours(const std::vector<int>& boxes) const {
        const std::set<int> own(boxes.begin(), boxes.end());
        double sum = 0;
        int count = 0;
        for (const LayoutEdge& edge : m_levels.graph.edges) {
            const bool from = own.count(edge.from) > 0;
            if (from == (own.count(edge.to) > 0))
                continue;
            const std::optional<double> x = middleOnPage(from ? edge.to : edge.from);
            sum += x.value_or(0);
            count += x ? 1 : 0;
        }
        return count > 0 ? std::optional(sum / count) : std::nullopt;
    }

    std::optional<double> middleOnPage(int box) const {
        if (box < 0 || box >= tree().boxes)
            return std::nullopt;
        double x = m_levels.size[idx(box)].width() / 2;
        for (int node = box; node != none;) {
            x += m_levels.corner[idx(node)].x();
            const int around = tree().parent[idx(node)];
            node = around == none ? none : tree().nodeOf(around);
        }
        return x;
    }

    LayoutResult absolute() {
        const std::vector<int>& inner = tree().innermostFirst;
        for (auto cluster = inner.rbegin(); cluster != inner.rend(); ++cluster) {
            if (!m_anchors.isAnchored(*cluster)) // contents of anchored ones are placed already
                shift(contents(*cluster), m_levels.corner[idx(tree().nodeOf(*cluster))]);
        }
        LayoutResult result;
        for (int node = 0; node < tree().nodes(); ++node)
            (node < tree().boxes ? result.boxes : result.clusters)
                .push_back({m_levels.corner[idx(node)], m_levels.size[idx(node)]});
        return result;
    }

    Levels m_levels;
    const Arrange& m_arrange;
    Anchors m_anchors;
};

/// Row by row, people and gateways first.
std::vector<QPointF> arrangeInRows(const Level& level) {
    std::vector<std::size_t> order(level.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&level](std::size_t a, std::size_t b) {
        return level.nodes[a].tier < level.nodes[b].tier;
    });
    std::vector<QSizeF> sizes;
    for (const std::size_t i : order)
        sizes.push_back(level.nodes[i].size);
    const std::vector<QPointF> packed = packRows(sizes, kBoxGap, kRowGap, kMinRow);
    std::vector<QPointF> corners(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        corners[order[i]] = packed[i];
    return corners;
}

int rootOf(std::vector<int>& parent, int node) {
    while (parent[idx(node)] != node) {
        parent[idx(node)] = parent[idx(parent[idx(node)])];
        node = parent[idx(node)];
    }
    return node;
}

} // namespace

std::vector<Island> islandsOf(const Level& level) {
    std::vector<int> parent(level.nodes.size());
    std::iota(parent.begin(), parent.end(), 0);
    for (const LayoutEdge& edge : level.edges)
        parent[idx(rootOf(parent, edge.from))] = rootOf(parent, edge.to);
    std::map<int, int> islandOf;
    std::vector<Island> islands;
    std::vector<int> inside(level.nodes.size());
    for (int node = 0; node < static_cast<int>(level.nodes.size()); ++node) {
        const auto [it, isNew] = islandOf.insert({rootOf(parent, node), static_cast<int>(islands.size())});
        if (isNew)
            islands.emplace_back();
        Island& island = islands[idx(it->second)];
        inside[idx(node)] = static_cast<int>(island.nodes.size());
        island.nodes.push_back(node);
    }
    for (const LayoutEdge& edge : level.edges) {
        Island& island = islands[idx(islandOf.at(rootOf(parent, edge.from)))];
        island.edges.push_back({inside[idx(edge.from)], inside[idx(edge.to)]});
    }
    return islands;
}

QSizeF extent(const std::vector<QPointF>& corners, const std::vector<QSizeF>& sizes) {
    QRectF around;
    for (std::size_t i = 0; i < corners.size(); ++i)
        around |= QRectF(corners[i], sizes[i]);
    return around.size();
}

std::vector<QPointF> packRows(const std::vector<QSizeF>& sizes, double gapX, double gapY, double minWidth) {
    double area = 0;
    double limit = minWidth;
    for (const QSizeF& size : sizes) {
        area += (size.width() + gapX) * (size.height() + gapY);
        limit = std::max(limit, size.width());
    }
    constexpr double aspect = 1.7; // wider than high, like windows
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
