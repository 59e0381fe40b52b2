// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"

namespace drawbridge {

/// For Rcpsp::terms: none for the makespan; for penalties the cost of each contract at the latest end of its
/// services (a contract with one that is not recoverable costs the same in any order and is left out); for
/// priorities the weighted downtime of each component.
std::vector<Rcpsp::ObjectiveTerm> objectiveTerms(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                                 const ScheduleProblem& problem, Objective objective);

} // namespace drawbridge
