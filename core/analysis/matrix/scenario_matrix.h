// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <functional>

namespace drawbridge {

/// Priority rules only: fast and usually close to the best schedule.
inline ScheduleSettings quickSchedule() {
    ScheduleSettings settings;
    settings.schedules = 0;
    return settings;
}

struct MatrixSettings {
    bool pairs = false; ///< also each pair of failures
    DataState data = DataState::Unavailable;
    int maxScenarios = 20'000; ///< the rest is counted as left out
    /// For single failures: normal effort, so that a row agrees with a scenario for it. `workStarts` comes
    /// from usualWorkStarts. Pairs are too many and use quickSchedule.
    ScheduleSettings schedule;
    int threads = 0; ///< 0: one per core; does not affect the result
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double share)> progress; ///< called from any thread, rarely
};

/// The result of one or two failures.
struct MatrixRow {
    std::vector<Failure> fails;
    QString name;                      ///< "Frankfurt", "Frankfurt and docker-1"
    int lost = 0;                      ///< components lost or disabled
    Estimated<Seconds> makespan;       ///< infinite if nothing affected can be recovered
    std::vector<int> notRecoverable;   ///< dense component indices
    std::vector<int> missing;          ///< miss a target (RTO, RPO or MTPD); dense component indices
    std::vector<int> unknown;          ///< whether they meet a target is unknown; dense component indices
    AssumptionSet assumed;             ///< that its figures rest on
    std::optional<ScenarioId> planned; ///< the first scenario of the plan that loses all of it, with at least
                                       ///< as bad a data state
};

/// The worst results of one service over all rows: what has no end, then what is unknown, then the longest.
struct MatrixService {
    int component = 0;           ///< dense index; see watchedServices
    Estimated<Seconds> worstRto; ///< infinite: not recoverable in `worstRtoRow`
    int worstRtoRow = -1;        ///< -1: no row takes it down
    Estimated<Seconds> worstRpo; ///< infinite: all data lost in `worstRpoRow`
    int worstRpoRow = -1;
    std::vector<int> unrecoverableIn; ///< rows
};

struct ScenarioMatrix {
    std::vector<MatrixRow> rows;
    std::vector<MatrixService> services;
    int leftOut = 0; ///< rows beyond maxScenarios or the memory limit, or not done when cancelled
};

/// Fails every site, provider, host, tunnel and stateful server in turn, in this order; then, if requested,
/// every pair, except those that affect no more than one of the two alone. Failures with the same effect
/// share one analysis. Deterministic on any number of threads unless schedules have a time limit. O(rows ×
/// (components + dependencies) + one schedule per distinct effect).
ScenarioMatrix makeScenarioMatrix(const std::shared_ptr<const RecoveryGraph>& graph,
                                  const MatrixSettings& settings);

/// Name of the scenario of the plan that covers a row; empty when none does.
QString plannedScenarioName(const Plan& plan, const MatrixRow& row);

/// The single failures of a matrix: sites, providers, Docker hosts and other hosts, tunnels, and servers that
/// keep data or whose kind fails alone (kind_traits.h).
std::vector<Failure> matrixFailures(const RecoveryGraph& graph);

/// Components with a target (own or of a protection group) or an MTPD, in a contract, or required by a user
/// group. Dense indices.
std::vector<int> watchedServices(const RecoveryGraph& graph);

/// Median detection plus declaration time of the plan's scenarios; 0 without scenarios.
Seconds usualWorkStarts(const Plan& plan);

/// Whether all of `failures` are lost in an impact.
bool losesAll(const RecoveryGraph& graph, const Impact& impact, const std::vector<Failure>& failures);

} // namespace drawbridge
