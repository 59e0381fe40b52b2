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
    int threads = 0; ///< 0: one per core; does not affect the result
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress; ///< called from any thread, rarely
};

/// Distribution of an estimated RTO over all runs.
struct RtoDistribution {
    Seconds mean{0};
    Seconds p50{0}; ///< nearest rank
    Seconds p90{0};
    Seconds p95{0};
    /// Quantiles may be too large by at most this; 0 unless the samples exceed 64 MiB.
    Seconds resolution{0};
    std::optional<double> chanceToMeet; ///< share of runs within the RTO target; absent without a target
    /// Histogram: runs per bin of equal, round width starting at `from`; at most about forty bins.
    Seconds from{0};
    Seconds binWidth{0};
    std::vector<int> bins;
    friend bool operator==(const RtoDistribution&, const RtoDistribution&) = default;
};

struct Simulation {
    int runs = 0; ///< completed; fewer than requested when cancelled
    quint64 seed = 0;
    /// Per entry of RecoveryTasks::components; absent: not recoverable or unknown (or no runs).
    std::vector<std::optional<RtoDistribution>> components;
    std::optional<RtoDistribution> makespan;
    std::optional<double> chanceToMeetAll; ///< all RTO targets of affected components met; 0 if one of them
                                           ///< is not recoverable, absent without targets or if one is
                                           ///< unknown
    /// Per step: share of runs in which it was on a critical path; ties count all. Empty if the makespan is
    /// unknown: then any step may be critical that is shown not to be.
    std::vector<double> criticality;
    friend bool operator==(const Simulation&, const Simulation&) = default;
};

/// Monte Carlo simulation of a planned recovery. Each run draws every step's duration from its PERT-beta
/// distribution (Malcolm et al. 1959; mean (best + 4 likely + worst) / 6), rounded to seconds, and follows an
/// earliest-start policy (Igelmund, Radermacher 1983): people go from step to step as scheduled, and a step
/// starts as soon as everything it waits for is up, its people are free and their hours allow. Groups are up
/// with whichever members come first in that run. Whether a step still fits the working hours is decided by
/// its planned duration, since the actual one is not known in advance. A step with a single value, e.g. a
/// restore of known size and rate, is constant. Deterministic for a seed on any number of threads. O(runs ×
/// (steps + waits)); bounded memory (times are capped at 136 years).
Simulation simulateRecovery(const ScenarioAnalysis& analysis, const SimulationSettings& settings);

/// Share of runs in which a component meets its RTO target: 0 for what is not recoverable, absent without a
/// target or if its RTO is unknown.
std::optional<double> chanceToMeet(const ComponentResult& result,
                                   const std::optional<RtoDistribution>& distribution);

} // namespace drawbridge
