// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/operations/export_plan.h"

namespace drawbridge::cli {

void addExport(CLI::App& app, Context& context) {
    struct Options {
        std::string file;
        std::string out;
        double scale = 2;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "export", "Write plan text, the diagram or a table, by the extension of the output");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command->add_option("-o,--output", options->out, ".plan.yaml, .svg, .png, .pdf, .dot or .csv")
        ->required();
    command->add_option("--scale", options->scale, "Scale factor of a PNG")->check(CLI::Range(0.1, 8.0));
    command->callback([options, &context] {
        DiagramFormat how;
        how.scale = options->scale;
        exportPlan(loadPlan(text(options->file)), text(options->out), how);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
