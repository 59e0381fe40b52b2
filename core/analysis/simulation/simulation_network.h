// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/analysis/simulation/pert_beta.h"

namespace drawbridge {

/// A scheduled recovery as a network with resource flow, in flat arrays. A node is a step, or a milestone:
/// enough members of a group are up. Times are seconds after the incident.
///
/// A node starts when all of `before` have ended (for k of n: `needs` of them), not before its release, and
/// within its teams' hours. Whether it fits the hours is decided by its planned duration; people who are late
/// stay until it is done.
///
/// This cannot deadlock: in the planned schedule every node comes after all sources of its units and as many
/// providers as it needs, so in planned order each node gets a time in every run, and k of n can only make it
/// earlier.
struct SimulationNetwork {
    explicit SimulationNetwork(const ScenarioAnalysis& analysis);

    ScheduleProblem problem; ///< for working hours
    int nodes = 0;           ///< in topological order, if there is one
    bool isOrdered = true;   ///< false: k-of-n waits form a cycle
    std::vector<qint64> release;
    std::vector<int> firstBefore; ///< size nodes + 1
    std::vector<int> before;
    std::vector<int> needs; ///< number of `before` required; 0: all
    std::vector<int> step;  ///< -1: a milestone
    std::vector<char> keepsHours;
    std::vector<qint64> shortest; ///< duration at draw 0
    std::vector<qint64> span;     ///< duration at draw 1 minus shortest
    std::vector<int> table;       ///< PERT table, or -1: constant
    std::vector<int> upNode;      ///< per entry of RecoveryTasks::components: its last node, or -1
    PertTables tables;

private:
    class Builder;
};

/// One run through the network; reuses its arrays across runs.
class SimulationRun {
public:
    explicit SimulationRun(const SimulationNetwork& network);

    void draw(quint64 seed, qint64 run);
    void setLengths(const std::vector<qint64>& length) { m_length = length; }
    /// Computes the earliest times. O(nodes + before), times a few rounds without a topological order.
    void follow();
    qint64 endOf(int node) const { return m_end[static_cast<std::size_t>(node)]; }
    qint64 makespan() const { return m_makespan; }
    /// Calls `found` for each step on a critical path; ties count all.
    template <class F>
    void forEachCritical(F&& found);

private:
    qint64 readyAt(std::size_t node);
    bool sweep();

    const SimulationNetwork& m_net;
    std::vector<qint64> m_length;
    std::vector<qint64> m_ready; ///< earliest start by waits and release, ignoring hours
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
