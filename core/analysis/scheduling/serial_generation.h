// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <memory>

namespace drawbridge {

/// A schedule and the order in which it was made: what a list for the next pass is sorted by.
struct Pass {
    Starts starts;
    /// Per activity, growing with the placing: each comes after enough of those it waits for, also among
    /// those that start and end at the same moment.
    std::vector<int> turn;
};

/// Which predecessors an activity waits for, per entry of Rcpsp::predecessors.to; empty: for all.
using ChosenWaits = std::vector<char>;

/// Serial schedule generation (Kelley 1963; Kolisch, EJOR 90, 1996), forward and backward. Keeps its working
/// memory from schedule to schedule; one object a thread.
///
/// Of the activities that wait for nobody any more the first of the list is placed, as early as its teams
/// and their hours allow, so any order makes a schedule. An activity waiting for k of n may follow the k
/// placed first, at the k-th smallest of the ends so far; moments without length (groups) are kept at the
/// k-th smallest of all. About a microsecond per 25 activities when the times are short, √n per activity and
/// team else.
class SerialGeneration {
public:
    explicit SerialGeneration(const Rcpsp& problem);
    ~SerialGeneration();

    /// `list` holds each activity once. A list sorted by the starts of a feasible schedule (then ends, then
    /// turns) gives a schedule in which nothing starts later.
    void forward(const std::vector<int>& list, Pass& result);

    /// Everything as late as its successors and `latestEnd` (per activity) allow, the first of the list
    /// first. Where the list is sorted by the ends of a feasible schedule, the latest first, the result is
    /// feasible and nothing starts earlier; from other lists it may start too early, even before 0, or in
    /// no hours.
    void backward(const std::vector<int>& list, const ChosenWaits& chosen, const Starts& latestEnd,
                  Pass& result);

    /// Parallel schedule generation (Kelley 1963; Kolisch 1996): time goes on from moment to moment and
    /// whatever of the list, the first first, can start at each does. `list` as above.
    void parallel(const std::vector<int>& list, Pass& result);

    class Maker;

private:
    std::unique_ptr<Maker> m_maker;
};

/// For each wait for k of n the predecessors that ended first.
ChosenWaits chosenWaits(const Rcpsp& problem, const Pass& schedule);

/// All activities by start (ends the latest first), for the next pass in this direction.
void sortForward(const Rcpsp& problem, const Pass& schedule, std::vector<int>& list);
void sortBackward(const Rcpsp& problem, const Pass& schedule, std::vector<int>& list);

} // namespace drawbridge
