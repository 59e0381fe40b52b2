// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// The outcome of one recovery strategy for a component, all else being equal.
struct StrategyOutcome {
    RecoveryStrategy strategy = RecoveryStrategy::Restart;
    bool current = false;                                             ///< the strategy in the plan
    Recovery recovery;                                                ///< the recovery tried
    Estimated<Seconds> estimatedRto = Estimated<Seconds>::infinite(); ///< of the component
    Estimated<Seconds> estimatedRpo =
        Estimated<Seconds>::infinite(); ///< with the copy that the strategy uses; infinite: all data lost
    Estimated<Seconds> makespan = Estimated<Seconds>::infinite(); ///< of the whole recovery
    Estimated<Money> cost = Estimated<Money>::infinite();         ///< contract cost of the scenario
    /// What the figures rest on, those of the whole recovery, too.
    AssumptionSet assumed() const {
        return estimatedRto.assumed() | estimatedRpo.assumed() | makespan.assumed() | cost.assumed();
    }
    QString notPossibleBecause; ///< a sentence (no standby, no copy …); if set, the figures are infinite
};

/// Compares failover, restore, rebuild and restart of one component in one scenario, preceded by the current
/// strategy if that is none of them. The current strategy comes from the base; each other one is one new
/// schedule, so the base should have the same settings. A strategy for which the plan lacks something
/// (standby, copy, restore rate) says so.
std::vector<StrategyOutcome> compareStrategies(const ScenarioAnalysis& base, int component,
                                               const ScheduleSettings& settings);

/// The recovery of a component by another strategy: same place, the default steps of its kind (the plan's
/// steps are for the plan's strategy), each done by the teams of the plan's longest step. A failover uses the
/// given standby, else a component with a surviving replica of the data.
Recovery recoveryBy(const ScenarioAnalysis& base, int component, RecoveryStrategy strategy);

} // namespace drawbridge
