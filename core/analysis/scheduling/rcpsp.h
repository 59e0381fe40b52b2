// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/resource_calendar.h"
#include "core/base/adjacency.h"
#include "core/base/index.h"

#include <compare>
#include <functional>
#include <span>
#include <vector>

namespace drawbridge {

/// Units of a resource that an activity takes.
struct Demand {
    int resource = 0;
    int units = 1;
};

/// The resource-constrained project scheduling problem (single mode, renewable resources; Pritsker, Watters,
/// Wolfe 1969) with release times, resource calendars and k-of-n precedences. An activity without length
/// takes no units; without demands it is a milestone. Times are whole `unit`s since time 0; the unit is the
/// greatest that divides all times of the problem.
struct Rcpsp {
    using Time = qint64;

    struct Activity {
        Time duration = 0; ///< seconds, ≥ 0
        Time release = 0;  ///< seconds
        std::vector<Demand> demands;
        std::vector<int> predecessors; ///< none twice
        int required = 0;              ///< how many predecessors must have ended: all, or k of n
    };
    Rcpsp() = default;
    Rcpsp(const std::vector<Activity>& list, std::vector<int> capacities,
          std::vector<ResourceCalendar> resourceCalendars);

    Time unit = 1; ///< seconds
    int activities = 0;
    int resources = 0;
    std::vector<Time> duration;
    std::vector<Time> release;
    Adjacency predecessors; ///< acyclic where all are required
    Adjacency successors;
    std::vector<int> required;
    std::vector<int> firstDemand; ///< size activities + 1
    std::vector<Demand> demands;
    std::vector<int> capacity; ///< ≥ every demand
    std::vector<ResourceCalendar> calendars;
    std::vector<char> alwaysOpen; ///< per activity: its resources are available around the clock
    std::vector<int> topological; ///< each activity after enough of its predecessors
    std::vector<qint64> weight;   ///< per activity: of its end in the weighted completion time

    /// `cost` of the latest end of `ends`, never decreasing: a weighted tardiness, for one.
    struct ObjectiveTerm {
        std::vector<int> ends;
        std::function<qint64(Time)> cost;
    };
    std::vector<ObjectiveTerm> terms; ///< empty: minimise the makespan

    bool requiresAll(int activity) const {
        return required[idx(activity)] == predecessors.of(activity).size();
    }
    bool requiresAll() const; ///< of every activity
    bool isMilestone(int activity) const {
        return duration[idx(activity)] == 0 && demandsOf(activity).empty();
    }
    std::span<const Demand> demandsOf(int activity) const {
        return {demands.data() + firstDemand[idx(activity)], demands.data() + firstDemand[idx(activity) + 1]};
    }
    /// Earliest start ≥ `from` (latest ≤ `from`) within the calendars of its resources, whatever else is
    /// running. O(1) when alwaysOpen.
    Time earliestOpen(int activity, Time from) const;
    Time latestOpen(int activity, Time from) const;
    /// earliestOpen in seconds, for starts between two units.
    qint64 earliestOpenSecond(int activity, qint64 from) const;
};

/// A start for each activity. Feasible when every activity starts at or after its release and the
/// required-th earliest end of its predecessors, within the calendars, and no capacity is exceeded.
using Starts = std::vector<Rcpsp::Time>;

/// Smaller is better, compared in this order.
struct Score {
    qint64 cost = 0; ///< sum of the objective terms; without any, the makespan
    Rcpsp::Time makespan = 0;
    qint64 weighted = 0; ///< weighted completion time
    friend auto operator<=>(const Score&, const Score&) = default;
};
Score scoreOf(const Rcpsp& problem, const Starts& starts);

struct Candidate {
    Starts starts; ///< empty: none yet
    Score score;
};

} // namespace drawbridge
