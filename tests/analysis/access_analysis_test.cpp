// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_analysis.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::net;

namespace {

/// Office and data centre, a router between them:
///   10.1.0.0/24 (office, .1 = fw) -- fw -- 10.2.0.0/24 (servers, .1 = fw); web is 10.2.0.10, db 10.2.0.20.
QByteArray twoNetworks(const QByteArray& rules, const QByteArray& more = {}) {
    return "drawbridge: 1\nname: T\n"
           "sites: [{name: A, kind: on-premises}]\n"
           "networks:\n"
           "  - {name: office, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
           "  - {name: servers, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.1}\n"
           "components:\n"
           "  - {name: fw, kind: firewall, site: A, interfaces: [{network: office, address: 10.1.0.1}, "
           "{network: servers, address: 10.2.0.1}]}\n"
           "  - {name: staff, kind: user-group, site: A, interfaces: [{network: office}]}\n"
           "  - {name: web, kind: server, site: A, interfaces: [{network: servers, address: 10.2.0.10}]}\n"
           "  - {name: db, kind: database, site: A, interfaces: [{network: servers, address: 10.2.0.20}]}\n" +
           more + (rules.isEmpty() ? QByteArray() : "firewalls:\n  - at: fw\n" + rules);
}

std::shared_ptr<const RecoveryGraph> graphOf(const QByteArray& text) {
    return std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("p")));
}

TrafficEnd end(const Plan& plan, const QString& name) {
    const PlanNames names(plan);
    const auto parsed = parseValue(ValueType{ValueKind::TrafficEnd, {}, {}}, name, names);
    return StoredAs<TrafficEnd>::from(*parsed);
}

AccessResult ask(const RecoveryGraph& graph, const QString& from, const QString& to, const QString& port,
                 const Moment& moment = {}) {
    return judgeAccess(graph, networkState(graph, moment), end(graph.plan, from), end(graph.plan, to),
                       *parsePortRange(port));
}

QString verdict(const AccessResult& result) {
    static const QStringList names{u"allowed"_qs, u"denied"_qs,      u"partly"_qs,
                                   u"unknown"_qs, u"source gone"_qs, u"destination gone"_qs};
    return names.at(static_cast<int>(result.verdict)) + QStringLiteral(": ") + result.because;
}

} // namespace

/// Who reaches what.
class AccessAnalysisTest : public QObject {
    Q_OBJECT
private slots:
    void aRouterWithoutRulesForwardsEverything() {
        const auto graph = graphOf(twoNetworks({}));
        const AccessResult result = ask(*graph, u"staff"_qs, u"web"_qs, u"443/tcp"_qs);
        QCOMPARE(verdict(result), u"allowed: nothing is in the way"_qs);
        QCOMPARE(QStringList(result.path.begin(), result.path.end()),
                 QStringList({u"office"_qs, u"fw"_qs, u"web"_qs}));
    }

    /// The server's own address is one of the network's that rule 1 speaks of: it answers for itself.
    void aNetworkWithARuleForOneMachine() {
        const auto graph = graphOf(twoNetworks("    rules:\n"
                                               "      - {allow: 22/tcp, from: web, to: office}\n"
                                               "      - {allow: 22/tcp, from: servers, to: office}\n"));
        QCOMPARE(verdict(ask(*graph, u"servers"_qs, u"office"_qs, u"22/tcp"_qs)),
                 u"allowed: rule 1 of fw allows it"_qs);
    }

