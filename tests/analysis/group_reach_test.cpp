// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slow_impact.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;
using worked::Result;

namespace {

/// Three sites, each with a network, a gateway and a node of a cluster; a tunnel between each two.
const QByteArray kCluster = R"(
sites:
  - {name: North, kind: on-premises}
  - {name: South, kind: on-premises}
  - {name: Arbiter, kind: on-premises}
networks:
  - {name: north-net, site: North, cidr: 10.1.0.0/24}
  - {name: south-net, site: South, cidr: 10.2.0.0/24}
  - {name: arbiter-net, site: Arbiter, cidr: 10.3.0.0/24}
components:
  - {name: north-gw, kind: vpn-gateway, site: North, interfaces: [{network: north-net}], recovery: {strategy: rebuild}}
  - {name: south-gw, kind: vpn-gateway, site: South, interfaces: [{network: south-net}], recovery: {strategy: rebuild}}
  - {name: arbiter-gw, kind: vpn-gateway, site: Arbiter, interfaces: [{network: arbiter-net}]}
  - {name: node-n, kind: storage, site: North, interfaces: [{network: north-net}], recovery: {strategy: restart}}
  - {name: node-s, kind: storage, site: South, interfaces: [{network: south-net}]}
  - {name: node-a, kind: server, site: Arbiter, interfaces: [{network: arbiter-net}]}
  - {name: quorum, kind: redundancy-group, at-least: 2, requires: [node-n, node-s, node-a]}
  - {name: app-n, kind: service, site: North, interfaces: [{network: north-net}], requires: [quorum]}
  - {name: app-s, kind: service, site: South, interfaces: [{network: south-net}], requires: [quorum]}
  - {name: loose, kind: service, site: North, requires: [quorum]}
  - name: reports
    kind: service
    site: North
    interfaces: [{network: north-net}]
    requires: [{on: quorum, strength: soft}]
  - {name: outer, kind: redundancy-group, at-least: 1, requires: [quorum]}
  - {name: nested, kind: service, site: North, interfaces: [{network: north-net}], requires: [outer]}
tunnels:
  - name: n-s
    type: ipsec
    a: {gateway: north-gw, networks: [north-net]}
    b: {gateway: south-gw, networks: [south-net]}
  - name: n-a
    type: ipsec
    a: {gateway: north-gw, networks: [north-net]}
    b: {gateway: arbiter-gw, networks: [arbiter-net]}
  - name: s-a
    type: ipsec
    a: {gateway: south-gw, networks: [south-net]}
    b: {gateway: arbiter-gw, networks: [arbiter-net]}
scenarios:
  - {name: One link, fails: [{tunnel: n-s}]}
  - {name: North alone, fails: [{tunnel: n-s}, {tunnel: n-a}]}
  - {name: All alone, fails: [{tunnel: n-s}, {tunnel: n-a}, {tunnel: s-a}]}
  - {name: North gateway, fails: [{component: north-gw}]}
  - {name: North link and node, fails: [{tunnel: n-s}, {tunnel: s-a}, {component: node-n}]}
)";

} // namespace

class GroupReachTest : public QObject {
    Q_OBJECT

private slots:
    void aDependentCountsTheMembersThatItReaches() {
        const Result one(kCluster, QStringLiteral("One link"));
        QCOMPARE(one.state("app-n"), ImpactState::Unaffected); // still by way of the third site
        const Result north(kCluster, QStringLiteral("North alone"));
        QCOMPARE(north.state("quorum"), ImpactState::Unaffected);
        QCOMPARE(north.state("app-n"), ImpactState::Disabled);   // reaches node-n only: 1 of 2
        QCOMPARE(north.state("app-s"), ImpactState::Unaffected); // node-s and node-a
        QCOMPARE(north.state("loose"), ImpactState::Unaffected); // no interfaces: not checked
        QCOMPARE(north.state("reports"), ImpactState::Degraded);
        QCOMPARE(north.state("nested"), ImpactState::Disabled);
        QCOMPARE(Result(kCluster, QStringLiteral("All alone")).state("app-s"), ImpactState::Disabled);
    }

