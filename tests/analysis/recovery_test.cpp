// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;
using worked::Result;

namespace {

/// Detection 10 m + declaration 20 m: work starts at minute 30.
const QByteArray kScenario = R"(
scenarios:
  - {name: Lost, fails: [{site: Main}], detection: 10m, declaration: 20m}
)";

const QByteArray kSites = R"(
sites:
  - {name: Main, kind: on-premises}
  - {name: Spare, kind: colocation}
)";

QByteArray step(const char* minutes, const char* teams = "") {
    return QByteArray("recovery: {strategy: rebuild, to: Spare, steps: [{name: Work, duration: ") + minutes +
           "m" + (*teams != 0 ? QByteArray(", teams: {") + teams + "}" : QByteArray()) + "}]}";
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    /// host 60, db 45 and 20 in a chain, web after both, staff only reconnects (5).
    /// host 30…90, db 30…75…95, web starts max(90, 95) = 95, 10 long: 105; staff 105 + 5 = 110.
    void criticalPathByHand() {
        const Result r(
            kSites +
            "components:\n"
            "  - {name: host, kind: docker-host, site: Main, " +
            step("60") +
            "}\n"
            "  - {name: db, kind: database, site: Main, recovery: {strategy: rebuild, to: Spare, steps: "
            "[{name: Install, duration: 45m}, {name: Load, duration: 20m}]}}\n"
            "  - {name: web, kind: service, host: host, requires: [db], " +
            step("10") +
            "}\n"
            "  - {name: staff, kind: user-group, site: Spare, requires: [web]}\n" +
            kScenario);
        QCOMPARE(r.rto("host"), 90);
        QCOMPARE(r.rto("db"), 95);
        QCOMPARE(r.rto("web"), 105);
        QCOMPARE(r.rto("staff"), 110);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(110 * 60));
        QCOMPARE(r.analysis().schedule.lowerBound, Seconds(110 * 60));
        QVERIFY(r.analysis().schedule.provenOptimal);
        QCOMPARE(r.step("host").slack, Seconds(5 * 60)); // 95 - 90
        QVERIFY(!r.step("host").critical);
        QVERIFY(r.step("db", 1).critical);
        QCOMPARE(r.criticalPath(), QStringList({u"db"_qs, u"db"_qs, u"web"_qs, u"staff"_qs}));
        QCOMPARE(r.step("host").wave, 1);
        QCOMPARE(r.step("web").wave, 2);
        QCOMPARE(r.step("web").waits.kind, WaitReason::Kind::Component);
        QCOMPARE(r.analysis().graph->name(r.step("web").waits.component), u"db"_qs);
        QCOMPARE(r.step("host").waits.kind, WaitReason::Kind::WorkStarts);
        QCOMPARE(r.step("db", 1).waits.kind, WaitReason::Kind::PreviousStep);
        QCOMPARE(r.step("staff").wave, 3);
    }

    /// Restoring 600 GiB at 200 MiB/s: 600 · 1024 / 200 = 3072 s, before the step that verifies.
    void restoringDataTakesItsTime() {
        const Result r(
            kSites +
            "components:\n"
            "  - name: db\n    kind: database\n    site: Main\n    data: 600GiB\n"
            "    copies: [{at: Spare, method: backup, every: 24h, takes: 2h, restore-rate: 200MiB/s}]\n"
            "    recovery: {strategy: restore, to: Spare, steps: [{name: Prepare, duration: 10m}, "
            "{name: Check, kind: verify, duration: 5m}]}\n" +
            kScenario);
        const auto& steps = r.analysis().tasks.steps;
        QCOMPARE(steps.size(), std::size_t(3));
        QVERIFY(steps[1].addsRestore);
        QCOMPARE(steps[1].duration, Seconds(3072));
        QCOMPARE(r.of("db").estimatedRto.known(), std::optional(Seconds(30 * 60 + 600 + 3072 + 300)));
        QCOMPARE(r.rpo("db"), 26 * 60); // every 24 h + takes 2 h
    }

    /// A replica that does not say how fast data come back from it leaves the backup to restore from: 100 GiB
    /// at 100 MiB/s.
    void dataAreRestoredFromACopyWhoseRateIsKnown() {
        const Result r(
            kSites +
            "components:\n  - {name: twin, kind: database, site: Spare}\n"
            "  - name: db\n    kind: database\n    site: Main\n    data: 100GiB\n"
            "    copies:\n      - {at: twin, method: asynchronous, lag: 1m}\n"
            "      - {at: Spare, method: backup, every: 24h, restore-rate: 100MiB/s}\n"
            "    recovery: {strategy: restore, to: Spare, steps: [{name: Prepare, duration: 10m}]}\n" +
            kScenario);
        QCOMPARE(r.of("db").estimatedRto.known(), std::optional(Seconds(30 * 60 + 600 + 1024)));
    }

    /// One person, two hosts of 40 and 20 minutes, arriving 15 m after declaration: 45…85…105 either way
    /// round.
    void aTeamDoesOneThingAtATime() {
        const Result r("teams: [{name: Ops, size: 1, on-call-response: 15m}]\n" + kSites +
                       "components:\n"
                       "  - {name: a, kind: docker-host, site: Main, " +
                       step("40", "Ops: 1") +
                       "}\n"
                       "  - {name: b, kind: docker-host, site: Main, " +
                       step("20", "Ops: 1") + "}\n" + kScenario);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(105 * 60));
        QVERIFY(r.analysis().schedule.provenOptimal); // 45 + 60 of work for one person
        QCOMPARE(std::min(r.step("a").start.known().value(), r.step("b").start.known().value()),
                 Seconds(45 * 60));
    }

    void twoPeopleWorkAtOnce() {
        const Result r("teams: [{name: Ops, size: 2}]\n" + kSites +
                       "components:\n"
                       "  - {name: a, kind: docker-host, site: Main, " +
                       step("40", "Ops: 1") +
                       "}\n"
                       "  - {name: b, kind: docker-host, site: Main, " +
                       step("20", "Ops: 1") + "}\n" + kScenario);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(70 * 60));
    }

    /// Incident Friday 17:00; work starts 17:30; 40 minutes do not fit before 18:00, so Monday 08:00 it is:
    /// 63 h after the incident, and 40 minutes.
    void aTeamWorksInItsHoursAndIsNotInterrupted() {
        ScheduleSettings settings;
        settings.incident.minuteOfWeek = (4 * 24 + 17) * 60;
        const Result r("teams: [{name: Ops, size: 1, hours: \"Mon-Fri 08:00-18:00\"}]\n" + kSites +
                           "components:\n  - {name: a, kind: docker-host, site: Main, " +
                           step("40", "Ops: 1") + "}\n" + kScenario,
                       {}, settings);
        QCOMPARE(r.rto("a"), 63 * 60 + 40);
        settings.incident.minuteOfWeek = (4 * 24 + 16) * 60 + 50;
        const Result fits("teams: [{name: Ops, size: 1, hours: \"Mon-Fri 08:00-18:00\"}]\n" + kSites +
                              "components:\n  - {name: a, kind: docker-host, site: Main, " +
                              step("40", "Ops: 1") + "}\n" + kScenario,
                          {}, settings);
        QCOMPARE(fits.rto("a"), 70); // 17:20 to 18:00
    }

    void aStepLongerThanItsTeamsHoursIsNotRecoverable() {
        const Result r("teams: [{name: Ops, hours: \"Mon-Fri 08:00-10:00\"}]\n" + kSites +
                       "components:\n  - {name: a, kind: docker-host, site: Main, " + step("121", "Ops: 1") +
                       "}\n"
                       "  - {name: w, kind: service, host: a, " +
                       step("1") + "}\n" + kScenario);
        QCOMPARE(r.rto("a"), -1);
        QVERIFY(r.of("a").notRecoverableBecause.contains(u"never fits"));
        QCOMPARE(r.rto("w"), -1);
    }

    /// Of three people each step needs two, so that no two steps are done at once: declared and arrived after
    /// 30 minutes, then 20 + 30 + 40 = 90, done at 120; their 2 × 90 person minutes alone would fit into 60,
    /// at 90.
    void theLowerBoundCountsWhatExcludesEachOther() {
        QByteArray body = "teams: [{name: Ops, size: 3}]\n" + kSites + "components:\n";
        for (const auto& [name, minutes] : {std::pair("a", "20"), std::pair("b", "30"), std::pair("c", "40")})
            body += QByteArray("  - {name: ") + name + ", kind: service, site: Main, " +
                    step(minutes, "Ops: 2") + "}\n";
        ScheduleSettings onlyRules;
        onlyRules.schedules = 0;
        const Result r(body + kScenario, {}, onlyRules);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(120 * 60));
        QCOMPARE(r.analysis().schedule.lowerBound, Seconds(120 * 60));
        QVERIFY(r.analysis().schedule.provenOptimal);
    }

    /// Alone, 10 hours a day. Three steps of 6 hours: none fits behind another, so Monday, Tuesday, Wednesday
    /// 08:00…14:00, 62 h after Monday 00:00; but their 18 hours could end on Tuesday at 16:00, at 40 h. Steps
    /// of 10 hours from Friday on: Friday, Monday and Tuesday till 18:00, 114 h after Friday 00:00, and 30
    /// hours of work are not done before.
    void theLowerBoundCountsOpenHours() {
        const auto three = [](const char* minutes) {
            QByteArray body =
                "teams: [{name: Ops, size: 1, hours: \"Mon-Fri 08:00-18:00\"}]\n" + kSites + "components:\n";
            for (const char* name : {"a", "b", "c"})
                body += QByteArray("  - {name: ") + name + ", kind: service, site: Main, " +
                        step(minutes, "Ops: 1") + "}\n";
            return body + kScenario;
        };
        ScheduleSettings onlyRules;
        onlyRules.schedules = 0;
        const Result six(three("360"), {}, onlyRules);
        QCOMPARE(six.analysis().schedule.makespan.known(), Seconds(62 * 3600));
        QCOMPARE(six.analysis().schedule.lowerBound, Seconds(40 * 3600));
        onlyRules.incident.minuteOfWeek = 4 * 24 * 60;
        const Result ten(three("600"), {}, onlyRules);
        QCOMPARE(ten.analysis().schedule.makespan.known(), Seconds(114 * 3600));
        QVERIFY(ten.analysis().schedule.provenOptimal);
    }

    /// a 30…40; b 30…60…90 is too late for g, which needs one of them; web 40…100 ends last. A later a delays
    /// web at once, b has until 100.
    void slackOfAGroupsMembers() {
        const Result r(
            kSites +
            "components:\n"
            "  - {name: a, kind: service, site: Main, " +
            step("10") +
            "}\n"
            "  - {name: b, kind: service, site: Main, recovery: {strategy: rebuild, to: Spare, steps: "
            "[{name: Install, duration: 30m}, {name: Load, duration: 30m}]}}\n"
            "  - {name: g, kind: redundancy-group, at-least: 1, requires: [a, b]}\n"
            "  - {name: web, kind: service, site: Main, requires: [g], " +
            step("60") + "}\n" + kScenario);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(100 * 60));
        QCOMPARE(r.step("a").slack, Seconds(0));
        QCOMPARE(r.step("b", 1).slack, Seconds(10 * 60));
    }

    /// 1 of 2: the group is up with the faster member (30 + 10), its user at 45, though the slower needs
    /// till 90.
    void aGroupIsUpWhenEnoughMembersAre() {
        const Result r(kSites +
                       "components:\n"
                       "  - {name: a, kind: load-balancer, site: Main, " +
                       step("60") +
                       "}\n"
                       "  - {name: b, kind: load-balancer, site: Main, " +
                       step("10") +
                       "}\n"
                       "  - {name: lb, kind: redundancy-group, at-least: 1, requires: [a, b]}\n"
                       "  - {name: shop, kind: service, site: Spare, requires: [lb]}\n" +
                       kScenario);
        QCOMPARE(r.rto("lb"), 40);
        QCOMPARE(r.rto("shop"), 45);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(90 * 60));
        QCOMPARE(r.step("b").slack, Seconds((90 - 45) * 60)); // its user may end at 90: 85 - 40
    }

    void whatHasNothingToRecoverToIsNotRecoverable() {
        const Result r(
            kSites +
            "components:\n"
            "  - {name: gone, kind: database, site: Main}\n"
            "  - {name: none, kind: database, site: Main, recovery: {strategy: none}}\n"
            "  - {name: here, kind: database, site: Main, recovery: {strategy: restart}}\n"
            "  - {name: back, kind: database, site: Main, recovery: {strategy: rebuild, to: Main}}\n"
            "  - {name: over, kind: database, site: Main, recovery: {strategy: failover, standby: twin}}\n"
            "  - {name: twin, kind: database, site: Main, " +
            step("5") +
            "}\n"
            "  - {name: user, kind: service, site: Spare, requires: [gone]}\n"
            "  - {name: fine, kind: server, site: Main, " +
            step("5") + "}\n" + kScenario);
        for (const char* name : {"gone", "none", "here", "back", "over", "user"}) {
            QCOMPARE(r.rto(name), -1);
            QVERIFY(!r.of(name).notRecoverableBecause.isEmpty());
        }
        QVERIFY(r.of("user").notRecoverableBecause.contains(u"gone"));
        QCOMPARE(r.rto("fine"), 35);
        QCOMPARE(r.analysis().schedule.makespan.known(), Seconds(35 * 60));
    }

    void aCycleIsNamedAndTheRestStaysPlanned() {
        const Result r(kSites +
                       "components:\n"
                       "  - {name: a, kind: server, site: Main, requires: [b], " +
                       step("5") +
                       "}\n"
                       "  - {name: b, kind: server, site: Main, requires: [c], " +
                       step("5") +
                       "}\n"
                       "  - {name: c, kind: server, site: Main, requires: [a], " +
                       step("5") +
                       "}\n"
                       "  - {name: behind, kind: server, site: Main, requires: [c], " +
                       step("5") +
                       "}\n"
                       "  - {name: rest, kind: server, site: Main, " +
                       step("5") + "}\n" + kScenario);
        QCOMPARE(r.rto("a"), -1);
        QVERIFY(r.of("a").notRecoverableBecause.contains(u"a → b → c → a"));
        QCOMPARE(r.rto("behind"), -1);
        QVERIFY(r.of("behind").notRecoverableBecause.contains(u"waits for c"));
        QCOMPARE(r.rto("rest"), 35);
    }

    void groupThatStandsWithoutTheCycleDoesNotStick() {
        const Result r(kSites +
                       "components:\n"
                       "  - {name: a, kind: server, site: Main, " +
                       step("5") +
                       "}\n"
                       "  - {name: b, kind: server, site: Main, requires: [g], " +
                       step("5") +
                       "}\n"
                       "  - {name: g, kind: redundancy-group, at-least: 1, requires: [a, b]}\n" +
                       kScenario);
        QCOMPARE(r.rto("g"), 35);
        QCOMPARE(r.rto("b"), 40);
    }

    void aStandbyTakesOverAndDestroyedDataComeFromTheBackup() {
        const QByteArray body =
            kSites +
            "components:\n"
            "  - {name: twin, kind: database, site: Spare}\n"
            "  - name: db\n    kind: database\n    site: Main\n    data: 100GiB\n"
            "    copies:\n      - {at: twin, method: asynchronous, lag: 2m}\n"
            "      - {at: Spare, method: backup, every: 12h, restore-rate: 100MiB/s}\n"
            "    recovery: {strategy: failover, standby: twin, steps: [{name: Promote, duration: 5m}]}\n"
            "  - {name: app, kind: service, site: Spare, requires: [db]}\n"
            "scenarios:\n  - {name: Away, fails: [{site: Main}]}\n  - {name: Burnt, data: destroyed, fails: "
            "[{site: Main}]}\n";
        const Result away(body, QStringLiteral("Away"));
        QCOMPARE(away.rto("db"), 5);
        QCOMPARE(away.rpo("db"), 2);
        QCOMPARE(away.rpo("app"), 2); // the worst of all that it requires
        const Result burnt(body, QStringLiteral("Burnt"));
        QCOMPARE(burnt.of("db").estimatedRto.known(),
                 std::optional(Seconds(5 * 60 + 1024))); // 100 GiB at 100 MiB/s
        QCOMPARE(burnt.rpo("db"), 12 * 60);
        QCOMPARE(burnt.rpo("app"), 12 * 60);
    }

    void withoutASurvivingCopyAllDataAreLost() {
        const Result r(kSites +
                       "components:\n"
                       "  - {name: db, kind: database, site: Main, data: 1GiB, copies: [{at: Main, method: "
                       "backup, every: 1h}], " +
                       step("5") +
                       "}\n  - {name: app, kind: service, site: Spare, requires: [db], rpo: 1h}\n"
                       "  - {name: idle, kind: service, site: Spare}\n" +
                       kScenario);
        QCOMPARE(r.rpo("db"), -1);
        QCOMPARE(r.rpo("app"), -1);
        QVERIFY(r.of("app").missesRpo());
        QCOMPARE(r.rpo("idle"), 0);
    }

    /// Nothing is said of the data of `accounts`: 0 is no estimate of them, nor of what needs them. All else
    /// is.
    void unspecifiedDataAreSaidToBeUnknown() {
        const Result r(kSites + R"(
components:
  - {name: accounts, kind: database, site: Main}
  - {name: told, kind: database, site: Main, copies: [{at: Spare, method: asynchronous, lag: 2m}]}
  - {name: gone, kind: database, site: Main, copies: [{at: Main, method: backup, every: 1h}]}
  - {name: away, kind: database, site: Spare}
  - {name: portal, kind: service, site: Spare, requires: [accounts, told]}
  - {name: shop, kind: service, site: Spare, requires: [told, away]}
  - {name: archive, kind: service, site: Spare, requires: [accounts, gone]}
)" + kScenario);
        QVERIFY(r.of("accounts").estimatedRpo.isUnknown());
        QVERIFY(r.of("portal").estimatedRpo.isUnknown());
        QCOMPARE(r.of("portal").estimatedRpo.atLeast(), Seconds(120)); // of what is told
        QVERIFY(!r.of("portal").estimatedRpo.atMost());
        for (const char* known : {"told", "away", "shop"})
            QVERIFY2(r.of(known).estimatedRpo.isKnown(), known);
        QCOMPARE(r.rpo("shop"), 2);
        // All data lost already: what is not told cannot make it worse.
        QVERIFY(r.of("archive").estimatedRpo.isInfinite());
        QVERIFY(r.of("accounts").ownEstimatedRpo.isUnknown());
        QVERIFY(r.of("portal").ownEstimatedRpo.isKnown() && r.of("away").ownEstimatedRpo.isKnown());
    }

    /// RTO 35 m + WRT 30 m = 65 m > MTPD 1 h, though the RTO target of 40 m is met.
    void workRecoveryTimeCountsAgainstMtpd() {
        const Result r(kSites +
                       "components:\n  - {name: a, kind: server, site: Main, rto: 40m, mtpd: 1h, wrt: 30m, " +
                       step("5") + "}\n" + kScenario);
        QVERIFY(!r.of("a").missesRto());
        QVERIFY(r.of("a").missesMtpd());
        QVERIFY(!r.of("a").misses() == false);
    }

    void aGroupsTargetHoldsForItsMembersWithoutOne() {
        const Result r(kSites + "components:\n  - {name: a, kind: server, site: Main, " + step("5") +
                       "}\n"
                       "  - {name: b, kind: server, site: Main, rto: 2h, " +
                       step("5") +
                       "}\n"
                       "protection-groups:\n  - {name: G, members: [a, b], to: Spare, rto: 30m}\n" +
                       kScenario);
        QCOMPARE(r.of("a").rtoTarget, std::optional(Seconds(1800)));
        QVERIFY(r.of("a").missesRto()); // 35 m
        QCOMPARE(r.of("b").rtoTarget, std::optional(Seconds(7200)));
    }

    /// One person; by priority the important one first although the other has the longer way behind it.
    void priorityOrdersWhatDependenciesLeaveOpen() {
        ScheduleSettings settings;
        settings.objective = Objective::Priority;
        const Result r("teams: [{name: Ops, size: 1}]\n" + kSites +
                           "components:\n"
                           "  - {name: minor, kind: server, site: Main, " +
                           step("10", "Ops: 1") +
                           "}\n"
                           "  - {name: after, kind: server, site: Main, requires: [minor], " +
                           step("10") +
                           "}\n"
                           "  - {name: major, kind: server, site: Main, " +
                           step("10", "Ops: 1") +
                           "}\n"
                           "protection-groups:\n  - {name: Low, members: [minor, after], priority: 5}\n"
                           "  - {name: High, members: [major], priority: 1}\n" +
                           kScenario,
                       {}, settings);
        QCOMPARE(r.rto("major"), 40);
        QCOMPARE(r.rto("minor"), 50);
    }

    void aPathComesBackWithTheTunnelThatTakesOver() {
        const QByteArray body = R"(
sites: [{name: Main, kind: on-premises}, {name: Office, kind: on-premises}]
networks:
  - {name: m, site: Main}
  - {name: o, site: Office}
components:
  - {name: gw1, kind: vpn-gateway, site: Main}
  - {name: gw2, kind: vpn-gateway, site: Main}
  - {name: ogw, kind: vpn-gateway, site: Office}
  - {name: app, kind: server, site: Main, interfaces: [{network: m}]}
  - {name: staff, kind: user-group, site: Office, interfaces: [{network: o}], requires: [app]}
tunnels:
  - name: first
    type: ipsec
    a: {gateway: ogw, networks: [o]}
    b: {gateway: gw1, networks: [m]}
NEXT
scenarios: [{name: Down, fails: [{tunnel: first}], detection: 10m}]
)";
        QByteArray alone = body;
        alone.replace("NEXT", "");
        const Result none(alone);
        QCOMPARE(none.rto("staff"), -1);
        QVERIFY(none.of("staff").notRecoverableBecause.contains(u"no tunnel replaces"));
        QByteArray both = body;
        both.replace("NEXT", "    fails-over-to: second\n  - name: second\n    type: ipsec\n    a: {gateway: "
                             "ogw}\n    b: {gateway: gw2}\n");
        QVERIFY2(Result(both).rto("staff") == -1, "a tunnel without the networks carries nothing");
        both.replace("{gateway: ogw}", "{gateway: ogw, networks: [o]}")
            .replace("{gateway: gw2}", "{gateway: gw2, networks: [m]}");
        // The standby is down until it takes over: 10 m of detection and 5 m to reconnect.
        QCOMPARE(Result(both).state("staff"), ImpactState::Disabled);
        QCOMPARE(Result(both).rto("staff"), 15);
    }
};

DRAWBRIDGE_TEST(RecoveryTest)
#include "recovery_test.moc"
