// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/nft_ruleset.h"

#include "core/analysis/network/access_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/report/network_config/nft_words.h"

#include <algorithm>

namespace drawbridge::config {

namespace {

using net::NatRule;
using net::Node;
using net::PacketBox;
using net::Rule;

/// Boxes that differ in nothing but their source and destination: every pair of these.
struct BoxGroup {
    std::optional<bool> v6; ///< absent: both families, any address
    quint8 protocols = net::kAllProtocols;
    net::Ports ports;
    std::vector<net::Addresses> sources;
    std::vector<net::Addresses> destinations;
};

void addOnce(std::vector<net::Addresses>& list, const net::Addresses& one) {
    if (std::find(list.begin(), list.end(), one) == list.end())
        list.push_back(one);
}

bool isAnything(const std::vector<net::Addresses>& list, bool v6) {
    return list.size() == 1 && list.front() == net::allAddresses(v6);
}

BoxGroup groupOf(const PacketBox& box) {
    return {box.v6, box.protocols, box.port, {box.source}, {box.destination}};
}

/// The groups of a rule's boxes. Rules pair all their sources with all their destinations; where boxes do not
/// do that, each is a group of its own.
std::vector<BoxGroup> groupsOf(const std::vector<PacketBox>& boxes) {
    std::vector<BoxGroup> groups;
    std::vector<std::size_t> counts;
    for (const PacketBox& box : boxes) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const BoxGroup& group) {
            return group.v6 == box.v6 && group.protocols == box.protocols && group.ports == box.port;
        });
        if (found == groups.end()) {
            groups.push_back(groupOf(box));
            counts.push_back(1);
            continue;
        }
        addOnce(found->sources, box.source);
        addOnce(found->destinations, box.destination);
        ++counts[static_cast<std::size_t>(found - groups.begin())];
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].sources.size() * groups[i].destinations.size() > counts[i]) {
            groups.clear();
            for (const PacketBox& box : boxes)
                groups.push_back(groupOf(box));
            return groups;
        }
    }
    const bool isOfBoth =
        groups.size() == 2 && groups[0].v6 != groups[1].v6 && groups[0].protocols == groups[1].protocols &&
        groups[0].ports == groups[1].ports &&
        std::all_of(groups.begin(), groups.end(), [](const BoxGroup& group) {
            return isAnything(group.sources, *group.v6) && isAnything(group.destinations, *group.v6);
        });
    if (isOfBoth) {
        groups.pop_back();
        groups[0].v6.reset();
    }
    return groups;
}

QString addressMatch(const char* field, const std::vector<net::Addresses>& list, bool v6) {
    if (isAnything(list, v6))
        return {};
    QStringList elements;
    for (const net::Addresses& each : list)
        elements += nftAddresses(each, v6);
    return QStringLiteral("%1 %2 %3 ")
        .arg(v6 ? u"ip6"_qs : u"ip"_qs, QString::fromLatin1(field), nftSet(elements));
}

/// What packets of a group look like, with a space after it, or nothing for any.
QString matchOf(const BoxGroup& group) {
    QString text;
    if (group.v6) {
        text += addressMatch("saddr", group.sources, *group.v6);
        text += addressMatch("daddr", group.destinations, *group.v6);
        if (text.isEmpty())
            text = *group.v6 ? u"meta nfproto ipv6 "_qs : u"meta nfproto ipv4 "_qs;
    }
    const QString protocols = nftProtocols(group.protocols, group.ports, group.v6);
    return protocols.isEmpty() ? text : text + protocols + u' ';
}

class Writer {
public:
    Writer(const RecoveryGraph& graph, const net::NetworkState& state, int node, const Devices& devices)
        : m_graph(graph), m_state(state), m_node(state.nodes[idx(node)]), m_self(node), m_devices(devices) {}

