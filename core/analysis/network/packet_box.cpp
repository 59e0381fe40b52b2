// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/packet_box.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

template <class T>
std::optional<Range<T>> common(const Range<T>& a, const Range<T>& b) {
    const Range<T> both{std::max(a.first, b.first), std::min(a.last, b.last)};
    return both.first <= both.last ? std::optional(both) : std::nullopt;
}

/// Takes from `rest` what lies outside `cut` in one dimension, a box a side, and narrows `rest` to it.
template <class T>
void takeOutside(PacketBox& rest, Range<T> PacketBox::*dimension, const Range<T>& cut,
                 std::vector<PacketBox>& pieces) {
    const Range<T> whole = rest.*dimension;
    if (whole.first < cut.first) {
        pieces.push_back(rest);
        pieces.back().*dimension = {whole.first, static_cast<T>(cut.first - 1)};
    }
    if (whole.last > cut.last) {
        pieces.push_back(rest);
        pieces.back().*dimension = {static_cast<T>(cut.last + 1), whole.last};
    }
    rest.*dimension = {std::max(whole.first, cut.first), std::min(whole.last, cut.last)};
}

} // namespace

Addresses allAddresses(bool v6) {
    return {0, v6 ? ~Number(0) : Number(0xffffffffU)};
}

Addresses addressesOf(const Cidr& block) {
    return {numberOf(block.address), numberOf(block.last())};
}

std::optional<PacketBox> intersection(const PacketBox& a, const PacketBox& b) {
    const auto protocols = static_cast<quint8>(a.protocols & b.protocols);
    const auto source = common(a.source, b.source);
    const auto destination = common(a.destination, b.destination);
    const auto port = common(a.port, b.port);
    if (a.v6 != b.v6 || protocols == 0 || !source || !destination || !port)
        return std::nullopt;
    return PacketBox{a.v6, protocols, *source, *destination, *port};
}

std::vector<PacketBox> difference(const PacketBox& a, const PacketBox& b) {
    const auto both = intersection(a, b);
    if (!both)
        return {a};
    std::vector<PacketBox> pieces;
    PacketBox rest = a;
    if (const auto others = static_cast<quint8>(a.protocols & ~b.protocols); others != 0) {
        pieces.push_back(a);
        pieces.back().protocols = others;
        rest.protocols = both->protocols;
    }
    takeOutside(rest, &PacketBox::source, both->source, pieces);
    takeOutside(rest, &PacketBox::destination, both->destination, pieces);
    takeOutside(rest, &PacketBox::port, both->port, pieces);
    return pieces;
}

std::vector<std::pair<quint8, Ports>> protocolsOf(const PortRange& range) {
    const Ports ports{range.first, range.last};
    const Ports whole{0, 65535};
    switch (range.protocol) {
    case Protocol::Tcp:
        return {{kTcp, ports}};
    case Protocol::Udp:
        return {{kUdp, ports}};
    case Protocol::Icmp:
        return {{kIcmp, whole}};
    case Protocol::Any:
        if (ports == whole)
            return {{kAllProtocols, whole}};
        return {{static_cast<quint8>(kTcp | kUdp), ports}};
    }
    Q_UNREACHABLE();
}

} // namespace drawbridge::net
