// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// Lists to begin with: by a priority rule, blurred. The rule is the latest finish time (Kolisch 1996);
/// where single ends are charged, in turns with it what they charge per length of the activities before them
/// (Smith 1956).
class RandomLists {
public:
    explicit RandomLists(const Rcpsp& problem);

    /// `blur` 0: the rule alone; 1: as much chance as rule; more: nearly any order.
    void make(double blur, SplitMix& random, std::vector<int>& list);

private:
    void addRule(std::vector<double> keys);
    std::vector<double> latestEnds(const Rcpsp& problem) const;
    std::vector<double> charges(const Rcpsp& problem) const;

    std::vector<std::vector<double>> m_rules; ///< per rule and activity: 0 … 1, the smaller the sooner
    std::size_t m_next = 0;
    std::vector<std::pair<double, int>> m_keys;
};

} // namespace drawbridge
