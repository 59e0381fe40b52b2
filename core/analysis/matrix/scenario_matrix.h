// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <functional>

namespace drawbridge {

/// By the priority rules alone: quick, and at most a little above what a search finds.
inline ScheduleSettings quickSchedule() {
    ScheduleSettings settings;
    settings.schedules = 0;
    return settings;
}

struct MatrixSettings {
    bool pairs = false; ///< every two of them at once, too
    DataState data = DataState::Unavailable;
    int mostScenarios = 20'000; ///< beyond it the matrix says what it left out
    /// Of one thing failed: the usual effort, so that a row says what a plan for it says. When work starts is
    /// taken from usualWorkStarts. Of pairs there are too many: they have quickSchedule.
    ScheduleSettings schedule;
    int threads = 0; ///< 0: as many as cores; the result does not depend on it
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
    std::vector<int> missing;          ///< hit, and miss a target (RTO, RPO or MTPD); dense component indices
    std::optional<ScenarioId> planned; ///< the first scenario of the plan that loses all of it, with the data
                                       ///< in a state as bad
};

/// The worst that one service meets over all rows.
struct MatrixService {
    int component = 0;               ///< dense index; see watchedServices
    std::optional<Seconds> worstRto; ///< absent: not recoverable in `worstRtoRow`
    int worstRtoRow = -1;            ///< -1: nothing that was failed takes it down
    std::optional<Seconds> worstRpo; ///< absent: all data lost in `worstRpoRow`
    int worstRpoRow = -1;
    int rpoUnknownRow = -1; ///< in which worstRpo leaves out data that the plan tells nothing of; -1: in none
    std::vector<int> unrecoverableIn; ///< rows

    /// Nothing is worse than all data lost, whatever else is not told.
    bool isRpoKnown() const { return rpoUnknownRow < 0 || !worstRpo; }
    /// The row to name beside the worst RPO.
    int rpoRow() const { return isRpoKnown() ? worstRpoRow : rpoUnknownRow; }
};

struct ScenarioMatrix {
    std::vector<MatrixRow> rows;
    std::vector<MatrixService> services;
    int leftOut =
        0; ///< scenarios beyond mostScenarios, or beyond what memory allows, or not done when cancelled
};

/// Every site, provider, host, tunnel and stateful server failed in turn, in this order; then, when asked
/// for, every two of them, but for pairs that take down no more than one of the two does. Things whose
/// failure takes down the very same components in the same way share one analysis. Deterministic on any
/// number of threads (unless the schedules have a time limit). O(rows × (components + dependencies) + a
/// schedule for each set of components taken down).
ScenarioMatrix makeScenarioMatrix(const std::shared_ptr<const RecoveryGraph>& graph,
                                  const MatrixSettings& settings);

/// Name of the scenario of the plan that covers a row; empty when none does.
QString plannedScenarioName(const Plan& plan, const MatrixRow& row);

/// What a matrix fails one at a time: sites, providers, Docker hosts and whatever else hosts something,
/// tunnels, and servers that keep data or whose kind fails alone (kind_traits.h).
std::vector<Failure> matrixFailures(const RecoveryGraph& graph);

/// Components that somebody counts on: with a target (own or of a protection group) or an MTPD, in a
/// contract, or required by a user group. Dense indices.
std::vector<int> watchedServices(const RecoveryGraph& graph);

/// From an incident to the start of the work on it: what the middle one of the plan's scenarios takes for
/// detection and declaration; nothing without scenarios.
Seconds usualWorkStarts(const Plan& plan);

/// Whether an impact has all of this lost.
bool losesAll(const RecoveryGraph& graph, const Impact& impact, const std::vector<Failure>& failures);

} // namespace drawbridge
