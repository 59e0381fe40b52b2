// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/improvements/improvements.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <numeric>

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    ScenarioChoice scenario;
    ScheduleChoice schedule;
    bool failOnTarget = false;
    bool improvements = false;
};

std::vector<int> inOrder(const ScenarioAnalysis& a) {
    std::vector<int> order(a.tasks.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&a](int x, int y) {
        return a.schedule.steps[idx(x)].start < a.schedule.steps[idx(y)].start;
    });
    return order;
}

bool isDown(const ComponentResult& r) {
    return r.state == ImpactState::Lost || r.state == ImpactState::Disabled;
}

QJsonArray tasksJson(const ScenarioAnalysis& a) {
    QJsonArray tasks;
    for (const int i : inOrder(a)) {
        const RecoveryStep& step = a.tasks.steps[idx(i)];
        const ScheduledStep& s = a.schedule.steps[idx(i)];
        QJsonObject teams;
        for (const TeamDemand& d : step.teams)
            teams.insert(a.plan().teams.at(d.team).name, d.units);
        tasks.append(QJsonObject{{u"component"_qs, a.graph->name(step.component)},
                                 {u"step"_qs, step.name},
                                 {u"start_s"_qs, jsonSeconds(s.start)},
                                 {u"finish_s"_qs, jsonSeconds(s.finish)},
                                 {u"slack_s"_qs, jsonSeconds(s.slack)},
                                 {u"critical"_qs, s.critical},
                                 {u"wave"_qs, s.wave},
                                 {u"teams"_qs, teams}});
    }
    return tasks;
}

QJsonArray componentsJson(const ScenarioAnalysis& a) {
    QJsonArray components;
    for (const ComponentResult& r : a.components) {
        if (!isDown(r))
            continue;
        components.append(QJsonObject{
            {u"component"_qs, a.graph->name(r.component)},
            {u"state"_qs, stateKey(r.state)},
            {u"estimated_rto_s"_qs, jsonSeconds(r.estimatedRto)},
            {u"rto_target_s"_qs, jsonSeconds(r.rtoTarget)},
            {u"estimated_rpo_s"_qs, jsonSeconds(r.estimatedRpo)},
            {u"rpo_not_known"_qs, r.lossUnspecified},
            {u"rpo_target_s"_qs, jsonSeconds(r.rpoTarget)},
            {u"meets_targets"_qs, r.meetsTargets()},
            {u"not_recoverable_because"_qs,
             r.notRecoverableBecause.isEmpty() ? QJsonValue() : QJsonValue(r.notRecoverableBecause)}});
    }
    return components;
}

QJsonObject toJson(const ScenarioAnalysis& a) {
    QJsonArray path;
    for (const int i : a.schedule.criticalPath) {
        const RecoveryStep& step = a.tasks.steps[idx(i)];
        path.append(QJsonObject{{u"component"_qs, a.graph->name(step.component)}, {u"step"_qs, step.name}});
    }
    return {{u"scenario"_qs, a.scenario.name},
            {u"proven_optimal"_qs, a.schedule.provenOptimal},
            {u"makespan_s"_qs, jsonSeconds(a.schedule.makespan)},
            {u"lower_bound_s"_qs, jsonSeconds(a.schedule.lowerBound)},
            {u"work_starts_s"_qs, jsonSeconds(a.scenario.workStarts())},
            {u"tasks"_qs, tasksJson(a)},
            {u"components"_qs, componentsJson(a)},
            {u"critical_path"_qs, path}};
}

QJsonArray toJson(const ScenarioAnalysis& a, const std::vector<Improvement>& improvements) {
    QJsonArray array;
    for (const Improvement& i : improvements)
        array.append(QJsonObject{
            {u"change"_qs, whatIfText(a.plan(), i.change, &a.scenario)},
            {u"makespan_s"_qs, jsonSeconds(i.makespan)},
            {u"gain_s"_qs, jsonSeconds(i.gain)},
            {u"component"_qs, i.component < 0 ? QJsonValue() : QJsonValue(a.graph->name(i.component))},
            {u"estimated_rto_s"_qs, jsonSeconds(i.estimatedRto)},
            {u"component_gain_s"_qs, jsonSeconds(i.componentGain)}});
    return array;
}

