// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/packet_box.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <map>
#include <tuple>

/// The network in one state, with every name resolved to dense numbers: which machines have which addresses,
/// where each sends what, which tunnels are up, and what firewalls let through.
namespace drawbridge::net {

/// An interface of a machine. Without an address of its own it is somewhere in the network.
struct NodeInterface {
    int network = -1;
    std::optional<IpAddress> address;
    friend bool operator==(const NodeInterface&, const NodeInterface&) = default;
};

/// Where a machine sends packets to a range of addresses. Among routes that fit the longest prefix is taken
/// (RFC 1812, section 5.2.4.3); of equal ones the first in the list.
struct Route {
    enum class Kind {
        Direct,  ///< to whoever has the address in the network
        Via,     ///< to the next router
        Tunnel,  ///< through a tunnel to its other end
        Internet ///< by a default route out of what the plan shows
    };
    Kind kind = Kind::Direct;
    bool v6 = false;
    int prefix = 0;
    Addresses to;
    int network = -1; ///< of Direct and Via
    int node = -1;    ///< next one, of Via and Tunnel; -1: nobody in the plan has the address
    int tunnel = -1;
    IpAddress via; ///< of Via
};

struct Rule {
    enum class Says { Allow, Deny, Unsure };
    Says says = Says::Deny;
    std::vector<PacketBox> boxes;
    int in = -1;    ///< network that packets must come in by; -1: any
    int out = -1;   ///< and go out by
    int index = -1; ///< among the firewall's rules in the plan
};

struct NatRule {
    Translation kind = Translation::Destination;
    std::vector<PacketBox> boxes;
    std::optional<Addresses> becomes; ///< one address, or a range of the same size; absent: own address
    std::optional<quint16> port;
    int index = -1;
};

struct Node {
    int component = -1;
    bool isHere = true;   ///< stands in this state
    int takenOverBy = -1; ///< the standby that does its work, under the standby's own addresses
    bool forwards = false;
    int firewall = -1; ///< in the plan; -1: it filters nothing
    std::vector<NodeInterface> interfaces;
    std::vector<Route> routes; ///< longest prefix first
    std::vector<Rule> rules;
    std::vector<NatRule> nat;
};

struct TunnelState {
    bool isUp = false;
    int a = -1; ///< nodes
    int b = -1;
    std::vector<Addresses> networksA; ///< behind a
    std::vector<Addresses> networksB;
};

/// A network of the plan, in a state. What takes over its addresses elsewhere is another network.
struct NetworkPart {
    bool isUp = true;
    std::optional<Cidr> block;
    int gateway = -1;              ///< node; -1: none, or not told
    bool gatewayIsDerived = false; ///< the only router there was taken
};

struct NetworkState {
    std::vector<Node> nodes; ///< by component
    std::vector<NetworkPart> networks;
    std::vector<TunnelState> tunnels;
    /// Address → node, of those with an address in a network that is up, whichever network that is. Of two
    /// with the same address the first.
    std::map<std::pair<bool, Number>, int> owners;
    /// The same within a network (by index). Of two in a stretched network, such as the gateways of its
    /// sites, the one at the network's own site while that stands.
    std::map<std::tuple<int, bool, Number>, int> ownersIn;
    std::vector<int> publishers; ///< nodes that are here and translate destinations
    /// Routes of any machine of a network that has none of its own: users, or one without an address.
    std::vector<std::vector<Route>> hostRoutes; ///< by network
};

/// Who has an address in a network; -1: nobody in the plan. O(log addresses).
int ownerIn(const NetworkState& state, int network, bool v6, Number address);

/// What stands when.
struct Moment {
    const ScenarioAnalysis* analysis = nullptr; ///< nullptr: normal operation
    /// Only what has been recovered by then; absent: all that is.
    std::optional<Seconds> at;
};

/// Near linear in components, interfaces, tunnels and rules.
NetworkState networkState(const RecoveryGraph& graph, const Moment& moment);

/// Whoever has the interfaces that a component is reached at: itself, the standby that took over, or its
/// host.
int machineOf(const RecoveryGraph& graph, const NetworkState& state, int component);

/// Where a component is reached in a state: the interfaces of its machine. None if that does not stand.
std::vector<NodeInterface> reachedAt(const RecoveryGraph& graph, const NetworkState& state, int component);

} // namespace drawbridge::net
