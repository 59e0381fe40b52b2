// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_state.h"

namespace drawbridge::packing {

/// A great set by urgency, fast and without a promise: a whole level at once where that works, else one item
/// after another, the small ones first, each with what it requires.
Placement selectGreedily(const Problem& problem, const std::vector<int>& urgency, Budget& budget);

} // namespace drawbridge::packing
