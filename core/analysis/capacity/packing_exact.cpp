// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_exact.h"

#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge::packing {

namespace {

/// Hosts of one class are alike while they are empty.
std::vector<int> hostClasses(const Problem& problem) {
    std::map<std::tuple<Amounts, int, std::vector<int>, std::vector<char>>, int> classes;
    std::vector<int> classOf;
    for (int h = 0; h < problem.hostCount(); ++h) {
        const Host& host = problem.hosts[idx(h)];
        std::vector<char> allowed;
        for (const Item& item : problem.items)
            allowed.push_back(!item.isFree && item.allowed[idx(h)]);
        std::vector<int> claims = host.claims;
        std::sort(claims.begin(), claims.end());
        const auto key = std::tuple(host.room, host.site, claims, allowed);
        classOf.push_back(classes.emplace(key, static_cast<int>(classes.size())).first->second);
    }
    return classOf;
}

/// The hosts that take an item now, the fullest first, and one of several equal empty ones.
std::vector<int> branchesFor(const State& state, int item, const std::vector<int>& classOf,
                             const std::array<double, kResources>& weights) {
    std::vector<std::pair<double, int>> ranked;
    std::vector<int> emptyClasses;
    for (int h = 0; h < state.problem().hostCount(); ++h) {
        if (!state.fits(item, h))
            continue;
        if (state.itemsOn(h).empty()) {
            const int own = classOf[idx(h)];
            if (std::find(emptyClasses.begin(), emptyClasses.end(), own) != emptyClasses.end())
                continue;
            emptyClasses.push_back(own);
        }
        ranked.emplace_back(weighted(state.room(h), weights), h);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<int> hosts;
    for (const auto& [left, h] : ranked)
        hosts.push_back(h);
    return hosts;
}

class AllSearch {
public:
    AllSearch(const Problem& problem, Budget& budget)
        : m_state(problem), m_budget(budget), m_classes(hostClasses(problem)), m_weights(scarcity(problem)) {
        for (int i = 0; i < problem.itemCount(); ++i) {
            if (!problem.items[idx(i)].isFree)
                m_left.push_back(i);
        }
    }

    Searched run(Placement& placement) {
        const Searched result = descend();
        if (result == Searched::Found)
            placement = m_state.placement();
        return result;
    }

private:
    const Item& item(int i) const { return m_state.problem().items[idx(i)]; }

    /// The position in m_left of the item with the fewest hosts; -1: one has none, or room is short.
    int mostConstrained() {
        int best = -1;
        std::pair<int, double> least;
        Amounts needed{};
        std::vector<char> usable(m_state.problem().hosts.size(), 0);
        for (std::size_t k = 0; k < m_left.size(); ++k) {
            int choices = 0;
            for (int h = 0; h < m_state.problem().hostCount(); ++h) {
                if (m_state.fits(m_left[k], h)) {
                    ++choices;
                    usable[idx(h)] = 1;
                }
            }
            if (choices == 0)
                return -1;
            for (std::size_t r = 0; r < kResources; ++r)
                needed[r] = saturatingSum(needed[r], item(m_left[k]).needs[r]);
            const std::pair rank(choices, -weighted(item(m_left[k]).needs, m_weights));
            if (best < 0 || rank < least) {
                best = static_cast<int>(k);
                least = rank;
            }
        }
        return hasRoomFor(needed, usable) ? best : -1;
    }

    bool hasRoomFor(const Amounts& needed, const std::vector<char>& usable) const {
        for (std::size_t r = 0; r < kResources; ++r) {
            qint64 room = 0;
            for (std::size_t h = 0; h < usable.size(); ++h) {
                if (usable[h])
                    room = saturatingSum(room, std::max<qint64>(0, m_state.room(static_cast<int>(h))[r]));
            }
            if (needed[r] > room)
                return false;
        }
        return true;
    }

    // As deep as there are items.
    Searched descend() {
        if (m_left.empty())
            return Searched::Found;
        // A look at every pair of an item and a host costs what many small steps do.
        for (std::size_t step = 0; step < 1 + m_left.size() / 8; ++step) {
            if (!m_budget.spend())
                return Searched::GaveUp;
        }
        const int position = mostConstrained();
        if (position < 0)
            return Searched::None;
        const int chosen = m_left[idx(position)];
        m_left.erase(m_left.begin() + position);
        for (const int h : branchesFor(m_state, chosen, m_classes, m_weights)) {
            m_state.place(chosen, h);
            const Searched result = descend();
            if (result != Searched::None)
                return result;
            m_state.remove(chosen);
        }
        m_left.insert(m_left.begin() + position, chosen);
        return Searched::None;
    }

    State m_state;
    Budget& m_budget;
    std::vector<int> m_classes;
    std::array<double, kResources> m_weights;
    std::vector<int> m_left;
};

class MostSearch {
public:
    MostSearch(const Problem& problem, const std::vector<int>& urgency, Budget& budget, Placement& best)
        : m_problem(problem), m_urgency(urgency), m_budget(budget), m_best(best), m_state(problem),
          m_classes(hostClasses(problem)), m_weights(scarcity(problem)), m_dependents(problem.items.size()),
          m_isOff(problem.items.size(), 0) {
        for (int i = 0; i < problem.itemCount(); ++i) {
            const Item& item = problem.items[idx(i)];
            m_spare.push_back(static_cast<int>(item.requires_.size()) - item.atLeast);
            for (const int r : item.requires_)
                m_dependents[idx(r)].push_back(i);
            if (!item.isFree) {
                m_order.push_back(i);
                ++m_possible[idx(urgency[idx(i)] - 1)];
            }
        }
        std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) {
            return std::pair(m_urgency[idx(a)], -weighted(m_problem.items[idx(a)].needs, m_weights)) <
                   std::pair(m_urgency[idx(b)], -weighted(m_problem.items[idx(b)].needs, m_weights));
        });
        m_bestCounts = countPlaced(problem, urgency, best);
    }

