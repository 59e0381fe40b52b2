// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/operations/import_into.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::vector<std::string> sources;
    std::string out;
    std::string into;
    std::string site;
    std::string host;
    std::string as;
    std::string projectName;
    bool replace = false;
    std::vector<std::string> profiles;
    std::vector<std::string> envFiles;
};

ImportOptions importOptions(const Options& o) {
    ImportOptions options;
    options.compose = composeOptions();
    options.compose.projectName = text(o.projectName);
    options.target.replace = o.replace;
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

void tell(const Imported& imported, const QString& path) {
    for (const Diagnostic& diagnostic : imported.diagnostics)
        warn(toText(diagnostic));
    QStringList counts{imported.added == 1 ? CliTexts::tr("1 component added")
                                           : CliTexts::tr("%1 components added").arg(imported.added)};
    if (imported.changed + imported.unchanged > 0)
        counts += {CliTexts::tr("%1 changed").arg(imported.changed),
                   CliTexts::tr("%1 unchanged").arg(imported.unchanged)};
    counts += CliTexts::tr("%1 in all").arg(imported.plan.components.size());
    print(path + QStringLiteral(": ") + counts.join(QStringLiteral(", ")));
}

void run(const Options& o) {
    const QStringList sources = sourcesOf(o);
    if (o.out.empty() == o.into.empty())
        throw InputError(
            CliTexts::tr("give either -o FILE for a new project or --into FILE for an existing one"));
    if (!o.into.empty())
        tell(importInto(*openProject(text(o.into)), sources, importOptions(o)), text(o.into));
    else
        tell(importAsProject(text(o.out), sources, importOptions(o)), text(o.out));
}

} // namespace

void addImport(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "import", "Import Compose files (later ones override) or plan text into a project");
    command
        ->add_option("SOURCE", options->sources,
                     "Compose files, the folder of a Compose project, or plan text")
        ->required();
    command->add_option("-o,--output", options->out, "New project, NAME.drplan");
    command->add_option("--into", options->into, "Existing project");
    command->add_option("--site", options->site, "Site of the Docker host");
    command->add_option("--host", options->host, "Docker host that runs the services");
    command->add_option("--as", options->as, "Format of the sources (default: detected)")
        ->check(CLI::IsMember({"compose", "plan-text"}));
    command->add_option("--profile", options->profiles,
                        "Only services of these profiles, and those without a profile; '*': all (default: "
                        "those of COMPOSE_PROFILES, else all)");
    command->add_option("--project-name", options->projectName,
                        "Name of the Compose project (default: as docker compose names it)");
    command->add_flag("--replace", options->replace, "Let a stack replace a different one of the same name");
    addProjectFolder(*command);
    command->add_option("--env-file", options->envFiles,
                        "Environment file (default: .env beside the first source)");
    command->callback([options, &context] {
        run(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
