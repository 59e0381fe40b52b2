// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/variable_order.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace drawbridge {

namespace {

constexpr int kSmallTree = 14; ///< events; any order will do
constexpr int kLargeTree = 3000;
constexpr int kForceRounds = 200;
constexpr int kForcePatience = 20; ///< rounds without a better span
constexpr std::size_t kMostOrders = 7;

class Orders {
public:
    explicit Orders(const FaultTree& tree)
        : m_tree(tree), m_nodes(tree.events + static_cast<int>(tree.gates.size())) {}

    std::vector<VariableOrder> run() {
        const std::vector<double> none(idx(m_nodes), 0);
        if (m_tree.events <= kSmallTree || m_tree.gates.size() <= 1)
            return {walk(none)};
        weigh();
        std::vector<VariableOrder> orders{walk(none),     walk(m_parents),   walk(m_repeats),
                                          walk(m_leaves), walk(m_fewLeaves), walk(m_depth)};
        if (m_tree.events <= kLargeTree) {
            for (const std::size_t start : {0U, 2U, 3U, 4U})
                orders.push_back(force(orders[start]));
        }
        std::stable_sort(
            orders.begin(), orders.end(),
            [this](const VariableOrder& a, const VariableOrder& b) { return span(a) < span(b); });
        orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
        if (orders.size() > kMostOrders)
            orders.resize(kMostOrders);
        return orders;
    }

private:
    /// Gates stand after their inputs.
    void weigh() {
        const auto nodes = idx(m_nodes);
        m_parents.assign(nodes, 0);
        m_repeats.assign(nodes, 0);
        m_leaves.assign(nodes, 1);
        m_depth.assign(nodes, 0);
        for (int gate = m_tree.events; gate < m_nodes; ++gate) {
            for (const int input : m_tree.gate(gate).inputs)
                m_parents[idx(input)] -= 1;
        }
        for (int event = 0; event < m_tree.events; ++event)
            m_repeats[idx(event)] = m_parents[idx(event)];
        for (int gate = m_tree.events; gate < m_nodes; ++gate) {
            m_leaves[idx(gate)] = 0;
            for (const int input : m_tree.gate(gate).inputs) {
                m_leaves[idx(gate)] += m_leaves[idx(input)];
                m_repeats[idx(gate)] = std::min(m_repeats[idx(gate)], m_repeats[idx(input)]);
                m_depth[idx(gate)] = std::min(m_depth[idx(gate)], m_depth[idx(input)] - 1);
            }
        }
        for (const double leaves : m_leaves)
            m_fewLeaves.push_back(-leaves);
    }

    /// A depth-first walk that takes inputs of small weight first.
    VariableOrder walk(const std::vector<double>& weight) const {
        VariableOrder order(idx(m_tree.events), -1);
        int level = 0;
        std::vector<char> seen(idx(m_nodes));
        std::vector<int> stack{m_tree.top};
        while (!stack.empty()) {
            const int node = stack.back();
            stack.pop_back();
            if (std::exchange(seen[idx(node)], 1) != 0)
                continue;
            if (!m_tree.isGate(node)) {
                order[idx(node)] = level++;
                continue;
            }
            std::vector<int> inputs = m_tree.gate(node).inputs;
            std::stable_sort(inputs.begin(), inputs.end(),
                             [&](int a, int b) { return weight[idx(a)] < weight[idx(b)]; });
            stack.insert(stack.end(), inputs.rbegin(), inputs.rend());
        }
        return order;
    }

    /// How many levels the gates reach over, together.
    double span(const VariableOrder& order) const {
        std::vector<int> first(order.begin(), order.end());
        std::vector<int> last(order.begin(), order.end());
        double sum = 0;
        for (const FaultTree::Gate& gate : m_tree.gates) {
            int from = std::numeric_limits<int>::max();
            int to = -1;
            for (const int input : gate.inputs) {
                from = std::min(from, first[idx(input)]);
                to = std::max(to, last[idx(input)]);
            }
            first.push_back(from);
            last.push_back(to);
            sum += to - from;
        }
        return sum;
    }

    /// Moves every node to the middle of the gates that it belongs to, until the span gets no better.
    VariableOrder force(const VariableOrder& start) const {
        VariableOrder best = start;
        double bestSpan = span(best);
        std::vector<double> place(start.begin(), start.end());
        for (const FaultTree::Gate& gate : m_tree.gates)
            place.push_back(middle(gate, place, 0, 0));
        int patience = kForcePatience;
        for (int round = 0; round < kForceRounds && patience > 0; ++round) {
            VariableOrder order = moved(place);
            const double newSpan = span(order);
            --patience;
            if (newSpan < bestSpan) {
                bestSpan = newSpan;
                best = std::move(order);
                patience = kForcePatience;
            }
        }
        return best;
    }

    static double middle(const FaultTree::Gate& gate, const std::vector<double>& place, double sum,
                         int count) {
        for (const int input : gate.inputs)
            sum += place[idx(input)];
        return sum / (count + static_cast<int>(gate.inputs.size()));
    }

    VariableOrder moved(std::vector<double>& place) const {
        std::vector<double> sum(idx(m_nodes), 0);
        std::vector<int> count(idx(m_nodes), 0);
        for (int gate = m_tree.events; gate < m_nodes; ++gate) {
            const double centre = middle(m_tree.gate(gate), place, place[idx(gate)], 1);
            const auto pull = [&](int node) {
                sum[idx(node)] += centre;
                ++count[idx(node)];
            };
            pull(gate);
            for (const int input : m_tree.gate(gate).inputs)
                pull(input);
        }
        std::vector<int> byPlace(idx(m_nodes));
        std::iota(byPlace.begin(), byPlace.end(), 0);
        for (std::size_t node = 0; node < place.size(); ++node)
            place[node] = count[node] > 0 ? sum[node] / count[node] : 0;
        std::stable_sort(byPlace.begin(), byPlace.end(),
                         [&](int a, int b) { return place[idx(a)] < place[idx(b)]; });
        VariableOrder order(idx(m_tree.events));
        int level = 0;
        const double spread = static_cast<double>(m_tree.events) / m_nodes;
        for (int i = 0; i < m_nodes; ++i) {
            const int node = byPlace[idx(i)];
            place[idx(node)] = i * spread;
            if (node < m_tree.events)
                order[idx(node)] = level++;
        }
        return order;
    }

    const FaultTree& m_tree;
    int m_nodes;
    std::vector<double> m_parents; ///< weights: the most used first
    std::vector<double> m_repeats; ///< what holds the most used event first
    std::vector<double> m_leaves;  ///< the smallest first
    std::vector<double> m_fewLeaves;
    std::vector<double> m_depth; ///< the deepest first
};

} // namespace

std::vector<VariableOrder> variableOrders(const FaultTree& tree) {
    return Orders(tree).run();
}

} // namespace drawbridge
