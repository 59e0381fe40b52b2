// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/routing/diagram_router_ports.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace drawbridge {

namespace {

constexpr double minGap = 20; // width of an arrow
constexpr double portSpacing = 26;
constexpr double portCornerRoom = 18;

RouteSides sidesOf(const RouteRequest& request) {
    const double below = request.to.top() - request.from.bottom();
    const double above = request.from.top() - request.to.bottom();
    const double right = request.to.left() - request.from.right();
    const double left = request.from.left() - request.to.right();
    const double aside = std::max(right, left);
    const double apart = std::max(below, above);
    const bool wide = aside > 2.5 * std::max(apart, 1.0) && aside >= minGap && apart < 40;
    if (apart >= minGap && !wide)
        return below >= above ? RouteSides{Side::Bottom, Side::Top} : RouteSides{Side::Top, Side::Bottom};
    if (aside >= minGap / 2)
        return right >= left ? RouteSides{Side::Right, Side::Left} : RouteSides{Side::Left, Side::Right};
    return request.to.center().y() >= request.from.center().y() ? RouteSides{Side::Bottom, Side::Top}
                                                                : RouteSides{Side::Top, Side::Bottom};
}

/// An end of an edge at a side of an item, to be spread with the others there.
struct Port {
    std::size_t edge = 0;
    bool atStart = true;
    double otherAlong = 0; ///< position of the other end along the side
};

using RectKey = std::array<double, 5>;

RectKey keyOf(const QRectF& rect, Side side) {
    return {rect.x(), rect.y(), rect.width(), rect.height(), static_cast<double>(side)};
}

void spread(std::vector<Port>& ports, const QRectF& rect, Side side, RoutePorts& result) {
    std::stable_sort(ports.begin(), ports.end(),
                     [](const Port& a, const Port& b) { return a.otherAlong < b.otherAlong; });
    const double length = isVertical(side) ? rect.width() : rect.height();
    const double middle = isVertical(side) ? rect.center().x() : rect.center().y();
    const auto count = static_cast<double>(ports.size());
    const double room = std::max(0.0, length - 2 * std::min(portCornerRoom, length / 3));
    const double step = count > 1 ? std::min(portSpacing, room / (count - 1)) : 0;
    double along = middle - step * (count - 1) / 2;
    if (ports.size() == 1) // a lone edge is straight if the other end allows
        along = std::clamp(ports.front().otherAlong, middle - room / 6, middle + room / 6);
    for (const Port& port : ports) {
        (port.atStart ? result.start : result.finish)[port.edge] = onSide(rect, side, along);
        (port.atStart ? result.startAlone : result.finishAlone)[port.edge] = ports.size() == 1;
        along += step;
    }
}

} // namespace

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

RoutePorts routePorts(const std::vector<RouteRequest>& requests) {
    RoutePorts result;
    std::map<RectKey, std::vector<Port>> sides;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const RouteRequest& request = requests[i];
        const RouteSides ends = sidesOf(request);
        result.sides.push_back(ends);
        const QPointF from = request.from.center();
        const QPointF to = request.to.center();
        const auto along = [](Side side, const QPointF& p) { return isVertical(side) ? p.x() : p.y(); };
        sides[keyOf(request.from, ends.from)].push_back({i, true, along(ends.from, to)});
        sides[keyOf(request.to, ends.to)].push_back({i, false, along(ends.to, from)});
    }
    result.start.resize(requests.size());
    result.finish.resize(requests.size());
    result.startAlone.resize(requests.size());
    result.finishAlone.resize(requests.size());
    for (auto& [key, ports] : sides)
        spread(ports, {key[0], key[1], key[2], key[3]}, static_cast<Side>(static_cast<int>(key[4])), result);
    return result;
}

} // namespace drawbridge