    void theReasonNamesTheMembersWithoutPath() {
        const Result r(kCluster, QStringLiteral("North alone"));
        QCOMPARE(r.reasons("app-n"),
                 QStringList(QStringLiteral(
                     "app-n reaches 1 of 3 members of quorum, 2 are needed: no path to node-s and node-a")));
        QCOMPARE(
            r.reasons("nested"),
            QStringList({QStringLiteral(
                             "nested reaches 0 of 1 members of outer, 1 is needed: too few members of quorum "
                             "reached"),
                         QStringLiteral("nested reaches 1 of 3 members of quorum, 2 are needed: no path to "
                                        "node-s and node-a")}));
    }

    void aMemberThatFailsLaterCounts() {
        // South is cut off from all: node-n is down, so that app-n keeps node-a alone, and app-s node-s.
        const Result r(kCluster, QStringLiteral("North link and node"));
        QCOMPARE(r.state("quorum"), ImpactState::Unaffected);
        QCOMPARE(r.state("app-n"), ImpactState::Disabled);
        QCOMPARE(r.reasons("app-n").value(0),
                 QStringLiteral("app-n reaches 1 of 3 members of quorum, 2 are needed: no path to node-s; "
                                "node-n is down"));
        QCOMPARE(r.reasons("app-n").value(1), QStringLiteral("the scenario fails node-n"));
    }

    void whatIsCutOffWaitsForThePath() {
        const Result back(kCluster, QStringLiteral("North gateway"));
        QVERIFY(back.rto("north-gw") > 0);
        QVERIFY(back.rto("app-n") > back.rto("north-gw"));
        const Result cut(kCluster, QStringLiteral("North alone"));
        QCOMPARE(
            cut.of("app-n").notRecoverableBecause,
            QStringLiteral("app-n can reach no more of the members of quorum again than 1, and needs 2"));
        QCOMPARE(cut.rto("nested"), -1);
    }

    void whatCannotReachAllWaitsForMembersThatItReaches() {
        // node-s stays cut off from app-n, so it needs node-n again, although the group is up.
        const Result r(kCluster, QStringLiteral("North link and node"));
        QVERIFY(r.rto("node-n") > 0);
        QVERIFY(r.rto("app-n") > r.rto("node-n"));
        QCOMPARE(r.rto("app-s"), -1); // only ever reaches node-s
    }

    void aMemberOfAGroupThatIsOneItselfCountsByWhatIsReachedOfIt() {
        QByteArray plan = kCluster;
        plan.replace("tunnels:",
                     "  - {name: either, kind: redundancy-group, at-least: 1, requires: [outer, node-n]}\n"
                     "  - {name: lucky, kind: service, site: North, interfaces: [{network: "
                     "north-net}], requires: [either]}\ntunnels:");
        QCOMPARE(Result(plan, QStringLiteral("North alone")).state("lucky"), ImpactState::Unaffected);
    }

    /// From U the member m2 is behind the standby tunnel: with both tunnels cut neither is reached, and with
    /// A lost m2 is reached once the standby tunnel is up.
    void whatOnlyAStandbyTunnelLeadsToIsNotReached() {
        const QByteArray plan = R"(
assumptions: {use: cautious}
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}, {name: U, kind: on-premises}]
networks: [{name: na, site: A, cidr: 10.1.0.0/24}, {name: nb, site: B, cidr: 10.2.0.0/24}, {name: nu, site: U, cidr: 10.3.0.0/24}]
components:
  - {name: ga, kind: vpn-gateway, site: A, interfaces: [{network: na}]}
  - {name: gb, kind: vpn-gateway, site: B, interfaces: [{network: nb}]}
  - {name: gu, kind: vpn-gateway, site: U, interfaces: [{network: nu}]}
  - {name: m1, kind: server, site: A, interfaces: [{network: na}]}
  - {name: m2, kind: server, site: B, interfaces: [{network: nb}]}
  - {name: g, kind: redundancy-group, at-least: 1, requires: [m1, m2]}
  - {name: app, kind: service, site: U, interfaces: [{network: nu}], requires: [g]}
  - {name: both, kind: redundancy-group, at-least: 2, requires: [m1, m2]}
  - {name: needs-both, kind: service, site: U, interfaces: [{network: nu}], requires: [both]}
