// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/swanctl_conf.h"

#include "core/base/index.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/config_writer.h"

#include <QSet>

#include <algorithm>

namespace drawbridge::config {

namespace {

constexpr quint16 kIkePort = 500;
constexpr quint16 kNatPort = 4500; ///< RFC 3948; charon takes it by itself

bool isPeople(const ConfigState& state, int node) {
    return state.graph->component(node).kind == ComponentKind::UserGroup;
}

class FileOfGateway {
public:
    FileOfGateway(const ConfigState& state, int node, const std::vector<TunnelSide>& sides)
        : m_state(state), m_node(node), m_sides(sides),
          m_writer(FileKind::Swanctl, state.name(node),
                   state.folders[idx(node)] + QStringLiteral("/swanctl/conf.d/drawbridge.conf")) {}

    ConfigFile write() {
        m_writer.note(handOverNote(m_state, m_node));
        m_writer.line(QStringLiteral("connections {"));
        for (const TunnelSide& side : m_sides) {
            if (side.isUp)
                writeConnection(side);
        }
        m_writer.line(QStringLiteral("}"));
        if (!m_pools.isEmpty()) {
            m_writer.line();
            m_writer.line(QStringLiteral("pools {"));
            for (const QString& line : std::as_const(m_pools))
                m_writer.line(line);
            m_writer.line(QStringLiteral("}"));
        }
        m_writer.line();
        for (const QString& line : std::as_const(m_secrets))
            m_writer.line(QStringLiteral("# ") + line);
        return m_writer.take(m_state.head);
    }

private:
    /// Names of sections have no form of quoting.
    QString sectionName(const TunnelSide& side) {
        QString name = safeFileName(side.plan->name);
        name.replace(u'.', u'_');
        if (m_used.contains(name))
            name += u'_' + QString::number(side.tunnel + 1);
        while (m_used.contains(name))
            name += u'_';
        m_used += name;
        return name;
    }

    void set(int depth, const QString& key, const QString& value) {
        m_writer.line(QString(depth * 4, u' ') + key + QStringLiteral(" = ") + value);
    }
    void open(int depth, const QString& name) {
        m_writer.line(QString(depth * 4, u' ') + name + QStringLiteral(" {"));
    }
    void close(int depth) { m_writer.line(QString(depth * 4, u' ') + u'}'); }

    void writeConnection(const TunnelSide& side) {
        const QString name = sectionName(side);
        const auto own = partsOf(side.own->endpoint);
        const auto other = partsOf(side.other->endpoint);
        m_writer.comment(ConfigTexts::tr("Tunnel \"%1\" to %2").arg(side.plan->name, m_state.name(side.peer)),
                         QString(4, u' '));
        open(1, name);
        set(2, QStringLiteral("version"), QStringLiteral("2"));
        writeAddresses(side, own, other);
        if (isPeople(m_state, m_node))
            set(2, QStringLiteral("vips"), QStringLiteral("0.0.0.0"));
        const bool hasPool = isPeople(m_state, side.peer) && !side.otherBlocks.empty();
        if (hasPool)
            set(2, QStringLiteral("pools"), addPool(name, side));
        writeEnd(side, QStringLiteral("local"), own, m_node);
        writeEnd(side, QStringLiteral("remote"), other, side.peer);
        open(2, QStringLiteral("children"));
        open(3, name);
        writeSelectors(side, QStringLiteral("local_ts"), side.ownBlocks, *side.own, m_node);
        writeSelectors(side, QStringLiteral("remote_ts"), side.otherBlocks, *side.other, side.peer);
        if (other)
            set(4, QStringLiteral("start_action"), QStringLiteral("trap"));
        close(3);
        close(2);
        close(1);
        fillInSecret(side, name, own, other);
    }

    void writeAddresses(const TunnelSide& side, const std::optional<HostAndPort>& own,
                        const std::optional<HostAndPort>& other) {
        if (own && hasAddress(own->host))
            set(2, QStringLiteral("local_addrs"), own->host);
        else if (own)
            m_writer.comment(ConfigTexts::tr("No local_addrs: %1, where the other end finds this one, is no "
                                             "address of an interface of it in the plan.")
                                 .arg(own->host),
                             QString(8, u' '));
        if (own && own->port != kIkePort && own->port != kNatPort)
            set(2, QStringLiteral("local_port"), QString::number(own->port));
        if (other) {
            set(2, QStringLiteral("remote_addrs"), other->host);
            const auto address = parseIpAddress(other->host);
            if (address && stands(m_state, *address) == false)
                m_writer.note(ConfigTexts::tr("%1, the endpoint of %2, does not stand in this state.")
                                  .arg(other->host, m_state.name(side.peer)));
        } else {
            m_writer.comment(ConfigTexts::tr("No remote_addrs: the plan gives none, so %1 calls this end.")
                                 .arg(m_state.name(side.peer)),
                             QString(8, u' '));
        }
        if (other && other->port != kIkePort && other->port != kNatPort)
            set(2, QStringLiteral("remote_port"), QString::number(other->port));
        if (!own && !other)
            m_writer.fillIn(ConfigTexts::tr("An endpoint of the tunnel \"%1\" (remote_addrs): the plan has "
                                            "none of either end, so neither can call the other.")
                                .arg(side.plan->name));
    }

