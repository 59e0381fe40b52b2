// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

/// 50,000.00 a month; 10 % under 99.9 %, 25 % under 99 %, 100 % under 95 %; 1,000.00 an hour after 1 h;
/// capped at the fee.
Contract bigRetail() {
    Contract c;
    c.client = QStringLiteral("Big Retail");
    c.fee = Money{50'000'00};
    c.credits = {{{99.9}, {10}}, {{99.0}, {25}}, {{95.0}, {100}}};
    c.penaltyPerHour = Money{1'000'00};
    c.grace = Seconds(1h);
    c.cap = Percent{100};
    return c;
}

} // namespace

class ExposureTest : public QObject {
    Q_OBJECT

private slots:
    void windowsAreAYearAndItsParts() {
        QCOMPARE(windowLength(SlaWindow::Monthly), Seconds(730h));
        QCOMPARE(windowLength(SlaWindow::Quarterly), Seconds(2190h));
        QCOMPARE(windowLength(SlaWindow::Yearly), Seconds(8760h));
    }

    /// 4 h of 730 h: 99.452 %, under 99.9 but not under 99: 10 % = 5,000; penalty (4 - 1) h = 3,000; together
    /// 8,000.
    void tierAndHourlyPenalty() {
        const auto e = contractCost(bigRetail(), Seconds(4h));
        QCOMPARE(e.availability.known().value(), 726.0 / 730.0);
        QCOMPARE(e.tier, std::optional(0));
        QCOMPARE(e.credit.known()->minor, 5'000'00);
        QCOMPARE(e.penalty.known()->minor, 3'000'00);
        QCOMPARE(e.total.known()->minor, 8'000'00);
        QVERIFY(!e.capped);
    }

    /// 48 h of 730 h: 93.42 %, 100 % = 50,000; penalty 47,000; 97,000 is capped at 50,000.
    void theCapHolds() {
        const auto e = contractCost(bigRetail(), Seconds(48h));
        QCOMPARE(e.tier, std::optional(2));
        QCOMPARE(e.credit.known()->minor, 50'000'00);
        QCOMPARE(e.penalty.known()->minor, 47'000'00);
        QCOMPARE(e.total.known()->minor, 50'000'00);
        QVERIFY(e.capped);
    }

    void withinTheGraceOnlyTheCreditCounts() {
        const auto e = contractCost(bigRetail(), Seconds(1h));
        QCOMPARE(e.penalty.known()->minor, 0);
        QCOMPARE(e.total.known()->minor, 5'000'00); // 99.863 % < 99.9 %
    }

    void noDowntimeNoCost() {
        const auto e = contractCost(bigRetail(), Seconds(0));
        QCOMPARE(e.total.known()->minor, 0);
        QCOMPARE(e.availability.known().value(), 1.0);
        QVERIFY(!e.tier);
    }

    /// Exactly at the border of a tier is not below it: 99 % of 730 h is 7.3 h down.
    void theBorderIsNotBelow() {
        const auto e = contractCost(bigRetail(), Seconds(26280));
        QCOMPARE(e.tier, std::optional(0));
        QCOMPARE(contractCost(bigRetail(), Seconds(26281)).tier, std::optional(1));
    }

    /// Half an hour of penalty is half the money: 1.5 h down, 1 h grace.
    void penaltyRunsBySeconds() {
        QCOMPARE(contractCost(bigRetail(), Seconds(90min)).penalty.known()->minor, 500'00);
    }

    /// Maintenance of 30 h leaves 700 h agreed: 7 h down is exactly 99 %: tier 0; of 730 h it would be 99.04
    /// %.
    void maintenanceIsTakenFromTheAgreedTime() {
        Contract c = bigRetail();
        c.maintenance = Seconds(30h);
        QCOMPARE(contractCost(c, Seconds(7h)).availability, 0.99);
        QCOMPARE(contractCost(c, Seconds(7h + 1s)).tier, std::optional(1));
    }

    /// 40 days = 960 h: one whole month at the cap, and 230 h of the next, also capped: 100,000.
    void aLongDowntimeTouchesSeveralWindows() {
        const auto e = contractCost(bigRetail(), Seconds(960h));
        QCOMPARE(e.windows, 2);
        QCOMPARE(e.availability.known().value(), 0.0);
        QCOMPARE(e.total.known()->minor, 100'000'00);
    }

    void withoutEndOneWholeWindowIsCharged() {
        const auto e = contractCost(bigRetail(), Estimated<Seconds>::infinite());
        QVERIFY(!e.downtime.known());
        QCOMPARE(e.windows, 1);
        QCOMPARE(e.total.known()->minor, 50'000'00);
    }

    /// The later of two services decides: work starts at once, 30 m and 4 h.
    void theWorstServiceDecides() {
        const worked::Result r(R"(
currency: EUR
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: quick, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 30m}]}}
  - {name: slow, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 4h}]}}
  - {name: safe, kind: server, site: Spare}
scenarios: [{name: Lost, fails: [{site: Main}]}]
contracts:
  - client: Two
    services: [quick, slow]
    fee: 1000
    credits: [{below: 99.9%, credit: 10%}]
  - {client: Safe, services: [safe], fee: 1000, credits: [{below: 100%, credit: 100%}]}
)");
        const auto& e = r.analysis().exposure;
        QCOMPARE(e.contracts[0].downtime.known(), std::optional(Seconds(4h)));
        QCOMPARE(r.analysis().graph->name(e.contracts[0].decidingService), QStringLiteral("slow"));
        QCOMPARE(e.contracts[0].total.known()->minor, 100'00);
        QCOMPARE(e.contracts[1].total.known()->minor, 0);
        QCOMPARE(e.total.known()->minor, 100'00);
    }
};

DRAWBRIDGE_TEST(ExposureTest)
#include "exposure_test.moc"
