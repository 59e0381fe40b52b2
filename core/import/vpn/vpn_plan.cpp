// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vpn/vpn_plan.h"

#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/model/name_search.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace drawbridge::vpn {

namespace {

constexpr quint16 kIkePort = 500;

QString typeName(TunnelType type) {
    switch (type) {
    case TunnelType::WireGuard:
        return QStringLiteral("WireGuard");
    case TunnelType::Ipsec:
        return QStringLiteral("IPsec");
    case TunnelType::OpenVpn:
        return QStringLiteral("OpenVPN");
    }
    Q_UNREACHABLE();
}

bool isSingleHost(const Cidr& block) {
    return block.prefix == (block.address.v6 ? 128 : 32);
}

/// Somebody on the move: reached at no address, with no network behind.
bool isRoaming(const EndFacts& end) {
    return end.host.isEmpty() && std::all_of(end.networks.begin(), end.networks.end(), &isSingleHost);
}

class TunnelAdder {
public:
    TunnelAdder(Plan& plan, const VpnFacts& facts, const QString& file, const VpnTarget& target)
        : m_plan(plan), m_facts(facts), m_file(file), m_target(target) {
        for (const Component& component : plan.components)
            m_componentNames.insert(component.name);
        for (const Network& network : plan.networks)
            m_networkNames.insert(network.name);
        for (const Tunnel& tunnel : plan.tunnels)
            noteTunnel(tunnel);
    }

    VpnTally add() {
        const std::optional<ComponentId> gateway = ownGateway();
        addAddresses(*gateway);
        for (const TunnelFacts& tunnel : m_facts.tunnels)
            addTunnel(*gateway, tunnel);
        return m_tally;
    }

private:
    void noteTunnel(const Tunnel& tunnel) {
        m_tunnelNames.insert(tunnel.name);
        for (const TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
            if (end->publicKey && end->gateway && !m_byKey.contains(*end->publicKey))
                m_byKey.insert(*end->publicKey, *end->gateway);
        }
    }

    // Gateways

    /// The machine that the file is of.
    std::optional<ComponentId> ownGateway() {
        if (!m_target.gateway.isEmpty()) {
            const Component* named = findByName(m_plan.components, m_target.gateway);
            if (named != nullptr && !mayEnd(*named))
                throw InputError(ImportTexts::tr("\"%1\" is a %2, which no tunnel can end at; choose another "
                                                 "one with --host.")
                                     .arg(named->name, labelOf(named->kind)));
            return named != nullptr ? named->id
                                    : newGateway(m_target.gateway, ComponentKind::VpnGateway, true);
        }
        const EndFacts& here = m_facts.tunnels.empty() ? m_facts.here : m_facts.tunnels.front().here;
        if (const Component* known = knownEnd(here))
            return known->id;
        const QString told = !m_facts.gateway.isEmpty() ? m_facts.gateway
                             : !here.name.isEmpty()     ? here.name
                             : !here.host.isEmpty()     ? here.host
                                                        : QString();
        const QString name = told.isEmpty() ? QFileInfo(m_file).completeBaseName() : told;
        const Component* named = findByName(m_plan.components, name);
        // A file name such as wg0 is of many machines.
        if (named != nullptr && mayEnd(*named) && (!told.isEmpty() || isEndOfSame(*named)))
            return named->id;
        return newGateway(name, ComponentKind::VpnGateway, true);
    }

    static bool mayEnd(const Component& component) {
        return component.kind != ComponentKind::RedundancyGroup;
    }

    /// True if this file, or another of that machine, gave it before: it ends a tunnel with the same key, or
    /// one of the same kind to the same other end.
    bool isEndOfSame(const Component& component) const {
        const QString other = m_facts.tunnels.empty() ? QString() : m_facts.tunnels.front().there.host;
        return std::any_of(m_plan.tunnels.begin(), m_plan.tunnels.end(), [&](const Tunnel& tunnel) {
            if (tunnel.type != m_facts.type)
                return false;
            for (const auto& [own, far] :
                 {std::pair(&tunnel.a, &tunnel.b), std::pair(&tunnel.b, &tunnel.a)}) {
                if (own->gateway != component.id)
                    continue;
                if (!m_facts.here.publicKey.isEmpty() && own->publicKey == m_facts.here.publicKey)
                    return true;
                if (m_facts.here.publicKey.isEmpty() && hostOf(far->endpoint.value_or(QString())) == other)
                    return true;
            }
            return false;
        });
    }

