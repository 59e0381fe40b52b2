// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/simulation/rto_distribution.h"
#include "core/analysis/simulation/simulation.h"
#include "core/analysis/simulation/simulation_network.h"
#include "core/base/index.h"
#include "tests/support/test_program.h"
#include "tests/support/worked_plan.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace drawbridge;

namespace {

constexpr int kRuns = 100'000;

/// Everything at Main is lost and comes back at Spare. `body` holds teams and components.
ScenarioAnalysis analysed(const QByteArray& components, const QByteArray& teams = {},
                          ScheduleSettings settings = {}) {
    return worked::Result("sites: [{name: Main, kind: on-premises}, {name: Spare, kind: on-premises}]\n" +
                              teams + "components:\n" + components +
                              "scenarios: [{name: Main lost, fails: [{site: Main}]}]\n",
                          {}, settings)
        .analysis();
}

/// "  - {name: …}" of a component with one step.
QByteArray component(const char* name, const char* duration, const char* more = "", const char* step = "") {
    return QByteArray("  - {name: ") + name + ", kind: server, site: Main, " + more +
           " recovery: {strategy: rebuild, to: Spare, steps: [{name: work, kind: manual, duration: " +
           duration + step + "}]}}\n";
}

/// A redundancy group of the given members.
QByteArray group(const char* name, int needs, const char* members) {
    return QByteArray("  - {name: ") + name +
           ", kind: redundancy-group, at-least: " + QByteArray::number(needs) + ", requires: [" + members +
           "]}\n";
}

Simulation simulated(const ScenarioAnalysis& analysis, int runs = kRuns, int threads = 2) {
    SimulationSettings settings;
    settings.runs = runs;
    settings.seed = 7;
    settings.threads = threads;
    return simulateRecovery(analysis, settings);
}

const RtoDistribution& of(const ScenarioAnalysis& a, const Simulation& s, const char* name) {
    for (std::size_t e = 0; e < a.tasks.components.size(); ++e) {
        if (a.graph->name(a.tasks.components[e].component) == QString::fromUtf8(name))
            return s.components.at(e).value();
    }
    qFatal("no component %s", name);
}

double hours(Seconds time) {
    return static_cast<double>(time.count()) / 3600;
}

/// The quantile is right when the true distribution function has the wanted value there; four standard
/// deviations of the share of kRuns, and what a second of rounding may move (on hours).
bool isQuantile(double wanted, double found) {
    return std::abs(found - wanted) < 4 * std::sqrt(wanted * (1 - wanted) / kRuns) + 0.001;
}

/// Distribution functions on 0 … 1 of PERT steps {0, mode, 1}: beta(1, 5), beta(3, 3), beta(5, 1).
double early(double x) {
    return 1 - std::pow(1 - x, 5);
}
double middle(double x) {
    return x * x * x * (10 - 15 * x + 6 * x * x);
}
double late(double x) {
    return std::pow(x, 5);
}

const char* const kEarly = "{best: 0s, likely: 0s, worst: 10h}";
const char* const kMiddle = "{best: 0s, likely: 5h, worst: 10h}";
const char* const kLate = "{best: 0s, likely: 10h, worst: 10h}";

#define QVERIFY_QUANTILES(distribution, function, range)                                                     \
    do {                                                                                                     \
        const RtoDistribution& d_ = (distribution);                                                          \
        QVERIFY(isQuantile(0.50, function(hours(d_.p50) / (range))));                                        \
        QVERIFY(isQuantile(0.90, function(hours(d_.p90) / (range))));                                        \
        QVERIFY(isQuantile(0.95, function(hours(d_.p95) / (range))));                                        \
    } while (false)

/// A random disaster: components of one or two steps, groups, two teams that may keep hours, uncertain or
/// constant lengths, in minutes.
QByteArray randomComponents(std::mt19937& random, bool uncertain) {
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto number = [](int n) { return QByteArray::number(n); };
    QByteArray text;
    const int count = 2 + below(14);
    for (int i = 0; i < count; ++i) {
        QByteArrayList requires_;
        for (int other = 0; other < i; ++other) {
            if (below(i) < 2)
                requires_ += "c" + number(other);
        }
        const QByteArray name = "c" + number(i);
        if (requires_.size() > 1 && below(3) == 0) {
            text += group(name, 1 + below(static_cast<int>(requires_.size())), requires_.join(", "));
            continue;
        }
        text += "  - {name: " + name + ", kind: server, site: Main, requires: [" + requires_.join(", ") +
                "], recovery: {strategy: rebuild, to: Spare, steps: [";
        for (int step = 0, steps = 1 + below(2); step < steps; ++step) {
            const int likely = 1 + below(9);
            text += "{name: s" + number(step) + ", kind: manual, duration: ";
            text += uncertain ? "{best: 1m, likely: " + number(likely) +
                                    "m, worst: " + number(likely + below(30)) + "m}"
                              : number(likely) + "m";
            if (below(4) != 0)
                text += ", teams: {T" + number(below(2)) + ": " + number(1 + below(2)) + "}";
            text += "}, ";
        }
        text += "]}}\n";
    }
    return text;
}

ScenarioAnalysis randomAnalysis(unsigned seed, bool uncertain) {
    std::mt19937 random(seed);
    const QByteArray components = randomComponents(random, uncertain);
    const QByteArray daily = random() % 2 == 0 ? ", hours: \"Mon-Sun 00:05-00:40\"" : "";
    ScheduleSettings settings;
    settings.schedules = 20;
    return analysed(components,
                    "teams: [{name: T0, size: 2, on-call-response: 3m}, {name: T1, size: 3" + daily + "}]\n",
                    settings);
}

/// What is wrong with a run by the rules of model.md, from scratch; empty when nothing is.
QString violation(const ScenarioAnalysis& a, const SimulationNetwork& net, const SimulationRun& run,
                  const std::vector<qint64>& length) {
    std::vector<qint64> start(a.tasks.steps.size());
    std::vector<qint64> end(a.tasks.steps.size());
    for (std::size_t n = 0; n < idx(net.nodes); ++n) {
        if (net.step[n] >= 0) {
            end[idx(net.step[n])] = run.endOf(static_cast<int>(n));
            start[idx(net.step[n])] = end[idx(net.step[n])] - length[n];
        }
    }
    for (std::size_t e = 0; e < a.tasks.components.size(); ++e) {
        const ComponentRecovery& entry = a.tasks.components[e];
        std::vector<qint64> ups;
        for (const int provider : entry.waitsFor)
            ups.push_back(run.endOf(net.upNode[idx(a.tasks.indexOf[idx(provider)])]));
        std::sort(ups.begin(), ups.end());
        const qint64 ready = entry.needs > 0 ? ups.at(idx(entry.needs - 1)) : 0;
        const QString name = a.graph->name(entry.component);
        if (entry.steps.empty() ? run.endOf(net.upNode[e]) != ready : start[idx(entry.steps.front())] < ready)
            return QStringLiteral("%1 begins too early, or is up at another time than its members").arg(name);
        for (std::size_t i = 1; i < entry.steps.size(); ++i) {
            if (start[idx(entry.steps[i])] < end[idx(entry.steps[i - 1])])
                return QStringLiteral("a step of %1 begins before the one before has ended").arg(name);
        }
    }
    for (int s = 0; s < static_cast<int>(start.size()); ++s) {
        for (const TeamDemand& use : a.tasks.steps[idx(s)].teams) {
            const Team& team = a.plan().teams.at(use.team);
            int busy = 0;
            for (std::size_t other = 0; other < start.size(); ++other) {
                for (const TeamDemand& d : a.tasks.steps[other].teams) {
                    if (d.team == use.team && start[other] <= start[idx(s)] && start[idx(s)] < end[other])
                        busy += d.units;
                }
            }
            if (busy > team.effectiveSize())
                return QStringLiteral("%1 does more than its size").arg(team.name);
            if (start[idx(s)] < team.onCallResponse.value_or(Seconds(0)).count())
                return QStringLiteral("%1 works before it has come").arg(team.name);
            const qint64 planned = a.tasks.steps[idx(s)].duration.known()->count();
            const qint64 ofDay = start[idx(s)] % 86400;
            if (team.hours && (ofDay < 300 || ofDay + planned > 2400))
                return QStringLiteral("%1 begins outside its hours").arg(team.name);
        }
    }
    return {};
}

} // namespace

