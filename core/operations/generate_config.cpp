// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/generate_config.h"

#include "core/operations/open_plan.h"
#include "core/operations/write_runbook.h"
#include "core/store/project.h"

namespace drawbridge {

config::NetworkConfig generateConfig(const RecoveryGraph& graph, const ScenarioAnalysis* analysis,
                                     const GenerateSettings& settings) {
    config::ConfigHead head;
    head.project = graph.plan.project.name;
    head.version = settings.version;
    if (analysis != nullptr)
        head.scenario = analysis->scenario.name;
    config::NetworkConfig all = config::networkConfig(graph, analysis, std::move(head));
    return settings.machine ? config::ofMachine(std::move(all), graph.name(*settings.machine))
                            : std::move(all);
}

std::vector<FolderFile> folderOf(const config::NetworkConfig& config) {
    std::vector<FolderFile> files;
    files.push_back({QStringLiteral("README.txt"), config::indexText(config).toUtf8(), false});
    for (const config::ConfigFile& file : config.files)
        files.push_back({file.path, file.text.toUtf8(), file.isScript});
    return files;
}

QString planVersion(const QString& path) {
    return isProjectFile(path) ? versionText(*openProject(path, OpenMode::ReadOnly)) : QString();
}

} // namespace drawbridge
