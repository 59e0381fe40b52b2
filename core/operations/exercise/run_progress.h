// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/replan.h"
#include "core/operations/exercise/run_analysis.h"
#include "core/operations/exercise/run_view.h"

namespace drawbridge {

/// The steps of a run as they were marked: state (waiting, not ready, where nothing was), times, who. Without
/// an analysis only those that were planned or marked.
std::vector<LiveStep> markedSteps(const Run& run, const RunAnalysis* analysis);

/// The same for planning the rest.
RunProgress progressOf(const Run& run, const RunAnalysis& analysis, const std::vector<LiveStep>& steps,
                       Seconds now);

/// Which entries of the tasks are back: all their steps are done or skipped, and so is what they wait for, k
/// of n. O(entries + waits).
std::vector<char> entriesBack(const RunAnalysis& analysis, const std::vector<LiveStep>& steps);

/// Sets waitsFor of the steps that wait or have failed, and makes ready what waits for nothing.
void setWaits(const RunAnalysis& analysis, const std::vector<char>& isBack, std::vector<LiveStep>& steps);

/// Done or skipped.
inline bool isOver(const LiveStep& step) {
    return step.state == LiveState::Done || step.state == LiveState::Skipped;
}

/// How long a step was to take when the run began; absent: unknown.
std::optional<Seconds> plannedLength(const PlannedStep& step);

/// The schedule of the rest, with less effort than where nobody waits for it.
Schedule scheduleOfRest(const Plan& plan, const Run& run, const RunAnalysis& analysis,
                        const RunProgress& progress);

} // namespace drawbridge
