// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/activity_list.h"
#include "core/analysis/scheduling/serial_generation.h"
#include "core/analysis/scheduling/slot_profile.h"

namespace drawbridge {

/// Serial generation that tries two orders, segment by segment, and keeps the better one. One object a
/// thread.
///
/// The list is cut into segments of a few activities. Each is placed in the order of the list, and, where
/// that differs, undone and placed again in the order of another schedule; the order with the earlier mean
/// completion time, weighted by the work, stays. So an offspring follows in every segment the better of its
/// parents, for the time of about one and a half schedules (kin: decomposition in Debels, Vanhoucke,
/// Operations Research 55, 2007).
class SegmentGeneration {
public:
    /// Without k-of-n precedences, calendars and objective terms, on short horizons.
    static bool suits(const Rcpsp& problem);
    /// `work`: resourceWork of the problem. The problem suits; both must live as long.
    SegmentGeneration(const Rcpsp& problem, const std::vector<double>& work);

    /// `list` holds each activity once; `other`, keys of a schedule that grow along the generation, may be
    /// null. Returns how many activities were placed, those undone included.
    int forward(const std::vector<int>& list, const Keys* other, SplitMix& random, Pass& result);

    /// As late as possible, the first of the list first, all moved to begin at the release, which must be the
    /// same for all.
    int backward(const std::vector<int>& list, const Keys* other, SplitMix& random, Pass& result);

private:
    /// Forward in time, or back from the end of all.
    struct Direction {
        const Adjacency& before;
        const Adjacency& after;
        bool isForward;
    };
    int generate(const Direction& direction, const std::vector<int>& list, const Keys* other,
                 SplitMix& random);
    void sortTopologically(const Direction& direction, const std::vector<int>& list);
    int placeBetter(const Direction& direction, std::span<int> segment, const Keys& other);
    std::size_t sortByOther(std::span<const int> segment, const Keys& other);
    double place(const Direction& direction, std::span<const int> activities);

    const Rcpsp& m_p;
    SlotProfile m_profile;
    std::vector<double> m_weight;
    EligibleSet m_eligible;
    std::vector<int> m_place;     ///< per activity, in the list
    std::vector<int> m_missing;   ///< per activity: `before` that are not in the order yet
    std::vector<int> m_order;     ///< in which all are placed
    std::vector<int> m_reordered; ///< the segment in the other order
    Starts m_kept;                ///< ends of the segment in its first order
    Starts m_ends;                ///< along the direction
};

} // namespace drawbridge
