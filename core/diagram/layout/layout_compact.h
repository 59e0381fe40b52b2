// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout_compose.h"

namespace drawbridge {

/// Arranges a level close together in common rows and columns, for edges with right angles. What hangs
/// together is put in rows by the longest chain of dependencies that leads to it (the layers of Sugiyama,
/// Tagawa and Toda, 1981), short layers sharing a row, ordered within rows by sweeps to the mean of the
/// neighbours, of which the order with the fewest crossings is kept. Lone boxes fill rows of their own. About
/// O((nodes + edges) · sweeps).
std::vector<QPointF> arrangeCompact(const Level& level);

} // namespace drawbridge
