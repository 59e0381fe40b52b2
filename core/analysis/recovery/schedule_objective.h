// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"

namespace drawbridge {

/// Terms for Rcpsp::terms. Makespan: none. Penalties: the cost of each contract at the latest end of its
/// services, except contracts with a service that is not recoverable, whose cost does not depend on the
/// order. Priorities: the weighted downtime of each component.
std::vector<Rcpsp::ObjectiveTerm> objectiveTerms(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                                 const ScheduleProblem& problem, Objective objective);

} // namespace drawbridge
