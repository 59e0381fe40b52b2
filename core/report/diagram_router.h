// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace drawbridge {

/// An edge to be routed from the border of one rectangle to that of another.
struct RouteRequest {
    QRectF from;
    QRectF to;
};

/// Routes edges as the painter draws them: two points are a smooth curve, more a line with rounded bends.
/// Ends are spread along the sides of items in an order that does not cross. An edge whose plain curve would
/// cross an obstacle tries a fixed number of ways around those in its way; what contains an end is no
/// obstacle. Same input, same routes. About O(edges × edge length / cell size).
std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteRequest>& requests,
                                             const std::vector<QRectF>& obstacles);

} // namespace drawbridge
