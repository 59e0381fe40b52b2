// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/base/texts.h"
#include "core/operations/open_plan.h"
#include "core/operations/placements.h"
#include "core/operations/write_runbook.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    DocumentOutput output{{u"md"_qs, u"html"_qs, u"pdf"_qs}, {u"pdf"_qs}};
    ScenarioChoice scenario;
    StartChoice start;
};

void run(const Options& o) {
    const QString file = text(o.file);
    const QString name = o.output.nameWithFormat();
    auto graph = std::make_shared<const RecoveryGraph>(withPlacements(loadPlan(file)));
    const Scenario scenario = o.scenario.find(graph->plan);
    ScheduleSettings schedule;
    schedule.incident = o.start.find(graph->plan);
    const PlanAnalysis plan = *analysePlan(graph, schedule);
    const ScenarioAnalysis* planned = plan.find(scenario.id);
    RunbookSettings settings;
    settings.version =
        isProjectFile(file) ? versionText(*openProject(file, OpenMode::ReadOnly)) : CliTexts::tr("Draft");
    settings.date = QDate::currentDate();
    settings.incidentStart = o.start.forPeople(graph->plan);
    o.output.write(renderRunbook(
        makeRunbook(plan, planned != nullptr ? *planned : analyseScenario(graph, scenario, schedule),
                    settings),
        name));
}

} // namespace

void addRunbook(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("runbook", "The runbook of a scenario, as PDF, HTML or Markdown");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->start.addTo(*command);
    options->output.addTo(*command);
    command->callback([options, &context] {
        run(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