void printSteps(const ScenarioAnalysis& a) {
    TextTable table({CliTexts::tr("#"), CliTexts::tr("Component"), CliTexts::tr("Step"),
                     CliTexts::tr("Start"), CliTexts::tr("Finish"), CliTexts::tr("Slack"),
                     CliTexts::tr("Team")},
                    {0, 3, 4, 5});
    int number = 0;
    for (const int i : inOrder(a)) {
        const RecoveryStep& step = a.tasks.steps[idx(i)];
        const ScheduledStep& s = a.schedule.steps[idx(i)];
        QStringList teams;
        for (const TeamDemand& d : step.teams)
            teams += QStringLiteral("%1 %2").arg(d.units).arg(a.plan().teams.at(d.team).name);
        table.add({QString::number(++number), a.graph->name(step.component), step.name, clockText(s.start),
                   clockText(s.finish), s.critical ? CliTexts::tr("critical") : clockText(s.slack),
                   teams.join(QStringLiteral(", "))});
    }
    table.print();
}

void printTargets(const ScenarioAnalysis& a) {
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("State"), CliTexts::tr("RTO"),
                     CliTexts::tr("target"), CliTexts::tr("RPO"), CliTexts::tr("target"),
                     CliTexts::tr("Result")},
                    {2, 3, 4, 5});
    for (const ComponentResult& r : a.components) {
        if (!r.isDown())
            continue;
        const ComponentSummary summary = summariseComponent(a, r.component);
        const QString verdict = verdictText(summary.verdict);
        table.add({a.graph->name(r.component), stateText(summary.state), summary.rto.value,
                   summary.rto.target, summary.rpo.value, summary.rpo.target,
                   summary.verdict == Verdict::Missed ? verdict.toUpper() : verdict});
    }
    table.print();
    for (const ComponentResult& r : a.components) {
        if (!r.notRecoverableBecause.isEmpty())
            print(red(CliTexts::tr("Not recoverable: %1.").arg(r.notRecoverableBecause)));
    }
}

/// The same headline figures as on the runbook's cover.
void printFigures(const ScenarioAnalysis& a) {
    const ScenarioSummary summary = summarise(a);
    TextTable table({CliTexts::tr("In short"), {}, {}});
    for (const Figure& figure : {summary.back, summary.target, summary.dataLost, summary.cost})
        table.add({figure.label, figure.value, figure.note});
    table.print();
}

void printImprovements(const ScenarioAnalysis& a, const std::vector<Improvement>& improvements) {
    print();
    if (improvements.empty()) {
        print(CliTexts::tr("No single change that was tried would shorten it."));
        return;
    }
    const auto time = [](std::optional<Seconds> t) { return t ? clockText(*t) : CliTexts::tr("never"); };
    TextTable table({CliTexts::tr("What would shorten it"), CliTexts::tr("Everything"),
                     CliTexts::tr("sooner"), CliTexts::tr("Component"), CliTexts::tr("RTO"),
                     CliTexts::tr("sooner")},
                    {1, 2, 4, 5});
    for (const Improvement& i : improvements) {
        const bool any = i.component >= 0;
        table.add({whatIfText(a.plan(), i.change, &a.scenario), time(i.makespan), clockText(i.gain),
                   any ? a.graph->name(i.component) : QString(), any ? time(i.estimatedRto) : QString(),
                   any ? clockText(i.componentGain) : QString()});
    }
    table.print();
}

using Doubled = std::vector<std::optional<Seconds>>;

/// Steps that, twice as long, would delay the end, the worst first.
std::vector<int> delaying(const ScenarioAnalysis& a, const Doubled& doubled) {
    std::vector<int> steps;
    for (int s = 0; s < static_cast<int>(doubled.size()); ++s) {
        if (doubled[idx(s)] && *doubled[idx(s)] > *a.schedule.makespan)
            steps.push_back(s);
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [&doubled](int x, int y) { return *doubled[idx(x)] > *doubled[idx(y)]; });
    return steps;
}

