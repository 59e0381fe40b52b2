// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/network_paths.h"

#include "core/analysis/graph/network_sites.h"

namespace drawbridge {

namespace {

bool isOut(const std::vector<char>& out, int index) {
    return !out.empty() && out[static_cast<std::size_t>(index)] != 0;
}

} // namespace

NetworkPaths::NetworkPaths(const Plan& plan, const std::vector<char>& networkOut,
                           const std::vector<char>& tunnelOut, const std::vector<char>& siteOut)
    : m_out(networkOut) {
    m_parent.resize(static_cast<std::size_t>(plan.networks.size()));
    for (std::size_t i = 0; i < m_parent.size(); ++i)
        m_parent[i] = static_cast<int>(i);
    std::vector<int> firstOfSite(static_cast<std::size_t>(plan.sites.size()), -1);
    for (int i = 0; i < plan.networks.size(); ++i) {
        if (isOut(m_out, i))
            continue;
        for (const int site : sitesOf(plan, plan.networks.at(i))) {
            int& first = firstOfSite[static_cast<std::size_t>(site)];
            if (isOut(siteOut, site))
                continue;
            if (first < 0)
                first = i;
            else
                join(first, i);
        }
    }
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        if (isOut(tunnelOut, t))
            continue;
        const Tunnel& tunnel = plan.tunnels.at(t);
        int first = -1;
        for (const auto* end : {&tunnel.a, &tunnel.b}) {
            for (const NetworkId id : end->networks) {
                const int network = plan.networks.indexOf(id);
                if (network < 0 || isOut(m_out, network))
                    continue;
                if (first < 0)
                    first = network;
                else
                    join(first, network);
            }
        }
    }
}

int NetworkPaths::root(int network) {
    auto n = static_cast<std::size_t>(network);
    while (m_parent[n] != static_cast<int>(n)) {
        m_parent[n] = m_parent[static_cast<std::size_t>(m_parent[n])];
        n = static_cast<std::size_t>(m_parent[n]);
    }
    return static_cast<int>(n);
}

void NetworkPaths::join(int a, int b) {
    m_parent[static_cast<std::size_t>(root(a))] = root(b);
}

int NetworkPaths::fragmentOf(int network) {
    return isOut(m_out, network) ? -1 : root(network);
}

std::vector<char> standbyTunnels(const Plan& plan) {
    std::vector<char> standby(static_cast<std::size_t>(plan.tunnels.size()), 0);
    for (const Tunnel& tunnel : plan.tunnels) {
        const int successor = tunnel.failsOverTo ? plan.tunnels.indexOf(*tunnel.failsOverTo) : -1;
        if (successor >= 0)
            standby[static_cast<std::size_t>(successor)] = 1;
    }
    return standby;
}

std::vector<int> networksOf(const RecoveryGraph& graph, int component) {
    std::vector<int> networks;
    int current = component;
    for (int depth = 0; current >= 0 && networks.empty() && depth < 100; ++depth) {
        for (const NetworkInterface& interface : graph.component(current).interfaces) {
            const int network = interface.network ? graph.plan.networks.indexOf(*interface.network) : -1;
            if (network >= 0)
                networks.push_back(network);
        }
        current = graph.host[static_cast<std::size_t>(current)];
    }
    return networks;
}

} // namespace drawbridge
