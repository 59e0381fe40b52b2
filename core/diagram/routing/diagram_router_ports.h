// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/routing/diagram_router.h"

namespace drawbridge {

constexpr std::size_t maxSearchedEdges = 3000; ///< beyond, obstacles are ignored

constexpr double outOfItem = 16; ///< from the border to the first bend
constexpr double intoItem = 22;  ///< from the last bend to the border, past the arrow

enum class Side { Top, Right, Bottom, Left };

inline bool isVertical(Side side) {
    return side == Side::Top || side == Side::Bottom;
}

QPointF onSide(const QRectF& rect, Side side, double along);

struct RouteSides {
    Side from = Side::Bottom;
    Side to = Side::Top;
};

/// Where edges leave and enter their items: on facing sides, spread around the middle of a side in the order
/// of their other ends. Indexed by request.
struct RoutePorts {
    std::vector<RouteSides> sides;
    std::vector<QPointF> start;
    std::vector<QPointF> finish;
    std::vector<char> startAlone; ///< no other end on that side
    std::vector<char> finishAlone;
};
RoutePorts routePorts(const std::vector<RouteRequest>& requests);

} // namespace drawbridge
