// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/crossover.h"

#include "core/base/index.h"

#include <numeric>

namespace drawbridge {

namespace {

/// Random windows of which the densest is taken.
constexpr int kWindowsTried = 3;
/// Windows, as shares of the length of the schedule: longer ones change too much at once.
constexpr double kShortestWindow = 0.03;
constexpr double kLongestWindow = 0.12;
/// Share of the activities that a mutation moves.
constexpr double kMutationRate = 0.007;
/// The same where both parents have the window's activities at the same times.
constexpr double kTwinMutationRate = 0.35;
/// How far a mutation moves an activity at most, either way, as a share of the length.
constexpr double kMutationReach = 0.1;

} // namespace

std::vector<double> resourceWork(const Rcpsp& p) {
    std::vector<double> all;
    for (int a = 0; a < p.activities; ++a) {
        double work = 0;
        for (const Demand& d : p.demandsOf(a))
            work += static_cast<double>(p.duration[idx(a)]) * d.units / p.capacity[idx(d.resource)];
        all.push_back(work);
    }
    return all;
}

Crossover::Crossover(const Rcpsp& p, const std::vector<double>& work) : m_sorter(p.activities) {
    constexpr double kAll = 1 << 28;
    const double all = std::max(1e-9, std::accumulate(work.begin(), work.end(), 0.0));
    for (const double of : work)
        m_work.push_back(static_cast<std::int32_t>(of / all * kAll));
}

void Crossover::cross(const Keys& first, const Keys& second, SplitMix& random, std::vector<int>& list) {
    const auto [least, most] = rangeOf(first);
    const Key length = most - least + 1;
    const Window window = denseWindow(first, least, length, random);
    const auto reach = static_cast<Key>(kMutationReach * static_cast<double>(length));
    const Key apart = 2 * reach + 1; // a mutation moves nothing to the other side of the window
    int differ = 0;
    m_keys.resize(first.size());
    for (std::size_t a = 0; a < first.size(); ++a) {
        const Key ours = first[a];
        const Key theirs = second[a];
        const Key moved = theirs < window.begin ? -apart : theirs >= window.end ? apart : 0;
        const bool isInside = window.holds(ours);
        differ += static_cast<int>(isInside & (theirs != ours));
        m_keys[a] = isInside ? ours : theirs + moved;
    }
    mutate(differ > 0 ? kMutationRate : kTwinMutationRate, reach, random);
    m_sorter.sort(m_keys, random, list);
}

void Crossover::mutate(double rate, Key reach, SplitMix& random) {
    const auto all = static_cast<int>(m_keys.size());
    for (auto left = static_cast<int>(rate * all + random.unit()); left > 0; --left) {
        const std::size_t moved = idx(random.below(all));
        m_keys[moved] += static_cast<Key>((2 * random.unit() - 1) * reach);
    }
}

Crossover::Window Crossover::denseWindow(const Keys& keys, Key first, Key length, SplitMix& random) const {
    const auto timeAt = [first, length](double part) {
        return first + static_cast<Key>(part * static_cast<double>(length));
    };
    Window densest;
    double most = -1;
    for (int tried = 0; tried < kWindowsTried; ++tried) {
        const double share = kShortestWindow + (kLongestWindow - kShortestWindow) * random.unit();
        const double begin = random.unit() * (1 - share);
        const Window window{timeAt(begin), timeAt(begin + share)};
        std::int32_t work = 0;
        for (std::size_t a = 0; a < keys.size(); ++a)
            work += m_work[a] & -static_cast<std::int32_t>(window.holds(keys[a]));
        if (static_cast<double>(work) / share > most) {
            most = static_cast<double>(work) / share;
            densest = window;
        }
    }
    return densest;
}

} // namespace drawbridge
