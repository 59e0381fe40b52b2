// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_analysis.h"
#include "core/import/plan_text/plan_text.h"
#include "tests/support/failover_plans.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::net;

namespace {

/// "allowed at 10.10.4.21 → allowed at 10.20.4.21, moved".
QString told(const ComparedAccess& access) {
    static const QStringList verdicts{u"allowed"_qs, u"denied"_qs,      u"partly"_qs,
                                      u"unknown"_qs, u"source gone"_qs, u"destination gone"_qs};
    static const QStringList changes{u"kept"_qs,  u"lost"_qs, u"opened"_qs,
                                     u"moved"_qs, u"gone"_qs, u"unknown"_qs};
    const auto half = [](const AccessResult& result) {
        QString text = verdicts.at(static_cast<int>(result.verdict));
        if (result.verdict == AccessVerdict::Allowed)
            text += u" at "_qs + formatIpAddress(addressOf(result.flow->origin.destination.first, false));
        return text;
    };
    return half(access.normal) + u" → "_qs + half(access.after) + u", "_qs +
           changes.at(static_cast<int>(access.change));
}

struct Compared {
    std::shared_ptr<const RecoveryGraph> graph;
    ScenarioAnalysis analysis;
    std::vector<ComparedAccess> accesses;
};

Compared compare(const QByteArray& text, const QString& scenario = QStringLiteral("Frankfurt lost")) {
    const auto graph = std::make_shared<const RecoveryGraph>(readPlanText(text, QStringLiteral("p")));
    Scenario wanted;
    for (const Scenario& each : graph->plan.scenarios) {
        if (each.name == scenario)
            wanted = each;
    }
    ScenarioAnalysis analysis = analyseScenario(graph, wanted);
    std::vector<ComparedAccess> accesses = compareAccesses(*graph, &analysis);
    return {graph, std::move(analysis), std::move(accesses)};
}

QStringList pathOf(const AccessResult& result) {
    return {result.path.begin(), result.path.end()};
}

} // namespace

/// The ways in which real failovers address what moves, with the answers by hand.
class FailoverAddressingTest : public QObject {
    Q_OBJECT
private slots:
    void newAddressesKeepTheHostPart() {
        const Compared result = compare(testing::newAddresses());
        QCOMPARE(told(result.accesses[0]), u"allowed at 10.10.4.21 → allowed at 10.20.4.21, moved"_qs);
        QVERIFY(pathOf(result.accesses[0].after).contains(u"dub-gw"_qs));
    }

    /// dub-app is dark until fra-app is lost, so that the office's packets go to Frankfurt before.
    void theSameAddressesAreLiveOnce() {
        const Compared result = compare(testing::sameAddresses());
        QCOMPARE(told(result.accesses[0]), u"allowed at 10.10.4.21 → allowed at 10.10.4.21, kept"_qs);
        QVERIFY(pathOf(result.accesses[0].normal).contains(u"fra-gw"_qs));
        QVERIFY(pathOf(result.accesses[0].after).contains(u"dub-gw"_qs));
    }

    /// The network stands, although its own site is lost; what is in Dublin goes on working, and Dublin's
    /// gateway has the address of Frankfurt's, although it comes first in the plan.
    void aStretchedNetworkStandsWithOneOfItsSites() {
        const Compared result = compare(testing::stretchedNetwork());
        const Plan& plan = result.graph->plan;
        const auto network = [&](const QString& name) {
            for (int n = 0; n < plan.networks.size(); ++n) {
                if (plan.networks.at(n).name == name)
                    return n;
            }
            return -1;
        };
        QCOMPARE(int(result.analysis.impact.networkLost[std::size_t(network(u"fra-app"_qs))]), 0);
        for (int c = 0; c < result.graph->size; ++c) {
            if (result.graph->name(c) == u"search")
                QVERIFY(result.analysis.impact.state[std::size_t(c)] == ImpactState::Unaffected);
        }
        QCOMPARE(told(result.accesses[0]), u"allowed at 10.10.4.21 → allowed at 10.10.4.21, kept"_qs);
        QCOMPARE(pathOf(result.accesses[0].normal),
                 QStringList({u"office-lan"_qs, u"office-gw"_qs, u"fra-gw"_qs, u"orders"_qs}));
        QCOMPARE(pathOf(result.accesses[0].after),
                 QStringList({u"office-lan"_qs, u"office-gw"_qs, u"dub-gw"_qs, u"orders"_qs}));
        QCOMPARE(told(result.accesses[1]), u"allowed at 10.10.4.40 → allowed at 10.10.4.40, kept"_qs);
    }

