// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_solve.h"
#include "tests/support/random_packing.h"

#include <chrono>
#include <cstdio>

/// How long it takes to place 1,000 services on 100 hosts, 90 % full in two resources, or to prove that they
/// do not fit and find what does.
using namespace drawbridge;
using namespace drawbridge::packing;

namespace {

constexpr int kHosts = 100;
constexpr int kPerHost = 10;

/// Every tenth publishes one of a few ports, and a third may run in one of three zones only.
void constrain(Problem& problem, test::RandomPacking& random) {
    problem.claims = 20;
    for (Item& item : problem.items) {
        if (random.below(10) == 0)
            item.claims.push_back(random.below(problem.claims));
        if (random.below(3) != 0)
            continue;
        const int zone = random.below(3);
        for (std::size_t h = 0; h < problem.hosts.size(); ++h)
            item.allowed[h] = static_cast<int>(h) % 3 == zone;
    }
}

/// What is bound to the first third of the hosts needs more memory than they have.
void overfillZone(Problem& problem) {
    qint64 room = 0;
    for (std::size_t h = 0; h < problem.hosts.size(); h += 3)
        room += problem.hosts[h].room[Memory];
    for (Item& item : problem.items) {
        if (room < 0)
            return;
        for (std::size_t h = 0; h < problem.hosts.size(); ++h)
            item.allowed[h] = h % 3 == 0;
        room -= item.needs[Memory];
    }
}

/// More of the large services than hosts take, though the sums are below what there is.
void makeLarge(Problem& problem) {
    for (Host& host : problem.hosts)
        host.room = {16'000'000, qint64(64) << 30, kUnlimited};
    for (std::size_t i = 0; i < problem.items.size(); ++i)
        problem.items[i].needs =
            i <= kHosts ? Amounts{8'500'000, qint64(20) << 30, 0} : Amounts{400'000, qint64(3) << 30, 0};
}

void measure(const char* what, unsigned seed, const Problem& problem) {
    const auto start = std::chrono::steady_clock::now();
    const Solution solution = solve(problem);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    int placed = 0;
    for (const int count : solution.placed)
        placed += count;
    const char* const proof = solution.proof == Proof::Fits         ? "fits"
                              : solution.proof == Proof::DoesNotFit ? "does not fit"
                                                                    : "open";
    std::printf("%-34s seed %u  %-12s  %4d of %zu placed, %s  %.2f s%s\n", what, seed, proof, placed,
                problem.items.size(), solution.isGreatest ? "no more is possible" : "more may be possible",
                seconds, violation(problem, solution.placement).empty() ? "" : "  WRONG");
    std::fflush(stdout);
}

} // namespace

int main() {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        test::RandomPacking random(seed);
        measure("90 % full", seed, random.large(kHosts, kPerHost, 0.9));
        Problem bound = random.large(kHosts, kPerHost, 0.85);
        constrain(bound, random);
        measure("85 % full, zones and ports", seed, bound);
        measure("97 % full", seed, random.large(kHosts, kPerHost, 0.97));
        measure("108 % full", seed, random.large(kHosts, kPerHost, 1.08));
        Problem zone = random.large(kHosts, kPerHost, 0.9);
        overfillZone(zone);
        measure("90 % full, a zone is too small", seed, zone);
        Problem large = random.large(kHosts, kPerHost, 0.9);
        makeLarge(large);
        measure("a large one too many", seed, large);
    }
    return 0;
}
