// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// The way home has four phases, each over before the next begins, as in a planned migration of the
/// orchestrators (VMware Site Recovery Manager: reprotect, then shut down, synchronise, start in order; NIST
/// SP 800-34, "reconstitution"). The services are down in Stop and Move: that is the window.
enum class FailbackPhase {
    Prepare, ///< machines at home stand, replication runs in reverse; the recovery site serves
    Stop,    ///< at the recovery site, what is required last
    Move,    ///< final synchronisation, start at home in the order of dependencies, verify, point access back
    Afterwards ///< the recovery site protects home again
};

/// The way home after a disaster, once the home site itself stands again: the same scheduler, teams and
/// hours. Nobody is called out for planned work, so on-call responses do not count.
struct FailbackPlan {
    /// What was recovered somewhere else and so has to go home, what reconnects then, and the gateways of
    /// tunnels that are switched back; the graph is that of the scenario. The steps of a component are in
    /// the order of the phases.
    RecoveryTasks tasks;
    /// Seconds after the decision to go home. `finish` is when a component serves at home (a machine: when it
    /// stands); slack is against the end of the phase.
    Schedule schedule;
    std::vector<FailbackPhase> phase;    ///< per step
    std::vector<char> lengthUnknown;     ///< per step: the plan does not say; it stands there with no length
    std::optional<Seconds> preparation;  ///< until the data at home keep pace; absent: not known
    std::optional<Seconds> windowStarts; ///< after the decision; absent: not known. Later than `preparation`
                                         ///< when the hours of the teams make the window shorter then.
    std::optional<Seconds> downtime;     ///< length of the window; absent: not known
    std::vector<QString> notReturning;   ///< sentences: what stays away, and why
    std::vector<QString> notKnown;       ///< sentences: which lengths are not known, and why
};

/// Steps at home are default ones, since those of the plan are for the recovery site, by the people that the
/// plan's steps name. Data that a replica took over are copied home while it serves (all of them: what is
/// left at home may not fit), then only its lag is left for the window; data restored from a backup or
/// snapshot are copied in the window, since nothing tells what changed meanwhile. The copy takes data /
/// restore-rate of the copy they came from. Of the settings workStarts and objective are not looked at (each
/// phase is made short), incidentMinute is that of the decision, and a time limit is shared by the phases.
/// Some twenty schedules at most: one a phase, and two by rules alone for each opening of the teams at which
/// the window is tried.
FailbackPlan planFailback(const ScenarioAnalysis& analysis, const ScheduleSettings& settings);

/// Indices of the steps, phase by phase, in the order of their starts.
std::vector<int> stepsInOrder(const FailbackPlan& plan);

} // namespace drawbridge
