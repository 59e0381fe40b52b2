// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/measured_durations.h"
#include "core/operations/exercise/run_view.h"

/// What `exercise` prints for people.
namespace drawbridge::cli {

/// The exercises of a plan and the runs there were.
void printExercises(const Plan& plan);

/// What is failed, in progress and ready; what is back and what will be; what to do about failures.
void printRun(const Plan& plan, const Run& run, const RunView& view);

/// One step in full: what to do, and how success is seen.
void printStep(const LiveStep& step);

void printDurations(const Plan& plan, const std::vector<DurationProposal>& proposals);

QString stateLabel(LiveState state);

} // namespace drawbridge::cli
