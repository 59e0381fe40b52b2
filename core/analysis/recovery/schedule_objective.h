// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// What the objective charges, for Rcpsp::charges: nothing for the makespan; for penalties each contract's
/// cost at the latest end of its services (contracts with one that is not recoverable cost the same
/// whatever the order, and are left out); for priorities each component's downtime by its weight.
std::vector<Rcpsp::Charge> chargesOf(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                     const Rcpsp& problem, Objective objective);

} // namespace drawbridge
