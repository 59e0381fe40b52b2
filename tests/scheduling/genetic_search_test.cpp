// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/genetic_search.h"
#include "core/base/index.h"
#include "tests/support/random_recovery.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

using namespace drawbridge;

namespace {

/// A random disaster as numbers. `withTerms`: the objective is what two ends cost, one of them only past a
/// grace period.
Rcpsp randomProblem(unsigned seed, int components, bool hours, bool withTerms = false) {
    const test::RandomPlan random(seed, components, hours);
    const RecoveryGraph graph(random.plan);
    const RecoveryTasks tasks =
        makeRecoveryTasks(graph, random.scenario, assessImpact(graph, random.scenario));
    ScheduleSettings settings;
    settings.workStarts = random.scenario.workStarts();
    Rcpsp problem = ScheduleProblem(graph, tasks, settings).rcpsp;
    if (withTerms && problem.activities > 0) {
        const int last = problem.activities - 1;
        problem.terms.push_back({{last / 2}, [](Rcpsp::Time end) { return 3 * end; }});
        problem.terms.push_back(
            {{0, last}, [](Rcpsp::Time end) { return end > 6 ? 20 + 2 * end : Rcpsp::Time(0); }});
    }
    return problem;
}

Keys keysOf(const Starts& starts) {
    Keys keys(starts.size());
    std::transform(starts.begin(), starts.end(), keys.begin(), keyOf);
    return keys;
}

Rcpsp::Time endOf(const Rcpsp& p, const Starts& starts, int a) {
    return starts[idx(a)] + p.duration[idx(a)];
}

/// When enough of the predecessors have ended.
Rcpsp::Time readyBy(const Rcpsp& p, const Starts& starts, int a) {
    std::vector<Rcpsp::Time> ends;
    for (const int before : p.predecessors.of(a))
        ends.push_back(endOf(p, starts, before));
    std::sort(ends.begin(), ends.end());
    return p.required[idx(a)] == 0 ? p.release[idx(a)]
                                   : std::max(p.release[idx(a)], ends[idx(p.required[idx(a)] - 1)]);
}

/// What Starts must fulfil, checked from scratch. Empty: nothing is wrong.
QString broken(const Rcpsp& p, const Starts& starts) {
    for (int a = 0; a < p.activities; ++a) {
        const Rcpsp::Time start = starts[idx(a)];
        if (start < readyBy(p, starts, a))
            return QStringLiteral("%1 starts too early").arg(a);
        if (p.earliestOpen(a, start) != start)
            return QStringLiteral("%1 starts out of hours").arg(a);
        std::vector<int> busy(idx(p.resources), 0);
        for (int other = 0; other < p.activities; ++other) {
            if (starts[idx(other)] > start || endOf(p, starts, other) <= start)
                continue;
            for (const Demand& d : p.demandsOf(other))
                busy[idx(d.resource)] += d.units;
        }
        for (int team = 0; team < p.resources; ++team) {
            if (busy[idx(team)] > p.capacity[idx(team)])
                return QStringLiteral("team %1 does too much when %2 starts").arg(team).arg(a);
        }
    }
    return {};
}

/// Milestones are no later than they must be.
QString lateMilestone(const Rcpsp& p, const Starts& starts) {
    for (int a = 0; a < p.activities; ++a) {
        const bool isMilestone = p.isMilestone(a);
        if (isMilestone && starts[idx(a)] != readyBy(p, starts, a))
            return QStringLiteral("milestone %1 is later than its predecessors").arg(a);
    }
    return {};
}

std::vector<int> randomList(const Rcpsp& p, SplitMix& random) {
    std::vector<int> list(idx(p.activities));
    std::iota(list.begin(), list.end(), 0);
    for (int i = p.activities; i > 1; --i)
        std::swap(list[idx(i - 1)], list[idx(random.below(i))]);
    return list;
}

/// Whether some starts keep every rule and end by `limit`: all are tried.
bool existsBy(const Rcpsp& p, Rcpsp::Time limit, Starts& starts, int next = 0) {
    if (next == p.activities)
        return broken(p, starts).isEmpty();
    for (Rcpsp::Time t = p.release[idx(next)]; t + p.duration[idx(next)] <= limit; ++t) {
        starts[idx(next)] = t;
        if (existsBy(p, limit, starts, next + 1))
            return true;
    }
    return false;
}

/// The smallest cost of all orders, placed one by one at the first moment that breaks no rule.
qint64 leastCost(const Rcpsp& p) {
    std::vector<int> order(idx(p.activities));
    std::iota(order.begin(), order.end(), 0);
    SerialGeneration make(p);
    qint64 least = std::numeric_limits<qint64>::max();
    Pass pass;
    do {
        make.forward(order, pass);
        least = std::min(least, scoreOf(p, pass.starts).cost);
    } while (std::next_permutation(order.begin(), order.end()));
    return least;
}

QString text(unsigned seed, const QString& what) {
    return QStringLiteral("seed %1: %2").arg(seed).arg(what);
}

/// Each activity follows up to two of those a little before it and takes one unit of a resource.
Rcpsp plainProblem(quint64 seed, int activities, int resources, int shortest, int longest) {
    SplitMix random(seed);
    std::vector<int> capacities;
    std::vector<ResourceCalendar> calendars;
    for (int r = 0; r < resources; ++r) {
        capacities.push_back(1 + random.below(4));
        calendars.emplace_back(WorkingHours(), 0);
    }
    std::vector<Rcpsp::Activity> list;
    for (int a = 0; a < activities; ++a) {
        Rcpsp::Activity activity;
        activity.duration = shortest + random.below(longest - shortest);
        activity.demands.push_back({random.below(resources), 1});
        for (int k = random.below(3); k > 0 && a > 10 * k; --k)
            activity.predecessors.push_back(a - 10 * k + random.below(9));
        activity.required = static_cast<int>(activity.predecessors.size());
        list.push_back(activity);
    }
    return Rcpsp(list, capacities, calendars);
}

Rcpsp largeProblem(int activities, int resources) {
    return plainProblem(9, activities, resources, 60, 3660);
}

} // namespace

