// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/simulation/simulation_network.h"

#include "core/analysis/scheduling/resource_flow.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

ScheduleSettings settingsOf(const ScenarioAnalysis& analysis) {
    ScheduleSettings settings;
    settings.incident = analysis.incident;
    settings.workStarts = analysis.scenario.workStarts();
    return settings;
}

} // namespace

/// Creates the nodes in activity order, then sorts them topologically.
class SimulationNetwork::Builder {
public:
    Builder(SimulationNetwork& net, const ScenarioAnalysis& analysis)
        : m_net(net), m_p(net.problem), m_analysis(analysis) {}

    void run() {
        makeActivities();
        addPrecedences();
        addFlow();
        for (Node& node : m_nodes) {
            std::sort(node.before.begin(), node.before.end());
            node.before.erase(std::unique(node.before.begin(), node.before.end()), node.before.end());
        }
        store(order());
    }

private:
    struct Node {
        std::vector<int> before;
        int needs = 0;
        int activity = -1;
        qint64 planned = 0; ///< planned start
    };

    /// Nodes 0 … activities - 1 are the activities.
    void makeActivities() {
        for (int a = 0; a < m_p.rcpsp.activities; ++a) {
            const int step = m_p.stepOf[idx(a)];
            const Seconds planned =
                step >= 0
                    ? m_analysis.schedule.steps[idx(step)].start.known().value_or(Seconds(0))
                    : m_analysis.schedule.finish[idx(m_p.entryOf[idx(a)])].atMost().value_or(Seconds(0));
            m_nodes.push_back({{}, 0, a, planned.count()});
        }
        m_net.upNode = m_p.upOf;
    }

    /// A step waits for k of n through a milestone, since it also waits for all sources of its units.
    void addPrecedences() {
        for (int a = 0; a < m_p.rcpsp.activities; ++a) {
            const auto predecessors = m_p.rcpsp.predecessors.of(a);
            const int needs = m_p.rcpsp.required[idx(a)];
            if (needs == 0)
                continue;
            int waiter = a;
            if (!m_p.rcpsp.requiresAll(a) && m_p.stepOf[idx(a)] >= 0) {
                waiter = static_cast<int>(m_nodes.size());
                m_nodes[idx(a)].before.push_back(waiter);
                m_nodes.push_back({{}, 0, -1, m_nodes[idx(a)].planned});
            }
            m_nodes[idx(waiter)].needs = m_p.rcpsp.requiresAll(a) ? 0 : needs;
            m_nodes[idx(waiter)].before.insert(m_nodes[idx(waiter)].before.end(), predecessors.begin(),
                                               predecessors.end());
        }
    }

    void addFlow() {
        Starts starts;
        for (int a = 0; a < m_p.rcpsp.activities; ++a)
            starts.push_back(m_nodes[idx(a)].planned / m_p.rcpsp.unit);
        const ResourceFlow flow = resourceFlow(m_p.rcpsp, starts);
        for (int a = 0; a < m_p.rcpsp.activities; ++a) {
            for (const int source : flow.sources.of(a))
                m_nodes[idx(a)].before.push_back(source);
        }
    }

    /// Topological order (Kahn 1962); by planned start if k-of-n waits form a cycle.
    std::vector<int> order() {
        std::vector<std::vector<int>> after(m_nodes.size());
        std::vector<int> missing;
        std::vector<int> result;
        for (std::size_t n = 0; n < m_nodes.size(); ++n) {
            missing.push_back(static_cast<int>(m_nodes[n].before.size()));
            for (const int earlier : m_nodes[n].before)
                after[idx(earlier)].push_back(static_cast<int>(n));
            if (missing[n] == 0)
                result.push_back(static_cast<int>(n));
        }
        for (std::size_t head = 0; head < result.size(); ++head) {
            for (const int later : after[idx(result[head])]) {
                if (--missing[idx(later)] == 0)
                    result.push_back(later);
            }
        }
        if (result.size() == m_nodes.size())
            return result;
        m_net.isOrdered = false;
        result.resize(m_nodes.size());
        std::iota(result.begin(), result.end(), 0);
        std::stable_sort(result.begin(), result.end(),
                         [this](int a, int b) { return m_nodes[idx(a)].planned < m_nodes[idx(b)].planned; });
        return result;
    }

    void store(const std::vector<int>& order) {
        std::vector<int> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            place[idx(order[i])] = static_cast<int>(i);
        m_net.nodes = static_cast<int>(order.size());
        m_net.firstBefore.push_back(0);
        for (const int index : order) {
            const Node& node = m_nodes[idx(index)];
            for (const int earlier : node.before)
                m_net.before.push_back(place[idx(earlier)]);
            m_net.firstBefore.push_back(static_cast<int>(m_net.before.size()));
            m_net.needs.push_back(node.needs);
            store(node.activity);
        }
        for (int& node : m_net.upNode)
            node = node < 0 ? -1 : place[idx(node)];
    }