    /// The gateway of an end that a tunnel of the plan has: by its public key, else its public address, else
    /// its name.
    const Component* knownEnd(const EndFacts& end) const {
        if (const auto known = m_byKey.constFind(end.publicKey); known != m_byKey.constEnd())
            return m_plan.components.find(*known);
        for (const Tunnel& tunnel : m_plan.tunnels) {
            if (end.host.isEmpty())
                break;
            for (const TunnelEnd* each : {&tunnel.a, &tunnel.b}) {
                const bool isHost = tunnel.type == m_facts.type &&
                                    hostOf(each->endpoint.value_or(QString())) == end.host &&
                                    (end.publicKey.isEmpty() || !each->publicKey);
                if (isHost)
                    return m_plan.components.find(each->gateway);
            }
        }
        for (const QString& name : {end.name, end.host}) {
            const Component* named =
                m_componentNames.contains(name) ? findByName(m_plan.components, name) : nullptr;
            if (named != nullptr && mayEnd(*named))
                return named;
        }
        return nullptr;
    }

    static QString hostOf(const QString& endpoint) {
        const QString host = endpoint.left(endpoint.lastIndexOf(u':'));
        return host.startsWith(u'[') ? host.mid(1, host.size() - 2) : host;
    }

    ComponentId newGateway(const QString& name, ComponentKind kind, bool isHere) {
        Component component;
        component.name = firstName(name, typeName(m_facts.type), [this](const QString& candidate) {
            return candidate != u"any" && !m_componentNames.contains(candidate);
        });
        m_componentNames.insert(component.name);
        component.kind = kind;
        if (isHere)
            component.site = site();
        component.position = m_plan.components.nextPosition();
        const ComponentId id = component.id;
        m_plan.components.put(std::move(component));
        return id;
    }

    std::optional<SiteId> site() {
        if (m_target.site.isEmpty())
            return m_plan.sites.size() == 1 ? std::optional(m_plan.sites.at(0).id) : std::nullopt;
        if (const Site* site = findByName(m_plan.sites, m_target.site))
            return site->id;
        Site site;
        site.name = m_target.site;
        site.position = m_plan.sites.nextPosition();
        const SiteId id = site.id;
        m_plan.sites.put(std::move(site));
        return id;
    }

    /// The other end of a tunnel that this gateway has: of the same name, or to the same networks.
    const Component* knownOther(ComponentId gateway, const TunnelFacts& facts) const {
        for (const Tunnel& tunnel : m_plan.tunnels) {
            if (tunnel.type != facts.type || !facts.there.publicKey.isEmpty())
                continue;
            for (const auto& [own, far] :
                 {std::pair(&tunnel.a, &tunnel.b), std::pair(&tunnel.b, &tunnel.a)}) {
                if (own->gateway != gateway)
                    continue;
                const bool isNamed = !facts.name.isEmpty() && tunnel.name == facts.name;
                const bool isSame = isNamed || (facts.there.host.isEmpty() && leadsTo(*far, facts.there));
                if (isSame)
                    return m_plan.components.find(far->gateway);
            }
        }
        return nullptr;
    }

    bool leadsTo(const TunnelEnd& end, const EndFacts& facts) const {
        return end.networks.size() == facts.networks.size() &&
               std::all_of(end.networks.begin(), end.networks.end(), [&](NetworkId id) {
                   const Network* network = m_plan.networks.find(id);
                   return network != nullptr && network->cidr &&
                          std::find(facts.networks.begin(), facts.networks.end(), *network->cidr) !=
                              facts.networks.end();
               });
    }