    NftRuleset write() {
        m_result.hasFilter = m_node.firewall >= 0;
        line(0,
             u"# "_qs +
                 nftRemark(
                     m_result.hasFilter
                         ? AccessTexts::tr("What %1 lets through and translates.").arg(m_graph.name(m_self))
                         : AccessTexts::tr("%1 has no firewall in the plan: everything passes.")
                               .arg(m_graph.name(m_self))));
        line(0, u"table inet drawbridge"_qs);
        line(0, u"delete table inet drawbridge"_qs);
        line(0, u"table inet drawbridge {"_qs);
        if (m_result.hasFilter) {
            writeRules();
            writeForward();
            writeInput();
            writeNat(Translation::Destination, "prerouting", "dstnat");
            writeNat(Translation::Source, "postrouting", "srcnat");
        }
        line(0, u"}"_qs);
        return std::move(m_result);
    }

private:
    void line(int depth, const QString& text) { m_result.text += QString(depth * 4, u' ') + text + u'\n'; }

    void open(const char* chain) { line(1, QStringLiteral("chain %1 {").arg(QString::fromLatin1(chain))); }
    void close() { line(1, u"}"_qs); }

    const Firewall& firewall() const { return m_graph.plan.firewalls.at(m_node.firewall); }

    void note(const QString& sentence) {
        m_result.notes += QStringLiteral("%1: %2").arg(m_graph.name(m_self), sentence);
    }

    QString networkName(int network) const { return m_graph.plan.networks.at(network).name; }

    // Rules

    QString ruleWords(const Rule& rule) const {
        const Plan& plan = m_graph.plan;
        const FirewallRule& told = firewall().rules[idx(rule.index)];
        const QString verb = rule.says == Rule::Says::Allow  ? u"allow"_qs
                             : rule.says == Rule::Says::Deny ? u"deny"_qs
                                                             : u"unsure"_qs;
        QString words = QStringLiteral("%1 %2 %3 → %4")
                            .arg(verb, formatPortRange(portsOf(told)), net::endText(plan, told.from),
                                 net::endText(plan, told.to));
        if (rule.in >= 0)
            words += QStringLiteral(", in %1").arg(networkName(rule.in));
        if (rule.out >= 0)
            words += QStringLiteral(", out %1").arg(networkName(rule.out));
        return AccessTexts::tr("rule %1: %2").arg(rule.index + 1).arg(words);
    }

    void remark(const QString& words) { line(2, u"# "_qs + nftRemark(words)); }

    bool isIn(int network) const {
        return std::any_of(m_node.interfaces.begin(), m_node.interfaces.end(),
                           [network](const net::NodeInterface& each) { return each.network == network; });
    }

    std::optional<QString> deviceIn(int network) const {
        const auto found = m_devices.ofNetwork.find(network);
        if (found == m_devices.ofNetwork.end() || !isDeviceName(found->second))
            return std::nullopt;
        return found->second;
    }

    /// The match of devices, with a space after it; absent: a device is not known, or there is none.
    std::optional<QString> deviceMatch(const Rule& rule) const {
        QString match;
        for (const auto& [network, word] : {std::pair(rule.in, "iifname"), std::pair(rule.out, "oifname")}) {
            if (network < 0)
                continue;
            const auto device = deviceIn(network);
            if (!device)
                return std::nullopt;
            match += QStringLiteral("%1 \"%2\" ").arg(QString::fromLatin1(word), *device);
        }
        return match;
    }

    void writeRules() {
        open("rules");
        for (const Rule& rule : m_node.rules)
            writeRule(rule);
        close();
    }

    void writeRule(const Rule& rule) {
        const QString words = ruleWords(rule);
        if (rule.says == Rule::Says::Unsure) {
            remark(AccessTexts::tr("not known: %1").arg(words));
            note(AccessTexts::tr("%1 was not read in full and is left out; the rules below it decide about "
                                 "its packets. Put it in by hand.")
                     .arg(words));
            return;
        }
        for (const int network : {rule.in, rule.out}) {
            if (network >= 0 && !isIn(network)) {
                remark(AccessTexts::tr("%1 (never: it is not in %2)").arg(words, networkName(network)));
                return;
            }
        }
        if (rule.boxes.empty()) {
            remark(AccessTexts::tr("%1 (never: no packet is from there to there)").arg(words));
            return;
        }
        auto match = deviceMatch(rule);
        if (!match && rule.says == Rule::Says::Allow) {
            remark(AccessTexts::tr("left out, as its network device is not known: %1").arg(words));
            note(AccessTexts::tr("%1 is left out, as the plan does not name the network device it asks for.")
                     .arg(words));
            return;
        }
        if (!match) // to deny more is safe
            note(AccessTexts::tr("%1 denies on every network device, as the plan does not name its own.")
                     .arg(words));
        for (const BoxGroup& group : groupsOf(rule.boxes))
            line(2, QStringLiteral("%1%2%3 comment %4")
                        .arg(match.value_or(QString()), matchOf(group),
                             rule.says == Rule::Says::Allow ? u"accept"_qs : u"drop"_qs, nftQuoted(words)));
    }

