// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario_analysis.h"
#include "core/analysis/what_if.h"

namespace drawbridge {

/// One way for a component to come back, planned with all else as it is.
struct StrategyOutcome {
    RecoveryStrategy strategy = RecoveryStrategy::Restart;
    bool current = false;                ///< what the plan says now
    Recovery recovery;                   ///< that was tried
    std::optional<Seconds> estimatedRto; ///< of the component
    std::optional<Seconds> estimatedRpo;
    std::optional<Seconds> makespan; ///< of the whole recovery
    Money cost;                      ///< what the contracts charge for the scenario
    QString notPossibleBecause;      ///< a sentence: no standby, no copy …; the rest is then empty
};

/// Failover, restore, rebuild and restart of one component side by side in one scenario; where a strategy
/// needs what the plan does not name (a standby, a copy), it says so. Standbys are taken from the recovery,
/// else from the replicas of its data. One schedule a strategy.
std::vector<StrategyOutcome> compareStrategies(const ScenarioAnalysis& base, int component,
                                               const ScheduleSettings& settings);

} // namespace drawbridge
