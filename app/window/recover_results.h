// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/result_table.h"
#include "core/analysis/scenario_analysis.h"

/// What Recover shows, as finished texts: no widgets here.
namespace drawbridge {

/// "0:40", "1 d 2:05": time after the incident.
QString clockText(Seconds afterIncident);

struct FigureText {
    QString value;
    QString note;
    Tone tone = Tone::Plain;
};
FigureText everythingBack(const ScenarioAnalysis& analysis);
FigureText worstTarget(const ScenarioAnalysis& analysis);
FigureText dataLost(const ScenarioAnalysis& analysis);
FigureText contractCostFigure(const ScenarioAnalysis& analysis);

/// Why a step does not start earlier: "DBA is busy until 2:58".
QString waitText(const ScenarioAnalysis& analysis, int step);
/// The same in full: which step of which component keeps the team busy.
QString waitSentence(const ScenarioAnalysis& analysis, int step);
/// "Platform, DBA × 2"; a dash for none.
QString teamText(const ScenarioAnalysis& analysis, const RecoveryStep& step);
/// Two units, rounded up: "4 h 25 m", "2 d 3 h".
QString shortDuration(Seconds duration);
QString taskCount(const ScenarioAnalysis& analysis);
/// Components that are hit or have targets: estimated against targeted.
std::vector<ResultRow> targetRows(const ScenarioAnalysis& analysis);

} // namespace drawbridge