    // Chains

    void writeForward() {
        open("forward");
        line(2, u"type filter hook forward priority filter; policy drop;"_qs);
        line(2, u"ct state established,related accept"_qs);
        line(2, u"jump rules"_qs);
        close();
    }

    void writeInput() {
        open("input");
        line(2, u"type filter hook input priority filter; policy drop;"_qs);
        line(2, u"iifname \"lo\" accept"_qs);
        line(2, u"ct state established,related accept"_qs);
        line(2, QStringLiteral("icmpv6 type { nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } "
                               "accept comment %1")
                    .arg(nftQuoted(AccessTexts::tr("without these there is no IPv6"))));
        for (std::size_t t = 0; t < m_state.tunnels.size(); ++t) {
            const net::TunnelState& tunnel = m_state.tunnels[t];
            if (tunnel.isUp && (tunnel.a == m_self || tunnel.b == m_self))
                writeCarrier(static_cast<int>(t), tunnel.a == m_self);
        }
        line(2, u"jump rules"_qs);
        close();
    }

    /// The packets that carry a tunnel, which no rule of the plan speaks of.
    void writeCarrier(int t, bool isA) {
        const Tunnel& tunnel = m_graph.plan.tunnels.at(t);
        const QString comment =
            u" accept comment "_qs + nftQuoted(AccessTexts::tr("carries the tunnel %1").arg(tunnel.name));
        if (const auto device = m_devices.carrierOfTunnel.find(t);
            device != m_devices.carrierOfTunnel.end() && isDeviceName(device->second)) {
            line(2, QStringLiteral("iifname \"%1\"").arg(device->second) + comment);
            return;
        }
        const TunnelEnd& end = isA ? tunnel.a : tunnel.b;
        switch (tunnel.type) {
        case TunnelType::WireGuard:
            line(2, QStringLiteral("udp dport %1").arg(portOf(end, 51820)) + comment);
            break;
        case TunnelType::Ipsec:
            line(2, u"udp dport { 500, 4500 }"_qs + comment);
            line(2, u"meta l4proto esp"_qs + comment);
            break;
        case TunnelType::OpenVpn:
            line(2, QStringLiteral("meta l4proto { tcp, udp } th dport %1").arg(portOf(end, 1194)) + comment);
            break;
        }
    }

    static int portOf(const TunnelEnd& end, int usual) {
        const int colon = end.endpoint ? static_cast<int>(end.endpoint->lastIndexOf(u':')) : -1;
        bool isNumber = false;
        const int port = colon < 0 ? 0 : QStringView(*end.endpoint).mid(colon + 1).toInt(&isNumber);
        return isNumber && port > 0 && port <= 65535 ? port : usual;
    }

    // Translations

    QString natWords(const NatRule& rule) const {
        const AddressTranslation& told = firewall().nat[idx(rule.index)];
        return AccessTexts::tr("translation %1: %2 → %3")
            .arg(rule.index + 1)
            .arg(net::endText(m_graph.plan, told.from), net::endText(m_graph.plan, told.to));
    }

    void writeNat(Translation kind, const char* chain, const char* priority) {
        const bool hasSome = std::any_of(m_node.nat.begin(), m_node.nat.end(),
                                         [kind](const NatRule& rule) { return rule.kind == kind; });
        if (!hasSome)
            return;
        open(chain);
        line(2, QStringLiteral("type nat hook %1 priority %2; policy accept;")
                    .arg(QString::fromLatin1(chain), QString::fromLatin1(priority)));
        if (kind == Translation::Source)
            writeOwnAddresses();
        for (const NatRule& rule : m_node.nat) {
            if (rule.kind == kind)
                writeTranslation(rule);
        }
        close();
    }

