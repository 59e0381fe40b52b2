// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_router.h"

#include "core/diagram/routing/diagram_obstacles.h"
#include "core/diagram/routing/diagram_router_orthogonal.h"
#include "core/diagram/routing/diagram_router_ports.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

using Points = std::vector<QPointF>;

constexpr double steepness = 0.3; // as in the painter: flatter curves leave items sideways
constexpr double beside = 15;     // distance of a channel from what it passes

class Router {
public:
    Router(const std::vector<RouteRequest>& requests, const std::vector<QRectF>& obstacles)
        : m_requests(requests), m_searches(requests.size() <= maxSearchedEdges),
          m_obstacles(m_searches ? obstacles : noObstacles) {
        RoutePorts ports = routePorts(requests);
        m_ends = std::move(ports.sides);
        m_start = std::move(ports.start);
        m_finish = std::move(ports.finish);
    }

    std::vector<Points> run() {
        std::vector<Points> routes;
        for (std::size_t i = 0; i < m_requests.size(); ++i)
            routes.push_back(route(i));
        return routes;
    }

private:
    Points plain(std::size_t edge) const {
        const QPointF a = m_start[edge];
        const QPointF b = m_finish[edge];
        const double dx = std::abs(b.x() - a.x());
        const double dy = std::abs(b.y() - a.y());
        if (isVertical(m_ends[edge].from)) {
            if (dy >= steepness * dx)
                return {a, b};
            const double y = (a.y() + b.y()) / 2;
            return {a, {a.x(), y}, {b.x(), y}, b};
        }
        if (dy < steepness * dx)
            return {a, b};
        const double x = (a.x() + b.x()) / 2;
        return {a, {x, a.y()}, {x, b.y()}, b};
    }

    Points route(std::size_t edge) {
        const RouteRequest& request = m_requests[edge];
        const Points first = plain(edge);
        if (!m_searches)
            return first;
        std::vector<QRectF> obstacles = m_obstacles.hitBy(first, request);
        if (obstacles.empty())
            return first;
        Points best = first;
        double least = lengthCost(first) + crossing * static_cast<double>(obstacles.size());
        for (int round = 0; round < 2 && !obstacles.empty(); ++round) {
            constexpr std::size_t maxObstacles = 6; // with more obstacles there is no clear route to find
            obstacles.resize(std::min(obstacles.size(), maxObstacles));
            tryWays(waysAround(edge, obstacles), request, best, least);
            obstacles = m_obstacles.hitBy(best, request);
        }
        remember(best);
        return best;
    }

    static constexpr double crossing = 450; // a long route is better than one through an item

    /// Shortest first: routes longer than the best cost need no obstacle check.
    void tryWays(std::vector<Points> ways, const RouteRequest& request, Points& best, double& least) const {
        std::vector<std::pair<double, Points*>> byLength;
        for (Points& way : ways)
            byLength.emplace_back(lengthCost(way), &way);
        std::stable_sort(byLength.begin(), byLength.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [length, way] : byLength) {
            if (length >= least)
                return;
            const int most = static_cast<int>((least - length) / crossing);
            const double price = length + crossing * m_obstacles.countBy(*way, request, most + 1);
            if (price < least && price + sharedCost(*way) < least) {
                least = price + sharedCost(*way);
                best = std::move(*way);
            }
        }
    }

    static double lengthCost(const Points& points) {
        constexpr double bend = 26;
        double length = bend * static_cast<double>(points.size());
        for (std::size_t i = 1; i < points.size(); ++i)
            length +=
                std::abs(points[i].x() - points[i - 1].x()) + std::abs(points[i].y() - points[i - 1].y());
        return length;
    }

    double sharedCost(const Points& points) const {
        constexpr double shared = 70;
        return shared * sharedChannels(points);
    }

    /// Orthogonal routes: a channel between the ends, one beside the obstacles, or around the outside from
    /// the same side of both.
    std::vector<Points> waysAround(std::size_t edge, const std::vector<QRectF>& obstacles) const {
        std::vector<Points> ways;
        if (isVertical(m_ends[edge].from))
            addVerticalWays(edge, obstacles, ways);
        else
            addHorizontalWays(edge, obstacles, ways);
        addOutsideWays(edge, obstacles, ways);
        return ways;
    }

    static std::vector<double> lanes(const std::vector<QRectF>& obstacles, bool vertical) {
        std::vector<double> values;
        for (const QRectF& rect : obstacles) {
            for (const double offset : {beside, beside + 9}) {
                values.push_back((vertical ? rect.left() : rect.top()) - offset);
                values.push_back((vertical ? rect.right() : rect.bottom()) + offset);
            }
        }
        return values;
    }

