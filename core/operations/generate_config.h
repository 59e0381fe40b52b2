// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/whole_folder.h"
#include "core/report/network_config/network_config.h"

namespace drawbridge {

struct GenerateSettings {
    QString version;            ///< of the plan; empty: it has none
    std::optional<int> machine; ///< dense index: only its files
};

/// Configuration for the state after failover of a scenario; `analysis` nullptr: for normal operation.
config::NetworkConfig generateConfig(const RecoveryGraph& graph, const ScenarioAnalysis* analysis,
                                     const GenerateSettings& settings);

/// The files as they are written, with README.txt, the list of them.
std::vector<FolderFile> folderOf(const config::NetworkConfig& config);

/// The version of what a path leads to, as runbooks show it; empty for what is no project.
QString planVersion(const QString& path);

} // namespace drawbridge
