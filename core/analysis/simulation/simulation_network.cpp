// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/simulation/simulation_network.h"

#include "core/analysis/recovery/team_handover.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

ScheduleSettings settingsOf(const ScenarioAnalysis& analysis) {
    ScheduleSettings settings;
    settings.incidentMinute = analysis.incidentMinute;
    settings.workStarts = analysis.scenario.workStarts();
    return settings;
}

} // namespace

/// Makes the nodes in the order of steps and entries, and then puts them in the order in which they are
/// worked through.
class SimulationNetwork::Builder {
public:
    Builder(SimulationNetwork& net, const ScenarioAnalysis& analysis)
        : m_net(net), m_p(net.problem), m_analysis(analysis) {}

    void run() {
        makeSteps();
        makeEntries();
        handOver();
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
        int step = -1;
        qint64 planned = 0; ///< start
    };

    /// Nodes 0 … steps - 1 are the steps.
    void makeSteps() {
        m_nodes.resize(idx(m_p.steps));
        for (int s = 0; s < m_p.steps; ++s) {
            m_nodes[idx(s)].step = s;
            m_nodes[idx(s)].planned = m_analysis.schedule.steps[idx(s)].start.count();
        }
    }

    /// An entry with steps is up with the last; one without, or one that waits for k of n, is a node too.
    void makeEntries() {
        std::vector<int> gate(idx(m_p.entries), -1);
        m_net.upNode.assign(idx(m_p.entries), -1);
        for (int e = 0; e < m_p.entries; ++e) {
            if (!m_p.recoverable[idx(e)])
                continue;
            const bool hasSteps = m_p.stepCount[idx(e)] > 0;
            const int first = m_p.firstStep[idx(e)];
            for (int s = first + 1; s < first + m_p.stepCount[idx(e)]; ++s)
                m_nodes[idx(s)].before.push_back(s - 1);
            if (!hasSteps || !m_p.waitsForAll(e)) {
                gate[idx(e)] = static_cast<int>(m_nodes.size());
                m_nodes.emplace_back();
                m_nodes.back().needs = m_p.waitsForAll(e) ? 0 : m_p.needs[idx(e)];
                m_nodes.back().planned = m_analysis.schedule.finish[idx(e)].value_or(Seconds(0)).count();
                if (hasSteps) {
                    m_nodes.back().planned = m_nodes[idx(first)].planned;
                    m_nodes[idx(first)].before.push_back(gate[idx(e)]);
                }
            }
            m_net.upNode[idx(e)] = hasSteps ? first + m_p.stepCount[idx(e)] - 1 : gate[idx(e)];
        }
        for (int e = 0; e < m_p.entries; ++e) {
            const int waiter = gate[idx(e)] >= 0 ? gate[idx(e)] : m_p.firstStep[idx(e)];
            const bool noneNeeded = m_p.needs[idx(e)] == 0;
            for (const int provider : m_p.waits.of(e)) {
                if (m_net.upNode[idx(e)] >= 0 && !noneNeeded)
                    m_nodes[idx(waiter)].before.push_back(m_net.upNode[idx(provider)]);
            }
        }
    }

    void handOver() {
        std::vector<qint64> start;
        for (const ScheduledStep& step : m_analysis.schedule.steps)
            start.push_back(step.start.count());
        const TeamHandover handover = handUnitsOn(m_p, start);
        for (int s = 0; s < m_p.steps; ++s) {
            for (const int source : handover.sources.of(s))
                m_nodes[idx(s)].before.push_back(source);
        }
    }

    /// All of `before` first (Kahn 1962); by the planned starts when k of n closes a circle.
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
            m_net.step.push_back(node.step);
            storeStep(node.step);
        }
        for (int& node : m_net.upNode)
            node = node < 0 ? -1 : place[idx(node)];
    }

    void storeStep(int step) {
        qint64 release = m_p.workStarts;
        bool keepsHours = false;
        UncertainDuration length;
        if (step >= 0) {
            for (const auto* d = m_p.demandsBegin(step); d != m_p.demandsEnd(step); ++d) {
                release = std::max(release, m_p.arrives[idx(d->team)]);
                keepsHours = keepsHours || !m_p.calendars[idx(d->team)].isAlways();
            }
            length = m_analysis.tasks.steps[idx(step)].uncertain;
            length.likely = Seconds(m_p.duration[idx(step)]);
        }
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
    : problem(*analysis.graph, analysis.tasks, settingsOf(analysis)) {
    Builder(*this, analysis).run();
}

SimulationRun::SimulationRun(const SimulationNetwork& network)
    : m_net(network), m_length(network.shortest), m_ready(idx(network.nodes)), m_end(idx(network.nodes)),
      m_seen(idx(network.nodes), 0) {}

void SimulationRun::draw(quint64 seed, qint64 run) {
    // By step, so that a plan with other waits but the same steps gets the same draws.
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

/// True when something moved.
bool SimulationRun::sweep() {
    bool moved = false;
    for (std::size_t node = 0; node < idx(m_net.nodes); ++node) {
        const qint64 ready = readyAt(node);
        qint64 end = kNever;
        if (ready != kNever) {
            const qint64 start =
                m_net.keepsHours[node] ? m_net.problem.earliestByHours(m_net.step[node], ready) : ready;
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
        // From above: the ends only fall from round to round, down to the earliest that the waits allow
        // (Knuth, A generalization of Dijkstra's algorithm, 1977); in the planned order two rounds are usual.
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
