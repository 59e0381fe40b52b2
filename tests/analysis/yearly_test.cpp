// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/compound_poisson.h"
#include "core/analysis/yearly/year_exposure.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

#include <cmath>

using namespace drawbridge;
using namespace std::chrono_literals;

namespace {

constexpr double kHour = 3600;

std::vector<ScenarioAnalysis> analysesOf(const std::shared_ptr<const RecoveryGraph>& graph) {
    std::vector<ScenarioAnalysis> analyses;
    for (const Scenario& scenario : graph->plan.scenarios)
        analyses.push_back(analyseScenario(graph, scenario));
    return analyses;
}

YearExposure simulated(const QByteArray& body, YearSettings settings = {}) {
    const auto graph = std::make_shared<const RecoveryGraph>(worked::plan(body));
    return simulateYears(*graph, *yearScenarios(analysesOf(graph)), settings);
}

YearSettings years(int number, quint64 seed = 1) {
    YearSettings settings;
    settings.years = number;
    settings.seed = seed;
    return settings;
}

/// An activity that loses 1.00 for every second that `what` is down: losses are downtimes in minor units of
/// 1/100 s.
QByteArray perSecond(const char* what) {
    return QByteArray("activities: [{name: Work, requires: [") + what +
           "], loss-per-hour: [{from: 0h, loss: 3600}]}]\n";
}

/// Share of time down, from the mean loss of perSecond().
double unavailability(const YearExposure& year) {
    return year.meanMinor / 100 / (8760 * kHour);
}
double errorOf(const YearExposure& year) {
    return year.standardErrorMinor / 100 / (8760 * kHour);
}

struct Anchor {
    const char* name;
    const char* mtbf;
    const char* mttr;
    const char* credits;
    double percent; ///< expected credit of a month
};

/// Takács: P(downtime > d) = P(N > K), N ~ Poisson((T − d) / MTBF), K ~ Poisson(d / MTTR).
constexpr Anchor kAnchors[] = {
    {"rare, ec2", "2190h", "4h",
     "[{below: 99.99%, credit: 10%}, {below: 99%, credit: 30%}, {below: 95%, credit: 100%}]", 3.9884380},
    {"rare, rds", "2190h", "4h",
     "[{below: 99.95%, credit: 10%}, {below: 99%, credit: 25%}, {below: 95%, credit: 100%}]", 3.5237551},
    {"rare, online services", "2190h", "4h",
     "[{below: 99.9%, credit: 25%}, {below: 99%, credit: 50%}, {below: 95%, credit: 100%}]", 7.5636039},
    {"frequent, ec2", "730h", "30m",
     "[{below: 99.99%, credit: 10%}, {below: 99%, credit: 30%}, {below: 95%, credit: 100%}]", 5.8033248},
    {"frequent, online services", "730h", "30m",
     "[{below: 99.9%, credit: 25%}, {below: 99%, credit: 50%}, {below: 95%, credit: 100%}]", 6.4619946},
};

} // namespace

