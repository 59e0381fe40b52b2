// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing.h"

#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <set>

namespace drawbridge::packing {

std::vector<char> upWith(const Problem& problem, const Placement& placement) {
    const int n = problem.itemCount();
    std::vector<char> up(idx(n), 0);
    std::vector<int> spare(idx(n), 0);
    std::vector<std::vector<int>> dependents(idx(n));
    std::vector<int> queue;
    for (int i = 0; i < n; ++i) {
        const Item& item = problem.items[idx(i)];
        spare[idx(i)] = static_cast<int>(item.requires_.size()) - item.atLeast;
        for (const int r : item.requires_)
            dependents[idx(r)].push_back(i);
        up[idx(i)] = (item.isFree || placement[idx(i)] != kOff) && spare[idx(i)] >= 0;
        if (!up[idx(i)])
            queue.push_back(i);
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const int d : dependents[idx(queue[head])]) {
            if (--spare[idx(d)] < 0 && up[idx(d)]) {
                up[idx(d)] = 0;
                queue.push_back(d);
            }
        }
    }
    return up;
}

namespace {

bool hasRoom(const Problem& problem, const Placement& placement, int host) {
    Amounts needed{};
    for (int i = 0; i < problem.itemCount(); ++i) {
        for (int r = 0; placement[idx(i)] == host && r < kResources; ++r)
            needed[idx(r)] = saturatingSum(needed[idx(r)], problem.items[idx(i)].needs[idx(r)]);
    }
    for (int r = 0; r < kResources; ++r) {
        if (needed[idx(r)] > 0 && needed[idx(r)] > problem.hosts[idx(host)].room[idx(r)])
            return false;
    }
    return true;
}

} // namespace

std::string violation(const Problem& problem, const Placement& placement) {
    if (placement.size() != problem.items.size())
        return "a placement for another problem";
    std::set<std::pair<int, int>> onHost;
    std::set<std::pair<int, int>> atSite;
    for (int h = 0; h < problem.hostCount(); ++h) {
        for (const int claim : problem.hosts[idx(h)].claims)
            onHost.emplace(h, claim);
    }
    for (std::size_t site = 0; site < problem.siteClaimsTaken.size(); ++site) {
        for (const int claim : problem.siteClaimsTaken[site])
            atSite.emplace(static_cast<int>(site), claim);
    }
    const std::vector<char> up = upWith(problem, placement);
    for (int i = 0; i < problem.itemCount(); ++i) {
        const Item& item = problem.items[idx(i)];
        const int host = placement[idx(i)];
        if (item.isFree || host == kOff)
            continue;
        if (host < 0 || host >= problem.hostCount() || !item.allowed[idx(host)])
            return "item " + std::to_string(i) + " is on a host that it must not be on";
        if (!up[idx(i)])
            return "item " + std::to_string(i) + " is placed without what it requires";
        for (const int claim : item.claims) {
            if (!onHost.emplace(host, claim).second)
                return "a claim is twice on host " + std::to_string(host);
        }
        for (const int claim : item.siteClaims) {
            if (!atSite.emplace(problem.hosts[idx(host)].site, claim).second)
                return "a claim is twice at the site of host " + std::to_string(host);
        }
    }
    for (int h = 0; h < problem.hostCount(); ++h) {
        if (!hasRoom(problem, placement, h))
            return "host " + std::to_string(h) + " is over-full";
    }
    return {};
}

std::vector<int> urgencies(const Problem& problem) {
    std::vector<int> urgency(problem.items.size(), kLevels);
    // Only what an item cannot do without inherits: all of its requirements are needed.
    std::vector<std::vector<int>> byLevel(idx(kLevels + 1));
    for (int i = 0; i < problem.itemCount(); ++i) {
        const Item& item = problem.items[idx(i)];
        urgency[idx(i)] = std::clamp(item.priority, 1, kLevels);
        byLevel[idx(urgency[idx(i)])].push_back(i);
    }
    for (int level = 1; level < kLevels; ++level) {
        std::vector<int>& queue = byLevel[idx(level)];
        for (std::size_t head = 0; head < queue.size(); ++head) {
            const Item& item = problem.items[idx(queue[head])];
            if (item.atLeast < static_cast<int>(item.requires_.size()))
                continue;
            for (const int r : item.requires_) {
                if (urgency[idx(r)] > level) {
                    urgency[idx(r)] = level;
                    queue.push_back(r);
                }
            }
        }
    }
    return urgency;
}

Counts countPlaced(const Problem& problem, const std::vector<int>& urgency, const Placement& placement) {
    Counts counts{};
    for (int i = 0; i < problem.itemCount(); ++i) {
        if (!problem.items[idx(i)].isFree && placement[idx(i)] != kOff)
            ++counts[idx(urgency[idx(i)] - 1)];
    }
    return counts;
}

} // namespace drawbridge::packing
