// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address_number.h"

#include <optional>
#include <vector>

/// Sets of packets as unions of boxes: ranges of source, destination and port, and a set of protocols. All
/// operations are exact; none samples. The algebra is that of header spaces (Kazemian, Varghese, McKeown:
/// Header Space Analysis, NSDI 2012), with ranges in place of ternary bits, since rules of firewalls are
/// ranges.
namespace drawbridge::net {

using Number = AddressNumber;

/// Both ends included.
template <class T>
struct Range {
    T first{};
    T last{};
    friend bool operator==(const Range&, const Range&) = default;
    bool contains(const Range& other) const { return first <= other.first && other.last <= last; }
    bool overlaps(const Range& other) const { return first <= other.last && other.first <= last; }
    bool isOne() const { return first == last; }
};
using Addresses = Range<Number>;
using Ports = Range<quint16>;

Addresses allAddresses(bool v6);
Addresses addressesOf(const Cidr& block);

/// A set of protocols, a bit each.
enum ProtocolBit : quint8 { kTcp = 1, kUdp = 2, kIcmp = 4 };
inline constexpr quint8 kAllProtocols = kTcp | kUdp | kIcmp;

struct PacketBox {
    bool v6 = false;
    quint8 protocols = kAllProtocols;
    Addresses source;
    Addresses destination;
    Ports port{0, 65535}; ///< of the destination; without meaning for ICMP, where it is always whole
    friend bool operator==(const PacketBox&, const PacketBox&) = default;
};

std::optional<PacketBox> intersection(const PacketBox& a, const PacketBox& b);
/// What of `a` is not in `b`: up to 7 boxes, disjoint.
std::vector<PacketBox> difference(const PacketBox& a, const PacketBox& b);

/// The boxes that a rule's ports stand for. Ports of any protocol are those of TCP and UDP.
std::vector<std::pair<quint8, Ports>> protocolsOf(const PortRange& range);

} // namespace drawbridge::net
