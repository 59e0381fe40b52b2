// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_flow.h"
#include "core/analysis/capacity/packing_solve.h"
#include "tests/support/random_packing.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::packing;
using drawbridge::test::EveryPlacement;
using drawbridge::test::RandomPacking;

namespace {

/// Hosts with this many CPUs each, and items that need so many.
Problem cpusOnly(const std::vector<qint64>& hosts, const std::vector<qint64>& items) {
    Problem p;
    p.sites = 1;
    p.siteClaimsTaken.resize(1);
    for (const qint64 cpus : hosts) {
        Host host;
        host.room = {cpus, kUnlimited, kUnlimited};
        p.hosts.push_back(host);
    }
    for (const qint64 cpus : items) {
        Item item;
        item.needs = {cpus, 0, 0};
        item.allowed.assign(hosts.size(), 1);
        p.items.push_back(item);
    }
    return p;
}

Shortage::Kind shortageOf(const Problem& problem) {
    const auto shortage = findShortage(problem);
    return shortage ? shortage->kind : Shortage::Kind::Search;
}

} // namespace

/// The packing problem by itself.
class PackingTest : public QObject {
    Q_OBJECT

private slots:
    /// 500 small problems against every placement there is: what fits, the greatest set, and no bound that
    /// says more than is true.
    void agreesWithEveryPlacement() {
        int fitting = 0;
        for (unsigned seed = 1; seed <= 500; ++seed) {
            const Problem problem = RandomPacking(seed).small();
            const Solution solution = solve(problem);
            const EveryPlacement every(problem, solution.urgency);
            const bool fits = every.best() == solution.wanted;
            const QByteArray which = "seed " + QByteArray::number(seed);
            QVERIFY2(violation(problem, solution.placement).empty(), which);
            QVERIFY2(countPlaced(problem, solution.urgency, solution.placement) == every.best(), which);
            QVERIFY2(solution.placed == every.best() && solution.isGreatest, which);
            QVERIFY2(solution.proof == (fits ? Proof::Fits : Proof::DoesNotFit), which);
            QVERIFY2(solution.shortage.has_value() != fits, which);
            QVERIFY2(!fits || !findShortage(problem), which);
            const Counts most = mostOf(problem, solution.urgency, solution.placed, solution.shortage);
            for (std::size_t level = 0; level < kLevels; ++level)
                QVERIFY2(most[level] >= solution.placed[level], which);
            fitting += fits ? 1 : 0;
        }
        QVERIFY2(fitting > 50 && fitting < 450, QByteArray::number(fitting)); // both kinds occur
    }

    void findsWhatFitsByConstruction() {
        for (unsigned seed = 1; seed <= 3; ++seed) {
            const Problem problem = RandomPacking(seed).large(20, 8, 0.9);
            const Solution solution = solve(problem);
            QCOMPARE(solution.proof, Proof::Fits);
            QCOMPARE(violation(problem, solution.placement), std::string());
        }
    }

    void sameProblemSameSolution() {
        const Problem problem = RandomPacking(7).large(10, 8, 1.05);
        QCOMPARE(solve(problem).placement, solve(problem).placement);
    }

    /// Two hosts of 10 have 20; 7 + 7 + 7 = 21.
    void shortOfOneResource() {
        const Problem problem = cpusOnly({10, 10}, {7, 7, 7});
        const Solution solution = solve(problem);
        QCOMPARE(solution.proof, Proof::DoesNotFit);
        QCOMPARE(solution.shortage->kind, Shortage::Kind::Amount);
        QCOMPARE(solution.shortage->needed, 21);
        QCOMPARE(solution.shortage->available, 20);
        QCOMPARE(solution.placed[kLevels - 1], 2);
        QVERIFY(solution.isGreatest);
    }

    /// 6 + 6 + 6 = 18 of 20, but 6 goes into each host of 10 once only: 3 places needed, 2 there.
    void largeItemsTakeAHostEach() {
        const Problem problem = cpusOnly({10, 10}, {6, 6, 6});
        const auto shortage = findShortage(problem);
        QVERIFY(shortage.has_value());
        QCOMPARE(shortage->kind, Shortage::Kind::Large);
        QCOMPARE(shortage->size, 6);
        QCOMPARE(shortage->needed, 3);
        QCOMPARE(shortage->available, 2);
    }

