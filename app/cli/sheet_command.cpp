// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/base/texts.h"
#include "core/operations/open_plan.h"
#include "core/operations/write_runbook.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct SheetOptions {
    std::string file;
    std::string component;
    DocumentOutput output{{u"md"_qs, u"html"_qs, u"pdf"_qs}, {u"pdf"_qs}};
    ScenarioChoice scenario;
};

void runSheet(const SheetOptions& o) {
    const QString file = text(o.file);
    const QString name = o.output.nameWithFormat();
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(file));
    const int component = componentCalled(*graph, text(o.component));
    const PlanAnalysis plan = *analysePlan(graph, ScheduleSettings{});
    std::optional<ScenarioAnalysis> chosen;
    if (!o.scenario.scenario.empty() || !o.scenario.fails.empty())
        chosen = analyseScenario(graph, o.scenario.find(graph->plan));
    RunbookSettings settings;
    settings.version =
        isProjectFile(file) ? versionText(*openProject(file, OpenMode::ReadOnly)) : CliTexts::tr("Draft");
    settings.date = QDate::currentDate();
    o.output.write(
        renderRunbook(makeServiceSheet(plan, component, chosen ? &*chosen : nullptr, settings), name));
}

} // namespace

void addSheet(CLI::App& app, Context& context) {
    auto options = std::make_shared<SheetOptions>();
    CLI::App* command = app.add_subcommand(
        "sheet", "One page about one component: what it rests on, its recovery, whom to call");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command->add_option("--component", options->component, "Its name")->required();
    options->scenario.addTo(*command, true);
    options->output.addTo(*command);
    command->callback([options, &context] {
        runSheet(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
