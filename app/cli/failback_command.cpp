// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/analysis/failback/failback.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/failback_json.h"

namespace drawbridge::cli {

namespace {

struct FailbackOptions {
    std::string file;
    ScenarioChoice scenario;
    std::string start;
};

StartChoice decisionOf(const FailbackOptions& o) {
    StartChoice choice;
    choice.start = o.start;
    return choice;
}

QString phaseTitle(FailbackPhase phase) {
    switch (phase) {
    case FailbackPhase::Prepare:
        return CliTexts::tr("Before the window, while the recovery site is in service");
    case FailbackPhase::Stop:
        return CliTexts::tr("Window: stop at the recovery site");
    case FailbackPhase::Move:
        return CliTexts::tr("Window: start at the primary site");
    case FailbackPhase::Afterwards:
        break;
    }
    return CliTexts::tr("After the window");
}

void printPhase(const ScenarioAnalysis& a, const FailbackPlan& plan, FailbackPhase phase, int& number) {
    TextTable table({CliTexts::tr("#"), CliTexts::tr("Component"), CliTexts::tr("Step"),
                     CliTexts::tr("Start"), CliTexts::tr("Finish"), CliTexts::tr("Team")},
                    {0, 3, 4});
    const int before = number;
    for (const int i : stepsInOrder(plan)) {
        if (plan.phase[idx(i)] != phase)
            continue;
        const RecoveryStep& step = plan.tasks.steps[idx(i)];
        const ScheduledStep& s = plan.schedule.steps[idx(i)];
        QStringList teams;
        for (const TeamDemand& d : step.teams)
            teams += QStringLiteral("%1 %2").arg(d.units).arg(a.plan().teams.at(d.team).name);
        table.add({QString::number(++number), a.graph->name(step.component), step.name, clockText(s.start),
                   step.duration.isUnknown() ? CliTexts::tr("unknown") : clockText(s.finish),
                   teams.join(QStringLiteral(", "))});
    }
    if (number == before)
        return;
    print();
    print(bold(phaseTitle(phase)));
    table.print();
}

void printSteps(const ScenarioAnalysis& a, const FailbackPlan& plan) {
    int number = 0;
    for (const FailbackPhase phase :
         {FailbackPhase::Prepare, FailbackPhase::Stop, FailbackPhase::Move, FailbackPhase::Afterwards})
        printPhase(a, plan, phase, number);
}

void printSummary(const ScenarioAnalysis& a, const FailbackPlan& plan, const FailbackOptions& o) {
    print(bold(CliTexts::tr("Failback after %1").arg(a.scenario.name)));
    const bool hours = std::any_of(a.plan().teams.begin(), a.plan().teams.end(), [](const Team& t) {
        return !t.hours.value_or(WorkingHours()).isAlways();
    });
    if (hours)
        print(CliTexts::tr("Teams have working hours: the failback is assumed to be decided on %1 (--start).")
                  .arg(decisionOf(o).forPeople(a.plan())));
    if (plan.tasks.steps.empty()) {
        print(CliTexts::tr("Nothing was recovered at another site: no failback is needed."));
        return;
    }
    if (const auto ready = plan.preparation.known())
        print(CliTexts::tr("The primary site is ready after %1.").arg(durationText(*ready)));
    else
        print(CliTexts::tr("It is unknown when the primary site is ready."));
    const auto downtime = plan.downtime.known();
    if (!downtime)
        print(CliTexts::tr("It is unknown how long the services are down."));
    else if (const auto starts = plan.windowStarts.known())
        print(CliTexts::tr("The window starts after %1; the services are down for %2.")
                  .arg(durationText(*starts), durationText(*downtime)));
    else
        print(CliTexts::tr("The services are down for %1.").arg(durationText(*downtime)));
}

void printText(const ScenarioAnalysis& a, const FailbackPlan& plan, const FailbackOptions& o) {
    printSummary(a, plan, o);
    for (const QString& reason : plan.unknownDurations)
        print(red(CliTexts::tr("Unknown: %1.").arg(reason)));
    printSteps(a, plan);
    if (!plan.notReturning.empty())
        print();
    for (const QString& sentence : plan.notReturning)
        print(red(CliTexts::tr("Does not fail back: %1.").arg(sentence)));
    printAssumptions(*a.graph, plan.schedule.makespan.assumed());
}

} // namespace

void addFailback(CLI::App& app, Context& context) {
    auto options = std::make_shared<FailbackOptions>();
    CLI::App* command = app.add_subcommand("failback", "Failback after a scenario: order, window, downtime");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command
        ->add_option("--start", options->start,
                     "When the failback is decided, e.g. 2026-11-22T03:00 (default: a Monday, 00:00)")
        ->type_name("TIME");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph->plan);
        ScheduleSettings settings;
        const ScenarioAnalysis analysis = analyseScenario(graph, scenario, settings);
        settings.incident = decisionOf(*options).find(graph->plan);
        const FailbackPlan plan = planFailback(analysis, settings);
        if (context.json)
            printJson(failbackJson(analysis, plan));
        else
            printText(analysis, plan, *options);
    });
}

} // namespace drawbridge::cli
