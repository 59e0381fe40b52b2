// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "app/cli/start_choice.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/operations/export_plan.h"
#include "core/operations/start/export_compose.h"

#include <QDir>

namespace drawbridge::cli {

namespace {

bool isFolder(const QString& path) {
    return path.endsWith(u'/') || QFileInfo(path).isDir();
}

void exportTables(const Plan& plan, const QString& folder) {
    if (!QDir().mkpath(folder))
        throw MachineError(CliTexts::tr("The folder cannot be made."), {folder, 0, 0});
    for (const TableFile& file : renderTables(plan))
        writeWholeFile(QDir(folder).filePath(file.name), file.content);
    warn(CliTexts::tr("Tables do not carry the settings of the project (name, currency, time zone, "
                      "assumptions …) nor the places on diagrams; plan text and the project do."));
}

void exportComposeFiles(const Plan& plan, const ServiceChoice& choice, const QString& folder) {
    if (folder == u"-")
        throw InputError(CliTexts::tr("--compose writes a file for each host: give a folder with -o FOLDER"));
    const ScenarioAnalysis analysis = choice.analysed(plan);
    const ComposeExport exported =
        exportCompose(analysis, {choice.groupIn(analysis.plan()), choice.bodies(true)});
    if (!QDir().mkpath(folder))
        throw MachineError(CliTexts::tr("The folder cannot be made."), {folder, 0, 0});
    for (const ComposeFile& file : exported.files) {
        writeWholeFile(QDir(folder).filePath(file.name), file.content);
        print(
            CliTexts::tr("%1: %n service(s)", nullptr, file.services).arg(QDir(folder).filePath(file.name)));
    }
    for (const QString& note : exported.notes)
        warn(note);
    print(CliTexts::tr("What each file still needs is written above its services."));
}

} // namespace

void addExport(CLI::App& app, Context& context) {
    struct ExportOptions {
        std::string file;
        DocumentOutput output{{u"plan.yaml"_qs, u"svg"_qs, u"png"_qs, u"pdf"_qs, u"dot"_qs, u"csv"_qs},
                              {u"png"_qs, u"pdf"_qs}};
        double scale = 2;
        std::string table;
        bool all = false;
        bool compose = false;
        ServiceChoice services;
    };
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        app.add_subcommand("export", "Write plan text, the diagram, tables (-o FOLDER/: all), or the Compose "
                                     "files that start a scenario's services (--compose -o FOLDER)");
    command->add_option("FILE", options->file, "Project, plan text or Compose file")->required();
    options->output.addTo(*command);
    command->add_option("--scale", options->scale, "Scale factor of a PNG, 0.1 to 8 (default: 2)")
        ->type_name("N")
        ->check(number(0.1, 8));
    command->add_option(
        "--table", options->table,
        "Which table to write (default: the one that the file is named after, else components)");
    command->add_flag("--all", options->all,
                      "Of a large plan, draw every component and dependency: also those that would stand "
                      "together, and those that others imply");
    command->add_flag("--compose", options->compose,
                      "Write what starts at the recovery site as Compose files, one for each host");
    options->services.addTo(*command);
    command->callback([options, &context] {
        context.status = 0;
        if (options->compose) {
            exportComposeFiles(loadPlan(text(options->file)), options->services, text(options->output.file));
            return;
        }
        const QString table = text(options->table);
        if (options->output.format.empty() && table.isEmpty() && isFolder(text(options->output.file))) {
            exportTables(loadPlan(text(options->file)), text(options->output.file));
            return;
        }
        if (!table.isEmpty()) {
            options->output.write(renderTable(loadPlan(text(options->file)), table, {}));
            return;
        }
        DiagramFormat how;
        how.scale = options->scale;
        how.all = options->all;
        const QString name = options->output.nameWithFormat();
        const Exported exported = renderPlan(loadPlan(text(options->file)), name, how);
        options->output.write(exported.content);
        if (!exported.note.isEmpty())
            warn(exported.note);
    });
}

} // namespace drawbridge::cli
