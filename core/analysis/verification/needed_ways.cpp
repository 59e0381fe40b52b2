// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/needed_ways.h"

#include "core/analysis/graph/network_paths.h"
#include "core/analysis/graph/network_sites.h"

namespace drawbridge {

namespace {

constexpr int kDeepest = 100; ///< groups within groups

}

NeededWays::NeededWays(const RecoveryGraph& graph) : m_graph(graph), m_stands(idx(graph.size)) {
    for (const Network& network : graph.plan.networks)
        m_sitesOf.push_back(sitesOf(graph.plan, network));
}

void NeededWays::Stand::add(const Stand& other) {
    if (other.isNowhere)
        return;
    if (isNowhere) {
        *this = other;
        return;
    }
    if (site != other.site)
        site = -1;
    if (network != other.network)
        network = -1;
}

NeededWays::Stand NeededWays::ownStand(int component) const {
    Stand stand;
    for (const int network : networksOf(m_graph, component)) {
        const std::vector<int>& sites = m_sitesOf[idx(network)];
        stand.add({false, sites.size() == 1 ? sites.front() : -1, network});
    }
    return stand;
}

const NeededWays::Stand& NeededWays::standOf(int component, int depth) {
    std::optional<Stand>& known = m_stands[idx(component)];
    if (known)
        return *known;
    known = ownStand(component);
    if (!m_graph.isGroup[idx(component)] || depth >= kDeepest)
        return *known;
    Stand all = *known;
    for (const int member : m_graph.hard.of(component))
        all.add(standOf(member, depth + 1));
    return *(m_stands[idx(component)] = all);
}

bool NeededWays::mayBeCut(const Stand& a, const Stand& b) {
    if (a.isNowhere || b.isNowhere)
        return false;
    const bool sameSite = a.site >= 0 && a.site == b.site;
    const bool sameNetwork = a.network >= 0 && a.network == b.network;
    return !sameSite && !sameNetwork;
}

bool NeededWays::needsWays(int component) {
    const Stand own = ownStand(component);
    for (const int provider : m_graph.hard.of(component)) {
        if (mayBeCut(own, standOf(provider)))
            return true;
    }
    return false;
}

} // namespace drawbridge
