// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// Upper left corners for boxes whose middles an engine gave as if boxes were points: the picture is scaled
/// so that an edge is about as long as a box, then each box, from the middle outwards, takes the nearest
/// place where it overlaps none. The library does so only when it was built with a triangulation library.
std::vector<QPointF> spreadOut(std::vector<QPointF> middles, const std::vector<QSizeF>& sizes,
                               const std::vector<LayoutEdge>& edges);

} // namespace drawbridge
