// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/activity_list.h"

namespace drawbridge {

/// Per activity: its duration times the shares of the capacities it takes.
std::vector<double> resourceWork(const Rcpsp& problem);

/// Makes an activity list out of two schedules: a window of the first in which the resources are busy; what
/// lies outside keeps the order of the second, before, within or after the window (Debels, Vanhoucke,
/// Operations Research 55, 2007). Then a few activities are moved at random. A schedule is given by keys that
/// grow along the generation: starts for a forward one, ends counted back for a backward one.
class Crossover {
public:
    /// `work`: resourceWork of the problem.
    Crossover(const Rcpsp& problem, const std::vector<double>& work);

    void cross(const Keys& first, const Keys& second, SplitMix& random, std::vector<int>& list);

private:
    struct Window {
        Key begin = 0;
        Key end = 0;
        bool holds(Key key) const { return (key >= begin) & (key < end); }
    };
    Window denseWindow(const Keys& keys, Key first, Key length, SplitMix& random) const;
    void mutate(double rate, Key reach, SplitMix& random);

    ListSorter m_sorter;
    std::vector<std::int32_t> m_work; ///< parts of all, integers so that their sums are exact
    Keys m_keys;
};

} // namespace drawbridge