    bool hasAddress(const QString& host) const {
        const auto address = parseIpAddress(host);
        const auto& interfaces = m_state.network.nodes[idx(m_node)].interfaces;
        return address && std::any_of(interfaces.begin(), interfaces.end(),
                                      [&](const auto& each) { return each.address == *address; });
    }

    QString addPool(const QString& name, const TunnelSide& side) {
        if (side.otherBlocks.size() > 1)
            m_writer.note(ConfigTexts::tr("%1 get addresses of the first of their networks only, as a pool "
                                          "is one range.")
                              .arg(m_state.name(side.peer)));
        m_pools += QStringLiteral("    %1 {").arg(name);
        m_pools += QStringLiteral("        addrs = ") + formatCidr(side.otherBlocks.front());
        m_pools += QStringLiteral("    }");
        return name;
    }

    void writeEnd(const TunnelSide& side, const QString& section, const std::optional<HostAndPort>& endpoint,
                  int node) {
        open(2, section);
        set(3, QStringLiteral("auth"), QStringLiteral("psk"));
        if (endpoint)
            set(3, QStringLiteral("id"), endpoint->host);
        else if (isHostName(m_state.name(node)))
            set(3, QStringLiteral("id"), m_state.name(node));
        else
            m_writer.fillIn(ConfigTexts::tr("The identity of %1 in the tunnel \"%2\" (id).")
                                .arg(m_state.name(node), side.plan->name));
        close(2);
    }

    void writeSelectors(const TunnelSide& side, const QString& key, const std::vector<Cidr>& blocks,
                        const TunnelEnd& end, int node) {
        QStringList texts;
        for (const Cidr& block : blocks)
            texts += formatCidr(block);
        // Addresses of people are those that they are given.
        if (texts.isEmpty() || isPeople(m_state, node))
            texts = QStringList(QStringLiteral("dynamic"));
        set(4, key, texts.join(QStringLiteral(", ")));
        for (const NetworkId id : end.networks) {
            const int n = m_state.plan().networks.indexOf(id);
            if (n < 0)
                continue;
            const Network& network = m_state.plan().networks.at(n);
            if (!network.cidr)
                m_writer.fillIn(ConfigTexts::tr("The addresses of the network %1 in the tunnel \"%2\" (%3).")
                                    .arg(network.name, side.plan->name, key));
            else if (!m_state.network.networks[idx(n)].isUp)
                m_writer.note(ConfigTexts::tr("The network %1 of the tunnel \"%2\" does not stand in this "
                                              "state, so the tunnel does not carry it.")
                                  .arg(network.name, side.plan->name));
        }
    }

    void fillInSecret(const TunnelSide& side, const QString& name, const std::optional<HostAndPort>& own,
                      const std::optional<HostAndPort>& other) {
        const QString file = QStringLiteral("/etc/swanctl/conf.d/%1-secret.conf").arg(name);
        m_writer.fillIn(
            ConfigTexts::tr("The shared secret of the tunnel \"%1\", in the file %2 (mode 600), whose "
                            "form stands at the end of this one. The plan does not say how the ends "
                            "prove who they are; with certificates: auth = pubkey, certs and id.")
                .arg(side.plan->name, file));
        m_secrets += {file,
                      QStringLiteral("secrets {"),
                      QStringLiteral("    ike-%1 {").arg(name),
                      QStringLiteral("        id-1 = ") + identity(own, m_node),
                      QStringLiteral("        id-2 = ") + identity(other, side.peer),
                      QStringLiteral("        secret = \"…\""),
                      QStringLiteral("    }"),
                      QStringLiteral("}")};
    }

    QString identity(const std::optional<HostAndPort>& endpoint, int node) const {
        if (endpoint)
            return endpoint->host;
        return isHostName(m_state.name(node)) ? m_state.name(node) : QStringLiteral("…");
    }

    const ConfigState& m_state;
    int m_node;
    const std::vector<TunnelSide>& m_sides;
    ConfigWriter m_writer;
    QSet<QString> m_used;
    QStringList m_pools;
    QStringList m_secrets; ///< lines of the files that they belong in
};

} // namespace

std::vector<ConfigFile> swanctlFiles(const ConfigState& state) {
    std::vector<ConfigFile> files;
    const auto sides = tunnelSides(state, TunnelType::Ipsec);
    for (std::size_t node = 0; node < sides.size(); ++node) {
        const bool isUsed = std::any_of(sides[node].begin(), sides[node].end(),
                                        [](const TunnelSide& side) { return side.isUp; });
        if (isUsed && state.network.nodes[node].isHere)
            files.push_back(FileOfGateway(state, static_cast<int>(node), sides[node]).write());
    }
    return files;
}

} // namespace drawbridge::config
