// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/recovery_graph.h"

#include "core/analysis/graph/volume_owners.h"

#include <algorithm>

namespace drawbridge {

namespace {

using EdgeList = std::vector<std::pair<int, int>>;

Adjacency adjacencyOf(int nodes, const EdgeList& edges, bool reversed) {
    Adjacency adjacency;
    adjacency.first.assign(static_cast<std::size_t>(nodes) + 1, 0);
    adjacency.to.resize(edges.size());
    for (const auto& [from, to] : edges)
        ++adjacency.first[static_cast<std::size_t>(reversed ? to : from) + 1];
    for (std::size_t i = 1; i < adjacency.first.size(); ++i)
        adjacency.first[i] += adjacency.first[i - 1];
    std::vector<int> next(adjacency.first.begin(), adjacency.first.end() - 1);
    for (const auto& [from, to] : edges) {
        int& slot = next[static_cast<std::size_t>(reversed ? to : from)];
        adjacency.to[static_cast<std::size_t>(slot++)] = reversed ? from : to;
    }
    return adjacency;
}

/// The host is the first hard edge; a provider required twice (as host and by name) counts once.
void collectEdges(const RecoveryGraph& graph, int index, EdgeList& hard, EdgeList& soft) {
    const Component& component = graph.component(index);
    const int host = graph.host[static_cast<std::size_t>(index)];
    if (host >= 0)
        hard.emplace_back(index, host);
    const std::size_t firstHard = hard.size();
    for (const Dependency& dependency : component.dependencies) {
        const int on = graph.indexOf(dependency.on);
        if (on < 0)
            continue;
        if (!dependency.isHard()) {
            soft.emplace_back(index, on);
            continue;
        }
        const auto same = [on](const auto& edge) { return edge.second == on; };
        if (on != host &&
            std::none_of(hard.begin() + static_cast<std::ptrdiff_t>(firstHard), hard.end(), same))
            hard.emplace_back(index, on);
    }
}

int siteOf(const RecoveryGraph& graph, int index) {
    int current = index;
    for (int depth = 0; current >= 0 && depth < 100; ++depth) {
        if (const auto site = graph.component(current).site)
            return graph.siteIndex(site);
        current = graph.host[static_cast<std::size_t>(current)];
    }
    return -1;
}

/// Tarjan's strongly connected components, without recursion: estates may be deep.
class StrongComponents {
public:
    explicit StrongComponents(const RecoveryGraph& graph)
        : m_graph(graph), m_state(static_cast<std::size_t>(graph.size)) {}

    std::vector<std::vector<int>> run() {
        for (int node = 0; node < m_graph.size; ++node) {
            if (m_state[static_cast<std::size_t>(node)].order < 0)
                visitFrom(node);
        }
        return std::move(m_found);
    }

private:
    struct State {
        int order = -1;
        int low = 0;
        bool onStack = false;
        int nextEdge = 0;
    };

    void open(int node) {
        State& s = m_state[static_cast<std::size_t>(node)];
        s.order = s.low = m_counter++;
        s.onStack = true;
        m_stack.push_back(node);
        m_path.push_back(node);
    }

    void visitFrom(int root) {
        open(root);
        while (!m_path.empty()) {
            const int node = m_path.back();
            State& s = m_state[static_cast<std::size_t>(node)];
            const auto edges = m_graph.hard.of(node);
            if (s.nextEdge < edges.size()) {
                const int next = edges.begin()[s.nextEdge++];
                const State& n = m_state[static_cast<std::size_t>(next)];
                if (n.order < 0)
                    open(next);
                else if (n.onStack)
                    s.low = std::min(s.low, n.order);
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty()) {
                State& parent = m_state[static_cast<std::size_t>(m_path.back())];
                parent.low = std::min(parent.low, s.low);
            }
            if (s.low == s.order)
                close(node);
        }
    }

