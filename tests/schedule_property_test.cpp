// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/worked_plan.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace drawbridge;

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// A random disaster in minutes: everything at Main is lost, components have one or two steps, some in
/// groups.
class RandomPlan {
public:
    explicit RandomPlan(unsigned seed, int components, bool hours) : m_random(seed) {
        Site main;
        main.name = QStringLiteral("Main");
        Site spare;
        spare.name = QStringLiteral("Spare");
        plan.sites.put(main);
        plan.sites.put(spare);
        std::vector<TeamId> teams;
        for (int t = 0; t < 2; ++t) {
            Team team;
            team.name = QStringLiteral("team %1").arg(t);
            team.position = t;
            team.size = 1 + below(2);
            if (below(3) == 0)
                team.onCallResponse = minutes(below(4));
            if (hours && below(2) == 0)
                team.hours =
                    *parseWorkingHours(below(2) == 0 ? u"Mon-Sun 00:00-00:10" : u"Mon-Sun 00:05-00:20");
            teams.push_back(team.id);
            plan.teams.put(team);
        }
        std::vector<ComponentId> known;
        for (int i = 0; i < components; ++i) {
            Component c;
            c.name = QStringLiteral("c%1").arg(i);
            c.position = i;
            const bool group = i > 1 && below(5) == 0;
            c.kind = group ? ComponentKind::RedundancyGroup : ComponentKind::Server;
            std::vector<ComponentId> choices = known;
            std::shuffle(choices.begin(), choices.end(), m_random);
            for (int k = group ? 2 : below(3); k > 0 && !choices.empty(); --k) {
                c.dependencies.push_back({choices.back(), {}, {}, {}});
                choices.pop_back();
            }
            if (group)
                c.atLeast = 1;
            else
                addRecovery(c, main.id, spare.id, teams);
            known.push_back(c.id);
            plan.components.put(c);
        }
        scenario.name = QStringLiteral("Main lost");
        Failure failure;
        failure.site = main.id;
        scenario.fails.push_back(failure);
        scenario.detection = minutes(below(3));
    }

    Plan plan;
    Scenario scenario;

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    static Seconds minutes(int n) { return Seconds(60 * n); }

    void addRecovery(Component& c, SiteId main, SiteId spare, const std::vector<TeamId>& teams) {
        c.site = main;
        Recovery recovery;
        recovery.to = spare;
        Step step;
        step.name = QStringLiteral("work");
        step.duration.likely = minutes(1 + below(4));
        if (below(4) != 0) {
            const int team = below(2);
            const int size = plan.teams.at(team).effectiveSize();
            step.teams.push_back({teams[at(team)], 1 + below(size)});
        }
        recovery.steps.push_back(step);
        c.recovery = recovery;
    }

    std::mt19937 m_random;
};

bool inHours(const Team& team, qint64 start, qint64 length) {
    const WorkingHours hours = team.hours.value_or(WorkingHours());
    if (hours.isAlways())
        return true;
    for (const auto& span : hours.spans()) {
        if (start >= span.from * 60 && start + length <= span.to * 60)
            return true;
    }
    return false;
}

/// Checks given starts against the rules of model.md from scratch. An empty text: nothing is wrong.
QString violation(const ScenarioAnalysis& a, const std::vector<qint64>& start) {
    const auto& steps = a.tasks.steps;
    const auto finish = [&](int s) { return start[at(s)] + steps[at(s)].duration.count(); };
    // When each entry is up: its last step's end, a group's needed-th member's, by repetition until nothing
    // moves.
    std::vector<qint64> up(a.tasks.components.size(), -1);
    for (std::size_t round = 0; round <= up.size(); ++round) {
        for (std::size_t e = 0; e < up.size(); ++e) {
            const auto& entry = a.tasks.components[e];
            if (!entry.notRecoverableBecause.isEmpty())
                continue;
            std::vector<qint64> ends;
            for (const int c : entry.waitsFor) {
                if (up[at(a.tasks.indexOf[at(c)])] >= 0)
                    ends.push_back(up[at(a.tasks.indexOf[at(c)])]);
            }
            std::sort(ends.begin(), ends.end());
            if (static_cast<int>(ends.size()) < entry.needs)
                continue;
            const qint64 ready =
                std::max(a.scenario.workStarts().count(), entry.needs > 0 ? ends[at(entry.needs - 1)] : 0);
            if (entry.steps.empty()) {
                up[e] = ready;
                continue;
            }
            if (start[at(entry.steps.front())] < ready)
                return QStringLiteral("%1 starts before what it waits for")
                    .arg(a.graph->name(entry.component));
            up[e] = finish(entry.steps.back());
        }
    }
    for (std::size_t t = 0; t < at(a.plan().teams.size()); ++t) {
        const Team& team = a.plan().teams.at(static_cast<int>(t));
        for (int s = 0; s < static_cast<int>(steps.size()); ++s) {
            int busy = 0;
            bool uses = false;
            for (int other = 0; other < static_cast<int>(steps.size()); ++other) {
                for (const TeamDemand& d : steps[at(other)].teams) {
                    if (d.team != static_cast<int>(t))
                        continue;
                    uses = uses || other == s;
                    if (start[at(other)] <= start[at(s)] && start[at(s)] < finish(other))
                        busy += d.units;
                }
            }
            if (!uses)
                continue;
            if (busy > team.effectiveSize())
                return QStringLiteral("%1 does more than its size").arg(team.name);
            if (start[at(s)] <
                a.scenario.workStarts().count() + team.onCallResponse.value_or(Seconds(0)).count())
                return QStringLiteral("%1 works before it has come").arg(team.name);
            if (!inHours(team, start[at(s)] % (24 * 3600), steps[at(s)].duration.count()))
                return QStringLiteral("%1 works outside its hours").arg(team.name);
        }
    }
    return {};
}