    ComponentId otherGateway(ComponentId gateway, const TunnelFacts& tunnel) {
        if (const Component* known = knownEnd(tunnel.there))
            return known->id;
        if (const Component* known = knownOther(gateway, tunnel))
            return known->id;
        const QString name = !tunnel.there.name.isEmpty()   ? tunnel.there.name
                             : !tunnel.there.host.isEmpty() ? tunnel.there.host
                             : !tunnel.name.isEmpty()       ? ImportTexts::tr("Users of %1").arg(tunnel.name)
                             : !tunnel.there.publicKey.isEmpty()
                                 ? ImportTexts::tr("Peer %1").arg(tunnel.there.publicKey.left(8))
                                 : ImportTexts::tr("Users of %1").arg(QFileInfo(m_file).completeBaseName());
        const bool isClient = isRoaming(tunnel.there) || tunnel.there.host.isEmpty();
        return newGateway(name, isClient ? ComponentKind::UserGroup : ComponentKind::VpnGateway, false);
    }

    // Networks

    static QString networkName(const Cidr& block) {
        if (block.prefix == 0)
            return block.address.v6 ? ImportTexts::tr("Everything (IPv6)")
                                    : ImportTexts::tr("Everything (IPv4)");
        return formatCidr(block);
    }

    NetworkId networkOf(const Cidr& block, std::optional<SiteId> site) {
        const Network* best = nullptr;
        for (const Network& network : m_plan.networks) {
            if (network.cidr == block && (best == nullptr || network.site == site))
                best = &network;
        }
        if (best != nullptr)
            return best->id;
        Network network;
        network.name = firstName(networkName(block), QStringLiteral("VPN"), [this](const QString& candidate) {
            return !m_networkNames.contains(candidate);
        });
        m_networkNames.insert(network.name);
        network.cidr = block;
        if (block.prefix > 0)
            network.site = site;
        network.position = m_plan.networks.nextPosition();
        const NetworkId id = network.id;
        m_plan.networks.put(std::move(network));
        return id;
    }

    /// What the machine is called inside the tunnel; it keeps the addresses that it has.
    void addAddresses(ComponentId gateway) {
        Component machine = *m_plan.components.find(gateway);
        const auto site = effectiveSite(m_plan, machine);
        bool isChanged = false;
        for (const IpAddress& address : m_facts.here.addresses) {
            const bool isKnown =
                std::any_of(machine.interfaces.begin(), machine.interfaces.end(),
                            [&](const NetworkInterface& each) { return each.address == address; });
            const auto block = std::find_if(m_facts.here.networks.begin(), m_facts.here.networks.end(),
                                            [&](const Cidr& each) { return each.contains(address); });
            if (isKnown || block == m_facts.here.networks.end())
                continue;
            machine.interfaces.push_back({networkOf(*block, site), address, {}});
            isChanged = true;
        }
        if (isChanged)
            m_plan.components.put(std::move(machine));
    }

    // Tunnels

    TunnelEnd endOf(ComponentId gateway, const EndFacts& facts) {
        const auto site = effectiveSite(m_plan, *m_plan.components.find(gateway));
        TunnelEnd end;
        end.gateway = gateway;
        for (const Cidr& block : facts.networks) {
            const NetworkId network = networkOf(block, site);
            if (std::find(end.networks.begin(), end.networks.end(), network) == end.networks.end())
                end.networks.push_back(network);
        }
        if (!facts.host.isEmpty()) {
            const QString host = facts.host.contains(u':') ? u'[' + facts.host + u']' : facts.host;
            const quint16 port = facts.port.value_or(kIkePort);
            if (const auto endpoint = parseEndpoint(host + u':' + QString::number(port)))
                end.endpoint = *endpoint;
        }
        if (!facts.publicKey.isEmpty())
            end.publicKey = facts.publicKey;
        return end;
    }

