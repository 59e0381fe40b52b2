// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/failover_mapping.h"
#include "core/base/index.h"
#include "core/base/texts.h"

/// Inside of the mapping: a function a table.
namespace drawbridge::net {

struct MappingInput {
    const RecoveryGraph& graph;
    const ScenarioAnalysis& analysis;
    const NetworkState& normal;
    const NetworkState& after;

    const Plan& plan() const { return graph.plan; }
    const Network& network(int index) const { return graph.plan.networks.at(index); }
    const QString& networkName(int index) const { return network(index).name; }
    bool isLost(int network) const { return analysis.impact.networkLost[idx(network)] != 0; }
    /// The network that takes the place of a lost one and stands; -1: none.
    int successorOf(int network) const;
};

std::vector<NetworkMapping> mapNetworks(const MappingInput& input);
std::vector<AddressMapping> mapAddresses(const MappingInput& input);
std::vector<RouteMapping> mapRoutes(const MappingInput& input);
std::vector<DnsMapping> mapNames(const MappingInput& input);
std::vector<TunnelMapping> mapTunnels(const MappingInput& input);
std::vector<RuleMapping> mapRules(const MappingInput& input);

} // namespace drawbridge::net
