// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_compact_rows.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_crossings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

using Rows = std::vector<std::vector<int>>;

class RowMaker {
public:
    RowMaker(const Island& island, const std::vector<int>& spans, int most)
        : m_island(island), m_spans(spans), m_most(most), m_neighbours(spans.size()),
          m_column(spans.size(), 0) {
        for (const LayoutEdge& edge : island.edges) {
            m_neighbours[idx(edge.from)].push_back(edge.to);
            m_neighbours[idx(edge.to)].push_back(edge.from);
        }
    }

    CompactRows run() {
        Rows rows = broken(layers());
        for (const auto& row : rows)
            packFromLeft(row);
        std::vector<int> best = m_column;
        Rows bestRows = rows;
        int least = crossings(rows);
        constexpr int sweeps = 12;
        for (int sweep = 0; sweep < sweeps && least > 0; ++sweep) {
            this->sweep(rows, sweep % 2 == 0);
            const int now = crossings(rows);
            if (now <= least) {
                least = now;
                best = m_column;
                bestRows = rows;
            }
        }
        m_column = best;
        for (const bool down : {true, false, true})
            straighten(bestRows, down);
        if (crossings(bestRows) > least)
            m_column = best;
        return finished(bestRows);
    }

private:
    /// Row of each node: one below its lowest dependent. Ignores edges that close a cycle, i.e. lead back to
    /// an unfinished node.
    Rows layers() const {
        std::vector<std::vector<int>> out(m_spans.size());
        for (const LayoutEdge& edge : m_island.edges)
            out[idx(edge.from)].push_back(edge.to);
        const std::vector<int> order = finishedLast(out); // sources first
        std::vector<int> position(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            position[idx(order[i])] = static_cast<int>(i);
        std::vector<int> layer(order.size(), 0);
        int deepest = 0;
        for (const int node : order) {
            for (const int next : out[idx(node)]) {
                if (position[idx(next)] > position[idx(node)])
                    layer[idx(next)] = std::max(layer[idx(next)], layer[idx(node)] + 1);
            }
            deepest = std::max(deepest, layer[idx(node)]);
        }
        Rows rows(idx(deepest) + 1);
        for (const int node : order)
            rows[idx(layer[idx(node)])].push_back(node);
        return rows;
    }

    /// Reverse finishing order of a depth-first search without recursion: a topological order except for
    /// cycles.
    static std::vector<int> finishedLast(const std::vector<std::vector<int>>& out) {
        std::vector<int> order;
        std::vector<char> seen(out.size(), 0);
        std::vector<std::pair<int, std::size_t>> stack;
        for (int root = 0; root < static_cast<int>(out.size()); ++root) {
            if (seen[idx(root)])
                continue;
            seen[idx(root)] = 1;
            stack.push_back({root, 0});
            while (!stack.empty()) {
                auto& [node, next] = stack.back();
                if (next == out[idx(node)].size()) {
                    order.push_back(node);
                    stack.pop_back();
                    continue;
                }
                const int child = out[idx(node)][next++];
                if (!seen[idx(child)]) {
                    seen[idx(child)] = 1;
                    stack.push_back({child, 0});
                }
            }
        }
        std::reverse(order.begin(), order.end());
        return order;
    }

    /// Splits layers that are too wide into rows of similar length; short ones share a row, providers right
    /// of their dependents.
    Rows broken(const Rows& layers) const {
        Rows rows;
        int used = m_most;
        for (const std::vector<int>& layer : layers) {
            const int all = widthOf(layer);
            const int parts = (all + m_most - 1) / m_most;
            const int target = (all + parts - 1) / parts;
            const bool joins = used + all <= m_most;
            int row = joins ? used : m_most;
            int fresh = joins ? 0 : target;
            for (const int node : layer) {
                const int span = m_spans[idx(node)];
                if (!joins && (fresh >= target || row + span > m_most)) {
                    rows.emplace_back();
                    row = 0;
                    fresh = 0;
                }
                rows.back().push_back(node);
                row += span;
                fresh += span;
            }
            used = row;
        }
        return rows;
    }

    int widthOf(const std::vector<int>& row) const {
        return std::accumulate(row.begin(), row.end(), 0,
                               [this](int sum, int node) { return sum + m_spans[idx(node)]; });
    }

    double middle(int node) const { return m_column[idx(node)] + m_spans[idx(node)] / 2.0; }

    void packFromLeft(const std::vector<int>& row) {
        int column = (m_most - widthOf(row)) / 2;
        for (const int node : row) {
            m_column[idx(node)] = column;
            column += m_spans[idx(node)];
        }
    }

    /// The mean position of the neighbours; its own for a node without.
    double pull(int node) const {
        double sum = 0;
        for (const int other : m_neighbours[idx(node)])
            sum += middle(other);
        return m_neighbours[idx(node)].empty() ? middle(node)
                                               : sum / static_cast<double>(m_neighbours[idx(node)].size());
    }

    void sweep(Rows& rows, bool down) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<int>& row = rows[down ? i : rows.size() - 1 - i];
            std::vector<std::pair<double, int>> pulls;
            for (const int node : row)
                pulls.push_back({pull(node), node});
            std::stable_sort(pulls.begin(), pulls.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            for (std::size_t j = 0; j < row.size(); ++j)
                row[j] = pulls[j].second;
            place(row);
        }
    }

    void straighten(const Rows& rows, bool down) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            place(rows[down ? i : rows.size() - 1 - i]);
    }

    /// Places each node as close to its neighbours as the row order allows.
    void place(const std::vector<int>& row) {
        int after = widthOf(row);
        int free = 0;
        for (const int node : row) {
            const int span = m_spans[idx(node)];
            const int wanted = static_cast<int>(std::lround(pull(node) - span / 2.0));
            m_column[idx(node)] = std::clamp(wanted, free, m_most - after);
            free = m_column[idx(node)] + span;
            after -= span;
        }
    }

    int crossings(const Rows& rows) const {
        constexpr std::size_t maxMeasured = 1500; // beyond, another sweep is not worth its cost
        if (m_island.edges.size() > maxMeasured)
            return std::numeric_limits<int>::max();
        std::vector<QPointF> points(m_spans.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const int node : rows[row])
                points[idx(node)] = {middle(node), static_cast<double>(row)};
        }
        return lineCrossings(points, m_island.edges);
    }

    CompactRows finished(const Rows& rows) const {
        const int left = *std::min_element(m_column.begin(), m_column.end());
        CompactRows result;
        for (const std::vector<int>& row : rows) {
            result.rows.emplace_back();
            for (const int node : row) {
                const int column = m_column[idx(node)] - left;
                result.rows.back().push_back({m_island.nodes[idx(node)], column, m_spans[idx(node)]});
                result.width = std::max(result.width, column + m_spans[idx(node)]);
            }
        }
        return result;
    }

    const Island& m_island;
    const std::vector<int>& m_spans;
    int m_most;
    std::vector<std::vector<int>> m_neighbours;
    std::vector<int> m_column;
};

} // namespace

CompactRows compactRows(const Island& island, const std::vector<int>& spans, int most) {
    return RowMaker(island, spans, most).run();
}

} // namespace drawbridge
