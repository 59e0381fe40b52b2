// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/solve.h"

/// What the schedule of a whole recovery and of the rest of one have in common.
namespace drawbridge {

/// The effort that the settings ask for.
SolveSettings solveSettings(const ScheduleSettings& settings, const ScheduleProblem& problem,
                            Rcpsp::Time bound, std::chrono::steady_clock::time_point began);

/// Moves some activities (a flag each; empty: none) to the front of an activity list.
void putFirst(const std::vector<char>& placedFirst, std::vector<int>& list);

/// The best of a few priority rules (Kolisch 1996).
Candidate firstCandidate(const ScheduleProblem& problem, const SolveSettings& settings,
                         const std::vector<char>& placedFirst = {});

/// Translates a solution back to the steps and components of the plan.
Schedule scheduleOf(const RecoveryTasks& tasks, const ScheduleProblem& problem, const Starts& starts);

/// Without an end there is nothing that steps are critical for.
void forgetCriticalPath(Schedule& schedule);

} // namespace drawbridge
