// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_words.h"

#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge::net {

namespace {

QString nodeName(const RecoveryGraph& graph, int node) {
    return node >= 0 ? graph.name(node) : QString();
}

QString networkName(const RecoveryGraph& graph, int network) {
    return network >= 0 ? graph.plan.networks.at(network).name : QString();
}

/// The machine that could not go on.
QString lastMachine(const RecoveryGraph& graph, const Flow& flow) {
    for (auto hop = flow.path.rbegin(); hop != flow.path.rend(); ++hop) {
        if (hop->node >= 0)
            return graph.name(hop->node);
        if (hop->network >= 0)
            return networkName(graph, hop->network);
    }
    return {};
}

/// Under which machine its rules stand in the plan: a standby may use those of what it took over.
QString firewallName(const RecoveryGraph& graph, const NetworkState& state, int node) {
    const int firewall = node < 0 ? -1 : state.nodes[idx(node)].firewall;
    const int at = firewall < 0 ? -1 : graph.indexOf(graph.plan.firewalls.at(firewall).at);
    return nodeName(graph, at < 0 ? node : at);
}

QString unknownReason(const RecoveryGraph& graph, const NetworkState& state, const Flow& flow) {
    if (flow.rule >= 0)
        return AccessTexts::tr("rule %1 of %2 was not read in full")
            .arg(flow.rule + 1)
            .arg(firewallName(graph, state, flow.path.back().node));
    if (flow.network >= 0) {
        const auto& told = graph.plan.networks.at(flow.network).gateway;
        const bool isGateway = told && *told == flow.nextHop;
        return (isGateway ? AccessTexts::tr("nobody in the plan has %1, the gateway of %2")
                          : AccessTexts::tr("nobody in the plan has %1, to which %2 sends it"))
            .arg(formatIpAddress(flow.nextHop), networkName(graph, flow.network));
    }
    const Hop& last = flow.path.back();
    if (last.node < 0 && last.network >= 0)
        return AccessTexts::tr("the plan gives %1 no gateway").arg(networkName(graph, last.network));
    const bool forwards = last.node >= 0 && state.nodes[idx(last.node)].forwards;
    return (forwards ? AccessTexts::tr("the plan does not say where %1 sends it")
                     : AccessTexts::tr("the plan does not say which gateway %1 has"))
        .arg(nodeName(graph, last.node));
}

QString lostReply(const RecoveryGraph& graph, const NetworkState& state, const std::vector<Flow>& replies) {
    for (const Flow& reply : replies) {
        if (reply.end == FlowEnd::Delivered)
            continue;
        return AccessTexts::tr("it arrives, but the answers do not: %1")
            .arg(reasonOf(graph, state, reply, {}));
    }
    return AccessTexts::tr("it arrives, but the answers go elsewhere");
}

} // namespace

QString reasonOf(const RecoveryGraph& graph, const NetworkState& state, const Flow& flow,
                 const std::vector<Flow>& replies) {
    switch (flow.end) {
    case FlowEnd::Delivered: {
        if (!replies.empty())
            return lostReply(graph, state, replies);
        for (auto hop = flow.path.rbegin(); hop != flow.path.rend(); ++hop) {
            if (hop->rule >= 0)
                return AccessTexts::tr("rule %1 of %2 allows it")
                    .arg(hop->rule + 1)
                    .arg(firewallName(graph, state, hop->node));
        }
        return AccessTexts::tr("nothing is in the way");
    }
    case FlowEnd::Denied:
        return flow.rule >= 0
                   ? AccessTexts::tr("rule %1 of %2 denies it")
                         .arg(flow.rule + 1)
                         .arg(firewallName(graph, state, flow.node))
                   : AccessTexts::tr("no rule of %1 allows it").arg(firewallName(graph, state, flow.node));
    case FlowEnd::NoRoute:
        return AccessTexts::tr("%1 has no route to %2")
            .arg(lastMachine(graph, flow),
                 formatIpAddress(addressOf(flow.now.destination.first, flow.now.v6)));
    case FlowEnd::NotInTunnel:
        return AccessTexts::tr("the tunnel %1 takes nothing from %2")
            .arg(graph.plan.tunnels.at(flow.tunnel).name,
                 formatIpAddress(addressOf(flow.now.source.first, flow.now.v6)));
    case FlowEnd::Loop:
        return AccessTexts::tr("it goes round in a circle at %1").arg(lastMachine(graph, flow));
    case FlowEnd::Unknown:
        return unknownReason(graph, state, flow);
    }
    Q_UNREACHABLE();
}

QString exampleOf(const PacketBox& box) {
    const QString ends = formatIpAddress(addressOf(box.source.first, box.v6)) + QStringLiteral(" → ") +
                         formatIpAddress(addressOf(box.destination.first, box.v6));
    PortRange port;
    port.protocol = (box.protocols & kTcp) != 0   ? Protocol::Tcp
                    : (box.protocols & kUdp) != 0 ? Protocol::Udp
                                                  : Protocol::Icmp;
    if (port.protocol != Protocol::Icmp)
        port.first = port.last = box.port.first;
    return ends + QStringLiteral(", ") + formatPortRange(port);
}

std::vector<QString> pathNames(const RecoveryGraph& graph, const Flow& flow) {
    std::vector<QString> names;
    for (const Hop& hop : flow.path) {
        const QString name = hop.node >= 0 ? graph.name(hop.node) : networkName(graph, hop.network);
        if (names.empty() || names.back() != name)
            names.push_back(name);
    }
    return names;
}

QString endText(const Plan& plan, const TrafficEnd& end) {
    if (end.block)
        return formatCidr(*end.block);
    if (end.network)
        return displayName(plan, refTo(*end.network));
    if (end.component)
        return displayName(plan, refTo(*end.component));
    if (end.site)
        return displayName(plan, refTo(*end.site));
    return QStringLiteral("any");
}

QString unknownPlace(const Plan& plan, const TrafficEnd& end) {
    return AccessTexts::tr("the plan gives %1 no address and no network").arg(endText(plan, end));
}

QString otherFamily() {
    return AccessTexts::tr("one end has only IPv4 and the other only IPv6");
}

QString wrongPlace(const RecoveryGraph& graph, const Flow& flow, const TrafficEnd& to) {
    const QString place = flow.node >= 0 ? nodeName(graph, flow.node) : networkName(graph, flow.network);
    return AccessTexts::tr("it ends at %1, and %2 is not there").arg(place, endText(graph.plan, to));
}

} // namespace drawbridge::net
