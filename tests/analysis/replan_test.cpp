// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/replan.h"
#include "core/base/index.h"
#include "tests/support/random_recovery.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;
using State = StepProgress::State;

namespace {

Seconds minutes(qint64 n) {
    return Seconds(n * 60);
}

/// A recovery that goes on, by names; minutes since the incident.
class Going {
public:
    explicit Going(const QByteArray& body) : m_base(body) {
        m_progress.steps.resize(m_base.analysis().tasks.steps.size());
    }

    Going& done(const char* name, std::size_t number, qint64 from, qint64 to) {
        return put(name, number, {State::Done, minutes(from), minutes(to), Seconds(0)});
    }
    Going& inProgress(const char* name, std::size_t number, qint64 from, qint64 paused = 0) {
        return put(name, number, {State::InProgress, minutes(from), Seconds(0), minutes(paused)});
    }
    Going& skipped(const char* name, std::size_t number, qint64 at) {
        return put(name, number, {State::Skipped, minutes(at), Seconds(0), Seconds(0)});
    }
    Going& at(qint64 now) {
        m_progress.now = minutes(now);
        ScheduleSettings settings;
        settings.workStarts = m_base.analysis().scenario.workStarts();
        m_schedule = replan(*m_base.analysis().graph, m_base.analysis().tasks, settings, m_progress);
        return *this;
    }

    /// "30-90"; unknown times as "30-?120": at least.
    QString step(const char* name, std::size_t number = 0) const {
        const ScheduledStep& step = m_schedule.steps[idx(index(name, number))];
        return text(step.start) + u'-' + text(step.finish);
    }
    QString up(const char* name) const { return text(m_schedule.finish[idx(entry(name))]); }
    QString end() const { return text(m_schedule.makespan); }
    const Schedule& schedule() const { return m_schedule; }
    int index(const char* name, std::size_t number) const {
        return m_base.analysis().tasks.components[idx(entry(name))].steps.at(number);
    }

private:
    Going& put(const char* name, std::size_t number, const StepProgress& what) {
        m_progress.steps[idx(index(name, number))] = what;
        return *this;
    }
    int entry(const char* name) const {
        return m_base.analysis().tasks.indexOf[idx(m_base.of(name).component)];
    }
    static QString text(const Estimated<Seconds>& time) {
        const auto known = time.known();
        const QString least = QString::number(time.atLeast().value_or(Seconds(-60)).count() / 60);
        return known ? least : u'?' + least;
    }

    worked::Result m_base;
    RunProgress m_progress;
    Schedule m_schedule;
};

const QByteArray kHead = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
scenarios:
  - {name: Lost, fails: [{site: Main}], detection: 10m, declaration: 20m}
)";

QByteArray rebuilt(const char* name, const char* steps, const char* more = "") {
    return QByteArray("  - {name: ") + name + ", kind: server, site: Main, " + more +
           "recovery: {strategy: rebuild, to: Spare, steps: [" + steps + "]}}\n";
}

/// Planned: host 30…90, db 30…75…95, web 95…105.
QByteArray shop() {
    return kHead + "components:\n" + rebuilt("host", "{name: Work, duration: 60m}") +
           rebuilt("db", "{name: Install, duration: 45m}, {name: Load, duration: 20m}") +
           rebuilt("web", "{name: Start, duration: 10m}", "requires: [host, db], ");
}

/// Two servers of one person, 30 minutes each.
QByteArray onePerson(const char* more = "", const char* length = ", duration: 30m") {
    const QByteArray step = QByteArray("{name: Work") + length + ", teams: {DBA: 1}}";
    return kHead + "teams: [{name: DBA, size: 1" + more + "}]\ncomponents:\n" +
           rebuilt("a", step.constData()) + rebuilt("b", "{name: Work, duration: 30m, teams: {DBA: 1}}");
}

/// A slow check of a plan of the rest, from the rules alone. Empty: it keeps them.
class Check {
public:
    Check(const ScenarioAnalysis& a, const RunProgress& progress, const Schedule& schedule, Seconds starts)
        : m_a(a), m_progress(progress), m_schedule(schedule), m_workStarts(starts) {}

    QString violation() const {
        for (int s = 0; s < static_cast<int>(m_a.tasks.steps.size()); ++s) {
            if (QString wrong = ofStep(s); !wrong.isEmpty())
                return QStringLiteral("step %1 of %2: %3")
                    .arg(s)
                    .arg(m_a.graph->name(m_a.tasks.steps[idx(s)].component), wrong);
        }
        for (std::size_t e = 0; e < m_a.tasks.components.size(); ++e) {
            if (QString wrong = ofEntry(e); !wrong.isEmpty())
                return m_a.graph->name(m_a.tasks.components[e].component) + u": "_qs + wrong;
        }
        return {};
    }

private:
    Seconds start(int s) const { return *m_schedule.steps[idx(s)].start.known(); }
    Seconds finish(int s) const { return *m_schedule.steps[idx(s)].finish.known(); }
    State state(int s) const { return m_progress.steps[idx(s)].state; }

