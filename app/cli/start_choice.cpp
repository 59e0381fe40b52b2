// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/start_choice.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/name_search.h"
#include "core/model/unknown_name.h"
#include "core/operations/start/export_compose.h"

namespace drawbridge::cli {

void ServiceChoice::addTo(CLI::App& command) {
    scenario.addTo(command, true);
    command.add_option("--group", group, "Only what is in this protection group")->type_name("NAME");
    command
        .add_option(
            "--with", with,
            "The Compose files that the services come from, for what a plan does not keep: environment, "
            "commands, health checks. Several files of a project separated by commas; once for each "
            "project")
        ->type_name("FILE[,FILE]")
        ->allow_extra_args(false);
    command
        .add_option("--env-file", envFiles,
                    "Environment file (default: .env beside the first file of --with)")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

ScenarioAnalysis ServiceChoice::analysed(const Plan& plan) const {
    auto graph = std::make_shared<const RecoveryGraph>(plan);
    return analyseScenario(graph, scenario.find(graph->plan));
}

std::optional<ProtectionGroupId> ServiceChoice::groupIn(const Plan& plan) const {
    if (group.empty())
        return std::nullopt;
    const QString name = text(group);
    if (const ProtectionGroup* found = findByName(plan.protectionGroups, name))
        return found->id;
    throw InputError(withNearestOrAll(noneCalled(EntityKind::ProtectionGroup, name), name,
                                      namesOfKind(plan, EntityKind::ProtectionGroup)));
}

std::vector<compose::ServiceBodies> ServiceChoice::bodies(bool keepsReferences) const {
    compose::LoadOptions options = composeOptions();
    options.keepsReferences = keepsReferences;
    for (const std::string& file : envFiles)
        options.envFiles += text(file);
    std::vector<compose::ServiceBodies> all;
    Diagnostics notes;
    for (const std::string& files : with)
        all.push_back(loadBodies(text(files), options, notes));
    for (const Diagnostic& note : notes) {
        if (note.severity != Severity::Note && !keepsReferences)
            warn(toText(note));
    }
    return all;
}

} // namespace drawbridge::cli
