// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/list_order.h"
#include "core/analysis/scheduling/random.h"

#include <utility>

namespace drawbridge {

/// Per activity: its length times the shares of the teams it takes.
std::vector<double> teamWork(const Rcpsp& problem);

/// Makes lists for the next pass out of two schedules. A schedule is told by its keys: times that grow along
/// the pass (starts for a forward one, ends counted back for a backward one).
class Crossover {
public:
    using Keys = std::vector<Key>;

    /// `work`: teamWork of the problem.
    Crossover(const Rcpsp& problem, const std::vector<double>& work);

    /// The shortest and longest windows cut out, of the length of a schedule.
    void setWindows(double shortest, double longest);

    /// A child of both.
    void cross(const Keys& father, const Keys& mother, SplitMix& random, std::vector<int>& list);

private:
    struct Window {
        Key begin = 0;
        Key end = 0;
        bool holds(Key key) const { return (key >= begin) & (key < end); }
    };

    void insertDenseWindow(const Keys& father, const Keys& mother, SplitMix& random, std::vector<int>& list);
    void crossAtTwoPoints(const Keys& father, const Keys& mother, SplitMix& random, std::vector<int>& list);
    Window denseWindow(const Keys& keys, Key first, Key length, SplitMix& random) const;
    void mutate(double rate, Key length, SplitMix& random);

    ListOrder m_order;
    std::vector<std::int32_t> m_work; ///< parts of all, so that sums of any are exact
    double m_shortest = 0.1;
    double m_longest = 0.45;
    Keys m_keys;
    std::vector<int> m_fathers;
    std::vector<int> m_mothers;
    std::vector<char> m_taken;
};

} // namespace drawbridge