class SimulationTest : public QObject {
    Q_OBJECT

private slots:
    /// One step: the three shapes whose distribution function is a polynomial.
    void oneStepIsDistributedAsItSays() {
        const auto a = analysed(component("a", kEarly) + component("b", kMiddle) + component("c", kLate));
        const auto s = simulated(a);
        QVERIFY_QUANTILES(of(a, s, "a"), early, 10);
        QVERIFY_QUANTILES(of(a, s, "b"), middle, 10);
        QVERIFY_QUANTILES(of(a, s, "c"), late, 10);
        // (best + 4 likely + worst) / 6, and variance (mean − best)(worst − mean) / 7 ≤ 3.6 h²
        const double error = 4 * std::sqrt(3.6 / kRuns) + 10 * 1e-4;
        QVERIFY(std::abs(hours(of(a, s, "a").mean) - 10.0 / 6) < error);
        QVERIFY(std::abs(hours(of(a, s, "b").mean) - 30.0 / 6) < error);
        QVERIFY(std::abs(hours(of(a, s, "c").mean) - 50.0 / 6) < error);
    }

    /// Times past 2³² s (136 years) are told as they are: 200 years and then 0 … 10 h; and beta(3, 3) from
    /// nothing to 1,000 years, whose middle is 500 years.
    void veryLongTimesAreNotCutOff() {
        const auto a = analysed(component("a", "200y") + component("b", kMiddle, "requires: [a],") +
                                component("c", "{best: 0s, likely: 500y, worst: 1000y}"));
        const auto s = simulated(a);
        const Seconds years(qint64(200) * 365 * 86400);
        QCOMPARE(of(a, s, "a").p95, years);
        RtoDistribution after = of(a, s, "b");
        QVERIFY(after.from >= years);
        for (Seconds* time : {&after.p50, &after.p90, &after.p95})
            *time -= years;
        QVERIFY_QUANTILES(after, middle, 10);
        QVERIFY_QUANTILES(of(a, s, "c"), middle, 1000.0 * 365 * 24);
        QVERIFY(of(a, s, "c").resolution < Seconds(365 * 86400));
    }

