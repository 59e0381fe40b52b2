// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// How units pass from activity to activity (Artigues, Michelon, Reusser, EJOR 149, 2003): as extra
/// precedences they keep a schedule within the capacities when durations change.
struct ResourceFlow {
    /// activity → those whose units it takes, once for each resource; none for units never used before.
    Adjacency sources;
    std::vector<int> resource; ///< of each source, as in sources.to
};

/// Each activity takes the units freed last, so that tight connections become visible. `starts` is feasible.
/// O(activities × (log activities + units)).
ResourceFlow resourceFlow(const Rcpsp& problem, const Starts& starts);

} // namespace drawbridge
