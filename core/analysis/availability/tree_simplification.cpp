// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/tree_simplification.h"

#include <algorithm>
#include <map>
#include <utility>

namespace drawbridge {

namespace {

constexpr int kNever = -1;
constexpr int kAlways = -2;

class Simplification {
public:
    explicit Simplification(const FaultTree& tree)
        : m_tree(tree), m_is(tree.gates.size(), kNever), m_parents(tree.gates.size(), 0) {
        m_simple.events = tree.events;
    }

    SimpleTree run() {
        const std::vector<int> order = gatesBelow(m_tree, m_tree.top);
        for (const int gate : order) {
            for (const int input : m_tree.gate(gate).inputs) {
                if (m_tree.isGate(input))
                    ++m_parents[idx(input - m_tree.events)];
            }
        }
        const std::vector<int> alone = takeAlone();
        for (const int gate : order)
            m_is[idx(gate - m_tree.events)] = simple(gate);
        const int top = topOf(alone);
        if (top == kNever)
            return {SimpleTree::Constant::NeverFails, {}};
        if (top == kAlways)
            return {SimpleTree::Constant::AlwaysFails, {}};
        m_simple.top = top;
        return {SimpleTree::Constant::No, withoutUnused()};
    }

private:
    int isNow(int node) const {
        if (m_tree.isGate(node))
            return m_is[idx(node - m_tree.events)];
        return m_isAlone[idx(node)] != 0 ? kNever : node;
    }

    /// What *or* gates lead to from the top: the events, and gates of other kinds. Such an event fails the
    /// top alone; wherever else it stands, only the states in which it has not failed are left to tell apart.
    std::vector<int> takeAlone() {
        m_isAlone.assign(idx(m_tree.events), 0);
        std::vector<int> alone;
        std::vector<char> seen(idx(m_tree.events) + m_tree.gates.size());
        std::vector<int> stack{m_tree.top};
        while (!stack.empty()) {
            const int node = stack.back();
            stack.pop_back();
            if (std::exchange(seen[idx(node)], 1) != 0)
                continue;
            if (m_tree.isGate(node) && m_tree.gate(node).isOr()) {
                const std::vector<int>& inputs = m_tree.gate(node).inputs;
                stack.insert(stack.end(), inputs.rbegin(), inputs.rend());
                continue;
            }
            alone.push_back(node);
            if (!m_tree.isGate(node))
                m_isAlone[idx(node)] = 1;
        }
        return alone;
    }

    int topOf(const std::vector<int>& alone) {
        std::vector<int> inputs;
        for (const int node : alone) {
            const int now = m_tree.isGate(node) ? isNow(node) : node;
            if (now == kAlways)
                return kAlways;
            if (now == kNever)
                continue;
            if (m_simple.isGate(now) && m_simple.gate(now).isOr())
                inputs.insert(inputs.end(), m_simple.gate(now).inputs.begin(),
                              m_simple.gate(now).inputs.end());
            else
                inputs.push_back(now);
        }
        inputs = withoutTwins(inputs);
        if (inputs.size() <= 1)
            return inputs.empty() ? kNever : inputs.front();
        return shared(1, std::move(inputs));
    }

    int simple(int gate) {
        int atLeast = m_tree.gate(gate).atLeast;
        std::vector<int> inputs;
        for (const int input : m_tree.gate(gate).inputs) {
            const int node = isNow(input);
            if (node == kAlways)
                --atLeast;
            else if (node != kNever)
                inputs.push_back(node);
        }
        if (atLeast <= 0)
            return kAlways;
        // Twice the same changes nothing unless they are counted.
        if (atLeast == 1 || atLeast == static_cast<int>(inputs.size())) {
            const bool isOr = atLeast == 1;
            inputs = flattened(gate, inputs, isOr);
            atLeast = isOr ? 1 : static_cast<int>(inputs.size());
        }
        if (atLeast > static_cast<int>(inputs.size()))
            return kNever;
        return inputs.size() == 1 ? inputs.front() : shared(atLeast, std::move(inputs));
    }

    /// What only this gate uses is put into it; in the order of the inputs, none twice.
    std::vector<int> flattened(int gate, const std::vector<int>& inputs, bool isOr) const {
        std::vector<int> single;
        for (const int input : m_tree.gate(gate).inputs) {
            if (m_tree.isGate(input) && m_parents[idx(input - m_tree.events)] == 1)
                single.push_back(isNow(input));
        }
        std::sort(single.begin(), single.end());
        std::vector<int> flat;
        for (const int input : inputs) {
            const bool isAlike = m_simple.isGate(input) &&
                                 std::binary_search(single.begin(), single.end(), input) &&
                                 (isOr ? m_simple.gate(input).isOr() : m_simple.gate(input).isAnd());
            if (isAlike) {
                const std::vector<int>& inner = m_simple.gate(input).inputs;
                flat.insert(flat.end(), inner.begin(), inner.end());
            } else {
                flat.push_back(input);
            }
        }
        return withoutTwins(flat);
    }

    static std::vector<int> withoutTwins(const std::vector<int>& flat) {
        std::vector<int> sorted = flat;
        std::sort(sorted.begin(), sorted.end());
        if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end())
            return flat;
        std::vector<int> once;
        std::vector<char> taken(sorted.size());
        for (const int input : flat) {
            const auto at = std::lower_bound(sorted.begin(), sorted.end(), input) - sorted.begin();
            if (std::exchange(taken[static_cast<std::size_t>(at)], 1) == 0)
                once.push_back(input);
        }
        return once;
    }

    int shared(int atLeast, std::vector<int> inputs) {
        std::vector<int> key = inputs;
        std::sort(key.begin(), key.end());
        const auto [it, isNew] = m_known.try_emplace({atLeast, std::move(key)}, 0);
        if (isNew)
            it->second = m_simple.addGate(atLeast, std::move(inputs));
        return it->second;
    }

    FaultTree withoutUnused() const {
        FaultTree tree;
        tree.events = m_simple.events;
        std::vector<int> newNode(m_simple.gates.size(), -1);
        const auto renamed = [&](int node) {
            return m_simple.isGate(node) ? newNode[idx(node - m_simple.events)] : node;
        };
        for (const int node : gatesBelow(m_simple, m_simple.top)) {
            std::vector<int> inputs = m_simple.gate(node).inputs;
            for (int& input : inputs)
                input = renamed(input);
            newNode[idx(node - m_simple.events)] =
                tree.addGate(m_simple.gate(node).atLeast, std::move(inputs));
        }
        tree.top = renamed(m_simple.top);
        return tree;
    }

    const FaultTree& m_tree;
    FaultTree m_simple;
    std::vector<int> m_is; ///< gate → the simple node that it became
    std::vector<int> m_parents;
    std::vector<char> m_isAlone; ///< event → fails the top alone
    std::map<std::pair<int, std::vector<int>>, int> m_known;
};

} // namespace

SimpleTree simplified(const FaultTree& tree) {
    return Simplification(tree).run();
}

} // namespace drawbridge
