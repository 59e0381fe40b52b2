// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"
#include "core/import/import.h"
#include "core/store/project.h"
#include "tests/bench/large_plan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <random>

using namespace drawbridge;

namespace {

const Plan& plan() {
    static const Plan large = largePlan(false);
    return large;
}

class SavedPlan {
public:
    SavedPlan() : path(m_folder.filePath(QStringLiteral("large.drplan"))) {
        createProject(path, plan(), QStringLiteral("Large"));
    }

private:
    QTemporaryDir m_folder;

public:
    QString path;
};

void saveProject(benchmark::State& state) {
    QTemporaryDir folder;
    int number = 0;
    for (auto _ : state) {
        auto document = createProject(folder.filePath(QStringLiteral("%1.drplan").arg(++number)), plan(),
                                      QStringLiteral("Large"));
        benchmark::DoNotOptimize(document);
    }
}

void openingAProject(benchmark::State& state) {
    const SavedPlan saved;
    for (auto _ : state) {
        const auto document = openProject(saved.path);
        if (document->plan().components.size() != kLargeComponents)
            state.SkipWithError("components are missing");
    }
}

void oneEdit(benchmark::State& state) {
    const SavedPlan saved;
    const auto document = openProject(saved.path);
    int number = 0;
    for (auto _ : state) {
        const ComponentId id = document->plan().components.at(++number % kLargeComponents).id;
        document->edit(QStringLiteral("Change"), [&](Edit& e) {
            e.change(e.plan().components, id, [&](Component& c) { c.rto = Seconds(3600 + number); });
        });
    }
}

void undoOneEdit(benchmark::State& state) {
    const SavedPlan saved;
    const auto document = openProject(saved.path);
    const ComponentId id = document->plan().components.at(5000).id;
    document->edit(QStringLiteral("Change"), [&](Edit& e) {
        e.change(e.plan().components, id, [](Component& c) { c.rto = Seconds(1); });
    });
    for (auto _ : state) {
        document->undo();
        document->redo();
    }
}

void buildGraph(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(RecoveryGraph(plan()));
}

void impact(benchmark::State& state) {
    const RecoveryGraph graph(plan());
    for (auto _ : state)
        benchmark::DoNotOptimize(assessImpact(graph, graph.plan.scenarios.at(0)));
}

void schedule(benchmark::State& state, bool withTeams) {
    const Plan large = largePlan(withTeams);
    const RecoveryGraph graph(large);
    const Impact hit = assessImpact(graph, large.scenarios.at(0));
    const RecoveryTasks tasks = makeRecoveryTasks(graph, large.scenarios.at(0), hit);
    ScheduleSettings settings;
    settings.schedules = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(makeSchedule(graph, tasks, settings));
}

void recoveryTasks(benchmark::State& state) {
    const RecoveryGraph graph(plan());
    const Impact hit = assessImpact(graph, graph.plan.scenarios.at(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(makeRecoveryTasks(graph, graph.plan.scenarios.at(0), hit));
}

void findings(benchmark::State& state) {
    FindingSettings settings;
    settings.today = QDate(2026, 11, 22);
    for (auto _ : state)
        benchmark::DoNotOptimize(checkWholePlan(plan(), settings));
}

/// The largest real Compose file when the corpus is there, else one of 300 services made here.
QString largestCompose(QTemporaryDir& folder) {
    QString largest;
    qint64 size = 0;
    QDirIterator it(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/corpus"),
                    {QStringLiteral("docker-compose.y*ml"), QStringLiteral("compose.yaml")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        if (it.fileInfo().size() > size) {
            size = it.fileInfo().size();
            largest = it.filePath();
        }
    }
    if (!largest.isEmpty())
        return largest;
    QFile file(folder.filePath(QStringLiteral("compose.yaml")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("services:\n");
        for (int i = 0; i < 300; ++i)
            file.write(QStringLiteral("  s%1:\n    image: app:1.%1\n    depends_on: [s%2]\n")
                           .arg(i)
                           .arg(i > 0 ? i - 1 : 1)
                           .toUtf8());
    }
    return file.fileName();
}

void importCompose(benchmark::State& state) {
    QTemporaryDir folder;
    const QString file = largestCompose(folder);
    state.SetLabel(file.section(u'/', -2).toStdString());
    Plan empty;
    empty.project.name = QStringLiteral("Imported");
    for (auto _ : state)
        benchmark::DoNotOptimize(importSources({file}, empty, {}));
}

BENCHMARK(saveProject)->Unit(benchmark::kMillisecond);
BENCHMARK(openingAProject)->Unit(benchmark::kMillisecond);
BENCHMARK(oneEdit)->Unit(benchmark::kMillisecond)->Iterations(200);
BENCHMARK(undoOneEdit)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(buildGraph)->Unit(benchmark::kMillisecond);
BENCHMARK(impact)->Unit(benchmark::kMillisecond);
BENCHMARK(recoveryTasks)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(schedule, withoutTeams, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(schedule, withTeams, true)->Unit(benchmark::kMillisecond);
BENCHMARK(findings)->Unit(benchmark::kMillisecond);
BENCHMARK(importCompose)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
