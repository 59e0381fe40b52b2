// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/priority_lists.h"

#include "core/analysis/scheduling/lower_bound.h"
#include "core/base/index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace drawbridge {

namespace {

/// Latest finish times without capacities, counted back from the end of the project.
std::vector<double> latestFinishes(const Rcpsp& p) {
    std::vector<double> keys;
    const Starts tail = tails(p);
    for (std::size_t a = 0; a < tail.size(); ++a)
        keys.push_back(static_cast<double>(p.duration[a] - tail[a]));
    return keys;
}

/// How much the terms rise with the end of an activity and, in equal parts, with those of its successors.
std::vector<double> termsPerLength(const Rcpsp& p) {
    const auto work = std::accumulate(p.duration.begin(), p.duration.end(), Rcpsp::Time(0));
    std::vector<double> rise(idx(p.activities), 0);
    for (const Rcpsp::ObjectiveTerm& term : p.terms) {
        const auto whole = static_cast<double>(term.cost(work) - term.cost(0));
        for (const int a : term.ends)
            rise[idx(a)] += whole / static_cast<double>(term.ends.size());
    }
    for (auto it = p.topological.rbegin(); it != p.topological.rend(); ++it) {
        for (const int before : p.predecessors.of(*it))
            rise[idx(before)] += rise[idx(*it)] / p.predecessors.of(*it).size();
    }
    const double mean = static_cast<double>(work) / std::max(1, p.activities);
    std::vector<double> keys;
    for (std::size_t a = 0; a < rise.size(); ++a)
        keys.push_back(-std::log1p(rise[a] / (static_cast<double>(p.duration[a]) + mean + 1)));
    return keys;
}

} // namespace

PriorityLists::PriorityLists(const Rcpsp& problem) {
    addRule(latestFinishes(problem));
    if (!problem.terms.empty())
        addRule(termsPerLength(problem));
}

void PriorityLists::make(double noise, SplitMix& random, std::vector<int>& list) {
    const std::vector<double>& rule = m_rules[m_next++ % m_rules.size()];
    m_keys.clear();
    for (std::size_t a = 0; a < rule.size(); ++a)
        m_keys.emplace_back(rule[a] - noise * random.unit(), static_cast<int>(a));
    std::sort(m_keys.begin(), m_keys.end());
    list.clear();
    for (const auto& [key, activity] : m_keys)
        list.push_back(activity);
}

void PriorityLists::addRule(std::vector<double> keys) {
    if (keys.empty())
        return m_rules.push_back(keys);
    const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
    const double first = *least;
    const double range = std::max(*most - first, 1e-9);
    for (double& key : keys)
        key = (key - first) / range;
    m_rules.push_back(std::move(keys));
}

} // namespace drawbridge
