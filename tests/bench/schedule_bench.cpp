// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/impact.h"
#include "core/analysis/recovery/schedule.h"
#include "tests/bench/large_plan.h"

#include <QTextStream>

#include <CLI/CLI.hpp>
#include <ctime>

using namespace drawbridge;

namespace {

struct Options {
    std::vector<int> components{1000, 5000, 10'000};
    std::vector<int> seconds{1, 5, 20};
    int teams = 20;
    Objective objective = Objective::Makespan;
};

class Watch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    }
    double processor() const {
        return static_cast<double>(std::clock() - m_clock) / static_cast<double>(CLOCKS_PER_SEC);
    }

private:
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::clock_t m_clock = std::clock();
};

/// A plan with everything lost, on the way every plan goes, up to the scheduler.
struct Case {
    Case(int components, const Options& options)
        : graph(madePlan(components, 3 * components, options.teams)), scenario(graph.plan.scenarios.at(0)),
          tasks(makeRecoveryTasks(graph, scenario, assessImpact(graph, scenario))) {
        settings.incident.minuteOfWeek = 9 * 60;
        settings.objective = options.objective;
    }

    RecoveryGraph graph;
    Scenario scenario;
    RecoveryTasks tasks;
    ScheduleSettings settings;
};

QString hours(Seconds time) {
    return QString::number(static_cast<double>(time.count()) / 3600, 'f', 2);
}

QString row(const Case& c, const QString& effort, const Watch& watch, const Schedule& schedule) {
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7  %8")
        .arg(c.graph.size, 10)
        .arg(c.tasks.steps.size(), 6)
        .arg(effort, -14)
        .arg(watch.seconds(), 7, 'f', 2)
        .arg(watch.processor(), 7, 'f', 2)
        .arg(schedule.makespan.isKnown() ? hours(*schedule.makespan.known()) : QStringLiteral("none"), 10)
        .arg(hours(schedule.lowerBound), 10)
        .arg(schedule.generated, 9);
}

} // namespace

/// Time and makespan of large plans: by the rules alone, with the effort of every analysis, and improving.
int main(int argc, char** argv) {
    Options options;
    CLI::App app("Schedules of large plans");
    app.add_option("--components", options.components, "sizes of plans")->delimiter(',');
    app.add_option("--seconds", options.seconds, "time limits")->delimiter(',');
    app.add_option("--teams", options.teams, "20 people in one team, or several of one to five");
    app.add_option("--objective", options.objective, "0 makespan, 1 penalty, 2 priority");
    CLI11_PARSE(app, argc, argv);
    QTextStream out(stdout);
    out << "components   steps  effort          wall s   CPU s  makespan h  at least h  schedules\n";
    for (const int components : options.components) {
        Case c(components, options);
        const auto print = [&](const QString& effort) {
            const Watch watch;
            const Schedule schedule = makeSchedule(c.graph, c.tasks, c.settings);
            out << row(c, effort, watch, schedule) << Qt::endl;
        };
        c.settings.schedules = 0;
        print(QStringLiteral("first"));
        c.settings.schedules.reset();
        print(QStringLiteral("every analysis"));
        for (const int seconds : options.seconds) {
            c.settings.timeLimit = std::chrono::seconds(seconds);
            print(QStringLiteral("%1 s").arg(seconds));
        }
    }
    return 0;
}
