// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/openvpn_conf.h"

#include "core/base/index.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/config_writer.h"

#include <QSet>

namespace drawbridge::config {

namespace {

QString netmask(int prefix) {
    const quint32 bits = prefix == 0 ? 0 : ~quint32(0) << (32 - prefix);
    return formatIpAddress(addressOf(bits, false));
}

/// "route 10.1.0.0 255.255.0.0", "route-ipv6 2001:db8::/32"
QString routeTo(const Cidr& block) {
    return block.address.v6
               ? QStringLiteral("route-ipv6 ") + formatCidr(block)
               : QStringLiteral("route %1 %2").arg(formatIpAddress(block.address), netmask(block.prefix));
}

class FileOfEnd {
public:
    FileOfEnd(const ConfigState& state, const TunnelSide& side, const QString& path)
        : m_state(state), m_side(side), m_writer(FileKind::OpenVpn, state.name(side.node), path) {}

    ConfigFile write() {
        m_writer.note(handOverNote(m_state, m_side.node));
        const auto own = partsOf(m_side.own->endpoint);
        const auto other = partsOf(m_side.other->endpoint);
        m_writer.comment(
            ConfigTexts::tr("Tunnel \"%1\" to %2").arg(m_side.plan->name, m_state.name(m_side.peer)));
        m_writer.line(QStringLiteral("dev tun"));
        if (own)
            m_writer.line(QStringLiteral("port %1").arg(own->port));
        if (other)
            m_writer.line(QStringLiteral("remote %1 %2").arg(other->host, QString::number(other->port)));
        if (!own && !other)
            m_writer.fillIn(ConfigTexts::tr("An endpoint of the tunnel \"%1\": the plan has none of either "
                                            "end, so neither can call the other.")
                                .arg(m_side.plan->name));
        const bool isServer = own && !other;
        writePool(isServer);
        for (const Cidr& block : m_side.otherBlocks) {
            if (!m_isPooled || block != m_side.otherBlocks.front())
                m_writer.line(routeTo(block));
        }
        for (const Cidr& block : isServer ? m_side.ownBlocks : std::vector<Cidr>())
            m_writer.line(QStringLiteral("push \"%1\"").arg(routeTo(block)));
        noteNetworks(*m_side.own);
        noteNetworks(*m_side.other);
        m_writer.fillIn(
            ConfigTexts::tr("Keys and certificates, ciphers, udp or tcp, and the addresses inside "
                            "the tunnel: take these lines into the configuration of %1, or add "
                            "what it has of those.")
                .arg(m_state.name(m_side.node)));
        return m_writer.take(m_state.head);
    }

private:
    /// Where people call, their network is what addresses are given from.
    void writePool(bool isServer) {
        const bool isPeople = m_state.graph->component(m_side.peer).kind == ComponentKind::UserGroup;
        if (!isServer || !isPeople || m_side.otherBlocks.empty())
            return;
        const Cidr& block = m_side.otherBlocks.front();
        m_writer.line(
            block.address.v6
                ? QStringLiteral("server-ipv6 ") + formatCidr(block)
                : QStringLiteral("server %1 %2").arg(formatIpAddress(block.address), netmask(block.prefix)));
        m_isPooled = true;
    }

    void noteNetworks(const TunnelEnd& end) {
        for (const NetworkId id : end.networks) {
            const int n = m_state.plan().networks.indexOf(id);
            if (n < 0)
                continue;
            const Network& network = m_state.plan().networks.at(n);
            if (!network.cidr)
                m_writer.fillIn(
                    ConfigTexts::tr("The route to the network %1, whose addresses the plan lacks.")
                        .arg(network.name));
            else if (!m_state.network.networks[idx(n)].isUp)
                m_writer.note(ConfigTexts::tr("The network %1 of the tunnel \"%2\" does not stand in this "
                                              "state, so the tunnel does not carry it.")
                                  .arg(network.name, m_side.plan->name));
        }
    }

    const ConfigState& m_state;
    const TunnelSide& m_side;
    ConfigWriter m_writer;
    bool m_isPooled = false;
};

} // namespace

std::vector<ConfigFile> openVpnFiles(const ConfigState& state) {
    std::vector<ConfigFile> files;
    for (const auto& sides : tunnelSides(state, TunnelType::OpenVpn)) {
        QSet<QString> used;
        for (const TunnelSide& side : sides) {
            QString name = safeFileName(side.plan->name);
            if (used.contains(name.toLower()))
                name = QStringLiteral("%1_%2").arg(name, QString::number(side.tunnel + 1));
            used += name.toLower();
            if (side.isUp && state.isHere(side.node))
                files.push_back(
                    FileOfEnd(state, side,
                              QStringLiteral("%1/openvpn/%2.conf").arg(state.folders[idx(side.node)], name))
                        .write());
        }
    }
    return files;
}

} // namespace drawbridge::config
