// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

/// What takes the place of what in the network when a scenario's failover is done: networks, addresses,
/// routes, names, tunnels and rules of firewalls. Derived from the plan; what it leaves open is a row that
/// says so.
namespace drawbridge::net {

enum class MappingSource {
    Told,    ///< the plan says it
    Derived, ///< it follows from what the plan says
    Missing  ///< the plan leaves it open, and it is needed
};

/// What all rows have.
struct MappingRow {
    MappingSource source = MappingSource::Derived;
    QString because; ///< half a sentence: why, or what is missing
};

/// Indices in the plan, or -1.
struct NetworkMapping : MappingRow {
    int from = -1;
    int to = -1; ///< `from` itself: it is stretched, and stands at another site
};

struct AddressMapping : MappingRow {
    int component = -1;
    std::vector<NodeInterface> before;
    std::vector<NodeInterface> after;
    int machine = -1; ///< that has the addresses then: itself, its standby, or its host
};

/// A route that must exist then and did not before.
struct RouteMapping : MappingRow {
    int node = -1;    ///< the machine that needs it; -1: the hosts of `network`
    int network = -1; ///< whose hosts need it
    Cidr to;
    int tunnel = -1;              ///< it leads through
    int next = -1;                ///< machine that it leads to
    std::optional<IpAddress> via; ///< of the next router, where it is known
};

struct DnsMapping : MappingRow {
    int record = -1;
    QString now;
    QString after; ///< empty: not known
    int server = -1;
};

struct TunnelMapping : MappingRow {
    enum class State {
        FailsOver, ///< to `next`
        Recreated, ///< between the same, or their standbys
        Lost
    };
    int tunnel = -1;
    State state = State::Lost;
    int next = -1; ///< tunnel
};

/// A rule that other addresses than before are meant by, or that another firewall must have.
struct RuleMapping : MappingRow {
    int firewall = -1;
    int rule = -1;
    int node = -1;     ///< the machine whose rules decide then; -1: not known
    int nodeRule = -1; ///< of its firewall, that does the same; -1: none, or it forwards everything
    QString now;       ///< addresses that it names: "10.10.4.0/24"
    QString after;
};

struct FailoverMapping {
    std::vector<NetworkMapping> networks;
    std::vector<AddressMapping> addresses;
    std::vector<RouteMapping> routes;
    std::vector<DnsMapping> names;
    std::vector<TunnelMapping> tunnels;
    std::vector<RuleMapping> rules;
    bool isEmpty() const {
        return networks.empty() && addresses.empty() && routes.empty() && names.empty() && tunnels.empty() &&
               rules.empty();
    }
    int missing() const; ///< rows that the plan leaves open
};

/// Near linear in components, networks and tunnels; rules are compared with those of the firewall that takes
/// over, O(rules²) of one firewall at most.
FailoverMapping failoverMapping(const RecoveryGraph& graph, const ScenarioAnalysis& analysis);

/// The same, of states that are there already: in normal operation, and after the failover.
FailoverMapping failoverMapping(const RecoveryGraph& graph, const ScenarioAnalysis& analysis,
                                const NetworkState& normal, const NetworkState& after);

/// "10.20.4.21 (dub-app)".
QString interfaceText(const Plan& plan, const NodeInterface& interface);
/// "10.20.4.0/24, VLAN 204, gateway 10.20.4.1, DNS 10.20.0.53".
QString networkText(const Network& network);

} // namespace drawbridge::net