    Searched run() {
        std::vector<int> fallen;
        for (int i = 0; i < m_problem.itemCount(); ++i) {
            if (m_spare[idx(i)] < 0 && !m_isOff[idx(i)])
                takeOff(i, fallen);
        }
        descend(0);
        return m_budget.isSpent() ? Searched::GaveUp : Searched::Found;
    }

private:
    /// Takes it off, and what cannot do without it; false if that has been placed already. `fallen` are to be
    /// put back by putBack().
    bool takeOff(int item, std::vector<int>& fallen) {
        bool isValid = true;
        const std::size_t first = fallen.size();
        fallen.push_back(item);
        m_isOff[idx(item)] = 1;
        for (std::size_t head = first; head < fallen.size(); ++head) {
            const int off = fallen[head];
            if (!m_problem.items[idx(off)].isFree)
                --m_possible[idx(m_urgency[idx(off)] - 1)];
            isValid = isValid && m_state.hostOf(off) == kOff;
            for (const int d : m_dependents[idx(off)]) {
                if (--m_spare[idx(d)] < 0 && !m_isOff[idx(d)]) {
                    m_isOff[idx(d)] = 1;
                    fallen.push_back(d);
                }
            }
        }
        return isValid;
    }

    void putBack(const std::vector<int>& fallen) {
        for (const int off : fallen) {
            m_isOff[idx(off)] = 0;
            if (!m_problem.items[idx(off)].isFree)
                ++m_possible[idx(m_urgency[idx(off)] - 1)];
            for (const int d : m_dependents[idx(off)])
                ++m_spare[idx(d)];
        }
    }

    // As deep as there are items.
    void descend(std::size_t at) {
        for (std::size_t step = 0; step < 1 + m_classes.size() / 8; ++step) {
            if (m_possible <= m_bestCounts || !m_budget.spend())
                return;
        }
        while (at < m_order.size() && m_isOff[idx(m_order[at])])
            ++at;
        if (at == m_order.size()) {
            m_best = m_state.placement();
            m_bestCounts = m_possible;
            return;
        }
        const int item = m_order[at];
        for (const int h : branchesFor(m_state, item, m_classes, m_weights)) {
            m_state.place(item, h);
            descend(at + 1);
            m_state.remove(item);
            if (m_budget.isSpent() || m_possible <= m_bestCounts)
                return;
        }
        std::vector<int> fallen;
        if (takeOff(item, fallen))
            descend(at + 1);
        putBack(fallen);
    }

    const Problem& m_problem;
    const std::vector<int>& m_urgency;
    Budget& m_budget;
    Placement& m_best;
    Counts m_bestCounts{};
    State m_state;
    std::vector<int> m_classes;
    std::array<double, kResources> m_weights;
    std::vector<std::vector<int>> m_dependents;
    std::vector<int> m_spare; ///< how many more of what it requires may be off
    std::vector<char> m_isOff;
    Counts m_possible{}; ///< of each urgency: placed, or not yet decided
    std::vector<int> m_order;
};

} // namespace

Searched searchForAll(const Problem& problem, Budget& budget, Placement& placement) {
    return AllSearch(problem, budget).run(placement);
}

Searched searchForMost(const Problem& problem, const std::vector<int>& urgency, Budget& budget,
                       Placement& best) {
    return MostSearch(problem, urgency, budget, best).run();
}

} // namespace drawbridge::packing
