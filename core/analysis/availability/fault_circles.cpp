// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/fault_circles.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kMostInputs = 200'000; ///< of the gates of a circle, over all rounds

/// Strongly connected gates (Tarjan 1972), without recursion.
class Circles {
public:
    explicit Circles(const FaultTree& tree)
        : m_tree(tree), m_visit(tree.gates.size()), m_circleOf(tree.gates.size(), -1) {}

    std::vector<std::vector<int>> run() {
        for (std::size_t gate = 0; gate < m_visit.size(); ++gate) {
            if (m_visit[gate].order < 0)
                visit(static_cast<int>(gate));
        }
        return std::move(m_found);
    }
    /// gate → circle, or -1
    const std::vector<int>& circleOf() const { return m_circleOf; }

private:
    struct Visit {
        int order = -1;
        int low = 0;
        bool isOpen = false;
        std::size_t input = 0;
    };

    void open(int gate) {
        Visit& visit = m_visit[idx(gate)];
        visit.order = visit.low = m_count++;
        visit.isOpen = true;
        m_open.push_back(gate);
        m_path.push_back(gate);
    }

    void visit(int start) {
        open(start);
        while (!m_path.empty()) {
            const int gate = m_path.back();
            Visit& visit = m_visit[idx(gate)];
            const std::vector<int>& inputs = m_tree.gates[idx(gate)].inputs;
            if (visit.input < inputs.size()) {
                const int input = inputs[visit.input++] - m_tree.events;
                if (input < 0)
                    continue;
                if (m_visit[idx(input)].order < 0)
                    open(input);
                else if (m_visit[idx(input)].isOpen)
                    visit.low = std::min(visit.low, m_visit[idx(input)].order);
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty())
                m_visit[idx(m_path.back())].low = std::min(m_visit[idx(m_path.back())].low, visit.low);
            if (visit.low == visit.order)
                close(gate);
        }
    }

    void close(int first) {
        std::vector<int> gates;
        do {
            gates.push_back(m_open.back());
            m_visit[idx(m_open.back())].isOpen = false;
            m_open.pop_back();
        } while (gates.back() != first);
        const std::vector<int>& inputs = m_tree.gates[idx(first)].inputs;
        if (gates.size() == 1 &&
            std::find(inputs.begin(), inputs.end(), m_tree.events + first) == inputs.end())
            return;
        std::sort(gates.begin(), gates.end());
        for (const int gate : gates)
            m_circleOf[idx(gate)] = static_cast<int>(m_found.size());
        m_found.push_back(std::move(gates));
    }

    const FaultTree& m_tree;
    std::vector<Visit> m_visit;
    std::vector<int> m_circleOf;
    std::vector<int> m_open;
    std::vector<int> m_path;
    std::vector<std::vector<int>> m_found;
    int m_count = 0;
};

class Unrolling {
public:
    explicit Unrolling(const FaultTree& tree) : m_tree(tree), m_circles(tree), m_now(tree.gates.size(), -1) {
        m_result.tree = tree;
        m_result.tooLarge.assign(tree.gates.size(), 0);
    }

    Uncircled run() {
        const auto circles = m_circles.run();
        for (std::size_t c = 0; c < circles.size(); ++c) {
            const std::vector<int>& gates = circles[c];
            std::size_t inputs = 0;
            bool onlyOr = true;
            for (const int gate : gates) {
                inputs += m_tree.gates[idx(gate)].inputs.size() + 1;
                onlyOr = onlyOr && m_tree.gates[idx(gate)].isOr();
            }
            if (onlyOr)
                joinOrs(gates, static_cast<int>(c));
            else if (inputs * gates.size() <= kMostInputs)
                writeOut(gates, static_cast<int>(c));
            else
                giveUp(gates);
        }
        return std::move(m_result);
    }

private:
    bool isOf(int node, int circle) const {
        return m_tree.isGate(node) && m_circles.circleOf()[idx(node - m_tree.events)] == circle;
    }

    void joinOrs(const std::vector<int>& gates, int circle) {
        std::vector<int> outside;
        for (const int gate : gates) {
            for (const int input : m_tree.gates[idx(gate)].inputs) {
                if (!isOf(input, circle))
                    outside.push_back(input);
            }
        }
        const int any = m_result.tree.addGate(1, std::move(outside));
        for (const int gate : gates)
            m_result.tree.gates[idx(gate)].inputs = {any};
    }

    /// No round adds anything after as many as there are gates; the last is that of the gates themselves.
    void writeOut(const std::vector<int>& gates, int circle) {
        const int never = m_result.tree.addGate(1, {});
        for (const int gate : gates)
            m_now[idx(gate)] = never;
        for (std::size_t round = 0; round < gates.size(); ++round) {
            for (const int gate : gates) {
                std::vector<int> inputs = m_tree.gates[idx(gate)].inputs;
                for (int& input : inputs)
                    input = isOf(input, circle) ? m_now[idx(input - m_tree.events)] : input;
                const int atLeast = m_tree.gates[idx(gate)].atLeast;
                m_now[idx(gate)] = m_result.tree.addGate(atLeast, std::move(inputs));
            }
        }
        for (const int gate : gates)
            m_result.tree.gates[idx(gate)] = {1, {m_now[idx(gate)]}};
    }

    void giveUp(const std::vector<int>& gates) {
        for (const int gate : gates) {
            m_result.tree.gates[idx(gate)].inputs.clear();
            m_result.tooLarge[idx(gate)] = 1;
        }
    }

    const FaultTree& m_tree;
    Circles m_circles;
    std::vector<int> m_now;
    Uncircled m_result;
};

} // namespace

Uncircled withoutCircles(const FaultTree& tree) {
    return Unrolling(tree).run();
}

} // namespace drawbridge
