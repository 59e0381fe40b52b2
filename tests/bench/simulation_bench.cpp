// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/matrix/scenario_matrix.h"
#include "core/analysis/simulation/simulation.h"
#include "tests/bench/large_plan.h"

#include <benchmark/benchmark.h>
#include <random>

using namespace drawbridge;

namespace {

/// Fifty lost servers of two steps each and a redundancy group; they wait for one to three others and for
/// four teams, of which one may keep hours.
Plan hundredSteps(bool hours) {
    std::mt19937 random(7);
    const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
    Plan plan;
    Site main;
    main.name = QStringLiteral("Main");
    Site spare;
    spare.name = QStringLiteral("Spare");
    plan.sites.put(main);
    plan.sites.put(spare);
    std::vector<TeamId> teams;
    for (int t = 0; t < 4; ++t) {
        Team team;
        team.name = QStringLiteral("team %1").arg(t);
        team.position = t;
        team.size = 2 + t;
        if (t == 0 && hours)
            team.hours = *parseWorkingHours(u"Mon-Fri 08:00-18:00");
        teams.push_back(team.id);
        plan.teams.put(team);
    }
    std::vector<ComponentId> known;
    for (int i = 0; i < 51; ++i) {
        Component c;
        c.name = QStringLiteral("c%1").arg(i);
        c.position = i;
        c.kind = i == 25 ? ComponentKind::RedundancyGroup : ComponentKind::Server;
        for (int k = i == 25 ? 3 : std::min(i, 1 + below(3)); k > 0; --k)
            c.dependencies.push_back({known[known.size() - static_cast<std::size_t>(k)], {}, {}, {}});
        if (i == 25) {
            c.atLeast = 2;
        } else {
            c.site = main.id;
            c.rto = Seconds(12 * 3600);
            Recovery recovery;
            recovery.to = spare.id;
            for (int s = 0; s < 2; ++s) {
                Step step;
                step.name = QStringLiteral("step %1").arg(s);
                const Seconds likely(60 * (2 + below(20)));
                step.duration = UncertainDuration{likely / 2, likely, likely * (2 + below(3))};
                if (below(4) != 0)
                    step.teams.push_back({teams[static_cast<std::size_t>(below(4))], 1 + below(2)});
                recovery.steps.push_back(step);
            }
            c.recovery = recovery;
        }
        known.push_back(c.id);
        plan.components.put(c);
    }
    Scenario scenario;
    scenario.name = QStringLiteral("Main lost");
    Failure failure;
    failure.site = main.id;
    scenario.fails.push_back(failure);
    plan.scenarios.put(scenario);
    return plan;
}

ScenarioAnalysis analysed(const Plan& plan, int samples) {
    ScheduleSettings settings;
    settings.schedules = samples;
    settings.incident.minuteOfWeek = 9 * 60;
    const auto graph = std::make_shared<const RecoveryGraph>(plan);
    return analyseScenario(graph, plan.scenarios.at(0), settings);
}

void simulateRuns(benchmark::State& state, const ScenarioAnalysis& analysis, int runs, int threads) {
    SimulationSettings settings;
    settings.runs = runs;
    settings.threads = threads;
    for (auto _ : state)
        benchmark::DoNotOptimize(simulateRecovery(analysis, settings));
    state.SetLabel(std::to_string(analysis.tasks.steps.size()) + " steps");
    state.counters["schedules/s"] =
        benchmark::Counter(static_cast<double>(runs), benchmark::Counter::kIsIterationInvariantRate);
}

void simulation(benchmark::State& state, bool hours, int threads) {
    static const ScenarioAnalysis round = analysed(hundredSteps(false), 200);
    static const ScenarioAnalysis kept = analysed(hundredSteps(true), 200);
    simulateRuns(state, hours ? kept : round, 100'000, threads);
}

void simulationOfLargePlan(benchmark::State& state) {
    static const ScenarioAnalysis large = analysed(largePlan(true), 0);
    simulateRuns(state, large, 10'000, 2);
}

/// Every single failure of the plan of 10,000 components.
void scenarioMatrix(benchmark::State& state, bool teams) {
    const auto graph = std::make_shared<const RecoveryGraph>(largePlan(teams));
    MatrixSettings settings;
    settings.threads = 2;
    std::size_t rows = 0;
    for (auto _ : state)
        rows = makeScenarioMatrix(graph, settings).rows.size();
    state.SetLabel(std::to_string(rows) + " rows");
}

BENCHMARK_CAPTURE(simulation, oneThread, false, 1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(simulation, twoThreads, false, 2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(simulation, twoThreadsAndHours, true, 2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(simulationOfLargePlan)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK_CAPTURE(scenarioMatrix, withoutTeams, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);
BENCHMARK_CAPTURE(scenarioMatrix, withTeams, true)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

} // namespace

BENCHMARK_MAIN();
