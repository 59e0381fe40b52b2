// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/rcpsp.h"

#include <algorithm>
#include <cstdint>

namespace drawbridge {

/// A sort key of an activity: a time that grows along the generation, narrow so that a vector register holds
/// more of them. Times out of range are clamped.
using Key = std::int32_t;
using Keys = std::vector<Key>; ///< per activity
inline Key keyOf(Rcpsp::Time time) {
    constexpr Rcpsp::Time kMost = 1 << 25;
    return static_cast<Key>(std::clamp(time, -kMost, kMost));
}

struct KeyRange {
    Key least;
    Key most;
};
/// Of one key or more.
KeyRange rangeOf(const Keys& keys);

/// Makes activity lists out of keys. Ties are broken at random; a fixed order would make some schedules
/// unreachable.
class ListSorter {
public:
    explicit ListSorter(int activities);

    /// The smallest key first. Linear when the keys lie close together.
    void sort(const Keys& keys, SplitMix& random, std::vector<int>& list);

private:
    void countingSort(const Keys& keys, Key least, std::size_t range, std::vector<int>& list);

    std::vector<int> m_shuffled; ///< all activities, in the order of ties
    std::vector<int> m_first;    ///< per key less the least: the next place in the list
};

} // namespace drawbridge