class GeneticSearchTest : public QObject {
    Q_OBJECT

private slots:
    void everyOrderMakesAScheduleThatBreaksNoRule() {
        for (unsigned seed = 1; seed <= 1000; ++seed) {
            const Rcpsp p = randomProblem(seed, 2 + static_cast<int>(seed % 20), seed % 2 == 0);
            SplitMix random(seed);
            SerialGeneration make(p);
            Pass pass;
            for (int i = 0; i < 10; ++i) {
                make.forward(randomList(p, random), pass);
                QVERIFY2(broken(p, pass.starts).isEmpty(), qPrintable(text(seed, broken(p, pass.starts))));
                QVERIFY2(lateMilestone(p, pass.starts).isEmpty(),
                         qPrintable(text(seed, lateMilestone(p, pass.starts))));
            }
        }
    }

    /// Backward from a random order's schedule: still feasible, nothing earlier; and forward again in the
    /// order of those starts nothing later, so that neither the makespan nor an objective term is ever worse.
    void justifyingNeverWorsens() {
        int shorter = 0;
        for (unsigned seed = 1; seed <= 1000; ++seed) {
            const Rcpsp p = randomProblem(seed, 2 + static_cast<int>(seed % 20), seed % 3 == 0);
            SplitMix random(seed);
            SerialGeneration make(p);
            Pass forward;
            Pass backward;
            Pass again;
            make.forward(randomList(p, random), forward);
            const Score score = scoreOf(p, forward.starts);
            Starts latest(idx(p.activities), score.makespan);
            for (int a = 0; a < p.activities; a += 3)
                latest[idx(a)] = endOf(p, forward.starts, a);
            std::vector<int> list(p.topological);
            sortBackward(p, forward, list);
            make.backward(list, chosenPredecessors(p, forward), latest, backward);
            QVERIFY2(broken(p, backward.starts).isEmpty(),
                     qPrintable(text(seed, broken(p, backward.starts))));
            sortForward(p, backward, list);
            make.forward(list, again);
            QVERIFY2(broken(p, again.starts).isEmpty(), qPrintable(text(seed, broken(p, again.starts))));
            for (int a = 0; a < p.activities; ++a) {
                QVERIFY2(backward.starts[idx(a)] >= forward.starts[idx(a)],
                         qPrintable(QString::number(seed)));
                QVERIFY2(endOf(p, backward.starts, a) <= latest[idx(a)], qPrintable(QString::number(seed)));
                QVERIFY2(again.starts[idx(a)] <= backward.starts[idx(a)], qPrintable(QString::number(seed)));
            }
            shorter += scoreOf(p, again.starts).makespan < score.makespan ? 1 : 0;
        }
        qInfo("%d of 1000 schedules became shorter", shorter);
        QVERIFY(shorter > 50);
    }

