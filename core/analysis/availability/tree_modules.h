// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/fault_tree.h"

namespace drawbridge {

/// A part of a fault tree that shares no basic event with the rest: to the rest it is one basic event.
struct TreeModule {
    static constexpr int kModule = 1 << 30;
    std::vector<int> inputs; ///< of `tree`'s event i: a basic event, or kModule + the index of a module
    FaultTree tree;          ///< inputs before what they are put into
    static bool isModule(int input) { return input >= kModule; }
};

/// Splits a simplified tree into modules, each after those that it contains; the last is the whole. Modules
/// are found by the visits of a depth-first walk (Dutuit, Rauzy 1996); the inputs of an *and* or *or* of a
/// module are further split where they share nothing. Near linear.
std::vector<TreeModule> modulesOf(const FaultTree& tree);

} // namespace drawbridge