    void writeOwnAddresses() {
        for (const bool v6 : {false, true}) {
            QStringList own;
            for (const net::NodeInterface& each : m_node.interfaces) {
                if (each.address && each.address->v6 == v6)
                    own += formatIpAddress(*each.address);
            }
            own.removeDuplicates();
            if (!own.isEmpty())
                line(2, QStringLiteral("%1 saddr %2 return comment %3")
                            .arg(v6 ? u"ip6"_qs : u"ip"_qs, nftSet(own),
                                 nftQuoted(AccessTexts::tr("what it sends itself is not translated"))));
        }
    }

    void writeTranslation(const NatRule& rule) {
        const QString words = natWords(rule);
        if (rule.kind == Translation::Destination && !rule.becomes) {
            remark(AccessTexts::tr("not known: %1").arg(words));
            note(AccessTexts::tr("%1 is left out, as the plan does not say what the destination becomes.")
                     .arg(words));
            return;
        }
        for (const PacketBox& box : rule.boxes) {
            for (const auto& [match, action] : translationsOf(rule, box))
                line(2, QStringLiteral("%1%2 comment %3").arg(match, action, nftQuoted(words)));
        }
    }

    /// Pairs of match and action; only TCP and UDP have ports to translate.
    std::vector<std::pair<QString, QString>> translationsOf(const NatRule& rule, const PacketBox& box) const {
        const BoxGroup group = groupOf(box);
        const bool isSource = rule.kind == Translation::Source;
        if (!rule.becomes)
            return {{matchOf(group), u"masquerade"_qs}};
        const QString verb =
            QStringLiteral("%1 %2 ").arg(isSource ? u"snat"_qs : u"dnat"_qs, box.v6 ? u"ip6"_qs : u"ip"_qs);
        const QString plain = verb + becomesText(*rule.becomes, isSource ? box.source : box.destination,
                                                 isSource ? "saddr" : "daddr", box.v6);
        if (!rule.port || isSource || !rule.becomes->isOne())
            return {{matchOf(group), plain}};
        std::vector<std::pair<QString, QString>> result;
        BoxGroup part = group;
        const QString address = nftAddress(rule.becomes->first, box.v6);
        const QString withPort =
            QStringLiteral("%1to %2:%3").arg(verb, box.v6 ? u'[' + address + u']' : address).arg(*rule.port);
        for (const quint8 protocol : {net::kTcp, net::kUdp, net::kIcmp}) {
            part.protocols = static_cast<quint8>(box.protocols & protocol);
            if (part.protocols != 0)
                result.emplace_back(matchOf(part), protocol == net::kIcmp ? plain : withPort);
        }
        return result;
    }

    /// "to 10.1.0.4", or address by address from one block to another of the same size.
    static QString becomesText(const net::Addresses& becomes, const net::Addresses& from, const char* field,
                               bool v6) {
        const QString block = nftBlock(becomes, v6);
        const QString before = nftBlock(from, v6);
        const bool isByAddress =
            !becomes.isOne() && becomes.last - becomes.first == from.last - from.first && !block.isEmpty();
        if (isByAddress && !before.isEmpty())
            return QStringLiteral("prefix to %1 %2 map { %3 : %4 }")
                .arg(v6 ? u"ip6"_qs : u"ip"_qs, QString::fromLatin1(field), before, block);
        if (becomes.isOne())
            return u"to "_qs + nftAddress(becomes.first, v6);
        return QStringLiteral("to %1-%2").arg(nftAddress(becomes.first, v6), nftAddress(becomes.last, v6));
    }

    const RecoveryGraph& m_graph;
    const net::NetworkState& m_state;
    const Node& m_node;
    int m_self;
    const Devices& m_devices;
    NftRuleset m_result;
};

} // namespace

NftRuleset nftRuleset(const RecoveryGraph& graph, const net::NetworkState& state, int node,
                      const Devices& devices) {
    return Writer(graph, state, node, devices).write();
}

} // namespace drawbridge::config
