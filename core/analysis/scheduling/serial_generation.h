// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/eligible_set.h"
#include "core/analysis/scheduling/event_profile.h"

namespace drawbridge {

/// A schedule and the order in which it was made: what the next activity list is sorted by.
struct Pass {
    Starts starts;
    /// Per activity, growing with the placing: each comes after enough of its predecessors, also among those
    /// that start and end at the same time.
    std::vector<int> rank;
};

/// Which predecessors an activity waits for, per entry of Rcpsp::predecessors.to; empty: for all.
using ChosenPredecessors = std::vector<char>;

/// The serial schedule generation scheme (Kelley 1963; Kolisch, EJOR 90, 1996), forward and backward. One
/// object a thread.
///
/// Of the eligible activities the first of the list is placed, as early as capacities and calendars allow, so
/// any order makes a schedule, and some order a best one. A k-of-n precedence is met by the k placed first,
/// at the k-th smallest of their ends so far; milestones are kept at the k-th smallest of all.
class SerialGeneration {
public:
    explicit SerialGeneration(const Rcpsp& problem);

    /// `list` holds each activity once. A list sorted by the starts of a feasible schedule (then ends, then
    /// ranks) gives a schedule in which nothing starts later.
    void forward(const std::vector<int>& list, Pass& result);

    /// Everything as late as its successors and `latestEnd` (per activity) allow. If the list is sorted by
    /// the ends of a feasible schedule, the latest first, the result is feasible and nothing starts earlier;
    /// from other lists it may start before 0, or out of calendars.
    void backward(const std::vector<int>& list, const ChosenPredecessors& chosen, const Starts& latestEnd,
                  Pass& result);

private:
    void begin(const std::vector<int>& list, Pass& result);
    void release(int activity, Rcpsp::Time end);
    template <class Open>
    Rcpsp::Time placeEarliest(int activity, const Open& open);
    Rcpsp::Time readyByChoice(int activity, const Starts& starts);
    void moveMilestones(int placed, Pass& result);

    const Rcpsp& m_p;
    EventProfile m_profile;
    bool m_hasChoice;           ///< some precedence is k of n
    std::vector<int> m_place;   ///< per activity, in the list
    std::vector<int> m_missing; ///< per activity: predecessors (backward: successors) to be placed
    Starts m_ready;
    EligibleSet m_eligible;
    Starts m_ends;
    std::vector<int> m_moved;
    int m_rank = 0;
};

/// For each k-of-n precedence the predecessors that ended first.
ChosenPredecessors chosenPredecessors(const Rcpsp& problem, const Pass& schedule);

/// All activities by start (by end, the latest first), for the next generation in this direction.
void sortForward(const Rcpsp& problem, const Pass& schedule, std::vector<int>& list);
void sortBackward(const Rcpsp& problem, const Pass& schedule, std::vector<int>& list);

} // namespace drawbridge
