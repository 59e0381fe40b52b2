// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/compare_config.h"

#include "core/analysis/network/access_words.h"
#include "core/analysis/network/network_state.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/import/firewall/firewall_files.h"
#include "core/import/vpn/ipsec_facts.h"
#include "core/import/vpn/openvpn_file.h"
#include "core/import/vpn/wireguard_file.h"
#include "core/operations/line_difference.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

using config::FileKind;

struct Source {
    QString name;
    QByteArray text;
    std::optional<vpn::FileKind> vpn;
    std::optional<firewall::FileKind> firewall;
};

FileKind kindOf(const Source& source) {
    if (source.vpn) {
        switch (*source.vpn) {
        case vpn::FileKind::WireGuard:
            return FileKind::WireGuard;
        case vpn::FileKind::Swanctl:
        case vpn::FileKind::IpsecConf:
            return FileKind::Swanctl;
        case vpn::FileKind::OpenVpn:
            return FileKind::OpenVpn;
        }
    }
    return source.firewall == firewall::FileKind::IpJson ? FileKind::Addresses : FileKind::Nftables;
}

Source readSource(const QString& path) {
    constexpr qint64 largest = 4 << 20;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        throw InputError(OperationsTexts::tr("This file cannot be read."), {path, 0, 0});
    if (file.size() > largest)
        throw InputError(OperationsTexts::tr("The file is larger than 4 MiB."), {path, 0, 0});
    Source source;
    source.name = path;
    source.text = file.readAll();
    source.firewall = firewall::fileKindOf(source.text);
    if (!source.firewall)
        source.vpn = vpn::fileKindOf(source.text, path);
    if (!source.firewall && !source.vpn)
        throw InputError(OperationsTexts::tr("This is none of WireGuard, swanctl.conf, ipsec.conf, OpenVPN, "
                                             "nft, iptables-save and \"ip -j\"."),
                         {path, 0, 0});
    return source;
}

/// The machine with the interfaces that it has in the state.
Component machineInState(const RecoveryGraph& graph, const ScenarioAnalysis* analysis, int component) {
    const net::NetworkState state = net::networkState(graph, {analysis, std::nullopt});
    const Component& told = graph.component(component);
    Component machine = told;
    machine.interfaces.clear();
    for (const net::NodeInterface& each : state.nodes[idx(component)].interfaces) {
        NetworkInterface interface {
            graph.plan.networks.at(each.network).id, each.address, {}
        };
        for (const NetworkInterface& known : told.interfaces) {
            if (known.network == interface.network && known.device)
                interface.device = known.device;
        }
        machine.interfaces.push_back(std::move(interface));
    }
    return machine;
}

/// Reads what files say, as lines in the plan's terms.
class Reader {
public:
    Reader(const Plan& plan, const Component& machine, Diagnostics& notes)
        : m_plan(plan), m_machine(machine), m_notes(notes) {
        m_plan.components.put(machine);
        for (const Network& network : plan.networks) {
            if (network.cidr)
                m_networks.try_emplace(*network.cidr, network.name);
        }
        for (const Tunnel& tunnel : plan.tunnels) {
            for (const TunnelEnd* end : {&tunnel.a, &tunnel.b})
                learn(*end);
        }
    }

    /// In the order of the file, of which is first; sorted where the order means nothing.
    QStringList linesOf(const std::vector<Source>& sources) {
        QStringList lines;
        for (const Source& source : sources)
            lines += source.vpn ? tunnelLines(source) : firewallLines(source);
        if (sources.empty() || !isOrdered(kindOf(sources.front()))) {
            lines.sort();
            lines.removeDuplicates();
        }
        return lines;
    }

    static bool isOrdered(FileKind kind) { return kind == FileKind::Nftables; }

