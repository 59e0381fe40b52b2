// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/wireguard_conf.h"

#include "core/base/index.h"
#include "core/base/visible_text.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/config_writer.h"
#include "core/report/network_config/nft_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace drawbridge::config {

namespace {

/// What makes one interface: tunnels that share a key and a listening port.
struct Interface {
    std::optional<ComponentId> gateway; ///< of the plan, whose key it is
    QString key;
    std::optional<quint16> port;
    QString name;                 ///< "wg0"
    QString samePort;             ///< another interface that listens on its port
    bool isOnlyKey = true;        ///< of the gateway
    bool isOnlyInterface = false; ///< of the machine
    std::vector<const TunnelSide*> sides;
};

QString keyOf(const TunnelEnd& end) {
    const QString key = end.publicKey.value_or(QString());
    return isWireGuardKey(key) ? key : QString();
}

bool isUsed(const Interface& interface) {
    return std::any_of(interface.sides.begin(), interface.sides.end(),
                       [](const TunnelSide* side) { return side->isUp; });
}

/// Two that are up at once, with two keys.
void tellSamePorts(std::vector<Interface>& interfaces) {
    std::map<int, const Interface*> byPort;
    for (Interface& interface : interfaces) {
        if (!interface.port || !isUsed(interface))
            continue;
        const auto [other, isFirst] = byPort.try_emplace(*interface.port, &interface);
        if (!isFirst)
            interface.samePort = other->second->name;
    }
}

/// In the order of the plan, those of the machine itself before those that it has taken over: so that an
/// interface keeps its number in every state.
std::vector<Interface> interfacesOf(std::vector<TunnelSide>& sides, ComponentId self) {
    std::stable_partition(sides.begin(), sides.end(),
                          [self](const TunnelSide& side) { return side.own->gateway == self; });
    std::vector<Interface> interfaces;
    std::map<std::tuple<ComponentId, QString, int>, std::size_t> known;
    std::map<ComponentId, std::set<QString>> keys;
    for (const TunnelSide& side : sides) {
        const auto endpoint = partsOf(side.own->endpoint);
        const auto port = endpoint ? std::optional(endpoint->port) : std::nullopt;
        const QString key = keyOf(*side.own);
        const auto [at, isNew] =
            known.try_emplace({*side.own->gateway, key, port ? *port : -1}, interfaces.size());
        if (isNew) {
            Interface interface;
            interface.gateway = side.own->gateway;
            interface.key = key;
            interface.port = port;
            interface.name = QStringLiteral("wg%1").arg(interfaces.size());
            keys[*side.own->gateway].insert(key);
            interfaces.push_back(std::move(interface));
        }
        interfaces[at->second].sides.push_back(&side);
    }
    for (Interface& interface : interfaces) {
        interface.isOnlyKey = keys[*interface.gateway].size() == 1;
        interface.isOnlyInterface = interfaces.size() == 1;
    }
    tellSamePorts(interfaces);
    return interfaces;
}

class FileOfInterface {
public:
    FileOfInterface(const ConfigState& state, int node, const Interface& interface)
        : m_state(state), m_node(node), m_interface(interface),
          m_writer(FileKind::WireGuard, state.name(node),
                   QStringLiteral("%1/wireguard/%2.conf").arg(state.folders[idx(node)], deviceName())) {}

    ConfigFile write() {
        m_writer.note(handOverNote(m_state, m_node));
        writeInterface();
        for (const TunnelSide* side : m_interface.sides) {
            if (side->isUp)
                writePeer(*side);
        }
        noteOverlaps();
        return m_writer.take(m_state.head);
    }

private:
    /// The machine's only device of that type is this interface, if this is the only one.
    const NetworkInterface* ownDevice() const {
        const NetworkInterface* found = nullptr;
        for (const NetworkInterface& each : m_state.graph->component(m_node).interfaces) {
            if (!each.device || !each.device->startsWith(u"wg") || !isDeviceName(*each.device))
                continue;
            if (found != nullptr)
                return nullptr;
            found = &each;
        }
        return m_interface.isOnlyInterface ? found : nullptr;
    }

