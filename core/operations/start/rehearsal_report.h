// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/start/rehearse_start.h"

#include <vector>

namespace drawbridge {

/// Planned against actual for one service.
struct RehearsalRow {
    int component = 0; ///< dense index in the graph
    QString name;      ///< of the component
    QString service;
    int wave = 1;
    int plannedPlace = 0;                 ///< in the order of starts, from 1
    std::optional<int> actualPlace;       ///< absent: it was not started
    std::optional<Seconds> planned;       ///< likely duration of its start step; absent: unknown
    std::optional<Milliseconds> measured; ///< from its start until it was up; absent: it never was
    RehearsedService outcome;
};

/// A dependency that the plan may lack. Nobody knows: a service that came up by itself a moment later looks
/// the same.
struct DependencyGuess {
    int component = 0;
    int on = 0;
    int restarts = 0; ///< of the first, until the other was up
};

struct RehearsalReport {
    std::vector<RehearsalRow> rows; ///< in the planned order
    std::vector<DependencyGuess> guesses;
    bool isEveryUp() const;
};

/// A guess is made where a service was in trouble (failed, restarted, unhealthy) before another one was up
/// and came up after it, and neither waits for the other in the plan: the last such one. O(services²).
RehearsalReport reportOf(const Rehearsal& rehearsal, const ScenarioAnalysis& analysis);

/// The plan with what was measured as the likely duration of the services' start steps, known from now on;
/// a component whose steps are a procedure's gets steps of its own. `skipped` gets those whose procedure
/// starts from a copy of their data: its steps are the restore, too.
Plan withMeasured(const Plan& plan, const RehearsalReport& report, const RecoveryGraph& graph,
                  QStringList& skipped);

/// Index of the step that starts a component in its planned steps; absent: none does.
std::optional<int> startStepOf(const std::vector<Step>& steps);

} // namespace drawbridge