    /// Sixteen beta(3, 3) in a row: means and variances add up (25 h² / 7 each), and since the third moment
    /// is nothing the sum is as good as normal: P90 = mean + 1.2816 σ, P95 = mean + 1.6449 σ.
    void aSeriesAddsUp() {
        QByteArray text = component("c0", kMiddle);
        for (int i = 1; i < 16; ++i)
            text += component(qPrintable(QStringLiteral("c%1").arg(i)), kMiddle,
                              qPrintable(QStringLiteral("requires: [c%1],").arg(i - 1)));
        const auto a = analysed(text);
        const auto s = simulated(a);
        const double sigma = std::sqrt(16 * 25.0 / 7);
        const double error = 4 * sigma * 2.2 / std::sqrt(kRuns);
        const RtoDistribution& last = of(a, s, "c15");
        QVERIFY(std::abs(hours(last.mean) - 80) < error);
        QVERIFY(std::abs(hours(last.p50) - 80) < error);
        QVERIFY(std::abs(hours(last.p90) - (80 + 1.2816 * sigma)) < error + 0.02 * sigma);
        QVERIFY(std::abs(hours(last.p95) - (80 + 1.6449 * sigma)) < error + 0.02 * sigma);
        for (const double share : s.criticality)
            QCOMPARE(share, 1.0);
    }

