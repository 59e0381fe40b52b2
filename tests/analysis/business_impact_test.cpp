// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/business_impact/business_impact.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

struct Studied {
    explicit Studied(const QByteArray& body)
        : graph(std::make_shared<const RecoveryGraph>(worked::plan(body))) {
        for (const Scenario& scenario : graph->plan.scenarios)
            analyses.push_back(analyseScenario(graph, scenario));
        impact = assessBusinessImpact(*graph, analyses);
    }
    const RequiredRto* required(const char* name) const {
        for (const RequiredRto& row : impact.required) {
            if (graph->name(row.component) == QString::fromUtf8(name))
                return &row;
        }
        return nullptr;
    }
    QStringList chain(std::size_t activity = 0) const {
        QStringList names;
        for (const ChainLink& link : impact.activities[activity].chain)
            names += graph->name(link.component);
        return names;
    }
    std::shared_ptr<const RecoveryGraph> graph;
    std::vector<ScenarioAnalysis> analyses;
    BusinessImpact impact;
};

/// shop (WRT 30 m) on docker requires db (WRT 1 h) on iron; docker takes 1 h, iron 2 h, db 1 h after it, shop
/// 30 m after both.
const QByteArray kShop = R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: docker, kind: docker-host, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 1h}]}}
  - {name: iron, kind: docker-host, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 2h}]}}
  - {name: db, kind: service, host: iron, wrt: 1h, recovery: {strategy: restart, to: Spare, steps: [{name: W, duration: 1h}]}}
  - {name: shop, kind: service, host: docker, requires: [db], wrt: 30m, rto: 6h, recovery: {strategy: restart, to: Spare, steps: [{name: W, duration: 30m}]}}
scenarios: [{name: Fire, fails: [{site: Main}]}]
)";

} // namespace

class BusinessImpactTest : public QObject {
    Q_OBJECT

private slots:
    /// MTPD 6 h: shop 6 h − 30 m; docker as soon; db 5 h 30 m − 1 h; iron as soon as db.
    void theMtpdGoesDownToTheHost() {
        const Studied s(kShop + "activities: [{name: Selling, requires: [shop], mtpd: 6h}]\n");
        QCOMPARE(s.required("shop")->limit, Seconds(5h + 30min));
        QCOMPARE(s.required("docker")->limit, Seconds(5h + 30min));
        QCOMPARE(s.required("db")->limit, Seconds(4h + 30min));
        QCOMPARE(s.required("iron")->limit, Seconds(4h + 30min));
        QCOMPARE(s.graph->name(s.required("iron")->requiredBy), QStringLiteral("db"));
        QCOMPARE(s.required("shop")->requiredBy, -1);
    }

    /// The target of 6 h is longer than 5 h 30 m; the estimate of 3 h 30 m is not.
    void targetsAndEstimatesAreCompared() {
        const Studied s(kShop + "activities: [{name: Selling, requires: [shop], mtpd: 6h}]\n");
        QCOMPARE(s.required("shop")->targetVerdict, Verdict::Missed);
        QCOMPARE(s.required("shop")->worstEstimate.known(), Seconds(3h + 30min));
        QCOMPARE(s.required("shop")->estimateVerdict, Verdict::Met);
        QCOMPARE(s.required("db")->targetVerdict, Verdict::NoTarget);
    }

    /// db is ready at 3 h + 1 h of WRT, shop at 4 h at the earliest + 30 m.
    void disruptionAddsTheWorkRecoveryOfTheChain() {
        const Studied kept(kShop + "activities: [{name: Selling, requires: [shop], mtpd: 4h30m}]\n");
        const ActivityImpact& impact = kept.impact.activities[0];
        QCOMPARE(impact.scenarios[0].disruption.known(), Seconds(4h + 30min));
        QCOMPARE(impact.scenarios[0].verdict, Verdict::Met);
        const Studied missed(kShop + "activities: [{name: Selling, requires: [shop], mtpd: 4h29m}]\n");
        QCOMPARE(missed.impact.activities[0].scenarios[0].verdict, Verdict::Missed);
    }

    void theChainLeadsToWhatDecides() {
        const Studied s(kShop + "activities: [{name: Selling, requires: [docker, shop], mtpd: 6h}]\n");
        QCOMPARE(s.chain(),
                 QStringList({QStringLiteral("shop"), QStringLiteral("db"), QStringLiteral("iron")}));
        QCOMPARE(s.impact.activities[0].chain[1].limit, Seconds(4h + 30min));
        QCOMPARE(s.impact.activities[0].chain[2].estimated.known(), Seconds(2h));
    }

    /// Nothing fails: the chain with the least time, down to its host.
    void withoutScenariosTheTightestChainIsShown() {
        QByteArray plan = kShop;
        plan.replace("scenarios: [{name: Fire, fails: [{site: Main}]}]\n", "");
        const Studied s(plan + "activities: [{name: Selling, requires: [shop], mtpd: 6h}]\n");
        QCOMPARE(s.impact.activities[0].worst, -1);
        QCOMPARE(s.chain(),
                 QStringList({QStringLiteral("shop"), QStringLiteral("db"), QStringLiteral("iron")}));
    }

    /// The tighter of two activities sets the RTO.
    void theTightestActivityDecides() {
        const Studied s(kShop + "activities:\n  - {name: Selling, requires: [shop], mtpd: 6h}\n"
                                "  - {name: Booking, requires: [db], mtpd: 3h}\n"
                                "  - {name: Archive, requires: [iron]}\n");
        QCOMPARE(s.required("db")->limit, Seconds(2h));
        QCOMPARE(s.required("db")->activity, 1);
        QCOMPARE(s.required("shop")->activity, 0);
    }

    /// Any one of two members will do, so none has to keep the RTO; of two that are both needed each has.
    void membersOfAGroupKeepItOnlyIfAllAreNeeded() {
        const auto plan = [](const char* atLeast) {
            return QByteArray("components:\n"
                              "  - {name: a, kind: server}\n"
                              "  - {name: b, kind: server}\n"
                              "  - {name: g, kind: redundancy-group, requires: [a, b], at-least: ") +
                   atLeast + "}\nactivities: [{name: Work, requires: [g], mtpd: 2h}]\n";
        };
        QVERIFY(Studied(plan("1")).required("a") == nullptr);
        QCOMPARE(Studied(plan("1")).required("g")->limit, Seconds(2h));
        QCOMPARE(Studied(plan("2")).required("a")->limit, Seconds(2h));
    }

    void whatIsNeverRecoveredMissesEveryMtpd() {
        const Studied s(R"(
sites: [{name: Main, kind: on-premises}]
components: [{name: a, kind: server, site: Main, recovery: {strategy: none}}]
scenarios: [{name: Fire, fails: [{site: Main}]}]
activities: [{name: Work, requires: [a], mtpd: 30d}]
)");
        QVERIFY(s.impact.activities[0].scenarios[0].disruption.isInfinite());
        QCOMPARE(s.impact.activities[0].scenarios[0].verdict, Verdict::Missed);
    }

    /// A cycle is cut somewhere, and ends.
    void cyclesAreCut() {
        const Studied s("components:\n"
                        "  - {name: a, kind: service, requires: [b]}\n"
                        "  - {name: b, kind: service, requires: [a], wrt: 1h}\n"
                        "activities: [{name: Work, requires: [a], mtpd: 3h}]\n");
        QCOMPARE(s.required("b")->limit, Seconds(2h));
    }
};

DRAWBRIDGE_TEST(BusinessImpactTest)
#include "business_impact_test.moc"
