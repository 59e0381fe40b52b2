// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/analysis/simulation/simulation.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/simulation_json.h"

#include <numeric>

namespace drawbridge::cli {

namespace {

constexpr int kMostRuns = 10'000'000;
constexpr std::size_t kMostSteps = 10; ///< in the text

struct SimulateOptions {
    std::string file;
    ScenarioChoice scenario;
    ScheduleChoice schedule;
    int runs = 10'000;
    qint64 seed = 1;
};

const ComponentResult& resultOf(const ScenarioAnalysis& a, std::size_t entry) {
    return a.components[idx(a.tasks.components[entry].component)];
}

QString percent(double share) {
    return QStringLiteral("%1 %").arg(share * 100, 0, 'f', 1);
}

void printComponents(const ScenarioAnalysis& a, const Simulation& simulation) {
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("Planned"), CliTexts::tr("Mean"),
                     CliTexts::tr("P50"), CliTexts::tr("P90"), CliTexts::tr("P95"), CliTexts::tr("target"),
                     CliTexts::tr("On target")},
                    {1, 2, 3, 4, 5, 6, 7});
    const auto row = [&](const QString& name, const Estimated<Seconds>& planned,
                         const std::optional<RtoDistribution>& d, std::optional<Seconds> target,
                         std::optional<double> chance) {
        const QString none = planned.isInfinite() ? CliTexts::tr("never") : CliTexts::tr("unknown");
        const auto drawn = [&](Seconds RtoDistribution::*figure) {
            return d ? clockText((*d).*figure) : none;
        };
        table.add({name, planned.isInfinite() ? none : clockText(planned), drawn(&RtoDistribution::mean),
                   drawn(&RtoDistribution::p50), drawn(&RtoDistribution::p90), drawn(&RtoDistribution::p95),
                   target ? clockText(*target) : QString(), chance ? percent(*chance) : QString()});
    };
    for (std::size_t e = 0; e < a.tasks.components.size(); ++e) {
        const ComponentResult& result = resultOf(a, e);
        row(a.graph->name(result.component), a.schedule.finish[e], simulation.components[e], result.rtoTarget,
            chanceToMeet(result, simulation.components[e]));
    }
    row(CliTexts::tr("Everything recoverable"), a.schedule.makespan, simulation.makespan, {},
        simulation.chanceToMeetAll);
    table.print();
}

/// The steps that are most often critical.
void printSteps(const ScenarioAnalysis& a, const Simulation& simulation) {
    if (simulation.criticality.empty()) {
        print(CliTexts::tr("Which steps are critical is unknown: %1.")
                  .arg(a.schedule.makespan.unknownBecause()));
        return;
    }
    std::vector<int> order(a.tasks.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&simulation](int x, int y) {
        return simulation.criticality[idx(x)] > simulation.criticality[idx(y)];
    });
    order.resize(std::min(order.size(), kMostSteps));
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("Step"), CliTexts::tr("Critical in")}, {2});
    for (const int s : order)
        table.add({a.graph->name(a.tasks.steps[idx(s)].component), a.tasks.steps[idx(s)].name,
                   percent(simulation.criticality[idx(s)])});
    table.print();
}

void printText(const ScenarioAnalysis& a, const Simulation& simulation, const SimulateOptions& o) {
    print(bold(a.scenario.name));
    o.schedule.start.printAssumption(a.plan());
    if (a.tasks.components.empty()) {
        print(CliTexts::tr("Nothing is lost or disabled."));
        return;
    }
    print(counted(simulation.runs,
                  CliTexts::tr("1 run of the planned schedule with random durations (seed %1)."),
                  CliTexts::tr("%1 runs of the planned schedule with random durations (seed %2)."))
              .arg(simulation.seed));
    print();
    printComponents(a, simulation);
    UnknownReasons unknown;
    AssumptionSet assumed;
    for (const ComponentResult& r : a.components) {
        unknown.add(r.estimatedRto);
        assumed |= r.estimatedRto.assumed();
    }
    unknown.print();
    for (const ComponentResult& r : a.components) {
        if (!r.notRecoverableBecause.isEmpty())
            print(red(CliTexts::tr("Not recoverable: %1.").arg(r.notRecoverableBecause)));
    }
    if (!a.tasks.steps.empty()) {
        print();
        printSteps(a, simulation);
    }
    printAssumptions(*a.graph, assumed);
}

Simulation simulated(const ScenarioAnalysis& analysis, const SimulateOptions& o) {
    ProgressLine progress(CliTexts::tr("Simulating"));
    SimulationSettings settings;
    settings.runs = o.runs;
    settings.seed = static_cast<quint64>(o.seed);
    settings.progress = progress.callback();
    return simulateRecovery(analysis, settings);
}

} // namespace

void addSimulate(CLI::App& app, Context& context) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command =
        app.add_subcommand("simulate", "RTO distribution with uncertain step durations (Monte Carlo)");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->schedule.addTo(*command);
    command->add_option("--runs", options->runs, "Number of simulated recoveries (default: 10000)")
        ->type_name("N")
        ->check(wholeNumber(1, kMostRuns));
    command
        ->add_option("--seed", options->seed, "Random seed; the same seed gives the same result (default: 1)")
        ->type_name("N")
        ->check(wholeNumber(0, kMostSeed));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph->plan);
        const ScenarioAnalysis analysis =
            analyseScenario(graph, scenario, options->schedule.settings(graph->plan));
        const Simulation simulation = simulated(analysis, *options);
        if (context.json)
            printJson(simulationJson(analysis, simulation));
        else
            printText(analysis, simulation, *options);
    });
}

} // namespace drawbridge::cli
