// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/network_rehearsal/packet_choice.h"

#include <algorithm>

namespace drawbridge {

using net::Addresses;
using net::Number;

namespace {

bool isWithin(const IpAddress& address, std::initializer_list<const char16_t*> blocks) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const char16_t* text) { return parseCidr(QStringView(text))->contains(address); });
}

/// That a machine may have: neither of a network itself, nor of all its machines, nor of a special meaning
/// (RFC 6890).
bool canBeOfMachine(const IpAddress& address, const Plan& plan) {
    if (isWithin(address, {u"0.0.0.0/8", u"127.0.0.0/8", u"224.0.0.0/3", u"::/128", u"::1/128", u"ff00::/8",
                           u"fe80::/10", u"::ffff:0:0/96"}))
        return false;
    for (int n = 0; n < plan.networks.size(); ++n) {
        const auto& block = plan.networks.at(n).cidr;
        if (!block || !block->contains(address))
            continue;
        const int hostBits = (address.v6 ? 128 : 32) - block->prefix;
        if (hostBits > 1 && (address == block->address || (!address.v6 && address == block->last())))
            return false;
    }
    return true;
}

/// The first usable address from one end of a range.
std::optional<IpAddress> pick(const Addresses& range, bool v6, bool fromLast, const Plan& plan,
                              const std::function<bool(const IpAddress&)>& isTaken) {
    constexpr int tries = 300;
    Number number = fromLast ? range.last : range.first;
    for (int i = 0; i < tries; ++i) {
        const IpAddress address = addressOf(number, v6);
        if (canBeOfMachine(address, plan) && (range.isOne() || !isTaken(address)))
            return address;
        if (number == (fromLast ? range.first : range.last))
            break;
        number += fromLast ? Number(-1) : Number(1);
    }
    return std::nullopt;
}

} // namespace

net::PacketBox boxOf(const ChosenPacket& packet) {
    const Number source = numberOf(packet.source);
    const Number destination = numberOf(packet.destination);
    const bool isIcmp = packet.protocol == Protocol::Icmp;
    const quint8 bit = isIcmp ? net::kIcmp : packet.protocol == Protocol::Tcp ? net::kTcp : net::kUdp;
    return {packet.source.v6,
            bit,
            {source, source},
            {destination, destination},
            isIcmp ? net::Ports{0, 65535} : net::Ports{packet.port, packet.port}};
}

std::vector<ChosenPacket> choosePackets(const net::PacketBox& box, const Plan& plan,
                                        const std::function<bool(const IpAddress&)>& isTaken) {
    std::vector<ChosenPacket> packets;
    const bool isOne = box.source.isOne() && box.destination.isOne() && box.port.isOne();
    for (const bool fromLast : {false, true}) {
        if (fromLast && isOne)
            break;
        const auto source = pick(box.source, box.v6, fromLast, plan, isTaken);
        const auto destination = pick(box.destination, box.v6, fromLast, plan, isTaken);
        const quint16 port = std::max<quint16>(1, fromLast ? box.port.last : box.port.first);
        if (!source || !destination)
            continue;
        for (const auto& [bit, protocol] :
             {std::pair(net::kTcp, Protocol::Tcp), std::pair(net::kUdp, Protocol::Udp),
              std::pair(net::kIcmp, Protocol::Icmp)}) {
            if ((box.protocols & bit) == 0)
                continue;
            const ChosenPacket packet{*source, *destination, protocol,
                                      protocol == Protocol::Icmp ? quint16(0) : port};
            const bool isNew = std::none_of(packets.begin(), packets.end(), [&](const ChosenPacket& other) {
                return other.source == packet.source && other.destination == packet.destination &&
                       other.protocol == packet.protocol && other.port == packet.port;
            });
            if (isNew && !(packet.protocol != Protocol::Icmp && packet.port > box.port.last))
                packets.push_back(packet);
        }
    }
    return packets;
}

} // namespace drawbridge
