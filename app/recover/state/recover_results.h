// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/analysis/simulation/simulation.h"

/// Texts and table rows of Recover mode; no widgets here.
namespace drawbridge {

/// `simulation` may be null: not available yet.
Figure chanceToMeetAll(const ScenarioAnalysis& analysis, const Simulation* simulation);

/// Difference of a figure to that of the unchanged plan: "−55 m"; empty if none.
struct FigureChange {
    QString text;
    Tone tone = Tone::Plain;
};
FigureChange backChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after);
FigureChange targetChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after);
FigureChange dataChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after);
FigureChange costChange(const ScenarioAnalysis& before, const ScenarioAnalysis& after);
FigureChange chanceChange(const Simulation* before, const Simulation* after);

/// Why a step does not start earlier: "DBA is busy until 2:58".
QString waitText(const ScenarioAnalysis& analysis, int step);
/// The same as a phrase with details: which step of which component keeps the team busy.
QString waitSentence(const ScenarioAnalysis& analysis, int step);
/// "Platform, DBA × 2"; a dash for none.
QString teamText(const ScenarioAnalysis& analysis, const RecoveryStep& step);
QString taskCount(const ScenarioAnalysis& analysis);
/// Estimates and targets of components that are affected or have targets.
std::vector<ResultRow> targetRows(const ScenarioAnalysis& analysis);

} // namespace drawbridge
