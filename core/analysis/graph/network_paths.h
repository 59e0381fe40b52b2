// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <vector>

namespace drawbridge {

/// Which networks reach each other: those of one site by routing, those at the ends of a tunnel through it.
/// Union-find over networks; building is near linear in networks and tunnel ends.
class NetworkPaths {
public:
    /// Ignores the networks, tunnels and sites marked in the vectors, which may be empty. A network that is
    /// stretched to several sites joins them while they stand.
    NetworkPaths(const Plan& plan, const std::vector<char>& networkOut, const std::vector<char>& tunnelOut,
                 const std::vector<char>& siteOut);

    /// Networks that reach each other have the same fragment; -1 for one that is out.
    int fragmentOf(int network);

private:
    int root(int network);
    void join(int a, int b);
    std::vector<int> m_parent;
    std::vector<char> m_out;
};

/// Per tunnel: another one fails over to it, so it is down until then.
std::vector<char> standbyTunnels(const Plan& plan);

/// Indices of the networks a component has interfaces in (its host's when it has none).
std::vector<int> networksOf(const RecoveryGraph& graph, int component);

} // namespace drawbridge
