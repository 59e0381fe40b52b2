// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/failover_mapping_parts.h"

#include <algorithm>
#include <set>

namespace drawbridge::net {

namespace {

/// A lost network and the one that takes its place at other addresses.
struct Moved {
    int from;
    int to;
};

std::vector<Moved> movedNetworks(const MappingInput& in) {
    std::vector<Moved> moved;
    for (int n = 0; n < in.plan().networks.size(); ++n) {
        const int next = in.isLost(n) ? in.successorOf(n) : -1;
        if (next >= 0 && in.network(n).cidr && in.network(next).cidr)
            moved.push_back({n, next});
    }
    return moved;
}

/// The first, longest route that has all of a block.
const Route* routeTo(const std::vector<Route>& routes, const Cidr& block) {
    for (const Route& route : routes) {
        if (route.v6 == block.address.v6 && route.to.contains(addressesOf(block)))
            return &route;
    }
    return nullptr;
}

bool isTold(const Route* route) {
    return route != nullptr && route->kind != Route::Kind::Internet &&
           (route->prefix > 0 || route->node >= 0);
}

class RouteTable {
public:
    explicit RouteTable(const MappingInput& in) : m_in(in), m_moved(movedNetworks(in)) {}

    std::vector<RouteMapping> rows() {
        for (std::size_t n = 0; n < m_in.after.nodes.size(); ++n)
            addTunnelRoutes(static_cast<int>(n));
        for (int n = 0; n < m_in.plan().networks.size(); ++n) {
            if (m_in.after.networks[idx(n)].isUp)
                addStaticRoutes(n);
        }
        return std::move(m_rows);
    }

private:
    /// Through tunnels that are up now: those that take over, or whose ends are others.
    void addTunnelRoutes(int n) {
        const Node& node = m_in.after.nodes[idx(n)];
        for (const Route& route : node.routes) {
            if (route.kind != Route::Kind::Tunnel || hadRoute(n, route))
                continue;
            RouteMapping row;
            row.node = n;
            row.to = blockOf(route);
            row.tunnel = route.tunnel;
            row.next = route.node;
            row.because =
                AccessTexts::tr("the tunnel %1 leads there").arg(m_in.plan().tunnels.at(route.tunnel).name);
            m_rows.push_back(row);
        }
    }

    bool hadRoute(int n, const Route& route) const {
        const auto& before = m_in.normal.nodes[idx(n)].routes;
        return std::any_of(before.begin(), before.end(), [&route](const Route& each) {
            return each.kind == Route::Kind::Tunnel && each.tunnel == route.tunnel && each.to == route.to &&
                   each.v6 == route.v6;
        });
    }

    static Cidr blockOf(const Route& route) { return {addressOf(route.to.first, route.v6), route.prefix}; }

    /// A static route to what is lost needs a counterpart to what takes its place.
    void addStaticRoutes(int n) {
        std::set<int> done;
        for (const StaticRoute& told : m_in.network(n).routes) {
            for (const Moved& moved : m_moved) {
                const Cidr& before = *m_in.network(moved.from).cidr;
                const bool isSame = before == *m_in.network(moved.to).cidr;
                if (told.to.overlaps(before) && (!isSame || isGone(told, n)) && done.insert(moved.to).second)
                    addCounterpart(n, moved, told);
            }
        }
    }

    /// The router that it leads to does not stand any more.
    bool isGone(const StaticRoute& told, int n) const {
        const Number via = numberOf(told.via);
        return ownerIn(m_in.normal, n, told.via.v6, via) >= 0 && ownerIn(m_in.after, n, told.via.v6, via) < 0;
    }

    void addCounterpart(int n, const Moved& moved, const StaticRoute& told) {
        RouteMapping row;
        row.network = n;
        row.to = *m_in.network(moved.to).cidr;
        const Route* found = routeTo(m_in.after.hostRoutes[idx(n)], row.to);
        if (found != nullptr && found->kind == Route::Kind::Direct)
            return;
        if (isTold(found) && found->prefix > 0 && found->node >= 0) {
            row.source = MappingSource::Told;
            row.next = found->node;
            row.via = found->via;
            row.because = AccessTexts::tr("%1 has a route that leads there").arg(m_in.networkName(n));
        } else if (isTold(found) && found->node >= 0 &&
                   isTold(routeTo(m_in.after.nodes[idx(found->node)].routes, row.to))) {
            row.next = found->node;
            row.because = AccessTexts::tr("the gateway %1 has a way there").arg(m_in.graph.name(found->node));
        } else {
            row.source = MappingSource::Missing;
            row.because =
                AccessTexts::tr("the hosts of %1 reach %2 via %3; nothing leads them to what takes its place")
                    .arg(m_in.networkName(n), formatCidr(told.to), formatIpAddress(told.via));
        }
        m_rows.push_back(row);
    }

    const MappingInput& m_in;
    std::vector<Moved> m_moved;
    std::vector<RouteMapping> m_rows;
};

} // namespace

std::vector<RouteMapping> mapRoutes(const MappingInput& in) {
    return RouteTable(in).rows();
}

} // namespace drawbridge::net
