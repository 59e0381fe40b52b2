// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/tree_modules.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

/// When a depth-first walk sees each node first and last, and when it has left it for the first time.
struct Visits {
    std::vector<int> first;
    std::vector<int> left;
    std::vector<int> last;
};

Visits visitsOf(const FaultTree& tree) {
    const std::size_t nodes = idx(tree.events) + tree.gates.size();
    Visits visits{std::vector<int>(nodes, -1), std::vector<int>(nodes, -1), std::vector<int>(nodes, -1)};
    int time = 0;
    std::vector<std::pair<int, std::size_t>> path;
    const auto see = [&](int node) {
        visits.last[idx(node)] = time;
        if (visits.first[idx(node)] < 0) {
            visits.first[idx(node)] = time;
            if (tree.isGate(node))
                path.emplace_back(node, 0);
        }
        ++time;
    };
    see(tree.top);
    while (!path.empty()) {
        auto& [gate, input] = path.back();
        const std::vector<int>& inputs = tree.gate(gate).inputs;
        if (input < inputs.size()) {
            see(inputs[input++]);
            continue;
        }
        visits.left[idx(gate)] = visits.last[idx(gate)] = time++;
        path.pop_back();
    }
    return visits;
}

/// Per gate: everything below it is seen only between entering and leaving it for the first time.
std::vector<char> moduleGates(const FaultTree& tree) {
    const Visits visits = visitsOf(tree);
    std::vector<int> least = visits.first;
    std::vector<int> most = visits.last;
    std::vector<char> isModule(tree.gates.size());
    for (std::size_t g = 0; g < tree.gates.size(); ++g) {
        const std::size_t node = idx(tree.events) + g;
        int first = std::numeric_limits<int>::max();
        int last = -1;
        for (const int input : tree.gates[g].inputs) {
            first = std::min(first, least[idx(input)]);
            last = std::max(last, most[idx(input)]);
        }
        isModule[g] = first > visits.first[node] && last < visits.left[node];
        least[node] = std::min(least[node], first);
        most[node] = std::max(most[node], last);
    }
    return isModule;
}

class ModuleSplit {
public:
    explicit ModuleSplit(const FaultTree& tree)
        : m_tree(tree), m_isModule(moduleGates(tree)), m_moduleOf(tree.gates.size(), -1),
          m_owner(idx(tree.events) + tree.gates.size(), -1) {}

    std::vector<TreeModule> run() {
        if (!m_tree.isGate(m_tree.top)) {
            TreeModule only;
            only.inputs = {m_tree.top};
            only.tree.events = 1;
            m_modules.push_back(std::move(only));
        }
        for (std::size_t g = 0; g < m_tree.gates.size(); ++g) {
            if (m_isModule[g] != 0)
                m_moduleOf[g] = split(idx(m_tree.events) + g);
        }
        return std::move(m_modules);
    }

private:
    bool isModuleGate(int node) const { return m_tree.isGate(node) && m_isModule[idx(node - m_tree.events)]; }

    int split(std::size_t node) {
        const FaultTree::Gate& gate = m_tree.gate(static_cast<int>(node));
        if (!gate.isOr() && !gate.isAnd())
            return build(gate.atLeast, gate.inputs, {});
        const auto parts = independentParts(gate.inputs);
        if (parts.size() == 1)
            return build(gate.atLeast, gate.inputs, {});
        std::vector<int> inputs;
        std::vector<int> ofParts;
        for (const std::vector<int>& part : parts) {
            if (part.size() == 1 && (!m_tree.isGate(part.front()) || isModuleGate(part.front())))
                inputs.push_back(part.front());
            else
                ofParts.push_back(build(gate.isOr() ? 1 : static_cast<int>(part.size()), part, {}));
        }
        return build(gate.isOr() ? 1 : static_cast<int>(parts.size()), inputs, ofParts);
    }

