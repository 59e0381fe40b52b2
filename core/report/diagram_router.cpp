// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram_router.h"

#include "core/report/diagram_obstacles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace drawbridge {

namespace {

using Points = std::vector<QPointF>;

constexpr double steepness = 0.3; // the painter's: flatter curves leave items sideways
constexpr double leastGap = 20;   // an arrow needs as much
constexpr double outOfItem = 16;  // from the border to the first bend
constexpr double intoItem = 22;   // from the last bend to the border, past the arrow
constexpr double beside = 15;     // distance of a channel from what it passes
constexpr double portSpacing = 26;
constexpr double cornerRoom = 18;
constexpr std::size_t mostSearched = 3000; // edges beyond which only plain curves are drawn

enum class Side { Top, Right, Bottom, Left };

bool isVertical(Side side) {
    return side == Side::Top || side == Side::Bottom;
}

struct Ends {
    Side from = Side::Bottom;
    Side to = Side::Top;
};

Ends sidesOf(const RouteRequest& request) {
    const double below = request.to.top() - request.from.bottom();
    const double above = request.from.top() - request.to.bottom();
    const double right = request.to.left() - request.from.right();
    const double left = request.from.left() - request.to.right();
    const double aside = std::max(right, left);
    const double apart = std::max(below, above);
    const bool wide = aside > 2.5 * std::max(apart, 1.0) && aside >= leastGap && apart < 40;
    if (apart >= leastGap && !wide)
        return below >= above ? Ends{Side::Bottom, Side::Top} : Ends{Side::Top, Side::Bottom};
    if (aside >= leastGap / 2)
        return right >= left ? Ends{Side::Right, Side::Left} : Ends{Side::Left, Side::Right};
    return request.to.center().y() >= request.from.center().y() ? Ends{Side::Bottom, Side::Top}
                                                                : Ends{Side::Top, Side::Bottom};
}

QPointF onSide(const QRectF& rect, Side side, double along) {
    switch (side) {
    case Side::Top:
        return {along, rect.top()};
    case Side::Bottom:
        return {along, rect.bottom()};
    case Side::Left:
        return {rect.left(), along};
    case Side::Right:
        return {rect.right(), along};
    }
    return rect.center();
}

/// One end of one edge at a side of an item, to be spread with the others there.
struct Port {
    std::size_t edge = 0;
    bool atStart = true;
    double otherAlong = 0; ///< where the other end lies, along the side
};

using RectKey = std::array<double, 5>;

RectKey keyOf(const QRectF& rect, Side side) {
    return {rect.x(), rect.y(), rect.width(), rect.height(), static_cast<double>(side)};
}

class Router {
public:
    Router(const std::vector<RouteRequest>& requests, const std::vector<QRectF>& obstacles)
        : m_requests(requests), m_obstacles(obstacles) {}

    std::vector<Points> run() {
        choosePorts();
        std::vector<Points> routes;
        for (std::size_t i = 0; i < m_requests.size(); ++i)
            routes.push_back(route(i));
        return routes;
    }

private:
    void choosePorts() {
        std::map<RectKey, std::vector<Port>> sides;
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            const RouteRequest& request = m_requests[i];
            const Ends ends = sidesOf(request);
            m_ends.push_back(ends);
            const QPointF from = request.from.center();
            const QPointF to = request.to.center();
            const auto along = [](Side side, const QPointF& p) { return isVertical(side) ? p.x() : p.y(); };
            sides[keyOf(request.from, ends.from)].push_back({i, true, along(ends.from, to)});
            sides[keyOf(request.to, ends.to)].push_back({i, false, along(ends.to, from)});
        }
        m_start.resize(m_requests.size());
        m_finish.resize(m_requests.size());
        for (auto& [key, ports] : sides)
            spread(ports, {key[0], key[1], key[2], key[3]}, static_cast<Side>(static_cast<int>(key[4])));
    }

