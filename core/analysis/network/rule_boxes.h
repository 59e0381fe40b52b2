// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

namespace drawbridge::net {

/// The addresses that an end of a rule or access stands for in a state: those of a network are of what took
/// its place, those of a component where it is by then. Empty: the plan does not say.
std::vector<std::pair<bool, Addresses>> addressesOf(const RecoveryGraph& graph, const NetworkState& state,
                                                    const TrafficEnd& end);

/// Turns the rules and translations of the plan's firewalls into boxes.
class RuleBoxes {
public:
    RuleBoxes(const RecoveryGraph& graph, NetworkState& state) : m_graph(graph), m_state(state) {}
    void fill();

private:
    int networkInState(std::optional<NetworkId> id) const;
    std::vector<PacketBox> boxesOf(const TrafficEnd& from, const TrafficEnd& to,
                                   const PortRange& ports) const;

    const RecoveryGraph& m_graph;
    NetworkState& m_state;
};

} // namespace drawbridge::net