    QString deviceName() const {
        const NetworkInterface* device = ownDevice();
        return device != nullptr ? *device->device : m_interface.name;
    }

    /// A gateway has a file of its key; with several keys, one for each interface.
    QString keyFile() const {
        const int owner = m_state.graph->indexOf(m_interface.gateway);
        const QString name = m_state.folders[idx(owner < 0 ? m_node : owner)];
        return m_interface.isOnlyKey ? name : name + u'-' + m_interface.name;
    }

    void writeInterface() {
        m_writer.line(QStringLiteral("[Interface]"));
        m_writer.line(QStringLiteral("# Name = ") + visibleText(m_state.name(m_node)));
        writeAddress();
        if (m_interface.port)
            m_writer.line(QStringLiteral("ListenPort = %1").arg(*m_interface.port));
        else
            m_writer.comment(ConfigTexts::tr("No ListenPort: the plan gives this end no endpoint, so it "
                                             "calls the other end."));
        const QString path = QStringLiteral("/etc/wireguard/%1.key").arg(keyFile());
        m_writer.line(QStringLiteral("PostUp = wg set %i private-key ") + path);
        if (m_interface.key.isEmpty()) {
            m_writer.fillIn(ConfigTexts::tr("The private key, in the file %1 (mode 600).").arg(path));
            m_writer.note(
                ConfigTexts::tr("The plan has no public key of this end, so nobody can tell whether "
                                "the key in %1 is the one that its peers know.")
                    .arg(path));
        } else {
            m_writer.fillIn(ConfigTexts::tr("The private key, in the file %1 (mode 600). \"wg pubkey < %1\" "
                                            "must print %2")
                                .arg(path, m_interface.key));
        }
        const int owner = m_state.graph->indexOf(m_interface.gateway);
        if (owner >= 0 && owner != m_node)
            m_writer.note(ConfigTexts::tr("This machine has taken over from %1, so it needs the key of that "
                                          "one, and must be reached at its endpoint.")
                              .arg(m_state.name(owner)));
        if (!m_interface.samePort.isEmpty())
            m_writer.note(ConfigTexts::tr("%1 listens on the same port with another key, which one machine "
                                          "cannot do.")
                              .arg(m_interface.samePort));
    }

    void writeAddress() {
        const NetworkInterface* device = ownDevice();
        const Network* network = device == nullptr ? nullptr : m_state.plan().networks.find(device->network);
        if (network != nullptr && device->address && network->cidr)
            m_writer.line(QStringLiteral("Address = %1/%2")
                              .arg(formatIpAddress(*device->address))
                              .arg(network->cidr->prefix));
    }

    void writePeer(const TunnelSide& side) {
        const QString peer = m_state.name(side.peer);
        m_writer.line();
        m_writer.comment(ConfigTexts::tr("Tunnel: %1").arg(side.plan->name));
        const QString key = keyOf(*side.other);
        if (key.isEmpty()) {
            m_writer.fillIn(ConfigTexts::tr("The public key of %1, where PUBLIC-KEY stands, and the marks "
                                            "before the lines of that peer removed.")
                                .arg(peer));
            m_writer.comment(
                ConfigTexts::tr("%1 is not connected yet: the plan has no public key of it.").arg(peer));
        }
        const QString mark = key.isEmpty() ? QStringLiteral("#") : QString();
        m_writer.line(mark + QStringLiteral("[Peer]"));
        m_writer.line(QStringLiteral("# Name = ") + visibleText(peer));
        m_writer.line(mark + QStringLiteral("PublicKey = ") +
                      (key.isEmpty() ? QStringLiteral("PUBLIC-KEY") : key));
        writeEndpoint(side, mark);
        writeAllowed(side, mark);
    }

