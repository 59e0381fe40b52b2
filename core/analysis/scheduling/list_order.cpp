// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/list_order.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

/// Keys spread wider than this many times the activities are compared.
constexpr std::size_t kMostSpread = 16;

} // namespace

KeyRange rangeOf(const std::vector<Key>& keys) {
    KeyRange range{keys.front(), keys.front()};
    for (const Key key : keys)
        range = {std::min(range.least, key), std::max(range.most, key)};
    return range;
}

ListOrder::ListOrder(int activities) : m_equals(idx(activities)) {
    std::iota(m_equals.begin(), m_equals.end(), 0);
}

void ListOrder::sort(const std::vector<Key>& keys, SplitMix& random, std::vector<int>& list) {
    shuffle(std::span(m_equals), random);
    list = m_equals;
    if (keys.empty())
        return;
    const auto [least, most] = rangeOf(keys);
    const auto range = static_cast<std::size_t>(most - least) + 1;
    if (range <= kMostSpread * keys.size())
        return countingSort(keys, least, range, list);
    std::stable_sort(list.begin(), list.end(), [&keys](int a, int b) { return keys[idx(a)] < keys[idx(b)]; });
}

void ListOrder::countingSort(const std::vector<Key>& keys, Key least, std::size_t range,
                             std::vector<int>& list) {
    m_first.assign(range + 1, 0);
    for (const Key key : keys)
        ++m_first[static_cast<std::size_t>(key - least) + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    for (const int a : m_equals)
        list[idx(m_first[static_cast<std::size_t>(keys[idx(a)] - least)]++)] = a;
}

} // namespace drawbridge
