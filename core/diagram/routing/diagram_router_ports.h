// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/routing/diagram_router.h"

namespace drawbridge {

constexpr std::size_t mostSearchedEdges = 3000; ///< beyond, no way around obstacles is searched

enum class Side { Top, Right, Bottom, Left };

inline bool isVertical(Side side) {
    return side == Side::Top || side == Side::Bottom;
}

QPointF onSide(const QRectF& rect, Side side, double along);

struct RouteSides {
    Side from = Side::Bottom;
    Side to = Side::Top;
};

/// Where edges leave and enter their items: facing sides, ends at one side spread around its middle in the
/// order of where they come from. All by request.
struct RoutePorts {
    std::vector<RouteSides> sides;
    std::vector<QPointF> start;
    std::vector<QPointF> finish;
    std::vector<char> startAlone; ///< no other end at that side
    std::vector<char> finishAlone;
};
RoutePorts routePorts(const std::vector<RouteRequest>& requests);

} // namespace drawbridge