    /// Forward with arrivals, backward where there are none; whatever the two orders are.
    void choosingBetweenOrdersBreaksNoRule() {
        int suited = 0;
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            Rcpsp p = seed % 2 == 0 ? plainProblem(seed, 2 + static_cast<int>(seed % 80), 4, 0, 9)
                                    : randomProblem(seed, 2 + static_cast<int>(seed % 40), false);
            if (!SegmentGeneration::suits(p))
                continue;
            ++suited;
            const std::vector<double> work = resourceWork(p);
            SplitMix random(seed);
            SegmentGeneration segments(p, work);
            Pass other;
            Pass pass;
            SerialGeneration(p).forward(randomList(p, random), other);
            const Keys keys = keysOf(other.starts);
            const int placed = segments.forward(randomList(p, random), &keys, random, pass);
            QVERIFY(placed >= p.activities && placed <= 2 * p.activities);
            QVERIFY2(broken(p, pass.starts).isEmpty(), qPrintable(text(seed, broken(p, pass.starts))));
            std::fill(p.release.begin(), p.release.end(), Rcpsp::Time(7));
            Starts ends = pass.starts;
            for (int a = 0; a < p.activities; ++a)
                ends[idx(a)] = -endOf(p, pass.starts, a);
            const Keys endKeys = keysOf(ends);
            SegmentGeneration(p, work).backward(randomList(p, random), &endKeys, random, pass);
            QVERIFY2(broken(p, pass.starts).isEmpty(), qPrintable(text(seed, broken(p, pass.starts))));
            QCOMPARE(*std::min_element(pass.starts.begin(), pass.starts.end()), Rcpsp::Time(7));
        }
        qInfo("%d of 3000 suit", suited);
        QVERIFY(suited > 500);
    }

    /// Slots and step functions are two pictures of the same profile. Some activities are longer than the
    /// slots that are compared at once.
    void withOneOrderItIsSerialGeneration() {
        int suited = 0;
        int longer = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            Rcpsp p = plainProblem(seed, 40, 3, 1, 6);
            for (std::size_t a = seed % 3; a < p.duration.size(); a += 3)
                p.duration[a] *= seed % 2 == 0 ? 12 : 1;
            if (!SegmentGeneration::suits(p))
                continue;
            ++suited;
            longer += std::any_of(p.duration.begin(), p.duration.end(), [](auto t) { return t > 32; });
            SplitMix random(seed);
            const auto list = randomList(p, random);
            Pass serial;
            Pass segments;
            SerialGeneration(p).forward(list, serial);
            QCOMPARE(SegmentGeneration(p, resourceWork(p)).forward(list, nullptr, random, segments),
                     p.activities);
            QCOMPARE(segments.starts, serial.starts);
            QCOMPARE(segments.rank, serial.rank);
            std::vector<int> sorted(p.topological);
            sortForward(p, serial, sorted);
            Keys places(sorted.size());
            for (std::size_t i = 0; i < sorted.size(); ++i)
                places[idx(sorted[i])] = static_cast<Key>(i);
            SerialGeneration(p).forward(sorted, serial);
            QCOMPARE(SegmentGeneration(p, resourceWork(p)).forward(sorted, &places, random, segments),
                     p.activities);
            QCOMPARE(segments.starts, serial.starts);
        }
        qInfo("%d of 300 suit, %d with long activities", suited, longer);
        QVERIFY(suited > 200 && longer > 100);
    }

    /// Mean ends, weighed by work, against those of the list alone.
    void choosingBetweenOrdersEndsWorkSooner() {
        int sooner = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const Rcpsp p = plainProblem(seed, 100, 3 + static_cast<int>(seed % 5), 1, 12);
            const std::vector<double> work = resourceWork(p);
            SplitMix random(seed);
            const auto list = randomList(p, random);
            Pass alone;
            Pass other;
            Pass chosen;
            SerialGeneration(p).forward(list, alone);
            SerialGeneration(p).forward(randomList(p, random), other);
            const Keys keys = keysOf(other.starts);
            SegmentGeneration(p, work).forward(list, &keys, random, chosen);
            const auto completion = [&](const Starts& starts) {
                return std::inner_product(work.begin(), work.end(), starts.begin(), 0.0);
            };
            sooner += completion(chosen.starts) < completion(alone.starts) ? 1 : 0;
        }
        qInfo("sooner than the list alone: %d of 40", sooner);
        QVERIFY(sooner >= 25);
    }

    void theSearchBreaksNoRule() {
        for (unsigned seed = 1; seed <= 600; ++seed) {
            const Rcpsp p =
                randomProblem(seed, 2 + static_cast<int>(seed % 14), seed % 2 == 0, seed % 3 == 0);
            GeneticSearch search(p, seed, 1000);
            search.run(150, -1, {});
            const Candidate& best = search.best();
            QVERIFY2(broken(p, best.starts).isEmpty(), qPrintable(text(seed, broken(p, best.starts))));
            QVERIFY(best.score == scoreOf(p, best.starts));
        }
    }

    /// A few activities, with groups, hours and teams: the shortest of all starts there are.
    void theShortestIsNearlyAlwaysFound() {
        int tried = 0;
        int found = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const Rcpsp p = randomProblem(seed, 4, seed % 3 == 0);
            GeneticSearch search(p, 1, 1000);
            search.run(100, -1, {});
            if (p.activities > 5 || p.activities == 0 || search.best().score.makespan > 25)
                continue;
            ++tried;
            Starts starts(idx(p.activities));
            found += existsBy(p, search.best().score.makespan - 1, starts) ? 0 : 1;
        }
        qInfo("%d of %d are the shortest", found, tried);
        QVERIFY(tried > 200);
        QVERIFY(found * 100 >= tried * 99);
    }

    void theCheapestIsNearlyAlwaysFound() {
        int tried = 0;
        int found = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const Rcpsp p = randomProblem(seed, 5, seed % 3 == 0, true);
            if (p.activities > 6 || p.activities == 0)
                continue;
            ++tried;
            GeneticSearch search(p, 1, 1000);
            search.run(200, -1, {});
            const qint64 least = leastCost(p);
            QVERIFY2(search.best().score.cost >= least, qPrintable(QString::number(seed)));
            found += search.best().score.cost == least ? 1 : 0;
        }
        qInfo("%d of %d are the cheapest", found, tried);
        QVERIFY(tried > 150);
        QVERIFY(found * 100 >= tried * 97);
    }

    void theSameSeedAndCallsGiveTheSame() {
        const Rcpsp p = randomProblem(77, 40, false);
        GeneticSearch a(p, 5, 1000);
        GeneticSearch b(p, 5, 1000);
        QCOMPARE(a.run(200, 0, {}), b.run(200, 0, {}));
        QCOMPARE(a.run(300, 0, {}), b.run(300, 0, [] { return false; }));
        QCOMPARE(a.best().starts, b.best().starts);
    }

    void itEndsAtTheGoalAndWhenStopped() {
        const Rcpsp p = randomProblem(77, 40, false);
        GeneticSearch search(p, 5, 1000);
        QVERIFY(search.run(1000, 1'000'000, {}) <= 3);
        QVERIFY(search.best().score.makespan > 0);
        QVERIFY(search.run(1000, 0, [] { return true; }) <= 10);
        QVERIFY(search.run(1000, 0, {}) >= 1000);
    }

    void whatIsOfferedIsNeverLost() {
        const Rcpsp p = randomProblem(78, 60, true);
        GeneticSearch rich(p, 1, 1000);
        rich.run(3000, 0, {});
        for (const qint64 before : {0, 1, 30, 500}) {
            GeneticSearch poor(p, 2, 1000);
            poor.run(before, 0, {});
            poor.offer(rich.best());
            QVERIFY(poor.best().score <= rich.best().score);
            QVERIFY(broken(p, poor.best().starts).isEmpty());
        }
    }

    void keysGrowWithTheirTimes() {
        const std::vector<Rcpsp::Time> times{std::numeric_limits<Rcpsp::Time>::min(),
                                             -1'000'000'000'000,
                                             -1,
                                             0,
                                             1,
                                             30'000'000,
                                             1'000'000'000'000,
                                             std::numeric_limits<Rcpsp::Time>::max()};
        const Keys keys = keysOf(times);
        QVERIFY(std::is_sorted(keys.begin(), keys.end()));
        QCOMPARE(std::set<Key>(keys.begin() + 1, keys.begin() + 7).size(), std::size_t(6));
    }

    void listsFollowTheirKeysAndEqualsComeInAnyOrder() {
        SplitMix random(3);
        for (const int spread : {1, 7, 300, 1'000'000'000}) {
            ListSorter sorter(50);
            Keys keys;
            keys.reserve(50);
            for (int a = 0; a < 50; ++a)
                keys.push_back(random.below(spread) - spread / 2);
            std::vector<int> list;
            std::set<int> first;
            for (int i = 0; i < 200; ++i) {
                sorter.sort(keys, random, list);
                QVERIFY(std::is_sorted(list.begin(), list.end(),
                                       [&](int a, int b) { return keys[idx(a)] < keys[idx(b)]; }));
                QCOMPARE(std::set<int>(list.begin(), list.end()).size(), std::size_t(50));
                first.insert(list.front());
            }
            const auto least =
                std::count(keys.begin(), keys.end(), *std::min_element(keys.begin(), keys.end()));
            QCOMPARE(first.size(), static_cast<std::size_t>(least));
        }
    }

    /// More time never makes it worse, whatever was expected.
    void goesOnBeyondWhatWasExpected() {
        const Rcpsp p = largeProblem(60, 4);
        GeneticSearch search(p, 1, 100);
        Score before = [&] {
            search.run(100, 0, {});
            return search.best().score;
        }();
        for (const qint64 more : {100, 1000, 5000}) {
            QVERIFY(search.run(more, 0, {}) >= more);
            QVERIFY(!(before < search.best().score));
            QVERIFY(broken(p, search.best().starts).isEmpty());
            before = search.best().score;
            search.expect(3 * more);
        }
    }

    void nothingToDo() {
        const RecoveryGraph graph((Plan()));
        const Rcpsp p = ScheduleProblem(graph, {}, {}).rcpsp;
        QCOMPARE(p.activities, 0);
        GeneticSearch search(p, 1, 1000);
        search.offer({});
        QCOMPARE(search.run(100, 0, {}), 0);
        QVERIFY(search.best().starts.empty());
    }

    void aLargePlanIsPlanned() {
        const Rcpsp p = largeProblem(2000, 20);
        QCOMPARE(p.activities, 2000);
        GeneticSearch search(p, 1, 1000);
        search.run(1, 0, {});
        const qint64 first = search.best().score.makespan;
        QVERIFY2(broken(p, search.best().starts).isEmpty(), qPrintable(broken(p, search.best().starts)));
        search.run(200, 0, {});
        QVERIFY(search.best().score.makespan <= first);
        QVERIFY2(broken(p, search.best().starts).isEmpty(), qPrintable(broken(p, search.best().starts)));
    }
};

DRAWBRIDGE_TEST(GeneticSearchTest)
#include "genetic_search_test.moc"
