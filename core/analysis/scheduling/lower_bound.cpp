// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/lower_bound.h"

#include "core/base/index.h"

#include <queue>

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// What an activity takes of a resource.
struct Work {
    Time head; ///< earliest start
    Time area; ///< time × units
    Time tail; ///< shortest time from its end to the end of the project
};

/// In seconds, which calendars count in.
qint64 resourceBound(const Rcpsp& p, std::vector<Work> work, int capacity, int resource) {
    std::sort(work.begin(), work.end(), [](const Work& a, const Work& b) { return a.head > b.head; });
    qint64 bound = 0;
    Time area = 0;
    Time shortest = std::numeric_limits<Time>::max();
    for (const Work& w : work) {
        area += w.area;
        shortest = std::min(shortest, w.tail);
        const qint64 seconds = (area * p.unit + capacity - 1) / capacity;
        const qint64 end = p.calendars[idx(resource)].endOfWork(w.head * p.unit, seconds);
        bound = std::max(bound, end + shortest * p.unit);
    }
    return bound;
}

/// What needs more than half of a resource runs beside nothing that needs half or more.
int halvesOf(int units, int capacity) {
    return 2 * units > capacity ? 2 : 2 * units == capacity ? 1 : 0;
}

} // namespace

Starts earliestStarts(const Rcpsp& p) {
    Starts starts(idx(p.activities), 0);
    std::vector<int> missing = p.required;
    using End = std::pair<Time, int>;
    std::priority_queue<End, std::vector<End>, std::greater<>> ends;
    const auto begin = [&](int a, Time ready) {
        starts[idx(a)] = p.earliestOpen(a, std::max(ready, p.release[idx(a)]));
        ends.emplace(starts[idx(a)] + p.duration[idx(a)], a);
    };
    for (int a = 0; a < p.activities; ++a) {
        if (missing[idx(a)] == 0)
            begin(a, 0);
    }
    // Ends come in the order of time, so the one that completes k of n is the k-th smallest.
    while (!ends.empty()) {
        const auto [time, ended] = ends.top();
        ends.pop();
        for (const int next : p.successors.of(ended)) {
            if (--missing[idx(next)] == 0)
                begin(next, time);
        }
    }
    return starts;
}

Starts tails(const Rcpsp& p) {
    Starts tail(idx(p.activities), 0);
    for (auto it = p.topological.rbegin(); it != p.topological.rend(); ++it) {
        for (const int next : p.successors.of(*it)) {
            if (p.requiresAll(next))
                tail[idx(*it)] = std::max(tail[idx(*it)], tail[idx(next)]);
        }
        tail[idx(*it)] += p.duration[idx(*it)];
    }
    return tail;
}

Time lowerBound(const Rcpsp& p, const Starts& earliest) {
    std::vector<std::vector<Work>> work(idx(p.resources));
    std::vector<std::vector<Work>> halves(idx(p.resources));
    const Starts tail = tails(p);
    for (int a = 0; a < p.activities; ++a) {
        const Time length = p.duration[idx(a)];
        const Time after = tail[idx(a)] - length;
        for (const Demand& d : p.demandsOf(a)) {
            work[idx(d.resource)].push_back({earliest[idx(a)], length * d.units, after});
            if (const int taken = halvesOf(d.units, p.capacity[idx(d.resource)]); taken > 0)
                halves[idx(d.resource)].push_back({earliest[idx(a)], length * taken, after});
        }
    }
    qint64 bound = scoreOf(p, earliest).makespan * p.unit;
    for (int r = 0; r < p.resources; ++r) {
        bound =
            std::max({bound, resourceBound(p, std::move(work[idx(r)]), std::max(1, p.capacity[idx(r)]), r),
                      resourceBound(p, std::move(halves[idx(r)]), 2, r)});
    }
    return (bound + p.unit - 1) / p.unit;
}

} // namespace drawbridge
