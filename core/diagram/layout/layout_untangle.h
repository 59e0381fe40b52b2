// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// Levels are arranged one by one, blind to edges that leave them. This looks at the whole: contents of a
/// cluster are mirrored, and neighbours of a row swapped, where edges then cross less or are shorter. Parts
/// stay in their rows; clusters with something fixed are left alone. A fixed effort, less the more edges
/// there are; none beyond 1,000.
void untangle(const LayoutGraph& graph, LayoutResult& result);

} // namespace drawbridge
