// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"

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
/// Ends are spread along the sides of items in an order that does not cross. What contains an end, or lies in
/// it, is no obstacle. Same input, same routes.
///
/// Curved: an edge whose plain curve would cross an obstacle tries a fixed number of ways around those in its
/// way. Orthogonal: only level and upright pieces, leaving and entering at right angles; of straight, one
/// bend or two the cheapest (few bends, then short) that meets nothing and shares no line with an edge before
/// it; else the cheapest way on the lines beside the obstacles around (A* with a price for bends, as in
/// Wybrow, Marriott and Stuckey, 2009), for a bounded number of edges.
///
/// About O(edges × edge length / cell size). With more than 3,000 edges obstacles are not looked at.
std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteRequest>& requests,
                                             const std::vector<QRectF>& obstacles,
                                             EdgeShape shape = EdgeShape::Curved);

} // namespace drawbridge
