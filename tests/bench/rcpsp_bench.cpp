// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/impact.h"
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/genetic_search.h"
#include "core/base/index.h"
#include "tests/bench/rcpsp_instance.h"

#include <QDirIterator>
#include <QTextStream>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>
#include <map>

using namespace drawbridge;

namespace {

struct Options {
    std::string instances;
    std::string best;
    std::string engine = "product";
    std::vector<qint64> schedules;
    std::vector<double> seconds;
    std::vector<std::string> sets;
    int every = 1;
    int from = 0;
    quint64 seed = 1;
    bool list = false;
};

/// What an engine answered for an instance at one limit.
struct Answer {
    std::vector<qint64> starts; ///< in minutes, of the jobs that are no dummies
    qint64 bound = 0;
    bool proven = false;
    double seconds = 0; ///< of processor time
    qint64 generated = 0;
};

double processorTime() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// An instance on the way every plan goes, up to the scheduler.
struct Case {
    explicit Case(const RcpspInstance& i)
        : instance(i), graph(planOf(i)), scenario(graph.plan.scenarios.at(0)),
          tasks(makeRecoveryTasks(graph, scenario, assessImpact(graph, scenario))) {}

    const RcpspInstance& instance;
    RecoveryGraph graph;
    Scenario scenario;
    RecoveryTasks tasks;
};

/// One search goes on from limit to limit.
std::vector<Answer> searchGenetically(const Case& c, const Options& options) {
    const ScheduleProblem recovery(c.graph, c.tasks, {});
    const Rcpsp& problem = recovery.rcpsp;
    const qint64 bound = c.instance.simpleBound() * 60 / problem.unit;
    const double began = processorTime();
    GeneticSearch search(problem, options.seed, options.schedules.empty() ? 0 : options.schedules.back());
    std::vector<Answer> answers;
    qint64 generated = 0;
    const auto note = [&] {
        Answer answer;
        for (const int activity : recovery.activityOf)
            answer.starts.push_back(search.best().starts[idx(activity)] * problem.unit / 60);
        answer.bound = c.instance.simpleBound();
        answer.proven = search.best().score.cost <= bound;
        answer.seconds = processorTime() - began;
        answer.generated = generated;
        answers.push_back(answer);
    };
    for (const qint64 limit : options.schedules) {
        if (limit > generated)
            generated += search.run(limit - generated, bound, {});
        note();
    }
    for (const double limit : options.seconds) {
        constexpr qint64 kEndless = qint64(1) << 40;
        generated += search.run(kEndless, bound, [&] { return processorTime() - began >= limit; });
        note();
    }
    return answers;
}

std::vector<Answer> plan(const Case& c, const Options& options) {
    std::vector<ScheduleSettings> limits;
    for (const qint64 schedules : options.schedules) {
        ScheduleSettings settings;
        settings.schedules = static_cast<int>(schedules);
        limits.push_back(settings);
    }
    for (const double seconds : options.seconds) {
        ScheduleSettings settings;
        settings.timeLimit = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
        limits.push_back(settings);
    }
    std::vector<Answer> answers;
    for (ScheduleSettings& settings : limits) {
        settings.seed = options.seed;
        const double began = processorTime();
        const Schedule schedule = makeSchedule(c.graph, c.tasks, settings);
        Answer answer;
        answer.seconds = processorTime() - began;
        for (const ScheduledStep& step : schedule.steps)
            answer.starts.push_back(step.start.known()->count() / 60);
        answer.bound = (schedule.lowerBound.count() + 59) / 60;
        answer.proven = schedule.provenOptimal;
        answer.generated = schedule.generated;
        answers.push_back(answer);
    }
    return answers;
}

/// Means over instances, for a row of the table.
struct Row {
    int count = 0;
    double aboveBest = 0;
    double abovePath = 0;
    double bound = 0;
    int best = 0;
    int proven = 0;
    double seconds = 0;
    double generated = 0;

    void add(const Answer& answer, qint64 makespan, const BestKnown& known) {
        ++count;
        aboveBest += 100.0 * static_cast<double>(makespan - known.makespan) / known.makespan;
        abovePath += 100.0 * static_cast<double>(makespan - known.criticalPath) / known.criticalPath;
        bound += 100.0 * static_cast<double>(known.makespan - answer.bound) / known.makespan;
        best += makespan == known.makespan ? 1 : 0;
        proven += answer.proven ? 1 : 0;
        seconds += answer.seconds;
        generated += static_cast<double>(answer.generated);
    }

