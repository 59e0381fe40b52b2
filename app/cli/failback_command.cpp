// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/failback/failback.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <numeric>

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    ScenarioChoice scenario;
    std::string start;
};

StartChoice decisionOf(const Options& o) {
    StartChoice choice;
    choice.start = o.start;
    return choice;
}

std::vector<int> inOrder(const FailbackPlan& plan) {
    std::vector<int> order(plan.tasks.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&plan](int a, int b) {
        return std::pair(plan.phase[idx(a)], plan.schedule.steps[idx(a)].start) <
               std::pair(plan.phase[idx(b)], plan.schedule.steps[idx(b)].start);
    });
    return order;
}

QString phaseKey(FailbackPhase phase) {
    switch (phase) {
    case FailbackPhase::Prepare:
        return u"prepare"_qs;
    case FailbackPhase::Stop:
        return u"stop"_qs;
    case FailbackPhase::Move:
        return u"move"_qs;
    case FailbackPhase::Afterwards:
        break;
    }
    return u"afterwards"_qs;
}

QString phaseTitle(FailbackPhase phase) {
    switch (phase) {
    case FailbackPhase::Prepare:
        return CliTexts::tr("Before the window, while the recovery site serves");
    case FailbackPhase::Stop:
        return CliTexts::tr("Window: stop at the recovery site");
    case FailbackPhase::Move:
        return CliTexts::tr("Window: start at home");
    case FailbackPhase::Afterwards:
        break;
    }
    return CliTexts::tr("After the window");
}

QJsonArray sentences(const std::vector<QString>& texts) {
    QJsonArray array;
    for (const QString& text : texts)
        array.append(text);
    return array;
}

QJsonArray tasksJson(const ScenarioAnalysis& a, const FailbackPlan& plan) {
    QJsonArray tasks;
    for (const int i : inOrder(plan)) {
        const RecoveryStep& step = plan.tasks.steps[idx(i)];
        const ScheduledStep& s = plan.schedule.steps[idx(i)];
        QJsonObject teams;
        for (const TeamDemand& d : step.teams)
            teams.insert(a.plan().teams.at(d.team).name, d.units);
        tasks.append(QJsonObject{{u"component"_qs, a.graph->name(step.component)},
                                 {u"step"_qs, step.name},
                                 {u"phase"_qs, phaseKey(plan.phase[idx(i)])},
                                 {u"start_s"_qs, jsonSeconds(s.start)},
                                 {u"finish_s"_qs, jsonSeconds(s.finish)},
                                 {u"length_known"_qs, plan.lengthUnknown[idx(i)] == 0},
                                 {u"slack_s"_qs, jsonSeconds(s.slack)},
                                 {u"critical"_qs, s.critical},
                                 {u"teams"_qs, teams}});
    }
    return tasks;
}

QJsonObject toJson(const ScenarioAnalysis& a, const FailbackPlan& plan) {
    return {{u"scenario"_qs, a.scenario.name},
            {u"proven_optimal"_qs, plan.schedule.provenOptimal},
            {u"preparation_s"_qs, jsonSeconds(plan.preparation)},
            {u"window_starts_s"_qs, jsonSeconds(plan.windowStarts)},
            {u"downtime_s"_qs, jsonSeconds(plan.downtime)},
            {u"tasks"_qs, tasksJson(a, plan)},
            {u"not_returning"_qs, sentences(plan.notReturning)},
            {u"not_known"_qs, sentences(plan.unknownDurations)}};
}

void printPhase(const ScenarioAnalysis& a, const FailbackPlan& plan, FailbackPhase phase, int& number) {
    TextTable table({CliTexts::tr("#"), CliTexts::tr("Component"), CliTexts::tr("Step"),
                     CliTexts::tr("Start"), CliTexts::tr("Finish"), CliTexts::tr("Team")},
                    {0, 3, 4});
    const int before = number;
    for (const int i : inOrder(plan)) {
        if (plan.phase[idx(i)] != phase)
            continue;
        const RecoveryStep& step = plan.tasks.steps[idx(i)];
        const ScheduledStep& s = plan.schedule.steps[idx(i)];
        QStringList teams;
        for (const TeamDemand& d : step.teams)
            teams += QStringLiteral("%1 %2").arg(d.units).arg(a.plan().teams.at(d.team).name);
        table.add({QString::number(++number), a.graph->name(step.component), step.name, clockText(s.start),
                   plan.lengthUnknown[idx(i)] ? CliTexts::tr("unknown") : clockText(s.finish),
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

void printSummary(const ScenarioAnalysis& a, const FailbackPlan& plan, const Options& o) {
    print(bold(CliTexts::tr("Failback after %1").arg(a.scenario.name)));
    const bool hours = std::any_of(a.plan().teams.begin(), a.plan().teams.end(), [](const Team& t) {
        return !t.hours.value_or(WorkingHours()).isAlways();
    });
    if (hours)
        print(CliTexts::tr("Teams keep hours: the decision to go home is taken to fall on %1 (--start).")
                  .arg(decisionOf(o).forPeople()));
    if (plan.tasks.steps.empty()) {
        print(CliTexts::tr("Nothing was recovered elsewhere that could go home."));
        return;
    }
    print(plan.preparation ? CliTexts::tr("Home is ready after %1.").arg(durationText(*plan.preparation))
                           : CliTexts::tr("When home is ready is not known."));
    if (plan.downtime && plan.windowStarts)
        print(CliTexts::tr("The window starts after %1; the services are down for %2.")
                  .arg(durationText(*plan.windowStarts), durationText(*plan.downtime)));
    else if (plan.downtime)
        print(CliTexts::tr("The services are down for %1.").arg(durationText(*plan.downtime)));
    else
        print(CliTexts::tr("How long the services are down is not known."));
}

void printText(const ScenarioAnalysis& a, const FailbackPlan& plan, const Options& o) {
    printSummary(a, plan, o);
    for (const QString& sentence : plan.unknownDurations)
        print(red(sentence));
    printSteps(a, plan);
    if (!plan.notReturning.empty())
        print();
    for (const QString& sentence : plan.notReturning)
        print(red(CliTexts::tr("Stays away: %1.").arg(sentence)));
}

} // namespace

void addFailback(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("failback", "The way home after a scenario: order, window, downtime");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_option("--start", options->start,
                        "When it is decided to go home, such as 2026-11-22T03:00 (without: a Monday, 00:00)");
    command->add_flag("--json", context.json, "One JSON document");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph->plan);
        ScheduleSettings settings;
        const ScenarioAnalysis analysis = analyseScenario(graph, scenario, settings);
        settings.incidentMinute = decisionOf(*options).minute();
        const FailbackPlan plan = planFailback(analysis, settings);
        if (context.json)
            printJson(toJson(analysis, plan));
        else
            printText(analysis, plan, *options);
    });
}

} // namespace drawbridge::cli