    void close(int root) {
        std::vector<int> members;
        int node = -1;
        do {
            node = m_stack.back();
            m_stack.pop_back();
            m_state[static_cast<std::size_t>(node)].onStack = false;
            members.push_back(node);
        } while (node != root);
        const auto own = m_graph.hard.of(root);
        if (members.size() > 1 || std::find(own.begin(), own.end(), root) != own.end())
            m_found.push_back(std::move(members));
    }

    const RecoveryGraph& m_graph;
    std::vector<State> m_state;
    std::vector<int> m_stack;
    std::vector<int> m_path;
    std::vector<std::vector<int>> m_found;
    int m_counter = 0;
};

/// The shortest path along requirements from the first member back to itself within the set (breadth first).
std::vector<int> cycleThrough(const RecoveryGraph& graph, const std::vector<int>& members) {
    const int start = *std::min_element(members.begin(), members.end());
    std::vector<int> sorted = members;
    std::sort(sorted.begin(), sorted.end());
    const auto slot = [&sorted](int node) {
        const auto it = std::lower_bound(sorted.begin(), sorted.end(), node);
        return it != sorted.end() && *it == node ? static_cast<int>(it - sorted.begin()) : -1;
    };
    std::vector<int> from(sorted.size(), -1);
    std::vector<int> queue{start};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const int node = queue[head];
        for (const int next : graph.hard.of(node)) {
            if (next == start) {
                std::vector<int> path;
                for (int n = node; n != start; n = from[static_cast<std::size_t>(slot(n))])
                    path.push_back(n);
                path.push_back(start);
                std::reverse(path.begin(), path.end());
                return path;
            }
            const int s = slot(next);
            if (s >= 0 && from[static_cast<std::size_t>(s)] < 0) {
                from[static_cast<std::size_t>(s)] = node;
                queue.push_back(next);
            }
        }
    }
    return members;
}

} // namespace

RecoveryGraph::RecoveryGraph(const Plan& snapshot)
    : plan(snapshot), assumed(snapshot.project.assumptions), size(snapshot.components.size()) {
    const auto n = static_cast<std::size_t>(size);
    host.resize(n);
    site.resize(n);
    isGroup.resize(n);
    atLeast.assign(n, 0);
    protectionGroup.assign(n, -1);
    for (int i = 0; i < size; ++i) {
        host[static_cast<std::size_t>(i)] = indexOf(component(i).host);
        isGroup[static_cast<std::size_t>(i)] = component(i).kind == ComponentKind::RedundancyGroup;
    }
    EdgeList hardEdges;
    EdgeList softEdges;
    for (int i = 0; i < size; ++i) {
        site[static_cast<std::size_t>(i)] = siteOf(*this, i);
        collectEdges(*this, i, hardEdges, softEdges);
    }
    hard = adjacencyOf(size, hardEdges, false);
    soft = adjacencyOf(size, softEdges, false);
    hardDependents = adjacencyOf(size, hardEdges, true);
    softDependents = adjacencyOf(size, softEdges, true);
    for (int i = 0; i < size; ++i) {
        if (isGroup[static_cast<std::size_t>(i)]) {
            const int members = hard.of(i).size();
            atLeast[static_cast<std::size_t>(i)] = std::min(component(i).atLeast.value_or(members), members);
        }
    }
    volumeOwner = volumeOwners(*this);
    for (const Site& s : plan.sites)
        siteWithin.push_back(siteIndex(s.within));
    for (int g = plan.protectionGroups.size() - 1; g >= 0; --g) {
        for (const ComponentId member : plan.protectionGroups.at(g).members) {
            if (const int index = indexOf(member); index >= 0)
                protectionGroup[static_cast<std::size_t>(index)] = g;
        }
    }
}

std::vector<std::vector<int>> hardCycles(const RecoveryGraph& graph) {
    std::vector<std::vector<int>> cycles;
    for (const auto& members : StrongComponents(graph).run())
        cycles.push_back(cycleThrough(graph, members));
    std::sort(cycles.begin(), cycles.end());
    return cycles;
}

} // namespace drawbridge