    void addVerticalWays(std::size_t edge, const std::vector<QRectF>& obstacles,
                         std::vector<Points>& ways) const {
        const QPointF a = m_start[edge];
        const QPointF b = m_finish[edge];
        const double down = m_ends[edge].from == Side::Bottom ? 1 : -1;
        const double afterStart = a.y() + down * outOfItem;
        const double beforeEnd = b.y() - down * intoItem;
        for (const double y : {(a.y() + b.y()) / 2, afterStart, beforeEnd})
            ways.push_back({a, {a.x(), y}, {b.x(), y}, b});
        for (const double y : lanes(obstacles, false)) {
            if ((y - a.y()) * down >= outOfItem / 2 && (b.y() - y) * down >= outOfItem)
                ways.push_back({a, {a.x(), y}, {b.x(), y}, b});
        }
        for (const double x : lanes(obstacles, true))
            ways.push_back({a, {a.x(), afterStart}, {x, afterStart}, {x, beforeEnd}, {b.x(), beforeEnd}, b});
    }

    void addHorizontalWays(std::size_t edge, const std::vector<QRectF>& obstacles,
                           std::vector<Points>& ways) const {
        const QPointF a = m_start[edge];
        const QPointF b = m_finish[edge];
        const double right = m_ends[edge].from == Side::Right ? 1 : -1;
        const double afterStart = a.x() + right * outOfItem;
        const double beforeEnd = b.x() - right * intoItem;
        for (const double x : {(a.x() + b.x()) / 2, afterStart, beforeEnd})
            ways.push_back({a, {x, a.y()}, {x, b.y()}, b});
        for (const double x : lanes(obstacles, true)) {
            if ((x - a.x()) * right >= outOfItem / 2 && (b.x() - x) * right >= outOfItem)
                ways.push_back({a, {x, a.y()}, {x, b.y()}, b});
        }
        for (const double y : lanes(obstacles, false))
            ways.push_back({a, {afterStart, a.y()}, {afterStart, y}, {beforeEnd, y}, {beforeEnd, b.y()}, b});
    }

    /// Leaving and entering on the same side: below, above, left or right of both ends and everything
    /// between.
    void addOutsideWays(std::size_t edge, const std::vector<QRectF>& obstacles,
                        std::vector<Points>& ways) const {
        const RouteRequest& request = m_requests[edge];
        const double ax = request.from.center().x();
        const double bx = request.to.center().x();
        const double ay = request.from.center().y();
        const double by = request.to.center().y();
        QRectF all = request.from | request.to;
        for (int grown = 0; grown < 2; ++grown) {
            const double below = all.bottom() + intoItem;
            const double above = all.top() - intoItem;
            const double right = all.right() + intoItem;
            const double left = all.left() - intoItem;
            ways.push_back(
                {{ax, request.from.bottom()}, {ax, below}, {bx, below}, {bx, request.to.bottom()}});
            ways.push_back({{ax, request.from.top()}, {ax, above}, {bx, above}, {bx, request.to.top()}});
            ways.push_back({{request.from.right(), ay}, {right, ay}, {right, by}, {request.to.right(), by}});
            ways.push_back({{request.from.left(), ay}, {left, ay}, {left, by}, {request.to.left(), by}});
            for (const QRectF& rect : obstacles)
                all |= rect;
        }
    }

    /// Channels already used, so that two edges do not share a line.
    struct Channel {
        QPointF a;
        QPointF b;
    };

    int sharedChannels(const Points& points) const {
        constexpr double close = 6;
        int count = 0;
        for (std::size_t i = 2; i + 1 < points.size(); ++i) {
            const QRectF piece =
                QRectF(points[i - 1], points[i]).normalized().adjusted(-close, -close, close, close);
            count +=
                static_cast<int>(std::count_if(m_channels.begin(), m_channels.end(), [&](const Channel& c) {
                    const bool vertical = std::abs(c.a.x() - c.b.x()) < 1;
                    const bool parallel = vertical == (piece.height() > piece.width());
                    return parallel && piece.intersects(QRectF(c.a, c.b).normalized().adjusted(-1, -1, 1, 1));
                }));
        }
        return count;
    }

    void remember(const Points& points) {
        constexpr std::size_t most = 400; // enough for what is visible at a time
        for (std::size_t i = 2; i + 1 < points.size() && m_channels.size() < most; ++i)
            m_channels.push_back({points[i - 1], points[i]});
    }

    static inline const std::vector<QRectF> noObstacles;

    const std::vector<RouteRequest>& m_requests;
    bool m_searches;
    Obstacles m_obstacles;
    std::vector<RouteSides> m_ends;
    Points m_start;
    Points m_finish;
    std::vector<Channel> m_channels;
};

} // namespace

std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteRequest>& requests,
                                             const std::vector<QRectF>& obstacles, EdgeShape shape) {
    return shape == EdgeShape::Orthogonal ? routeOrthogonally(requests, obstacles)
                                          : Router(requests, obstacles).run();
}

} // namespace drawbridge