    /// What a generated script sets.
    static QStringList scriptLines(const QString& text) {
        static const QRegularExpression form(
            QStringLiteral("^ip (?:-6 )?(address|route) replace (\\S+)(?: via (\\S+))?"),
            QRegularExpression::MultilineOption);
        QStringList lines;
        for (auto it = form.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            lines += match.captured(1) == u"address"
                         ? QStringLiteral("address %1").arg(match.captured(2))
                         : QStringLiteral("route %1 via %2").arg(match.captured(2), match.captured(3));
        }
        lines.sort();
        lines.removeDuplicates();
        return lines;
    }

private:
    void learn(const TunnelEnd& end) {
        const Component* gateway = m_plan.components.find(end.gateway);
        if (gateway == nullptr)
            return;
        if (end.publicKey)
            m_gateways.try_emplace(*end.publicKey, gateway->name);
        if (end.endpoint)
            m_gateways.try_emplace(hostOf(*end.endpoint), gateway->name);
    }

    static QString hostOf(const QString& endpoint) {
        const QString host = endpoint.left(endpoint.lastIndexOf(u':'));
        return host.startsWith(u'[') ? host.mid(1, host.size() - 2) : host;
    }

    /// The gateway of the plan with that key, else that address; else as the file calls it.
    QString peerName(const vpn::EndFacts& end) const {
        for (const QString& known : {end.publicKey, end.host}) {
            const auto found = m_gateways.find(known);
            if (!known.isEmpty() && found != m_gateways.end())
                return found->second;
        }
        return !end.name.isEmpty()   ? end.name
               : !end.host.isEmpty() ? end.host
                                     : OperationsTexts::tr("somebody");
    }

    QString blockText(const Cidr& block) const {
        const auto found = m_networks.find(block);
        return found == m_networks.end() ? formatCidr(block)
                                         : QStringLiteral("%1 (%2)").arg(formatCidr(block), found->second);
    }

    QString blocksText(std::vector<Cidr> blocks) const {
        std::sort(blocks.begin(), blocks.end());
        QStringList texts;
        for (const Cidr& block : blocks)
            texts += blockText(block);
        return texts.isEmpty() ? OperationsTexts::tr("itself") : texts.join(QStringLiteral(", "));
    }

    vpn::VpnFacts factsOf(const Source& source) {
        switch (*source.vpn) {
        case vpn::FileKind::WireGuard:
            return vpn::readWireGuard(source.text, source.name, m_notes);
        case vpn::FileKind::Swanctl:
            return vpn::readSwanctl(source.text, source.name, m_notes);
        case vpn::FileKind::IpsecConf:
            return vpn::readIpsecConf(source.text, source.name, m_notes);
        case vpn::FileKind::OpenVpn:
            return vpn::readOpenVpn(source.text, source.name, m_notes);
        }
        Q_UNREACHABLE();
    }

    QStringList tunnelLines(const Source& source) {
        QStringList lines;
        const vpn::VpnFacts facts = factsOf(source);
        if (facts.here.port)
            lines += OperationsTexts::tr("listens on port %1").arg(*facts.here.port);
        for (const vpn::TunnelFacts& tunnel : facts.tunnels) {
            const QString to = OperationsTexts::tr("tunnel to %1: ").arg(peerName(tunnel.there));
            if (!tunnel.there.publicKey.isEmpty())
                lines += to + OperationsTexts::tr("public key %1").arg(tunnel.there.publicKey);
            if (!tunnel.there.host.isEmpty())
                lines += to + endpointText(tunnel);
            if (tunnel.type != TunnelType::Ipsec) {
                for (const Cidr& block : tunnel.there.networks)
                    lines += to + OperationsTexts::tr("to %1").arg(blockText(block));
            } else {
                lines += to + OperationsTexts::tr("between %1 here and %2 there")
                                  .arg(blocksText(tunnel.here.networks), blocksText(tunnel.there.networks));
            }
        }
        return lines;
    }