    void writeEndpoint(const TunnelSide& side, const QString& mark) {
        if (const auto endpoint = partsOf(side.other->endpoint)) {
            const bool isV6 = endpoint->host.contains(u':');
            m_writer.line(mark + QStringLiteral("Endpoint = ") +
                          (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                              .arg(endpoint->host)
                              .arg(endpoint->port));
            const auto address = parseIpAddress(endpoint->host);
            if (address && stands(m_state, *address) == false)
                m_writer.note(ConfigTexts::tr("%1, the endpoint of %2, does not stand in this state.")
                                  .arg(endpoint->host, m_state.name(side.peer)));
            return;
        }
        m_writer.comment(ConfigTexts::tr("No Endpoint: the plan gives none, so %1 calls this end.")
                             .arg(m_state.name(side.peer)));
        if (!partsOf(side.own->endpoint))
            m_writer.fillIn(ConfigTexts::tr("An endpoint of the tunnel \"%1\": the plan has none of either "
                                            "end, so neither can call the other.")
                                .arg(side.plan->name));
    }

    void writeAllowed(const TunnelSide& side, const QString& mark) {
        QStringList blocks;
        for (const Cidr& block : side.otherBlocks)
            blocks += formatCidr(block);
        if (!blocks.isEmpty())
            m_writer.line(mark + QStringLiteral("AllowedIPs = ") + blocks.join(QStringLiteral(", ")));
        else
            m_writer.comment(ConfigTexts::tr("No AllowedIPs: no network behind %1 stands in this state.")
                                 .arg(m_state.name(side.peer)));
        for (const NetworkId id : side.other->networks) {
            const int n = m_state.plan().networks.indexOf(id);
            if (n < 0)
                continue;
            const Network& network = m_state.plan().networks.at(n);
            if (!network.cidr)
                m_writer.fillIn(ConfigTexts::tr("The addresses of the network %1 behind %2, in AllowedIPs.")
                                    .arg(network.name, m_state.name(side.peer)));
            else if (!m_state.network.networks[idx(n)].isUp)
                m_writer.note(ConfigTexts::tr("The network %1 behind %2 does not stand in this state, so the "
                                              "tunnel does not lead there.")
                                  .arg(network.name, m_state.name(side.peer)));
        }
    }

    /// WireGuard gives a prefix to the peer that it is set for last, without a word.
    void noteOverlaps() {
        struct Allowed {
            Cidr block;
            const TunnelSide* side;
        };
        std::vector<Allowed> all;
        for (const TunnelSide* side : m_interface.sides) {
            for (const Cidr& block : side->isUp ? side->otherBlocks : std::vector<Cidr>())
                all.push_back({block, side});
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Allowed& a, const Allowed& b) { return a.block < b.block; });
        // Equal blocks are neighbours.
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i].block == all[i - 1].block && all[i].side != all[i - 1].side)
                m_writer.note(ConfigTexts::tr("%1 is behind both %2 and %3. WireGuard sends it to the peer "
                                              "that stands last in the file, and to no other.")
                                  .arg(formatCidr(all[i].block), m_state.name(all[i - 1].side->peer),
                                       m_state.name(all[i].side->peer)));
        }
        for (const net::NodeInterface& interface : m_state.network.nodes[idx(m_node)].interfaces) {
            const auto& own = m_state.network.networks[idx(interface.network)].block;
            const auto same =
                std::find_if(all.begin(), all.end(), [&](const Allowed& each) { return own == each.block; });
            if (same != all.end())
                m_writer.note(ConfigTexts::tr("%1 is at both ends of the tunnel \"%2\", so wg-quick cannot "
                                              "set its route.")
                                  .arg(formatCidr(same->block), same->side->plan->name));
        }
    }

    const ConfigState& m_state;
    int m_node;
    const Interface& m_interface;
    ConfigWriter m_writer;
};

} // namespace

std::vector<ConfigFile> wireGuardFiles(const ConfigState& state) {
    std::vector<ConfigFile> files;
    auto sides = tunnelSides(state, TunnelType::WireGuard);
    for (std::size_t node = 0; node < sides.size(); ++node) {
        if (!state.network.nodes[node].isHere)
            continue;
        const int machine = static_cast<int>(node);
        for (const Interface& interface : interfacesOf(sides[node], state.graph->component(machine).id)) {
            if (isUsed(interface))
                files.push_back(FileOfInterface(state, machine, interface).write());
        }
    }
    return files;
}

} // namespace drawbridge::config
