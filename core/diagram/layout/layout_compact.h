// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout_compose.h"

namespace drawbridge {

/// Arranges a level in compact common rows and columns, for orthogonal edges. Connected nodes are layered by
/// longest path (Sugiyama, Tagawa and Toda, 1981), short layers sharing a row, and ordered within rows by
/// barycentre sweeps, keeping the order with the fewest crossings. Isolated boxes get their own rows. About
/// O((nodes + edges) · sweeps).
std::vector<QPointF> arrangeCompact(const Level& level);

} // namespace drawbridge
