// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/resource_flow.h"

#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// Units of one resource that were freed together.
struct Units {
    Time freeAt;
    int count;
    int activity; ///< that used them last, or -1
};

/// The units of one resource, sorted by when they are free.
using Pool = std::vector<Units>;

void giveBack(Pool& pool, const Units& units) {
    const auto behind = std::upper_bound(pool.begin(), pool.end(), units,
                                         [](const Units& a, const Units& b) { return a.freeAt < b.freeAt; });
    pool.insert(behind, units);
}

/// Takes the units freed last among those free at `start`; calls `from` with each activity they come from.
template <class F>
void take(Pool& pool, Time start, int units, const F& from) {
    auto usable = std::upper_bound(pool.begin(), pool.end(), start,
                                   [](Time t, const Units& u) { return t < u.freeAt; });
    while (units > 0 && usable != pool.begin()) {
        Units& last = *std::prev(usable);
        const int taken = std::min(units, last.count);
        units -= taken;
        last.count -= taken;
        if (last.activity >= 0)
            from(last.activity);
        usable = last.count == 0 ? pool.erase(std::prev(usable)) : std::prev(usable);
    }
}

} // namespace

ResourceFlow resourceFlow(const Rcpsp& p, const Starts& starts) {
    std::vector<int> order(idx(p.activities));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&starts](int a, int b) { return starts[idx(a)] < starts[idx(b)]; });
    std::vector<Pool> pools;
    for (const int capacity : p.capacity)
        pools.push_back({{std::numeric_limits<Time>::min(), capacity, -1}});
    struct Source {
        int activity;
        int resource;
    };
    std::vector<std::vector<Source>> sources(idx(p.activities));
    for (const int a : order) {
        if (p.duration[idx(a)] == 0)
            continue;
        for (const Demand& d : p.demandsOf(a)) {
            Pool& pool = pools[idx(d.resource)];
            take(pool, starts[idx(a)], d.units, [&](int source) {
                sources[idx(a)].push_back({source, d.resource});
            });
            giveBack(pool, {starts[idx(a)] + p.duration[idx(a)], d.units, a});
        }
    }
    ResourceFlow flow;
    flow.sources.first.push_back(0);
    for (const auto& list : sources) {
        for (const auto& [source, resource] : list) {
            flow.sources.to.push_back(source);
            flow.resource.push_back(resource);
        }
        flow.sources.first.push_back(static_cast<int>(flow.sources.to.size()));
    }
    return flow;
}

} // namespace drawbridge
