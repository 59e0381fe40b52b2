// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/improvements.h"
#include "core/base/index.h"
#include "tests/support/random_estate.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// Work starts at 10 + 20 m. The one DBA has two databases of 60 m each: 30, 90, 150 m. Platform comes 5 m
/// later and starts web after both, 10 m: everything is back at 160 m. mail needs 10 m of nobody.
const QByteArray kOffice = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
teams:
  - {name: DBA, size: 1}
  - {name: Platform, size: 1, on-call-response: 5m}
  - {name: Idle, size: 1}
components:
  - {name: one, kind: database, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build one, duration: 60m, teams: {DBA: 1}}]}}
  - {name: two, kind: database, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build two, duration: 60m, teams: {DBA: 1}}]}}
  - {name: web, kind: service, site: Main, requires: [one, two], rto: 2h, recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 10m, teams: {Platform: 1}}]}}
  - {name: mail, kind: service, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Start mail, duration: 10m}]}}
scenarios:
  - {name: Main lost, fails: [{site: Main}], detection: 10m, declaration: 20m}
)";

/// orders-db: provision 10 m, restore 240 GiB at 200 MiB/s in 1229 s; its replica at orders-db-dr stands.
const QByteArray kRestore = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
components:
  - {name: orders-db-dr, kind: database, site: Spare}
  - name: orders-db
    kind: database
    site: Main
    data: 240GiB
    copies:
      - {at: orders-db-dr, method: asynchronous, lag: 30s}
      - {at: Spare, method: backup, every: 24h, restore-rate: 200MiB/s}
    recovery: {strategy: restore, to: Spare, steps: [{name: Provision, duration: 10m}]}
scenarios:
  - {name: Main lost, fails: [{site: Main}]}
)";

std::optional<RecoveryImprovement> byText(const ScenarioAnalysis& a,
                                          const std::vector<RecoveryImprovement>& all, const QString& words) {
    for (const RecoveryImprovement& i : all) {
        if (whatIfText(a.plan(), i.change, &a.scenario).contains(words))
            return i;
    }
    return std::nullopt;
}

/// Scheduled anew with the same settings after the change is really made.
ScenarioAnalysis applied(const ScenarioAnalysis& a, const WhatIf& change) {
    const Plan plan = changedPlan(a.plan(), {change});
    const Scenario* scenario = plan.scenarios.find(a.scenario.id);
    return analyseScenario(std::make_shared<const RecoveryGraph>(plan), *scenario);
}

} // namespace

class ImprovementsTest : public QObject {
    Q_OBJECT

private slots:
    /// With two DBAs both databases are up at 90 m and web at 100 m: 60 m sooner.
    void theTeamThatShouldGrow() {
        const worked::Result office(kOffice);
        const ScenarioAnalysis& a = office.analysis();
        QCOMPARE(a.schedule.makespan.known(), Seconds(160min));
        const auto gains = largerTeams(a, {});
        QCOMPARE(gains.size(), std::size_t(3));
        QCOMPARE(a.plan().teams.at(gains[0].team).name, QStringLiteral("DBA"));
        QCOMPARE(gains[0].gain, Seconds(60min));
        QCOMPARE(gains[0].makespan.known(), Seconds(100min));
        for (const std::size_t other : {1, 2}) {
            QCOMPARE(gains[other].gain, Seconds(0));
            QCOMPARE(gains[other].makespan.known(), Seconds(160min));
        }
    }

    /// The second DBA 60 m, a step of 60 m halved 30 m, no declaration 20 m, web's start halved 5 m. Platform
    /// has long arrived when it is needed, mail is early enough, Idle has nothing to do.
    void whatShortensTheRecoveryBestFirst() {
        const worked::Result office(kOffice);
        const ScenarioAnalysis& a = office.analysis();
        const auto found = findImprovements(a, {});
        QVERIFY(!found.empty());
        QCOMPARE(std::get<TeamSizeChange>(found[0].change).size, 2);
        QCOMPARE(found[0].gain, Seconds(60min));
        QCOMPARE(a.graph->name(found[0].component), QStringLiteral("web"));
        QCOMPARE(found[0].estimatedRto.known(), Seconds(100min));
        QCOMPARE(found[0].componentGain, Seconds(60min));
        const auto declared = byText(a, found, QStringLiteral("pre-approved"));
        QVERIFY(declared);
        QCOMPARE(declared->gain, Seconds(20min));
        QCOMPARE(declared->makespan.known(), Seconds(140min));
        const auto halved = byText(a, found, QStringLiteral("“Build one” of one"));
        QVERIFY(halved);
        QCOMPARE(halved->gain, Seconds(30min));
        const auto start = byText(a, found, QStringLiteral("“Start” of web takes"));
        QVERIFY(start);
        QCOMPARE(start->gain, Seconds(5min));
        QVERIFY(!byText(a, found, QStringLiteral("mail")));
        QVERIFY(!byText(a, found, QStringLiteral("Idle")));
        QVERIFY(!byText(a, found, QStringLiteral("Platform")));
        for (std::size_t i = 1; i < found.size(); ++i)
            QVERIFY(found[i - 1].gain >= found[i].gain);
    }

