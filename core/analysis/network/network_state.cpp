// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/network_state.h"

#include "core/analysis/graph/network_paths.h"
#include "core/analysis/network/rule_boxes.h"
#include "core/base/index.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

/// The address at the same place of another block.
std::optional<IpAddress> keptHostPart(const IpAddress& address, const Cidr& from, const Cidr& to) {
    if (from.address.v6 != to.address.v6 || from.prefix != to.prefix || !from.contains(address))
        return std::nullopt;
    return addressOf(numberOf(to.address) + (numberOf(address) - numberOf(from.address)), address.v6);
}

class StateBuilder {
public:
    StateBuilder(const RecoveryGraph& graph, const Moment& moment)
        : m_graph(graph), m_plan(graph.plan), m_moment(moment) {}

    NetworkState build() {
        addNetworks();
        for (int c = 0; c < m_graph.size; ++c)
            m_state.nodes.push_back(nodeOf(c));
        addOwners();
        addTunnels();
        markForwarding();
        addGateways();
        for (int n = 0; n < m_plan.networks.size(); ++n)
            m_networkRoutes.push_back(routesInto(n));
        for (Node& node : m_state.nodes)
            addRoutes(node);
        for (int n = 0; n < m_plan.networks.size(); ++n)
            m_state.hostRoutes.push_back(routesOfHosts(n));
        RuleBoxes(m_graph, m_state).fill();
        addPublishers();
        return std::move(m_state);
    }

private:
    int networkIndex(std::optional<NetworkId> id) const { return id ? m_plan.networks.indexOf(*id) : -1; }
    bool isLost(int network) const {
        return m_moment.analysis != nullptr && m_moment.analysis->impact.networkLost[idx(network)] != 0;
    }

    // Networks

    /// One that takes over the addresses of another is dark until that one is lost.
    void addNetworks() {
        m_state.networks.resize(idx(m_plan.networks.size()));
        for (int n = 0; n < m_plan.networks.size(); ++n) {
            NetworkPart& part = m_state.networks[idx(n)];
            part.block = m_plan.networks.at(n).cidr;
            part.isUp = !isLost(n);
        }
        for (int n = 0; n < m_plan.networks.size(); ++n) {
            const int next = networkIndex(m_plan.networks.at(n).failsOverTo);
            if (next < 0 || next == n || isLost(n))
                continue;
            const auto& block = m_state.networks[idx(n)].block;
            if (block && m_state.networks[idx(next)].block == block)
                m_state.networks[idx(next)].isUp = false;
        }
    }

    // Machines

    Node nodeOf(int c) {
        Node node;
        node.component = c;
        const Component& component = m_graph.component(c);
        const int entry = m_moment.analysis == nullptr ? -1 : m_moment.analysis->tasks.indexOf[idx(c)];
        const bool isLostNow = entry >= 0 && m_moment.analysis->impact.state[idx(c)] == ImpactState::Lost;
        if (isLostNow) {
            const ComponentRecovery& recovery = m_moment.analysis->tasks.components[idx(entry)];
            node.isHere = recovery.notRecoverableBecause.isEmpty() && isBackBy(c);
            node.takenOverBy = node.isHere ? standbyOf(component, recovery) : -1;
            if (node.isHere && node.takenOverBy < 0)
                node.interfaces = interfacesAfter(component);
            return node;
        }
        node.interfaces = interfacesUp(component);
        return node;
    }

    bool isBackBy(int c) const {
        if (!m_moment.at)
            return true;
        const Estimated<Seconds>& rto = m_moment.analysis->components[idx(c)].estimatedRto;
        return rto.known() && *rto.known() <= *m_moment.at;
    }

    std::vector<NodeInterface> interfacesUp(const Component& component) const {
        std::vector<NodeInterface> result;
        for (const NetworkInterface& interface : component.interfaces) {
            const int network = networkIndex(interface.network);
            if (network >= 0 && m_state.networks[idx(network)].isUp)
                result.push_back({network, interface.address});
        }
        return result;
    }

    /// The standby that it fails over to, unless it comes up there under an address of its own.
    int standbyOf(const Component& component, const ComponentRecovery& recovery) const {
        const int standby = component.recovery ? m_graph.indexOf(component.recovery->standby) : -1;
        if (standby < 0 || recovery.targetHost != standby)
            return -1;
        const auto& told = component.recovery->address;
        const auto interfaces = interfacesUp(m_graph.component(standby));
        const bool isOwn = told && std::none_of(interfaces.begin(), interfaces.end(), [&](const auto& each) {
                               return each.address == told->address;
                           });
        return isOwn ? -1 : standby;
    }