class YearlyTest : public QObject {
    Q_OBJECT

private slots:
    void creditsAgreeWithExactOnes_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kAnchors)); ++i)
            QTest::addRow("%s", kAnchors[i].name) << i;
    }
    /// One component, up at the start of a month of 730 h.
    void creditsAgreeWithExactOnes() {
        QFETCH(int, index);
        const Anchor& anchor = kAnchors[index];
        YearSettings settings = years(200'000);
        settings.length = 730h;
        settings.startsUp = true;
        const YearExposure month = simulated(
            QByteArray("components: [{name: a, kind: service, mtbf: ") + anchor.mtbf +
                ", mttr: " + anchor.mttr +
                "}]\ncontracts: [{client: C, services: [a], fee: 10000, credits: " + anchor.credits + "}]\n",
            settings);
        const double percent = month.meanMinor / 10'000'00 * 100;
        const double error = month.standardErrorMinor / 10'000'00 * 100;
        QVERIFY2(std::abs(percent - anchor.percent) < 3 * error,
                 qPrintable(QStringLiteral("%1 ± %2").arg(percent).arg(error)));
        QVERIFY(error < 0.02 * anchor.percent);
    }

    /// MTBF 99 h, MTTR 1 h: down 1 % of the time. In series with another: 1 − 0.99²; in parallel 0.01²; two
    /// of three: 3 × 0.01² × 0.99 + 0.01³. On a host of 1 %, two in parallel: 0.01 + 0.99 × 0.01².
    void downtimeAgreesWithClosedForms_data() {
        QTest::addColumn<QByteArray>("components");
        QTest::addColumn<double>("expected");
        const QByteArray unit = "kind: service, mtbf: 99h, mttr: 1h";
        QTest::newRow("one") << QByteArray("  - {name: s, " + unit + "}\n") << 0.01;
        QTest::newRow("series") << QByteArray("  - {name: a, " + unit + "}\n  - {name: s, " + unit +
                                              ", requires: [a]}\n")
                                << 1 - 0.99 * 0.99;
        const QByteArray three =
            "  - {name: a, " + unit + "}\n  - {name: b, " + unit + "}\n  - {name: c, " + unit + "}\n";
        QTest::newRow("parallel")
            << QByteArray(three + "  - {name: s, kind: redundancy-group, at-least: 1, requires: [a, b]}\n")
            << 1e-4;
        QTest::newRow("two of three")
            << QByteArray(three + "  - {name: s, kind: redundancy-group, at-least: 2, requires: [a, b, c]}\n")
            << 3e-4 * 0.99 + 1e-6;
        QTest::newRow("shared host")
            << QByteArray("  - {name: h, kind: docker-host, mtbf: 99h, mttr: 1h}\n  - {name: a, host: h, " +
                          unit + "}\n  - {name: b, host: h, " + unit +
                          "}\n  - {name: s, kind: redundancy-group, at-least: 1, requires: [a, b]}\n")
            << 0.01 + 0.99 * 1e-4;
        QTest::newRow("unavailability and repair")
            << QByteArray("  - {name: s, kind: service, unavailability: 0.02, mttr: 3h}\n") << 0.02;
        QTest::newRow("wear and lognormal repairs")
            << QByteArray("  - {name: s, kind: service, mtbf: 99h, mttr: 1h, failure-shape: 3, "
                          "repair-spread: 1}\n")
            << 0.01;
        QTest::newRow("early failures")
            << QByteArray("  - {name: s, kind: service, mtbf: 9900h, mttr: 100h, failure-shape: 0.7}\n")
            << 0.01;
    }
    void downtimeAgreesWithClosedForms() {
        QFETCH(QByteArray, components);
        QFETCH(double, expected);
        const YearExposure year = simulated("components:\n" + components + perSecond("s"), years(4'000, 3));
        QVERIFY2(std::abs(unavailability(year) - expected) < 3.3 * errorOf(year),
                 qPrintable(QStringLiteral("%1 ± %2").arg(unavailability(year)).arg(errorOf(year))));
        QVERIFY(errorOf(year) < 0.05 * expected);
    }

    /// A site that fails takes down both members of a group in it, each an hour in a hundred.
    void aSiteIsACommonCause() {
        const YearExposure year = simulated(R"(
sites: [{name: A, kind: on-premises, mtbf: 99h, mttr: 1h}]
components:
  - {name: a, kind: server, site: A}
  - {name: b, kind: server, site: A}
  - {name: s, kind: redundancy-group, at-least: 1, requires: [a, b]}
)" + perSecond("s"),
                                            years(2'000));
        QVERIFY(std::abs(unavailability(year) - 0.01) < 3.3 * errorOf(year));
        QCOMPARE(year.causes.size(), std::size_t(1));
        QCOMPARE(year.causes[0].kind, YearCause::Kind::Site);
        QCOMPARE(year.causes[0].share, 1.0);
    }

    /// Twice a year, 10 h of downtime at 100.00 an hour after the first: Poisson(2) × 900.00.
    void scenariosArriveAtTheirRate() {
        YearSettings settings = years(20'000);
        settings.startsUp = true; // none is under way, so that a year's loss is a multiple but for its end
        const YearExposure year = simulated(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: a, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 10h}]}}
scenarios: [{name: Fire, fails: [{site: Main}], rate: 2/y}]
contracts: [{client: C, services: [a], penalty-per-hour: 100, grace: 1h}]
)",
                                            settings);
        QVERIFY(std::abs(year.meanMinor - 1'800'00) < 4 * year.standardErrorMinor);
        // P(none) = e^-2 = 0.1353
        QVERIFY(std::abs(year.exceedance.front().probability - 0.8647) < 0.01);
        QCOMPARE(year.quantiles[0].value, Money{1'800'00});
        QCOMPARE(year.causes[0].kind, YearCause::Kind::Scenario);
        QVERIFY(std::abs(year.causes[0].timesPerYear - 2) < 0.05);
    }

    /// What the scenario excludes costs nothing; who may leave below 99 % of a month does after 10 h of 730.
    void exclusionsAndTerminationsAreCounted() {
        const YearExposure year = simulated(R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: a, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 10h}]}}
