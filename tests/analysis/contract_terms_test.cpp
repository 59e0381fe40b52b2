// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/marginal_cost.h"
#include "core/analysis/exposure/outage_shape.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

#include <random>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// 1,000.00 a month; 10 % under 99.9 %, 25 % under 99 %.
Contract tiered() {
    Contract c;
    c.client = QStringLiteral("Tiered");
    c.services = {ComponentId::fresh()};
    c.fee = Money{1'000'00};
    c.credits = {{{99.9}, {10}}, {{99.0}, {25}}};
    return c;
}

/// Three services that weigh 3, 1 and (left out) 1.
Contract ofThree(DowntimeCount counts) {
    Contract c = tiered();
    c.services = {ComponentId::fresh(), ComponentId::fresh(), ComponentId::fresh()};
    c.counts = counts;
    c.weights = {{c.services[0], 3}};
    return c;
}

std::vector<Estimated<Seconds>> downFor(Seconds a, Seconds b, Seconds c) {
    return {a, b, c};
}

BillingStart on(const QDateTime& when, const char* zone = "UTC") {
    return {when.toSecsSinceEpoch(), TimeZone{QString::fromLatin1(zone)}};
}

QDateTime utc(int year, int month, int day, int hour = 0) {
    return {QDate(year, month, day), QTime(hour, 0), Qt::UTC};
}

Money costOf(const Contract& contract, Seconds downtime, const BillingStart& start = {}) {
    return contractCost(contract, Estimated<Seconds>(downtime), start).total.known().value();
}

} // namespace

