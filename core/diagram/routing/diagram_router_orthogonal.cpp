// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_router_orthogonal.h"

#include "core/diagram/routing/diagram_obstacles.h"
#include "core/diagram/routing/diagram_router_search.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace drawbridge {

namespace {

using Points = std::vector<QPointF>;

constexpr double cornerRoomAside = 12;
constexpr double straight = 0.5; // closer ends count as aligned

QPointF outwards(Side side) {
    switch (side) {
    case Side::Top:
        return {0, -1};
    case Side::Bottom:
        return {0, 1};
    case Side::Left:
        return {-1, 0};
    case Side::Right:
        return {1, 0};
    }
    return {};
}

QPointF middleOf(const QRectF& rect, Side side) {
    return onSide(rect, side, isVertical(side) ? rect.center().x() : rect.center().y());
}

/// Removes points on a straight line between others.
Points withoutIdle(const Points& points) {
    Points kept;
    for (const QPointF& point : points) {
        const auto inLine = [&](double a, double b, double c) {
            return std::abs(a - b) < 1e-6 && std::abs(b - c) < 1e-6;
        };
        if (!kept.empty() && kept.back() == point)
            continue;
        const std::size_t n = kept.size();
        if (n >= 2 && (inLine(kept[n - 2].x(), kept[n - 1].x(), point.x()) ||
                       inLine(kept[n - 2].y(), kept[n - 1].y(), point.y())))
            kept.pop_back();
        kept.push_back(point);
    }
    return kept;
}

class OrthogonalRouter {
public:
    OrthogonalRouter(const std::vector<RouteRequest>& requests, const std::vector<QRectF>& obstacles)
        : m_requests(requests), m_searches(requests.size() <= maxSearchedEdges),
          m_obstacles(m_searches ? obstacles : noObstacles), m_ports(routePorts(requests)) {
        for (std::size_t i = 0; i < requests.size(); ++i) {
            alignEnds(i);
            m_taken.insert(cellOf(m_ports.start[i]));
            m_taken.insert(cellOf(m_ports.finish[i]));
        }
    }

    std::vector<Points> run() {
        std::vector<Points> routes;
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            routes.push_back(m_searches ? route(i) : withTwoBends(i, 0));
            if (!m_searches)
                continue;
            m_runs.add(routes.back());
            m_taken.insert(cellOf(routes.back().front()));
            m_taken.insert(cellOf(routes.back().back()));
        }
        return routes;
    }

private:
    /// Moves an end that is alone on its side so that the line can be straight.
    void alignEnds(std::size_t edge) {
        const RouteRequest& request = m_requests[edge];
        const bool vertical = isVertical(m_ports.sides[edge].from);
        const auto low = [vertical](const QRectF& r) { return vertical ? r.left() : r.top(); };
        const auto high = [vertical](const QRectF& r) { return vertical ? r.right() : r.bottom(); };
        const double least = std::max(low(request.from), low(request.to)) + cornerRoomAside;
        const double most = std::min(high(request.from), high(request.to)) - cornerRoomAside;
        if (least > most)
            return;
        QPointF& start = m_ports.start[edge];
        QPointF& finish = m_ports.finish[edge];
        const auto along = [vertical](QPointF& p) -> double& { return vertical ? p.rx() : p.ry(); };
        const bool startAlone = m_ports.startAlone[edge] != 0;
        const bool finishAlone = m_ports.finishAlone[edge] != 0;
        if (startAlone && finishAlone) {
            const QRectF& smaller =
                high(request.from) - low(request.from) <= high(request.to) - low(request.to) ? request.from
                                                                                             : request.to;
            const double middle = (low(smaller) + high(smaller)) / 2;
            along(start) = along(finish) = std::clamp(middle, least, most);
        } else if (startAlone && along(finish) >= least && along(finish) <= most) {
            along(start) = along(finish);
        } else if (finishAlone && along(start) >= least && along(start) <= most) {
            along(finish) = along(start);
        }
    }

