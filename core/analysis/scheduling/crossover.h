// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/random.h"
#include "core/analysis/scheduling/rcpsp.h"

#include <utility>

namespace drawbridge {

/// Makes lists for the next pass out of two schedules. A schedule is told by its keys: times that grow along
/// the pass (starts for a forward one, ends counted back for a backward one).
class Crossover {
public:
    using Time = Rcpsp::Time;

    explicit Crossover(const Rcpsp& problem);

    /// One of the two ways below by chance; the list is as good as the father's in order when both are one.
    void cross(const std::vector<Time>& father, const std::vector<Time>& mother, SplitMix& random,
               std::vector<int>& list);

private:
    using Keys = std::vector<std::pair<double, int>>;

    void insertDenseWindow(const std::vector<Time>& father, const std::vector<Time>& mother, SplitMix& random,
                           std::vector<int>& list);
    void crossAtTwoPoints(const std::vector<Time>& father, const std::vector<Time>& mother, SplitMix& random,
                          std::vector<int>& list);
    std::pair<double, double> denseWindow(const std::vector<Time>& keys, double first, double length,
                                          SplitMix& random) const;
    void order(const std::vector<Time>& keys, std::vector<int>& list);

    std::vector<double> m_work; ///< per activity: its length times the shares of its teams
    Keys m_keys;
    std::vector<int> m_fathers;
    std::vector<int> m_mothers;
    std::vector<char> m_taken;
};

} // namespace drawbridge
