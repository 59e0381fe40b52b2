// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_router_search.h"

#include "core/base/index.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace drawbridge {

namespace {

constexpr double keptClear = 8;
constexpr std::array<QPointF, 4> ways{QPointF(0, -1), QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0)};

int indexOf(const std::vector<double>& lines, double value) {
    return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
}

void tidy(std::vector<double>& lines) {
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

class Search {
public:
    Search(const std::vector<RouteGate>& starts, const std::vector<RouteGate>& ends,
           const RouteRequest& items, const std::vector<QRectF>& obstacles, const RouteRuns& runs)
        : m_starts(starts), m_ends(ends), m_runs(runs) {
        addLines(items, obstacles);
        m_columns = static_cast<int>(m_x.size());
        m_rows = static_cast<int>(m_y.size());
        const std::size_t crossings = idx(m_columns) * idx(m_rows);
        m_blockedRight.assign(crossings, 0);
        m_blockedDown.assign(crossings, 0);
        m_sharedRight.assign(crossings, -1);
        m_sharedDown.assign(crossings, -1);
        for (const QRectF& rect : obstacles)
            block(rect.adjusted(-keptClear, -keptClear, keptClear, keptClear));
        block(items.from.adjusted(-keptClear, -keptClear, keptClear, keptClear));
        block(items.to.adjusted(-keptClear, -keptClear, keptClear, keptClear));
    }

    std::vector<QPointF> run() {
        const std::size_t states = idx(m_columns) * idx(m_rows) * 4;
        m_price.assign(states, std::numeric_limits<double>::max());
        m_before.assign(states, -1);
        m_done.assign(states, 0);
        for (int i = 0; i < static_cast<int>(m_starts.size()); ++i) {
            const RouteGate& gate = m_starts[idx(i)];
            reach(stateAt(gate.outside, static_cast<int>(gate.side)), gate.price, -2 - i);
        }
        while (!m_open.empty()) {
            const auto [least, state] = m_open.top();
            m_open.pop();
            if (least >= m_best)
                break;
            if (m_done[idx(state)])
                continue;
            m_done[idx(state)] = 1;
            const double price = m_price[idx(state)];
            finishAt(state, price);
            for (int way = 0; way < 4; ++way)
                step(state, way, price);
        }
        return m_last < 0 ? std::vector<QPointF>() : pathTo(m_last);
    }

private:
    void addLines(const RouteRequest& items, const std::vector<QRectF>& obstacles) {
        constexpr std::size_t fewObstacles = 12;
        const std::vector<double> distances =
            obstacles.size() <= fewObstacles ? std::vector<double>{14, 22, 30} : std::vector<double>{14};
        const auto addAround = [&](const QRectF& rect) {
            for (const double distance : distances) {
                m_x.insert(m_x.end(), {rect.left() - distance, rect.right() + distance});
                m_y.insert(m_y.end(), {rect.top() - distance, rect.bottom() + distance});
            }
        };
        for (const QRectF& rect : obstacles)
            addAround(rect);
        addAround(items.from);
        addAround(items.to);
        for (const auto* gates : {&m_starts, &m_ends}) {
            for (const RouteGate& gate : *gates) {
                m_x.push_back(gate.outside.x());
                m_y.push_back(gate.outside.y());
            }
        }
        m_x.push_back((m_starts.front().outside.x() + m_ends.front().outside.x()) / 2);
        m_y.push_back((m_starts.front().outside.y() + m_ends.front().outside.y()) / 2);
        tidy(m_x);
        tidy(m_y);
    }

    std::size_t crossing(int column, int row) const { return idx(row) * idx(m_columns) + idx(column); }

    /// Blocks line segments through a rectangle; its border remains usable.
    void block(const QRectF& rect) {
        const int left = std::max(0, indexOf(m_x, rect.left()) - 1);
        const int top = std::max(0, indexOf(m_y, rect.top()) - 1);
        for (int row = top; row < m_rows && m_y[idx(row)] < rect.bottom(); ++row) {
            for (int column = left; column < m_columns && m_x[idx(column)] < rect.right(); ++column) {
                const bool inRows = m_y[idx(row)] > rect.top();
                const bool inColumns = m_x[idx(column)] > rect.left();
                if (inRows && column + 1 < m_columns && m_x[idx(column + 1)] > rect.left())
                    m_blockedRight[crossing(column, row)] = 1;
                if (inColumns && row + 1 < m_rows && m_y[idx(row + 1)] > rect.top())
                    m_blockedDown[crossing(column, row)] = 1;
            }
        }
    }

    int stateAt(const QPointF& point, int way) const {
        return static_cast<int>(crossing(indexOf(m_x, point.x()), indexOf(m_y, point.y()))) * 4 + way;
    }

    QPointF pointOf(int state) const {
        const int crossing = state / 4;
        return {m_x[idx(crossing % m_columns)], m_y[idx(crossing / m_columns)]};
    }

    void reach(int state, double price, int before) {
        if (price >= m_price[idx(state)])
            return;
        m_price[idx(state)] = price;
        m_before[idx(state)] = before;
        m_open.push({price + lowerBound(state), state});
    }

    /// Lower bound on the cost from here to an end (the A* heuristic).
    double lowerBound(int state) const {
        const QPointF here = pointOf(state);
        double least = std::numeric_limits<double>::max();
        for (const RouteGate& gate : m_ends) {
            const QPointF way = gate.outside - here;
            least = std::min(least, gate.price + std::abs(way.x()) + std::abs(way.y()));
        }
        return least;
    }

    /// Cached for each segment.
    double sharedOn(double& known, const QPointF& a, const QPointF& b) const {
        if (known < 0)
            known = m_runs.sharedLength(a, b);
        return known;
    }

    void step(int state, int way, double price) {
        const int facing = state % 4;
        if (way == (facing + 2) % 4)
            return;
        const int column = state / 4 % m_columns;
        const int row = state / 4 / m_columns;
        const int toColumn = column + static_cast<int>(ways[idx(way)].x());
        const int toRow = row + static_cast<int>(ways[idx(way)].y());
        if (toColumn < 0 || toRow < 0 || toColumn >= m_columns || toRow >= m_rows)
            return;
        const std::size_t piece = crossing(std::min(column, toColumn), std::min(row, toRow));
        if (column != toColumn ? m_blockedRight[piece] : m_blockedDown[piece])
            return;
        const QPointF a(m_x[idx(column)], m_y[idx(row)]);
        const QPointF b(m_x[idx(toColumn)], m_y[idx(toRow)]);
        const double length = std::abs(b.x() - a.x()) + std::abs(b.y() - a.y());
        reach(static_cast<int>(crossing(toColumn, toRow)) * 4 + way,
              price + length + (way == facing ? 0 : route_price::bend) +
                  route_price::shared *
                      sharedOn(column != toColumn ? m_sharedRight[piece] : m_sharedDown[piece], a, b),
              state);
    }

    void finishAt(int state, double price) {
        for (int i = 0; i < static_cast<int>(m_ends.size()); ++i) {
            const RouteGate& gate = m_ends[idx(i)];
            const int inwards = (static_cast<int>(gate.side) + 2) % 4;
            if (stateAt(gate.outside, inwards) / 4 != state / 4 || state % 4 == static_cast<int>(gate.side))
                continue;
            const double all = price + gate.price + (state % 4 == inwards ? 0 : route_price::bend);
            if (all >= m_best)
                continue;
            m_best = all;
            m_last = state;
            m_end = i;
        }
    }

    std::vector<QPointF> pathTo(int state) const {
        std::vector<QPointF> points{m_ends[idx(m_end)].border};
        for (; state >= 0; state = m_before[idx(state)])
            points.push_back(pointOf(state));
        points.push_back(m_starts[idx(-2 - state)].border);
        std::reverse(points.begin(), points.end());
        return points;
    }

    const std::vector<RouteGate>& m_starts;
    const std::vector<RouteGate>& m_ends;
    const RouteRuns& m_runs;
    std::vector<double> m_x;
    std::vector<double> m_y;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<char> m_blockedRight; ///< by crossing: the segment to its right
    std::vector<char> m_blockedDown;
    std::vector<double> m_sharedRight; ///< likewise; negative: not computed yet
    std::vector<double> m_sharedDown;
    std::vector<char> m_done;    ///< by state
    std::vector<double> m_price; ///< by state: crossing and direction
    std::vector<int> m_before;   ///< previous state; -2 - i for start i
    using Open = std::pair<double, int>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> m_open;
    double m_best = std::numeric_limits<double>::max();
    int m_last = -1;
    int m_end = 0;
};

} // namespace

std::vector<QPointF> searchRoute(const std::vector<RouteGate>& starts, const std::vector<RouteGate>& ends,
                                 const RouteRequest& items, const std::vector<QRectF>& obstacles,
                                 const RouteRuns& runs) {
    return Search(starts, ends, items, obstacles, runs).run();
}

} // namespace drawbridge
