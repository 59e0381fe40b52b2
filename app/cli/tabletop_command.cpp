// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/base/texts.h"
#include "core/import/procedures/procedure_files.h"
#include "core/operations/open_plan.h"
#include "core/operations/write_runbook.h"
#include "core/report/exercise/tabletop.h"
#include "core/store/project.h"

#include <cmath>

namespace drawbridge::cli {

namespace {

struct TabletopOptions {
    std::string file;
    quint64 seed = 1;
    double hours = 2;
    std::string difficulty = "normal";
    DocumentOutput output{{u"md"_qs, u"html"_qs, u"pdf"_qs, u"odt"_qs}, {u"pdf"_qs, u"odt"_qs}};
    ScenarioChoice scenario;
};

void runTabletop(const TabletopOptions& o) {
    const QString file = text(o.file);
    const QString name = o.output.nameWithFormat();
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(file));
    const Scenario scenario = o.scenario.find(graph->plan);
    const PlanAnalysis plan = *analysePlan(graph, ScheduleSettings{});
    const ScenarioAnalysis* planned = plan.find(scenario.id);
    TabletopSettings settings;
    settings.seed = o.seed;
    settings.length = Seconds(static_cast<qint64>(std::lround(o.hours * 60)) * 60);
    settings.difficulty = o.difficulty == "easy"   ? Difficulty::Easy
                          : o.difficulty == "hard" ? Difficulty::Hard
                                                   : Difficulty::Normal;
    settings.version =
        isProjectFile(file) ? versionText(*openProject(file, OpenMode::ReadOnly)) : CliTexts::tr("Draft");
    settings.date = QDate::currentDate();
    FindingSettings findings;
    findings.today = settings.date;
    findings.procedureVersions = shippedVersions();
    o.output.write(
        renderRunbook(buildTabletop(planned != nullptr ? *planned : analyseScenario(graph, scenario),
                                    findWeaknesses(plan, findings), settings),
                      name));
}

} // namespace

void addTabletop(CLI::App& app, Context& context) {
    auto options = std::make_shared<TabletopOptions>();
    CLI::App* command = app.add_subcommand(
        "tabletop", "A tabletop exercise of a scenario: hand-outs for the facilitator and the participants");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_option("--seed", options->seed, "The same seed gives the same story (default 1)")
        ->type_name("N");
    command->add_option("--hours", options->hours, "Length of the exercise (default 2)")
        ->type_name("N")
        ->check(number(0.5, 12));
    command->add_option("--difficulty", options->difficulty, "easy, normal or hard (default normal)")
        ->type_name("LEVEL")
        ->check(oneOf({u"easy"_qs, u"normal"_qs, u"hard"_qs}));
    options->output.addTo(*command);
    command->callback([options, &context] {
        runTabletop(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
