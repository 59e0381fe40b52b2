// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_selection.h"

#include "core/analysis/capacity/packing_bounds.h"
#include "core/analysis/capacity/packing_heuristics.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::packing {

namespace {

constexpr int kShares = 24;        ///< of the budget: each attempt to place many at once gets one
constexpr int kMostPairs = 20'000; ///< of items and hosts, up to which other orders are tried, too

class Selection {
public:
    Selection(const Problem& problem, const std::vector<int>& urgency, Budget& budget)
        : m_problem(problem), m_urgency(urgency), m_budget(budget), m_packer(problem, budget) {
        const auto hosts = possibleHosts(problem);
        Placement everywhere(problem.items.size(), kOff);
        for (std::size_t i = 0; i < everywhere.size(); ++i)
            everywhere[i] = hosts[i].empty() ? kOff : hosts[i].front();
        m_canBeUp = upWith(problem, everywhere);
        for (int i = 0; i < problem.itemCount(); ++i)
            m_wanted[idx(urgency[idx(i)] - 1)] += !problem.items[idx(i)].isFree && m_canBeUp[idx(i)] ? 1 : 0;
        m_most = mostOf(problem, urgency, m_wanted);
    }

    /// `weights`: small is what is small by these.
    Placement run(const std::array<double, kResources>& weights) {
        m_weights = weights;
        State state(m_problem);
        bool isWhole = true;
        for (int level = 1; level <= kLevels; ++level) {
            std::vector<int> own = ofLevel(level);
            if (own.empty())
                continue;
            const auto at = idx(level - 1);
            if (isWhole && m_most[at] == m_wanted[at] && placeWith(state, own))
                continue;
            isWhole = false;
            std::stable_sort(own.begin(), own.end(), [this](int a, int b) {
                return weighted(m_problem.items[idx(a)].needs, m_weights) <
                       weighted(m_problem.items[idx(b)].needs, m_weights);
            });
            placeSmallest(state, own);
            placeSingly(state, own);
        }
        return state.placement();
    }

private:
    std::vector<int> ofLevel(int level) const {
        std::vector<int> items;
        for (int i = 0; i < m_problem.itemCount(); ++i) {
            if (m_urgency[idx(i)] == level && m_canBeUp[idx(i)] && !m_problem.items[idx(i)].isFree)
                items.push_back(i);
        }
        return items;
    }

    /// What is placed and these besides, all afresh. They may require some of later levels: members of
    /// groups.
    bool placeWith(State& state, const std::vector<int>& more) {
        std::vector<int> wanted = more;
        for (int i = 0; i < m_problem.itemCount(); ++i) {
            if (state.hostOf(i) != kOff && std::find(more.begin(), more.end(), i) == more.end())
                wanted.push_back(i);
        }
        State tried(m_problem);
        m_packer.stay(tried, wanted);
        Budget some = m_budget.part(kShares);
        Packer packer(m_problem, some);
        if (!packer.placeAll(tried, wanted)) {
            State afresh(m_problem);
            if (!packer.placeAll(afresh, wanted))
                return false;
            tried = std::move(afresh);
        }
        m_visited.assign(m_problem.items.size(), 0);
        for (const int i : wanted) {
            if (!bringUp(tried, i, 0))
                return false;
        }
        state = std::move(tried);
        return true;
    }

    /// As many of the smallest as can be placed together, by bisection.
    void placeSmallest(State& state, const std::vector<int>& bySize) {
        std::size_t fit = 0;
        std::size_t tooMany = bySize.size();
        while (tooMany - fit > 1 && !m_budget.isSpent()) {
            const std::size_t tried = (fit + tooMany) / 2;
            const auto end = bySize.begin() + static_cast<std::ptrdiff_t>(tried);
            (placeWith(state, {bySize.begin(), end}) ? fit : tooMany) = tried;
        }
    }

    void placeSingly(State& state, const std::vector<int>& bySize) {
        for (const int i : bySize) {
            if (state.hostOf(i) != kOff || m_budget.isSpent())
                continue;
            const State before = state;
            m_visited.assign(m_problem.items.size(), 0);
            if (!bringUp(state, i, 0))
                state = before;
        }
    }

    bool isUp(const State& state, int item) const {
        return state.hostOf(item) != kOff || (m_problem.items[idx(item)].isFree && m_visited[idx(item)] == 2);
    }

    /// Places it and, of what it requires, as many as it takes.
    bool bringUp(State& state, int item, int depth) {
        const Item& it = m_problem.items[idx(item)];
        if (depth > m_problem.itemCount() || !m_canBeUp[idx(item)])
            return false;
        if (m_visited[idx(item)] != 0)
            return true; // up, or being brought up: a circle
        if (!it.isFree && state.hostOf(item) == kOff && !placeOne(state, item))
            return false;
        m_visited[idx(item)] = 1;
        int up = 0;
        std::vector<int> others;
        for (const int r : it.requires_) {
            if (isUp(state, r))
                up += bringUp(state, r, depth + 1) ? 1 : 0;
            else
                others.push_back(r);
        }
        for (const int r : others) {
            if (up >= it.atLeast)
                break;
            const State before = state;
            const auto visited = m_visited;
            if (bringUp(state, r, depth + 1)) {
                ++up;
            } else {
                state = before;
                m_visited = visited;
            }
        }
        m_visited[idx(item)] = up >= it.atLeast ? 2 : 0;
        return up >= it.atLeast;
    }

    bool placeOne(State& state, int item) {
        const int planned = m_problem.items[idx(item)].planned;
        const int host =
            planned != kOff && state.fits(item, planned) ? planned : m_packer.bestHost(state, item);
        m_budget.spend();
        if (host != kOff) {
            state.place(item, host);
            return true;
        }
        return m_packer.squeezeIn(state, item);
    }

    const Problem& m_problem;
    const std::vector<int>& m_urgency;
    Budget& m_budget;
    Packer m_packer;
    std::array<double, kResources> m_weights{};
    std::vector<char> m_canBeUp;
    Counts m_wanted{};
    Counts m_most{};             ///< bounds: a level below what is wanted never fits as a whole
    std::vector<char> m_visited; ///< 1: being brought up, 2: up
};

} // namespace

Placement selectGreedily(const Problem& problem, const std::vector<int>& urgency, Budget& budget) {
    Selection selection(problem, urgency, budget);
    const auto scarce = scarcity(problem);
    std::vector<std::array<double, kResources>> tries{scarce};
    const bool isSmall = problem.itemCount() * problem.hostCount() <= kMostPairs;
    for (std::size_t r = 0; r < kResources; ++r) {
        if (isSmall && scarce[r] > 0) {
            tries.push_back({});
            tries.back()[r] = 1;
        }
    }
    Placement best(problem.items.size(), kOff);
    for (const auto& weights : tries) {
        Placement tried = selection.run(weights);
        // What was placed while a circle was open may lack what it requires.
        const std::vector<char> up = upWith(problem, tried);
        for (std::size_t i = 0; i < tried.size(); ++i)
            tried[i] = up[i] ? tried[i] : kOff;
        if (countPlaced(problem, urgency, tried) > countPlaced(problem, urgency, best))
            best = std::move(tried);
        if (budget.isSpent())
            break;
    }
    return best;
}

} // namespace drawbridge::packing
