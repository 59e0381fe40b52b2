// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "tests/support/random_recovery.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

std::vector<qint64> startsOf(const Schedule& schedule) {
    std::vector<qint64> starts;
    for (const ScheduledStep& s : schedule.steps)
        starts.push_back(s.start.known()->count());
    return starts;
}

} // namespace

class SchedulePropertyTest : public QObject {
    Q_OBJECT

private slots:
    void noScheduleBreaksARule() {
        for (unsigned seed = 1; seed <= 1500; ++seed) {
            RandomPlan random(seed, 2 + static_cast<int>(seed % 14), seed % 2 == 0);
            ScheduleSettings settings;
            settings.schedules = 20;
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(random.plan),
                                           random.scenario, settings);
            const QString wrong = violation(a, startsOf(a.schedule));
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
            if (a.schedule.makespan.known())
                QVERIFY2(a.schedule.lowerBound <= *a.schedule.makespan.known(),
                         qPrintable(QString::number(seed)));
        }
    }

    /// Slack is what it says: any one step moved by its slack without teams keeps the end (checked by
    /// planning again).
    void slackWithoutTeamsIsExact() {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            RandomPlan random(seed + 50'000, 2 + static_cast<int>(seed % 9), false, 1);
            Plan plan = random.plan;
            for (int i = 0; i < plan.components.size(); ++i) {
                Component c = plan.components.at(i);
                if (c.recovery)
                    c.recovery->steps.front().teams.clear();
                plan.components.put(c);
            }
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(plan), random.scenario);
            for (int s = 0; s < static_cast<int>(a.tasks.steps.size()); ++s) {
                const qint64 slack = a.schedule.steps[idx(s)].slack->count();
                QCOMPARE(makespanWith(a, plan, random.scenario, s, slack),
                         a.schedule.makespan.known()->count());
                QVERIFY2(makespanWith(a, plan, random.scenario, s, slack + 60) >
                             a.schedule.makespan.known()->count(),
                         qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(s)));
            }
        }
    }

    void theSameSeedGivesTheSameSchedule() {
        RandomPlan random(77, 14, true);
        ScheduleSettings settings;
        settings.seed = 5;
        const auto graph = std::make_shared<const RecoveryGraph>(random.plan);
        const auto a = analyseScenario(graph, random.scenario, settings);
        const auto b = analyseScenario(graph, random.scenario, settings);
        QCOMPARE(startsOf(a.schedule), startsOf(b.schedule));
    }

private:
    /// Makespan when a step takes `longer` seconds more. A step nothing waits for ends the plan only past its
    /// end.
    static qint64 makespanWith(const ScenarioAnalysis& a, Plan plan, const Scenario& scenario, int step,
                               qint64 longer) {
        Component c = plan.components.at(a.tasks.steps[idx(step)].component);
        c.recovery->steps.front().duration->likely += Seconds(longer);
        plan.components.put(c);
        return analyseScenario(std::make_shared<const RecoveryGraph>(plan), scenario)
            .schedule.makespan.known()
            ->count();
    }
};

DRAWBRIDGE_TEST(SchedulePropertyTest)
#include "schedule_property_test.moc"
