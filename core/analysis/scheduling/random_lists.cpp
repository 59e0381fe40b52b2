// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/random_lists.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge {

RandomLists::RandomLists(const Rcpsp& problem) {
    addRule(latestEnds(problem));
    if (!problem.terms.empty())
        addRule(charges(problem));
}

void RandomLists::make(double blur, SplitMix& random, std::vector<int>& list) {
    const std::vector<double>& rule = m_rules[m_next++ % m_rules.size()];
    m_keys.clear();
    for (std::size_t a = 0; a < rule.size(); ++a)
        m_keys.emplace_back(rule[a] - blur * random.unit(), static_cast<int>(a));
    std::sort(m_keys.begin(), m_keys.end());
    list.clear();
    for (const auto& [key, activity] : m_keys)
        list.push_back(activity);
}

void RandomLists::addRule(std::vector<double> keys) {
    if (keys.empty())
        return m_rules.push_back(keys);
    const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
    const double first = *least;
    const double range = std::max(*most - first, 1e-9);
    for (double& key : keys)
        key = (key - first) / range;
    m_rules.push_back(std::move(keys));
}

/// Without teams and over waits for all, counted back from the end of all.
std::vector<double> RandomLists::latestEnds(const Rcpsp& p) const {
    std::vector<double> keys(idx(p.activities), 0);
    for (auto it = p.topological.rbegin(); it != p.topological.rend(); ++it) {
        for (const int after : p.successors.of(*it)) {
            if (p.requiresAll(after))
                keys[idx(*it)] =
                    std::min(keys[idx(*it)], keys[idx(after)] - static_cast<double>(p.duration[idx(after)]));
        }
    }
    return keys;
}

/// What is charged for an activity's end and, in equal parts of each predecessor, for what waits for it.
std::vector<double> RandomLists::charges(const Rcpsp& p) const {
    const auto work = std::accumulate(p.duration.begin(), p.duration.end(), Rcpsp::Time(0));
    std::vector<double> worth(idx(p.activities), 0);
    for (const Rcpsp::ObjectiveTerm& charge : p.terms) {
        const auto rise = static_cast<double>(charge.cost(work) - charge.cost(0));
        for (const int a : charge.ends)
            worth[idx(a)] += rise / static_cast<double>(charge.ends.size());
    }
    for (auto it = p.topological.rbegin(); it != p.topological.rend(); ++it) {
        for (const int before : p.predecessors.of(*it))
            worth[idx(before)] += worth[idx(*it)] / p.predecessors.of(*it).size();
    }
    const double usual = static_cast<double>(work) / std::max(1, p.activities);
    std::vector<double> keys;
    keys.reserve(idx(p.activities));
    for (int a = 0; a < p.activities; ++a)
        keys.push_back(-std::log1p(worth[idx(a)] / (static_cast<double>(p.duration[idx(a)]) + usual + 1)));
    return keys;
}

} // namespace drawbridge
