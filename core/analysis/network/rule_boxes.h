// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

namespace drawbridge::net {

/// The addresses that an end of a rule or access stands for in a state: those of a network are of what took
/// its place, those of a component where it is by then. Empty: the plan does not say.
std::vector<std::pair<bool, Addresses>> addressesOf(const RecoveryGraph& graph, const NetworkState& state,
                                                    const TrafficEnd& end);

/// The network in a state: itself, or what took its place; -1: not in the plan.
int networkNow(const Plan& plan, const NetworkState& state, int network);
bool isOfSite(const Network& network, SiteId site); ///< stretched ones are of several

/// The boxes that a rule of a firewall stands for in a state.
std::vector<PacketBox> boxesOf(const RecoveryGraph& graph, const NetworkState& state, const TrafficEnd& from,
                               const TrafficEnd& to, const PortRange& ports);

/// What of `boxes` none of `others` has; nothing when it falls into more pieces than `most`.
std::optional<std::vector<PacketBox>> remainder(std::vector<PacketBox> boxes,
                                                const std::vector<PacketBox>& others, std::size_t most);

/// Turns the rules and translations of the plan's firewalls into boxes.
class RuleBoxes {
public:
    RuleBoxes(const RecoveryGraph& graph, NetworkState& state) : m_graph(graph), m_state(state) {}
    void fill();

private:
    int networkInState(std::optional<NetworkId> id) const;

    const RecoveryGraph& m_graph;
    NetworkState& m_state;
};

} // namespace drawbridge::net