    /// What waits for both of two waits for the later: the distribution functions multiply.
    void parallelBranchesMultiply() {
        const auto a = analysed(component("a", kLate) + component("b", kMiddle) +
                                component("end", "1h", "requires: [a, b],"));
        const auto s = simulated(a);
        RtoDistribution end = of(a, s, "end");
        for (Seconds* time : {&end.p50, &end.p90, &end.p95})
            *time -= Seconds(3600);
        QVERIFY_QUANTILES(
            end, [](double x) { return late(x) * middle(x); }, 10);
    }

    /// One of two is the earlier, two of three the middle one: 1 − (1 − F)², 3 F² − 2 F³.
    void aGroupIsUpWithWhicheverAreFirst() {
        const auto a = analysed(component("a", kEarly) + component("b", kEarly) + component("c", kEarly) +
                                group("one", 1, "a, b") + group("two", 2, "a, b, c"));
        const auto s = simulated(a);
        QVERIFY_QUANTILES(
            of(a, s, "one"), [](double x) { return 1 - std::pow(1 - early(x), 2); }, 10);
        QVERIFY_QUANTILES(
            of(a, s, "two"), [](double x) { return early(x) * early(x) * (3 - 2 * early(x)); }, 10);
    }

    /// One person does both, in the planned order: the second ends when both lengths have passed.
    void onePersonDoesOneAfterTheOther() {
        const auto a = analysed(component("a", kMiddle, "", ", teams: {Ops: 1}") +
                                    component("b", kMiddle, "", ", teams: {Ops: 1}"),
                                "teams: [{name: Ops, size: 1}]\n");
        const auto s = simulated(a);
        QVERIFY(std::abs(hours(s.makespan->mean) - 10) < 4 * std::sqrt(2 * 25.0 / 7 / kRuns) + 0.002);
        QVERIFY(std::abs(hours(s.makespan->p50) - 10) < 0.05);
        for (const double share : s.criticality)
            QCOMPARE(share, 1.0);
    }

    /// Done by 09:00 in half of the runs; else the one hour of the other team fits only the next morning,
    /// 08:00 to 09:00, 25 h after the incident.
    void hoursHoldInEachRun() {
        const auto a = analysed(component("a", "{best: 30m, likely: 60m, worst: 90m}") +
                                    component("b", "1h", "rto: 3h, requires: [a],", ", teams: {Day: 1}"),
                                "teams: [{name: Day, size: 1, hours: \"Mon-Sun 08:00-10:00\"}]\n", [] {
                                    ScheduleSettings settings;
                                    settings.incident.minuteOfWeek = 8 * 60;
                                    return settings;
                                }());
        const auto s = simulated(a);
        const RtoDistribution& b = of(a, s, "b");
        QVERIFY(std::abs(*b.chanceToMeet - 0.5) < 0.01);
        QCOMPARE(b.p90, Seconds(25 * 3600));
        QCOMPARE(*s.chanceToMeetAll, *b.chanceToMeet);
        QVERIFY(!of(a, s, "a").chanceToMeet);
    }

    /// A target at the planned end of beta(3, 3) is met half of the time, one at x = 0.75 with F(x) = 0.8965.
    void theChanceToMeetATargetIsItsDistributionFunction() {
        const auto a = analysed(component("a", kMiddle, "rto: 5h,") + component("b", kMiddle, "rto: 7h30m,"));
        const auto s = simulated(a);
        QVERIFY(std::abs(*of(a, s, "a").chanceToMeet - 0.5) < 0.007);
        QVERIFY(std::abs(*of(a, s, "b").chanceToMeet - middle(0.75)) < 0.005);
        QVERIFY(std::abs(*s.chanceToMeetAll - 0.5 * middle(0.75)) < 0.007);
    }

    void whatIsNotRecoverableIsNeverMet() {
        const auto a = analysed(component("a", kMiddle, "rto: 20h,") +
                                "  - {name: gone, kind: server, site: Main, rto: 1h}\n");
        const auto s = simulated(a, 100);
        QCOMPARE(*of(a, s, "a").chanceToMeet, 1.0);
        QCOMPARE(*s.chanceToMeetAll, 0.0);
        QCOMPARE(std::count(s.components.begin(), s.components.end(), std::nullopt), 1);
    }

