// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/capacity/packing_bounds.h"

#include "core/analysis/capacity/packing_flow.h"
#include "core/analysis/capacity/packing_host_sets.h"
#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace drawbridge::packing {

namespace {

constexpr std::size_t kMostLarge = 400; ///< items among which those are sought that stay apart

class ShortageFinder {
public:
    explicit ShortageFinder(const Problem& problem) : m_problem(problem), m_hosts(possibleHosts(problem)) {
        for (int i = 0; i < problem.itemCount(); ++i) {
            if (!problem.items[idx(i)].isFree)
                m_items.push_back(i);
        }
    }

    std::optional<Shortage> find() {
        if (auto found = byItem())
            return found;
        for (int r = 0; r < kResources; ++r) {
            if (auto found = byFlow(r))
                return found;
        }
        if (auto found = byClaims())
            return found;
        const std::vector<HostSet> sets = hostSets(m_problem, m_items, m_hosts);
        for (const HostSet& set : sets) {
            for (int r = 0; r < kResources; ++r) {
                if (auto found = byLargeItems(set, r))
                    return found;
                if (auto found = byWaste(set, r))
                    return found;
            }
        }
        return bySize();
    }

private:
    const Item& item(int i) const { return m_problem.items[idx(i)]; }
    qint64 need(int i, int r) const { return item(i).needs[idx(r)]; }
    qint64 roomOf(int h, int r) const { return std::max<qint64>(0, m_problem.hosts[idx(h)].room[idx(r)]); }

    std::optional<Shortage> byItem() const {
        const std::vector<char> up = upWith(m_problem, Placement(m_problem.items.size(), 0));
        for (const int i : m_items) {
            Shortage shortage;
            shortage.items = {i};
            shortage.kind = up[idx(i)] ? Shortage::Kind::Item : Shortage::Kind::Required;
            if (m_hosts[idx(i)].empty() || !up[idx(i)])
                return shortage;
        }
        return std::nullopt;
    }

    /// Items that the same hosts take are one source.
    std::optional<Shortage> byFlow(int r) const {
        std::map<std::vector<int>, std::vector<int>> classes;
        for (const int i : m_items)
            classes[m_hosts[idx(i)]].push_back(i);
        std::vector<qint64> supply;
        std::vector<qint64> room;
        for (const auto& [hosts, items] : classes)
            supply.push_back(sumOfNeeds(items, r));
        for (int h = 0; h < m_problem.hostCount(); ++h)
            room.push_back(roomOf(h, r));
        Transport transport(supply, room);
        int source = 0;
        for (const auto& [hosts, items] : classes) {
            for (const int h : hosts)
                transport.allow(source, h);
            ++source;
        }
        const std::vector<int> shortOf = transport.shortOfRoom();
        if (shortOf.empty())
            return std::nullopt;
        Shortage shortage;
        shortage.kind = Shortage::Kind::Amount;
        shortage.resource = r;
        std::set<int> hosts;
        source = 0;
        for (const auto& [classHosts, items] : classes) {
            if (std::find(shortOf.begin(), shortOf.end(), source++) == shortOf.end())
                continue;
            shortage.items.insert(shortage.items.end(), items.begin(), items.end());
            hosts.insert(classHosts.begin(), classHosts.end());
        }
        shortage.hosts.assign(hosts.begin(), hosts.end());
        shortage.needed = sumOfNeeds(shortage.items, r);
        shortage.available = roomFor(m_problem, shortage.hosts, idx(r));
        return shortage;
    }

    qint64 sumOfNeeds(const std::vector<int>& items, int r) const {
        return std::accumulate(items.begin(), items.end(), qint64(0),
                               [this, r](qint64 sum, int i) { return saturatingSum(sum, need(i, r)); });
    }

    std::vector<qint64> sizes(const HostSet& set, int r) const {
        std::vector<qint64> values;
        for (const int i : set.items) {
            if (need(i, r) > 0)
                values.push_back(need(i, r));
        }
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        return values;
    }

    bool isLimited(const HostSet& set, int r) const {
        return std::all_of(set.hosts.begin(), set.hosts.end(),
                           [this, r](int h) { return roomOf(h, r) < kUnlimited; });
    }

    /// f(x) = how often the size goes into x.
    std::optional<Shortage> byLargeItems(const HostSet& set, int r) const {
        if (!isLimited(set, r))
            return std::nullopt;
        for (const qint64 size : sizes(set, r)) {
            Shortage shortage;
            shortage.kind = Shortage::Kind::Large;
            shortage.resource = r;
            shortage.size = size;
            for (const int h : set.hosts)
                shortage.available = saturatingSum(shortage.available, roomOf(h, r) / size);
            for (const int i : set.items)
                shortage.needed = saturatingSum(shortage.needed, need(i, r) / size);
            if (shortage.needed <= shortage.available)
                continue;
            std::copy_if(set.items.begin(), set.items.end(), std::back_inserter(shortage.items),
                         [this, r, size](int i) { return need(i, r) >= size; });
            shortage.hosts = set.hosts;
            return shortage;
        }
        return std::nullopt;
    }

