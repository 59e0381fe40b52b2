// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/crossover.h"
#include "core/analysis/scheduling/serial_generation.h"

#include <memory>

namespace drawbridge {

/// Serial generation that follows two orders and keeps, stretch by stretch, to the one that ends its work
/// sooner. One object a thread.
///
/// The list is cut into stretches of a few activities. Each is placed in the order of the list, and, where
/// that differs, taken back and placed once more in the order of another schedule; what has the earlier mean
/// end, weighed by the work, stays. So a child is good at every place in one of its parents' ways, for the
/// time of about one and a half schedules.
class ChoosingGeneration {
public:
    /// What grows along the pass, as of Crossover; each made by keyOf or smaller.
    using Keys = Crossover::Keys;

    /// Whether every activity waits for all its predecessors: what was placed can be taken back.
    static bool suits(const Rcpsp& problem);
    /// `work` per activity: what its end weighs. The problem suits; both must live as long.
    ChoosingGeneration(const Rcpsp& problem, const std::vector<double>& work);
    ~ChoosingGeneration();

    /// `list` holds each activity once; `other` puts nobody before those it waits for. Returns how many
    /// activities were placed, those taken back included.
    int forward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result);

    /// As late as may be, the first of the list first, all moved to begin at the first release. For problems
    /// without hours, and with one release for all.
    int backward(const std::vector<int>& list, const Keys& other, SplitMix& random, Pass& result);

    class Maker;

private:
    std::unique_ptr<Maker> m_maker;
};

} // namespace drawbridge
