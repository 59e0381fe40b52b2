// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_bounds.h"

namespace drawbridge::packing {

enum class Proof {
    Fits,       ///< the placement holds all items, and proves it
    DoesNotFit, ///< `shortage` proves it
    Unknown     ///< neither was found within the limits
};

struct Solution {
    Proof proof = Proof::Unknown;
    Placement placement; ///< valid always; of all items, or of the greatest set found
    std::optional<Shortage> shortage;
    std::vector<int> urgency; ///< per item, as it counts
    Counts wanted{};          ///< items of each urgency
    Counts placed{};
    /// At most so many can be placed of each urgency, given `placed` of those before; equal to `placed` at
    /// all where the set is proven to be the greatest.
    Counts atMost{};
    bool isGreatest = false; ///< no set that fits is greater: more of the first urgency that differs
};

/// Finds a placement of all items, or proves that there is none and finds the greatest set. What can stay
/// where it is planned stays there. In turn: the planned hosts as they are; conditions that fail
/// (findShortage); best fit and repair; branch and bound. The same problem and effort give the same solution,
/// as long as the time does not run out.
Solution solve(const Problem& problem, const Limits& limits = {});

} // namespace drawbridge::packing
