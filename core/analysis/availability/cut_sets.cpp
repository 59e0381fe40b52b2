// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/cut_sets.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

/// A value of the family below each node of each module's diagram: none for the empty family, `unit` for that
/// of the empty set; `with` of an input and what is below, `either` of two families.
template <class Value, class OfEvent, class With, class Either>
std::vector<std::vector<Value>> fold(const SolvedTree& solved, Value none, Value unit, OfEvent ofEvent,
                                     With with, Either either) {
    std::vector<std::vector<Value>> values;
    for (const SolvedModule& part : solved.modules) {
        const NodeTable& table = part.cutSets->table();
        std::vector<Value> value(std::max<std::size_t>(2, std::size_t(part.cutSets->root()) + 1), none);
        value[1] = unit;
        for (const DiagramNode node : part.cutSets->reachable()) {
            const int input = part.input(table.level(node));
            const Value own = TreeModule::isModule(input)
                                  ? values[idx(input - TreeModule::kModule)]
                                          [solved.modules[idx(input - TreeModule::kModule)].cutSets->root()]
                                  : ofEvent(input);
            value[node] = either(value[table.low(node)], with(own, value[table.high(node)]));
        }
        values.push_back(std::move(value));
    }
    return values;
}

/// The events that are sets alone of each module.
std::vector<int> singlesOf(const SolvedModule& part, const std::vector<std::vector<int>>& ofModules) {
    std::vector<int> singles;
    const NodeTable& table = part.cutSets->table();
    for (DiagramNode node = part.cutSets->root(); node > 1; node = table.low(node)) {
        // Of minimal sets, the one of an input alone is the only one with it.
        if (table.high(node) != 1)
            continue;
        const int input = part.input(table.level(node));
        if (!TreeModule::isModule(input)) {
            singles.push_back(input);
            continue;
        }
        const std::vector<int>& inner = ofModules[idx(input - TreeModule::kModule)];
        singles.insert(singles.end(), inner.begin(), inner.end());
    }
    return singles;
}

constexpr CutCost kEndless = std::numeric_limits<CutCost>::max();

/// The cut sets of a tree as paths through the diagrams. A state of the search is a path so far: the events
/// on it, and the nodes of diagrams yet to be gone through, the innermost module first.
class BestFirst {
public:
    BestFirst(const SolvedTree& solved, const std::vector<CutCost>& costs)
        : m_solved(solved), m_costs(costs),
          m_toGo(fold(
              solved, kEndless, CutCost(0), [&costs](int event) { return costs[idx(event)]; },
              [](CutCost a, CutCost b) { return a == kEndless || b == kEndless ? kEndless : a + b; },
              [](CutCost a, CutCost b) { return std::min(a, b); })) {}

    std::vector<std::vector<int>> run(int most) {
        const int whole = static_cast<int>(m_solved.modules.size()) - 1;
        push({-1, pending(whole, m_solved.modules.back().cutSets->root(), -1), 0});
        std::vector<std::vector<int>> sets;
        while (!m_queue.empty() && static_cast<int>(sets.size()) < most) {
            const State state = m_queue.top().state;
            m_queue.pop();
            if (state.pending < 0)
                sets.push_back(eventsOf(state));
            else
                expand(state);
        }
        return sets;
    }

private:
    struct Chosen {
        int event;
        int before;
    };
    struct Pending {
        int module;
        DiagramNode node;
        int next;
        CutCost toGo; ///< of this and all that follow
    };
    struct State {
        int chosen;   ///< the last one, or -1
        int pending;  ///< the next one, or -1
        CutCost cost; ///< of the chosen
    };
    /// Of equal ones the newest goes first: it is the nearest to an end, and there may be very many.
    struct Queued {
        CutCost cost;
        int age;
        State state;
        bool operator<(const Queued& other) const {
            return cost != other.cost ? cost > other.cost : age < other.age;
        }
    };

    /// Nothing is left to do for the family of the empty set.
    int pending(int module, DiagramNode node, int next) {
        if (node == 1)
            return next;
        const CutCost after = next < 0 ? 0 : m_pending[idx(next)].toGo;
        m_pending.push_back({module, node, next, m_toGo[idx(module)][node] + after});
        return static_cast<int>(m_pending.size()) - 1;
    }

