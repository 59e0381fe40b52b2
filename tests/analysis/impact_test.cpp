// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

#include <random>

using namespace drawbridge;
using worked::Result;

namespace {

const QByteArray kEstate = R"(
sites:
  - {name: Region, kind: cloud-region, provider: Cloud}
  - {name: Zone, kind: availability-zone, within: Region}
  - {name: Office, kind: on-premises}
networks:
  - {name: zone-net, site: Zone, cidr: 10.1.0.0/24}
  - {name: office-net, site: Office, cidr: 10.2.0.0/24}
  - {name: office-guest, site: Office, cidr: 10.3.0.0/24}
components:
  - {name: host, kind: docker-host, site: Zone}
  - name: web
    kind: service
    host: host
    requires: [db]
  - {name: db, kind: database, site: Region}
  - {name: mail, kind: server, site: Office}
  - name: portal
    kind: service
    site: Office
    requires:
      - {on: web, strength: soft}
      - mail
  - name: wiki
    kind: service
    site: Office
    requires: [{on: portal, strength: soft}]
  - {name: lb-a, kind: load-balancer, site: Zone}
  - {name: lb-b, kind: load-balancer, site: Office}
  - {name: lb-c, kind: load-balancer, site: Office}
  - name: lb
    kind: redundancy-group
    at-least: 2
    requires: [lb-a, lb-b, lb-c]
  - {name: shop, kind: service, site: Office, requires: [lb]}
  - {name: zone-gw, kind: vpn-gateway, site: Zone}
  - {name: office-gw, kind: vpn-gateway, site: Office}
  - name: staff
    kind: user-group
    site: Office
    interfaces: [{network: office-net}]
    requires: [intranet]
  - name: intranet
    kind: server
    site: Zone
    interfaces: [{network: zone-net}]
tunnels:
  - name: vpn
    type: wireguard
    a: {gateway: office-gw, networks: [office-net]}
    b: {gateway: zone-gw, networks: [zone-net]}
scenarios:
  - {name: Zone lost, fails: [{site: Zone}]}
  - {name: Region lost, fails: [{site: Region}]}
  - {name: Provider, fails: [{provider: Cloud}]}
  - {name: Host, fails: [{component: host}]}
  - {name: Mail, fails: [{component: mail}]}
  - {name: Balancers, fails: [{kind: load-balancer}]}
  - {name: Tunnel, fails: [{tunnel: vpn}]}
  - {name: Gateway, fails: [{component: office-gw}]}
  - {name: Network, fails: [{network: office-net}]}
  - {name: Two balancers, fails: [{component: lb-a}, {component: lb-b}]}
)";

} // namespace

class ImpactTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsInASiteOrWithinItIsLost() {
        const Result r(kEstate, QStringLiteral("Region lost"));
        QCOMPARE(r.state("db"), ImpactState::Lost);
        QCOMPARE(r.state("host"), ImpactState::Lost); // its zone lies in the region
        QCOMPARE(r.state("mail"), ImpactState::Unaffected);
    }

    void aProviderTakesAllItsSites() {
        const Result r(kEstate, QStringLiteral("Provider"));
        QCOMPARE(r.state("db"), ImpactState::Lost);
        QCOMPARE(r.state("host"), ImpactState::Lost);
    }

    void whatRunsOnALostHostIsLost() {
        const Result r(kEstate, QStringLiteral("Host"));
        QCOMPARE(r.state("web"), ImpactState::Lost);
        QCOMPARE(r.state("db"), ImpactState::Unaffected);
        QCOMPARE(r.reasons("web"), QStringList({QStringLiteral("web runs on host"),
                                                QStringLiteral("the scenario fails host")}));
    }

    void aHardRequirementDisablesASoftOneDegrades() {
        const Result lost(kEstate, QStringLiteral("Host"));
        QCOMPARE(lost.state("portal"), ImpactState::Degraded);
        QCOMPARE(lost.state("wiki"), ImpactState::Degraded); // softly on what is degraded
        const Result mail(kEstate, QStringLiteral("Mail"));
        QCOMPARE(mail.state("portal"), ImpactState::Disabled);
        QCOMPARE(mail.state("wiki"), ImpactState::Degraded);
        QCOMPARE(mail.reasons("wiki"), QStringList({QStringLiteral("wiki works degraded without portal"),
                                                    QStringLiteral("portal requires mail"),
                                                    QStringLiteral("the scenario fails mail")}));
    }

    void aGroupStandsWhileEnoughMembersDo() {
        QCOMPARE(Result(kEstate, QStringLiteral("Zone lost")).state("lb"),
                 ImpactState::Unaffected); // b and c stand: 2 of 2
        const Result two(kEstate, QStringLiteral("Two balancers"));
        QCOMPARE(two.state("lb"), ImpactState::Disabled); // only c stands: 1 of 2
        QCOMPARE(two.state("shop"), ImpactState::Disabled);
        QCOMPARE(Result(kEstate, QStringLiteral("Balancers")).state("lb-c"), ImpactState::Lost);
    }

    void theOnlyPathLostDisables_data() {
        QTest::addColumn<QString>("scenario");
        QTest::newRow("the tunnel itself") << QStringLiteral("Tunnel");
        QTest::newRow("a gateway of it") << QStringLiteral("Gateway");
        QTest::newRow("the only network") << QStringLiteral("Network");
    }
    void theOnlyPathLostDisables() {
        QFETCH(QString, scenario);
        const Result r(kEstate, scenario);
        QCOMPARE(r.state("staff"), ImpactState::Disabled);
        QCOMPARE(r.state("intranet"), ImpactState::Unaffected);
        QVERIFY(!r.reasons("staff").isEmpty());
    }

    void aTunnelThatIsNotTheOnlyPathDoesNot() {
        QByteArray two = kEstate;
        two.replace("scenarios:",
                    "  - name: second\n    type: ipsec\n    a: {gateway: office-gw, networks: [office-net]}\n"
                    "    b: {gateway: zone-gw, networks: [zone-net]}\nscenarios:");
        QCOMPARE(Result(two, QStringLiteral("Tunnel")).state("staff"), ImpactState::Unaffected);
    }

    void everyVerdictHasItsReasonsDownToTheScenario() {
        for (const Scenario& scenario : worked::plan(kEstate).scenarios) {
            const Result r(kEstate, scenario.name);
            for (const ComponentResult& c : r.analysis().components) {
                const auto reasons = impactReasons(*r.analysis().graph, r.analysis().impact, c.component);
                QCOMPARE(reasons.isEmpty(), c.state == ImpactState::Unaffected);
            }
        }
    }

    /// Against the definition, iterated until nothing changes.
    void agreesWithTheSlowDefinition() {
        std::mt19937 random(7);
        const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int round = 0; round < 400; ++round) {
            Plan plan;
            std::vector<Component> components;
            const int n = 2 + below(12);
            for (int i = 0; i < n; ++i) {
                Component c;
                c.name = QString::number(i);
                c.position = i;
                c.kind = below(4) == 0 ? ComponentKind::RedundancyGroup : ComponentKind::Service;
                if (i > 0 && c.kind == ComponentKind::Service && below(3) == 0)
                    c.host = components[static_cast<std::size_t>(below(i))].id;
                components.push_back(c);
            }
            for (int i = 0; i < n; ++i) {
                Component& c = components[static_cast<std::size_t>(i)];
                for (int k = below(3); k > 0; --k) {
                    const ComponentId on = components[static_cast<std::size_t>(below(n))].id;
                    const bool known = std::any_of(c.dependencies.begin(), c.dependencies.end(),
                                                   [on](const auto& d) { return d.on == on; });
                    if (on != c.id && on != c.host && !known)
                        c.dependencies.push_back(
                            {on, {}, below(3) == 0 ? Strength::Soft : Strength::Hard, {}});
                }
                if (c.kind == ComponentKind::RedundancyGroup)
                    c.atLeast = 1 + below(2);
            }
            for (const Component& c : components)
                plan.components.put(c);
            Scenario scenario;
            Failure failure;
            failure.component = components[static_cast<std::size_t>(below(n))].id;
            scenario.fails.push_back(failure);
            const RecoveryGraph graph(plan);
            const Impact impact = assessImpact(graph, scenario);
            const auto expected = slowStates(plan, *failure.component);
            for (int i = 0; i < n; ++i)
                QVERIFY2(impact.state[static_cast<std::size_t>(i)] == expected[static_cast<std::size_t>(i)],
                         qPrintable(QStringLiteral("round %1 component %2").arg(round).arg(i)));
        }
    }

private:
    static std::vector<ImpactState> slowStates(const Plan& plan, ComponentId failed) {
        const int n = plan.components.size();
        std::vector<ImpactState> state(static_cast<std::size_t>(n), ImpactState::Unaffected);
        const auto at = [&state](int i) -> ImpactState& { return state[static_cast<std::size_t>(i)]; };
        const auto hit = [&](ComponentId id) {
            const ImpactState s = at(plan.components.indexOf(id));
            return s == ImpactState::Lost || s == ImpactState::Disabled;
        };
        at(plan.components.indexOf(failed)) = ImpactState::Lost;
        for (bool changed = true; changed;) {
            changed = false;
            for (int i = 0; i < n; ++i) {
                const Component& c = plan.components.at(i);
                int hard = 0;
                int standing = 0;
                bool softHit = false;
                for (const Dependency& d : c.dependencies) {
                    if (d.isHard()) {
                        ++hard;
                        standing += hit(*d.on) ? 0 : 1;
                    } else {
                        softHit = softHit || at(plan.components.indexOf(*d.on)) != ImpactState::Unaffected;
                    }
                }
                const bool group = c.kind == ComponentKind::RedundancyGroup;
                const int needed = group ? std::min(c.atLeast.value_or(hard), hard) : hard;
                ImpactState next = at(i);
                if (c.host && at(plan.components.indexOf(*c.host)) == ImpactState::Lost)
                    next = ImpactState::Lost;
                else if (next != ImpactState::Lost && ((c.host && hit(*c.host)) || standing < needed))
                    next = ImpactState::Disabled;
                else if (next == ImpactState::Unaffected && softHit)
                    next = ImpactState::Degraded;
                changed = changed || next != at(i);
                at(i) = next;
            }
        }
        return state;
    }
};

DRAWBRIDGE_TEST(ImpactTest)
#include "impact_test.moc"