    /// Answers from the translated address are not taken; office and servers are joined by a second router,
    /// by which the answers go back.
    void answersFromAnotherAddressAreLost() {
        const auto graph = graphOf(
            "drawbridge: 1\nname: T\n"
            "sites: [{name: A, kind: on-premises}]\n"
            "networks:\n"
            "  - {name: office, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
            "  - {name: servers, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.2}\n"
            "components:\n"
            "  - {name: fw, kind: firewall, site: A, interfaces: [{network: office, address: 10.1.0.1}, "
            "{network: servers, address: 10.2.0.1}]}\n"
            "  - {name: second, kind: router, site: A, interfaces: [{network: office, address: 10.1.0.2}, "
            "{network: servers, address: 10.2.0.2}]}\n"
            "  - {name: pc, kind: server, site: A, interfaces: [{network: office, address: 10.1.0.50}]}\n"
            "  - {name: web, kind: server, site: A, interfaces: [{network: servers, address: 10.2.0.10}]}\n"
            "firewalls:\n"
            "  - at: fw\n"
            "    rules: [{allow: any, from: any, to: any}]\n"
            "    nat: [{kind: destination, from: any, to: 203.0.113.5, port: 443/tcp, becomes: "
            "10.2.0.10}]\n");
        QCOMPARE(verdict(ask(*graph, u"pc"_qs, u"203.0.113.5/32"_qs, u"443/tcp"_qs)),
                 u"denied: it arrives, but the answers go elsewhere"_qs);
    }

