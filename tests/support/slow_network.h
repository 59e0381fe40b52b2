// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>

/// One packet at a time through a plan in normal operation, the obvious way: the definition that the analysis
/// of sets of packets is held against. Knows plans whose machines and gateways have addresses.
namespace drawbridge::testing {

struct SlowPacket {
    Protocol protocol = Protocol::Tcp;
    IpAddress source;
    IpAddress destination;
    quint16 port = 0;
};

class SlowNetwork {
public:
    explicit SlowNetwork(const Plan& plan) : m_plan(plan) {}

    /// True when it arrives at whoever has the destination, and the answer at whoever sent it.
    bool isAnswered(const SlowPacket& packet) {
        m_seen.clear();
        m_translations.clear();
        m_isReply = false;
        const Component* sender = ownerOf(packet.source);
        const auto arrived = sender == nullptr ? std::nullopt : send(*sender, packet);
        if (!arrived)
            return false;
        SlowPacket reply = *arrived;
        std::swap(reply.source, reply.destination);
        reply.port = 40000;
        const Component* receiver = ownerOf(reply.source);
        m_isReply = true;
        const auto back = receiver == nullptr ? std::nullopt : send(*receiver, reply);
        // The sender takes no answer from another address.
        return back && back->destination == packet.source && back->source == packet.destination;
    }

private:
    struct Translated {
        ComponentId at;
        SlowPacket before;
        SlowPacket after;
    };

    const Component* ownerOf(const IpAddress& address) const {
        for (const Component& component : m_plan.components) {
            for (const NetworkInterface& interface : component.interfaces) {
                if (interface.address == address)
                    return &component;
            }
        }
        return nullptr;
    }

    const Firewall* firewallOf(const Component& component) const {
        for (const Firewall& firewall : m_plan.firewalls) {
            if (firewall.at == component.id)
                return &firewall;
        }
        return nullptr;
    }

    bool contains(const TrafficEnd& end, const IpAddress& address) const {
        if (end.isAny())
            return true;
        if (end.block)
            return end.block->contains(address);
        if (end.network)
            return m_plan.networks.find(*end.network)->cidr->contains(address);
        if (!end.component)
            return false;
        for (const NetworkInterface& interface : m_plan.components.find(*end.component)->interfaces) {
            if (interface.address == address)
                return true;
        }
        return false;
    }

    static bool contains(const PortRange& range, const SlowPacket& packet) {
        const bool isProtocol = range.protocol == Protocol::Any || range.protocol == packet.protocol;
        const bool isPort =
            packet.protocol == Protocol::Icmp || (range.first <= packet.port && packet.port <= range.last);
        const bool isAll = range.first == 0 && range.last == 65535;
        return isProtocol && (isAll || (isPort && packet.protocol != Protocol::Icmp));
    }

    bool passes(const Component& at, const SlowPacket& packet, std::optional<NetworkId> in,
                std::optional<NetworkId> out) {
        const Firewall* firewall = firewallOf(at);
        if (firewall == nullptr || (m_isReply && m_seen.contains(at.id)))
            return true;
        for (const FirewallRule& rule : firewall->rules) {
            if ((rule.in && rule.in != in) || (rule.out && rule.out != out))
                continue;
            if (contains(rule.from, packet.source) && contains(rule.to, packet.destination) &&
                contains(rule.allow ? *rule.allow : *rule.deny, packet))
                return rule.allow.has_value();
        }
        return false;
    }

    bool undo(const Component& at, SlowPacket& packet) const {
        for (const Translated& done : m_translations) {
            if (!m_isReply || done.at != at.id || packet.source != done.after.destination ||
                packet.destination != done.after.source)
                continue;
            packet.source = done.before.destination;
            packet.destination = done.before.source;
            return true;
        }
        return false;
    }

    void translate(const Component& at, Translation kind, std::optional<NetworkId> out, SlowPacket& packet) {
        const Firewall* firewall = firewallOf(at);
        for (const AddressTranslation& rule :
             firewall == nullptr ? std::vector<AddressTranslation>() : firewall->nat) {
            if (rule.kind != kind || !contains(rule.from, packet.source) ||
                !contains(rule.to, packet.destination) || !contains(rule.port.value_or(PortRange{}), packet))
                continue;
            const SlowPacket before = packet;
            if (kind == Translation::Destination) {
                packet.destination = *rule.becomes;
                if (rule.becomesPort)
                    packet.port = static_cast<quint16>(*rule.becomesPort);
            } else {
                packet.source = rule.becomes ? *rule.becomes : ownAddress(at, out, packet.source);
            }
            m_translations.push_back({at.id, before, packet});
            return;
        }
    }

    static IpAddress ownAddress(const Component& at, std::optional<NetworkId> out,
                                const IpAddress& otherwise) {
        for (const NetworkInterface& interface : at.interfaces) {
            if (interface.network == out && interface.address)
                return *interface.address;
        }
        return otherwise;
    }

    struct Hop {
        std::optional<IpAddress> via; ///< none: the destination itself
        std::optional<NetworkId> network;
    };

    std::optional<Hop> route(const Component& at, const IpAddress& destination) const {
        std::optional<Hop> best;
        int longest = -1;
        const auto offer = [&](const Cidr& block, const Hop& hop) {
            if (block.contains(destination) && block.prefix > longest) {
                longest = block.prefix;
                best = hop;
            }
        };
        for (const NetworkInterface& interface : at.interfaces) {
            const Network& network = *m_plan.networks.find(*interface.network);
            offer(*network.cidr, {std::nullopt, network.id});
            for (const StaticRoute& each : network.routes) {
                if (ownerOf(each.via) != &at)
                    offer(each.to, {each.via, network.id});
            }
        }
        if (best)
            return best;
        for (const NetworkInterface& interface : at.interfaces) {
            const Network& network = *m_plan.networks.find(*interface.network);
            if (network.gateway && ownerOf(*network.gateway) != &at)
                return Hop{network.gateway, network.id};
        }
        return std::nullopt;
    }

    std::optional<SlowPacket> send(const Component& sender, SlowPacket packet) {
        const Component* at = &sender;
        std::optional<NetworkId> in;
        for (int hops = 0; hops < 64; ++hops) {
            const bool isFirst = hops == 0;
            if (!m_isReply)
                m_seen.insert(at->id);
            const bool isUndone = !isFirst && undo(*at, packet);
            const bool isKnown = isUndone || (m_isReply && m_seen.contains(at->id));
            if (!isFirst && !isKnown)
                translate(*at, Translation::Destination, std::nullopt, packet);
            if (!isFirst && ownerOf(packet.destination) == at)
                return passes(*at, packet, in, std::nullopt) ? std::optional(packet) : std::nullopt;
            const bool forwards = firewallOf(*at) != nullptr || at->kind == ComponentKind::Router ||
                                  at->kind == ComponentKind::Firewall;
            const auto hop = route(*at, packet.destination);
            if ((!isFirst && !forwards) || !hop)
                return std::nullopt;
            if (!isFirst && !isUndone && !passes(*at, packet, in, hop->network))
                return std::nullopt;
            if (!isFirst && !isKnown)
                translate(*at, Translation::Source, hop->network, packet);
            const Component* next = ownerOf(hop->via.value_or(packet.destination));
            if (next == nullptr)
                return std::nullopt;
            in = hop->network;
            at = next;
        }
        return std::nullopt;
    }

    const Plan& m_plan;
    std::set<ComponentId> m_seen;
    std::vector<Translated> m_translations;
    bool m_isReply = false;
};

} // namespace drawbridge::testing
