// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/result_table.h"
#include "core/analysis/scenario_analysis.h"
#include "core/report/runbook.h"

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

/// Steps in the order of their start, then what cannot be recovered.
std::vector<ResultRow> taskRows(const ScenarioAnalysis& analysis);
QString taskCount(const ScenarioAnalysis& analysis);
/// Components that are hit or have targets: estimated against targeted.
std::vector<ResultRow> targetRows(const ScenarioAnalysis& analysis);
/// The schedule as a drawing, a row for each component with steps.
runbook::Gantt ganttOf(const ScenarioAnalysis& analysis);

} // namespace drawbridge
