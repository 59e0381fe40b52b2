// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// The analyses of all scenarios of a plan, from one snapshot. Code that looks across scenarios, e.g. the
/// findings, takes this, so that it cannot be given only some of them.
class PlanAnalysis {
public:
    const RecoveryGraph& graph() const { return *m_graph; }
    const std::shared_ptr<const RecoveryGraph>& sharedGraph() const { return m_graph; }
    const Plan& plan() const { return m_graph->plan; }
    const std::vector<ScenarioAnalysis>& scenarios() const { return m_scenarios; } ///< in plan order
    const ScenarioAnalysis* find(std::optional<ScenarioId> scenario) const;

    /// Replaces the analysis of the same scenario.
    void adopt(const ScenarioAnalysis& better);

private:
    friend std::optional<PlanAnalysis> analysePlan(std::shared_ptr<const RecoveryGraph> graph,
                                                   const ScheduleSettings& settings);
    std::shared_ptr<const RecoveryGraph> m_graph;
    std::vector<ScenarioAnalysis> m_scenarios;
};

/// Analyses every scenario of the plan; nothing if cancelled.
std::optional<PlanAnalysis> analysePlan(std::shared_ptr<const RecoveryGraph> graph,
                                        const ScheduleSettings& settings = {});

} // namespace drawbridge
