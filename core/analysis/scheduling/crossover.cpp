// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/crossover.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace drawbridge {

namespace {

constexpr std::size_t kWindowsTried = 3;
constexpr double kTwoPointShare = 0.08;
constexpr double kMutationRate = 0.007;
constexpr double kMutationRateOfTwins = 0.35; ///< where the window changes nothing
constexpr double kMutationReach = 0.1;        ///< either way, of the length

double reachOf(Rcpsp::Time length) {
    return kMutationReach * static_cast<double>(length);
}

} // namespace

std::vector<double> teamWork(const Rcpsp& p) {
    std::vector<double> all;
    for (int a = 0; a < p.activities; ++a) {
        double work = 0;
        for (const auto* d = p.demandsBegin(a); d != p.demandsEnd(a); ++d) {
            work += static_cast<double>(p.duration[static_cast<std::size_t>(a)]) * d->units /
                    p.teamSize[static_cast<std::size_t>(d->team)];
        }
        all.push_back(work);
    }
    return all;
}

Crossover::Crossover(const Rcpsp& p, const std::vector<double>& work) : m_order(p.activities), m_work(work) {}

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
    const auto [least, most] = std::minmax_element(father.begin(), father.end());
    const Time length = *most - *least + 1;
    const Window window = denseWindow(father, *least, length, random);
    const Time apart = 2 * static_cast<Time>(reachOf(length)) + 1; // what is moved stays on its side
    bool differs = false;
    m_keys.resize(father.size());
    for (std::size_t a = 0; a < father.size(); ++a) {
        Time key = mother[a];
        if (window.holds(father[a])) {
            differs = differs || key != father[a];
            key = father[a];
        } else if (key < window.begin) {
            key -= apart;
        } else if (key >= window.end) {
            key += apart;
        }
        m_keys[a] = key;
    }
    mutate(differs ? kMutationRate : kMutationRateOfTwins, length, random);
    m_order.sort(m_keys, random, list);
}

/// Each is moved with the same chance: how many are left out until the next is drawn at once.
void Crossover::mutate(double rate, Time length, SplitMix& random) {
    const double reach = reachOf(length);
    const double all = std::log1p(-rate);
    const auto leftOut = [&] { return std::log1p(-random.unit()) / all; };
    double next = leftOut();
    while (next < static_cast<double>(m_keys.size())) {
        m_keys[static_cast<std::size_t>(next)] += static_cast<Time>((2 * random.unit() - 1) * reach);
        next = std::floor(next) + 1 + leftOut();
    }
}

Crossover::Window Crossover::denseWindow(const Keys& keys, Time first, Time length, SplitMix& random) const {
    const auto timeAt = [first, length](double part) {
        return first + static_cast<Time>(part * static_cast<double>(length));
    };
    std::array<Window, kWindowsTried> windows;
    std::array<double, kWindowsTried> shares{};
    for (std::size_t i = 0; i < kWindowsTried; ++i) {
        shares[i] = m_shortest + (m_longest - m_shortest) * random.unit();
        const double begin = random.unit() * (1 - shares[i]);
        windows[i] = {timeAt(begin), timeAt(begin + shares[i])};
    }
    std::array<double, kWindowsTried> work{};
    for (std::size_t a = 0; a < keys.size(); ++a) {
        for (std::size_t i = 0; i < kWindowsTried; ++i)
            work[i] += windows[i].holds(keys[a]) ? m_work[a] : 0.0;
    }
    std::size_t densest = 0;
    for (std::size_t i = 1; i < kWindowsTried; ++i)
        densest = work[i] / shares[i] > work[densest] / shares[densest] ? i : densest;
    return windows[densest];
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
        {static_cast<std::size_t>(random.below(places)), static_cast<std::size_t>(random.below(places))});
    const bool ofMother = random.unit() < 0.5;
    m_taken.assign(n, 0);
    list.clear();
    const auto put = [this, &list](int a) {
        if (m_taken[static_cast<std::size_t>(a)] == 0)
            list.push_back(a);
        m_taken[static_cast<std::size_t>(a)] = 1;
    };
    if (ofMother) {
        for (std::size_t i = q1; i < q2; ++i)
            m_taken[static_cast<std::size_t>(m_fathers[i])] = 1;
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