    static QString endpointText(const vpn::TunnelFacts& tunnel) {
        return tunnel.there.port ? OperationsTexts::tr("endpoint %1, port %2")
                                       .arg(tunnel.there.host, QString::number(*tunnel.there.port))
                                 : OperationsTexts::tr("endpoint %1").arg(tunnel.there.host);
    }

    /// Imported into the plan with nothing of the machine's own, so that all that is there came by the file.
    QStringList firewallLines(const Source& source) {
        Plan plan = m_plan;
        for (const Firewall& each : m_plan.firewalls) {
            if (each.at == m_machine.id)
                plan.firewalls.remove(each.id);
        }
        const bool isAddresses = source.firewall == firewall::FileKind::IpJson;
        if (isAddresses)
            clearAddresses(plan);
        vpn::VpnTarget target;
        target.gateway = m_machine.name;
        firewall::importFirewall(plan, source.text, source.name, *source.firewall, target, m_notes);
        return isAddresses ? addressLines(plan) : ruleLines(plan);
    }

    void clearAddresses(Plan& plan) const {
        for (const Network& each : m_plan.networks) {
            Network bare = each;
            bare.gateway.reset();
            bare.routes.clear();
            plan.networks.put(std::move(bare));
        }
        // Networks keep the interfaces by which routes are found; addresses come by the file.
        Component machine = m_machine;
        for (NetworkInterface& interface : machine.interfaces)
            interface.address.reset();
        plan.components.put(std::move(machine));
    }

    QStringList addressLines(const Plan& plan) const {
        QStringList lines;
        for (const NetworkInterface& interface : plan.components.find(m_machine.id)->interfaces) {
            const Network* network = plan.networks.find(interface.network);
            if (interface.address && network != nullptr && network->cidr)
                lines +=
                    QStringLiteral("address %1/%2")
                        .arg(formatIpAddress(*interface.address), QString::number(network->cidr->prefix));
        }
        for (const Network& network : plan.networks) {
            if (network.gateway)
                lines += QStringLiteral("route default via %1").arg(formatIpAddress(*network.gateway));
            for (const StaticRoute& route : network.routes)
                lines +=
                    QStringLiteral("route %1 via %2").arg(formatCidr(route.to), formatIpAddress(route.via));
        }
        return lines;
    }

    QStringList ruleLines(const Plan& plan) const {
        QStringList lines;
        for (const Firewall& firewall : plan.firewalls) {
            if (firewall.at != m_machine.id)
                continue;
            for (const FirewallRule& rule : firewall.rules)
                lines += ruleText(plan, rule);
            for (const AddressTranslation& each : firewall.nat)
                lines += natText(plan, each);
        }
        return lines;
    }

    static QString ruleText(const Plan& plan, const FirewallRule& rule) {
        const QString says = rule.allow  ? OperationsTexts::tr("allow")
                             : rule.deny ? OperationsTexts::tr("deny")
                                         : OperationsTexts::tr("not known");
        QString text = QStringLiteral("%1 %2: %3 → %4")
                           .arg(says, formatPortRange(portsOf(rule)), net::endText(plan, rule.from),
                                net::endText(plan, rule.to));
        if (const Network* in = plan.networks.find(rule.in))
            text += OperationsTexts::tr(", in by %1").arg(in->name);
        if (const Network* out = plan.networks.find(rule.out))
            text += OperationsTexts::tr(", out by %1").arg(out->name);
        return text;
    }

    static QString natText(const Plan& plan, const AddressTranslation& rule) {
        QString becomes = rule.becomes        ? formatIpAddress(*rule.becomes)
                          : rule.becomesBlock ? formatCidr(*rule.becomesBlock)
                                              : OperationsTexts::tr("its own address");
        if (rule.becomesPort)
            becomes += OperationsTexts::tr(", port %1").arg(*rule.becomesPort);
        const QString what = rule.kind == Translation::Source ? OperationsTexts::tr("source")
                                                              : OperationsTexts::tr("destination");
        return OperationsTexts::tr("translate the %1 of %2: %3 → %4, to %5")
            .arg(what, formatPortRange(rule.port.value_or(PortRange{})), net::endText(plan, rule.from),
                 net::endText(plan, rule.to), becomes);
    }

