// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/operations/export_plan.h"

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

} // namespace

void addExport(CLI::App& app, Context& context) {
    struct Options {
        std::string file;
        DocumentOutput output{{u"plan.yaml"_qs, u"svg"_qs, u"png"_qs, u"pdf"_qs, u"dot"_qs, u"csv"_qs},
                              {u"png"_qs, u"pdf"_qs}};
        double scale = 2;
        std::string table;
        bool all = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("export", "Write plan text, the diagram, or tables (-o FOLDER/: all)");
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
    command->callback([options, &context] {
        context.status = 0;
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
