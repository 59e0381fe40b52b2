// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// edgeCrossings for any points. Edges are indices in `points`; invalid ones are ignored.
int lineCrossings(const std::vector<QPointF>& points, const std::vector<LayoutEdge>& edges);

} // namespace drawbridge
