// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <vector>

namespace drawbridge {

/// Which networks reach each other: those of one site by its routing, those at the ends of a tunnel through
/// it. Union-find over networks; building is near linear in networks and tunnel ends.
class NetworkPaths {
public:
    /// Networks and tunnels marked in the (possibly empty) vectors are taken out.
    NetworkPaths(const Plan& plan, const std::vector<char>& networkOut, const std::vector<char>& tunnelOut);

    /// True when some network of `a` reaches some of `b` (indices of networks).
    bool connected(const std::vector<int>& a, const std::vector<int>& b);

private:
    int root(int network);
    void join(int a, int b);
    std::vector<int> m_parent;
    std::vector<char> m_out;
};

/// Tunnels that another one fails over to: prepared, but down until then. One entry a tunnel.
std::vector<char> standbyTunnels(const Plan& plan);

/// Indices of the networks a component has interfaces in (its host's when it has none).
std::vector<int> networksOf(const RecoveryGraph& graph, int component);

} // namespace drawbridge