    void theFirstRuleThatFitsDecides() {
        const auto graph = graphOf(twoNetworks("    rules:\n"
                                               "      - {deny: any, from: office, to: db}\n"
                                               "      - {allow: 443/tcp, from: office, to: servers}\n"
                                               "      - {allow: 1-1023/tcp, from: 10.1.0.0/25, to: web}\n"));
        QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"443/tcp"_qs)),
                 u"allowed: rule 2 of fw allows it"_qs);
        QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"db"_qs, u"443/tcp"_qs)),
                 u"denied: rule 1 of fw denies it"_qs);
        QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"443/udp"_qs)),
                 u"denied: no rule of fw allows it"_qs);
        // Half of the office, 10.1.0.0 to 10.1.0.127.
        QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"22/tcp"_qs)),
                 u"partly: no rule of fw allows it"_qs);
        QCOMPARE(ask(*graph, u"staff"_qs, u"web"_qs, u"22/tcp"_qs).example,
                 u"10.1.0.128 → 10.2.0.10, 22/tcp"_qs);
        QCOMPARE(verdict(ask(*graph, u"10.1.0.0/26"_qs, u"web"_qs, u"22/tcp"_qs)),
                 u"allowed: rule 3 of fw allows it"_qs);
        // Answers come back although no rule lets servers into the office.
        QCOMPARE(verdict(ask(*graph, u"web"_qs, u"office"_qs, u"443/tcp"_qs)),
                 u"denied: no rule of fw allows it"_qs);
    }

    void rulesMayAskForTheWayInAndOut() {
        const auto graph =
            graphOf(twoNetworks("    rules:\n"
                                "      - {allow: any, from: any, to: any, in: office, out: servers}\n"));
        QVERIFY(verdict(ask(*graph, u"staff"_qs, u"db"_qs, u"any"_qs)).startsWith(u"allowed"));
        QVERIFY(verdict(ask(*graph, u"db"_qs, u"office"_qs, u"any"_qs)).startsWith(u"denied"));
    }

    /// The public address 203.0.113.5 of fw, port 443, is web's 8443.
    void aPortIsForwarded() {
        const auto graph = graphOf(twoNetworks(
            "    rules:\n"
            "      - {allow: 8443/tcp, from: any, to: web}\n"
            "    nat:\n"
            "      - {kind: destination, from: any, to: 203.0.113.5/32, port: 443/tcp, becomes: 10.2.0.10, "
            "becomes-port: 8443}\n"));
        QVERIFY(
            verdict(ask(*graph, u"staff"_qs, u"203.0.113.5/32"_qs, u"443/tcp"_qs)).startsWith(u"allowed"));
        QVERIFY(verdict(ask(*graph, u"staff"_qs, u"203.0.113.5/32"_qs, u"80/tcp"_qs)).startsWith(u"denied"));
        QVERIFY(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"8443/tcp"_qs)).startsWith(u"allowed"));
    }

    /// Without translation the outer network knows no way back to 192.168.7.0/24.
    void masqueradingBringsTheAnswersBack() {
        const QByteArray text =
            "drawbridge: 1\nname: T\nsites: [{name: A, kind: on-premises}]\n"
            "networks:\n"
            "  - {name: inner, site: A, cidr: 192.168.7.0/24, gateway: 192.168.7.1}\n"
            "  - {name: outer, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.254}\n"
            "components:\n"
            "  - {name: nat, kind: router, site: A, interfaces: [{network: inner, address: 192.168.7.1}, "
            "{network: outer, address: 10.2.0.1}]}\n"
            "  - {name: core, kind: router, site: A, interfaces: [{network: outer, address: 10.2.0.254}]}\n"
            "  - {name: pc, kind: server, site: A, interfaces: [{network: inner, address: 192.168.7.9}]}\n"
            "  - {name: web, kind: server, site: A, interfaces: [{network: outer, address: 10.2.0.10}]}\n"
            "firewalls:\n  - at: nat\n    rules: [{allow: any, from: any, to: any}]\n";
        const AccessResult lost = ask(*graphOf(text), u"pc"_qs, u"web"_qs, u"443/tcp"_qs);
        QCOMPARE(verdict(lost),
                 u"denied: it arrives, but the answers do not: core has no route to 192.168.7.9"_qs);
        const auto graph = graphOf(text + "    nat: [{kind: source, from: inner, to: any}]\n");
        QVERIFY(verdict(ask(*graph, u"pc"_qs, u"web"_qs, u"443/tcp"_qs)).startsWith(u"allowed"));
    }

    void whatThePlanDoesNotSayIsUnknown() {
        QByteArray text = twoNetworks({});
        text.replace("servers, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.1",
                     "servers, site: A, cidr: 10.2.0.0/24, gateway: 10.2.0.99");
        const auto graph = graphOf(text);
        QCOMPARE(verdict(ask(*graph, u"web"_qs, u"office"_qs, u"any"_qs)),
                 u"unknown: nobody in the plan has 10.2.0.99, the gateway of servers"_qs);
        const auto other = graphOf(twoNetworks({}, "  - {name: ghost, kind: third-party}\n"));
        QCOMPARE(verdict(ask(*other, u"ghost"_qs, u"web"_qs, u"any"_qs)),
                 u"unknown: the plan gives ghost no address and no network"_qs);
    }

    void routesGoByTheLongestPrefix() {
        const QByteArray text =
            "drawbridge: 1\nname: T\nsites: [{name: A, kind: on-premises}]\n"
            "networks:\n"
            "  - {name: lan, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1, routes: [{to: 10.9.0.0/16, via: "
            "10.1.0.2}, {to: 10.9.9.0/24, via: 10.1.0.1}]}\n"
            "  - {name: far, site: A, cidr: 10.9.0.0/17, gateway: 10.9.0.1}\n"
            "components:\n"
            "  - {name: r1, kind: router, site: A, interfaces: [{network: lan, address: 10.1.0.1}]}\n"
            "  - {name: r2, kind: router, site: A, interfaces: [{network: lan, address: 10.1.0.2}, {network: "
            "far, address: 10.9.0.1}]}\n"
            "  - {name: near, kind: server, site: A, interfaces: [{network: far, address: 10.9.8.5}]}\n"
            "  - {name: other, kind: server, site: A, interfaces: [{network: far, address: 10.9.9.5}]}\n";
        const auto graph = graphOf(text);
        QVERIFY(verdict(ask(*graph, u"lan"_qs, u"near"_qs, u"any"_qs)).startsWith(u"allowed"));
        QVERIFY(verdict(ask(*graph, u"lan"_qs, u"other"_qs, u"any"_qs))
                    .startsWith(u"denied: it goes round in a circle"));
    }

    /// From behind a tunnel only what the other end takes gets in.
    void tunnelsCarryOnlyTheirNetworks() {
        const QByteArray text =
            "drawbridge: 1\nname: T\nsites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]\n"
            "networks:\n"
            "  - {name: a1, site: A, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
            "  - {name: a2, site: A, cidr: 10.5.0.0/24, gateway: 10.5.0.1}\n"
            "  - {name: b, site: B, cidr: 10.2.0.0/24, gateway: 10.2.0.1}\n"
            "components:\n"
            "  - {name: gwa, kind: vpn-gateway, site: A, interfaces: [{network: a1, address: 10.1.0.1}, "
            "{network: a2, address: 10.5.0.1}]}\n"
            "  - {name: gwb, kind: vpn-gateway, site: B, interfaces: [{network: b, address: 10.2.0.1}]}\n"
            "  - {name: web, kind: server, site: B, interfaces: [{network: b, address: 10.2.0.10}]}\n"
            "tunnels:\n"
            "  - {name: t, type: wireguard, a: {gateway: gwa, networks: [a1]}, b: {gateway: gwb, networks: "
            "[b]}}\n";
        const auto graph = graphOf(text);
        QVERIFY(verdict(ask(*graph, u"a1"_qs, u"web"_qs, u"any"_qs)).startsWith(u"allowed"));
        QCOMPARE(verdict(ask(*graph, u"a2"_qs, u"web"_qs, u"any"_qs)),
                 u"denied: the tunnel t takes nothing from 10.5.0.0"_qs);
        QVERIFY(verdict(ask(*graph, u"web"_qs, u"a1"_qs, u"any"_qs)).startsWith(u"allowed"));
    }

    /// The sample: the office reaches the shop by one tunnel, and after the failover by the other; the
    /// warehouse has no second tunnel.
    void theSampleBeforeAndAfter() {
        QFile file(QStringLiteral(":/samples/web-shop.plan.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto graph = graphOf(file.readAll());
        const Scenario* lost = nullptr;
        for (const Scenario& scenario : graph->plan.scenarios) {
            if (scenario.name == u"Frankfurt lost")
                lost = &scenario;
        }
        QVERIFY(lost != nullptr);
        const ScenarioAnalysis analysis = analyseScenario(graph, *lost);
        const std::vector<ComparedAccess> all = compareAccesses(*graph, &analysis);
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(verdict(all[0].normal), u"allowed: rule 2 of fra-gw allows it"_qs);
        QCOMPARE(verdict(all[0].after), u"allowed: rule 2 of dub-gw allows it"_qs);
        QCOMPARE(verdict(all[1].normal), u"allowed: rule 3 of fra-gw allows it"_qs);
        QCOMPARE(verdict(all[1].after), u"denied: warehouse-gw has no route to 10.20.4.11"_qs);
    }

    /// A site is reached when each of its networks is; an address is asked about like the machine that has
    /// it.
    void sitesAndAddresses() {
        const auto graph =
            graphOf(twoNetworks("    rules:\n      - {deny: any, from: office, to: servers}\n"
                                "      - {allow: any, from: servers, to: office}\n",
                                "  - {name: pc, kind: server, site: A, interfaces: [{network: office, "
                                "address: 10.1.0.5}]}\n"));
        QVERIFY2(verdict(ask(*graph, u"office"_qs, u"A"_qs, u"22/tcp"_qs)).startsWith(u"partly"),
                 qPrintable(verdict(ask(*graph, u"office"_qs, u"A"_qs, u"22/tcp"_qs))));
        for (const QString& to : {u"pc"_qs, u"10.1.0.5"_qs}) {
            for (const QString& from : {u"db"_qs, u"10.2.0.20"_qs})
                QCOMPARE(verdict(ask(*graph, from, to, u"22/tcp"_qs)), u"allowed: rule 2 of fw allows it"_qs);
        }
    }

    /// 8080 leads to 80, which is one of the ports that are asked about; 101 to 200 are stopped all the same.
    void aPublishedPortIsNotTheWholeRange() {
        const auto graph = graphOf(
            twoNetworks("    rules:\n      - {allow: 1-100/tcp, from: office, to: web}\n"
                        "    nat: [{kind: destination, from: office, to: 10.1.0.1, port: 8080/tcp, becomes: "
                        "10.2.0.10, becomes-port: 80}]\n"));
        const auto about = [&](const QString& port) {
            return verdict(ask(*graph, u"staff"_qs, u"web"_qs, port));
        };
        QVERIFY2(about(u"1-200/tcp"_qs).startsWith(u"partly"), qPrintable(about(u"1-200/tcp"_qs)));
        QVERIFY2(about(u"101-200/tcp"_qs).startsWith(u"denied"), qPrintable(about(u"101-200/tcp"_qs)));
        QVERIFY2(about(u"80/tcp"_qs).startsWith(u"allowed"), qPrintable(about(u"80/tcp"_qs)));
    }

    /// Only 10.1.0.0/24 of the /16 is in the plan.
    void aBlockThatIsPartlyKnownIsUnknown() {
        const auto graph = graphOf(twoNetworks({}));
        QCOMPARE(verdict(ask(*graph, u"10.1.0.0/16"_qs, u"web"_qs, u"443/tcp"_qs)),
                 u"unknown: the plan does not say where all of 10.1.0.0/16 is"_qs);
        QCOMPARE(verdict(ask(*graph, u"10.1.0.0/25"_qs, u"web"_qs, u"443/tcp"_qs)),
                 u"allowed: nothing is in the way"_qs);
    }

    /// Of packets that meet a rule which was not read in full nothing is known, of others it is.
    void anUnsureRuleMakesNoAnswer() {
        const auto graph =
            graphOf(twoNetworks("    rules:\n      - {unsure: 22/tcp, from: office, to: servers}\n"
                                "      - {allow: any, from: office, to: servers}\n"));
        QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"22/tcp"_qs)),
                 u"unknown: rule 1 of fw was not read in full"_qs);
        QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"80/tcp"_qs)),
                 u"allowed: rule 2 of fw allows it"_qs);
    }

    /// The lost firewall fails over to one that stands already: that one's addresses, and that one's rules.
    /// Where the plan tells no rules of the standby, those of the lost one count.
    void aStandbyFiltersByItsOwnRules() {
        const QByteArray estate =
            "drawbridge: 1\nname: T\n"
            "sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}, {name: C, kind: "
            "on-premises}]\n"
            "networks:\n"
            "  - {name: office, site: C, cidr: 10.1.0.0/24, gateway: 10.1.0.1}\n"
            "  - {name: servers, site: B, cidr: 10.2.0.0/24, gateway: 10.2.0.1}\n"
            "components:\n"
            "  - {name: fw-a, kind: firewall, site: A, recovery: {strategy: failover, standby: fw-b, "
            "steps: [{name: Switch, duration: 5m}]}}\n"
            "  - {name: fw-b, kind: firewall, site: B, interfaces: [{network: office, address: 10.1.0.1}, "
            "{network: servers, address: 10.2.0.1}]}\n"
            "  - {name: staff, kind: user-group, site: C, interfaces: [{network: office}]}\n"
            "  - {name: web, kind: server, site: B, interfaces: [{network: servers, address: 10.2.0.10}]}\n"
            "scenarios: [{name: A lost, fails: [{site: A}]}]\n"
            "firewalls:\n"
            "  - {at: fw-a, rules: [{allow: 22/tcp, from: office, to: servers}]}\n";
        const QByteArray own = "  - {at: fw-b, rules: [{allow: 443/tcp, from: office, to: servers}]}\n";
        for (const bool hasOwn : {true, false}) {
            const auto graph = graphOf(hasOwn ? estate + own : estate);
            const ScenarioAnalysis analysis = analyseScenario(graph, graph->plan.scenarios.at(0));
            const Moment after{&analysis, {}};
            QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"443/tcp"_qs, after)),
                     hasOwn ? u"allowed: rule 1 of fw-b allows it"_qs
                            : u"denied: no rule of fw-a allows it"_qs);
            QCOMPARE(verdict(ask(*graph, u"staff"_qs, u"web"_qs, u"22/tcp"_qs, after)),
                     hasOwn ? u"denied: no rule of fw-b allows it"_qs
                            : u"allowed: rule 1 of fw-a allows it"_qs);
        }
    }
};

DRAWBRIDGE_TEST(AccessAnalysisTest)
#include "access_analysis_test.moc"