    QString text(const QString& name) const {
        const double n = std::max(1, count);
        return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9")
            .arg(name, -28)
            .arg(count, 5)
            .arg(aboveBest / n, 9, 'f', 3)
            .arg(abovePath / n, 9, 'f', 3)
            .arg(best, 6)
            .arg(proven, 7)
            .arg(bound / n, 10, 'f', 3)
            .arg(seconds / n, 9, 'f', 3)
            .arg(generated / n, 11, 'f', 0);
    }
};

/// Wrong answers end the benchmark: its figures would mean nothing.
void check(const RcpspInstance& instance, const Answer& answer, const BestKnown& known) {
    const auto fail = [&instance](const QString& what) {
        throw std::runtime_error((instance.file + QStringLiteral(": ") + what).toStdString());
    };
    if (const QString wrong = violation(instance, answer.starts); !wrong.isEmpty())
        fail(wrong);
    const qint64 makespan = makespanOf(instance, answer.starts);
    if (makespan < known.lowerBound)
        fail(QStringLiteral("%1 is shorter than can be").arg(makespan));
    if (answer.bound > known.makespan)
        fail(QStringLiteral("the bound %1 is above a known schedule").arg(answer.bound));
    if (answer.proven && makespan > known.makespan)
        fail(QStringLiteral("%1 is called optimal, %2 is known").arg(makespan).arg(known.makespan));
    if (makespan < known.makespan)
        QTextStream(stderr) << instance.file << ": " << makespan << " is better than best known\n";
}

QString nameOf(const Options& options, std::size_t limit) {
    if (limit < options.schedules.size())
        return QStringLiteral("%1 schedules").arg(options.schedules[limit]);
    return QStringLiteral("%1 s").arg(options.seconds[limit - options.schedules.size()]);
}

std::map<QString, QStringList> instancesOf(const Options& options) {
    std::map<QString, QStringList> sets;
    QDirIterator files(QString::fromStdString(options.instances), {QStringLiteral("*.sm")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString set = readRcpspInstance(path).set;
        if (options.sets.empty() ||
            std::find(options.sets.begin(), options.sets.end(), set.toStdString()) != options.sets.end())
            sets[set].push_back(path);
    }
    for (auto& [set, paths] : sets) {
        std::sort(paths.begin(), paths.end());
        QStringList chosen;
        for (qsizetype i = options.from; i < paths.size(); i += options.every)
            chosen.push_back(paths[i]);
        paths = chosen;
    }
    return sets;
}

void measure(const Options& options) {
    QTextStream out(stdout);
    const std::size_t limits = options.schedules.size() + options.seconds.size();
    out << QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9\n")
               .arg(QStringLiteral("set, limit"), -28)
               .arg(QStringLiteral("n"), 5)
               .arg(QStringLiteral("%best"), 9)
               .arg(QStringLiteral("%path"), 9)
               .arg(QStringLiteral("=best"), 6)
               .arg(QStringLiteral("proven"), 7)
               .arg(QStringLiteral("%bound"), 10)
               .arg(QStringLiteral("cpu s"), 9)
               .arg(QStringLiteral("schedules"), 11);
    for (const auto& [set, paths] : instancesOf(options)) {
        std::vector<Row> all(limits);
        std::vector<Row> open(limits);
        for (const QString& path : paths) {
            const RcpspInstance instance = readRcpspInstance(path);
            const auto known = bestKnown(QString::fromStdString(options.best), instance.file);
            if (!known)
                throw std::runtime_error("nothing is known of " + instance.file.toStdString());
            const Case c(instance);
            const auto answers =
                options.engine == "genetic" ? searchGenetically(c, options) : plan(c, options);
            for (std::size_t i = 0; i < limits; ++i) {
                check(instance, answers[i], *known);
                const qint64 makespan = makespanOf(instance, answers[i].starts);
                all[i].add(answers[i], makespan, *known);
                if (instance.simpleBound() < known->makespan)
                    open[i].add(answers[i], makespan, *known);
                if (options.list) {
                    out << QStringLiteral("%1 %2: %3 (best %4, bound %5 of %6)%7 %8 s\n")
                               .arg(instance.file, nameOf(options, i))
                               .arg(makespan)
                               .arg(known->makespan)
                               .arg(answers[i].bound)
                               .arg(known->lowerBound)
                               .arg(answers[i].proven ? QStringLiteral(" proven") : QString())
                               .arg(answers[i].seconds);
                    out.flush();
                }
            }
        }
        for (std::size_t i = 0; i < limits; ++i)
            out << all[i].text(set + QStringLiteral(", ") + nameOf(options, i)) << '\n';
        for (std::size_t i = 0; i < limits; ++i)
            out << open[i].text(set + QStringLiteral(" open, ") + nameOf(options, i)) << '\n';
        out.flush();
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app(
        "Quality, proof and time of the scheduler on instances of PSPLIB. Columns: % above best known, "
        "% above the critical path, as good as best known, proven, % of the bound below best known. "
        "\"open\": not closed by critical path and work over capacity.");
    Options options;
    app.add_option("instances", options.instances, "Folder of .sm files")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--best", options.best, "best_known.csv")->required()->check(CLI::ExistingFile);
    app.add_option("--engine", options.engine, "product (makeSchedule) or genetic (GeneticSearch alone)")
        ->check(CLI::IsMember({"product", "genetic"}));
    app.add_option("--schedules", options.schedules, "Limits in generated schedules, rising")->delimiter(',');
    app.add_option("--seconds", options.seconds,
                   "Limits in seconds, rising: of the clock for product, of the processor for genetic")
        ->delimiter(',');
    app.add_option("--set", options.sets, "Only these: j30, j60, j120")->delimiter(',');
    app.add_option("--every", options.every, "Only every n-th instance")->check(CLI::PositiveNumber);
    app.add_option("--from", options.from, "Skip the first n")->check(CLI::NonNegativeNumber);
    app.add_option("--seed", options.seed, "Seed of the search");
    app.add_flag("--list", options.list, "Also a line for each instance");
    CLI11_PARSE(app, argc, argv);
    if (options.schedules.empty() && options.seconds.empty())
        options.seconds = {1};
    try {
        measure(options);
    } catch (const std::exception& error) {
        QTextStream(stderr) << error.what() << '\n';
        return 1;
    }
    return 0;
}
