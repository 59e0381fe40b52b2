// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <functional>

namespace drawbridge {

/// One change and what it brings in a scenario.
struct Improvement {
    WhatIf change;
    std::optional<Seconds> makespan;     ///< with the change; absent: nothing can be recovered
    Seconds gain{0};                     ///< of the makespan
    int component = -1;                  ///< whose RTO gains most, dense index; -1 when none does. Of those
                                         ///< with a target, when one of them gains.
    std::optional<Seconds> estimatedRto; ///< of that component, with the change
    Seconds componentGain{0};
};

struct ImprovementSettings {
    ScheduleSettings schedule;                  ///< of each change: its samples, its time limit
    int most = 12;                              ///< that are returned
    int mostTried = 40;                         ///< changes that are planned anew, the most promising first;
                                                ///< beyond 5,000 steps fewer: 200,000 steps together, but 8
    std::function<void(double share)> progress; ///< from the calling thread
};

/// What would shorten the recovery, best first: the declaration pre-approved, each team one larger, on call
/// at once or around the clock, the restores twice as fast, steps half as long and a standby for what is
/// restored or rebuilt, these three of what is on the critical path or on the way to a missed target. A
/// standby is thought to be kept ready with its data. Each is planned anew with the same scheduler and
/// effort, and so is the base (unless it is proven), so that no gain comes from searching longer. Those that
/// gain nothing, neither of the makespan nor for a component with a target, are left out. When cancelled,
/// what was found so far. At most mostTried + 1 schedules; give them a time limit on large plans.
std::vector<Improvement> findImprovements(const ScenarioAnalysis& base, const ImprovementSettings& settings);

/// Of each team one larger: the gain in makespan, best first, zero gains included (dense team index).
struct TeamGain {
    int team = 0;
    Seconds gain{0};
    std::optional<Seconds> makespan;
};
/// One schedule for each team that works in the scenario, and one for the base. A gain is negative only where
/// the larger team can do steps that it could not do before, so that more is recovered. Cancelled: the teams
/// not tried yet have no gain.
std::vector<TeamGain> largerTeams(const ScenarioAnalysis& base, const ScheduleSettings& settings);

/// Per step: the makespan when it alone takes twice as long, in the order of the base or planned anew,
/// whichever is sooner; never less than the base's. Where the longer step fits its slack the schedule stands
/// as it is, and nothing is planned; of the others, the critical and the longest first, at most `mostPlanned`
/// are. Within hours of its teams a longer step may not fit where it stood: then it is planned anew only.
/// Absent: not planned, or the longer step never fits in the hours of its teams.
std::vector<std::optional<Seconds>>
makespanIfTwiceAsLong(const ScenarioAnalysis& base, const ScheduleSettings& settings, int mostPlanned = 40,
                      const std::function<void(double share)>& progress = {});

/// The steps that would delay the end if they took twice as long, the worst first. `doubled` as returned by
/// makespanIfTwiceAsLong. O(steps log steps).
std::vector<int> delayingSteps(const ScenarioAnalysis& base,
                               const std::vector<std::optional<Seconds>>& doubled);

} // namespace drawbridge
