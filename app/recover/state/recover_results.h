// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/analysis/simulation/simulation.h"

/// What Recover shows, as finished texts: no widgets here.
namespace drawbridge {

/// `simulation` may be null: not known yet.
Figure chanceToMeetAll(const ScenarioAnalysis& analysis, const Simulation* simulation);

/// How a figure differs from that of the plan as it is: "−55 m"; empty for not at all.
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
/// The same in full: which step of which component keeps the team busy.
QString waitSentence(const ScenarioAnalysis& analysis, int step);
/// "Platform, DBA × 2"; a dash for none.
QString teamText(const ScenarioAnalysis& analysis, const RecoveryStep& step);
QString taskCount(const ScenarioAnalysis& analysis);
/// Components that are hit or have targets: estimated against targeted.
std::vector<ResultRow> targetRows(const ScenarioAnalysis& analysis);

} // namespace drawbridge
