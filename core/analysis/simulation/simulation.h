// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace drawbridge {

struct SimulationSettings {
    int runs = 10'000;
    quint64 seed = 1;
    int threads = 0; ///< 0: as many as the machine has cores; the result does not depend on it
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress; ///< from any thread, rarely
};

/// How the estimated RTO of one thing is distributed over all runs.
struct RtoDistribution {
    Seconds mean{0};
    Seconds p50{0}; ///< nearest rank: the smallest time that at least half of the runs kept
    Seconds p90{0};
    Seconds p95{0};
    /// Quantiles are exact, or when the runs of so many components would not fit into 64 MiB too great by at
    /// most this.
    Seconds resolution{0};
    std::optional<double> chanceToMeet; ///< share of runs within the RTO target; absent without a target
    /// Runs per bin of equal, round width from `from`, about forty of them at most; for charts.
    Seconds from{0};
    Seconds binWidth{0};
    std::vector<int> bins;
    friend bool operator==(const RtoDistribution&, const RtoDistribution&) = default;
};

struct Simulation {
    int runs = 0; ///< made: the first so many of those asked for when cancelled, perhaps none
    quint64 seed = 0;
    /// Per entry of RecoveryTasks::components; absent: not recoverable (or no runs).
    std::vector<std::optional<RtoDistribution>> components;
    std::optional<RtoDistribution> makespan;
    std::optional<double> chanceToMeetAll; ///< every RTO target of a hit component; 0 when one of them is not
                                           ///< recoverable, absent without targets
    /// Per step: share of runs in which it was on the critical path. When two paths end together in a run,
    /// both count.
    std::vector<double> criticality;
    friend bool operator==(const Simulation&, const Simulation&) = default;
};

/// Monte Carlo simulation of a planned recovery. Each run draws every step's duration from its PERT-beta
/// distribution (Malcolm et al. 1959; mean (best + 4 likely + worst) / 6), rounded to seconds, and follows
/// the schedule's policy: each unit of a team goes from step to step as planned, every step begins as soon as
/// all that it waits for is up, its people are free of their step before, and their hours allow (an
/// earliest-start policy: Igelmund, Radermacher 1983). Groups are up with whichever members are first in that
/// run. Nobody knows beforehand how long a step will take: whether it still fits into the hours is judged by
/// its planned length. A step with one value, such as a restore of known data at a known rate, is constant.
/// Same seed, same result, on any number of threads. O(runs × (steps + waits)); memory is bounded (times
/// beyond 136 years count as that).
Simulation simulateRecovery(const ScenarioAnalysis& analysis, const SimulationSettings& settings);

/// Share of runs in which a component meets its RTO target: 0 for what is not recoverable, absent without a
/// target.
std::optional<double> chanceToMeet(const ComponentResult& result,
                                   const std::optional<RtoDistribution>& distribution);

} // namespace drawbridge
