// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/routing/diagram_router_ports.h"
#include "core/diagram/routing/diagram_router_runs.h"

namespace drawbridge {

/// Costs of an orthogonal route, in pixels of length.
namespace route_price {
inline constexpr double bend = 40;
inline constexpr double shared = 3;     ///< per pixel shared with another edge
inline constexpr double otherSide = 30; ///< for a side not facing the other item
inline constexpr double takenEnd = 120; ///< where another edge ends
inline constexpr double hit = 1200;     ///< for each item hit
} // namespace route_price

/// Where an edge may leave or enter its item: a point on the border, and one straight outside it.
struct RouteGate {
    QPointF border;
    QPointF outside;
    Side side = Side::Top;
    double price = 0;
};

/// The cheapest route on the lines beside obstacles, end items and gates; empty if there is none. O(l² · log
/// l) for l lines.
std::vector<QPointF> searchRoute(const std::vector<RouteGate>& starts, const std::vector<RouteGate>& ends,
                                 const RouteRequest& items, const std::vector<QRectF>& obstacles,
                                 const RouteRuns& runs);

} // namespace drawbridge
