// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scenario/plan_analysis.h"

#include <algorithm>

namespace drawbridge {

const ScenarioAnalysis* PlanAnalysis::find(std::optional<ScenarioId> scenario) const {
    const auto found = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                    [&](const ScenarioAnalysis& a) { return scenario == a.scenario.id; });
    return found == m_scenarios.end() ? nullptr : &*found;
}

void PlanAnalysis::adopt(const ScenarioAnalysis& better) {
    for (ScenarioAnalysis& analysis : m_scenarios) {
        if (analysis.scenario.id == better.scenario.id)
            analysis = better;
    }
}

std::optional<PlanAnalysis> analysePlan(std::shared_ptr<const RecoveryGraph> graph,
                                        const ScheduleSettings& settings) {
    const auto isCancelled = [&settings] {
        return settings.cancelled != nullptr && settings.cancelled->load(std::memory_order_relaxed);
    };
    PlanAnalysis analysis;
    analysis.m_graph = std::move(graph);
    for (const Scenario& scenario : analysis.plan().scenarios) {
        if (isCancelled())
            return std::nullopt;
        analysis.m_scenarios.push_back(analyseScenario(analysis.m_graph, scenario, settings));
    }
    return isCancelled() ? std::nullopt : std::optional(std::move(analysis));
}

} // namespace drawbridge
