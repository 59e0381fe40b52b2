// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario_analysis.h"
#include "core/analysis/what_if.h"

#include <functional>

namespace drawbridge {

/// One change and what it brings in a scenario.
struct Improvement {
    WhatIf change;
    std::optional<Seconds> makespan;     ///< with the change; absent: nothing can be recovered
    Seconds gain{0};                     ///< of the makespan; negative when it gets longer
    int component = -1;                  ///< whose RTO gains most, dense index; -1 when none does
    std::optional<Seconds> estimatedRto; ///< of that component, with the change
    Seconds componentGain{0};
};

struct ImprovementSettings {
    ScheduleSettings schedule;
    int most = 12;                              ///< that are returned
    std::function<void(double share)> progress; ///< from the calling thread
};

/// What would shorten the recovery, best first: each team one larger, each team on call around the clock or
/// at once, the restores on the critical path twice as fast, the declaration pre-approved, critical steps
/// half as long, a standby for what is restored or rebuilt. Each is planned anew with the same scheduler, so
/// the order of waits is the new one's. Those that gain nothing are left out.
std::vector<Improvement> findImprovements(const ScenarioAnalysis& base, const ImprovementSettings& settings);

/// Of each team one larger: the gain in makespan, best first, zero gains included (dense team index).
struct TeamGain {
    int team = 0;
    Seconds gain{0};
    std::optional<Seconds> makespan;
};
std::vector<TeamGain> largerTeams(const ScenarioAnalysis& base, const ScheduleSettings& settings);

/// Per step: the makespan when it alone takes twice as long and all else is planned anew.
std::vector<std::optional<Seconds>> makespanIfTwiceAsLong(const ScenarioAnalysis& base,
                                                          const ScheduleSettings& settings);

} // namespace drawbridge
