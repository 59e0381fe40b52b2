// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// One way for a component to come back, planned with all else as it is.
struct StrategyOutcome {
    RecoveryStrategy strategy = RecoveryStrategy::Restart;
    bool current = false;                ///< what the plan says now
    Recovery recovery;                   ///< that was tried
    std::optional<Seconds> estimatedRto; ///< of the component
    std::optional<Seconds> estimatedRpo; ///< by the copy that the strategy reads; absent: all data lost
    bool lossUnspecified = false;        ///< DataLoss::unspecified: the estimated RPO leaves that out
    std::optional<Seconds> makespan;     ///< of the whole recovery
    Money cost;                          ///< what the contracts charge for the scenario
    QString notPossibleBecause;          ///< a sentence: no standby, no copy …; the rest is then empty
};

/// Failover, restore, rebuild and restart of one component side by side in one scenario, after what the plan
/// says now where that is none of them. The current strategy is told from the base as it is; each other one
/// is planned anew, one schedule a strategy (compare with a base of the same settings). Where a strategy
/// needs what the plan does not name (a standby, a copy, the rate of its restore), it says so.
std::vector<StrategyOutcome> compareStrategies(const ScenarioAnalysis& base, int component,
                                               const ScheduleSettings& settings);

/// The recovery of a component by another strategy: at the same place, by the default steps of its kind,
/// since those of the plan are for the strategy of the plan, each done by the people of the plan's longest
/// step. A failover takes the standby that is named, else
/// one from the replicas of the data that stands in the scenario.
Recovery recoveryBy(const ScenarioAnalysis& base, int component, RecoveryStrategy strategy);

} // namespace drawbridge
