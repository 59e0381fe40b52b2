// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// Activity lists of a first population: a priority rule with random noise. The rule is the latest finish
/// time (Kolisch 1996); with objective terms, in turns with the rise of the terms per length of the
/// activities before them (Smith 1956).
class PriorityLists {
public:
    explicit PriorityLists(const Rcpsp& problem);

    /// `noise` 0: the rule alone; 1: as much chance as rule.
    void make(double noise, SplitMix& random, std::vector<int>& list);

private:
    void addRule(std::vector<double> keys);

    std::vector<std::vector<double>> m_rules; ///< per rule and activity: 0 … 1, the smallest first
    std::size_t m_next = 0;
    std::vector<std::pair<double, int>> m_keys;
};

} // namespace drawbridge
