// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace drawbridge::live {

/// A device in a network. Its name is "n" and the network's number.
struct LabDevice {
    int network = 0;
    std::vector<Cidr> addresses; ///< with their own host bits; empty: it has none
};

/// Of routes with the same prefix the first is taken.
struct LabRoute {
    enum class Kind {
        Link,       ///< to whoever has the address in the network
        Via,        ///< to the next machine, in the network
        Tunnel,     ///< into a tunnel
        Internet,   ///< to whoever has the address in the Internet
        Unreachable ///< to nobody
    };
    Kind kind = Kind::Link;
    Cidr to;
    int link = 0; ///< network or tunnel
    IpAddress via;
};

struct LabMachine {
    bool forwards = false;
    bool isOnInternet = false;
    std::vector<LabDevice> devices;
    std::vector<Cidr> loopback; ///< addresses that are in no network
    std::vector<LabRoute> routes;
    QString ruleset; ///< for nft -f
};

/// Device "tNa" at its end a, "tNb" at b. What carries it comes by "cNa" and "cNb".
struct LabTunnel {
    bool isWireGuard = true; ///< else a stand-in: a plain link that takes the same packets
    int a = 0;               ///< machines
    int b = 0;
    std::vector<Cidr> behindA; ///< what b takes from a
    std::vector<Cidr> behindB;
};

struct LabPacket {
    int from = 0; ///< machine
    IpAddress source;
    IpAddress destination;
    Protocol protocol = Protocol::Tcp; ///< never Any
    quint16 port = 0;
    bool isAnswerExpected = false; ///< waited for longer
    std::vector<int> listeners;    ///< machines that answer
    std::vector<quint16> ports;    ///< at which they do
};

struct Lab {
    int networks = 0;
    std::vector<LabMachine> machines;
    std::vector<LabTunnel> tunnels;
    std::vector<LabPacket> packets;
};

struct LabOutcome {
    bool isAnswered = false;
    int by = -1; ///< machine; -1: not known, as of ICMP
};

enum class TunnelCarrier { Kernel, WireGuardGo, StandIn };

struct LabResult {
    std::vector<LabOutcome> outcomes;    ///< by packet; fewer if cancelled
    std::vector<TunnelCarrier> carriers; ///< by tunnel
};

QString blockWithHost(const Cidr& block); ///< unlike formatCidr(), with the host bits

constexpr int kMostLabMachines = 200;
constexpr int kMostLabPackets = 6'000;

QByteArray toJson(const Lab& lab);
Lab labFromJson(const QByteArray& text); ///< throws InputError

} // namespace drawbridge::live
