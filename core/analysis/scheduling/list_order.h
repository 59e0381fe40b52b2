// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/rcpsp.h"

#include <algorithm>
#include <cstdint>

namespace drawbridge {

/// What a list is sorted by: a time, growing along the pass. Half as wide as a time, so that twice as many
/// are compared at once; what lies beyond the range counts as its end.
using Key = std::int32_t;
inline Key keyOf(Rcpsp::Time time) {
    constexpr Rcpsp::Time kMost = 1 << 25;
    return static_cast<Key>(std::clamp(time, -kMost, kMost));
}

struct KeyRange {
    Key least;
    Key most;
};
/// Of one key or more.
KeyRange rangeOf(const std::vector<Key>& keys);

/// Makes lists of activities out of keys. Equals come in another order each time: any fixed one would keep
/// schedules from being found.
class ListOrder {
public:
    explicit ListOrder(int activities);

    /// The smallest key first; a key per activity. Linear when the keys lie close together.
    void sort(const std::vector<Key>& keys, SplitMix& random, std::vector<int>& list);

private:
    void countingSort(const std::vector<Key>& keys, Key least, std::size_t range, std::vector<int>& list);

    std::vector<int> m_equals; ///< all activities, in the order of equals
    std::vector<int> m_first;  ///< per key less the least: the next place in the list
};

} // namespace drawbridge
