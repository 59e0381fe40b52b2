// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/impact/impact.h"

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

/// Units of a team that a step takes; `team` is the index in Plan::teams.
struct TeamDemand {
    int team = 0;
    int units = 1;
};

/// One step of the recovery, ready to be scheduled.
struct RecoveryStep {
    int component = 0;
    QString name;
    Seconds duration{0}; ///< likely
    UncertainDuration uncertain;
    std::vector<TeamDemand> teams; ///< a team once
    /// Where the words for the runbook come from: a step of the component or its procedure; absent for steps
    /// that the analysis adds (restore, reconnect, defaults).
    std::optional<Step> source;
    int ordinal = -1;         ///< index in plannedSteps() of its component; -1 for what the analysis adds
    bool addsRestore = false; ///< "Restore 800 GiB from …"
    int copy = -1;            ///< of a restore: the copy it reads, index in Component::copies
};

/// How one hit component comes back.
struct ComponentRecovery {
    int component = 0;
    ImpactState state = ImpactState::Lost;
    std::vector<int> steps;    ///< indices in RecoveryTasks::steps, in order; empty for redundancy groups
    std::vector<int> waitsFor; ///< hit components that must be up first (dense component indices); a group:
                               ///< its hit members
    int needs =
        0; ///< how many of waitsFor must be up: all, or for a group at-least less the members standing
    QString notRecoverableBecause; ///< a sentence; empty when recoverable
    std::optional<int> target;     ///< site index where it comes back, when known
    std::optional<int> targetHost; ///< component index of the recovery host or standby
};

/// Everything to do after a scenario. Not recoverable components have no steps.
struct RecoveryTasks {
    std::vector<RecoveryStep> steps;
    std::vector<ComponentRecovery> components; ///< the hit components, in plan order
    std::vector<int> indexOf;                  ///< dense component → index in components, or -1
};

/// Model.md, "Recovery tasks". Cycles of waits make their members not recoverable (the sentence names the
/// cycle), and so all that hard-requires them; the rest stays planned. O(components + dependencies).
RecoveryTasks makeRecoveryTasks(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

/// The steps that a lost component of this kind gets when neither it nor its procedure has any.
std::vector<Step> defaultSteps(ComponentKind kind, RecoveryStrategy strategy);

/// The steps that a recovery names: its own, else its procedure's, else the default ones of the kind. Without
/// the restore of data that the analysis adds.
std::vector<Step> plannedSteps(const Plan& plan, ComponentKind kind, const Recovery& recovery);

/// Age of the newest state in a copy; absent when the plan does not say.
std::optional<Seconds> copyAge(const DataCopy& copy);

/// The freshest copy that survives the scenario and is good (for destroyed data: snapshots and backups only).
/// Absent when none. With `toRestore` only copies that tell their restore rate count, since only their time
/// is known.
struct SurvivingCopy {
    const DataCopy* copy = nullptr;
    Seconds age{0};
};
std::optional<SurvivingCopy> freshestCopy(const RecoveryGraph& graph, const Scenario& scenario,
                                          const Impact& impact, int component, bool toRestore = false);

} // namespace drawbridge
