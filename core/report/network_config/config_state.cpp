// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/config_state.h"

#include "core/base/index.h"
#include "core/model/kind_traits.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/nft_words.h"

#include <QSet>

namespace drawbridge::config {

namespace {

std::vector<QString> folderNames(const RecoveryGraph& graph) {
    std::vector<QString> names;
    QSet<QString> used;
    for (int c = 0; c < graph.size; ++c) {
        const QString wanted = safeFileName(graph.name(c));
        QString name = wanted;
        // The index makes it unique at once: a thousand machines may have names that look the same.
        if (used.contains(name.toLower()))
            name = QStringLiteral("%1_%2").arg(wanted).arg(c + 1);
        while (used.contains(name.toLower()))
            name += u'_';
        used += name.toLower();
        names.push_back(name);
    }
    return names;
}

std::vector<Cidr> standingBlocks(const ConfigState& state, const TunnelEnd& end) {
    std::vector<Cidr> blocks;
    for (const NetworkId id : end.networks) {
        const int n = state.plan().networks.indexOf(id);
        if (n >= 0 && state.network.networks[idx(n)].isUp && state.network.networks[idx(n)].block)
            blocks.push_back(*state.network.networks[idx(n)].block);
    }
    return blocks;
}

} // namespace

bool ConfigState::isHere(int component) const {
    return network.nodes[idx(component)].isHere;
}

ConfigState configState(const RecoveryGraph& graph, const ScenarioAnalysis* analysis, ConfigHead head) {
    ConfigState state;
    state.graph = &graph;
    state.analysis = analysis;
    state.network = net::networkState(graph, {analysis, std::nullopt});
    state.before = net::networkState(graph, {nullptr, std::nullopt});
    state.folders = folderNames(graph);
    state.head = std::move(head);
    return state;
}

bool isTunnelDevice(const NetworkInterface& interface) {
    const QString device = interface.device.value_or(QString());
    return device.startsWith(u"wg") || device.startsWith(u"tun") || device.startsWith(u"ipsec");
}

std::optional<QString> knownDevice(const ConfigState& state, int component, int network) {
    const Component& told = state.graph->component(component);
    std::vector<NetworkInterface> interfaces;
    const bool isMoved =
        state.analysis != nullptr && state.analysis->impact.state[idx(component)] == ImpactState::Lost;
    if (isMoved && told.recovery && told.recovery->address)
        interfaces.push_back(*told.recovery->address);
    interfaces.insert(interfaces.end(), told.interfaces.begin(), told.interfaces.end());
    for (const NetworkInterface& each : interfaces) {
        const bool isThere = each.network && state.plan().networks.indexOf(*each.network) == network;
        if (isThere && each.device && isDeviceName(*each.device) && !isTunnelDevice(each))
            return each.device;
    }
    return std::nullopt;
}

std::vector<std::vector<TunnelSide>> tunnelSides(const ConfigState& state, TunnelType type) {
    std::vector<std::vector<TunnelSide>> sides(state.network.nodes.size());
    for (int t = 0; t < state.plan().tunnels.size(); ++t) {
        const Tunnel& tunnel = state.plan().tunnels.at(t);
        const net::TunnelState& now = state.network.tunnels[idx(t)];
        if (tunnel.type != type)
            continue;
        for (const bool isA : {true, false}) {
            TunnelSide side;
            side.tunnel = t;
            side.plan = &tunnel;
            side.own = isA ? &tunnel.a : &tunnel.b;
            side.other = isA ? &tunnel.b : &tunnel.a;
            side.node = isA ? now.a : now.b;
            side.peer = isA ? now.b : now.a;
            side.isA = isA;
            side.isUp = now.isUp;
            side.ownBlocks = standingBlocks(state, *side.own);
            side.otherBlocks = standingBlocks(state, *side.other);
            if (side.node >= 0)
                sides[idx(side.node)].push_back(std::move(side));
        }
    }
    return sides;
}

QString handOverNote(const ConfigState& state, int node) {
    if (!isOthersKind(state.graph->component(node).kind))
        return {};
    return ConfigTexts::tr("%1 set this up themselves: hand the file over, or agree on what it says.")
        .arg(state.name(node));
}

std::optional<HostAndPort> partsOf(const std::optional<QString>& endpoint) {
    const auto parsed = parseEndpoint(endpoint.value_or(QString()));
    if (!parsed)
        return std::nullopt;
    const qsizetype colon = parsed->lastIndexOf(u':');
    HostAndPort parts{parsed->left(colon), parsed->mid(colon + 1).toUShort()};
    if (parts.host.startsWith(u'['))
        parts.host = parts.host.mid(1, parts.host.size() - 2);
    if (!parseIpAddress(parts.host) && !isHostName(parts.host))
        return std::nullopt;
    return parts;
}

std::optional<bool> stands(const ConfigState& state, const IpAddress& address) {
    const std::pair key{address.v6, numberOf(address)};
    if (state.network.owners.count(key) != 0)
        return true;
    if (state.before.owners.count(key) != 0)
        return false;
    std::optional<bool> result;
    for (const net::NetworkPart& part : state.network.networks) {
        if (part.block && part.block->prefix > 0 && part.block->address.v6 == address.v6 &&
            part.block->contains(address))
            result = result.value_or(false) || part.isUp;
    }
    return result;
}

} // namespace drawbridge::config
