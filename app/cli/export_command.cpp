// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/export/diagram_export.h"
#include "core/import/plan_text/plan_text.h"
#include "core/operations/placements.h"
#include "core/report/tables/csv_export.h"

namespace drawbridge::cli {

namespace {

Diagram diagramOf(const Plan& source) {
    const Plan plan = withPlacements(source);
    return buildDiagram(plan, plan.pages.isEmpty() ? std::nullopt : std::optional(plan.pages.at(0).id), {});
}

QByteArray rendered(const Plan& plan, const QString& out, double scale) {
    if (out.endsWith(u".plan.yaml"))
        return writePlanText(plan);
    if (out.endsWith(u".csv"))
        return csvOf(plan, EntityKind::Component);
    if (out.endsWith(u".svg"))
        return diagramSvg(diagramOf(plan), loadTheme(QStringLiteral("light")));
    if (out.endsWith(u".png"))
        return diagramPng(diagramOf(plan), loadTheme(QStringLiteral("light")), scale);
    if (out.endsWith(u".pdf"))
        return diagramPdf(diagramOf(plan), loadTheme(QStringLiteral("print")));
    if (out.endsWith(u".dot"))
        return diagramDot(diagramOf(plan));
    throw InputError(CliTexts::tr("the ending is not known: use .plan.yaml, .svg, .png, .pdf, .dot or .csv"),
                     {out, 0, 0});
}

} // namespace

void addExport(CLI::App& app, Context& context) {
    struct Options {
        std::string file;
        std::string out;
        double scale = 2;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("export", "Write plan text, the diagram or a table, by the ending of OUT");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command->add_option("-o,--output", options->out, ".plan.yaml, .svg, .png, .pdf, .dot or .csv")
        ->required();
    command->add_option("--scale", options->scale, "Scale of a PNG")->check(CLI::Range(0.1, 8.0));
    command->callback([options, &context] {
        writeWholeFile(text(options->out),
                       rendered(loadPlan(text(options->file)), text(options->out), options->scale));
        context.status = 0;
    });
}

} // namespace drawbridge::cli
