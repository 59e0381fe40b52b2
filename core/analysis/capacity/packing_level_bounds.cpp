// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_host_sets.h"
#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace drawbridge::packing {

namespace {

constexpr std::size_t kMostSets = 64; ///< sets of hosts that bounds are tried on

/// How many of each level a set of hosts takes in, by one resource or claim.
class LevelBound {
public:
    LevelBound(const std::vector<int>& urgency, const std::vector<char>& counts)
        : m_urgency(urgency), m_counts(counts) {
        for (std::size_t i = 0; i < urgency.size(); ++i)
            m_all[idx(urgency[i] - 1)] += counts[i] ? 1 : 0;
    }

    const Counts& all() const { return m_all; }

    /// `items` go to one set of hosts with this room.
    template <class NeedOf>
    void lower(Counts& most, const std::vector<int>& items, qint64 room, const Counts& placed,
               const NeedOf& needOf) const {
        std::array<std::vector<qint64>, kLevels> needs;
        for (const int i : items) {
            if (m_counts[idx(i)])
                needs[idx(m_urgency[idx(i)] - 1)].push_back(needOf(i));
        }
        qint64 taken = 0;
        for (std::size_t level = 0; level < kLevels; ++level) {
            std::vector<qint64>& own = needs[level];
            std::sort(own.begin(), own.end());
            const int elsewhere = m_all[level] - static_cast<int>(own.size());
            qint64 sum = taken;
            int fit = 0;
            for (const qint64 need : own) {
                sum = saturatingSum(sum, need);
                if (need > 0 && sum > room)
                    break;
                ++fit;
            }
            most[level] = std::min(most[level], elsewhere + fit);
            for (int k = 0; k < std::min(placed[level], m_all[level]) - elsewhere; ++k)
                taken = saturatingSum(taken, own[idx(k)]);
        }
    }

private:
    const std::vector<int>& m_urgency;
    const std::vector<char>& m_counts;
    Counts m_all{};
};

} // namespace

std::vector<HostSet> hostSets(const Problem& problem, const std::vector<int>& items,
                              const std::vector<std::vector<int>>& hostsOf) {
    std::set<std::vector<int>> distinct;
    for (const int i : items)
        distinct.insert(hostsOf[idx(i)]);
    HostSet all;
    all.hosts.resize(problem.hosts.size());
    std::iota(all.hosts.begin(), all.hosts.end(), 0);
    all.items = items;
    std::vector<HostSet> sets{all};
    for (const std::vector<int>& hosts : distinct) {
        if (hosts.size() == all.hosts.size() || sets.size() > kMostSets)
            continue;
        HostSet set{hosts, {}};
        for (const int i : items) {
            const std::vector<int>& own = hostsOf[idx(i)];
            if (std::includes(hosts.begin(), hosts.end(), own.begin(), own.end()))
                set.items.push_back(i);
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

qint64 roomFor(const Problem& problem, const std::vector<int>& hosts, std::size_t resource) {
    qint64 sum = 0;
    for (const int h : hosts)
        sum = saturatingSum(sum, std::max<qint64>(0, problem.hosts[idx(h)].room[resource]));
    return sum;
}

Counts mostOf(const Problem& problem, const std::vector<int>& urgency, const Counts& placed,
              const std::optional<Shortage>& shortage) {
    const auto hostsOf = possibleHosts(problem);
    Placement everywhere(problem.items.size(), kOff);
    for (std::size_t i = 0; i < everywhere.size(); ++i)
        everywhere[i] = hostsOf[i].empty() ? kOff : hostsOf[i].front();
    const std::vector<char> up = upWith(problem, everywhere);
    std::vector<char> counts(problem.items.size(), 0);
    std::vector<int> items;
    std::vector<std::vector<int>> holders(idx(problem.claims));
    for (int i = 0; i < problem.itemCount(); ++i) {
        const Item& item = problem.items[idx(i)];
        counts[idx(i)] = !item.isFree && up[idx(i)];
        if (!counts[idx(i)])
            continue;
        items.push_back(i);
        for (const int claim : item.claims)
            holders[idx(claim)].push_back(i);
    }
    const LevelBound bound(urgency, counts);
    Counts most = bound.all();
    for (const HostSet& set : hostSets(problem, items, hostsOf)) {
        for (std::size_t r = 0; r < kResources; ++r)
            bound.lower(most, set.items, roomFor(problem, set.hosts, r), placed,
                        [&problem, r](int i) { return problem.items[idx(i)].needs[r]; });
    }
    if (shortage && shortage->kind == Shortage::Kind::Amount)
        bound.lower(most, shortage->items, shortage->available, placed,
                    [&](int i) { return problem.items[idx(i)].needs[idx(shortage->resource)]; });
    if (shortage && shortage->kind == Shortage::Kind::Large)
        bound.lower(most, shortage->items, shortage->available, placed, [&](int i) {
            return problem.items[idx(i)].needs[idx(shortage->resource)] / shortage->size;
        });
    if (shortage && (shortage->kind == Shortage::Kind::Apart || shortage->kind == Shortage::Kind::ApartSites))
        bound.lower(most, shortage->items, shortage->available, placed, [](int) { return qint64(1); });
    for (const std::vector<int>& sharers : holders) {
        std::set<int> hosts;
        for (const int i : sharers)
            hosts.insert(hostsOf[idx(i)].begin(), hostsOf[idx(i)].end());
        bound.lower(most, sharers, static_cast<qint64>(hosts.size()), placed, [](int) { return qint64(1); });
    }
    return most;
}

} // namespace drawbridge::packing
