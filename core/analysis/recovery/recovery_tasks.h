// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/data_loss/surviving_copies.h"

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

/// People of a team that a step occupies; `team` is the index in Plan::teams.
struct TeamDemand {
    int team = 0;
    int units = 1;
};

/// One step of the recovery, ready to be scheduled.
struct RecoveryStep {
    int component = 0;
    QString name;
    Estimated<Seconds> duration;                ///< most likely
    std::optional<UncertainDuration> uncertain; ///< absent: unknown
    std::vector<TeamDemand> teams;              ///< each team at most once
    /// The step of the component or its procedure, for the runbook; absent for steps that the analysis adds
    /// (restore, reconnect, defaults).
    std::optional<Step> source;
    int ordinal = -1;         ///< index in plannedSteps() of its component; -1 for added steps
    bool addsRestore = false; ///< "Restore 800 GiB from …"
    /// The copy to restore from, where the plan lists it: the component and the index in its copies.
    int copyOwner = -1;
    int copy = -1;
};

/// How one component that is down (lost or disabled) is recovered.
struct ComponentRecovery {
    int component = 0;
    ImpactState state = ImpactState::Lost;
    std::vector<int> steps;    ///< indices in RecoveryTasks::steps, in order; empty for redundancy groups
    std::vector<int> waitsFor; ///< components that must be recovered first (dense indices); for a group its
                               ///< members that are down
    int needs =
        0; ///< how many of waitsFor must be up: all; for a group at-least minus the members that are up
    QString notRecoverableBecause; ///< a sentence; empty when recoverable
    std::optional<int> target;     ///< index of the site it recovers to, if known
    std::optional<int> targetHost; ///< index of the recovery host or standby
};

/// All recovery work after a scenario. Components that are not recoverable have no steps.
struct RecoveryTasks {
    std::vector<RecoveryStep> steps;
    std::vector<ComponentRecovery> components; ///< the components that are down, in plan order
    std::vector<int> indexOf;                  ///< dense component → index in components, or -1
};

/// Members of a cycle of waits are not recoverable (the reason names the cycle), nor is anything that
/// hard-requires them; the rest is planned. O(components + dependencies).
RecoveryTasks makeRecoveryTasks(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

/// Steps for a lost component of this kind if neither it nor its procedure has any. Without durations, which
/// are assumptions.
std::vector<Step> defaultSteps(ComponentKind kind, RecoveryStrategy strategy);

/// It is, by name and kind, the step that a recovery without steps would have in this place: its duration is
/// assumed by the strategy.
bool isDefaultStep(ComponentKind kind, RecoveryStrategy strategy, const Step& step, int ordinal);

/// The steps of a recovery: its own, else its procedure's, else the kind's defaults. Without the data
/// restore, which the analysis adds.
std::vector<Step> plannedSteps(const Plan& plan, ComponentKind kind, const Recovery& recovery);

/// How long the planned step `ordinal` takes: given, or assumed; nothing: unknown.
std::optional<Resolved<UncertainDuration>> plannedDuration(const Plan& plan, const AssumedValues& assumed,
                                                           const Component& component, int ordinal);

} // namespace drawbridge
