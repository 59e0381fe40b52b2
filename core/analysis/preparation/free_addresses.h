// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>

namespace drawbridge {

/// Addresses that nobody in a plan has: no interface, gateway, DNS server, nor a recovery.
class FreeAddresses {
public:
    explicit FreeAddresses(const Plan& plan);

    /// An address of a block for what had `before` in the block `from`: the same host part if it is free,
    /// else the next free one. Nothing: the block is full, or too many of it were tried (65,536).
    std::optional<IpAddress> take(const Cidr& block, const IpAddress& before, const Cidr& from);

    void use(const IpAddress& address) { m_used.insert(address); }

private:
    bool mayUse(const Cidr& block, const IpAddress& address) const;
    std::set<IpAddress> m_used;
};

/// The address of a block with the host part of another address.
IpAddress withHostPart(const Cidr& block, const IpAddress& address);

/// The block that an address is in.
Cidr blockOf(IpAddress address, int prefix);

/// The next address; after the last one, the first.
IpAddress nextAddress(IpAddress address);

} // namespace drawbridge
