// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

namespace drawbridge::net {

/// What a tunnel adds to each packet, in bytes. WireGuard: 20 or 40 (IP) + 8 (UDP) + 32 (Donenfeld: Header /
/// MTU sizes for WireGuard, 2017). ESP in tunnel mode, at most: 20 or 40 + 8 (SPI, sequence) + 16 (IV) + 17
/// (padding, trailer) + 12 (HMAC-SHA1-96) with AES-CBC (RFC 4303, RFC 3602); newer ciphers need less.
/// OpenVPN over UDP: 20 or 40 + 8 + 41 (opcode, HMAC-SHA1, IV, packet id).
int tunnelOverhead(TunnelType type, bool isOuterV6);

/// How large a packet fits through a tunnel.
struct TunnelRoom {
    int tunnel = -1;
    int bytes = 0;
    int outerMtu = 0;
    bool isOuterTold = false;  ///< else that of Ethernet is taken
    std::vector<int> within{}; ///< tunnels that it goes through itself, the nearest first
};

/// Of the tunnels whose other end the plan gives an address. A tunnel is within another if its end sends
/// there what is for the other end.
std::vector<TunnelRoom> tunnelRooms(const RecoveryGraph& graph, const NetworkState& state);

} // namespace drawbridge::net
