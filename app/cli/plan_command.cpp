// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/analysis/improvements/improvements.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/plan_json.h"

namespace drawbridge::cli {

namespace {

struct PlanOptions {
    std::string file;
    ScenarioChoice scenario;
    ScheduleChoice schedule;
    bool failOnTarget = false;
    bool improvements = false;
};

void printSteps(const ScenarioAnalysis& a) {
    TextTable table({CliTexts::tr("#"), CliTexts::tr("Component"), CliTexts::tr("Step"),
                     CliTexts::tr("Start"), CliTexts::tr("Finish"), CliTexts::tr("Slack"),
                     CliTexts::tr("Team")},
                    {0, 3, 4, 5});
    int number = 0;
    for (const int i : stepsInOrder(a.schedule)) {
        const RecoveryStep& step = a.tasks.steps[idx(i)];
        const ScheduledStep& s = a.schedule.steps[idx(i)];
        QStringList teams;
        for (const TeamDemand& d : step.teams)
            teams += QStringLiteral("%1 %2").arg(d.units).arg(a.plan().teams.at(d.team).name);
        const QString name =
            step.duration.assumed().isEmpty() ? step.name : CliTexts::tr("%1 (assumed)").arg(step.name);
        table.add({QString::number(++number), a.graph->name(step.component), name, clockText(s.start),
                   step.duration.isUnknown() ? CliTexts::tr("unknown") : clockText(s.finish),
                   s.critical ? CliTexts::tr("critical")
                   : s.slack  ? clockText(*s.slack)
                              : QString(),
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
    UnknownReasons unknown;
    for (const ComponentResult& r : a.components) {
        unknown.add(r.estimatedRto);
        unknown.add(r.estimatedRpo);
    }
    unknown.print();
    for (const ComponentResult& r : a.components) {
        if (!r.notRecoverableBecause.isEmpty())
            print(red(CliTexts::tr("Not recoverable: %1.").arg(r.notRecoverableBecause)));
    }
}

void printImprovements(const ScenarioAnalysis& a, const std::vector<RecoveryImprovement>& improvements) {
    print();
    if (improvements.empty()) {
        print(CliTexts::tr("No single change that was tried shortens the recovery."));
        return;
    }
    const auto time = [](const Estimated<Seconds>& t) {
        return t.isInfinite() ? CliTexts::tr("never") : clockText(t);
    };
    TextTable table({CliTexts::tr("What would shorten the recovery"), CliTexts::tr("Everything back"),
                     CliTexts::tr("sooner"), CliTexts::tr("Component"), CliTexts::tr("RTO"),
                     CliTexts::tr("sooner")},
                    {1, 2, 4, 5});
    for (const RecoveryImprovement& i : improvements) {
        const bool any = i.component >= 0;
        table.add({whatIfText(a.plan(), i.change, &a.scenario), time(i.makespan),
                   i.makespan.isUnknown() ? QStringLiteral("?") : clockText(i.gain),
                   any ? a.graph->name(i.component) : QString(), any ? time(i.estimatedRto) : QString(),
                   any ? clockText(i.componentGain) : QString()});
    }
    table.print();
}

using Doubled = std::vector<std::optional<Seconds>>;

void printDoubled(const ScenarioAnalysis& a, const Doubled& doubled) {
    const auto steps = delayingSteps(a, doubled);
    if (steps.empty())
        return;
    print();
    TextTable table({CliTexts::tr("If a step takes twice as long"), CliTexts::tr("Step"),
                     CliTexts::tr("Everything back"), CliTexts::tr("later")},
                    {2, 3});
    for (const int s : steps) {
        const RecoveryStep& step = a.tasks.steps[idx(s)];
        table.add({a.graph->name(step.component), step.name, clockText(*doubled[idx(s)]),
                   clockText(*doubled[idx(s)] - *a.schedule.makespan.known())});
    }
    table.print();
}

/// How good the schedule is in terms of its objective.
QString proof(const ScenarioAnalysis& a, Objective objective) {
    const bool proven = a.schedule.provenOptimal;
    switch (objective) {
    case Objective::Penalty:
        return proven ? CliTexts::tr("no schedule costs less") : CliTexts::tr("a cheaper one may exist");
    case Objective::Priority:
        return proven ? CliTexts::tr("no schedule meets the priorities better")
                      : CliTexts::tr("one that meets the priorities better may exist");
    case Objective::Makespan:
        break;
    }
    return proven ? CliTexts::tr("no schedule is shorter")
                  : CliTexts::tr("no schedule is shorter than %1").arg(durationText(a.schedule.lowerBound));
}

void printText(const ScenarioAnalysis& a, const PlanOptions& o) {
    print(bold(a.scenario.name));
    print(CliTexts::tr("Work starts %1 after the incident.").arg(durationText(a.scenario.workStarts())));
    o.schedule.start.printAssumption(a.plan());
    if (const auto makespan = a.schedule.makespan.known(); makespan && !a.tasks.components.empty())
        print(CliTexts::tr("Everything recoverable is back after %1; %2.")
                  .arg(durationText(*makespan), proof(a, o.schedule.settings(a.plan()).objective)));
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
    AssumptionSet assumed = a.exposure.total.assumed();
    for (const ComponentResult& r : a.components)
        assumed |= r.assumed();
    printAssumptions(*a.graph, assumed);
}

/// Unknown targets fail, too: nobody can count on them. Says how many, so that the status is understood.
bool failsOnTarget(const ScenarioAnalysis& a) {
    int missed = 0;
    int unknown = 0;
    for (const ComponentResult& r : a.components) {
        missed += r.verdict() == Verdict::Missed ? 1 : 0;
        unknown += r.verdict() == Verdict::Unknown ? 1 : 0;
    }
    if (missed > 0)
        printError(CliTexts::tr("%n component(s) miss a target", nullptr, missed));
    if (unknown > 0)
        printError(CliTexts::tr("whether %n component(s) meet their targets is unknown", nullptr, unknown));
    return missed + unknown > 0;
}

} // namespace

void addPlan(CLI::App& app, Context& context) {
    auto options = std::make_shared<PlanOptions>();
    CLI::App* command = app.add_subcommand("plan", "Recovery order, schedule, RTO and RPO of a scenario");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->schedule.addTo(*command);
    command->add_flag("--fail-on-target", options->failOnTarget,
                      "Exit with status 1 if a target is missed or unknown");
    command->add_flag(
        "--improvements", options->improvements,
        "Also find what would shorten the recovery, and the effect of each step taking twice as long");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph->plan);
        ImprovementSettings tried;
        tried.schedule = options->schedule.settings(graph->plan);
        const ScenarioAnalysis analysis = analyseScenario(graph, scenario, tried.schedule);
        // --time-limit applies to the plan only; each what-if change gets the default effort.
        tried.schedule.timeLimit = std::chrono::milliseconds(0);
        const auto improvements =
            options->improvements ? findImprovements(analysis, tried) : std::vector<RecoveryImprovement>();
        const Doubled doubled =
            options->improvements ? makespanIfTwiceAsLong(analysis, tried.schedule) : Doubled();
        if (context.json) {
            QJsonObject json = planJson(analysis);
            if (options->improvements) {
                json.insert(u"improvements"_qs, improvementsJson(analysis, improvements));
                json.insert(u"steps_twice_as_long"_qs, sensitivityJson(analysis, doubled));
            }
            printJson(json);
        } else {
            printText(analysis, *options);
            if (options->improvements) {
                printImprovements(analysis, improvements);
                printDoubled(analysis, doubled);
            }
        }
        if (options->failOnTarget && failsOnTarget(analysis))
            context.status = 1;
    });
}

} // namespace drawbridge::cli