    /// Straight if the ends are aligned, else with the middle segment offset by `aside`.
    Points withTwoBends(std::size_t edge, double aside) const {
        const QPointF a = m_ports.start[edge];
        const QPointF b = m_ports.finish[edge];
        if (isVertical(m_ports.sides[edge].from)) {
            if (std::abs(a.x() - b.x()) < straight)
                return {a, {a.x(), b.y()}};
            const double y = (a.y() + b.y()) / 2 + aside;
            return {a, {a.x(), y}, {b.x(), y}, b};
        }
        if (std::abs(a.y() - b.y()) < straight)
            return {a, {b.x(), a.y()}};
        const double x = (a.x() + b.x()) / 2 + aside;
        return {a, {x, a.y()}, {x, b.y()}, b};
    }

    /// Leaves at the chosen side and enters at an adjacent one, or vice versa.
    void addOneBend(std::size_t edge, std::vector<Points>& found) const {
        const RouteRequest& request = m_requests[edge];
        const auto add = [&](const QPointF& a, Side out, const QPointF& b, Side in) {
            const QPointF corner = isVertical(out) ? QPointF(a.x(), b.y()) : QPointF(b.x(), a.y());
            const double first = QPointF::dotProduct(corner - a, outwards(out));
            const double last = QPointF::dotProduct(corner - b, outwards(in));
            if (first >= outOfItem && last >= intoItem)
                found.push_back({a, corner, b});
        };
        const RouteSides sides = m_ports.sides[edge];
        for (const Side side : {Side::Top, Side::Right, Side::Bottom, Side::Left}) {
            if (isVertical(side) == isVertical(sides.from))
                continue;
            add(m_ports.start[edge], sides.from, middleOf(request.to, side), side);
            add(middleOf(request.from, side), side, m_ports.finish[edge], sides.to);
        }
    }

    std::vector<Points> simpleWays(std::size_t edge) const {
        std::vector<Points> found;
        const QPointF way = m_ports.finish[edge] - m_ports.start[edge];
        const double gap = std::abs(isVertical(m_ports.sides[edge].from) ? way.y() : way.x());
        constexpr double lane = 8;
        for (const double aside : {0.0, lane, -lane, 2 * lane, -2 * lane, 3 * lane, -3 * lane}) {
            if (std::abs(aside) <= gap / 2 - outOfItem || aside == 0.0)
                found.push_back(withTwoBends(edge, aside));
        }
        addOneBend(edge, found);
        return found;
    }

    static std::pair<int, int> cellOf(const QPointF& point) {
        constexpr double sameEnd = 6;
        return {static_cast<int>(std::floor(point.x() / sameEnd)),
                static_cast<int>(std::floor(point.y() / sameEnd))};
    }

    /// True if another edge ends, or would have ended, here.
    bool isTaken(const QPointF& end, std::size_t edge) const {
        if (end == m_ports.start[edge] || end == m_ports.finish[edge])
            return false;
        const auto [x, y] = cellOf(end);
        for (const int column : {x - 1, x, x + 1}) {
            for (const int row : {y - 1, y, y + 1}) {
                if (m_taken.count({column, row}) > 0)
                    return true;
            }
        }
        return false;
    }

    Points route(std::size_t edge) {
        Points best;
        double least = 0;
        for (const Points& way : simpleWays(edge)) {
            const double price = priceOf(way, edge);
            if (best.empty() || price < least) {
                best = way;
                least = price;
            }
        }
        if (m_searchesLeft <= 0 || (!isObstructed(best, edge) && m_runs.sharedLength(best) < 1))
            return best;
        --m_searchesLeft;
        const Points searched = search(edge);
        return !searched.empty() && priceOf(searched, edge) < least ? searched : best;
    }

    double priceOf(const Points& points, std::size_t edge) const {
        double price = route_price::bend * static_cast<double>(points.size()) +
                       route_price::shared * m_runs.sharedLength(points);
        for (std::size_t i = 1; i < points.size(); ++i)
            price +=
                std::abs(points[i].x() - points[i - 1].x()) + std::abs(points[i].y() - points[i - 1].y());
        constexpr int maxCounted = 8;
        price += route_price::hit * m_obstacles.countBy(points, m_requests[edge], maxCounted);
        price += throughOwn(points, edge) ? route_price::hit : 0;
        for (const QPointF& end : {points.front(), points.back()})
            price += isTaken(end, edge) ? route_price::takenEnd : 0;
        return price;
    }

