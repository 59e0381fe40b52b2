// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario_analysis.h"

#include <functional>

namespace drawbridge {

struct MatrixSettings {
    bool pairs = false; ///< every two of them at once, too
    DataState data = DataState::Unavailable;
    int mostScenarios = 20'000; ///< beyond it the matrix says what it left out
    ScheduleSettings schedule;  ///< its time limit and samples are per scenario
    int threads = 0;            ///< 0: as many as cores; the result does not depend on it
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress; ///< from any thread, rarely
};

/// One thing, or two, failed.
struct MatrixRow {
    std::vector<Failure> fails;
    QString name;                      ///< "Frankfurt", "Frankfurt and docker-1"
    int lost = 0;                      ///< components lost or disabled
    std::optional<Seconds> makespan;   ///< absent when nothing hit can be recovered
    std::vector<int> notRecoverable;   ///< dense component indices
    std::vector<int> missing;          ///< that miss a target, dense component indices
    std::optional<ScenarioId> planned; ///< a scenario of the plan that fails all of it
};

/// The worst that one service meets over all rows.
struct MatrixService {
    int component = 0; ///< dense index: services with a target, in a contract, or used by user groups
    std::optional<Seconds> worstRto; ///< absent: not recoverable in `worstRtoRow`
    int worstRtoRow = -1;            ///< -1: nothing that was failed takes it down
    std::optional<Seconds> worstRpo; ///< absent: all data lost in `worstRpoRow`
    int worstRpoRow = -1;
    std::vector<int> unrecoverableIn; ///< rows
};

struct ScenarioMatrix {
    std::vector<MatrixRow> rows;
    std::vector<MatrixService> services;
    int leftOut = 0; ///< scenarios beyond mostScenarios
};

/// Every site, Docker host, provider, tunnel and stateful server failed in turn. Things whose failure takes
/// down the very same components share one analysis. O(rows × (components + dependencies)).
ScenarioMatrix makeScenarioMatrix(std::shared_ptr<const RecoveryGraph> graph, const MatrixSettings& settings);

} // namespace drawbridge
