// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/failover_mapping.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/failover_plans.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::net;

namespace {

struct Mapped {
    std::shared_ptr<const RecoveryGraph> graph;
    FailoverMapping mapping;
};

Mapped mapped(const QByteArray& text, const QString& scenario = QStringLiteral("Frankfurt lost")) {
    const auto graph = std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("p")));
    for (const Scenario& each : graph->plan.scenarios) {
        if (each.name == scenario)
            return {graph, failoverMapping(*graph, analyseScenario(graph, each))};
    }
    return {graph, {}};
}

QString how(const MappingRow& row) {
    static const QStringList names{u"told: "_qs, u"derived: "_qs, u"missing: "_qs};
    return names.at(static_cast<int>(row.source)) + row.because;
}

QStringList networks(const Mapped& m) {
    const auto name = [&](int n) { return n < 0 ? u"-"_qs : m.graph->plan.networks.at(n).name; };
    QStringList rows;
    for (const NetworkMapping& row : m.mapping.networks)
        rows += name(row.from) + u" > "_qs + name(row.to) + u' ' + how(row);
    return rows;
}

QStringList addresses(const Mapped& m) {
    const auto list = [&](const std::vector<NodeInterface>& all) {
        QStringList texts;
        for (const NodeInterface& each : all)
            texts += interfaceText(m.graph->plan, each);
        return texts.join(u", "_qs);
    };
    QStringList rows;
    for (const AddressMapping& row : m.mapping.addresses)
        rows += m.graph->name(row.component) + u' ' + list(row.before) + u" > "_qs + list(row.after) + u' ' +
                how(row);
    return rows;
}

QStringList routes(const Mapped& m) {
    QStringList rows;
    for (const RouteMapping& row : m.mapping.routes)
        rows += (row.node >= 0 ? m.graph->name(row.node) : m.graph->plan.networks.at(row.network).name) +
                u" > "_qs + formatCidr(row.to) + u' ' + how(row);
    return rows;
}

QStringList names(const Mapped& m) {
    QStringList rows;
    for (const DnsMapping& row : m.mapping.names)
        rows += m.graph->plan.dnsRecords.at(row.record).name + u' ' + row.now + u" > "_qs + row.after + u' ' +
                how(row);
    return rows;
}

QStringList tunnels(const Mapped& m) {
    static const QStringList states{u"fails over"_qs, u"re-created"_qs, u"lost"_qs};
    QStringList rows;
    for (const TunnelMapping& row : m.mapping.tunnels)
        rows += m.graph->plan.tunnels.at(row.tunnel).name + u' ' + states.at(static_cast<int>(row.state)) +
                u' ' + how(row);
    return rows;
}

QStringList rules(const Mapped& m) {
    QStringList rows;
    for (const RuleMapping& row : m.mapping.rules)
        rows +=
            QStringLiteral("%1 %2: %3 > %4 ").arg(row.firewall).arg(row.rule + 1).arg(row.now, row.after) +
            how(row);
    return rows;
}

} // namespace

/// What takes the place of what, by hand.
class FailoverMappingTest : public QObject {
    Q_OBJECT
private slots:
    void newAddresses() {
        const Mapped m = mapped(testing::newAddresses());
        QCOMPARE(networks(m), QStringList{u"fra-app > dub-app told: fra-app fails over to dub-app"_qs});
        QCOMPARE(
            addresses(m),
            QStringList{
                u"orders 10.10.4.21 (fra-app) > 10.20.4.21 (dub-app) derived: the host part is kept"_qs});
        QCOMPARE(tunnels(m),
                 QStringList{u"office-fra fails over told: office-fra fails over to office-dub"_qs});
        QCOMPARE(routes(m),
                 QStringList({u"office-gw > 10.20.4.0/24 derived: the tunnel office-dub leads there"_qs,
                              u"dub-gw > 10.30.0.0/24 derived: the tunnel office-dub leads there"_qs}));
        QCOMPARE(m.mapping.missing(), 0);
    }

    /// 10.10.4.21 has no host part in a /25.
    void anotherSizeKeepsNoHostPart() {
        QByteArray text = testing::newAddresses();
        text.replace("cidr: 10.20.4.0/24", "cidr: 10.20.4.0/25");
        const Mapped m = mapped(text);
        QCOMPARE(addresses(m),
                 QStringList{u"orders 10.10.4.21 (fra-app) > dub-app missing: the plan gives orders no "
                             "address in dub-app, which is not of the same size as the network before"_qs});
        QCOMPARE(m.mapping.missing(), 1);
        text.replace(
            "recovery: {strategy: rebuild, to: Dublin}",
            "recovery: {strategy: rebuild, to: Dublin, address: {network: dub-app, address: 10.20.4.9}}");
        QCOMPARE(
            addresses(mapped(text)),
            QStringList{u"orders 10.10.4.21 (fra-app) > 10.20.4.9 (dub-app) told: its recovery names it"_qs});
    }

    void theSameAddressesAreKept() {
        const Mapped m = mapped(testing::sameAddresses());
        QCOMPARE(
            addresses(m),
            QStringList{
                u"orders 10.10.4.21 (fra-app) > 10.10.4.21 (dub-app) derived: the host part is kept"_qs});
        const Mapped stretched = mapped(testing::stretchedNetwork());
        QCOMPARE(networks(stretched),
                 QStringList{u"fra-app > fra-app derived: it is stretched, and stands at its other site"_qs});
        QCOMPARE(addresses(stretched),
                 QStringList{
                     u"orders 10.10.4.21 (fra-app) > 10.10.4.21 (fra-app) derived: it keeps its address"_qs});
    }

