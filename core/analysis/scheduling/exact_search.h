// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_engine.h"
#include "core/analysis/scheduling/rcpsp.h"
#include "core/base/index.h"

#include <limits>
#include <utility>

namespace drawbridge {

class ObjectivePropagator;
struct ResourceTask;

/// Exact search: lazy clause generation over start times with timetable propagation (Schutt, Feydy, Stuckey,
/// Wallace, Constraints 16, 2011) and ordering literals of activities that cannot run together. Decides by
/// activity, with the values of the best schedule and Luby restarts. Finds better schedules, raises the lower
/// bound, and proves optimality. Deterministic.
class ExactSearch {
public:
    /// Whether size and horizon are worth its memory.
    static bool suits(const Rcpsp& problem);
    /// `first` is feasible; no schedule's makespan is below `lowerBound`.
    ExactSearch(const Rcpsp& problem, Candidate first, Rcpsp::Time lowerBound);

    enum class Outcome { Improved, Proven, Spent };
    /// Searches for a smaller cost than that of best() for about so many conflicts.
    Outcome improve(long long conflicts, const std::function<bool()>& stop);
    /// Tries to refute a makespan equal to the lower bound; without objective terms only. Improved: the bound
    /// rose; Proven: it met the best.
    Outcome raiseBound(long long conflicts, const std::function<bool()>& stop);

    const Candidate& best() const { return m_best; }
    /// A better schedule found elsewhere.
    void offer(const Candidate& candidate);
    Rcpsp::Time lowerBound() const; ///< of the makespan
    long long conflicts() const { return m_engine.conflicts(); }

private:
    int length(int activity) const { return static_cast<int>(m_p.duration[idx(activity)]); }
    void addVariables();
    void addPrecedences();
    void addKOfN(int activity);
    void addResources();
    void addDisjunctions(const std::vector<std::vector<ResourceTask>>& tasks);
    int addLatestOf(const std::vector<int>& ends, int lowerBound);
    void addObjective(int lowerBound);
    bool tighten();
    Outcome run(long long conflicts, const std::function<bool()>& stop, bool atBound);
    bool descend(long long limit, const std::function<bool()>& stop, bool atBound);
    std::optional<BoundLiteral> choose();
    bool holdsInBest(BoundLiteral literal) const;
    void takeSolution();

    const Rcpsp& m_p;
    BoundEngine m_engine;
    /// Their ordering literals are the integers after the activities.
    std::vector<std::pair<int, int>> m_disjunctions;
    Candidate m_best;
    Rcpsp::Time m_horizon = 0;
    int m_makespan = -1; ///< integer, or -1: there are objective terms
    ObjectivePropagator* m_objective = nullptr;
    long long m_limit = std::numeric_limits<long long>::max();
    bool m_isOpen = true; ///< something better than the best may exist
    long long m_restarts = 0;
    long long m_decisions = 0;
};

} // namespace drawbridge
