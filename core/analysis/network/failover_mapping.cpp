// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/failover_mapping.h"

#include "core/analysis/graph/network_sites.h"
#include "core/analysis/network/failover_mapping_parts.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

constexpr int kDeepest = 10; ///< networks that fail over to each other in turn

/// What a network needs to do the other's work, and the plan does not give; empty: nothing.
QString lacking(const MappingInput& in, int from, int to) {
    const Network& before = in.network(from);
    const Network& next = in.network(to);
    if (before.cidr && !next.cidr)
        return AccessTexts::tr("the plan gives %1 no addresses").arg(next.name);
    const NetworkPart& part = in.after.networks[idx(to)];
    const bool hadGateway = in.normal.networks[idx(from)].gateway >= 0;
    if (next.gateway && part.gateway < 0 && hadGateway)
        return AccessTexts::tr("nobody who stands then has %1, the gateway of %2")
            .arg(formatIpAddress(*next.gateway), next.name);
    if (before.gateway && !next.gateway && part.gateway < 0)
        return AccessTexts::tr("the plan gives %1 no gateway").arg(next.name);
    if (!before.dns.empty() && next.dns.empty())
        return AccessTexts::tr("the plan gives %1 no name servers, and %2 has some")
            .arg(next.name, before.name);
    return {};
}

/// Networks in which members of a lost network are recovered; `waiting`: whether any is recovered without.
struct MembersAfter {
    std::vector<int> networks;
    QStringList waiting;
};

std::vector<MembersAfter> membersAfter(const MappingInput& in) {
    std::vector<MembersAfter> result(idx(in.plan().networks.size()));
    for (int c = 0; c < in.graph.size; ++c) {
        const Node& before = in.normal.nodes[idx(c)];
        const Node& after = in.after.nodes[idx(c)];
        if (before.interfaces.empty() || !after.isHere)
            continue;
        const auto there = reachedAt(in.graph, in.after, c);
        for (const NodeInterface& interface : before.interfaces) {
            if (!in.isLost(interface.network))
                continue;
            MembersAfter& members = result[idx(interface.network)];
            for (const NodeInterface& each : there)
                members.networks.push_back(each.network);
            if (there.empty())
                members.waiting += in.graph.name(c);
        }
    }
    for (MembersAfter& members : result) {
        std::sort(members.networks.begin(), members.networks.end());
        members.networks.erase(std::unique(members.networks.begin(), members.networks.end()),
                               members.networks.end());
    }
    return result;
}

bool isAtLostSite(const MappingInput& in, int network) {
    const std::vector<int> sites = sitesOf(in.plan(), in.network(network));
    return std::any_of(sites.begin(), sites.end(),
                       [&](int site) { return in.analysis.impact.siteLost[idx(site)] != 0; });
}

NetworkMapping replaced(const MappingInput& in, int from, int to) {
    NetworkMapping row;
    row.from = from;
    row.to = to;
    row.because = lacking(in, from, to);
    row.source = row.because.isEmpty() ? MappingSource::Told : MappingSource::Missing;
    if (row.because.isEmpty())
        row.because = AccessTexts::tr("%1 fails over to %2").arg(in.networkName(from), in.networkName(to));
    return row;
}

NetworkMapping withoutSuccessor(const MappingInput& in, int from, const MembersAfter& members) {
    NetworkMapping row;
    row.from = from;
    const int told =
        in.network(from).failsOverTo ? in.plan().networks.indexOf(*in.network(from).failsOverTo) : -1;
    if (!members.waiting.isEmpty()) {
        row.source = MappingSource::Missing;
        row.because =
            told >= 0 ? AccessTexts::tr("%1, which it fails over to, is lost, too").arg(in.networkName(told))
                      : AccessTexts::tr("%1 is recovered and was in it; the plan names no network "
                                        "that takes its place")
                            .arg(members.waiting.front());
    } else if (members.networks.size() == 1) {
        row.to = members.networks.front();
        row.because = AccessTexts::tr("what was in it is recovered in %1").arg(in.networkName(row.to));
    } else {
        row.because = members.networks.empty()
                          ? AccessTexts::tr("nothing that is recovered was in it")
                          : AccessTexts::tr("what was in it is recovered in several networks");
    }
    return row;
}

} // namespace

