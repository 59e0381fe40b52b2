// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/operations/open_plan.h"
#include "core/operations/placements.h"
#include "core/operations/write_runbook.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    std::string out;
    ScenarioChoice scenario;
    StartChoice start;
};

void run(const Options& o) {
    const QString file = text(o.file);
    auto graph = std::make_shared<const RecoveryGraph>(withPlacements(loadPlan(file)));
    const Scenario scenario = o.scenario.find(graph->plan);
    ScheduleSettings schedule;
    schedule.incidentMinute = o.start.minute();
    const PlanAnalysis plan = *analysePlan(graph, schedule);
    const ScenarioAnalysis* planned = plan.find(scenario.id);
    RunbookSettings settings;
    settings.version =
        isProjectFile(file) ? versionText(*openProject(file, OpenMode::ReadOnly)) : CliTexts::tr("Draft");
    settings.date = QDate::currentDate();
    settings.incidentStart = o.start.forPeople();
    writeRunbook(makeRunbook(plan, planned != nullptr ? *planned : analyseScenario(graph, scenario, schedule),
                             settings),
                 text(o.out));
}

} // namespace

void addRunbook(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("runbook", "The runbook of a scenario, as PDF, HTML or Markdown");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->start.addTo(*command);
    command->add_option("-o,--output", options->out, ".pdf, .html or .md")->required();
    command->callback([options, &context] {
        run(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
