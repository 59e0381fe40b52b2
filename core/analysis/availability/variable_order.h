// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/fault_tree.h"

namespace drawbridge {

/// The level of each event.
using VariableOrder = std::vector<int>;

/// Orders to try for the diagram of a module, the likeliest first; no two equal. They are depth-first walks
/// with the inputs of a gate arranged by several weights (Bouissou, Bruyère, Rauzy 1997; Minato 1990), and
/// what FORCE (Aloul, Markov, Sakallah 2003) makes of some of them, by the sum of the gates' spans. Small
/// trees get one. About linear in the tree, with some hundred passes.
std::vector<VariableOrder> variableOrders(const FaultTree& tree);

} // namespace drawbridge