    /// The address that the plan gives it, else the same place in the networks that take over.
    std::vector<NodeInterface> interfacesAfter(const Component& component) const {
        if (component.recovery && component.recovery->address) {
            const int network = networkIndex(component.recovery->address->network);
            if (network >= 0)
                return {{network, component.recovery->address->address}};
        }
        std::vector<NodeInterface> result;
        for (const NetworkInterface& interface : component.interfaces) {
            const int before = networkIndex(interface.network);
            if (before < 0)
                continue;
            if (m_state.networks[idx(before)].isUp) {
                result.push_back({before, interface.address});
                continue;
            }
            const int after = networkIndex(m_plan.networks.at(before).failsOverTo);
            if (after < 0 || !m_state.networks[idx(after)].isUp)
                continue;
            const auto& from = m_state.networks[idx(before)].block;
            const auto& to = m_state.networks[idx(after)].block;
            result.push_back({after, interface.address && from && to
                                         ? keptHostPart(*interface.address, *from, *to)
                                         : std::nullopt});
        }
        return result;
    }

    /// Those at the own sites of stretched networks first.
    void addOwners() {
        for (const bool isOwnSite : {true, false}) {
            for (std::size_t n = 0; n < m_state.nodes.size(); ++n) {
                for (const NodeInterface& interface : m_state.nodes[n].interfaces) {
                    if (interface.address && isAtOwnSite(static_cast<int>(n), interface.network) == isOwnSite)
                        addOwner(static_cast<int>(n), interface.network, *interface.address);
                }
            }
        }
    }

    bool isAtOwnSite(int node, int network) const {
        const Network& told = m_plan.networks.at(network);
        return told.alsoAt.empty() || !told.site || m_graph.site[idx(node)] == m_graph.siteIndex(told.site);
    }

    void addOwner(int node, int network, const IpAddress& address) {
        const Number number = numberOf(address);
        m_state.owners.try_emplace({address.v6, number}, node);
        m_state.ownersIn.try_emplace({network, address.v6, number}, node);
    }

    int ownerOf(const IpAddress& address, int network) const {
        return ownerIn(m_state, network, address.v6, numberOf(address));
    }

    // Tunnels