    /// Martello and Toth's a = 3 on hosts of 10: an 8 leaves less than 3, so it counts as 10, and 10 + 10 +
    /// 3 + 3 + 4 = 30 stay within three hosts; one more 3 makes 33. The plain sum is 8 + 8 + 3 + 3 + 4 + 3 =
    /// 29.
    void roomBesideLargeItemsIsWasted() {
        QCOMPARE(shortageOf(cpusOnly({10, 10, 10}, {8, 8, 3, 3, 4})), Shortage::Kind::Search);
        const auto shortage = findShortage(cpusOnly({10, 10, 10}, {8, 8, 3, 3, 4, 3}));
        QVERIFY(shortage.has_value());
        QVERIFY(shortage->kind == Shortage::Kind::Wasted || shortage->kind == Shortage::Kind::Large);
    }

    /// 5 + 5 and 4 + 4 + 2 of two hosts of 10 fit by 20 = 20; best fit decreasing finds it.
    void exactlyFull() { QCOMPARE(solve(cpusOnly({10, 10}, {5, 5, 4, 4, 2})).proof, Proof::Fits); }

    /// Of hosts of 10 and 100, two items may use the small one only: 6 + 6 > 10. Over all, 12 < 110.
    void boundToTooFewHosts() {
        Problem problem = cpusOnly({10, 100}, {6, 6, 1});
        problem.items[0].allowed = {1, 0};
        problem.items[1].allowed = {1, 0};
        const auto shortage = findShortage(problem);
        QVERIFY(shortage.has_value());
        QCOMPARE(shortage->kind, Shortage::Kind::Amount);
        QCOMPARE(shortage->hosts, std::vector<int>{0});
        QCOMPARE(shortage->items, (std::vector<int>{0, 1}));
        QCOMPARE(shortage->needed, 12);
        QCOMPARE(shortage->available, 10);
    }

    /// Three that claim the same port, and two hosts.
    void claimsNeedAHostEach() {
        Problem problem = cpusOnly({10, 10}, {1, 1, 1});
        problem.claims = 1;
        for (Item& item : problem.items)
            item.claims = {0};
        const auto shortage = findShortage(problem);
        QVERIFY(shortage.has_value());
        QCOMPARE(shortage->kind, Shortage::Kind::Apart);
        QCOMPARE(shortage->needed, 3);
        QCOMPARE(shortage->available, 2);
        QCOMPARE(solve(problem).placed[kLevels - 1], 2);
    }

    /// Two that share no site, and hosts at one site.
    void sitesAreClaimed() {
        Problem problem = cpusOnly({10, 10}, {1, 1});
        problem.siteClaims = 1;
        for (Item& item : problem.items)
            item.siteClaims = {0};
        QCOMPARE(shortageOf(problem), Shortage::Kind::ApartSites);
    }

    /// CPU-heavy and memory-heavy, (6, 6) each on hosts of (10, 10): every pair is too much in some resource,
    /// and no single resource tells.
    void apartInDifferentResources() {
        Problem problem = cpusOnly({10, 10}, {6, 6, 5});
        for (Host& host : problem.hosts)
            host.room[Memory] = 10;
        problem.items[0].needs = {6, 1, 0};
        problem.items[1].needs = {6, 6, 0};
        problem.items[2].needs = {5, 6, 0};
        const auto shortage = findShortage(problem); // CPUs 17 of 20, memory 13 of 20
        QVERIFY(shortage.has_value());
        QCOMPARE(solve(problem).proof, Proof::DoesNotFit);
    }

    /// Room for one of two: the urgent one, though it is larger.
    void urgentBeforeSmall() {
        Problem problem = cpusOnly({10}, {9, 2, 2});
        problem.items[0].priority = 1;
        problem.items[1].priority = 2;
        problem.items[2].priority = 2;
        const Solution solution = solve(problem);
        QCOMPARE(solution.placement, (Placement{0, kOff, kOff}));
        QVERIFY(solution.isGreatest);
    }

