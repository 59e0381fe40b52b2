// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <memory>

namespace drawbridge {

/// Exact search: lazy clause generation over start times with time-table propagation (Schutt, Feydy, Stuckey,
/// Wallace, Constraints 16, 2011), pairs of activities that cannot run together, waits for k of n and hours.
/// Finds better schedules, raises the lower bound, and proves when there is none better. Deterministic.
class ClauseLearningSearch {
public:
    /// True for problems of a size and horizon at which it is worth its memory.
    static bool suits(const Rcpsp& problem);
    /// `first` is feasible; no schedule's makespan is below `lowerBound`.
    ClauseLearningSearch(const Rcpsp& problem, const Candidate& first, Rcpsp::Time lowerBound);
    ~ClauseLearningSearch();

    enum class Outcome { Improved, Proven, Spent };
    /// Searches for a smaller cost than that of best() for about so many conflicts.
    Outcome improve(long long conflicts, const std::function<bool()>& stop);
    /// Tries to show that no schedule is as short as the lower bound; for the makespan only. Improved: the
    /// bound has risen; Proven: it has met the best.
    Outcome raiseBound(long long conflicts, const std::function<bool()>& stop);

    const Candidate& best() const;
    /// A better schedule found elsewhere.
    void offer(const Candidate& candidate);
    /// No schedule's makespan is below.
    Rcpsp::Time lowerBound() const;
    long long conflicts() const;

private:
    class Search;
    std::unique_ptr<Search> m_search;
};

} // namespace drawbridge
