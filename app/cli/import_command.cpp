// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/placements.h"
#include "core/import/import.h"
#include "core/store/project.h"

#include <QFileInfo>

#include <set>

namespace drawbridge::cli {

namespace {

struct Options {
    std::vector<std::string> sources;
    std::string out;
    std::string into;
    std::string site;
    std::string host;
    std::string as;
    std::vector<std::string> profiles;
    std::vector<std::string> envFiles;
};

ImportOptions importOptions(const Options& o) {
    ImportOptions options;
    options.target.site = text(o.site);
    options.target.host = text(o.host);
    if (o.as == "compose")
        options.as = ImportKind::Compose;
    else if (o.as == "plan-text")
        options.as = ImportKind::PlanText;
    for (const std::string& profile : o.profiles)
        options.compose.profiles += text(profile);
    for (const std::string& file : o.envFiles)
        options.compose.envFiles += text(file);
    return options;
}

QStringList sourcesOf(const Options& o) {
    QStringList sources;
    for (const std::string& source : o.sources)
        sources += text(source);
    return sources;
}

/// Brings the document's plan to `target` in one edit.
void take(Edit& edit, const Plan& target) {
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < type.count(target); ++i) {
            const void* entity = type.at(target, i);
            const void* known = type.find(edit.plan(), type.id(entity));
            if (known == nullptr || !sameRecord(type.record(), known, entity))
                edit.putAny(type.kind, type.copy(entity));
        }
    }
    if (!sameRecord(ProjectSettings::record(), &edit.plan().project, &target.project))
        edit.setProject(target.project);
}

void tell(const Imported& imported, const QString& path) {
    for (const Diagnostic& diagnostic : imported.diagnostics)
        warn(toText(diagnostic));
    print(tr("%1: %2 components added, %3 in all")
              .arg(path)
              .arg(imported.added)
              .arg(imported.plan.components.size()));
}

void run(const Options& o) {
    const QStringList sources = sourcesOf(o);
    const QString label = tr("Import %1").arg(QFileInfo(sources.front()).fileName());
    if (o.out.empty() == o.into.empty())
        throw InputError(tr("give either -o FILE for a new project or --into FILE for one that exists"));
    if (!o.into.empty()) {
        const auto document = openProject(text(o.into));
        Imported imported = importSources(sources, document->plan(), importOptions(o));
        const Plan placed = withPlacements(imported.plan);
        document->edit(label, [&](Edit& edit) { take(edit, placed); });
        tell(imported, text(o.into));
        return;
    }
    if (QFileInfo::exists(text(o.out)))
        throw InputError(tr("exists already: give another name, or --into to add to it"),
                         {text(o.out), 0, 0});
    Plan empty;
    empty.project.name = QFileInfo(text(o.out)).completeBaseName();
    const Imported imported = importSources(sources, empty, importOptions(o));
    createProject(text(o.out), withPlacements(imported.plan), label);
    tell(imported, text(o.out));
}

} // namespace

void addImport(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "import", "Read Compose files (several are overrides) or plan text into a project");
    command->add_option("SOURCE", options->sources, "Compose files or plan text")->required();
    command->add_option("-o,--output", options->out, "A new project, NAME.drplan");
    command->add_option("--into", options->into, "An existing project");
    command->add_option("--site", options->site, "Site of the Docker host");
    command->add_option("--host", options->host, "Docker host on which the services run");
    command->add_option("--as", options->as, "Kind of the sources, instead of guessing")
        ->check(CLI::IsMember({"compose", "plan-text"}));
    command->add_option("--profile", options->profiles, "Only services of these profiles and of none");
    command->add_option("--env-file", options->envFiles, "Instead of .env beside the first file");
    command->callback([options, &context] {
        run(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