int MappingInput::successorOf(int network) const {
    for (int steps = 0; steps < kDeepest; ++steps) {
        const auto next = this->network(network).failsOverTo;
        network = next ? graph.plan.networks.indexOf(*next) : -1;
        if (network < 0 || !isLost(network))
            return network;
    }
    return -1;
}

std::vector<NetworkMapping> mapNetworks(const MappingInput& in) {
    const std::vector<MembersAfter> members = membersAfter(in);
    std::vector<NetworkMapping> rows;
    for (int n = 0; n < in.plan().networks.size(); ++n) {
        if (in.isLost(n)) {
            const int next = in.successorOf(n);
            rows.push_back(next >= 0 ? replaced(in, n, next) : withoutSuccessor(in, n, members[idx(n)]));
        } else if (isAtLostSite(in, n)) {
            NetworkMapping row = replaced(in, n, n);
            if (row.source != MappingSource::Missing) {
                row.source = MappingSource::Derived;
                row.because = AccessTexts::tr("it is stretched, and stands at its other site");
            }
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<TunnelMapping> mapTunnels(const MappingInput& in) {
    std::vector<TunnelMapping> rows;
    const Plan& plan = in.plan();
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        if (in.analysis.impact.tunnelLost[idx(t)] == 0 || !in.normal.tunnels[idx(t)].isUp)
            continue;
        const Tunnel& tunnel = plan.tunnels.at(t);
        TunnelMapping row;
        row.tunnel = t;
        row.next = tunnel.failsOverTo ? plan.tunnels.indexOf(*tunnel.failsOverTo) : -1;
        if (row.next >= 0 && in.after.tunnels[idx(row.next)].isUp) {
            row.state = TunnelMapping::State::FailsOver;
            row.source = MappingSource::Told;
            row.because =
                AccessTexts::tr("%1 fails over to %2").arg(tunnel.name, plan.tunnels.at(row.next).name);
        } else if (in.after.tunnels[idx(t)].isUp) {
            row.state = TunnelMapping::State::Recreated;
            row.next = -1;
            row.because = AccessTexts::tr("its ends are recovered");
        } else {
            row.source = MappingSource::Missing;
            row.because =
                row.next < 0
                    ? AccessTexts::tr("it has no failover tunnel, and an end is not recovered in place")
                    : AccessTexts::tr("%1, which it fails over to, is lost, too")
                          .arg(plan.tunnels.at(row.next).name);
        }
        rows.push_back(row);
    }
    return rows;
}

int FailoverMapping::missing() const {
    int count = 0;
    const auto add = [&count](const auto& rows) {
        count += static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const MappingRow& row) {
            return row.source == MappingSource::Missing;
        }));
    };
    add(networks);
    add(addresses);
    add(routes);
    add(names);
    add(tunnels);
    add(rules);
    return count;
}

FailoverMapping failoverMapping(const RecoveryGraph& graph, const ScenarioAnalysis& analysis,
                                const NetworkState& normal, const NetworkState& after) {
    const MappingInput input{graph, analysis, normal, after};
    return {mapNetworks(input), mapAddresses(input), mapRoutes(input),
            mapNames(input),    mapTunnels(input),   mapRules(input)};
}

FailoverMapping failoverMapping(const RecoveryGraph& graph, const ScenarioAnalysis& analysis) {
    return failoverMapping(graph, analysis, networkState(graph, {}),
                           networkState(graph, {&analysis, std::nullopt}));
}

QString interfaceText(const Plan& plan, const NodeInterface& interface) {
    const QString& name = plan.networks.at(interface.network).name;
    return interface.address ? QStringLiteral("%1 (%2)").arg(formatIpAddress(*interface.address), name)
                             : name;
}

QString networkText(const Network& network) {
    QStringList parts;
    if (network.cidr)
        parts += formatCidr(*network.cidr);
    if (network.vlan)
        parts += AccessTexts::tr("VLAN %1").arg(*network.vlan);
    if (network.gateway)
        parts += AccessTexts::tr("gateway %1").arg(formatIpAddress(*network.gateway));
    QStringList dns;
    for (const IpAddress& server : network.dns)
        dns += formatIpAddress(server);
    if (!dns.isEmpty())
        parts += AccessTexts::tr("DNS %1").arg(dns.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(", "));
}

} // namespace drawbridge::net
