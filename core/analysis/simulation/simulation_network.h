// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/analysis/simulation/pert_beta.h"

namespace drawbridge {

/// A planned recovery as a network of nodes with resource flow, in flat arrays: what a simulation runs
/// through. A node is a step, or the moment at which enough members of a group are up (no length). Times are
/// seconds after the incident.
///
/// A node begins when the last of `before` has ended (for k of n: when `needs` of them have), not before its
/// release, and in the hours of its teams. Whether it fits into the hours is judged by the planned length,
/// since nobody knows beforehand how long it will take; who is late stays until it is done.
///
/// This never locks up. In the planned schedule every node has, before it, all sources of its units and as
/// many of its providers as it needs; so in the order of the planned starts each node finds a time in every
/// run, and k of n can only make it earlier.
struct SimulationNetwork {
    explicit SimulationNetwork(const ScenarioAnalysis& analysis);

    ScheduleProblem problem; ///< for the hours
    int nodes = 0;           ///< in an order in which all of `before` come first, when there is one
    bool isOrdered = true;   ///< there is one; k of n may also close circles that it never walks
    std::vector<qint64> release;
    std::vector<int> firstBefore; ///< size nodes + 1
    std::vector<int> before;
    std::vector<int> needs; ///< how many of `before`; 0: all of them
    std::vector<int> step;  ///< or -1
    std::vector<char> keepsHours;
    std::vector<qint64> shortest; ///< length when drawn from 0 …
    std::vector<qint64> span;     ///< … to 1, less the shortest
    std::vector<int> table;       ///< of the draw, or -1: always the shortest
    std::vector<int> upNode;      ///< per entry of RecoveryTasks::components: the node whose end it is, or -1
    PertTables tables;

private:
    class Builder;
};

/// One run through the network; keeps its arrays from run to run.
class SimulationRun {
public:
    explicit SimulationRun(const SimulationNetwork& network);

    void draw(quint64 seed, qint64 run);
    void setLengths(const std::vector<qint64>& length) { m_length = length; }
    /// Begins every node as early as it may. O(nodes + before), times a few rounds when there is no order.
    void follow();
    qint64 endOf(int node) const { return m_end[static_cast<std::size_t>(node)]; }
    qint64 makespan() const { return m_makespan; }
    /// Calls `found` with each step from which tight waits lead to the end of everything: had it taken
    /// longer, all would have. Ties count all.
    template <class F>
    void forEachCritical(F&& found);

private:
    qint64 readyAt(std::size_t node);
    bool sweep();

    const SimulationNetwork& m_net;
    std::vector<qint64> m_length;
    std::vector<qint64> m_ready; ///< when waits and release let it begin, whatever the hours
    std::vector<qint64> m_end;
    std::vector<qint64> m_ends; ///< scratch
    std::vector<char> m_seen;
    std::vector<int> m_stack;
    qint64 m_makespan = 0;
};

template <class F>
void SimulationRun::forEachCritical(F&& found) {
    m_stack.clear();
    const auto visit = [this](int node) {
        if (!m_seen[static_cast<std::size_t>(node)]) {
            m_seen[static_cast<std::size_t>(node)] = 1;
            m_stack.push_back(node);
        }
    };
    for (const int node : m_net.upNode) {
        if (node >= 0 && endOf(node) == m_makespan)
            visit(node);
    }
    std::size_t head = 0;
    while (head < m_stack.size()) {
        const auto node = static_cast<std::size_t>(m_stack[head++]);
        if (m_net.step[node] >= 0)
            found(m_net.step[node]);
        for (int i = m_net.firstBefore[node]; i < m_net.firstBefore[node + 1]; ++i) {
            const int earlier = m_net.before[static_cast<std::size_t>(i)];
            if (endOf(earlier) == m_ready[node])
                visit(earlier);
        }
    }
    for (const int node : m_stack)
        m_seen[static_cast<std::size_t>(node)] = 0;
}

} // namespace drawbridge
