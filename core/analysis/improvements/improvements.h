// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <functional>

namespace drawbridge {

/// One change and its effect in a scenario.
struct RecoveryImprovement {
    WhatIf change;
    Estimated<Seconds> makespan;     ///< with the change; infinite: nothing can be recovered
    Seconds gain{0};                 ///< in makespan
    int component = -1;              ///< whose RTO improves most, those with a target first; dense index,
                                     ///< -1: none
    Estimated<Seconds> estimatedRto; ///< of that component with the change
    Seconds componentGain{0};
};

struct ImprovementSettings {
    ScheduleSettings schedule; ///< for each change: schedules, time limit
    int maxResults = 12;
    int maxTried = 40;                          ///< most changes scheduled, the most promising first; fewer
                                                ///< beyond 5,000 steps (200,000 steps in total), but at least
                                                ///< 8
    std::function<void(double share)> progress; ///< from the calling thread
};

/// Changes that would shorten the recovery, best first. Tries a pre-approved declaration, and each team one
/// larger, on call immediately or around the clock; for components on the critical path or before a missed
/// target also restores twice as fast, steps half as long, and a warm standby. Each change is scheduled with
/// the same effort, as is the base unless proven optimal, so that no gain comes from searching longer. Omits
/// changes that improve neither the makespan nor a component with a target. When cancelled, returns the
/// results so far. At most maxTried + 1 schedules; set a time limit for large plans.
std::vector<RecoveryImprovement> findImprovements(const ScenarioAnalysis& base,
                                                  const ImprovementSettings& settings);

/// Gain in makespan if a team (index in Plan::teams) had one more person.
struct TeamGain {
    int team = 0;
    Seconds gain{0};
    Estimated<Seconds> makespan;
};
/// Best first, zero gains included. One schedule per team at work in the scenario, and one for the base. A
/// gain is negative only if the larger team makes more steps possible, so that more is recovered. When
/// cancelled, teams not tried have no gain.
std::vector<TeamGain> largerTeams(const ScenarioAnalysis& base, const ScheduleSettings& settings);

/// Sensitivity analysis. Per step: the makespan if it alone takes twice as long, in the base order or
/// rescheduled, whichever is shorter; never below the base. A longer step that fits its slack needs no
/// scheduling; of the others at most `maxPlanned` are rescheduled, critical and longest first. With working
/// hours, a longer step that no longer fits its place is only rescheduled. Absent: not scheduled, or the
/// longer step never fits its teams' hours.
std::vector<std::optional<Seconds>>
makespanIfTwiceAsLong(const ScenarioAnalysis& base, const ScheduleSettings& settings, int maxPlanned = 40,
                      const std::function<void(double share)>& progress = {});

/// The steps that would delay the end if they took twice as long, the worst first. `doubled` as returned by
/// makespanIfTwiceAsLong. O(steps log steps).
std::vector<int> delayingSteps(const ScenarioAnalysis& base,
                               const std::vector<std::optional<Seconds>>& doubled);

} // namespace drawbridge
