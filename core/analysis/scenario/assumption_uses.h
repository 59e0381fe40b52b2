// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// What one assumption stands in for in a scenario.
struct AssumptionUse {
    AssumptionText text;
    std::vector<int> components; ///< dense indices, in plan order: their steps, copies or data lack the value
    std::vector<int> teams;      ///< indices in Plan::teams: their on-call response does
};

/// Of these assumptions, or of all that the results of the scenario rest on. An assumption is used by what
/// lacks the value itself, not by all that waits for it. O(steps + components).
std::vector<AssumptionUse> assumptionUses(const ScenarioAnalysis& analysis, AssumptionSet assumed);
AssumptionSet assumptionsOf(const ScenarioAnalysis& analysis);

/// "orders-db, auth"; at most `most` names, "and 3 more".
QString usedForText(const ScenarioAnalysis& analysis, const AssumptionUse& use, qsizetype most);

} // namespace drawbridge
