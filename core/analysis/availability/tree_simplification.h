// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/fault_tree.h"

namespace drawbridge {

/// A tree that fails in the same states, or the constant that it is.
struct SimpleTree {
    enum class Constant { No, NeverFails, AlwaysFails };
    Constant constant = Constant::No;
    FaultTree tree; ///< only what is below its top; inputs before what they are put into
};

/// Takes out constants, gates of one input and equal gates, and puts an *or* within an *or* (an *and* within
/// an *and*) that nothing else uses into it. Events that fail the top alone stand nowhere else. Near linear.
SimpleTree simplified(const FaultTree& tree);

} // namespace drawbridge