    bool isObstructed(const Points& points, std::size_t edge) const {
        return m_obstacles.countBy(points, m_requests[edge], 1) > 0 || throughOwn(points, edge);
    }

    /// True if a segment runs through one of its own end items.
    bool throughOwn(const Points& points, std::size_t edge) const {
        for (std::size_t i = 1; i < points.size(); ++i) {
            const QRectF piece = QRectF(points[i - 1], points[i]).normalized().adjusted(-1, -1, 1, 1);
            const auto meets = [&piece](const QRectF& item) {
                return item.adjusted(2, 2, -2, -2).intersects(piece);
            };
            if (meets(m_requests[edge].from) || meets(m_requests[edge].to))
                return true;
        }
        return false;
    }

    /// The chosen end, and three on each of the other sides.
    std::vector<RouteGate> gatesOf(std::size_t edge, const QRectF& item, const RouteGate& chosen,
                                   double out) const {
        std::vector<RouteGate> gates{chosen};
        constexpr double besideMiddle = 12;
        for (const Side side : {Side::Top, Side::Right, Side::Bottom, Side::Left}) {
            if (side == chosen.side)
                continue;
            for (const double aside : {0.0, besideMiddle, -besideMiddle}) {
                const QPointF border =
                    middleOf(item, side) + (isVertical(side) ? QPointF(aside, 0) : QPointF(0, aside));
                const double price =
                    route_price::otherSide + (isTaken(border, edge) ? route_price::takenEnd : 0);
                gates.push_back({border, border + out * outwards(side), side, price});
            }
        }
        return gates;
    }

    Points search(std::size_t edge) const {
        const RouteRequest& request = m_requests[edge];
        const RouteSides sides = m_ports.sides[edge];
        const QPointF way = m_ports.finish[edge] - m_ports.start[edge];
        const double gap = QPointF::dotProduct(way, outwards(sides.from));
        const bool near =
            gap > 0 && gap < outOfItem + intoItem; // both ends share the gap between close items
        const double out = near ? 0.4 * gap : outOfItem;
        const double in = near ? 0.6 * gap : intoItem;
        const QPointF start = m_ports.start[edge];
        const QPointF finish = m_ports.finish[edge];
        const RouteGate from{start, start + out * outwards(sides.from), sides.from, 0};
        const RouteGate to{finish, finish + in * outwards(sides.to), sides.to, 0};
        return withoutIdle(searchRoute(gatesOf(edge, request.from, from, outOfItem),
                                       gatesOf(edge, request.to, to, intoItem), request, nearObstacles(edge),
                                       m_runs));
    }

    /// The obstacles closest to the straight line between the ends; others are rarely in the way.
    std::vector<QRectF> nearObstacles(std::size_t edge) const {
        constexpr double aside = 120;
        constexpr std::size_t most = 28;
        const RouteRequest& request = m_requests[edge];
        const QRectF area = (request.from | request.to).adjusted(-aside, -aside, aside, aside);
        std::vector<QRectF> rects = m_obstacles.in(area, request);
        if (rects.size() <= most)
            return rects;
        const QPointF a = request.from.center();
        const QPointF way = request.to.center() - a;
        const double length = std::max(1.0, QPointF::dotProduct(way, way));
        const auto distance = [&](const QRectF& rect) {
            const QPointF to = rect.center() - a;
            const QPointF off = to - std::clamp(QPointF::dotProduct(to, way) / length, 0.0, 1.0) * way;
            return QPointF::dotProduct(off, off);
        };
        std::stable_sort(rects.begin(), rects.end(), [&](const QRectF& one, const QRectF& other) {
            return distance(one) < distance(other);
        });
        rects.resize(most);
        return rects;
    }

    static inline const std::vector<QRectF> noObstacles;

    const std::vector<RouteRequest>& m_requests;
    bool m_searches;
    Obstacles m_obstacles;
    RoutePorts m_ports;
    RouteRuns m_runs;
    std::set<std::pair<int, int>> m_taken; ///< cells with edge ends
    int m_searchesLeft = 400;              ///< each takes about a millisecond
};

} // namespace

std::vector<Points> routeOrthogonally(const std::vector<RouteRequest>& requests,
                                      const std::vector<QRectF>& obstacles) {
    return OrthogonalRouter(requests, obstacles).run();
}

} // namespace drawbridge
