// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QString>

#include <array>
#include <compare>

namespace drawbridge {

/// IPv4 or IPv6 address (RFC 791, RFC 4291), bytes in network order; IPv4 uses the first four.
struct IpAddress {
    bool v6 = false;
    std::array<quint8, 16> bytes{};
    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
};

/// Address block (RFC 4632). Host bits are zero.
struct Cidr {
    IpAddress address;
    int prefix = 0;
    bool contains(const IpAddress& other) const;
    bool overlaps(const Cidr& other) const;
    IpAddress last() const;
    friend auto operator<=>(const Cidr&, const Cidr&) = default;
};

Parsed<IpAddress> parseIpAddress(QStringView text);
QString formatIpAddress(const IpAddress& address); ///< RFC 5952 form
Parsed<Cidr> parseCidr(QStringView text);
QString formatCidr(const Cidr& cidr);

/// Host or address with a port: "198.51.100.1:51820", "[2001:db8::1]:500", "vpn.example.org:1194".
Parsed<QString> parseEndpoint(QStringView text);

enum class Protocol { Any, Tcp, Udp, Icmp };

/// Ports of a protocol: "443/tcp", "8000-8100/udp", "icmp", "tcp" (all its ports), "any".
struct PortRange {
    Protocol protocol = Protocol::Any;
    quint16 first = 0;
    quint16 last = 65535;
    friend auto operator<=>(const PortRange&, const PortRange&) = default;
};

Parsed<PortRange> parsePortRange(QStringView text);
QString formatPortRange(const PortRange& range);

} // namespace drawbridge
