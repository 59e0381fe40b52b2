// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/crossover.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Of the length of the father's schedule.
constexpr double kLeastWindow = 0.25;
constexpr double kMostWindow = 0.75;
constexpr int kWindowsTried = 3;

constexpr double kTwoPointShare = 0.35;
constexpr double kMutationRate = 0.01;
constexpr double kMutationRateOfTwins = 0.2;
constexpr double kMutationReach = 0.1; ///< either way, of the length

void listOf(std::vector<std::pair<double, int>>& keys, std::vector<int>& list) {
    std::sort(keys.begin(), keys.end());
    list.clear();
    for (const auto& [key, activity] : keys)
        list.push_back(activity);
}

} // namespace

Crossover::Crossover(const Rcpsp& p) {
    for (int a = 0; a < p.activities; ++a) {
        double work = 0;
        for (const auto* d = p.demandsBegin(a); d != p.demandsEnd(a); ++d) {
            work += static_cast<double>(p.duration[static_cast<std::size_t>(a)]) * d->units /
                    p.teamSize[static_cast<std::size_t>(d->team)];
        }
        m_work.push_back(work);
    }
}

void Crossover::cross(const std::vector<Time>& father, const std::vector<Time>& mother, SplitMix& random,
                      std::vector<int>& list) {
    if (random.unit() < kTwoPointShare)
        crossAtTwoPoints(father, mother, random, list);
    else
        insertDenseWindow(father, mother, random, list);
}

/// A window of the father in which the teams are busy; what lies outside keeps the mother's order, before,
/// within or after the window (Debels, Vanhoucke, Operations Research 55, 2007).
void Crossover::insertDenseWindow(const std::vector<Time>& father, const std::vector<Time>& mother,
                                  SplitMix& random, std::vector<int>& list) {
    const auto [least, most] = std::minmax_element(father.begin(), father.end());
    const auto first = static_cast<double>(*least);
    const double length = static_cast<double>(*most) - first + 1;
    const auto [begin, end] = denseWindow(father, first, length, random);
    const double apart = 2 * length;
    const double rate = father == mother ? kMutationRateOfTwins : kMutationRate;
    m_keys.clear();
    for (std::size_t a = 0; a < father.size(); ++a) {
        const auto own = static_cast<double>(father[a]);
        auto key = static_cast<double>(mother[a]);
        if (own >= begin && own < end)
            key = own;
        else if (key < begin)
            key -= apart;
        else if (key >= end)
            key += apart;
        if (random.unit() < rate)
            key += (2 * random.unit() - 1) * kMutationReach * length;
        m_keys.emplace_back(key, static_cast<int>(a));
    }
    listOf(m_keys, list);
}

std::pair<double, double> Crossover::denseWindow(const std::vector<Time>& keys, double first, double length,
                                                 SplitMix& random) const {
    std::pair<double, double> best;
    double densest = -1;
    for (int tries = 0; tries < kWindowsTried; ++tries) {
        const double share = kLeastWindow + (kMostWindow - kLeastWindow) * random.unit();
        const double begin = first + random.unit() * (1 - share) * length;
        const double end = begin + share * length;
        double work = 0;
        for (std::size_t a = 0; a < keys.size(); ++a) {
            const auto key = static_cast<double>(keys[a]);
            work += key >= begin && key < end ? m_work[a] : 0.0;
        }
        if (work / share > densest) {
            densest = work / share;
            best = {begin, end};
        }
    }
    return best;
}

/// Either the father's list with its middle in the mother's order, or the mother's with a middle of the
/// father's (Hartmann, Naval Research Logistics 45, 1998).
void Crossover::crossAtTwoPoints(const std::vector<Time>& father, const std::vector<Time>& mother,
                                 SplitMix& random, std::vector<int>& list) {
    order(father, m_fathers);
    order(mother, m_mothers);
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

void Crossover::order(const std::vector<Time>& keys, std::vector<int>& list) {
    m_keys.clear();
    for (std::size_t a = 0; a < keys.size(); ++a)
        m_keys.emplace_back(static_cast<double>(keys[a]), static_cast<int>(a));
    listOf(m_keys, list);
}

} // namespace drawbridge