QJsonArray toJson(const ScenarioAnalysis& a, const Doubled& doubled) {
    QJsonArray array;
    for (const int s : delaying(a, doubled)) {
        const RecoveryStep& step = a.tasks.steps[idx(s)];
        array.append(QJsonObject{{u"component"_qs, a.graph->name(step.component)},
                                 {u"step"_qs, step.name},
                                 {u"makespan_s"_qs, jsonSeconds(doubled[idx(s)])},
                                 {u"later_s"_qs, jsonSeconds(*doubled[idx(s)] - *a.schedule.makespan)}});
    }
    return array;
}

void printDoubled(const ScenarioAnalysis& a, const Doubled& doubled) {
    const auto steps = delaying(a, doubled);
    if (steps.empty())
        return;
    print();
    TextTable table({CliTexts::tr("When it takes twice as long"), CliTexts::tr("Step"),
                     CliTexts::tr("Everything"), CliTexts::tr("later")},
                    {2, 3});
    for (const int s : steps) {
        const RecoveryStep& step = a.tasks.steps[idx(s)];
        table.add({a.graph->name(step.component), step.name, clockText(*doubled[idx(s)]),
                   clockText(*doubled[idx(s)] - *a.schedule.makespan)});
    }
    table.print();
}

/// How good the schedule is, by what it was made for.
QString proof(const ScenarioAnalysis& a, Objective objective) {
    const bool proven = a.schedule.provenOptimal;
    switch (objective) {
    case Objective::Penalty:
        return proven ? CliTexts::tr("no schedule costs less")
                      : CliTexts::tr("it is not proven that none costs less");
    case Objective::Priority:
        return proven ? CliTexts::tr("no schedule suits the priorities better")
                      : CliTexts::tr("it is not proven that none suits the priorities better");
    case Objective::Makespan:
        break;
    }
    return proven ? CliTexts::tr("no schedule is shorter")
                  : CliTexts::tr("none is shorter than %1").arg(durationText(a.schedule.lowerBound));
}

void printText(const ScenarioAnalysis& a, const Options& o) {
    print(bold(a.scenario.name));
    print(CliTexts::tr("Work starts %1 after the incident.").arg(durationText(a.scenario.workStarts())));
    o.schedule.start.printAssumption(a.plan());
    if (a.schedule.makespan && !a.tasks.components.empty())
        print(CliTexts::tr("Everything recoverable is back after %1; %2.")
                  .arg(durationText(*a.schedule.makespan), proof(a, o.schedule.settings().objective)));
    if (a.tasks.components.empty()) {
        print(CliTexts::tr("Nothing is lost or disabled."));
        return;
    }
    print();
    printFigures(a);
    print();
    printSteps(a);
    print();
    printTargets(a);
}

} // namespace

void addPlan(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("plan", "Recovery order, schedule, RTO and RPO of a scenario");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->schedule.addTo(*command);
    command->add_flag("--fail-on-target", options->failOnTarget, "Exit with 1 when a target is missed");
    command->add_flag("--improvements", options->improvements,
                      "Try what would shorten it, and each step twice as long; all planned anew");
    command->add_flag("--json", context.json, "One JSON document");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph->plan);
        ImprovementSettings tried;
        tried.schedule = options->schedule.settings();
        const ScenarioAnalysis analysis = analyseScenario(graph, scenario, tried.schedule);
        // The time limit is the plan's: many changes are tried, each with the usual effort.
        tried.schedule.timeLimit = std::chrono::milliseconds(0);
        const auto improvements =
            options->improvements ? findImprovements(analysis, tried) : std::vector<Improvement>();
        const Doubled doubled =
            options->improvements ? makespanIfTwiceAsLong(analysis, tried.schedule) : Doubled();
        if (context.json) {
            QJsonObject json = toJson(analysis);
            if (options->improvements) {
                json.insert(u"improvements"_qs, toJson(analysis, improvements));
                json.insert(u"steps_twice_as_long"_qs, toJson(analysis, doubled));
            }
            printJson(json);
        } else {
            printText(analysis, *options);
            if (options->improvements) {
                printImprovements(analysis, improvements);
                printDoubled(analysis, doubled);
            }
        }
        for (const ComponentResult& r : analysis.components) {
            if (options->failOnTarget && !r.meetsTargets())
                context.status = 1;
        }
    });
}

} // namespace drawbridge::cli