    /// Inputs of a module's gate, by what they share below.
    std::vector<std::vector<int>> independentParts(const std::vector<int>& inputs) {
        std::vector<int> parent(inputs.size());
        std::iota(parent.begin(), parent.end(), 0);
        const auto root = [&parent](int part) {
            while (parent[idx(part)] != part)
                part = parent[idx(part)] = parent[idx(parent[idx(part)])];
            return part;
        };
        std::vector<int> reached;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            std::vector<int> stack{inputs[i]};
            while (!stack.empty()) {
                const int node = stack.back();
                stack.pop_back();
                if (m_owner[idx(node)] >= 0) {
                    parent[idx(root(static_cast<int>(i)))] = root(m_owner[idx(node)]);
                    continue;
                }
                m_owner[idx(node)] = static_cast<int>(i);
                reached.push_back(node);
                if (m_tree.isGate(node) && !isModuleGate(node)) {
                    const std::vector<int>& below = m_tree.gate(node).inputs;
                    stack.insert(stack.end(), below.begin(), below.end());
                }
            }
        }
        for (const int node : reached)
            m_owner[idx(node)] = -1;
        std::vector<std::vector<int>> byRoot(inputs.size());
        for (std::size_t i = 0; i < inputs.size(); ++i)
            byRoot[idx(root(static_cast<int>(i)))].push_back(inputs[i]);
        std::erase_if(byRoot, [](const std::vector<int>& part) { return part.empty(); });
        return byRoot;
    }

    /// A module of a gate over nodes of the tree and modules made before.
    int build(int atLeast, const std::vector<int>& inputs, const std::vector<int>& ofParts) {
        TreeModule module;
        std::vector<int> gates;
        std::vector<int> variables;
        std::vector<int> stack(inputs.rbegin(), inputs.rend());
        while (!stack.empty()) {
            const int node = stack.back();
            stack.pop_back();
            if (m_owner[idx(node)] >= 0)
                continue;
            m_owner[idx(node)] = 0;
            if (m_tree.isGate(node) && !isModuleGate(node)) {
                gates.push_back(node);
                const std::vector<int>& below = m_tree.gate(node).inputs;
                stack.insert(stack.end(), below.rbegin(), below.rend());
            } else {
                m_owner[idx(node)] = static_cast<int>(variables.size());
                variables.push_back(node);
                module.inputs.push_back(
                    isModuleGate(node) ? TreeModule::kModule + m_moduleOf[idx(node - m_tree.events)] : node);
            }
        }
        for (const int part : ofParts)
            module.inputs.push_back(TreeModule::kModule + part);
        module.tree.events = static_cast<int>(module.inputs.size());
        // The tree's gates stand after their inputs.
        std::sort(gates.begin(), gates.end());
        for (std::size_t g = 0; g < gates.size(); ++g)
            m_owner[idx(gates[g])] = module.tree.events + static_cast<int>(g);
        const auto renamed = [this](std::vector<int> nodes) {
            for (int& node : nodes)
                node = m_owner[idx(node)];
            return nodes;
        };
        for (const int gate : gates)
            module.tree.addGate(m_tree.gate(gate).atLeast, renamed(m_tree.gate(gate).inputs));
        std::vector<int> topInputs = renamed(inputs);
        for (std::size_t p = 0; p < ofParts.size(); ++p)
            topInputs.push_back(static_cast<int>(variables.size() + p));
        module.tree.top =
            topInputs.size() == 1 ? topInputs.front() : module.tree.addGate(atLeast, std::move(topInputs));
        for (const std::vector<int>* nodes : {&gates, &variables}) {
            for (const int node : *nodes)
                m_owner[idx(node)] = -1;
        }
        m_modules.push_back(std::move(module));
        return static_cast<int>(m_modules.size()) - 1;
    }

    const FaultTree& m_tree;
    std::vector<char> m_isModule;
    std::vector<int> m_moduleOf;
    std::vector<int> m_owner; ///< per node; scratch
    std::vector<TreeModule> m_modules;
};

} // namespace

std::vector<TreeModule> modulesOf(const FaultTree& tree) {
    return ModuleSplit(tree).run();
}

} // namespace drawbridge
