// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace drawbridge {

struct ChoiceItem {
    qint64 cost = 0; ///< not negative
    qint64 value = 0;
};

struct Combination {
    std::vector<int> items; ///< ascending
    qint64 cost = 0;
    qint64 value = 0;
};

/// The `most` combinations of the greatest value within a budget, the best first; at the same value in no
/// particular order. Items without a positive value are in none, so the best may be empty. 0/1 knapsack by
/// branch and bound with the fractional bound (Dantzig 1957; Horowitz, Sahni 1974): exact, at worst 2^items
/// steps. Costs and values are below 10^15.
std::vector<Combination> bestCombinations(const std::vector<ChoiceItem>& items, qint64 budget, int most);

} // namespace drawbridge
