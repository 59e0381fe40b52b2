// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// Makes lists of activities out of keys. Equals come in another order each time: any fixed one would keep
/// schedules from being found.
class ListOrder {
public:
    using Time = Rcpsp::Time;

    explicit ListOrder(int activities);

    /// The smallest key first; a key per activity. Linear when the keys lie close together.
    void sort(const std::vector<Time>& keys, SplitMix& random, std::vector<int>& list);

private:
    void countingSort(const std::vector<Time>& keys, Time least, std::size_t range, std::vector<int>& list);

    std::vector<int> m_equals; ///< all activities, in the order of equals
    std::vector<int> m_first;  ///< per key less the least: the next place in the list
};

} // namespace drawbridge
