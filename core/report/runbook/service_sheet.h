// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/report/runbook/runbook_builder.h"

namespace drawbridge {

/// One component on one page: what it rests on, what rests on it, its targets against the estimates, its
/// recovery steps, the copies of its data, and whom to call. `analysis` nullptr: without estimates. What goes
/// beyond `mostRows` of a table is counted. O(components + dependencies).
runbook::Document buildServiceSheet(const RecoveryGraph& graph, int component,
                                    const ScenarioAnalysis* analysis, const RunbookSettings& settings,
                                    std::size_t mostRows);

/// The scenario in which a component is down the longest; nullptr when none takes it down. Not recoverable,
/// and unknown, go before any time.
const ScenarioAnalysis* worstScenario(const std::vector<ScenarioAnalysis>& scenarios, int component);

} // namespace drawbridge
