// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/strategy_comparison.h"
#include "core/analysis/improvements/what_if.h"
#include "tests/support/random_estate.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// Work starts at 30 m. orders-db is restored in 1229 s (240 GiB at 200 MiB/s) between 20 m and 10 m of work.
/// The contract takes 60.00 an hour from the first minute on for the time orders is down.
const QByteArray kShop = R"(
assumptions: {use: cautious}
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
      - {at: Spare, method: backup, every: 24h, takes: 2h, restore-rate: 200MiB/s}
    recovery:
      strategy: restore
      to: Spare
      steps: [{name: Prepare, duration: 20m}, {name: Check, kind: verify, duration: 10m}]
  - {name: orders, kind: service, site: Main, requires: [orders-db], recovery: {strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}}
  - {name: web, kind: service, site: Spare, requires: [orders]}
  - {name: lbs, kind: redundancy-group, requires: [web, orders]}
scenarios:
  - {name: Main lost, fails: [{site: Main}], detection: 10m, declaration: 20m}
contracts:
  - {client: Big, services: [orders], penalty-per-hour: 60}
)";

StrategyOutcome of(const ScenarioAnalysis& a, const char* name, RecoveryStrategy strategy) {
    for (int c = 0; c < a.graph->size; ++c) {
        if (a.graph->name(c) != QString::fromUtf8(name))
            continue;
        for (StrategyOutcome& outcome : compareStrategies(a, c, {})) {
            if (outcome.strategy == strategy)
                return outcome;
        }
    }
    qFatal("no such outcome");
}

} // namespace

