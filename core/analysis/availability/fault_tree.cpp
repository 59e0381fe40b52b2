// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/fault_tree.h"

namespace drawbridge {

std::vector<int> gatesBelow(const FaultTree& tree, int node) {
    std::vector<int> order;
    std::vector<char> seen(tree.gates.size());
    std::vector<std::pair<int, std::size_t>> path;
    const auto open = [&](int next) {
        if (tree.isGate(next) && seen[idx(next - tree.events)] == 0) {
            seen[idx(next - tree.events)] = 1;
            path.emplace_back(next, 0);
        }
    };
    open(node);
    while (!path.empty()) {
        auto& [gate, input] = path.back();
        const std::vector<int>& inputs = tree.gate(gate).inputs;
        if (input < inputs.size()) {
            open(inputs[input++]);
            continue;
        }
        order.push_back(gate);
        path.pop_back();
    }
    return order;
}

} // namespace drawbridge
