// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"

#include <compare>
#include <functional>
#include <vector>

namespace drawbridge {

/// A recovery as a resource-constrained project scheduling problem in numbers (single mode, renewable
/// resources; Pritsker, Watters, Wolfe 1969), widened by waits for k of n, release times and hours: what the
/// search engines of this folder work on. An activity is a step, or the moment at which an entry without
/// steps (a redundancy group) is up: that has no length and no teams. Times are whole `unit`s since the
/// incident; the unit is the greatest that divides all times of the problem.
struct Rcpsp {
    using Time = qint64;

    explicit Rcpsp(const ScheduleProblem& problem);

    Time unit = 1; ///< seconds
    int activities = 0;
    int teams = 0;
    std::vector<Time> duration; ///< ≥ 0
    std::vector<Time> release;  ///< earliest start: work starts, and its teams have arrived
    Adjacency predecessors;     ///< no doubles, no loops that `needs` does not allow
    Adjacency successors;
    std::vector<int> needs;       ///< how many of the predecessors must have ended: all, or k of n
    std::vector<int> firstDemand; ///< size activities + 1
    std::vector<TeamDemand> demands;
    std::vector<int> teamSize;    ///< ≥ every demand
    std::vector<char> alwaysOpen; ///< per activity: its teams work around the clock
    std::vector<int> topological; ///< each activity after enough of its predecessors
    std::vector<int> activityOfStep;
    std::vector<int> upOf;      ///< per entry of the schedule problem: the activity whose end it is, or -1
    std::vector<qint64> weight; ///< per activity: of its end in the weighted downtime; 0 for most

    /// What an objective charges: `cost` of the latest end of `ends`, never decreasing.
    struct Charge {
        std::vector<int> ends;
        std::function<qint64(Time)> cost;
    };
    std::vector<Charge> charges; ///< empty: the makespan is what counts

    bool waitsForAll(int activity) const {
        const auto a = static_cast<std::size_t>(activity);
        return needs[a] == predecessors.of(activity).size();
    }
    const TeamDemand* demandsBegin(int activity) const {
        return demands.data() + firstDemand[static_cast<std::size_t>(activity)];
    }
    const TeamDemand* demandsEnd(int activity) const {
        return demands.data() + firstDemand[static_cast<std::size_t>(activity) + 1];
    }
    /// Earliest start ≥ `from` (latest ≤ `from`) that the hours of its teams allow, whoever else is working.
    /// An activity lies in one open stretch of each of its teams. O(1) when alwaysOpen.
    Time earliestOpen(int activity, Time from) const;
    Time latestOpen(int activity, Time from) const;

private:
    template <class Move>
    Time openStart(int activity, Time from, Move move) const;
    std::vector<TeamCalendar> m_calendars; ///< in seconds
};

/// A start for each activity. Feasible when every activity starts at or after its release and the needs-th
/// earliest end of its predecessors, in the hours of its teams, and no team does more than its size (an
/// activity without length takes nobody).
using Starts = std::vector<Rcpsp::Time>;

/// Smaller is better: first what the objective charges (the makespan when nothing is charged), then the
/// makespan, then the downtime weighted by priority.
struct Score {
    qint64 cost = 0;
    Rcpsp::Time makespan = 0;
    qint64 weighted = 0;
    friend auto operator<=>(const Score&, const Score&) = default;
};
Score scoreOf(const Rcpsp& problem, const Starts& starts);

/// A schedule somebody found.
struct Candidate {
    Starts starts; ///< empty: none yet
    Score score;
};

} // namespace drawbridge