    Plan m_plan;
    const Component& m_machine;
    Diagnostics& m_notes;
    std::map<Cidr, QString> m_networks;
    std::map<QString, QString> m_gateways; ///< by public key and by host of the endpoint
};

std::vector<Source> generatedSources(const config::NetworkConfig& config, FileKind kind) {
    std::vector<Source> sources;
    for (const config::ConfigFile& file : config.files) {
        if (file.kind != kind)
            continue;
        Source source;
        source.name = file.path;
        source.text = file.text.toUtf8();
        if (kind == FileKind::Nftables)
            source.firewall = firewall::FileKind::Nft;
        else
            source.vpn = kind == FileKind::WireGuard ? vpn::FileKind::WireGuard
                         : kind == FileKind::Swanctl ? vpn::FileKind::Swanctl
                                                     : vpn::FileKind::OpenVpn;
        sources.push_back(std::move(source));
    }
    return sources;
}

QStringList generatedLines(Reader& reader, const config::NetworkConfig& config, FileKind kind) {
    if (kind != FileKind::Addresses)
        return reader.linesOf(generatedSources(config, kind));
    QStringList lines;
    for (const config::ConfigFile& file : config.files) {
        if (file.kind == kind)
            lines += Reader::scriptLines(file.text);
    }
    return lines;
}

/// What was not read in full, as it stands there, sorted; what is not of one line, as it was told.
QStringList unreadLines(const std::vector<Source>& sources, const Diagnostics& told, std::size_t from) {
    QStringList lines;
    for (std::size_t i = from; i < told.size(); ++i) {
        const SourcePlace& place = told[i].place;
        const auto source = std::find_if(sources.begin(), sources.end(),
                                         [&](const Source& each) { return each.name == place.file; });
        const bool isLine = source != sources.end() && place.line > 0;
        if (told[i].severity != Severity::Note)
            lines += isLine ? QString::fromUtf8(source->text.split('\n').value(place.line - 1)).simplified()
                            : told[i].message;
    }
    lines.sort();
    return lines;
}

} // namespace

bool ConfigComparison::isSame() const {
    return std::all_of(lines.begin(), lines.end(),
                       [](const Line& line) { return line.side == Line::Side::Both; });
}

std::vector<ConfigComparison> compareConfig(const RecoveryGraph& graph, const ScenarioAnalysis* analysis,
                                            const config::NetworkConfig& config, int machine,
                                            const QStringList& files, Diagnostics& notes) {
    const Component here = machineInState(graph, analysis, machine);
    std::map<FileKind, std::vector<Source>> sources;
    for (const QString& path : files) {
        Source source = readSource(path);
        const FileKind kind = kindOf(source);
        sources[kind].push_back(std::move(source));
    }
    std::vector<ConfigComparison> result;
    Diagnostics ours; // what an import says of our own files is known
    for (const auto& [kind, all] : sources) {
        ConfigComparison comparison;
        comparison.kind = kind;
        for (const Source& source : all)
            comparison.files += source.name;
        const std::size_t toldOfTheirs = notes.size();
        const std::size_t toldOfOurs = ours.size();
        Reader theirs(graph.plan, here, notes);
        Reader generated(graph.plan, here, ours);
        comparison.lines = lineDifference(theirs.linesOf(all), generatedLines(generated, config, kind),
                                          Reader::isOrdered(kind));
        comparison.isWhole = unreadLines(all, notes, toldOfTheirs) ==
                             unreadLines(generatedSources(config, kind), ours, toldOfOurs);
        result.push_back(std::move(comparison));
    }
    return result;
}

} // namespace drawbridge