    /// Of equal urgency, two small ones rather than a large one.
    void ratherMore() { QCOMPARE(solve(cpusOnly({10}, {9, 5, 5})).placement, (Placement{kOff, 0, 0})); }

    /// The database inherits the urgency of the web that requires it; what requires nothing placed stays off.
    void requirementsComeAlong() {
        Problem problem = cpusOnly({10}, {4, 6, 6});
        problem.items[0].priority = 1; // web
        problem.items[0].requires_ = {1};
        problem.items[0].atLeast = 1;
        problem.items[1].priority = 5; // its database
        problem.items[2].priority = 2;
        const Solution solution = solve(problem);
        QCOMPARE(solution.urgency, (std::vector<int>{1, 1, 2}));
        QCOMPARE(solution.placement, (Placement{0, 0, kOff}));
    }

    /// One member of the group is enough, and there is no room for both.
    void aGroupNeedsAsManyAsItSays() {
        Problem problem = cpusOnly({10}, {4, 6, 6, 0});
        problem.items[3].isFree = true;
        problem.items[3].requires_ = {1, 2};
        problem.items[3].atLeast = 1;
        problem.items[0].priority = 1;
        problem.items[0].requires_ = {3};
        problem.items[0].atLeast = 1;
        const Solution solution = solve(problem);
        QCOMPARE(solution.placed[0], 1);
        QCOMPARE(solution.placed[kLevels - 1], 1);
        QCOMPARE(violation(problem, solution.placement), std::string());
    }

    void staysWhereItIsPlanned() {
        Problem problem = cpusOnly({10, 100}, {4, 4});
        problem.items[0].planned = 1;
        problem.items[1].planned = 1;
        QCOMPARE(solve(problem).placement, (Placement{1, 1}));
    }

    /// What runs there already takes more than there is: only what needs nothing goes there.
    void anOverfullHost() {
        Problem problem = cpusOnly({-3}, {0, 1});
        const Solution solution = solve(problem);
        QCOMPARE(solution.placement, (Placement{0, kOff}));
        QCOMPARE(solution.shortage->kind, Shortage::Kind::Item);
    }

    void nothingAtAll() {
        QCOMPARE(solve(cpusOnly({10}, {})).proof, Proof::Fits);
        QCOMPARE(solve(cpusOnly({}, {})).proof, Proof::Fits);
        QCOMPARE(solve(cpusOnly({}, {1})).proof, Proof::DoesNotFit);
    }

    void theCheckerFindsEveryFault() {
        Problem problem = cpusOnly({10, 10}, {6, 6});
        QVERIFY(violation(problem, {0, 1}).empty());
        QVERIFY(!violation(problem, {0, 0}).empty());
        QVERIFY(!violation(problem, {0}).empty());
        QVERIFY(!violation(problem, {0, 2}).empty());
        problem.items[1].allowed = {1, 0};
        QVERIFY(!violation(problem, {0, 1}).empty());
        problem.items[1].requires_ = {0};
        problem.items[1].atLeast = 1;
        QVERIFY(!violation(problem, {kOff, 0}).empty());
    }

    void cancelledItGivesUp() {
        const std::atomic<bool> cancelled{true};
        Limits limits;
        limits.cancelled = &cancelled;
        const Problem problem = RandomPacking(3).large(20, 8, 1.0);
        const Solution solution = solve(problem, limits);
        QVERIFY(violation(problem, solution.placement).empty());
    }

    /// Supplies 5 and 4, the second to the first sink of 3 only: short by 1.
    void transport() {
        Transport transport({5, 4}, {3, 10});
        transport.allow(0, 0);
        transport.allow(0, 1);
        transport.allow(1, 0);
        QCOMPARE(transport.shortOfRoom(), std::vector<int>{1});
    }
};

DRAWBRIDGE_TEST(PackingTest)
#include "packing_test.moc"