scenarios: [{name: Fire, fails: [{site: Main}], rate: 1/y}]
contracts:
  - {client: Excluding, services: [a], penalty-per-hour: 100, excludes: [Fire]}
  - {client: Leaving, services: [a], penalty-per-hour: 100, ends-below: 99%}
)",
                                            years(20'000));
        QCOMPARE(year.contracts[0].meanMinor, 0.0);
        QVERIFY(year.contracts[1].meanMinor > 0);
        QVERIFY(!year.contracts[0].chanceToEnd);
        // 1 − e^-1 = 0.632, a little less: outages over the end of a month
        QVERIFY(std::abs(*year.contracts[1].chanceToEnd - 0.63) < 0.02);
    }

    /// Team hours of Mon-Fri 08:00-16:00: an hour's repair waits for them. A failure at a random time of the
    /// week is repaired at once with 35 of 168 h; the mean wait is far above an hour.
    void repairsWaitForTheTeamsHours() {
        const auto plan = [](const char* hours) {
            return QByteArray("teams: [{name: T, hours: ") + hours + R"(}]
components:
  - name: s
    kind: server
    mtbf: 1000h
    mttr: 1h
    recovery: {strategy: rebuild, steps: [{name: W, duration: 1h, teams: {T: 1}}]}
)" + perSecond("s");
        };
        const double always = unavailability(simulated(plan("24x7"), years(500)));
        const double sleeping = unavailability(simulated(plan("\"Mon-Fri 08:00-16:00\""), years(500)));
        QVERIFY(std::abs(always - 1.0 / 1001) < 1e-4);
        QVERIFY(sleeping > 10 * always);
    }

    /// A gateway that fails takes with it what is reached through its tunnel only.
    void aTunnelIsLostWithItsGateway() {
        const YearExposure year = simulated(R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
networks:
  - {name: na, site: A, cidr: 10.1.0.0/24}
  - {name: nb, site: B, cidr: 10.2.0.0/24}
components:
  - {name: ga, kind: vpn-gateway, site: A, interfaces: [{network: na}], mtbf: 99h, mttr: 1h}
  - {name: gb, kind: vpn-gateway, site: B, interfaces: [{network: nb}]}
  - {name: db, kind: database, site: A, interfaces: [{network: na}]}
  - {name: s, kind: service, site: B, interfaces: [{network: nb}], requires: [db]}
tunnels:
  - {name: t, type: wireguard, a: {gateway: ga, networks: [na]}, b: {gateway: gb, networks: [nb]}}
)" + perSecond("s"),
                                            years(2'000));
        QVERIFY(std::abs(unavailability(year) - 0.01) < 3.3 * errorOf(year));
    }

    void theSameSeedGivesTheSameOnAnyThreads() {
        const QByteArray plan = R"(
sites: [{name: Main, kind: on-premises, mtbf: 1y, mttr: 8h}, {name: Spare, kind: colocation}]
components:
  - {name: h, kind: docker-host, site: Main, mtbf: 90d, mttr: 5h, failure-shape: 2, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: {best: 1h, likely: 2h, worst: 9h}}]}}
  - {name: a, kind: service, host: h, mtbf: 30d, mttr: 1h, repair-spread: 1, recovery: {strategy: restart, to: Spare, steps: [{name: S, duration: 10m}]}}
