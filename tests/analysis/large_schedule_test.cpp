// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_recovery.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr int kTeams = 20;

std::vector<qint64> startsOf(const Schedule& schedule) {
    std::vector<qint64> starts;
    for (const ScheduledStep& s : schedule.steps)
        starts.push_back(s.start.known()->count());
    return starts;
}

/// Everything of a large plan is lost.
struct Case {
    Case(unsigned seed, int components, bool hours)
        : random(seed, components, hours, 2, kTeams),
          graph(std::make_shared<const RecoveryGraph>(random.plan)) {}
    ScenarioAnalysis analysed(const ScheduleSettings& settings) const {
        return analyseScenario(graph, random.scenario, settings);
    }
    ScenarioAnalysis firstAnswer() const {
        ScheduleSettings settings;
        settings.schedules = 0;
        return analysed(settings);
    }

    RandomPlan random;
    std::shared_ptr<const RecoveryGraph> graph;
};

} // namespace

class LargeScheduleTest : public QObject {
    Q_OBJECT

private slots:
    void everyRuleHoldsAtTwoThousandSteps() {
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const Case c(seed, 2000, seed % 2 == 0);
            for (const std::optional<int> samples : {std::optional(0), std::optional(30)}) {
                ScheduleSettings settings;
                settings.schedules = samples;
                settings.objective = static_cast<Objective>(seed % 3);
                const auto a = c.analysed(settings);
                QVERIFY(a.tasks.steps.size() > 1500);
                QVERIFY(a.schedule.makespan.known().has_value());
                const QString wrong = violation(a, startsOf(a.schedule));
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
                QVERIFY(a.schedule.lowerBound <= *a.schedule.makespan.known());
            }
        }
    }

    /// Each schedule that is handed out while planning is better than the one before, keeps the rules, and
    /// the last of them is the result.
    void improvementsAreHandedOut() {
        const Case c(2, 2000, true);
        std::vector<Schedule> seen;
        ScheduleSettings settings;
        settings.schedules = 200;
        settings.improved = [&](const Schedule& schedule) { seen.push_back(schedule); };
        const auto a = c.analysed(settings);
        QVERIFY(!seen.empty());
        for (std::size_t i = 0; i < seen.size(); ++i) {
            QCOMPARE(violation(a, startsOf(seen[i])), QString());
            if (i > 0)
                QVERIFY(*seen[i].makespan.known() <= *seen[i - 1].makespan.known());
        }
        QCOMPARE(startsOf(a.schedule), startsOf(seen.back()));
        QVERIFY(*a.schedule.makespan.known() <= *c.firstAnswer().schedule.makespan.known());
    }

    /// A request to stop that comes first of all still leaves a schedule that keeps the rules.
    void cancelledBeforeItBeginsThereIsStillASchedule() {
        const Case c(3, 2000, true);
        const std::atomic<bool> cancelled = true;
        ScheduleSettings settings;
        settings.schedules = 1'000'000'000;
        settings.cancelled = &cancelled;
        const auto a = c.analysed(settings);
        QVERIFY(a.schedule.makespan.known().has_value());
        QCOMPARE(violation(a, startsOf(a.schedule)), QString());
    }

    /// Stopped at the first improvement, a search that would take days ends with that improvement.
    void cancelledWhileItSearchesItReturnsTheBest() {
        const Case c(4, 2000, false);
        std::atomic<bool> cancelled = false;
        std::vector<qint64> last;
        ScheduleSettings settings;
        settings.schedules = 1'000'000'000;
        settings.cancelled = &cancelled;
        settings.improved = [&](const Schedule& schedule) {
            last = startsOf(schedule);
            cancelled = true;
        };
        const auto a = c.analysed(settings);
        QVERIFY(!last.empty());
        QCOMPARE(startsOf(a.schedule), last);
    }

    void theSameSeedGivesTheSameSchedule() {
        const Case c(5, 2000, true);
        QCOMPARE(startsOf(c.analysed({}).schedule), startsOf(c.analysed({}).schedule));
    }
};

DRAWBRIDGE_TEST(LargeScheduleTest)
#include "large_schedule_test.moc"
