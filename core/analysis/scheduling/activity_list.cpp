// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/activity_list.h"

#include "core/base/index.h"

#include <numeric>

namespace drawbridge {

namespace {

/// Counting pays up to this ratio of the range of the keys to their number.
constexpr std::size_t kCountingRange = 16;

} // namespace

KeyRange rangeOf(const Keys& keys) {
    KeyRange range{keys.front(), keys.front()};
    for (const Key key : keys)
        range = {std::min(range.least, key), std::max(range.most, key)};
    return range;
}

ListSorter::ListSorter(int activities) : m_shuffled(idx(activities)) {
    std::iota(m_shuffled.begin(), m_shuffled.end(), 0);
}

void ListSorter::sort(const Keys& keys, SplitMix& random, std::vector<int>& list) {
    shuffle(std::span(m_shuffled), random);
    list = m_shuffled;
    if (keys.empty())
        return;
    const auto [least, most] = rangeOf(keys);
    const auto range = static_cast<std::size_t>(most - least) + 1;
    if (range <= kCountingRange * keys.size())
        return countingSort(keys, least, range, list);
    std::stable_sort(list.begin(), list.end(), [&keys](int a, int b) { return keys[idx(a)] < keys[idx(b)]; });
}

void ListSorter::countingSort(const Keys& keys, Key least, std::size_t range, std::vector<int>& list) {
    m_first.assign(range + 1, 0);
    for (const Key key : keys)
        ++m_first[static_cast<std::size_t>(key - least) + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    for (const int a : m_shuffled)
        list[idx(m_first[static_cast<std::size_t>(keys[idx(a)] - least)]++)] = a;
}

} // namespace drawbridge
