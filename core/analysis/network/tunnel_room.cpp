// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/tunnel_room.h"

#include "core/analysis/network/packet_walk.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

constexpr int kEthernet = 1500;
constexpr std::size_t kDeepest = 4; ///< tunnels within tunnels

/// The address of "198.51.100.1:51820" or "[2001:db8::1]:500"; nothing for a name.
std::optional<IpAddress> endpointAddress(const std::optional<QString>& endpoint) {
    if (!endpoint)
        return std::nullopt;
    QString host = *endpoint;
    const qsizetype colon = host.lastIndexOf(u':');
    const bool hasPort = colon > 0 && (host.count(u':') == 1 || host.startsWith(u'['));
    if (hasPort)
        host.truncate(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    const auto address = parseIpAddress(host);
    return address ? std::optional(*address) : std::nullopt;
}

/// Where a tunnel's end is reached: as the plan says, else at its only address, or its public one.
std::optional<IpAddress> addressOfEnd(const RecoveryGraph& graph, const NetworkState& state,
                                      const TunnelEnd& end) {
    if (const auto told = endpointAddress(end.endpoint))
        return told;
    const int gateway = graph.indexOf(end.gateway);
    if (gateway < 0)
        return std::nullopt;
    std::optional<IpAddress> found;
    int count = 0;
    for (const NodeInterface& interface : reachedAt(graph, state, gateway)) {
        if (!interface.address)
            continue;
        const Number number = numberOf(*interface.address);
        if (!isPrivate({number, number}, interface.address->v6))
            return interface.address;
        found = interface.address;
        ++count;
    }
    return count == 1 ? found : std::nullopt;
}

const Route* routeTo(const Node& node, const IpAddress& address) {
    const Number number = numberOf(address);
    for (const Route& route : node.routes) {
        if (route.v6 == address.v6 && route.to.first <= number && number <= route.to.last)
            return &route;
    }
    return nullptr;
}

/// Of the network that leads to the Internet: the one with a public address.
int outerNetwork(const Node& node, const Route& route) {
    if (route.network >= 0)
        return route.network;
    for (const NodeInterface& interface : node.interfaces) {
        if (interface.address &&
            !isPrivate({numberOf(*interface.address), numberOf(*interface.address)}, interface.address->v6))
            return interface.network;
    }
    return -1;
}

/// Seen from one end; nothing: the plan does not say where the other one is.
std::optional<TunnelRoom> roomFrom(const RecoveryGraph& graph, const NetworkState& state, int tunnel,
                                   bool fromA) {
    TunnelRoom room;
    room.tunnel = tunnel;
    int current = tunnel;
    int overhead = 0;
    int node = state.tunnels[idx(tunnel)].a;
    bool isA = fromA;
    if (!fromA)
        node = state.tunnels[idx(tunnel)].b;
    while (node >= 0) {
        const Tunnel& told = graph.plan.tunnels.at(current);
        const auto other = addressOfEnd(graph, state, isA ? told.b : told.a);
        const Route* route = other ? routeTo(state.nodes[idx(node)], *other) : nullptr;
        if (route == nullptr)
            return std::nullopt;
        overhead += tunnelOverhead(told.type, other->v6);
        const bool isNested =
            route->kind == Route::Kind::Tunnel && route->tunnel != tunnel &&
            std::find(room.within.begin(), room.within.end(), route->tunnel) == room.within.end();
        if (isNested && room.within.size() < kDeepest) {
            current = route->tunnel;
            isA = state.tunnels[idx(current)].a == node;
            room.within.push_back(current);
            continue;
        }
        const int outer = outerNetwork(state.nodes[idx(node)], *route);
        const auto mtu = outer < 0 ? std::nullopt : graph.plan.networks.at(outer).mtu;
        room.isOuterTold = mtu.has_value();
        room.outerMtu = mtu.value_or(kEthernet);
        room.bytes = room.outerMtu - overhead;
        return room;
    }
    return std::nullopt;
}

} // namespace

int tunnelOverhead(TunnelType type, bool isOuterV6) {
    const int header = isOuterV6 ? 40 : 20;
    switch (type) {
    case TunnelType::WireGuard:
        return header + 8 + 32;
    case TunnelType::Ipsec:
        return header + 8 + 16 + 17 + 12;
    case TunnelType::OpenVpn:
        return header + 8 + 41;
    }
    Q_UNREACHABLE();
}

std::vector<TunnelRoom> tunnelRooms(const RecoveryGraph& graph, const NetworkState& state) {
    std::vector<TunnelRoom> rooms;
    for (int t = 0; t < graph.plan.tunnels.size(); ++t) {
        std::optional<TunnelRoom> tightest;
        for (const bool fromA : {true, false}) {
            const auto room = roomFrom(graph, state, t, fromA);
            if (room && (!tightest || room->bytes < tightest->bytes))
                tightest = room;
        }
        if (tightest)
            rooms.push_back(std::move(*tightest));
    }
    return rooms;
}

} // namespace drawbridge::net
