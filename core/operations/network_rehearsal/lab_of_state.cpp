// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/network_rehearsal/lab_of_state.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/report/network_config/nft_ruleset.h"

#include <algorithm>

namespace drawbridge {

using net::Addresses;
using net::Node;
using net::NodeInterface;
using net::Number;
using net::Route;

namespace {

int bitsOf(bool v6) {
    return v6 ? 128 : 32;
}

/// The block that a range is; ranges here come from blocks.
Cidr blockOf(const Addresses& range, bool v6) {
    int hostBits = 0;
    while (hostBits < bitsOf(v6) && ((range.last - range.first) >> hostBits) != 0)
        ++hostBits;
    return {addressOf(range.first, v6), bitsOf(v6) - hostBits};
}

const std::vector<Cidr>& privateBlocks() {
    static const std::vector<Cidr> blocks = [] {
        std::vector<Cidr> list;
        for (const auto* text : {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16", u"100.64.0.0/10",
                                 u"169.254.0.0/16", u"fc00::/7", u"fe80::/10"})
            list.push_back(*parseCidr(QStringView(text)));
        return list;
    }();
    return blocks;
}

bool isPublic(const IpAddress& address) {
    const Number number = numberOf(address);
    return !net::isPrivate({number, number}, address.v6);
}

} // namespace

LabOfState::LabOfState(const RecoveryGraph& graph, const net::NetworkState& state)
    : m_graph(graph), m_state(state) {
    addRouterAddresses();
    for (std::size_t t = 0; t < state.tunnels.size(); ++t) {
        const net::TunnelState& tunnel = state.tunnels[t];
        if (!tunnel.isUp || tunnel.a == tunnel.b || (tunnel.networksA.empty() && tunnel.networksB.empty()))
            continue;
        m_labTunnel[static_cast<int>(t)] = static_cast<int>(m_tunnels.size());
        m_tunnels.push_back(static_cast<int>(t));
    }
    for (int node = 0; node < static_cast<int>(state.nodes.size()); ++node) {
        if (takesPart(node))
            machineOfNode(node);
    }
}

/// Routers, and the ends of tunnels.
bool LabOfState::takesPart(int node) const {
    const Node& each = m_state.nodes[idx(node)];
    const bool isTunnelEnd = std::any_of(m_tunnels.begin(), m_tunnels.end(), [&](int t) {
        return m_state.tunnels[idx(t)].a == node || m_state.tunnels[idx(t)].b == node;
    });
    return each.isHere && ((each.forwards && !each.interfaces.empty()) || isTunnelEnd);
}

/// The kernel sends to the next router by its address, which the plan need not give.
void LabOfState::addRouterAddresses() {
    for (int node = 0; node < static_cast<int>(m_state.nodes.size()); ++node) {
        const Node& router = m_state.nodes[idx(node)];
        if (!router.isHere || !router.forwards)
            continue;
        for (const NodeInterface& interface : router.interfaces) {
            if (!addressesOf(node, interface.network).empty())
                continue;
            const auto& told = m_graph.plan.networks.at(interface.network).gateway;
            const bool isGateway = told && m_state.networks[idx(interface.network)].gateway == node &&
                                   ownerOf(*told) < 0 && !m_given.contains(*told);
            const auto address = isGateway ? told : freeAddress(interface.network);
            if (!address)
                continue;
            m_routerAddresses[{node, interface.network}] = *address;
            m_given.insert(*address);
        }
    }
}

/// From the upper end of its block, where fewer addresses are taken.
std::optional<IpAddress> LabOfState::freeAddress(int network) const {
    const auto& block = m_state.networks[idx(network)].block;
    if (!block)
        return std::nullopt;
    const bool v6 = block->address.v6;
    const Addresses range = net::addressesOf(*block);
    constexpr int tries = 1000;
    Number number = range.last;
    for (int i = 0; i < tries && number > range.first; ++i) {
        --number;
        const IpAddress address = addressOf(number, v6);
        if (!isTaken(address) && number != range.first)
            return address;
    }
    return std::nullopt;
}

int LabOfState::ownerOf(const IpAddress& address) const {
    const auto found = m_state.owners.find({address.v6, numberOf(address)});
    return found == m_state.owners.end() ? -1 : found->second;
}

bool LabOfState::isTaken(const IpAddress& address) const {
    const auto& networks = m_graph.plan.networks;
    return ownerOf(address) >= 0 || m_given.contains(address) ||
           std::any_of(networks.begin(), networks.end(),
                       [&](const Network& network) { return network.gateway == address; });
}

bool LabOfState::isIn(int node, int network) const {
    const auto& interfaces = m_state.nodes[idx(node)].interfaces;
    return std::any_of(interfaces.begin(), interfaces.end(),
                       [network](const NodeInterface& interface) { return interface.network == network; });
}

/// Its own, those that another one has first left out.
std::vector<IpAddress> LabOfState::addressesOf(int node, int network) const {
    std::vector<IpAddress> addresses;
    for (const NodeInterface& interface : m_state.nodes[idx(node)].interfaces) {
        if (interface.network == network && interface.address && ownerOf(*interface.address) == node)
            addresses.push_back(*interface.address);
    }
    const auto given = m_routerAddresses.find({node, network});
    if (given != m_routerAddresses.end())
        addresses.push_back(given->second);
    return addresses;
}

// Who sends, and who answers

int LabOfState::machineOfNode(int node) {
    const auto found = m_ofNode.find(node);
    if (found != m_ofNode.end())
        return found->second;
    if (m_machines.size() >= live::kMostLabMachines)
        return -1;
    m_machines.push_back({node, -1, {}, false});
    return m_ofNode[node] = static_cast<int>(m_machines.size()) - 1;
}

int LabOfState::anyMachineOf(int network, const IpAddress& address, bool answers) {
    if (const auto found = m_ofAddress.find(address); found != m_ofAddress.end())
        return found->second;
    for (std::size_t m = 0; m < m_machines.size(); ++m) {
        if (m_machines[m].network != network || m_machines[m].answers != answers)
            continue;
        m_machines[m].addresses.insert(address);
        return m_ofAddress[address] = static_cast<int>(m);
    }
    if (m_machines.size() >= live::kMostLabMachines)
        return -1;
    m_machines.push_back({-1, network, {address}, answers});
    return m_ofAddress[address] = static_cast<int>(m_machines.size()) - 1;
}

int LabOfState::sender(const net::Start& start, const IpAddress& source) {
    if (start.node < 0)
        return ownerOf(source) >= 0 || m_given.contains(source) ? -1
                                                                : anyMachineOf(start.network, source, false);
    if (ownerOf(source) == start.node)
        return machineOfNode(start.node);
    if (ownerOf(source) >= 0 || !m_state.nodes[idx(start.node)].interfaces.empty())
        return -1;
    std::vector<IpAddress>& own = m_senders[start.node]; // only known as the end of a tunnel
    if (std::find(own.begin(), own.end(), source) == own.end())
        own.push_back(source);
    return machineOfNode(start.node);
}

int LabOfState::receiver(const IpAddress& address, int network) {
    if (const int owner = ownerOf(address); owner >= 0)
        return m_state.nodes[idx(owner)].isHere ? machineOfNode(owner) : -1;
    if (m_given.contains(address))
        return -1;
    for (int n = 0; network < 0 && n < static_cast<int>(m_state.networks.size()); ++n) {
        const net::NetworkPart& part = m_state.networks[idx(n)];
        if (part.isUp && part.block && part.block->contains(address))
            network = n;
    }
    return network < 0 ? -1 : anyMachineOf(network, address, true);
}

QString LabOfState::obstacle(const net::Flow& flow) const {
    for (const net::Hop& hop : flow.path) {
        if (hop.node >= 0 && hop.network >= 0 && !isIn(hop.node, hop.network))
            return OperationsTexts::tr("%1 has an address of %2 and no interface there")
                .arg(m_graph.name(hop.node), m_graph.plan.networks.at(hop.network).name);
    }
    return {};
}

QString LabOfState::machineName(int machine) const {
    const Machine& each = m_machines[idx(machine)];
    return each.node >= 0 ? m_graph.name(each.node)
                          : OperationsTexts::tr("any of %1").arg(m_graph.plan.networks.at(each.network).name);
}

// The lab

live::Lab LabOfState::make() {
    live::Lab lab;
    lab.networks = static_cast<int>(m_state.networks.size());
    for (std::size_t m = 0; m < m_machines.size(); ++m)
        lab.machines.push_back(made(static_cast<int>(m)));
    addTunnels(lab);
    return lab;
}

live::LabMachine LabOfState::made(int index) {
    const Machine& each = m_machines[idx(index)];
    live::LabMachine machine;
    if (each.node < 0) {
        const Cidr& block = *m_state.networks[idx(each.network)].block;
        live::LabDevice device{each.network, {}};
        for (const IpAddress& address : each.addresses)
            device.addresses.push_back({address, block.prefix});
        machine.devices.push_back(std::move(device));
        addRoutes(-1, m_state.hostRoutes[idx(each.network)], machine);
        return machine;
    }
    const Node& node = m_state.nodes[idx(each.node)];
    machine.forwards = node.forwards;
    addDevices(each.node, machine);
    if (const auto own = m_senders.find(each.node); own != m_senders.end()) {
        for (const IpAddress& address : own->second)
            machine.loopback.push_back({address, bitsOf(address.v6)});
    }
    addRoutes(each.node, node.routes, machine);
    machine.ruleset = ruleset(each.node);
    return machine;
}

void LabOfState::addDevices(int node, live::LabMachine& machine) const {
    for (const NodeInterface& interface : m_state.nodes[idx(node)].interfaces) {
        const bool isThere =
            std::any_of(machine.devices.begin(), machine.devices.end(),
                        [&](const live::LabDevice& device) { return device.network == interface.network; });
        if (isThere)
            continue;
        live::LabDevice device{interface.network, {}};
        const auto& block = m_state.networks[idx(interface.network)].block;
        for (const IpAddress& address : addressesOf(node, interface.network)) {
            device.addresses.push_back(
                {address, block && block->contains(address) ? block->prefix : bitsOf(address.v6)});
            machine.isOnInternet = machine.isOnInternet || isPublic(address);
        }
        machine.devices.push_back(std::move(device));
    }
}

void LabOfState::addRoutes(int node, const std::vector<Route>& routes, live::LabMachine& machine) const {
    for (const Route& route : routes) {
        if (route.kind == Route::Kind::Internet) {
            // What is private is not carried there.
            for (const Cidr& block : privateBlocks()) {
                if (block.address.v6 == route.v6)
                    machine.routes.push_back({live::LabRoute::Kind::Unreachable, block, 0, {}});
            }
            machine.isOnInternet = true;
        }
        if (route.kind == Route::Kind::Direct && node >= 0 && !isIn(node, route.network))
            continue;
        if (auto made = madeRoute(route))
            machine.routes.push_back(*made);
    }
}

std::optional<live::LabRoute> LabOfState::madeRoute(const Route& route) const {
    const Cidr to = blockOf(route.to, route.v6);
    IpAddress none;
    none.v6 = route.v6;
    switch (route.kind) {
    case Route::Kind::Direct:
        return live::LabRoute{live::LabRoute::Kind::Link, to, route.network, none};
    case Route::Kind::Internet:
        return live::LabRoute{live::LabRoute::Kind::Internet, to, 0, none};
    case Route::Kind::Tunnel: {
        const auto tunnel = m_labTunnel.find(route.tunnel);
        if (tunnel == m_labTunnel.end())
            return std::nullopt;
        return live::LabRoute{live::LabRoute::Kind::Tunnel, to, tunnel->second, none};
    }
    case Route::Kind::Via:
        break;
    }
    const bool isHere = route.node >= 0 && m_state.nodes[idx(route.node)].isHere;
    const std::vector<IpAddress> addresses =
        isHere ? addressesOf(route.node, route.network) : std::vector<IpAddress>();
    const auto fits = std::find_if(addresses.begin(), addresses.end(),
                                   [&](const IpAddress& address) { return address.v6 == route.v6; });
    if (fits == addresses.end())
        return live::LabRoute{live::LabRoute::Kind::Unreachable, to, 0, none};
    const bool isOwn = std::find(addresses.begin(), addresses.end(), route.via) != addresses.end();
    return live::LabRoute{live::LabRoute::Kind::Via, to, route.network, isOwn ? route.via : *fits};
}

void LabOfState::addTunnels(live::Lab& lab) {
    for (const int t : m_tunnels) {
        const net::TunnelState& tunnel = m_state.tunnels[idx(t)];
        live::LabTunnel made;
        made.isWireGuard = m_graph.plan.tunnels.at(t).type == TunnelType::WireGuard;
        made.a = m_ofNode.at(tunnel.a);
        made.b = m_ofNode.at(tunnel.b);
        for (const Addresses& range : tunnel.networksA)
            made.behindA.push_back(blockOf(range, range.last > 0xffffffffU));
        for (const Addresses& range : tunnel.networksB)
            made.behindB.push_back(blockOf(range, range.last > 0xffffffffU));
        lab.tunnels.push_back(std::move(made));
    }
}

QString LabOfState::ruleset(int node) {
    config::Devices devices;
    for (const NodeInterface& interface : m_state.nodes[idx(node)].interfaces)
        devices.ofNetwork[interface.network] = QStringLiteral("n%1").arg(interface.network);
    for (const auto& [tunnel, number] : m_labTunnel)
        devices.carrierOfTunnel[tunnel] = QStringLiteral("c%1%2").arg(number).arg(
            QChar(m_state.tunnels[idx(tunnel)].a == node ? u'a' : u'b'));
    const config::NftRuleset made = config::nftRuleset(m_graph, m_state, node, devices);
    m_notes += made.notes;
    return made.hasFilter ? made.text : QString();
}

} // namespace drawbridge
