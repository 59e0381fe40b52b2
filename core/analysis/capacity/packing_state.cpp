// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_state.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::packing {

State::State(const Problem& problem)
    : m_problem(&problem), m_placement(problem.items.size(), kOff), m_on(problem.hosts.size()),
      m_claims(idx(problem.claims)), m_siteClaims(idx(problem.siteClaims)),
      m_claimed(problem.hosts.size() * idx(problem.claims), 0),
      m_siteClaimed(idx(problem.sites) * idx(problem.siteClaims), 0) {
    for (std::size_t h = 0; h < problem.hosts.size(); ++h) {
        m_room.push_back(problem.hosts[h].room);
        for (const int claim : problem.hosts[h].claims)
            m_claimed[h * m_claims + idx(claim)] = 1;
    }
    for (std::size_t site = 0; site < problem.siteClaimsTaken.size(); ++site) {
        for (const int claim : problem.siteClaimsTaken[site])
            m_siteClaimed[site * m_siteClaims + idx(claim)] = 1;
    }
}

bool State::isAdmitted(int item, int host) const {
    const Item& it = m_problem->items[idx(item)];
    if (!it.allowed[idx(host)])
        return false;
    for (const int claim : it.claims) {
        if (isClaimed(host, claim))
            return false;
    }
    const int site = m_problem->hosts[idx(host)].site;
    for (const int claim : it.siteClaims) {
        if (isClaimedAtSite(site, claim))
            return false;
    }
    return true;
}

bool State::fits(int item, int host) const {
    const Amounts& needs = m_problem->items[idx(item)].needs;
    const Amounts& room = m_room[idx(host)];
    for (std::size_t r = 0; r < kResources; ++r) {
        if (needs[r] > 0 && needs[r] > room[r])
            return false;
    }
    return isAdmitted(item, host);
}

void State::mark(int item, int host, char taken) {
    const Item& it = m_problem->items[idx(item)];
    for (std::size_t r = 0; r < kResources; ++r)
        m_room[idx(host)][r] -= taken ? it.needs[r] : -it.needs[r];
    for (const int claim : it.claims)
        m_claimed[idx(host) * m_claims + idx(claim)] = taken;
    const int site = m_problem->hosts[idx(host)].site;
    for (const int claim : it.siteClaims)
        m_siteClaimed[idx(site) * m_siteClaims + idx(claim)] = taken;
}

void State::place(int item, int host) {
    mark(item, host, 1);
    m_placement[idx(item)] = host;
    m_on[idx(host)].push_back(item);
}

void State::remove(int item) {
    const int host = m_placement[idx(item)];
    mark(item, host, 0);
    m_placement[idx(item)] = kOff;
    auto& on = m_on[idx(host)];
    on.erase(std::find(on.begin(), on.end(), item));
}

std::array<double, kResources> scarcity(const Problem& problem) {
    std::array<double, kResources> weights{};
    for (std::size_t r = 0; r < kResources; ++r) {
        double needed = 0;
        double room = 0;
        for (const Item& item : problem.items)
            needed += static_cast<double>(item.needs[r]);
        for (const Host& host : problem.hosts) {
            if (host.room[r] < kUnlimited)
                room += static_cast<double>(std::max<qint64>(0, host.room[r]));
        }
        // As a share of the room, and that the more, the less of it will be left.
        weights[r] = room > 0 ? (needed / room) / room : 0;
    }
    return weights;
}

double weighted(const Amounts& amounts, const std::array<double, kResources>& weights) {
    double sum = 0;
    for (std::size_t r = 0; r < kResources; ++r)
        sum += static_cast<double>(amounts[r]) * weights[r];
    return sum;
}

} // namespace drawbridge::packing
