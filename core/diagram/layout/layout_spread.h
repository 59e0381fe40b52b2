// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// Upper left corners for boxes whose centres were computed as if they were points: scales so that edges are
/// about as long as boxes, then moves each box, from the middle outwards, to the nearest free space. Graphviz
/// does this only if built with a triangulation library.
std::vector<QPointF> spreadOut(std::vector<QPointF> middles, const std::vector<QSizeF>& sizes,
                               const std::vector<LayoutEdge>& edges);

} // namespace drawbridge