tunnels:
  - {name: ua, type: ipsec, a: {gateway: gu, networks: [nu]}, b: {gateway: ga, networks: [na]}, fails-over-to: ub}
  - {name: ub, type: ipsec, a: {gateway: gu, networks: [nu]}, b: {gateway: gb, networks: [nb]}}
scenarios:
  - {name: both, fails: [{tunnel: ua}, {tunnel: ub}]}
  - {name: A lost, fails: [{site: A}]}
  - {name: B lost, fails: [{site: B}]}
)";
        const Result both(plan, QStringLiteral("both"));
        QCOMPARE(both.state("app"), ImpactState::Disabled);
        QCOMPARE(both.reasons("app").value(0),
                 QStringLiteral("app reaches 0 of 2 members of g, 1 is needed: no path to m1 and m2"));
        const Result lost(plan, QStringLiteral("A lost"));
        QCOMPARE(lost.state("app"), ImpactState::Disabled);
        QVERIFY(lost.rto("app") > 0);
        // What the group needs in the normal state has a way that the plan does not show.
        QCOMPARE(Result(plan, QStringLiteral("B lost")).state("app"), ImpactState::Unaffected);
    }

    void agreesWithTheSlowDefinition() {
        for (unsigned seed = 1; seed <= 1500; ++seed) {
            const slow::RandomPlan random(seed);
            const RecoveryGraph graph(random.plan);
            const Impact impact = assessImpact(graph, random.scenario);
            const std::vector<ImpactState> expected = slow::statesOf(random.plan, random.scenario);
            for (int i = 0; i < graph.size; ++i) {
                const auto at = static_cast<std::size_t>(i);
                QVERIFY2(
                    impact.state[at] == expected[at],
                    qPrintable(QStringLiteral("seed %1, component %2: %3 instead of %4")
                                   .arg(seed)
                                   .arg(graph.name(i), stateKey(impact.state[at]), stateKey(expected[at]))));
                QCOMPARE(impactReasons(graph, impact, i).isEmpty(), expected[at] == ImpactState::Unaffected);
            }
        }
    }

    /// What the recovery calls up reaches enough members that are up by then.
    void recoveredDependentsReachEnoughMembers() {
        for (unsigned seed = 1; seed <= 2000; ++seed) {
            const slow::RandomPlan random(seed);
            const auto graph = std::make_shared<const RecoveryGraph>(random.plan);
            const ScenarioAnalysis a = analyseScenario(graph, random.scenario, ScheduleSettings{});
            const QString problem = slow::unreachedAfterRecovery(a);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(problem)));
        }
    }

    /// Nested as deep and as wide as there is memory: no recursion, and no time beyond linear.
    void tenThousandGroupsInEachOther() {
        Plan plan = worked::plan(kCluster);
        ComponentId inner = plan.components.at(6).id;
        for (int i = 0; i < 10'000; ++i) {
            Component group;
            group.name = QStringLiteral("group %1").arg(i);
            group.position = 1000 + i; // appended, which is cheap
            group.kind = ComponentKind::RedundancyGroup;
            group.dependencies = {{inner, {}, {}, {}}};
            inner = group.id;
            plan.components.put(group);
        }
        Component app = plan.components.at(7);
        app.id = ComponentId::fresh();
        app.name = QStringLiteral("app-deep");
        app.position = 100'000;
        app.dependencies = {{inner, {}, {}, {}}};
        plan.components.put(app);
        const RecoveryGraph graph(plan);
        const Impact impact = assessImpact(graph, plan.scenarios.at(1));
        QCOMPARE(impact.state.back(), ImpactState::Disabled);
    }
};

DRAWBRIDGE_TEST(GroupReachTest)
#include "group_reach_test.moc"
