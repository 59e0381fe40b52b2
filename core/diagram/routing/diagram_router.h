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
/// Ends are spread along the sides of items in an order without crossings. Rectangles that contain an end, or
/// are inside it, are no obstacles. Deterministic.
///
/// Curved: an edge whose plain curve would cross an obstacle tries a fixed number of detours. Orthogonal:
/// horizontal and vertical segments only; the cheapest route with up to two bends (few bends, then short)
/// that hits nothing and shares no line with an earlier edge; else, for a bounded number of edges, the
/// cheapest route on the lines beside nearby obstacles (A* with a cost for bends, as in Wybrow, Marriott and
/// Stuckey, 2009).
///
/// About O(edges × edge length / cell size). Obstacles are ignored beyond 3,000 edges.
std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteRequest>& requests,
                                             const std::vector<QRectF>& obstacles,
                                             EdgeShape shape = EdgeShape::Curved);

} // namespace drawbridge
