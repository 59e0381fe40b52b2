// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/crossover.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge {

namespace {

constexpr int kWindowsTried = 3;
constexpr double kTwoPointShare = 0.08;
constexpr double kMutationRate = 0.007;       ///< how many are moved, of all
constexpr double kMutationRateOfTwins = 0.35; ///< where the window changes nothing
constexpr double kMutationReach = 0.1;        ///< either way, of the length

Key reachOf(Key length) {
    return static_cast<Key>(kMutationReach * static_cast<double>(length));
}

} // namespace

std::vector<double> teamWork(const Rcpsp& p) {
    std::vector<double> all;
    for (int a = 0; a < p.activities; ++a) {
        double work = 0;
        for (const Demand& d : p.demandsOf(a)) {
            work += static_cast<double>(p.duration[idx(a)]) * d.units /
                    p.capacity[idx(d.resource)];
        }
        all.push_back(work);
    }
    return all;
}

Crossover::Crossover(const Rcpsp& p, const std::vector<double>& work) : m_order(p.activities) {
    constexpr double kAll = 1 << 28;
    const double all = std::max(1e-9, std::accumulate(work.begin(), work.end(), 0.0));
    for (const double of : work)
        m_work.push_back(static_cast<std::int32_t>(of / all * kAll));
}

void Crossover::setWindows(double shortest, double longest) {
    m_shortest = shortest;
    m_longest = longest;
}

void Crossover::cross(const Keys& father, const Keys& mother, SplitMix& random, std::vector<int>& list) {
    if (random.unit() < kTwoPointShare)
        crossAtTwoPoints(father, mother, random, list);
    else
        insertDenseWindow(father, mother, random, list);
}

/// A window of the father in which the teams are busy; what lies outside keeps the mother's order, before,
/// within or after the window (Debels, Vanhoucke, Operations Research 55, 2007).
void Crossover::insertDenseWindow(const Keys& father, const Keys& mother, SplitMix& random,
                                  std::vector<int>& list) {
    const auto [least, most] = rangeOf(father);
    const Key length = most - least + 1;
    const Window window = denseWindow(father, least, length, random);
    const Key apart = 2 * reachOf(length) + 1; // what is moved stays on its side
    int differ = 0;
    m_keys.resize(father.size());
    for (std::size_t a = 0; a < father.size(); ++a) {
        const Key ours = father[a];
        const Key theirs = mother[a];
        const Key moved = theirs < window.begin ? -apart : theirs >= window.end ? apart : 0;
        const bool isInside = window.holds(ours);
        differ += static_cast<int>(isInside & (theirs != ours));
        m_keys[a] = isInside ? ours : theirs + moved;
    }
    mutate(differ > 0 ? kMutationRate : kMutationRateOfTwins, length, random);
    m_order.sort(m_keys, random, list);
}

void Crossover::mutate(double rate, Key length, SplitMix& random) {
    const double reach = reachOf(length);
    const auto all = static_cast<int>(m_keys.size());
    for (auto left = static_cast<int>(rate * all + random.unit()); left > 0; --left) {
        const auto moved = idx(random.below(all));
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
        const double share = m_shortest + (m_longest - m_shortest) * random.unit();
        const double begin = random.unit() * (1 - share);
        const Window window{timeAt(begin), timeAt(begin + share)};
        std::int32_t work = 0;
        for (std::size_t a = 0; a < keys.size(); ++a) {
            const std::int32_t all = -static_cast<std::int32_t>(window.holds(keys[a]));
            work += m_work[a] & all;
        }
        if (static_cast<double>(work) / share > most) {
            most = static_cast<double>(work) / share;
            densest = window;
        }
    }
    return densest;
}

/// Either the father's list with its middle in the mother's order, or the mother's with a middle of the
/// father's (Hartmann, Naval Research Logistics 45, 1998).
void Crossover::crossAtTwoPoints(const Keys& father, const Keys& mother, SplitMix& random,
                                 std::vector<int>& list) {
    m_order.sort(father, random, m_fathers);
    m_order.sort(mother, random, m_mothers);
    const std::size_t n = m_fathers.size();
    const int places = static_cast<int>(n) + 1;
    const auto [q1, q2] = std::minmax(
        {idx(random.below(places)), idx(random.below(places))});
    const bool ofMother = random.unit() < 0.5;
    m_taken.assign(n, 0);
    list.clear();
    const auto put = [this, &list](int a) {
        if (m_taken[idx(a)] == 0)
            list.push_back(a);
        m_taken[idx(a)] = 1;
    };
    if (ofMother) {
        for (std::size_t i = q1; i < q2; ++i)
            m_taken[idx(m_fathers[i])] = 1;
        std::size_t next = 0;
        for (; list.size() < q1; ++next)
            put(m_mothers[next]);
        list.insert(list.end(), m_fathers.begin() + static_cast<std::ptrdiff_t>(q1),
                    m_fathers.begin() + static_cast<std::ptrdiff_t>(q2));
        for (; next < n; ++next)
            put(m_mothers[next]);
        return;
    }
    for (std::size_t i = 0; i < q1; ++i)
        put(m_fathers[i]);
    for (std::size_t i = 0; list.size() < q2; ++i)
        put(m_mothers[i]);
    for (std::size_t i = q1; i < n; ++i)
        put(m_fathers[i]);
}

} // namespace drawbridge