    /// Without a gateway at Dublin the network stands, and nobody gets out of it.
    void aStretchedNetworkNeedsItsGateway() {
        QByteArray text = testing::stretchedNetwork();
        text.replace(
            "dub-gw, kind: vpn-gateway, site: Dublin, interfaces: [{network: fra-app, address: 10.10.4.1}]",
            "dub-gw, kind: vpn-gateway, site: Dublin, interfaces: [{network: fra-app, address: 10.10.4.2}]");
        QCOMPARE(networks(mapped(text)), QStringList{u"fra-app > fra-app missing: nobody who stands then has "
                                                     "10.10.4.1, the gateway of fra-app"_qs});
    }

    void namesAreSwitchedOrMissing() {
        QByteArray text = testing::newAddresses();
        text.replace("accesses:",
                     "dns-records:\n"
                     "  - {name: shop.example, type: A, value: 10.10.4.21, after-failover: 10.20.4.21}\n"
                     "  - {name: old.example, type: A, value: 10.10.4.21}\n"
                     "  - {name: wrong.example, type: A, value: 10.10.4.21, after-failover: 10.10.4.99}\n"
                     "  - {name: office.example, type: A, value: 10.30.0.1}\n"
                     "accesses:");
        QCOMPARE(names(mapped(text)),
                 QStringList(
                     {u"shop.example 10.10.4.21 > 10.20.4.21 told: the record names it"_qs,
                      u"old.example 10.10.4.21 >  missing: 10.10.4.21 is gone then, and the record names no "
                      "other value; orders is at 10.20.4.21"_qs,
                      u"wrong.example 10.10.4.21 > 10.10.4.99 missing: 10.10.4.99 is gone then, too"_qs}));
        // where the address is kept there is nothing to switch
        QByteArray kept = testing::sameAddresses();
        kept.replace("accesses:",
                     "dns-records: [{name: shop.example, type: A, value: 10.10.4.21}]\naccesses:");
        QCOMPARE(names(mapped(kept)), QStringList());
    }

    void aTunnelWithoutASecondIsLost() {
        QByteArray text = testing::newAddresses();
        text.replace(", fails-over-to: office-dub", "");
        QCOMPARE(tunnels(mapped(text)),
                 QStringList{u"office-fra lost missing: it has no failover tunnel, and an end is "
                             "not recovered in place"_qs});
    }

    /// A static route to Frankfurt leads nobody to Dublin, unless the router that it is for is the gateway.
    void staticRoutesNeedACounterpart() {
        QByteArray text = testing::newAddresses();
        text.replace(
            "gateway: 10.30.0.1}\n  - {name: fra-app",
            "gateway: 10.30.0.254, routes: [{to: 10.10.0.0/16, via: 10.30.0.1}]}\n  - {name: fra-app");
        QVERIFY2(routes(mapped(text))
                     .contains(u"office-lan > 10.20.4.0/24 missing: the hosts of office-lan reach "
                               u"10.10.0.0/16 via 10.30.0.1; "
                               "nothing leads them to what takes its place"_qs),
                 qPrintable(routes(mapped(text)).join(u'\n')));
        text.replace("via: 10.30.0.1}]", "via: 10.30.0.1}, {to: 10.20.4.0/24, via: 10.30.0.1}]");
        QVERIFY(routes(mapped(text))
                    .contains(u"office-lan > 10.20.4.0/24 told: office-lan has a route that leads there"_qs));
    }

    /// Rules of the lost firewall are looked for at the gateway that takes its place; at a firewall that
    /// stands, what is named moves along, and a block stays.
    void rulesNeedACounterpart() {
        QByteArray text = testing::newAddresses();
        text.replace("accesses:", "firewalls:\n"
                                  "  - at: fra-gw\n"
                                  "    rules:\n"
                                  "      - {allow: 443/tcp, from: office-lan, to: fra-app}\n"
                                  "      - {allow: 22/tcp, from: office-lan, to: fra-app}\n"
                                  "      - {deny: any, from: office-lan, to: any}\n"
                                  "  - at: dub-gw\n"
                                  "    rules:\n"
                                  "      - {allow: 400-500/tcp, from: 10.30.0.0/16, to: dub-app}\n"
                                  "  - at: office-gw\n"
                                  "    rules:\n"
                                  "      - {allow: any, from: office-lan, to: fra-app}\n"
                                  "      - {allow: any, from: office-lan, to: 10.10.4.21/32}\n"
                                  "accesses:");
        QCOMPARE(
            rules(mapped(text)),
            QStringList(
                {u"0 1: 10.10.4.0/24 > 10.20.4.0/24 told: rule 1 of dub-gw does the same"_qs,
                 u"0 2: 10.10.4.0/24 > 10.20.4.0/24 missing: no rule of dub-gw allows it"_qs,
                 u"2 1: 10.10.4.0/24 > 10.20.4.0/24 derived: it names what moves: on the firewall itself "
                 "the addresses must be changed"_qs,
                 u"2 2: 10.10.4.21/32 > 10.20.4.21/32 told: rule 1 of office-gw does the same"_qs}));
    }

    void whatIsNotLostNeedsNoMapping() {
        const Mapped m = mapped(testing::newAddresses(), QStringLiteral("orders moves"));
        QVERIFY(networks(m).isEmpty());
        QVERIFY(tunnels(m).isEmpty());
    }
};

DRAWBRIDGE_TEST(FailoverMappingTest)
#include "failover_mapping_test.moc"