    /// Twice the rate saves 614 of 1229 s. The replica needs 10 m to switch over and 5 m to verify instead of
    /// 10 m and 1229 s.
    void fasterRestoreAndStandby() {
        const worked::Result shop(kRestore);
        const auto found = findImprovements(shop.analysis(), {});
        const auto rate = byText(shop.analysis(), found, QStringLiteral("instead of 200"));
        QVERIFY(rate);
        QCOMPARE(rate->gain, Seconds(1229 - 615));
        const auto standby = byText(shop.analysis(), found, QStringLiteral("to orders-db-dr"));
        QVERIFY(standby);
        QCOMPARE(standby->makespan.known(), Seconds(15min));
        QCOMPARE(standby->gain, Seconds(10 * 60 + 1229 - 15 * 60));
    }

    void hoursAndOnCallResponse() {
        // From Monday 00:00 the team comes at 00:30; it works from 08:00 to 18:00: 8 h + 1 h. Around the
        // clock it is done after 30 m + 1 h.
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
teams: [{name: Net, size: 1, on-call-response: 30m, hours: "Mon-Fri 08:00-18:00"}]
components:
  - {name: gw, kind: vpn-gateway, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Build, duration: 1h, teams: {Net: 1}}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        const auto found = findImprovements(w.analysis(), {});
        QVERIFY(!found.empty());
        QVERIFY(std::holds_alternative<TeamHoursChange>(found[0].change));
        QCOMPARE(found[0].makespan.known(), Seconds(90min));
        QCOMPARE(found[0].gain, Seconds(9h - 90min));
        // There at once it still waits for 08:00; one more waits, too.
        for (const RecoveryImprovement& i : found)
            QVERIFY(!std::holds_alternative<OnCallResponseChange>(i.change) &&
                    !std::holds_alternative<TeamSizeChange>(i.change));
    }

    /// A service that misses its target is helped, though something else decides the end of everything.
    void aMissedTargetOffTheCriticalPath() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: archive, kind: storage, site: Main, recovery: {strategy: restart, to: Spare, steps: [{name: Copy, duration: 9h}]}}
  - {name: shop, kind: service, site: Main, rto: 1h, recovery: {strategy: restart, to: Spare, steps: [{name: Deploy, duration: 2h}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        const auto found = findImprovements(w.analysis(), {});
        const auto deploy = byText(w.analysis(), found, QStringLiteral("“Deploy” of shop"));
        QVERIFY(deploy);
        QCOMPARE(deploy->gain, Seconds(0));
        QCOMPARE(deploy->componentGain, Seconds(1h));
        QCOMPARE(deploy->estimatedRto.known(), Seconds(1h));
    }

    /// one and two share the DBA: either twice as long costs 60 m. web 10 m more. mail has 120 m of slack.
    void twiceAsLong() {
        const worked::Result office(kOffice);
        const ScenarioAnalysis& a = office.analysis();
        const auto longer = makespanIfTwiceAsLong(a, {});
        QCOMPARE(longer.size(), std::size_t(4));
        for (std::size_t s = 0; s < longer.size(); ++s) {
            const QString name = a.tasks.steps[s].name;
            const Seconds expected = name.startsWith(u"Build") ? Seconds(220min)
                                     : name == u"Start"        ? Seconds(170min)
                                                               : Seconds(160min);
            QCOMPARE(longer[s], expected);
        }
    }

    void aStepThatThenNeverFitsItsHoursHasNoMakespan() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
teams: [{name: Net, size: 1, hours: "Mon-Fri 08:00-18:00"}]
components:
  - {name: gw, kind: vpn-gateway, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: Build, duration: 6h, teams: {Net: 1}}]}}