    /// A network of both sites is lost with both.
    void aStretchedNetworkIsLostWithAllItsSites() {
        QByteArray text = testing::stretchedNetwork();
        text.replace("fails: [{site: Frankfurt}]", "fails: [{site: Frankfurt}, {site: Dublin}]");
        const Compared result = compare(text);
        QCOMPARE(int(result.analysis.impact.networkLost[1]), 1);
    }

    /// 10.10.4.150 is in /24 by the tunnel to Frankfurt and in /25 by that to Dublin: the longer one decides.
    void onlyOneMemberMoves() {
        const Compared result = compare(testing::partOfASubnet(true), QStringLiteral("orders moves"));
        QCOMPARE(told(result.accesses[0]), u"allowed at 10.10.4.21 → allowed at 10.10.4.150, moved"_qs);
        QCOMPARE(pathOf(result.accesses[0].after),
                 QStringList({u"office-lan"_qs, u"office-gw"_qs, u"dub-gw"_qs, u"orders"_qs}));
        QCOMPARE(told(result.accesses[1]), u"allowed at 10.10.4.30 → allowed at 10.10.4.30, kept"_qs);
        QCOMPARE(told(result.accesses[2]), u"allowed at 10.10.4.21 → allowed at 10.10.4.150, moved"_qs);
        QCOMPARE(pathOf(result.accesses[2].after),
                 QStringList({u"db"_qs, u"fra-gw"_qs, u"dub-gw"_qs, u"orders"_qs}));
    }

    /// Without a route for the /25, db takes 10.10.4.150 to be in its own network.
    void whoStaysNeedsARouteToWhatMoved() {
        const Compared result = compare(testing::partOfASubnet(false), QStringLiteral("orders moves"));
        QCOMPARE(told(result.accesses[2]), u"allowed at 10.10.4.21 → denied, lost"_qs);
        QCOMPARE(result.accesses[2].after.because, u"it ends at fra-app, and orders is not there"_qs);
    }

    /// pc asks for 10.98.4.21 and comes as 10.97.4.50; 10.10.4.21 would be in its own network.
    void overlappingBlocksAreTranslatedOneToOne() {
        const Compared result = compare(testing::overlappingBlocks(true), {});
        QCOMPARE(told(result.accesses[0]), u"allowed at 10.98.4.21 → allowed at 10.98.4.21, kept"_qs);
        const Flow& flow = *result.accesses[0].normal.flow;
        QCOMPARE(formatIpAddress(addressOf(flow.now.source.first, false)), u"10.97.4.50"_qs);
        QCOMPARE(formatIpAddress(addressOf(flow.now.destination.first, false)), u"10.10.4.21"_qs);
        const Compared without = compare(testing::overlappingBlocks(false), {});
        QCOMPARE(told(without.accesses[0]), u"denied → denied, kept"_qs);
        QCOMPARE(without.accesses[0].normal.because, u"it ends at office-lan, and orders is not there"_qs);
    }

    /// From Dublin orders comes by 198.51.100.2, which acme does not admit.
    void aPartnerAdmitsOnlyTodaysAddress() {
        const Compared result = compare(testing::partnerWithAllowList());
        QCOMPARE(told(result.accesses[0]), u"allowed at 192.0.2.20 → denied, lost"_qs);
        QCOMPARE(result.accesses[0].after.because, u"no rule of acme allows it"_qs);
        const auto seen = [](const AccessResult& r) {
            return formatIpAddress(addressOf(r.flow->now.source.first, false));
        };
        QCOMPARE(seen(result.accesses[0].normal), u"203.0.113.2"_qs); // its public address, masqueraded
        QCOMPARE(seen(result.accesses[0].after), u"198.51.100.2"_qs);
        const Compared admitted = compare(
            testing::partnerWithAllowList("      - {allow: 443/tcp, from: 198.51.100.2/32, to: acme}\n"));
        QCOMPARE(told(admitted.accesses[0]), u"allowed at 192.0.2.20 → allowed at 192.0.2.20, kept"_qs);
    }
};

DRAWBRIDGE_TEST(FailoverAddressingTest)
#include "failover_addressing_test.moc"
