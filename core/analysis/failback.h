// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario_analysis.h"

namespace drawbridge {

/// The way home after a disaster, once what failed stands again: reverse replication, then the move back in a
/// window, in the order that the scheduler finds.
struct FailbackPlan {
    /// What was recovered somewhere else and so has to go home; the graph, teams and hours are those of the
    /// scenario. Steps: reverse the replication or copy the data back (before the window), stop at the
    /// recovery site, final synchronisation, start at home, verify, point access back.
    RecoveryTasks tasks;
    Schedule schedule;
    std::vector<char> beforeWindow;    ///< per step: may run while the recovery site still serves
    Seconds preparation{0};            ///< from the decision until the data at home keeps pace
    std::optional<Seconds> downtime;   ///< length of the window: the services are down for so long
    std::vector<QString> notReturning; ///< sentences: what stays away, and why
};

FailbackPlan planFailback(const ScenarioAnalysis& analysis, const ScheduleSettings& settings);

} // namespace drawbridge
