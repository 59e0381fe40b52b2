// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"
#include "core/base/diagnostic.h"
#include "core/model/choices.h"

#include <optional>
#include <vector>

/// What a file of a VPN gateway says, as plain values without secrets.
namespace drawbridge::vpn {

/// One side of a tunnel.
struct EndFacts {
    QString name;                     ///< that the file gives: a comment, an IKE identity; may be empty
    QString host;                     ///< public address or name; empty: any, or not told
    std::optional<quint16> port;      ///< of the host
    QString publicKey;                ///< of WireGuard
    std::vector<Cidr> networks;       ///< what is reached behind it
    std::vector<IpAddress> addresses; ///< inside the tunnel
};

struct TunnelFacts {
    TunnelType type = TunnelType::WireGuard;
    QString name; ///< that the file gives; may be empty
    EndFacts here;
    EndFacts there;
    SourcePlace place;
};

struct VpnFacts {
    TunnelType type = TunnelType::WireGuard;
    QString gateway; ///< name of the machine, if the file tells it
    EndFacts here;   ///< what all tunnels have in common
    std::vector<TunnelFacts> tunnels;
    std::vector<IpAddress> dns;   ///< that it hands out
    std::vector<QString> leftOut; ///< kinds of secrets that were read over
};

} // namespace drawbridge::vpn
