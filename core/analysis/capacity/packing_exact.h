// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_state.h"

namespace drawbridge::packing {

enum class Searched { Found, None, GaveUp };

/// Is there a placement of all items? Depth first, the item with the fewest hosts left next (first fail), on
/// the fullest host first, one of equal empty hosts; cut off where an item has no host left or a resource is
/// too short for the rest. Exponential; `placement` is set when Found.
Searched searchForAll(const Problem& problem, Budget& budget, Placement& placement);

/// Improves `best` to the greatest set by urgency (see countPlaced) with branch and bound: items from the
/// most urgent on, each on a host, or off together with what cannot do without it. Found: `best` is proven to
/// be the greatest. GaveUp: it may be. Exponential.
Searched searchForMost(const Problem& problem, const std::vector<int>& urgency, Budget& budget,
                       Placement& best);

} // namespace drawbridge::packing