    void store(int activity) {
        const int step = activity < 0 ? -1 : m_p.stepOf[idx(activity)];
        qint64 release = m_p.workStarts;
        bool keepsHours = false;
        UncertainDuration length;
        if (step >= 0) {
            release = m_p.rcpsp.release[idx(activity)] * m_p.rcpsp.unit;
            keepsHours = m_p.rcpsp.alwaysOpen[idx(activity)] == 0;
            const RecoveryStep& known = m_analysis.tasks.steps[idx(step)];
            length = known.uncertain.value_or(UncertainDuration{});
            length.likely = known.duration.known().value_or(Seconds(0));
        }
        m_net.step.push_back(step);
        const Seconds best = std::min(length.best.value_or(length.likely), length.likely);
        const Seconds worst = std::max(length.worst.value_or(length.likely), length.likely);
        m_net.release.push_back(release);
        m_net.keepsHours.push_back(keepsHours);
        m_net.shortest.push_back(best.count());
        m_net.span.push_back((worst - best).count());
        m_net.table.push_back(worst > best
                                  ? m_net.tables.indexOf(static_cast<double>((length.likely - best).count()) /
                                                         static_cast<double>((worst - best).count()))
                                  : -1);
    }

    SimulationNetwork& m_net;
    const ScheduleProblem& m_p;
    const ScenarioAnalysis& m_analysis;
    std::vector<Node> m_nodes;
};

SimulationNetwork::SimulationNetwork(const ScenarioAnalysis& analysis)
    : problem(*analysis.graph, analysis.tasks, settingsOf(analysis), findUnknownLengths(analysis.tasks)) {
    Builder(*this, analysis).run();
}

SimulationRun::SimulationRun(const SimulationNetwork& network)
    : m_net(network), m_length(network.shortest), m_ready(idx(network.nodes)), m_end(idx(network.nodes)),
      m_seen(idx(network.nodes), 0) {}

void SimulationRun::draw(quint64 seed, qint64 run) {
    // Numbered by step, so that plans with the same steps but different waits get the same draws.
    const auto first = static_cast<quint64>(run) * static_cast<quint64>(m_net.problem.steps);
    for (std::size_t n = 0; n < idx(m_net.nodes); ++n) {
        if (m_net.table[n] < 0)
            continue;
        const quint64 random = randomAt(seed, first + static_cast<quint64>(m_net.step[n]));
        const float share = m_net.tables.table(m_net.table[n]).value(random);
        m_length[n] =
            m_net.shortest[n] +
            static_cast<qint64>(static_cast<double>(m_net.span[n]) * static_cast<double>(share) + 0.5);
    }
}

qint64 SimulationRun::readyAt(std::size_t node) {
    qint64 ready = m_net.release[node];
    const int* begin = m_net.before.data() + m_net.firstBefore[node];
    const int* end = m_net.before.data() + m_net.firstBefore[node + 1];
    if (m_net.needs[node] == 0) {
        for (const int* earlier = begin; earlier != end; ++earlier)
            ready = std::max(ready, m_end[idx(*earlier)]);
        return ready;
    }
    m_ends.clear();
    for (const int* earlier = begin; earlier != end; ++earlier)
        m_ends.push_back(m_end[idx(*earlier)]);
    const auto needed = m_ends.begin() + (m_net.needs[node] - 1);
    std::nth_element(m_ends.begin(), needed, m_ends.end());
    return std::max(ready, *needed);
}

/// True if any time changed.
bool SimulationRun::sweep() {
    bool moved = false;
    for (std::size_t node = 0; node < idx(m_net.nodes); ++node) {
        const qint64 ready = readyAt(node);
        qint64 end = kNever;
        if (ready != kNever) {
            const qint64 start = m_net.keepsHours[node]
                                     ? m_net.problem.rcpsp.earliestOpenSecond(
                                           m_net.problem.activityOf[idx(m_net.step[node])], ready)
                                     : ready;
            end = start + m_length[node];
        }
        moved = moved || end != m_end[node];
        m_ready[node] = ready;
        m_end[node] = end;
    }
    return moved;
}

void SimulationRun::follow() {
    if (m_net.isOrdered) {
        sweep();
    } else {
        // Start from infinity: ends only decrease until they reach the least fixed point (Knuth, A
        // generalization of Dijkstra's algorithm, 1977). In planned order two rounds are typical.
        std::fill(m_end.begin(), m_end.end(), kNever);
        while (sweep()) {
        }
    }
    m_makespan = 0;
    for (const int node : m_net.upNode) {
        if (node >= 0)
            m_makespan = std::max(m_makespan, m_end[idx(node)]);
    }
}

} // namespace drawbridge