    void addTunnels() {
        const std::vector<char> standby = standbyTunnels(m_plan);
        for (int t = 0; t < m_plan.tunnels.size(); ++t) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            TunnelState state;
            state.a = nowAt(m_graph.indexOf(tunnel.a.gateway));
            state.b = nowAt(m_graph.indexOf(tunnel.b.gateway));
            state.networksA = blocksOf(tunnel.a);
            state.networksB = blocksOf(tunnel.b);
            const bool hasEnds = state.a >= 0 && state.b >= 0 && isThere(state.a) && isThere(state.b);
            state.isUp = hasEnds && !isTunnelOut(t) && (standby[idx(t)] == 0 || hasLostPrimary(t));
            m_state.tunnels.push_back(std::move(state));
        }
    }

    int nowAt(int node) const {
        return node >= 0 && m_state.nodes[idx(node)].takenOverBy >= 0 ? m_state.nodes[idx(node)].takenOverBy
                                                                      : node;
    }

    bool isThere(int node) const { return m_state.nodes[idx(node)].isHere; }

    std::vector<Addresses> blocksOf(const TunnelEnd& end) const {
        std::vector<Addresses> blocks;
        for (const NetworkId id : end.networks) {
            const int network = networkIndex(id);
            if (network >= 0 && m_state.networks[idx(network)].isUp && m_state.networks[idx(network)].block)
                blocks.push_back(addressesOf(*m_state.networks[idx(network)].block));
        }
        return blocks;
    }

    bool hasLostPrimary(int standby) const {
        for (int t = 0; t < m_plan.tunnels.size(); ++t) {
            const Tunnel& tunnel = m_plan.tunnels.at(t);
            if (tunnel.failsOverTo && m_plan.tunnels.indexOf(*tunnel.failsOverTo) == standby &&
                isTunnelOut(t))
                return true;
        }
        return false;
    }

    /// Failed by the scenario itself, or with an end that does not come back where it was.
    bool isTunnelOut(int t) const {
        const ScenarioAnalysis* analysis = m_moment.analysis;
        if (analysis == nullptr || analysis->impact.tunnelLost[idx(t)] == 0)
            return false;
        const Tunnel& tunnel = m_plan.tunnels.at(t);
        for (const Failure& failure : analysis->scenario.fails) {
            if (failure.tunnel == tunnel.id)
                return true;
        }
        for (const auto& gateway : {tunnel.a.gateway, tunnel.b.gateway}) {
            const int index = m_graph.indexOf(gateway);
            const int entry = index < 0 ? -1 : analysis->tasks.indexOf[idx(index)];
            if (entry < 0)
                continue;
            const ComponentRecovery& recovery = analysis->tasks.components[idx(entry)];
            const bool inPlace = !recovery.target || *recovery.target == m_graph.site[idx(index)];
            if (!recovery.notRecoverableBecause.isEmpty() || !inPlace || !isBackBy(index))
                return true;
        }
        return false;
    }

    // Routers and routes

    /// A standby filters by its own rules; one that has none told, by those of what it took over.
    void markForwarding() {
        for (const bool isOwn : {true, false}) {
            for (const Firewall& firewall : m_plan.firewalls) {
                const int at = m_graph.indexOf(firewall.at);
                if (at < 0 || (nowAt(at) == at) != isOwn)
                    continue;
                Node& node = m_state.nodes[idx(nowAt(at))];
                node.forwards = true;
                if (node.firewall < 0)
                    node.firewall = m_plan.firewalls.indexOf(firewall.id);
            }
        }
        for (const Node& node : m_state.nodes) {
            if (traitsOf(m_graph.component(node.component).kind).isGateway)
                m_state.nodes[idx(nowAt(node.component))].forwards = true;
        }
    }

    /// Who has the gateway's address; else the only router of the network.
    void addGateways() {
        std::vector<int> routers(m_state.networks.size(), -1);
        std::vector<int> counts(m_state.networks.size(), 0);
        for (std::size_t n = 0; n < m_state.nodes.size(); ++n) {
            if (!m_state.nodes[n].forwards || !m_state.nodes[n].isHere)
                continue;
            for (const NodeInterface& interface : m_state.nodes[n].interfaces) {
                routers[idx(interface.network)] = static_cast<int>(n);
                ++counts[idx(interface.network)];
            }
        }
        for (int n = 0; n < m_plan.networks.size(); ++n) {
            NetworkPart& part = m_state.networks[idx(n)];
            if (!part.isUp)
                continue;
            const auto& told = m_plan.networks.at(n).gateway;
            part.gateway = told ? ownerOf(*told, n) : -1;
            if (part.gateway >= 0)
                m_state.nodes[idx(part.gateway)].forwards = true;
            else if (counts[idx(n)] == 1 && (!told || !hasAddressIn(routers[idx(n)], n))) {
                part.gateway = routers[idx(n)];
                part.gatewayIsDerived = true;
            }
        }
    }

    bool hasAddressIn(int node, int network) const {
        const auto& interfaces = m_state.nodes[idx(node)].interfaces;
        return std::any_of(interfaces.begin(), interfaces.end(), [network](const NodeInterface& each) {
            return each.network == network && each.address;
        });
    }

    static bool isLonger(const Route& a, const Route& b) { return a.prefix > b.prefix; }

    static Route routeTo(Route::Kind kind, const Cidr& block) {
        Route route;
        route.kind = kind;
        route.v6 = block.address.v6;
        route.prefix = block.prefix;
        route.to = addressesOf(block);
        return route;
    }

    void addPublishers() {
        for (std::size_t n = 0; n < m_state.nodes.size(); ++n) {
            const Node& node = m_state.nodes[n];
            const bool isPublisher =
                node.isHere && std::any_of(node.nat.begin(), node.nat.end(), [](const NatRule& rule) {
                    return rule.kind == Translation::Destination && rule.becomes;
                });
            if (isPublisher)
                m_state.publishers.push_back(static_cast<int>(n));
        }
    }

    /// Those that everything in a network has: to the network itself, and its static ones.
    std::vector<Route> routesInto(int n) const {
        std::vector<Route> routes;
        const NetworkPart& part = m_state.networks[idx(n)];
        if (!part.block)
            return routes;
        Route direct = routeTo(Route::Kind::Direct, *part.block);
        direct.network = n;
        routes.push_back(direct);
        for (const StaticRoute& told : m_plan.networks.at(n).routes) {
            Route via = routeTo(Route::Kind::Via, told.to);
            via.network = n;
            via.node = ownerOf(told.via, n);
            via.via = told.via;
            routes.push_back(via);
        }
        return routes;
    }

    /// Without those that lead to the machine itself.
    void addNetworkRoutes(int n, int self, std::vector<Route>& routes) const {
        for (const Route& route : m_networkRoutes[idx(n)]) {
            if (route.kind == Route::Kind::Direct || route.node != self || self < 0)
                routes.push_back(route);
        }
    }

    std::optional<Route> defaultRoute(int n, int self) const {
        const NetworkPart& part = m_state.networks[idx(n)];
        const auto& told = m_plan.networks.at(n).gateway;
        if (!part.block || (!told && part.gateway < 0) || (part.gateway >= 0 && part.gateway == self))
            return std::nullopt;
        const bool v6 = part.block->address.v6;
        Route route;
        route.kind = Route::Kind::Via;
        route.v6 = v6;
        route.to = allAddresses(v6);
        route.network = n;
        route.node = part.gateway;
        if (told)
            route.via = *told;
        return route;
    }

    void addRoutes(Node& node) {
        const int self = node.component;
        std::vector<Route>& routes = node.routes;
        for (const NodeInterface& interface : node.interfaces)
            addNetworkRoutes(interface.network, self, routes);
        for (std::size_t t = 0; t < m_state.tunnels.size(); ++t) {
            const TunnelState& tunnel = m_state.tunnels[t];
            if (!tunnel.isUp || (tunnel.a != self && tunnel.b != self))
                continue;
            const bool isA = tunnel.a == self;
            for (const NetworkId id : isA ? m_plan.tunnels.at(static_cast<int>(t)).b.networks
                                          : m_plan.tunnels.at(static_cast<int>(t)).a.networks) {
                const int network = networkIndex(id);
                if (network < 0 || !m_state.networks[idx(network)].isUp ||
                    !m_state.networks[idx(network)].block)
                    continue;
                Route route = routeTo(Route::Kind::Tunnel, *m_state.networks[idx(network)].block);
                route.tunnel = static_cast<int>(t);
                route.node = isA ? tunnel.b : tunnel.a;
                routes.push_back(route);
            }
        }
        std::array<bool, 2> hasDefault{};
        for (const NodeInterface& interface : node.interfaces) {
            const auto route = defaultRoute(interface.network, self);
            if (!route || hasDefault[route->v6 ? 1 : 0])
                continue;
            hasDefault[route->v6 ? 1 : 0] = true;
            routes.push_back(*route);
        }
        for (const bool v6 : {false, true}) {
            if (!node.forwards || hasDefault[v6 ? 1 : 0])
                continue;
            Route route;
            route.kind = Route::Kind::Internet;
            route.v6 = v6;
            route.to = allAddresses(v6);
            routes.push_back(route);
        }
        std::stable_sort(routes.begin(), routes.end(), &isLonger);
    }

    std::vector<Route> routesOfHosts(int n) const {
        std::vector<Route> routes;
        if (!m_state.networks[idx(n)].isUp)
            return routes;
        addNetworkRoutes(n, -1, routes);
        if (const auto route = defaultRoute(n, -1))
            routes.push_back(*route);
        std::stable_sort(routes.begin(), routes.end(), &isLonger);
        return routes;
    }

    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    const Moment& m_moment;
    NetworkState m_state;
    std::vector<std::vector<Route>> m_networkRoutes;
};

} // namespace

NetworkState networkState(const RecoveryGraph& graph, const Moment& moment) {
    return StateBuilder(graph, moment).build();
}

int ownerIn(const NetworkState& state, int network, bool v6, Number address) {
    const auto found = state.ownersIn.find({network, v6, address});
    return found == state.ownersIn.end() ? -1 : found->second;
}

int machineOf(const RecoveryGraph& graph, const NetworkState& state, int component) {
    constexpr int deepest = 100;
    for (int depth = 0, c = component; c >= 0 && depth < deepest; ++depth) {
        const Node& node = state.nodes[idx(c)];
        if (!node.isHere || !node.interfaces.empty())
            return c;
        c = node.takenOverBy >= 0 ? node.takenOverBy : graph.host[idx(c)];
    }
    return component;
}

std::vector<NodeInterface> reachedAt(const RecoveryGraph& graph, const NetworkState& state, int component) {
    const Node& node = state.nodes[idx(machineOf(graph, state, component))];
    return node.isHere ? node.interfaces : std::vector<NodeInterface>();
}

} // namespace drawbridge::net
