// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/port_claims.h"

#include "core/base/index.h"

#include <algorithm>
#include <set>

namespace drawbridge {

void PortClaims::add(int holder, const std::vector<PublishedPort>& ports) {
    for (const PublishedPort& published : ports) {
        const Use use{holder, published.port.first, published.port.last, published.address};
        if (published.port.protocol != Protocol::Udp)
            m_uses[0].push_back(use);
        if (published.port.protocol == Protocol::Udp || published.port.protocol == Protocol::Any)
            m_uses[1].push_back(use);
    }
}

std::vector<PortClaims::Claim> PortClaims::claims() const {
    std::vector<Claim> made;
    addClaims(Protocol::Tcp, made);
    addClaims(Protocol::Udp, made);
    return made;
}

void PortClaims::addClaims(Protocol protocol, std::vector<Claim>& made) const {
    const std::vector<Use>& uses = m_uses[protocol == Protocol::Tcp ? 0 : 1];
    std::set<int> cuts;
    for (const Use& use : uses) {
        cuts.insert(use.first);
        cuts.insert(use.last + 1);
    }
    std::set<std::vector<int>> known; // the same holders need but one
    for (auto from = cuts.begin(); from != cuts.end() && std::next(from) != cuts.end(); ++from) {
        std::vector<const Use*> here;
        for (const Use& use : uses) {
            if (use.first <= *from && *from <= use.last)
                here.push_back(&use);
        }
        if (here.size() < 2)
            continue;
        std::set<std::optional<IpAddress>> addresses;
        for (const Use* use : here)
            addresses.insert(use->address);
        if (addresses.size() > 1)
            addresses.erase(std::nullopt); // who publishes on all addresses is with each of the others
        for (const auto& address : addresses) {
            std::set<int> holders;
            for (const Use* use : here) {
                if (!use->address || use->address == address)
                    holders.insert(use->holder);
            }
            Claim claim;
            const auto first = static_cast<quint16>(*from);
            claim.port = PortRange{protocol, first, static_cast<quint16>(*std::next(from) - 1)};
            claim.holders.assign(holders.begin(), holders.end());
            if (claim.holders.size() > 1 && known.insert(claim.holders).second)
                made.push_back(std::move(claim));
        }
    }
}

} // namespace drawbridge
