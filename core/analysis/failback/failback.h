// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// Failback has four phases, each finished before the next starts, as in a planned migration (VMware Site
/// Recovery Manager: reprotect, then shut down, synchronise, start in order; NIST SP 800-34,
/// "reconstitution"). Services are down in Stop and Move, the maintenance window.
enum class FailbackPhase {
    Prepare,   ///< set up machines at home, replicate in reverse; the recovery site serves
    Stop,      ///< at the recovery site, providers last
    Move,      ///< final synchronisation, start at home in dependency order, verify, redirect access
    Afterwards ///< re-establish protection of home by the recovery site
};

/// Failback after a disaster, once the home site is available again: same scheduler, teams and hours. The
/// work is planned, so on-call response times do not count.
struct FailbackPlan {
    /// Components recovered elsewhere, those that reconnect, and gateways of tunnels that are switched back;
    /// indices as in the scenario's graph. A component's steps are in phase order.
    RecoveryTasks tasks;
    /// Seconds after the decision to fail back. `finish` is when a component serves at home (a machine: when
    /// it is ready); slack relates to the end of the phase.
    Schedule schedule;
    std::vector<FailbackPhase> phase;  ///< per step
    Estimated<Seconds> preparation;    ///< until the data at home is in sync
    Estimated<Seconds> windowStarts;   ///< after the decision. Later than `preparation` if the teams' hours
                                       ///< make the window shorter then.
    Estimated<Seconds> downtime;       ///< length of the window
    std::vector<QString> notReturning; ///< sentences: what does not return, and why
    std::vector<QString>
        unknownDurations; ///< half sentences: what is missing, one for each step of unknown length
};

/// Plans failback. Steps at home are default steps (the plan's are for the recovery site) done by the teams
/// of the plan's steps. Data served by a replica is copied home in full beforehand, so that only its lag
/// remains for the window; data restored from a backup or snapshot is copied in the window, since changes are
/// not tracked. Copying takes data / restore rate of the copy it came from. Ignores `workStarts` and
/// `objective` (each phase minimises its makespan); `incident` is that of the decision; a time limit is
/// shared by the phases. At most about twenty schedules: one per phase, and two by priority rules for each
/// candidate start of the window.
FailbackPlan planFailback(const ScenarioAnalysis& analysis, const ScheduleSettings& settings);

/// Indices of the steps, phase by phase, in the order of their starts.
std::vector<int> stepsInOrder(const FailbackPlan& plan);

} // namespace drawbridge