    void criticalityTellsWhichBranchDecides() {
        const auto a = analysed(component("short", "{best: 1h, likely: 2h, worst: 3h}") +
                                component("left", "{best: 4h, likely: 5h, worst: 6h}") +
                                component("right", "{best: 4h, likely: 5h, worst: 6h}") +
                                component("end", "1h", "requires: [short, left, right],"));
        const auto s = simulated(a);
        QCOMPARE(s.criticality.at(0), 0.0);
        QVERIFY(std::abs(s.criticality.at(1) - 0.5) < 0.01);
        QVERIFY(std::abs(s.criticality.at(2) - 0.5) < 0.01);
        QVERIFY(s.criticality.at(1) + s.criticality.at(2) >= 1);
        QCOMPARE(s.criticality.at(3), 1.0);
    }

    void theChartHoldsEveryRunOnce() {
        const auto a = analysed(component("a", kMiddle));
        const auto s = simulated(a, 5000);
        const RtoDistribution& d = of(a, s, "a");
        QVERIFY(d.bins.size() > 10 && d.bins.size() <= 41);
        QCOMPARE(std::accumulate(d.bins.begin(), d.bins.end(), 0), 5000);
        int below = 0;
        for (std::size_t i = 0; d.from + d.binWidth * static_cast<int>(i + 1) <= d.p50; ++i)
            below += d.bins[i];
        QVERIFY(below < 2500);
    }