scenarios: [{name: Fire, fails: [{site: Main}], rate: 0.3/y}]
contracts: [{client: C, services: [a], fee: 1000, credits: [{below: 99.9%, credit: 10%}, {below: 99%, credit: 50%}], penalty-per-hour: 7}]
)";
        YearSettings one = years(1'000, 9);
        one.threads = 1;
        YearSettings many = years(1'000, 9);
        many.threads = 5;
        const YearExposure a = simulated(plan, one);
        const YearExposure b = simulated(plan, many);
        QVERIFY(a.meanMinor > 0);
        QCOMPARE(a.losses, b.losses);
        QCOMPARE(a.causes.size(), b.causes.size());
        for (std::size_t i = 0; i < a.causes.size(); ++i)
            QCOMPARE(a.causes[i].meanMinor, b.causes[i].meanMinor);
        QVERIFY(simulated(plan, years(1'000, 10)).losses != a.losses);
        // the parts make the whole, to the cent
        double causes = 0;
        for (const YearCause& cause : a.causes)
            causes += cause.meanMinor;
        QVERIFY(std::abs(causes - a.meanMinor) < 1e-6 * a.meanMinor);
        QVERIFY(std::abs(a.contractsMinor + a.activitiesMinor - a.meanMinor) < 1e-6 * a.meanMinor);
    }

    void aCancelledRunIsShorter() {
        std::atomic<bool> cancelled = true;
        YearSettings settings = years(1'000);
        settings.cancelled = &cancelled;
        const YearExposure year = simulated(
            "components: [{name: s, kind: service, mtbf: 99h, mttr: 1h}]\n" + perSecond("s"), settings);
        QCOMPARE(year.years, 0);
        QVERIFY(year.losses.empty());
    }

    void whatThePlanDoesNotSayIsNamed() {
        const YearExposure year = simulated(R"(
sites: [{name: A, kind: on-premises}, {name: B, kind: on-premises}]
components:
  - {name: told, kind: server, site: A, mtbf: 99h, mttr: 1h}
  - {name: silent, kind: server, site: A}
  - {name: aside, kind: server, site: B}
  - {name: outright, kind: server, site: A, unavailability: 0.01}
  - {name: s, kind: service, requires: [told, silent, outright]}
scenarios: [{name: Fire, fails: [{site: B}]}]
contracts: [{client: C, services: [s], credits: [{below: 99%, credit: 10%}]}]
activities: [{name: Work, requires: [s]}]
)",
                                            years(10));
        const NotSimulated& missing = year.notSimulated;
        QVERIFY(year.isAtLeast());
        QCOMPARE(missing.components, (std::vector<int>{1, 3, 4})); // silent, outright, s
        QCOMPARE(missing.sites, std::vector<int>{0});
        QCOMPARE(missing.withoutRate, std::vector<int>{0});
        QCOMPARE(missing.withoutFee, std::vector<int>{0});
        QCOMPARE(missing.withoutLoss, std::vector<int>{0});
    }

    /// Members of a cycle come up again.
    void aCycleDoesNotStayDown() {
        const YearExposure year =
            simulated("components:\n"
                      "  - {name: a, kind: service, mtbf: 99h, mttr: 1h, requires: [s]}\n"
                      "  - {name: s, kind: service, requires: [a]}\n" +
                          perSecond("s"),
                      years(2'000));
        QCOMPARE(year.notSimulated.cutRequirements, 1);
        QVERIFY(unavailability(year) < 0.011);
    }

    /// February's 672 h have an allowance of 40.3 m at 99.9 %, the mean month of 43.8 m: an outage of 42 m is
    /// charged in February only.
    void aDateBringsCalendarMonths() {
        const QByteArray plan = R"(
sites: [{name: Main, kind: on-premises}, {name: Spare, kind: colocation}]
components:
  - {name: a, kind: server, site: Main, recovery: {strategy: rebuild, to: Spare, steps: [{name: W, duration: 42m}]}}
scenarios: [{name: Glitch, fails: [{site: Main}], rate: 1/y}]
contracts: [{client: C, services: [a], fee: 1000, credits: [{below: 99.9%, credit: 10%}]}]
)";
        YearSettings dated = years(20'000);
        dated.instant = QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
        const YearExposure calendar = simulated(plan, dated);
        const YearExposure mean = simulated(plan, years(20'000));
        QVERIFY(calendar.hasCalendar && !mean.hasCalendar);
        // two in one month are charged in any: 12 × P(N ≥ 2 | 1/12) = 0.0394 times 100.00; in February one is
        // enough: 1 − e^(−28/365) + 11 × P(N ≥ 2 | 1/12) = 0.1100
        QVERIFY(std::abs(mean.meanMinor - 3'94) < 4 * mean.standardErrorMinor);
        QVERIFY(std::abs(calendar.meanMinor - 11'00) < 4 * calendar.standardErrorMinor);
    }

    void theBudgetIsCompared() {
        const YearExposure year = simulated(R"(
loss-budget: 100
components: [{name: s, kind: service, mtbf: 1000h, mttr: 1h}]
contracts: [{client: C, services: [s], fee: 200, credits: [{below: 100%, credit: 25%}]}]
)",
                                            years(5'000));
        // 50.00 a month with a failure: more than two of twelve, each 1 − e^-0.73 or so: nearly always
        QVERIFY(year.chanceOverBudget && *year.chanceOverBudget > 0.9);
        QCOMPARE(*year.chanceOverBudget, [&] {
            int above = 0;
            for (const qint64 loss : year.losses)
                above += loss > 100'00 ? 1 : 0;
            return above / 5'000.0;
        }());
    }

    /// 1 … 100: the median is 50, P95 95; ranks 50 ± 9.8 and 95 ± 4.3.
    void quantilesAreNearestRanks() {
        std::vector<qint64> losses;
        for (int i = 100; i >= 1; --i)
            losses.push_back(i);
        const YearLosses sample(losses);
        QCOMPARE(sample.mean(), 50.5);
        QCOMPARE(sample.quantile(0.5).value, Money{50});
        QCOMPARE(sample.quantile(0.5).low, Money{41});
        QCOMPARE(sample.quantile(0.5).high, Money{61});
        QCOMPARE(sample.quantile(0.95).value, Money{95});
        QCOMPARE(sample.chanceAbove(Money{90}), 0.1);
        QCOMPARE(sample.exceedance().front().probability, 1.0);
    }

    /// 50 scenarios, rate 0.01 × 200^(i/49), loss lognormal (ln(1000 × 1000^(i/49)), 1.2): exact mean
    /// 18,634,180.8, standard deviation 10,502,688.1, and quantiles and exceedances by FFT.
    void compoundYearsAgreeWithExactOnes() {
        std::vector<LossEvent> events;
        for (int i = 0; i < 50; ++i)
            events.push_back(
                {0.01 * std::pow(200, i / 49.0), std::log(1000 * std::pow(1000, i / 49.0)), 1.2});
        constexpr int n = 400'000;
        CompoundYears result = simulateCompoundYears(events, n, 5);
        double sum = 0;
        for (const double loss : result.losses)
            sum += loss;
        const double mean = sum / n;
        QVERIFY(std::abs(mean - 18634180.8) < 3 * 10502688.1 / std::sqrt(n));
        QVERIFY(std::abs(static_cast<double>(result.events) / n - 19.4268839) < 3 * std::sqrt(19.43 / n));
        std::sort(result.losses.begin(), result.losses.end());
        const std::pair<double, double> exceedances[] = {
            {1e7, 0.83175}, {2e7, 0.34947}, {3e7, 0.11287}, {5e7, 0.014458}, {1e8, 0.00064177}};
        for (const auto& [loss, chance] : exceedances) {
            const auto above =
                result.losses.end() - std::upper_bound(result.losses.begin(), result.losses.end(), loss);
            const double found = static_cast<double>(above) / n;
            QVERIFY2(std::abs(found - chance) < 3 * std::sqrt(chance * (1 - chance) / n),
                     qPrintable(QString::number(loss)));
        }
        QVERIFY(simulateCompoundYears(events, 5'000, 5, 1).losses ==
                simulateCompoundYears(events, 5'000, 5, 3).losses);
        QVERIFY(simulateCompoundYears({}, 10, 5).losses == std::vector<double>(10, 0.0));
    }
};

DRAWBRIDGE_TEST(YearlyTest)
#include "yearly_test.moc"