    /// The tunnel between the same ends, whichever of them gave it.
    const Tunnel* knownTunnel(const TunnelEnd& here, const TunnelEnd& there, const TunnelFacts& facts) const {
        const Tunnel* between = nullptr;
        for (const Tunnel& tunnel : m_plan.tunnels) {
            if (tunnel.type != facts.type)
                continue;
            const bool same = tunnel.a.gateway == here.gateway && tunnel.b.gateway == there.gateway;
            const bool turned = tunnel.b.gateway == here.gateway && tunnel.a.gateway == there.gateway;
            if (!same && !turned)
                continue;
            if (tunnel.name == facts.name || facts.type == TunnelType::WireGuard)
                return &tunnel;
            const TunnelEnd& ours = same ? tunnel.a : tunnel.b;
            const TunnelEnd& theirs = same ? tunnel.b : tunnel.a;
            if (ours.networks == here.networks && theirs.networks == there.networks)
                return &tunnel;
            // Two tunnels between the same gateways are told apart by what they lead to.
            if (facts.type != TunnelType::Ipsec)
                between = &tunnel;
        }
        return between;
    }

    /// Keeps what people, or the other end's file, gave.
    static void complete(TunnelEnd& end, const TunnelEnd& told, bool isOwnFile) {
        if (told.endpoint && (!end.endpoint || isOwnFile))
            end.endpoint = told.endpoint;
        if (told.publicKey && !end.publicKey)
            end.publicKey = told.publicKey;
        for (const NetworkId network : told.networks) {
            if (std::find(end.networks.begin(), end.networks.end(), network) == end.networks.end())
                end.networks.push_back(network);
        }
    }

    void addTunnel(ComponentId gateway, const TunnelFacts& facts) {
        const ComponentId other = otherGateway(gateway, facts);
        if (other == gateway)
            return;
        const TunnelEnd here = endOf(gateway, facts.here);
        const TunnelEnd there = endOf(other, facts.there);
        if (const Tunnel* known = knownTunnel(here, there, facts)) {
            Tunnel tunnel = *known;
            const bool isSame = tunnel.a.gateway == here.gateway;
            complete(isSame ? tunnel.a : tunnel.b, here, true);
            complete(isSame ? tunnel.b : tunnel.a, there, false);
            const bool isChanged = !sameRecord(Tunnel::record(), known, &tunnel);
            ++(isChanged ? m_tally.tunnelsChanged : m_tally.tunnelsKnown);
            noteTunnel(tunnel);
            m_plan.tunnels.put(std::move(tunnel));
            return;
        }
        Tunnel tunnel;
        const QString hereName = m_plan.components.find(gateway)->name;
        const QString wanted = facts.name.isEmpty()
                                   ? hereName + QStringLiteral(" – ") + m_plan.components.find(other)->name
                                   : facts.name;
        tunnel.name = firstName(wanted, hereName, [this](const QString& candidate) {
            return !m_tunnelNames.contains(candidate);
        });
        tunnel.type = facts.type;
        tunnel.a = here;
        tunnel.b = there;
        tunnel.position = m_plan.tunnels.nextPosition();
        noteTunnel(tunnel);
        m_plan.tunnels.put(std::move(tunnel));
        ++m_tally.tunnelsAdded;
    }

    Plan& m_plan;
    const VpnFacts& m_facts;
    QString m_file;
    const VpnTarget& m_target;
    QSet<QString> m_componentNames;
    QSet<QString> m_networkNames;
    QSet<QString> m_tunnelNames;
    QHash<QString, ComponentId> m_byKey; ///< public key → the first gateway that has it
    VpnTally m_tally;
};

} // namespace

VpnTally addVpn(Plan& plan, const VpnFacts& facts, const QString& file, const VpnTarget& target,
                Diagnostics& notes) {
    if (facts.tunnels.empty())
        notes.push_back({Severity::Warning,
                         {file, 0, 0},
                         ImportTexts::tr("The file describes no tunnel; only its gateway was imported.")});
    return TunnelAdder(plan, facts, file, target).add();
}

} // namespace drawbridge::vpn