    /// Where nothing is uncertain every run is the planned schedule; or earlier, where a group need not wait
    /// for the members that the planner had counted on.
    void constantLengthsGiveThePlannedSchedule() {
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const auto a = randomAnalysis(seed, false);
            const auto s = simulated(a, 3, 1);
            const auto& entries = a.tasks.components;
            const bool choice = std::any_of(entries.begin(), entries.end(), [](const ComponentRecovery& r) {
                return r.needs < static_cast<int>(r.waitsFor.size());
            });
            for (std::size_t e = 0; e < entries.size(); ++e) {
                const Seconds planned = a.schedule.finish[e].known().value();
                const RtoDistribution& d = s.components[e].value();
                QVERIFY2(d.p50 == planned || (choice && d.p50 < planned), qPrintable(QString::number(seed)));
                QVERIFY(d.p50 == d.p90 && d.p50 == d.p95 && d.p50 == d.mean);
            }
            for (const int step : a.schedule.criticalPath)
                QVERIFY(choice || s.criticality.at(idx(step)) == 1.0);
        }
    }

    void noRunBreaksARule() {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const auto a = randomAnalysis(seed + 1000, true);
            const SimulationNetwork net(a);
            SimulationRun run(net);
            std::mt19937 random(seed);
            for (int i = 0; i < 20; ++i) {
                std::vector<qint64> length = net.shortest;
                for (std::size_t n = 0; n < length.size(); ++n)
                    length[n] += net.span[n] == 0 ? 0 : static_cast<qint64>(random()) % (net.span[n] + 1);
                run.setLengths(length);
                run.follow();
                const QString wrong = violation(a, net, run, length);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
            }
        }
    }

    /// Provider b of the group waits for the group itself, which a alone brings up: k of n closes a circle.
    void aGroupMayServeOneOfItsOwnMembers() {
        const auto a = analysed(component("a", "{best: 1h, likely: 2h, worst: 3h}") +
                                component("b", "1h", "requires: [g],") + group("g", 1, "a, b"));
        QVERIFY(!SimulationNetwork(a).isOrdered);
        const auto s = simulated(a, 1000);
        QCOMPARE(of(a, s, "g").p50, of(a, s, "a").p50);
        QCOMPARE(of(a, s, "b").p50, of(a, s, "a").p50 + Seconds(3600));
    }

    void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
        const auto a = randomAnalysis(12, true);
        const auto one = simulated(a, 5000, 1);
        QVERIFY(simulated(a, 5000, 2) == one);
        QVERIFY(simulated(a, 5000, 5) == one);
        SimulationSettings other;
        other.runs = 5000;
        other.seed = 8;
        QVERIFY(!(simulateRecovery(a, other) == one));
    }

    /// The runs made by then, as if no more had been asked for.
    void cancellingKeepsTheRunsSoFar() {
        const auto a = randomAnalysis(12, true);
        std::atomic<bool> cancelled = false;
        SimulationSettings settings;
        settings.runs = 100'000;
        settings.seed = 7;
        settings.threads = 2;
        settings.cancelled = &cancelled;
        settings.progress = [&cancelled](double share) { cancelled = cancelled || share > 0.1; };
        const auto s = simulateRecovery(a, settings);
        QVERIFY(s.runs > 0 && s.runs < 50'000);
        QVERIFY(s == simulated(a, s.runs));
        settings.progress = {};
        const auto none = simulateRecovery(a, settings);
        QCOMPARE(none.runs, 0);
        QVERIFY(!none.makespan);
    }

    /// Too many times to keep: counted in bins, whose width is the error that is told.
    void countsInsteadOfTimesTellTheirError() {
        constexpr int many = 20'000;
        std::vector<RtoSamples::Row> rows(2000, {100, 100'000});
        RtoSamples counted(rows, many);
        RtoSamples kept({rows.front()}, many);
        std::mt19937 random(5);
        for (int run = 0; run < many; ++run) {
            const qint64 time = 100 + static_cast<qint64>(random() % 99'901);
            counted.add(1234, run, time);
            kept.add(0, run, time);
        }
        const RtoDistribution rough = counted.distribution(1234, many);
        const RtoDistribution exact = kept.distribution(0, many);
        QCOMPARE(exact.resolution, Seconds(0));
        QVERIFY(rough.resolution > Seconds(0) && rough.resolution < Seconds(20));
        for (const auto& [r, e] : {std::pair(rough.p50, exact.p50), std::pair(rough.p90, exact.p90),
                                   std::pair(rough.p95, exact.p95)})
            QVERIFY(r >= e && r <= e + rough.resolution);
        QCOMPARE(std::accumulate(rough.bins.begin(), rough.bins.end(), 0), many);
    }

    /// Nearest rank: of 10 times the 5th, the 9th and (9.5 rounded up) the 10th.
    void quantilesAreNearestRanks() {
        RtoSamples samples({{10, 100}}, 10);
        for (int run = 0; run < 10; ++run)
            samples.add(0, run, 100 - 10 * run);
        const RtoDistribution d = samples.distribution(0, 10);
        QCOMPARE(d.p50, Seconds(50));
        QCOMPARE(d.p90, Seconds(90));
        QCOMPARE(d.p95, Seconds(100));
    }

    /// Between two exact tables lies their mix: mean (1 + 4 m) / 6 and variance mean (1 − mean) / 7.
    void anyModeHasItsMeanAndVariance() {
        PertTables tables;
        for (int i = 0; i <= 100; ++i) {
            const double mode = i / 100.0;
            const PertQuantiles& table = tables.table(tables.indexOf(mode));
            double sum = 0;
            double squares = 0;
            constexpr quint64 draws = 1 << 16;
            for (quint64 k = 0; k < draws; ++k) {
                const double x = static_cast<double>(table.value((k << 48U) + (quint64(1) << 47U)));
                sum += x;
                squares += x * x;
            }
            const double mean = sum / draws;
            const double wanted = (1 + 4 * mode) / 6;
            QVERIFY(std::abs(mean - wanted) < 1e-5);
            const double deviation = std::sqrt(squares / draws - mean * mean);
            QVERIFY(std::abs(deviation / std::sqrt(wanted * (1 - wanted) / 7) - 1) < 1e-3);
        }
    }
};

DRAWBRIDGE_TEST(SimulationTest)
#include "simulation_test.moc"