class StrategyComparisonTest : public QObject {
    Q_OBJECT

private slots:
    /// Restore, as planned: 30 + 20 + 10 m and 1229 s, then orders 5 m and web 5 m.
    void theStrategyOfThePlan() {
        const worked::Result shop(kShop);
        const auto restore = of(shop.analysis(), "orders-db", RecoveryStrategy::Restore);
        QVERIFY(restore.current);
        QCOMPARE(restore.estimatedRto.known(), Seconds(60min + 1229s));
        QCOMPARE(restore.estimatedRpo.known(),
                 Seconds(26h)); // of the backup that is read, not of the replica
        QCOMPARE(restore.makespan.known(), Seconds(70min + 1229s));
        // orders is down for 65 m + 1229 s: 85.483 m at 1.00 a minute.
        QCOMPARE(restore.cost.known()->minor, 85'48);
        QCOMPARE(restore.recovery.steps.size(), std::size_t(2));
    }

    /// The replica of the data takes over by the default steps: 30 + 10 + 5 m; orders at 50 m.
    void failoverToTheReplica() {
        const worked::Result shop(kShop);
        const auto failover = of(shop.analysis(), "orders-db", RecoveryStrategy::Failover);
        QVERIFY(!failover.current);
        QVERIFY(failover.notPossibleBecause.isEmpty());
        QCOMPARE(failover.recovery.standby, shop.analysis().graph->component(0).id);
        QCOMPARE(failover.estimatedRto.known(), Seconds(45min));
        QCOMPARE(failover.estimatedRpo.known(), Seconds(30));
        QCOMPARE(failover.makespan.known(), Seconds(55min));
        QCOMPARE(failover.cost.known()->minor, 50'00);
    }

    /// Installed in 2 h, restored in 1229 s, verified in 5 m.
    void rebuildRestoresTheData() {
        const worked::Result shop(kShop);
        const auto rebuild = of(shop.analysis(), "orders-db", RecoveryStrategy::Rebuild);
        QCOMPARE(rebuild.estimatedRto.known(), Seconds(30min + 2h + 1229s + 5min));
        // A service is deployed in 15 m and verified in 5 m, after its database at 60 m + 1229 s.
        const auto service = of(shop.analysis(), "orders", RecoveryStrategy::Rebuild);
        QCOMPARE(service.estimatedRto.known(), Seconds(80min + 1229s));
    }

    void whatIsMissingIsSaid() {
        const worked::Result shop(kShop);
        const ScenarioAnalysis& a = shop.analysis();
        const auto restart = of(a, "orders-db", RecoveryStrategy::Restart);
        QCOMPARE(restart.notPossibleBecause,
                 u"the data of orders-db was lost with it, so a restart alone would have none"_qs);
        QVERIFY(!restart.estimatedRto.known() && !restart.makespan.known() && restart.cost.isInfinite());
        QCOMPARE(of(a, "orders", RecoveryStrategy::Restore).notPossibleBecause,
                 u"orders has no data to restore"_qs);
        QCOMPARE(of(a, "orders", RecoveryStrategy::Failover).notPossibleBecause,
                 u"the plan has no standby for orders, and no replica of its data survives"_qs);
        for (const StrategyOutcome& outcome : compareStrategies(a, shop.of("web").component, {}))
            QCOMPARE(outcome.notPossibleBecause,
                     u"web is not lost in this scenario, it only waits for what it requires"_qs);
        for (const StrategyOutcome& outcome : compareStrategies(a, shop.of("lbs").component, {}))
            QVERIFY(outcome.notPossibleBecause.contains(u"redundancy group"));
        for (const StrategyOutcome& outcome : compareStrategies(a, shop.of("orders-db-dr").component, {}))
            QCOMPARE(outcome.notPossibleBecause, u"orders-db-dr is not lost in this scenario"_qs);
    }

    /// Nothing is told of the data: they cannot be restored, and no way back tells what is lost.
    void unspecifiedDataAreUnknown() {
        QByteArray body = kShop;
        body.replace("    data: 240GiB\n", "");
        body.replace("    copies:\n      - {at: orders-db-dr, method: asynchronous, lag: 30s}\n"
                     "      - {at: Spare, method: backup, every: 24h, takes: 2h, restore-rate: 200MiB/s}\n",
                     "");
        body.replace("strategy: restore", "strategy: rebuild");
        const worked::Result shop(body);
        QCOMPARE(of(shop.analysis(), "orders-db", RecoveryStrategy::Restore).notPossibleBecause,
                 u"the plan gives no copy of orders-db to restore"_qs);
        const auto rebuild = of(shop.analysis(), "orders-db", RecoveryStrategy::Rebuild);
        QVERIFY(rebuild.notPossibleBecause.isEmpty() && rebuild.estimatedRpo.isUnknown());
        QVERIFY(of(shop.analysis(), "orders", RecoveryStrategy::Rebuild).estimatedRpo.isUnknown());
        const worked::Result told(kShop);
        QVERIFY(of(told.analysis(), "orders-db", RecoveryStrategy::Rebuild).estimatedRpo.isKnown());
    }

    void copiesThatCannotServe() {
        QByteArray body = kShop;
        body.replace("use: cautious", "steps: {failover: 10m, restore: 30m, restart: 5m, verify: 5m}");
        body.replace(", restore-rate: 200MiB/s", "");
        body.replace("strategy: restore", "strategy: failover\n      standby: orders-db-dr");
        const worked::Result noRate(body);
        const auto restore = of(noRate.analysis(), "orders-db", RecoveryStrategy::Restore);
        QVERIFY(restore.notPossibleBecause.isEmpty());
        QCOMPARE(restore.estimatedRto.unknownBecause(),
                 u"the restore rate of the backup of orders-db at Spare is not given"_qs);
        QCOMPARE(restore.estimatedRpo.known(), Seconds(26h));
        // Destroyed data: the replica holds the damage, too, and the backup is at the lost site.
        body = kShop;
        body.replace("{at: Spare, method: backup", "{at: Main, method: backup");
        body.replace("detection: 10m", "data: destroyed, detection: 10m");
        const worked::Result destroyed(body);
        for (const auto strategy :
             {RecoveryStrategy::Failover, RecoveryStrategy::Rebuild, RecoveryStrategy::Restart})
            QCOMPARE(of(destroyed.analysis(), "orders-db", strategy).notPossibleBecause,
                     u"no good copy of orders-db's data survives"_qs);
    }

    /// Who works on the strategy of the plan works on another one: the one DBA, on call within 15 m, has 10 m
    /// and 5 m to do for the failover, from 30 + 15 m on.
    void thePeopleStayTheSame() {
        QByteArray body = kShop;
        body.replace("components:", "teams: [{name: DBA, size: 1, on-call-response: 15m}]\ncomponents:");
        body.replace("{name: Prepare, duration: 20m}", "{name: Prepare, duration: 20m, teams: {DBA: 1}}");
        const worked::Result shop(body);
        const auto failover = of(shop.analysis(), "orders-db", RecoveryStrategy::Failover);
        QCOMPARE(failover.estimatedRto.known(), Seconds(60min));
        QCOMPARE(failover.recovery.steps.size(), std::size_t(2));
        QCOMPARE(failover.recovery.steps[1].teams.at(0).units, 1);
    }

    /// A component that fails alone, at a site that stands, may start again on its data.
    void restartWhereTheDataAre() {
        QByteArray body = kShop;
        body.replace("fails: [{site: Main}]", "fails: [{component: orders-db}]");
        const worked::Result shop(body);
        QCOMPARE(of(shop.analysis(), "orders-db", RecoveryStrategy::Restart).estimatedRto.known(),
                 Seconds(40min));
    }

    /// Another strategy than the four is shown first, as the plan has it.
    void noRecoveryAtAllIsComparedToo() {
        QByteArray body = kShop;
        body.replace("{strategy: restart, to: Spare, steps: [{name: Start, duration: 5m}]}",
                     "{strategy: none, to: Spare}");
        const worked::Result shop(body);
        const auto outcomes = compareStrategies(shop.analysis(), shop.of("orders").component, {});
        QCOMPARE(outcomes.size(), std::size_t(5));
        QVERIFY(outcomes[0].current);
        QCOMPARE(outcomes[0].notPossibleBecause, u"orders has the recovery strategy “none”"_qs);
        QCOMPARE(outcomes[4].strategy, RecoveryStrategy::Restart);
        QCOMPARE(outcomes[4].estimatedRto.known(),
                 Seconds(70min + 1229s)); // default start 5 m and verify 5 m
    }

    /// What is told of a strategy is what planning with it says.
    void outcomesAreWhatThePlanThenSays() {
        int compared = 0;
        for (unsigned seed = 1; seed <= 150; ++seed) {
            const testing::RandomEstate random(seed, 3 + static_cast<int>(seed % 8), seed % 3 == 0);
            const auto a = random.analysis();
            for (int c = 0; c < a.graph->size; ++c) {
                int current = 0;
                for (const StrategyOutcome& outcome : compareStrategies(a, c, {})) {
                    current += outcome.current ? 1 : 0;
                    if (!outcome.notPossibleBecause.isEmpty()) {
                        QVERIFY(!outcome.estimatedRto.known() && !outcome.estimatedRpo.known() &&
                                !outcome.makespan.known());
                        continue;
                    }
                    const auto id = a.graph->component(c).id;
                    const Plan plan = changedPlan(a.plan(), {RecoveryChange{id, outcome.recovery}});
                    const auto made =
                        analyseScenario(std::make_shared<const RecoveryGraph>(plan), a.scenario);
                    const ComponentResult& result = made.components[static_cast<std::size_t>(c)];
                    QVERIFY(result.notRecoverableBecause.isEmpty());
                    QCOMPARE(outcome.estimatedRto.known(), result.estimatedRto.known());
                    QCOMPARE(outcome.estimatedRpo.known().has_value(),
                             result.estimatedRpo.known().has_value());
                    QVERIFY(outcome.estimatedRpo.known() >= result.estimatedRpo.known());
                    QCOMPARE(outcome.makespan.known(), made.schedule.makespan.known());
                    ++compared;
                }
                QCOMPARE(current, a.graph->component(c).recovery ? 1 : 0);
            }
        }
        QVERIFY(compared > 500);
    }
};

DRAWBRIDGE_TEST(StrategyComparisonTest)
#include "strategy_comparison_test.moc"
