// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/report/network_config/config_file.h"

/// Configuration generated from a plan: what machines need so that the network is as the analysis of access
/// takes it to be.
namespace drawbridge::config {

struct NetworkConfig {
    ConfigHead head;
    std::vector<ConfigFile> files; ///< by machine, those that forward first; of each in the order to apply
    QStringList gone;              ///< machines that have files in normal operation, and do not stand now
    QStringList dropped; ///< paths of files that machines that stand have in normal operation, and not now
};

/// The files for the state after failover, or with `analysis` nullptr for normal operation. Deterministic.
/// Near linear in the plan.
NetworkConfig networkConfig(const RecoveryGraph& graph, const ScenarioAnalysis* analysis, ConfigHead head);

/// The files of one machine, and what is for all.
NetworkConfig ofMachine(NetworkConfig config, const QString& machine);

/// "WireGuard"
QString kindText(FileKind kind);
QString changeText(Change change);

/// The list of all files, for people: what to apply where in which order, and what to fill in and to check.
QString indexText(const NetworkConfig& config);

} // namespace drawbridge::config
