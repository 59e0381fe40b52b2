// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_untangle.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/diagram/layout/layout_tree.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace drawbridge {

namespace {

constexpr int none = LayoutTree::none;
constexpr std::size_t maxEdges = 1000;

/// Rounds down to the grid, so that nothing is moved out of its cluster.
double stepsBelow(double value) {
    return kSnap * std::floor(value / kSnap);
}

class Untangler {
public:
    Untangler(const LayoutGraph& graph, LayoutResult& result)
        : m_graph(graph), m_result(result), m_tree(layoutTreeOf(graph)), m_held(idx(m_tree.clusters) + 1, 0) {
        const double edges = std::max(10.0, static_cast<double>(graph.edges.size()));
        constexpr double effort = 1e8;
        constexpr double maxTries = 5000;
        m_tries = static_cast<int>(std::min(maxTries, effort / (edges * edges)));
        m_price = price();
        for (int node = 0; node < m_tree.nodes(); ++node) {
            if (isFixed(node))
                hold(node);
        }
    }

    void run() {
        constexpr int passes = 4;
        for (int pass = 0; pass < passes; ++pass) {
            const double before = m_price;
            for (int cluster = none; cluster < m_tree.clusters; ++cluster)
                improve(cluster);
            if (m_price >= before)
                return;
        }
    }

private:
    bool isFixed(int node) const {
        return node < m_tree.boxes ? m_graph.boxes[idx(node)].fixed.has_value()
                                   : m_graph.clusters[idx(node - m_tree.boxes)].fixed.has_value();
    }

    /// Marks the ancestors and contents of a fixed node as immovable.
    void hold(int node) {
        if (node >= m_tree.boxes)
            m_held[idx(node - m_tree.boxes) + 1] = 1;
        for (int up = m_tree.parent[idx(node)]; up != none; up = m_tree.parent[idx(m_tree.nodeOf(up))])
            m_held[idx(up) + 1] = 1;
        m_held[0] = 1;
    }

    QRectF& rectOf(int node) {
        return node < m_tree.boxes ? m_result.boxes[idx(node)] : m_result.clusters[idx(node - m_tree.boxes)];
    }

    double price() const {
        constexpr double crossing = 500; // in pixels of length
        double length = 0;
        for (const LayoutEdge& edge : m_graph.edges) {
            const auto count = static_cast<int>(m_result.boxes.size());
            if (edge.from < 0 || edge.to < 0 || edge.from >= count || edge.to >= count)
                continue;
            const QPointF way =
                m_result.boxes[idx(edge.from)].center() - m_result.boxes[idx(edge.to)].center();
            length += std::hypot(way.x(), way.y());
        }
        return crossing * edgeCrossings(m_graph, m_result) + length;
    }

    void move(int node, double by) {
        rectOf(node).translate(by, 0);
        if (node < m_tree.boxes)
            return;
        for (const int inner : m_tree.contents[idx(node - m_tree.boxes) + 1])
            move(inner, by);
    }

    using Moves = std::vector<std::pair<int, double>>;

    void moveAll(const Moves& moves, double times) {
        for (const auto& [node, by] : moves)
            move(node, times * by);
    }

    void attempt(const Moves& moves) {
        if (m_tries-- <= 0)
            return;
        moveAll(moves, 1);
        const double now = price();
        if (now < m_price - 1)
            m_price = now;
        else
            moveAll(moves, -1);
    }

    void improve(int cluster) {
        if (m_held[idx(cluster + 1)])
            return;
        const std::vector<int>& nodes = m_tree.contents[idx(cluster + 1)];
        if (cluster != none)
            mirror(nodes);
        for (const std::vector<int>& row : rowsOf(nodes))
            swapIn(row, nodes);
    }

    void mirror(const std::vector<int>& nodes) {
        QRectF around;
        for (const int node : nodes)
            around |= rectOf(node);
        Moves moves;
        for (const int node : nodes)
            moves.push_back({node, around.left() + stepsBelow(around.right() - rectOf(node).right()) -
                                       rectOf(node).left()});
        attempt(moves);
    }

    /// Nodes with the same top and height, from left to right.
    std::vector<std::vector<int>> rowsOf(std::vector<int> nodes) {
        const auto place = [this](int node) {
            const QRectF& rect = rectOf(node);
            return std::tuple(rect.top(), rect.height(), rect.left());
        };
        std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) { return place(a) < place(b); });
        std::vector<std::vector<int>> rows;
        for (const int node : nodes) {
            const bool same = !rows.empty() && rectOf(rows.back().back()).top() == rectOf(node).top() &&
                              rectOf(rows.back().back()).height() == rectOf(node).height();
            if (!same)
                rows.emplace_back();
            rows.back().push_back(node);
        }
        return rows;
    }

    void swapIn(const std::vector<int>& row, const std::vector<int>& level) {
        constexpr std::size_t farthest = 4;
        std::vector<int> order = row;
        for (std::size_t i = 0; i + 1 < order.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(order.size(), i + 1 + farthest); ++j) {
                if (m_tries <= 0)
                    return;
                if (!mayGo(order[i], order[j]))
                    continue;
                const double before = m_price;
                trySwap(order, i, j, level);
                if (m_price < before)
                    std::swap(order[i], order[j]);
            }
        }
    }

    /// At the top level, sites with different sides are not swapped.
    bool mayGo(int one, int other) const {
        const auto sideOf = [this](int node) {
            return node < m_tree.boxes ? LayoutSide::Any : m_graph.clusters[idx(node - m_tree.boxes)].side;
        };
        return sideOf(one) == sideOf(other) && (one < m_tree.boxes) == (other < m_tree.boxes);
    }

    void trySwap(const std::vector<int>& order, std::size_t i, std::size_t j, const std::vector<int>& level) {
        const QRectF left = rectOf(order[i]);
        const QRectF right = rectOf(order[j]);
        Moves moves{{order[i], stepsBelow(right.right() - left.right())},
                    {order[j], left.left() - right.left()}};
        for (std::size_t between = i + 1; between < j; ++between)
            moves.push_back({order[between], stepsBelow(right.width() - left.width())});
        moveAll(moves, 1);
        const bool clear = std::all_of(moves.begin(), moves.end(),
                                       [&](const auto& moved) { return isClear(moved.first, level); });
        moveAll(moves, -1);
        if (clear)
            attempt(moves);
    }

    bool isClear(int node, const std::vector<int>& level) {
        const double x = kBoxGap / 2;
        const double y = kRowGap / 2;
        const QRectF rect = rectOf(node).adjusted(-x, -y, x, y);
        return std::none_of(level.begin(), level.end(),
                            [&](int other) { return other != node && rectOf(other).intersects(rect); });
    }

    const LayoutGraph& m_graph;
    LayoutResult& m_result;
    const LayoutTree m_tree;
    std::vector<char> m_held; ///< by cluster + 1
    int m_tries = 0;
    double m_price = 0;
};

} // namespace

void untangle(const LayoutGraph& graph, LayoutResult& result) {
    if (!graph.edges.empty() && graph.edges.size() <= maxEdges)
        Untangler(graph, result).run();
}

} // namespace drawbridge