scenarios: [{name: Main lost, fails: [{site: Main}]}]
)");
        const auto longer = makespanIfTwiceAsLong(w.analysis(), {});
        QCOMPARE(longer.size(), std::size_t(1));
        QVERIFY(!longer[0]);
    }

    /// What is said of a change is what it brings when it is made, wherever both schedules are known to be
    /// the shortest. Larger teams never make it longer.
    void gainsAreWhatTheChangeBrings() {
        int compared = 0;
        for (unsigned seed = 1; seed <= 250; ++seed) {
            const testing::RandomEstate random(seed, 3 + static_cast<int>(seed % 8), seed % 3 == 0);
            const auto a = random.analysis();
            if (!a.schedule.provenOptimal)
                continue;
            ImprovementSettings settings;
            settings.maxResults = 1000;
            settings.maxTried = 1000;
            for (const RecoveryImprovement& i : findImprovements(a, settings)) {
                const auto made = applied(a, i.change);
                QVERIFY(i.gain.count() > 0 || i.componentGain.count() > 0);
                QCOMPARE(i.makespan.known(), made.schedule.makespan.known());
                QCOMPARE(i.gain, *a.schedule.makespan.known() - *made.schedule.makespan.known());
                if (i.component >= 0)
                    QCOMPARE(i.estimatedRto.known(), made.components[idx(i.component)].estimatedRto.known());
                ++compared;
            }
            for (const TeamGain& gain : largerTeams(a, {})) {
                const Team& team = a.plan().teams.at(gain.team);
                const auto made = applied(a, TeamSizeChange{team.id, team.effectiveSize() + 1});
                QVERIFY(gain.gain.count() >= 0);
                if (made.schedule.provenOptimal)
                    QCOMPARE(gain.gain, *a.schedule.makespan.known() - *made.schedule.makespan.known());
            }
        }
        QVERIFY(compared > 500);
    }

    /// Against planning the changed plan again: equal wherever both are known to be the shortest, by slack or
    /// not; and never sooner.
    void twiceAsLongIsWhatPlanningAgainSays() {
        int bySlack = 0;
        int planned = 0;
        for (unsigned seed = 1; seed <= 250; ++seed) {
            const testing::RandomEstate random(seed + 5000, 3 + static_cast<int>(seed % 8), seed % 3 == 0);
            const auto a = random.analysis();
            if (!a.schedule.makespan.known())
                continue;
            const auto longer = makespanIfTwiceAsLong(a, {}, 1000);
            const auto onlySlack = makespanIfTwiceAsLong(a, {}, 0);
            for (int s = 0; s < static_cast<int>(longer.size()); ++s) {
                if (!longer[idx(s)])
                    continue;
                QVERIFY(*longer[idx(s)] >= *a.schedule.makespan.known());
                if (onlySlack[idx(s)])
                    QCOMPARE(*onlySlack[idx(s)], *a.schedule.makespan.known());
                const RecoveryStep& step = a.tasks.steps[idx(s)];
                if (step.ordinal < 0 || !a.schedule.provenOptimal)
                    continue;
                const auto made =
                    applied(a, *stepTakes(*a.graph, a.tasks, s,
                                          withLikely(*step.uncertain, 2 * *step.duration.known())));
                if (!made.schedule.provenOptimal)
                    continue;
                QCOMPARE(longer[idx(s)], made.schedule.makespan.known());
                ++(onlySlack[idx(s)] ? bySlack : planned);
            }
        }
        QVERIFY2(bySlack > 100 && planned > 100,
                 qPrintable(QStringLiteral("%1 %2").arg(bySlack).arg(planned)));
    }

    /// Longer by d, a step can be begun when it was and all after it d later: so the end is at most d later.
    /// Also when each is planned anew with far less effort than the base was.
    void twiceAsLongIsNeverLaterByMoreThanItsLength() {
        int late = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            ScheduleSettings hard;
            hard.schedules = 2000;
            ScheduleSettings quick;
            quick.schedules = 0;
            const auto a = testing::RandomEstate(seed + 9000, 30, false).analysis(hard);
            const auto longer = makespanIfTwiceAsLong(a, quick, 1000);
            for (std::size_t s = 0; s < longer.size(); ++s) {
                QVERIFY(longer[s]);
                QVERIFY2(*longer[s] <= *a.schedule.makespan.known() + *a.tasks.steps[s].duration.known(),
                         qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(s)));
                late += *longer[s] > *a.schedule.makespan.known() ? 1 : 0;
            }
        }
        QVERIFY2(late > 100, qPrintable(QString::number(late)));
    }

    void theBoundOnTriesHoldsAndCancellingEndsIt() {
        const worked::Result office(kOffice);
        ImprovementSettings settings;
        settings.maxTried = 1;
        std::vector<double> shares;
        settings.progress = [&](double share) { shares.push_back(share); };
        const auto found = findImprovements(office.analysis(), settings);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(std::holds_alternative<DeclarationChange>(found[0].change));
        QCOMPARE(shares, std::vector<double>{1.0});
        const std::atomic<bool> cancelled = true;
        settings.schedule.cancelled = &cancelled;
        QVERIFY(findImprovements(office.analysis(), settings).empty());
    }

    void nothingHitNothingToImprove() {
        const worked::Result w(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components: [{name: shop, kind: service, site: Main}]
scenarios: [{name: Spare lost, fails: [{site: Spare}], declaration: 1h}]
)");
        QVERIFY(findImprovements(w.analysis(), {}).empty());
        QVERIFY(largerTeams(w.analysis(), {}).empty());
        QVERIFY(makespanIfTwiceAsLong(w.analysis(), {}).empty());
    }
};

DRAWBRIDGE_TEST(ImprovementsTest)
#include "improvements_test.moc"