    /// Ends at one side stand around its middle, in the order of where they come from.
    void spread(std::vector<Port>& ports, const QRectF& rect, Side side) {
        std::stable_sort(ports.begin(), ports.end(),
                         [](const Port& a, const Port& b) { return a.otherAlong < b.otherAlong; });
        const double length = isVertical(side) ? rect.width() : rect.height();
        const double middle = isVertical(side) ? rect.center().x() : rect.center().y();
        const auto count = static_cast<double>(ports.size());
        const double room = std::max(0.0, length - 2 * std::min(cornerRoom, length / 3));
        const double step = count > 1 ? std::min(portSpacing, room / (count - 1)) : 0;
        double along = middle - step * (count - 1) / 2;
        if (ports.size() == 1) // a lone edge runs straight where the other end allows
            along = std::clamp(ports.front().otherAlong, middle - room / 6, middle + room / 6);
        for (const Port& port : ports) {
            (port.atStart ? m_start : m_finish)[port.edge] = onSide(rect, side, along);
            along += step;
        }
    }

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
        std::vector<QRectF> hit = m_obstacles.hitBy(first, request);
        if (hit.empty() || m_requests.size() > mostSearched)
            return first;
        Points best = first;
        double least = lengthCost(first) + crossing * static_cast<double>(hit.size());
        for (int round = 0; round < 2 && !hit.empty(); ++round) {
            constexpr std::size_t mostHit = 6; // through a crowd there is no clear way to be found
            hit.resize(std::min(hit.size(), mostHit));
            tryWays(waysAround(edge, hit), request, best, least);
            hit = m_obstacles.hitBy(best, request);
        }
        remember(best);
        return best;
    }

    static constexpr double crossing = 450; // rather a long way than through an item

    /// Short ways first: what is longer than the best price needs no look at the obstacles.
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

    /// Ways with right angles: one channel between the ends, one beside what is in the way, or around the
    /// outside from the same side of both.
    std::vector<Points> waysAround(std::size_t edge, const std::vector<QRectF>& hit) const {
        std::vector<Points> ways;
        if (isVertical(m_ends[edge].from))
            addVerticalWays(edge, hit, ways);
        else
            addHorizontalWays(edge, hit, ways);
        addOutsideWays(edge, hit, ways);
        return ways;
    }

    static std::vector<double> lanes(const std::vector<QRectF>& hit, bool vertical) {
        std::vector<double> values;
        for (const QRectF& rect : hit) {
            for (const double offset : {beside, beside + 9}) {
                values.push_back((vertical ? rect.left() : rect.top()) - offset);
                values.push_back((vertical ? rect.right() : rect.bottom()) + offset);
            }
        }
        return values;
    }

    void addVerticalWays(std::size_t edge, const std::vector<QRectF>& hit, std::vector<Points>& ways) const {
        const QPointF a = m_start[edge];
        const QPointF b = m_finish[edge];
        const double down = m_ends[edge].from == Side::Bottom ? 1 : -1;
        const double afterStart = a.y() + down * outOfItem;
        const double beforeEnd = b.y() - down * intoItem;
        for (const double y : {(a.y() + b.y()) / 2, afterStart, beforeEnd})
            ways.push_back({a, {a.x(), y}, {b.x(), y}, b});
        for (const double y : lanes(hit, false)) {
            if ((y - a.y()) * down >= outOfItem / 2 && (b.y() - y) * down >= outOfItem)
                ways.push_back({a, {a.x(), y}, {b.x(), y}, b});
        }
        for (const double x : lanes(hit, true))
            ways.push_back({a, {a.x(), afterStart}, {x, afterStart}, {x, beforeEnd}, {b.x(), beforeEnd}, b});
    }

    void addHorizontalWays(std::size_t edge, const std::vector<QRectF>& hit,
                           std::vector<Points>& ways) const {
        const QPointF a = m_start[edge];
        const QPointF b = m_finish[edge];
        const double right = m_ends[edge].from == Side::Right ? 1 : -1;
        const double afterStart = a.x() + right * outOfItem;
        const double beforeEnd = b.x() - right * intoItem;
        for (const double x : {(a.x() + b.x()) / 2, afterStart, beforeEnd})
            ways.push_back({a, {x, a.y()}, {x, b.y()}, b});
        for (const double x : lanes(hit, true)) {
            if ((x - a.x()) * right >= outOfItem / 2 && (b.x() - x) * right >= outOfItem)
                ways.push_back({a, {x, a.y()}, {x, b.y()}, b});
        }
        for (const double y : lanes(hit, false))
            ways.push_back({a, {afterStart, a.y()}, {afterStart, y}, {beforeEnd, y}, {beforeEnd, b.y()}, b});
    }

    /// Out of and into the same side: below, above, left or right of both and of what lies between.
    void addOutsideWays(std::size_t edge, const std::vector<QRectF>& hit, std::vector<Points>& ways) const {
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
            for (const QRectF& rect : hit)
                all |= rect;
        }
    }

    /// Channels used before, so that two edges do not run on one line.
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
        constexpr std::size_t most = 400; // enough to tell apart what one sees at a time
        for (std::size_t i = 2; i + 1 < points.size() && m_channels.size() < most; ++i)
            m_channels.push_back({points[i - 1], points[i]});
    }

    const std::vector<RouteRequest>& m_requests;
    Obstacles m_obstacles;
    std::vector<Ends> m_ends;
    Points m_start;
    Points m_finish;
    std::vector<Channel> m_channels;
};

} // namespace

std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteRequest>& requests,
                                             const std::vector<QRectF>& obstacles) {
    return Router(requests, obstacles).run();
}

} // namespace drawbridge
