// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

namespace drawbridge {

struct SolveSettings {
    qint64 schedules = 0; ///< to generate; a conflict of the exact search counts as one
    std::optional<std::chrono::steady_clock::time_point> deadline; ///< instead of `schedules`
    quint64 seed = 1;
    const std::atomic<bool>* cancelled = nullptr;
    Rcpsp::Time lowerBound = 0; ///< of the makespan, known before
};

struct Solved {
    Candidate best;
    Rcpsp::Time lowerBound = 0; ///< of the makespan
    bool proven = false;        ///< no schedule costs less
    qint64 generated = 0;
};

/// Improves a feasible schedule until it is proven optimal or the effort is spent: genetic and exact search
/// in alternate rounds, each giving the other what it found. Without a deadline the result depends on the
/// problem, the seed and the number of schedules alone. `improved` is called with each better state.
Solved solve(const Rcpsp& problem, const Candidate& first, const SolveSettings& settings,
             const std::function<void(const Solved&)>& improved);

} // namespace drawbridge
