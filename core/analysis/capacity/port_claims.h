// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/published_ports.h"

namespace drawbridge {

/// Who may not publish a port on one host with whom, as sets of holders: two clash (see clash()) exactly if
/// they are in one set. Ranges are cut where others begin and end, so that a long range costs no more than a
/// short one. O(ports²) at worst.
class PortClaims {
public:
    struct Claim {
        PortRange port;
        std::vector<int> holders; ///< sorted, each once; at least two
    };

    void add(int holder, const std::vector<PublishedPort>& ports);
    std::vector<Claim> claims() const;

private:
    struct Use {
        int holder;
        int first;
        int last;
        std::optional<IpAddress> address;
    };
    void addClaims(Protocol protocol, std::vector<Claim>& made) const;
    std::vector<Use> m_uses[2]; ///< tcp, udp
};

} // namespace drawbridge
