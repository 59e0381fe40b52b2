// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/team_handover.h"

#include "core/base/index.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

/// Units of one team that were freed together.
struct Units {
    qint64 freeAt;
    int count;
    int step; ///< that used them last, or -1
};

/// The free units of one team, sorted by when they are free.
using Pool = std::vector<Units>;

void giveBack(Pool& pool, const Units& units) {
    const auto behind = std::upper_bound(pool.begin(), pool.end(), units,
                                         [](const Units& a, const Units& b) { return a.freeAt < b.freeAt; });
    pool.insert(behind, units);
}

/// Takes the units that were freed last among those free at `start`; calls `from` for each step they come
/// from.
template <class F>
void take(Pool& pool, qint64 start, int units, F&& from) {
    auto usable = std::upper_bound(pool.begin(), pool.end(), start,
                                   [](qint64 t, const Units& u) { return t < u.freeAt; });
    while (units > 0 && usable != pool.begin()) {
        Units& last = *std::prev(usable);
        const int taken = std::min(units, last.count);
        units -= taken;
        last.count -= taken;
        if (last.step >= 0)
            from(last.step);
        usable = last.count == 0 ? pool.erase(std::prev(usable)) : std::prev(usable);
    }
}

} // namespace

TeamHandover handUnitsOn(const ScheduleProblem& p, const std::vector<qint64>& start) {
    std::vector<int> order(idx(p.steps));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&start](int a, int b) { return start[idx(a)] < start[idx(b)]; });
    std::vector<Pool> pools(p.teamSize.size());
    for (std::size_t t = 0; t < pools.size(); ++t)
        pools[t].push_back({p.arrives[t], p.teamSize[t], -1});

    struct Source {
        int step;
        int team;
    };
    std::vector<std::vector<Source>> sources(idx(p.steps));
    for (const int step : order) {
        if (p.duration[idx(step)] == 0)
            continue;
        for (const auto* d = p.demandsBegin(step); d != p.demandsEnd(step); ++d) {
            Pool& pool = pools[idx(d->team)];
            take(pool, start[idx(step)], d->units, [&](int source) {
                sources[idx(step)].push_back({source, d->team});
            });
            giveBack(pool, {start[idx(step)] + p.duration[idx(step)], d->units, step});
        }
    }

    TeamHandover result;
    result.sources.first.push_back(0);
    for (const auto& list : sources) {
        for (const Source& source : list) {
            result.sources.to.push_back(source.step);
            result.team.push_back(source.team);
        }
        result.sources.first.push_back(static_cast<int>(result.sources.to.size()));
    }
    return result;
}

} // namespace drawbridge
