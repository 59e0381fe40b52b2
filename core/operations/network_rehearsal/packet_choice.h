// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/access_analysis.h"

#include <functional>

namespace drawbridge {

struct ChosenPacket {
    IpAddress source;
    IpAddress destination;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0; ///< none of ICMP
};

/// Packets at both ends of every range of a class, up to two for each of its protocols. `isTaken`: addresses
/// of machines, which stand for themselves and so are avoided within larger ranges. Empty: no machine can
/// have an address there, as of the address of a network itself.
std::vector<ChosenPacket> choosePackets(const net::PacketBox& box, const Plan& plan,
                                        const std::function<bool(const IpAddress&)>& isTaken);

net::PacketBox boxOf(const ChosenPacket& packet);

} // namespace drawbridge
