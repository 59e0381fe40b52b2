// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/free_addresses.h"

namespace drawbridge {

namespace {

constexpr int kMostTries = 65'536;

} // namespace

FreeAddresses::FreeAddresses(const Plan& plan) {
    for (const Component& component : plan.components) {
        for (const NetworkInterface& interface : component.interfaces) {
            if (interface.address)
                m_used.insert(*interface.address);
        }
        if (component.recovery && component.recovery->address && component.recovery->address->address)
            m_used.insert(*component.recovery->address->address);
    }
    for (const Network& network : plan.networks) {
        if (network.gateway)
            m_used.insert(*network.gateway);
        m_used.insert(network.dns.begin(), network.dns.end());
    }
}

bool FreeAddresses::mayUse(const Cidr& block, const IpAddress& address) const {
    const int width = address.v6 ? 128 : 32;
    const bool isEdge = address == block.address || (!address.v6 && address == block.last());
    return block.contains(address) && !m_used.contains(address) && !(isEdge && block.prefix < width - 1);
}

std::optional<IpAddress> FreeAddresses::take(const Cidr& block, const IpAddress& before, const Cidr& from) {
    if (before.v6 != block.address.v6)
        return std::nullopt;
    IpAddress address = from.contains(before) ? withHostPart(block, before) : block.address;
    for (int i = 0; i < kMostTries; ++i) {
        if (mayUse(block, address)) {
            m_used.insert(address);
            return address;
        }
        address = nextAddress(address);
        if (!block.contains(address))
            address = block.address;
    }
    return std::nullopt;
}

IpAddress withHostPart(const Cidr& block, const IpAddress& address) {
    IpAddress result = block.address;
    const int bytes = address.v6 ? 16 : 4;
    for (int i = 0; i < bytes; ++i) {
        const int networkBits = std::clamp(block.prefix - 8 * i, 0, 8);
        const auto hostMask = static_cast<quint8>(0xFFU >> static_cast<unsigned>(networkBits));
        const auto at = static_cast<std::size_t>(i);
        result.bytes[at] = static_cast<quint8>(result.bytes[at] | (address.bytes[at] & hostMask));
    }
    return result;
}

Cidr blockOf(IpAddress address, int prefix) {
    for (int i = 0; i < 16; ++i) {
        const int networkBits = std::clamp(prefix - 8 * i, 0, 8);
        quint8& byte = address.bytes[static_cast<std::size_t>(i)];
        byte = static_cast<quint8>(byte & ~(0xFFU >> static_cast<unsigned>(networkBits)));
    }
    return {address, prefix};
}

IpAddress nextAddress(IpAddress address) {
    for (int i = address.v6 ? 15 : 3; i >= 0; --i) {
        if (++address.bytes[static_cast<std::size_t>(i)] != 0)
            break;
    }
    return address;
}

} // namespace drawbridge
