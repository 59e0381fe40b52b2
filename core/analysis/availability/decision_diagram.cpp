// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/decision_diagram.h"

#include <algorithm>

namespace drawbridge {

DiagramNode DecisionDiagram::both(DiagramNode a, DiagramNode b) {
    if (a == b)
        return a;
    if (a > b)
        std::swap(a, b);
    if (a <= 1)
        return a == 0 ? 0 : b;
    DiagramNode result = 0;
    if (m_both.find(a, b, result))
        return result;
    m_table.countStep();
    const std::uint32_t levelA = m_table.level(a);
    const std::uint32_t levelB = m_table.level(b);
    const std::uint32_t level = std::min(levelA, levelB);
    const DiagramNode lowA = levelA == level ? m_table.low(a) : a;
    const DiagramNode lowB = levelB == level ? m_table.low(b) : b;
    const DiagramNode highA = levelA == level ? m_table.high(a) : a;
    const DiagramNode highB = levelB == level ? m_table.high(b) : b;
    const DiagramNode low = both(lowA, lowB);
    const DiagramNode high = both(highA, highB);
    result = low == high ? low : m_table.node(level, low, high);
    m_both.keep(a, b, result);
    return result;
}

DiagramNode DecisionDiagram::either(DiagramNode a, DiagramNode b) {
    if (a == b)
        return a;
    if (a > b)
        std::swap(a, b);
    if (a <= 1)
        return a == 0 ? b : 1;
    DiagramNode result = 0;
    if (m_either.find(a, b, result))
        return result;
    m_table.countStep();
    const std::uint32_t levelA = m_table.level(a);
    const std::uint32_t levelB = m_table.level(b);
    const std::uint32_t level = std::min(levelA, levelB);
    const DiagramNode lowA = levelA == level ? m_table.low(a) : a;
    const DiagramNode lowB = levelB == level ? m_table.low(b) : b;
    const DiagramNode highA = levelA == level ? m_table.high(a) : a;
    const DiagramNode highB = levelB == level ? m_table.high(b) : b;
    const DiagramNode high = either(highA, highB);
    const DiagramNode low = either(lowA, lowB);
    result = low == high ? low : m_table.node(level, low, high);
    m_either.keep(a, b, result);
    return result;
}

/// Some count of inputs i … n - 1, one row of counts after the other: with input i failed one less is enough.
/// As more failures never mend anything, if-then-else is *low or (input and high)*.
DiagramNode DecisionDiagram::atLeast(int count, const std::vector<DiagramNode>& inputs) {
    std::vector<DiagramNode> needed(idx(count) + 1, 0);
    needed[0] = 1;
    for (auto input = inputs.rbegin(); input != inputs.rend(); ++input) {
        for (std::size_t k = needed.size() - 1; k > 0; --k)
            needed[k] = either(needed[k], both(*input, needed[k - 1]));
    }
    return needed.back();
}

void DecisionDiagram::build(const FaultTree& tree, const std::vector<int>& levelOf) {
    std::vector<DiagramNode> nodes(idx(tree.events) + tree.gates.size());
    for (int event = 0; event < tree.events; ++event)
        nodes[idx(event)] = m_table.node(static_cast<std::uint32_t>(levelOf[idx(event)]), 0, 1);
    for (std::size_t g = 0; g < tree.gates.size(); ++g) {
        const FaultTree::Gate& gate = tree.gates[g];
        std::vector<DiagramNode> inputs;
        for (const int input : gate.inputs)
            inputs.push_back(nodes[idx(input)]);
        // From the last level up: what is added stands above most of what there is.
        std::sort(inputs.begin(), inputs.end(), [this](DiagramNode a, DiagramNode b) {
            const auto levelA = m_table.level(a);
            const auto levelB = m_table.level(b);
            return levelA != levelB ? levelA < levelB : a < b;
        });
        DiagramNode& node = nodes[idx(tree.events) + g];
        if (gate.isOr() || gate.isAnd()) {
            node = inputs.back();
            for (auto input = inputs.rbegin() + 1; input != inputs.rend(); ++input)
                node = gate.isOr() ? either(*input, node) : both(*input, node);
        } else {
            node = atLeast(gate.atLeast, inputs);
        }
    }
    m_root = nodes[idx(tree.top)];
}

/// Children first. `all` of a node: some set below has failed; `rest`: so has one with the level, less it.
void DecisionDiagram::buildRest(const NodeTable& family, DiagramNode root, std::uint32_t level) {
    const std::size_t nodes = std::max<std::size_t>(2, std::size_t(root) + 1);
    std::vector<DiagramNode> all(nodes, 0);
    std::vector<DiagramNode> rest(nodes, 0);
    all[1] = 1;
    for (const DiagramNode node : reachableFrom(family, root)) {
        const std::uint32_t at = family.level(node);
        const DiagramNode low = family.low(node);
        const DiagramNode high = family.high(node);
        const DiagramNode event = m_table.node(at, 0, 1);
        if (at > level)
            all[node] = either(all[low], both(event, all[high]));
        else
            rest[node] = at == level ? all[high] : either(rest[low], both(event, rest[high]));
    }
    m_root = rest[root];
}

std::vector<DiagramNode> DecisionDiagram::reachable() const {
    return reachableFrom(m_table, m_root);
}

std::vector<DiagramNode> reachableFrom(const NodeTable& table, DiagramNode root) {
    std::vector<DiagramNode> nodes;
    if (root <= 1)
        return nodes;
    std::vector<char> reached(std::size_t(root) + 1);
    reached[root] = 1;
    for (DiagramNode n = root; n > 1; --n) {
        if (reached[n] == 0)
            continue;
        nodes.push_back(n);
        reached[table.low(n)] = 1;
        reached[table.high(n)] = 1;
    }
    std::reverse(nodes.begin(), nodes.end());
    return nodes;
}

} // namespace drawbridge