std::vector<qint64> startsOf(const Schedule& schedule) {
    std::vector<qint64> starts;
    for (const ScheduledStep& s : schedule.steps)
        starts.push_back(s.start.count());
    return starts;
}

/// True when some schedule on the minute grid ends by `limit` minutes: every combination of starts is tried.
bool existsBy(const ScenarioAnalysis& a, qint64 limit, std::vector<qint64>& start, std::size_t next) {
    if (next == start.size())
        return violation(a, start).isEmpty();
    const qint64 length = a.tasks.steps[next].duration.count();
    for (qint64 t = a.scenario.workStarts().count(); t + length <= limit * 60; t += 60) {
        start[next] = t;
        if (existsBy(a, limit, start, next + 1))
            return true;
    }
    return false;
}

} // namespace

class SchedulePropertyTest : public QObject {
    Q_OBJECT

private slots:
    void noScheduleBreaksARule() {
        for (unsigned seed = 1; seed <= 1500; ++seed) {
            RandomPlan random(seed, 2 + static_cast<int>(seed % 14), seed % 2 == 0);
            ScheduleSettings settings;
            settings.samples = 20;
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(random.plan),
                                           random.scenario, settings);
            const QString wrong = violation(a, startsOf(a.schedule));
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
            if (a.schedule.makespan)
                QVERIFY2(a.schedule.lowerBound <= *a.schedule.makespan, qPrintable(QString::number(seed)));
        }
    }

    /// The bound is never above the true optimum, and what is called proven is the optimum.
    void boundsAndProofsHoldAgainstExhaustion() {
        int optimal = 0;
        int tried = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            RandomPlan random(seed + 10'000, 4, seed % 3 == 0);
            const auto a =
                analyseScenario(std::make_shared<const RecoveryGraph>(random.plan), random.scenario);
            if (!a.schedule.makespan || a.tasks.steps.size() > 4 || a.schedule.makespan->count() > 25 * 60)
                continue;
            ++tried;
            const qint64 found = a.schedule.makespan->count() / 60;
            const qint64 bound = (a.schedule.lowerBound.count() + 59) / 60;
            std::vector<qint64> start(a.tasks.steps.size());
            qint64 best = found;
            while (best > 0 && existsBy(a, best - 1, start, 0))
                --best;
            QVERIFY2(
                bound <= best,
                qPrintable(QStringLiteral("seed %1: bound %2, optimum %3").arg(seed).arg(bound).arg(best)));
            if (a.schedule.provenOptimal)
                QCOMPARE(found, best);
            optimal += found == best ? 1 : 0;
        }
        qInfo("%d of %d schedules are optimal", optimal, tried);
        QVERIFY(tried > 150);
        QVERIFY(optimal * 100 >= tried * 95);
    }

    /// Slack is what it says: any one step moved by its slack without teams keeps the end (checked by
    /// planning again).
    void slackWithoutTeamsIsExact() {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            RandomPlan random(seed + 50'000, 2 + static_cast<int>(seed % 9), false);
            Plan plan = random.plan;
            for (int i = 0; i < plan.components.size(); ++i) {
                Component c = plan.components.at(i);
                if (c.recovery)
                    c.recovery->steps.front().teams.clear();
                plan.components.put(c);
            }
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(plan), random.scenario);
            for (int s = 0; s < static_cast<int>(a.tasks.steps.size()); ++s) {
                const qint64 slack = a.schedule.steps[at(s)].slack.count();
                QCOMPARE(makespanWith(a, plan, random.scenario, s, slack), a.schedule.makespan->count());
                QVERIFY2(makespanWith(a, plan, random.scenario, s, slack + 60) > a.schedule.makespan->count(),
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
        Component c = plan.components.at(a.tasks.steps[at(step)].component);
        c.recovery->steps.front().duration.likely += Seconds(longer);
        plan.components.put(c);
        return analyseScenario(std::make_shared<const RecoveryGraph>(plan), scenario)
            .schedule.makespan->count();
    }
};

QTEST_GUILESS_MAIN(SchedulePropertyTest)
#include "schedule_property_test.moc"
