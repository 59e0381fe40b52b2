// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/operations/export_plan.h"

namespace drawbridge::cli {

void addExport(CLI::App& app, Context& context) {
    struct Options {
        std::string file;
        DocumentOutput output{{u"plan.yaml"_qs, u"svg"_qs, u"png"_qs, u"pdf"_qs, u"dot"_qs, u"csv"_qs},
                              {u"png"_qs, u"pdf"_qs}};
        double scale = 2;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("export", "Write plan text, the diagram or a table");
    command->add_option("FILE", options->file, "Project, plan text or Compose file")->required();
    options->output.addTo(*command);
    command->add_option("--scale", options->scale, "Scale factor of a PNG, 0.1 to 8 (default: 2)")
        ->type_name("N")
        ->check(number(0.1, 8));
    command->callback([options, &context] {
        DiagramFormat how;
        how.scale = options->scale;
        const QString name = options->output.nameWithFormat();
        const Exported exported = renderPlan(loadPlan(text(options->file)), name, how);
        options->output.write(exported.content);
        if (!exported.note.isEmpty())
            warn(exported.note);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
