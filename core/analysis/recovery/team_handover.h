// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"

namespace drawbridge {

/// How the units of the teams go from step to step in a schedule: what keeps a plan within the sizes of its
/// teams when its steps take longer or shorter than planned.
struct TeamHandover {
    /// step → the steps whose units it takes, once for each team. Units nobody has used yet come from none.
    Adjacency sources;
    std::vector<int> team; ///< of each source, as in sources.to
};

/// Each step takes its units from those freed last, so that tight hand-overs become visible. `start` is that
/// of a feasible schedule, per step; each source ends at or before the step begins, so with steps in the
/// order of their starts every source comes before its takers. A step without length takes nobody.
/// O(steps × (log steps + units)).
TeamHandover handUnitsOn(const ScheduleProblem& problem, const std::vector<qint64>& start);

} // namespace drawbridge