    void push(const State& state) {
        const CutCost toGo = state.pending < 0 ? 0 : m_pending[idx(state.pending)].toGo;
        m_queue.push({state.cost + toGo, m_age++, state});
    }

    void expand(const State& state) {
        const Pending now = m_pending[idx(state.pending)];
        const SolvedModule& part = m_solved.modules[idx(now.module)];
        const NodeTable& table = part.cutSets->table();
        if (table.low(now.node) != 0)
            push({state.chosen, pending(now.module, table.low(now.node), now.next), state.cost});
        const int after = pending(now.module, table.high(now.node), now.next);
        const int input = part.input(table.level(now.node));
        if (TreeModule::isModule(input)) {
            const int inner = input - TreeModule::kModule;
            push({state.chosen, pending(inner, m_solved.modules[idx(inner)].cutSets->root(), after),
                  state.cost});
            return;
        }
        m_chosen.push_back({input, state.chosen});
        push({static_cast<int>(m_chosen.size()) - 1, after, state.cost + m_costs[idx(input)]});
    }

    std::vector<int> eventsOf(const State& state) const {
        std::vector<int> events;
        for (int chosen = state.chosen; chosen >= 0; chosen = m_chosen[idx(chosen)].before)
            events.push_back(m_chosen[idx(chosen)].event);
        std::sort(events.begin(), events.end());
        return events;
    }

    const SolvedTree& m_solved;
    const std::vector<CutCost>& m_costs;
    std::vector<std::vector<CutCost>> m_toGo;
    std::vector<Chosen> m_chosen;
    std::vector<Pending> m_pending;
    std::priority_queue<Queued> m_queue;
    int m_age = 0;
};

} // namespace

CutCost likelihoodCost(double probability) {
    constexpr double kUnit = 4294967296.0; // per factor e
    constexpr double kImpossible = 1000;
    return static_cast<CutCost>(
        std::llround(kUnit * (probability > 0 ? std::abs(std::log(probability)) : kImpossible)));
}

CutCount cutSetCount(const SolvedTree& solved) {
    if (solved.modules.empty())
        return CutCount(solved.constant == SolvedTree::Constant::AlwaysFails ? 1 : 0);
    const auto counts = fold(
        solved, CutCount(), CutCount(1), [](int) { return CutCount(1); },
        [](CutCount a, CutCount b) { return a * b; }, [](CutCount a, CutCount b) { return a + b; });
    return counts.back()[solved.modules.back().cutSets->root()];
}

std::vector<CutCount> cutSetsByOrder(const SolvedTree& solved) {
    if (solved.modules.empty())
        return {};
    using Counts = std::vector<CutCount>; // from order 0 on
    const auto product = [](const Counts& a, const Counts& b) {
        Counts counts(a.empty() || b.empty() ? 0 : a.size() + b.size() - 1);
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t j = 0; j < b.size(); ++j)
                counts[i + j] = counts[i + j] + a[i] * b[j];
        }
        return counts;
    };
    const auto sum = [](Counts a, const Counts& b) {
        a.resize(std::max(a.size(), b.size()));
        for (std::size_t i = 0; i < b.size(); ++i)
            a[i] = a[i] + b[i];
        return a;
    };
    const auto counts = fold(
        solved, Counts{}, Counts{CutCount(1)},
        [](int) {
            return Counts{CutCount(), CutCount(1)};
        },
        product, sum);
    const Counts& all = counts.back()[solved.modules.back().cutSets->root()];
    return {all.begin() + 1, all.end()};
}

std::vector<int> singlePointsOfFailure(const SolvedTree& solved) {
    std::vector<std::vector<int>> ofModules;
    for (const SolvedModule& part : solved.modules)
        ofModules.push_back(singlesOf(part, ofModules));
    if (ofModules.empty())
        return {};
    std::sort(ofModules.back().begin(), ofModules.back().end());
    return ofModules.back();
}

std::vector<std::vector<int>> bestCutSets(const SolvedTree& solved, int most,
                                          const std::vector<CutCost>& costs) {
    return solved.modules.empty() ? std::vector<std::vector<int>>() : BestFirst(solved, costs).run(most);
}

} // namespace drawbridge
