// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/fault_paths.h"

#include "core/analysis/graph/network_paths.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr std::size_t kMostPaths = 256;
constexpr int kMostSteps = 20'000;

void sortOut(std::vector<int>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

FaultPaths::FaultPaths(const RecoveryGraph& graph) : m_standby(standbyTunnels(graph.plan)), m_graph(graph) {
    const Plan& plan = graph.plan;
    std::map<int, int> placeOfSite;
    for (int n = 0; n < plan.networks.size(); ++n) {
        const int site = graph.siteIndex(plan.networks.at(n).site);
        const int fresh = static_cast<int>(m_siteOf.size());
        const int place = site < 0 ? fresh : placeOfSite.try_emplace(site, fresh).first->second;
        if (place == fresh)
            m_siteOf.push_back(site);
        m_placeOf.push_back(place);
    }
    m_tunnels.resize(m_siteOf.size());
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        std::vector<int> ends;
        for (const TunnelEnd* end : {&plan.tunnels.at(t).a, &plan.tunnels.at(t).b}) {
            for (const NetworkId network : end->networks) {
                if (const int n = plan.networks.indexOf(network); n >= 0)
                    ends.push_back(m_placeOf[idx(n)]);
            }
        }
        sortOut(ends);
        for (const int place : ends)
            m_tunnels[idx(place)].push_back(t);
        m_ends.push_back(std::move(ends));
    }
}

std::vector<int> FaultPaths::placesOf(int component) const {
    std::vector<int> places;
    for (const int network : networksOf(m_graph, component))
        places.push_back(m_placeOf[idx(network)]);
    sortOut(places);
    return places;
}

bool FaultPaths::isReached(const std::vector<int>& from, const std::vector<int>& to,
                           bool withStandbys) const {
    std::vector<char> seen(m_siteOf.size());
    std::vector<int> stack = from;
    for (const int place : from)
        seen[idx(place)] = 1;
    while (!stack.empty()) {
        const int place = stack.back();
        stack.pop_back();
        if (std::binary_search(to.begin(), to.end(), place))
            return true;
        for (const int tunnel : m_tunnels[idx(place)]) {
            if (m_standby[idx(tunnel)] != 0 && !withStandbys)
                continue;
            for (const int next : m_ends[idx(tunnel)]) {
                if (seen[idx(next)] == 0) {
                    seen[idx(next)] = 1;
                    stack.push_back(next);
                }
            }
        }
    }
    return false;
}

/// All ways that go no place twice, depth first; as deep as there are places, without recursion.
class FaultPaths::Walk {
public:
    Walk(const FaultPaths& paths, const std::vector<int>& to, Ways& ways)
        : m_paths(paths), m_to(to), m_ways(ways), m_onPath(paths.m_siteOf.size()) {}

    void from(int start) {
        enter(start, -1);
        while (!m_path.empty() && !m_ways.tooMany) {
            Stop& stop = m_path.back();
            if (stop.next >= stop.ways.size()) {
                m_onPath[idx(stop.place)] = 0;
                m_path.pop_back();
                continue;
            }
            const auto [tunnel, place] = stop.ways[stop.next++];
            if (m_onPath[idx(place)] == 0)
                enter(place, tunnel);
        }
    }

private:
    struct Stop {
        int place;
        int tunnel; ///< by which it was reached
        std::vector<std::pair<int, int>> ways;
        std::size_t next = 0;
    };

    void enter(int place, int tunnel) {
        Stop stop{place, tunnel, {}, 0};
        if (++m_steps > kMostSteps || m_ways.paths.size() >= kMostPaths)
            m_ways.tooMany = true;
        const bool isThere = std::binary_search(m_to.begin(), m_to.end(), place);
        if (!isThere) {
            for (const int next : m_paths.m_tunnels[idx(place)]) {
                for (const int end : m_paths.m_ends[idx(next)]) {
                    if (m_paths.m_standby[idx(next)] == 0 && end != place)
                        stop.ways.emplace_back(next, end);
                }
            }
        }
        m_onPath[idx(place)] = 1;
        m_path.push_back(std::move(stop));
        if (isThere)
            keep();
    }

    void keep() {
        Path path;
        for (const Stop& stop : m_path) {
            path.places.push_back(stop.place);
            if (stop.tunnel >= 0)
                path.tunnels.push_back(stop.tunnel);
        }
        sortOut(path.tunnels);
        m_ways.paths.push_back(std::move(path));
    }

    const FaultPaths& m_paths;
    const std::vector<int>& m_to;
    Ways& m_ways;
    std::vector<char> m_onPath;
    std::vector<Stop> m_path;
    int m_steps = 0;
};

FaultPaths::Ways FaultPaths::between(const std::vector<int>& from, const std::vector<int>& to) const {
    Ways ways;
    ways.isConnected = isReached(from, to, false);
    ways.isConnectedByStandbys = ways.isConnected || isReached(from, to, true);
    if (!ways.isConnected)
        return ways;
    Walk walk(*this, to, ways);
    for (const int start : from)
        walk.from(start);
    return ways;
}

} // namespace drawbridge
