// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/routing/diagram_router.h"

namespace drawbridge {

/// routeEdges for EdgeShape::Orthogonal.
std::vector<std::vector<QPointF>> routeOrthogonally(const std::vector<RouteRequest>& requests,
                                                    const std::vector<QRectF>& obstacles);

} // namespace drawbridge
