// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QHash>

namespace drawbridge {

/// A step by its number in a run.
struct NumberedStep {
    QString component; ///< as the run calls them, also after the plan has changed
    QString step;
    int task = -1;    ///< in RunAnalysis::tasks; -1: replaced by another strategy, or gone from the plan
    int planned = -1; ///< in Run::planned; -1: it came later
    std::optional<Seconds> since; ///< the strategy of its component was chosen then; what was done before
                                  ///< does not count
};

/// The recovery that a run is about, with the plan as it is now: without what is out of the exercise's scope,
/// and by the strategies that were chosen in the run.
struct RunAnalysis {
    std::shared_ptr<const RecoveryGraph> graph;
    Scenario scenario;
    Impact impact;
    RecoveryTasks tasks;
    std::vector<NumberedStep> steps; ///< by number, from 1

    int numbered(const QString& component, const QString& step) const; ///< -1: none
    QHash<std::pair<QString, QString>, int> byName;                    ///< index in steps
};

/// Absent: the run has no scenario, or it is gone from the plan. O(components + dependencies + steps).
std::optional<RunAnalysis> analyseRun(const Plan& plan, const Run& run);

/// What an exercise leaves out counts as standing.
Impact impactInScope(const RecoveryGraph& graph, const Scenario& scenario, const Exercise* exercise);

/// The names of the steps of all tasks: those that a component has twice are told apart, "Verify (2)".
QStringList stepNames(const RecoveryTasks& tasks);

/// The scenario's time on the clocks of the teams, in whole minutes.
IncidentTime incidentTimeOf(const Plan& plan, const QDateTime& date);

} // namespace drawbridge