    QString ofStep(int s) const {
        const StepProgress& p = m_progress.steps[idx(s)];
        const Seconds length = *m_a.tasks.steps[idx(s)].duration.known();
        switch (p.state) {
        case State::Done:
            return start(s) == p.from && finish(s) == p.to ? QString() : u"the past has changed"_qs;
        case State::InProgress:
            return start(s) == p.from && finish(s) == std::max(p.from + length + p.paused, m_progress.now)
                       ? QString()
                       : u"it does not go on"_qs;
        case State::Skipped:
            return start(s) == finish(s) ? QString() : u"skipped, it takes time"_qs;
        case State::Waiting:
            break;
        }
        if (start(s) < std::max(m_progress.now, m_workStarts))
            return u"it starts in the past"_qs;
        if (finish(s) - start(s) != length)
            return u"its length is another"_qs;
        for (const TeamDemand& demand : m_a.tasks.steps[idx(s)].teams) {
            if (QString wrong = ofTeam(s, demand.team); !wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QString ofTeam(int s, int t) const {
        const Team& team = m_a.plan().teams.at(t);
        int busy = 0;
        bool isHere = false;
        for (int other = 0; other < static_cast<int>(m_a.tasks.steps.size()); ++other) {
            for (const TeamDemand& d : m_a.tasks.steps[idx(other)].teams) {
                const bool works = state(other) == State::Waiting || state(other) == State::InProgress;
                if (d.team == t && works && start(other) <= start(s) && start(s) < finish(other))
                    busy += d.units;
                isHere = isHere ||
                         (d.team == t && (state(other) == State::Done || state(other) == State::InProgress));
            }
        }
        if (busy > team.effectiveSize())
            return u"more people than the team has"_qs;
        if (!isHere && start(s) < m_workStarts + team.onCallResponse.value_or(Seconds(0)))
            return u"the team has not come"_qs;
        return inHours(team, start(s).count() % (24 * 3600), (finish(s) - start(s)).count())
                   ? QString()
                   : u"outside of hours"_qs;
    }

    /// When enough of what it waits for is up.
    std::optional<Seconds> ready(const ComponentRecovery& entry) const {
        std::vector<Seconds> ups;
        for (const int c : entry.waitsFor) {
            if (const auto up = m_schedule.finish[idx(m_a.tasks.indexOf[idx(c)])].known())
                ups.push_back(*up);
        }
        std::sort(ups.begin(), ups.end());
        return entry.needs > 0 ? std::optional(ups.at(idx(entry.needs - 1))) : std::nullopt;
    }

    QString ofEntry(std::size_t e) const {
        const ComponentRecovery& entry = m_a.tasks.components[e];
        if (!entry.notRecoverableBecause.isEmpty())
            return m_schedule.finish[e].isInfinite() ? QString() : u"it comes back"_qs;
        const auto providers = ready(entry);
        Seconds up = providers.value_or(Seconds(0));
        bool onlySkipped = true;
        for (std::size_t i = 0; i < entry.steps.size(); ++i) {
            const int s = entry.steps[i];
            for (std::size_t before = 0; before < i && state(s) == State::Waiting; ++before) {
                if (finish(entry.steps[before]) > start(s))
                    return u"a step before the one that it follows"_qs;
            }
            if (state(s) == State::Waiting && onlySkipped && providers && *providers > start(s))
                return u"it starts before what it waits for"_qs;
            onlySkipped = onlySkipped && state(s) == State::Skipped;
            up = std::max(up, finish(s));
        }
        if (entry.steps.empty())
            up = std::max(up, providers ? Seconds(0) : m_workStarts);
        return *m_schedule.finish[e].known() == up ? QString()
                                                   : QStringLiteral("up at %1, not %2")
                                                         .arg(up.count())
                                                         .arg(m_schedule.finish[e].known()->count());
    }

    const ScenarioAnalysis& m_a;
    const RunProgress& m_progress;
    const Schedule& m_schedule;
    Seconds m_workStarts;
};

/// What might have happened until some moment: mostly as planned, later or earlier, with a few surprises.
RunProgress randomProgress(const ScenarioAnalysis& a, std::mt19937& random) {
    const auto below = [&random](qint64 n) {
        return static_cast<qint64>(random() % static_cast<unsigned>(std::max<qint64>(1, n)));
    };
    RunProgress progress;
    const Seconds end = a.schedule.makespan.known().value_or(Seconds(0));
    progress.now = Seconds(below(end.count() + 120));
    for (const ScheduledStep& planned : a.schedule.steps) {
        StepProgress step;
        const Seconds start = *planned.start.known() + Seconds(below(3) * 30);
        const Seconds finish = std::max(start, *planned.finish.known() + Seconds((below(4) - 1) * 45));
        if (below(9) == 0)
            step = {State::Skipped, Seconds(below(progress.now.count() + 1)), {}, {}};
        else if (finish <= progress.now && below(5) != 0)
            step = {State::Done, start, finish, Seconds(0)};
        else if (start <= progress.now && below(3) != 0)
            step = {State::InProgress, start, Seconds(0), Seconds(below(2) * 20)};
        progress.steps.push_back(step);
    }
    return progress;
}

} // namespace

class ReplanTest : public QObject {
    Q_OBJECT

private slots:
    /// host since 40, 60 long: 100. Load since 70, 20 long: 90. web starts max(100, 90): 100…110.
    void whatIsInProgressGoesOn() {
        Going r(shop());
        r.inProgress("host", 0, 40).done("db", 0, 35, 70).inProgress("db", 1, 70).at(80);
        QCOMPARE(r.step("host"), u"40-100"_qs);
        QCOMPARE(r.step("db", 0), u"35-70"_qs);
        QCOMPARE(r.step("db", 1), u"70-90"_qs);
        QCOMPARE(r.up("db"), u"90"_qs);
        QCOMPARE(r.step("web"), u"100-110"_qs);
        QCOMPARE(r.end(), u"110"_qs);
        QVERIFY(r.schedule().steps[idx(r.index("web", 0))].critical);
        QVERIFY(!r.schedule().steps[idx(r.index("db", 1))].critical); // 10 minutes of slack
    }

    /// host was to end at 100; at 130 it is taken to end now: web 130…140.
    void whatIsOverdueEndsNow() {
        Going r(shop());
        r.inProgress("host", 0, 40).done("db", 0, 35, 70).done("db", 1, 70, 95).at(130);
        QCOMPARE(r.step("host"), u"40-130"_qs);
        QCOMPARE(r.step("web"), u"130-140"_qs);
    }

    /// Load failed at 85 and is tried again from 85 on, 20 long: 105; web 105…115.
    void whatFailedTakesItsWholeLengthAgain() {
        Going r(shop());
        r.inProgress("host", 0, 40).done("db", 0, 35, 70).at(85);
        QCOMPARE(r.step("db", 1), u"85-105"_qs);
        QCOMPARE(r.step("web"), u"105-115"_qs);
    }

    /// Paused for 15 minutes since it started at 40: 40 + 60 + 15 = 115.
    void aPauseIsNoWork() {
        Going r(shop());
        r.inProgress("host", 0, 40, 15).done("db", 0, 35, 70).done("db", 1, 70, 95).at(100);
        QCOMPARE(r.step("host"), u"40-115"_qs);
        QCOMPARE(r.step("web"), u"115-125"_qs);
    }

    /// Load is skipped at 75, so db is up when Install is done; web waits for host alone.
    void whatIsSkippedTakesNothing() {
        Going r(shop());
        r.done("host", 0, 30, 80).done("db", 0, 30, 75).skipped("db", 1, 75).at(82);
        QCOMPARE(r.up("db"), u"75"_qs);
        QCOMPARE(r.step("web"), u"82-92"_qs);
    }

    /// web was started by hand before its database; it is back only when that is: db 80…125…145.
    void whatWasStartedTooEarlyIsBackWithWhatItNeeds() {
        Going r(shop());
        r.done("host", 0, 30, 75).done("web", 0, 76, 80).at(80);
        QCOMPARE(r.step("db", 0), u"80-125"_qs);
        QCOMPARE(r.step("web"), u"76-80"_qs);
        QCOMPARE(r.up("web"), u"145"_qs);
        QCOMPARE(r.end(), u"145"_qs);
    }

    /// The second step was done first: db is up after the first, 90…135.
    void stepsOutOfOrderCountAll() {
        Going r(shop());
        r.done("host", 0, 30, 80).done("db", 1, 60, 70).at(90);
        QCOMPARE(r.step("db", 0), u"90-135"_qs);
        QCOMPARE(r.up("db"), u"135"_qs);
        QCOMPARE(r.step("web"), u"135-145"_qs);
    }

    /// The only person works at a since 40 until 70; b 70…100.
    void nobodyElseGetsThePeopleOfAStepInProgress() {
        Going r(onePerson());
        r.inProgress("a", 0, 40).at(50);
        QCOMPARE(r.step("a"), u"40-70"_qs);
        QCOMPARE(r.step("b"), u"70-100"_qs);
    }

    /// Both at once is more than the team has, but it is so: a until 70, b until 75.
    void moreAtWorkThanTheTeamHas() {
        Going r(onePerson());
        r.inProgress("a", 0, 40).inProgress("b", 0, 45).at(50);
        QCOMPARE(r.step("a"), u"40-70"_qs);
        QCOMPARE(r.step("b"), u"45-75"_qs);
    }

    /// Work starts at 30, the DBA comes 25 minutes later: 55. Who already works has come.
    void teamsComeAfterTheDeclaration() {
        Going late(onePerson(", on-call-response: 25m"));
        late.at(40);
        QCOMPARE(late.end(), u"115"_qs); // 55…85…115
        Going here(onePerson(", on-call-response: 25m"));
        here.done("a", 0, 32, 40).at(40);
        QCOMPARE(here.step("b"), u"40-70"_qs);
        Going longAgo(onePerson(", on-call-response: 25m"));
        longAgo.at(90);
        QCOMPARE(longAgo.end(), u"150"_qs); // 90…120…150
    }

    /// The team goes home at minute 60 (Monday 00:00 is the incident) and comes back a day later. What is in
    /// progress goes on all the same.
    void hoursCountForWhatIsNotStarted() {
        Going r(onePerson(", hours: \"Mon-Sun 00:00-01:00\""));
        r.inProgress("a", 0, 50).at(55);
        QCOMPARE(r.step("a"), u"50-80"_qs);
        QCOMPARE(r.step("b"), u"1440-1470"_qs);
    }

    /// Nobody knows how long a takes, so nobody knows when its person is free for b.
    void anUnknownLengthInProgressHoldsItsPeople() {
        const QByteArray plan = "assumptions: {use: none}\n" + onePerson("", "");
        Going r(plan);
        r.inProgress("a", 0, 40).at(50);
        QCOMPARE(r.step("a"), u"40-?50"_qs);
        QVERIFY(r.step("b").startsWith(u'?'));
        QVERIFY(r.schedule().makespan.unknownBecause().contains(u"“Work” of a"));
        Going waits(plan);
        waits.done("a", 0, 40, 47).at(50);
        QCOMPARE(waits.step("b"), u"50-80"_qs);
        QCOMPARE(waits.end(), u"80"_qs);
    }

    /// One of two is enough: the group is up with the first, at 60, web follows.
    void groupsAreUpWithEnoughMembers() {
        Going r(kHead + "components:\n" + rebuilt("a", "{name: Work, duration: 20m}") +
                rebuilt("b", "{name: Work, duration: 90m}") +
                "  - {name: pair, kind: redundancy-group, at-least: 1, requires: [a, b]}\n" +
                rebuilt("web", "{name: Start, duration: 10m}", "requires: [pair], "));
        r.done("a", 0, 40, 60).inProgress("b", 0, 30).at(70);
        QCOMPARE(r.up("pair"), u"60"_qs);
        QCOMPARE(r.step("web"), u"70-80"_qs);
        QCOMPARE(r.end(), u"120"_qs);
    }

    void whatIsNotRecoverableStaysSo() {
        Going r(kHead + "components:\n" + rebuilt("a", "{name: Work, duration: 20m}") +
                "  - {name: old, kind: server, site: Main, recovery: {strategy: none}}\n");
        r.done("a", 0, 30, 50).at(60);
        QCOMPARE(r.up("old"), u"?-1"_qs);
        QCOMPARE(r.end(), u"50"_qs);
    }

    void theRestKeepsTheRules() {
        for (unsigned seed = 1; seed <= 1500; ++seed) {
            RandomPlan random(seed, 2 + static_cast<int>(seed % 12), seed % 2 == 0);
            ScheduleSettings settings;
            settings.schedules = 20;
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(random.plan),
                                           random.scenario, settings);
            std::mt19937 chance(seed);
            const RunProgress progress = randomProgress(a, chance);
            settings.workStarts = random.scenario.workStarts();
            const Schedule schedule = replan(*a.graph, a.tasks, settings, progress);
            const QString wrong = Check(a, progress, schedule, settings.workStarts).violation();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
    }

    void withoutProgressItIsTheScheduleOfTheRecovery() {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            RandomPlan random(seed + 9'000, 2 + static_cast<int>(seed % 12), seed % 2 == 0);
            ScheduleSettings settings;
            settings.schedules = 40;
            const auto a = analyseScenario(std::make_shared<const RecoveryGraph>(random.plan),
                                           random.scenario, settings);
            RunProgress progress;
            progress.steps.resize(a.tasks.steps.size());
            settings.workStarts = random.scenario.workStarts();
            const Schedule schedule = replan(*a.graph, a.tasks, settings, progress);
            QVERIFY2(schedule.makespan == a.schedule.makespan, qPrintable(QString::number(seed)));
        }
    }
};

DRAWBRIDGE_TEST(ReplanTest)
#include "replan_test.moc"
