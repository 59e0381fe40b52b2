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
        for (const int gate : order)
            m_is[idx(gate - m_tree.events)] = simple(gate);
        const int top = isNow(m_tree.top);
        if (top == kNever)
            return {SimpleTree::Constant::NeverFails, {}};
        if (top == kAlways)
            return {SimpleTree::Constant::AlwaysFails, {}};
        m_simple.top = top;
        return {SimpleTree::Constant::No, withoutUnused()};
    }

private:
    int isNow(int node) const { return m_tree.isGate(node) ? m_is[idx(node - m_tree.events)] : node; }

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
    std::map<std::pair<int, std::vector<int>>, int> m_known;
};

} // namespace

SimpleTree simplified(const FaultTree& tree) {
    return Simplification(tree).run();
}

} // namespace drawbridge
