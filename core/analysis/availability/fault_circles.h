// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/fault_tree.h"

namespace drawbridge {

/// Gates that may need each other in circles, turned into a tree: each gate keeps its node and gets the least
/// solution, in which a circle stands until something outside of it fails. A circle of *or* gates fails with
/// any of its inputs; another is written out in as many rounds as it has gates. `tooLarge`: gates of circles
/// that would take too many; they are left without inputs, and their value is not to be used.
struct Uncircled {
    FaultTree tree;
    std::vector<char> tooLarge; ///< per gate of the given tree
};
Uncircled withoutCircles(const FaultTree& tree);

} // namespace drawbridge
