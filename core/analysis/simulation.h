// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario_analysis.h"

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
    std::optional<double> chanceToMeet; ///< share of runs within the RTO target; absent without a target
    /// Runs per bin of equal width from `from`; for charts.
    Seconds from{0};
    Seconds binWidth{0};
    std::vector<int> bins;
};

struct Simulation {
    int runs = 0; ///< made; fewer than asked for when cancelled
    quint64 seed = 0;
    /// Per entry of RecoveryTasks::components; absent: not recoverable.
    std::vector<std::optional<RtoDistribution>> components;
    std::optional<RtoDistribution> makespan;
    std::optional<double> chanceToMeetAll; ///< every RTO target of a hit component; 0 when one of them is not
                                           ///< recoverable, absent without targets
    std::vector<double> criticality;       ///< per step: share of runs in which it was on the critical path
};

/// Monte Carlo simulation of a planned recovery. Each run draws every step's duration from its PERT-beta
/// distribution (Malcolm et al. 1959; mean (best + 4 likely + worst) / 6) and follows the schedule's policy:
/// each unit of a team goes from step to step as planned, every step begins as soon as all that it waits for
/// is up, its people are free of their step before, and their hours allow (an earliest-start policy:
/// Igelmund, Radermacher 1983). Groups are up with whichever members are first in that run. Same seed, same
/// result, on any number of threads. O(runs × (steps + waits)).
Simulation simulateRecovery(const ScenarioAnalysis& analysis, const SimulationSettings& settings);

} // namespace drawbridge