class ContractTermsTest : public QObject {
    Q_OBJECT

private slots:
    /// 12.5 % of 0.04 is 0.5 cents: up. 0.35 % of 100.00 is exactly 35 cents, although 0.35 is no binary
    /// fraction. 1.00 an hour for 18 s is half a cent: up; for 17 s less.
    void moneyRoundsOnceHalvesUp() {
        QCOMPARE(shareOf(Money{4}, Percent{12.5}), Money{1});
        QCOMPARE(shareOf(Money{3}, Percent{12.5}), Money{0});
        QCOMPARE(shareOf(Money{100'00}, Percent{0.35}), Money{35});
        QCOMPARE(shareOf(Money{1}, Percent{0.35}), Money{0});
        QCOMPARE(amountFor(Money{100}, 18), Money{1});
        QCOMPARE(amountFor(Money{100}, 17), Money{0});
    }

    /// February 2026 has 28 days, March 31; the first quarter 90, the year 365, 2028 366.
    void windowsFollowTheCalendar() {
        const auto length = [](SlaWindow window, const QDateTime& when) {
            return BillingWindows(window, on(when)).at(0).length() / 86400;
        };
        QCOMPARE(length(SlaWindow::Monthly, utc(2026, 2, 10)), 28);
        QCOMPARE(length(SlaWindow::Monthly, utc(2026, 3, 31, 23)), 31);
        QCOMPARE(length(SlaWindow::Quarterly, utc(2026, 2, 10)), 90);
        QCOMPARE(length(SlaWindow::Yearly, utc(2026, 12, 31, 23)), 365);
        QCOMPARE(length(SlaWindow::Yearly, utc(2028, 6, 1)), 366);
    }

    /// In Berlin March 2026 begins an hour before it does in UTC, and is an hour short.
    void windowsFollowTheClockOfTheZone() {
        const BillingWindow march =
            BillingWindows(SlaWindow::Monthly, on(utc(2026, 2, 28, 23), "Europe/Berlin")).at(0);
        QCOMPARE(march.from, 0);
        QCOMPARE(march.length(), (31 * 24 - 1) * 3600);
    }

    void withoutADateTheIncidentBeginsTheWindow() {
        const BillingWindows windows(SlaWindow::Monthly);
        QCOMPARE(windows.at(0).from, 0);
        QCOMPARE(windows.at(730 * 3600).from, 730 * 3600);
        QCOMPARE(windows.at(-1).to, 0);
    }

    /// 41 m: of February's 672 h that is 99.8983 %, of March's 744 h 99.9082 %. Only February credits 10 %.
    void aShortMonthIsStricter() {
        QCOMPARE(costOf(tiered(), 41min, on(utc(2026, 2, 5))), Money{100'00});
        QCOMPARE(costOf(tiered(), 41min, on(utc(2026, 3, 5))), Money{});
    }

    /// Eight hours over the end of the month are four in each: 4 of 744 h is 99.46 %: 10 % twice; in one
    /// month they are 98.92 %: 25 %.
    void theEndOfTheMonthSplitsAnOutage() {
        const ContractExposure split =
            contractCost(tiered(), Estimated<Seconds>(8h), on(utc(2026, 7, 31, 20)));
        QCOMPARE(split.windows, 2);
        QCOMPARE(split.total.known(), Money{200'00});
        QCOMPARE(costOf(tiered(), 8h, on(utc(2026, 7, 10))), Money{250'00});
    }

    /// Down for 10 h, 8 h and 1 h. Any: 10 h of 730 is 98.63 %: 25 %. All: 1 h is 99.863 %: 10 %.
    /// Weighted: 10 × 3/5 + 8 × 1/5 + 1 × 1/5 = 7.8 h: 98.93 %: 25 %; at 9 h: 7.2 h, 99.01 %: 10 %.
    void severalServicesCountAsTheContractSays() {
        const auto total = [](DowntimeCount counts, Seconds first) {
            return contractCost(ofThree(counts), downFor(first, 8h, 1h)).total.known().value();
        };
        QCOMPARE(total(DowntimeCount::Any, 10h), Money{250'00});
        QCOMPARE(total(DowntimeCount::All, 10h), Money{100'00});
        QCOMPARE(total(DowntimeCount::Weighted, 10h), Money{250'00});
        QCOMPARE(total(DowntimeCount::Weighted, 9h), Money{100'00});
        QCOMPARE(contractCost(ofThree(DowntimeCount::All), downFor(10h, 0s, 1h)).total.known(), Money{});
    }

    /// Penalty of 10.00 an hour after 2 h: 7 h × 3/5 until 9 h, of the others (8 − 2) × 1/5: 4.2 + 1.2 = 5.4.
    void aWeightedPenaltyRunsByTheShare() {
        Contract c = ofThree(DowntimeCount::Weighted);
        c.penaltyPerHour = Money{10'00};
        c.grace = 2h;
        QCOMPARE(contractCost(c, downFor(9h, 8h, 1h)).penalty.known(), Money{54'00});
    }

    /// The downtime of the second service is unknown from 2 h on: all are down for an hour at the most, since
    /// the third is; any for 4 h at the least.
    void unknownDowntimeGivesBounds() {
        std::vector<Estimated<Seconds>> services = downFor(4h, 2h, 1h);
        services[1] = Estimated<Seconds>::unknown(QStringLiteral("why"), 2h);
        const auto all = contractCost(ofThree(DowntimeCount::All), services);
        QCOMPARE(all.total.known(), Money{100'00});
        const auto any = contractCost(ofThree(DowntimeCount::Any), services);
        QCOMPARE(any.total.atLeast(), Money{100'00});
        QVERIFY(!any.total.atMost());
        const auto weighted = contractCost(ofThree(DowntimeCount::Weighted), services);
        QVERIFY(weighted.total.isUnknown());
        QCOMPARE(weighted.total.unknownBecause(), QStringLiteral("why"));
    }

    /// OVH KMS: 99.5 % of 730 h allows 3 h 39 m; 5 % for each full hour beyond, at most 30 %.
    void blocksCountBeyondTheAllowance() {
        Contract c = tiered();
        c.credits.clear();
        c.target = Percent{99.5};
        c.block = 1h;
        c.creditPerBlock = Percent{5};
        c.cap = Percent{30};
        QCOMPARE(costOf(c, 4h + 38min), Money{});
        QCOMPARE(costOf(c, 4h + 39min), Money{50'00});
        QCOMPARE(costOf(c, 8h), Money{200'00}); // 4 h 21 m beyond: four blocks
        QCOMPARE(contractCost(c, Estimated<Seconds>(20h)).capped, true);
        QCOMPARE(costOf(c, 20h), Money{300'00});
    }

    /// Power of a colocation: 3 % at the onset and 3 % for each full hour: 2 h 30 m are 9 %.
    void anOnsetAndBlocksAddUp() {
        Contract c = tiered();
        c.credits = {{{100}, {3}}};
        c.target = Percent{100};
        c.block = 1h;
        c.creditPerBlock = Percent{3};
        QCOMPARE(costOf(c, 1min), Money{30'00});
        QCOMPARE(costOf(c, 150min), Money{90'00});
    }

    /// Without a target blocks begin after the grace: 5 % for each full hour past 2 h; 4 h 59 m is two.
    void blocksWithoutATargetBeginAfterTheGrace() {
        Contract c = tiered();
        c.credits.clear();
        c.block = 1h;
        c.creditPerBlock = Percent{5};
        c.grace = 2h;
        QCOMPARE(costOf(c, 4h + 59min), Money{100'00});
        QCOMPARE(costOf(c, 2h + 59min), Money{});
    }

    void shortOutagesDoNotCount() {
        Contract c = tiered();
        c.leastCountable = 2h;
        QCOMPARE(costOf(c, 2h - 1s), Money{});
        QCOMPARE(costOf(c, 2h), Money{100'00});
    }

    /// Below 95 % the client may leave: 36.5 h of 730 h.
    void theThresholdOfTerminationIsTold() {
        Contract c = tiered();
        c.endsBelow = Percent{95};
        QVERIFY(!contractCost(c, Estimated<Seconds>(36h + 30min)).mayEnd);
        QVERIFY(contractCost(c, Estimated<Seconds>(36h + 30min + 1s)).mayEnd);
    }

    void anExcludedScenarioCostsNothing() {
        const worked::Result r(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: a, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 4h}]}}
scenarios: [{name: War, fails: [{site: Main}]}]
contracts:
  - {client: Force majeure, services: [a], fee: 1000, credits: [{below: 99.9%, credit: 10%}], excludes: [War]}
  - {client: Strict, services: [a], fee: 1000, credits: [{below: 99.9%, credit: 10%}]}
)");
        const auto& e = r.analysis().exposure;
        QVERIFY(e.contracts[0].excluded);
        QCOMPARE(e.contracts[0].total.known(), Money{});
        QCOMPARE(e.contracts[0].downtime.known(), Seconds(4h));
        QVERIFY(!e.contracts[1].excluded);
        QCOMPARE(e.total.known(), Money{100'00});
    }

    /// 500 an hour, 3,000 from 4 h on: 6 h are 4 × 500 + 2 × 3,000. Before the first step nothing is lost.
    void lossFollowsTheCurve() {
        const LossCurve curve({{4h, Money{3'000'00}}, {0h, Money{500'00}}});
        QCOMPARE(curve.upTo(6 * 3600), Money{8'000'00});
        QCOMPARE(curve.between(3 * 3600, 5 * 3600), Money{3'500'00});
        QCOMPARE(curve.rateAt(4 * 3600), Money{3'000'00});
        QCOMPARE(LossCurve({{1h, Money{60'00}}}).upTo(5400), Money{30'00});
        QCOMPARE(LossCurve({}).upTo(5400), Money{});
    }

    void activitiesLoseByTheirCurveOrUnknown() {
        const worked::Result r(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: a, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 6h}]}}
  - {name: b, kind: server, site: Spare}
scenarios: [{name: Lost, fails: [{site: Main}]}]
activities:
  - {name: Selling, requires: [b, a], loss-per-hour: [{from: 0h, loss: 500}, {from: 4h, loss: 3000}]}
  - {name: Support, requires: [a]}
  - {name: Archive, requires: [b]}
)");
        const auto& e = r.analysis().exposure;
        QCOMPARE(e.activities[0].loss.known(), Money{8'000'00});
        QCOMPARE(r.analysis().graph->name(e.activities[0].decidingComponent), QStringLiteral("a"));
        QVERIFY(e.activities[1].loss.isUnknown());
        QVERIFY(e.activities[1].loss.unknownBecause().contains(QStringLiteral("Support")));
        QCOMPARE(e.activities[2].loss.known(), Money{});
        QCOMPARE(e.ownLoss.atLeast(), Money{8'000'00});
        QVERIFY(e.ownLoss.isUnknown());
    }

    /// At 4 h: 10 % and, after 1 h of grace, 60.00 an hour. 25 % is due from 1 s after 7.3 h: 250 + 6.3 × 60
    /// + the second's penny (378.02).
    void furtherMinutesHaveACost() {
        Contract c = tiered();
        c.penaltyPerHour = Money{60'00};
        c.grace = 1h;
        const auto cost = marginalCost(c, {Seconds(4h)}, {});
        QVERIFY(cost && cost->next);
        QCOMPARE(cost->perHour, Money{60'00});
        QCOMPARE(cost->next->kind, MarginalCost::Step::Kind::Tier);
        QCOMPARE(cost->next->tier, 1);
        QCOMPARE(cost->next->downtime, Seconds(26281));
        QCOMPARE(cost->next->totalThen, Money{250'00 + 378'02});
        QVERIFY(!marginalCost(c, {Estimated<Seconds>::infinite()}, {}));
    }

    /// On the 31st at 22:00 for an hour: at midnight a new window begins.
    void theNextWindowIsAStepToo() {
        const auto cost = marginalCost(tiered(), {Seconds(1h)}, on(utc(2026, 7, 31, 22)));
        QVERIFY(cost && cost->next);
        QCOMPARE(cost->next->kind, MarginalCost::Step::Kind::NextWindow);
        QCOMPARE(cost->next->downtime, Seconds(2h + 1s));
    }

    /// More downtime never costs less, and a whole window never more than its cap.
    void costsGrowWithTheDowntime() {
        std::mt19937 random(7);
        const auto draw = [&random](int below) {
            return static_cast<int>(random() % static_cast<unsigned>(below));
        };
        for (int round = 0; round < 300; ++round) {
            Contract c = ofThree(static_cast<DowntimeCount>(draw(3)));
            c.penaltyPerHour = Money{draw(5000)};
            c.grace = Seconds(draw(20000));
            c.leastCountable = Seconds(draw(3) * 600);
            c.cap = Percent{static_cast<double>(20 + draw(100))};
            c.block = Seconds(600 + draw(7200));
            c.creditPerBlock = Percent{static_cast<double>(draw(10))};
            if (draw(2))
                c.target = Percent{99.5};
            std::vector<Estimated<Seconds>> ends =
                downFor(Seconds(draw(90000)), Seconds(draw(90000)), Seconds(draw(90000)));
            const BillingStart start =
                draw(2) ? on(utc(2026, 1 + draw(12), 1 + draw(28), draw(24))) : BillingStart{};
            const auto before = contractCost(c, ends, start);
            const std::size_t later = static_cast<std::size_t>(draw(3));
            ends[later] = *ends[later].known() + Seconds(draw(90000));
            const auto after = contractCost(c, ends, start);
            QVERIFY(*before.total.known() <= *after.total.known());
            QVERIFY(after.total.known()->minor <= after.windows * shareOf(*c.fee, *c.cap).minor);
        }
    }
};

DRAWBRIDGE_TEST(ContractTermsTest)
#include "contract_terms_test.moc"