    /// f(x) = the whole of the largest host for what is larger than that less a, nothing for what is smaller
    /// than a, else x.
    std::optional<Shortage> byWaste(const HostSet& set, int r) const {
        if (!isLimited(set, r) || set.hosts.empty())
            return std::nullopt;
        qint64 largest = 0;
        for (const int h : set.hosts)
            largest = std::max(largest, roomOf(h, r));
        for (const qint64 a : sizes(set, r)) {
            if (a > largest / 2)
                break;
            const auto f = [a, largest](qint64 x) { return x > largest - a ? largest : x < a ? 0 : x; };
            Shortage shortage;
            for (const int h : set.hosts)
                shortage.available = saturatingSum(shortage.available, f(roomOf(h, r)));
            for (const int i : set.items)
                shortage.needed = saturatingSum(shortage.needed, f(need(i, r)));
            if (shortage.needed <= shortage.available)
                continue;
            shortage.kind = Shortage::Kind::Wasted;
            shortage.resource = r;
            shortage.size = a;
            shortage.items = set.items;
            shortage.hosts = set.hosts;
            return shortage;
        }
        return std::nullopt;
    }

    std::optional<Shortage> byClaims() const {
        std::vector<std::vector<int>> holders(idx(m_problem.claims));
        std::vector<std::vector<int>> siteHolders(idx(m_problem.siteClaims));
        for (const int i : m_items) {
            for (const int claim : item(i).claims)
                holders[idx(claim)].push_back(i);
            for (const int claim : item(i).siteClaims)
                siteHolders[idx(claim)].push_back(i);
        }
        for (const std::vector<int>& items : holders) {
            if (auto found = apart(items, false))
                return found;
        }
        for (const std::vector<int>& items : siteHolders) {
            if (auto found = apart(items, true))
                return found;
        }
        return std::nullopt;
    }

    std::vector<int> sitesOf(int i) const {
        std::set<int> sites;
        for (const int h : m_hosts[idx(i)])
            sites.insert(m_problem.hosts[idx(h)].site);
        return {sites.begin(), sites.end()};
    }

    std::optional<Shortage> apart(const std::vector<int>& items, bool atSites) const {
        Matching matching(atSites ? m_problem.sites : m_problem.hostCount());
        for (const int i : items) {
            if (!matching.add(i, atSites ? sitesOf(i) : m_hosts[idx(i)]))
                return shortageOf(matching, atSites);
        }
        return std::nullopt;
    }

    static Shortage shortageOf(const Matching& matching, bool atSites) {
        Shortage shortage;
        shortage.kind = atSites ? Shortage::Kind::ApartSites : Shortage::Kind::Apart;
        shortage.items = matching.blocked();
        std::sort(shortage.items.begin(), shortage.items.end());
        shortage.hosts = matching.contested();
        shortage.needed = static_cast<qint64>(shortage.items.size());
        shortage.available = static_cast<qint64>(shortage.hosts.size());
        return shortage;
    }

    bool mayShare(int a, int b) const {
        const auto shared = [](const std::vector<int>& one, const std::vector<int>& other) {
            return std::any_of(one.begin(), one.end(), [&other](int claim) {
                return std::find(other.begin(), other.end(), claim) != other.end();
            });
        };
        if (shared(item(a).claims, item(b).claims) || shared(item(a).siteClaims, item(b).siteClaims))
            return false;
        for (const int h : m_hosts[idx(a)]) {
            bool fits = item(b).allowed[idx(h)] != 0;
            for (int r = 0; r < kResources && fits; ++r)
                fits = need(a, r) + need(b, r) <= roomOf(h, r);
            if (fits)
                return true;
        }
        return false;
    }

    /// A clique of items that share no host, taken greedily from the largest.
    std::optional<Shortage> bySize() const {
        const auto weights = scarcity(m_problem);
        std::vector<int> order = m_items;
        std::stable_sort(order.begin(), order.end(), [this, &weights](int a, int b) {
            return weighted(item(a).needs, weights) > weighted(item(b).needs, weights);
        });
        order.resize(std::min(order.size(), kMostLarge));
        Matching matching(m_problem.hostCount());
        std::vector<int> clique;
        for (const int i : order) {
            if (std::any_of(clique.begin(), clique.end(), [this, i](int c) { return mayShare(c, i); }))
                continue;
            clique.push_back(i);
            if (!matching.add(i, m_hosts[idx(i)]))
                return shortageOf(matching, false);
        }
        return std::nullopt;
    }

    const Problem& m_problem;
    std::vector<std::vector<int>> m_hosts;
    std::vector<int> m_items;
};

} // namespace

std::vector<std::vector<int>> possibleHosts(const Problem& problem) {
    const State empty(problem);
    std::vector<std::vector<int>> hosts(problem.items.size());
    for (int i = 0; i < problem.itemCount(); ++i) {
        for (int h = 0; h < problem.hostCount() && !problem.items[idx(i)].isFree; ++h) {
            if (empty.fits(i, h))
                hosts[idx(i)].push_back(h);
        }
    }
    return hosts;
}

std::optional<Shortage> findShortage(const Problem& problem) {
    return ShortageFinder(problem).find();
}

} // namespace drawbridge::packing
