// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/rcpsp.h"

#include "core/base/index.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

/// Calendars and time 0 are whole minutes.
constexpr Time kCalendarUnit = 60;

Time commonUnit(const std::vector<Rcpsp::Activity>& activities,
                const std::vector<ResourceCalendar>& calendars) {
    Time unit = 0;
    for (const Rcpsp::Activity& a : activities)
        unit = std::gcd(unit, std::gcd(a.duration, a.release));
    if (!std::all_of(calendars.begin(), calendars.end(),
                     [](const ResourceCalendar& c) { return c.isAlways(); }))
        unit = std::gcd(unit, kCalendarUnit);
    return std::max<Time>(unit, 1);
}

Adjacency adjacencyOf(const std::vector<std::vector<int>>& lists) {
    Adjacency result;
    result.first.push_back(0);
    for (const auto& list : lists) {
        result.to.insert(result.to.end(), list.begin(), list.end());
        result.first.push_back(static_cast<int>(result.to.size()));
    }
    return result;
}

std::vector<int> topologicalOrder(const Rcpsp& p) {
    std::vector<int> missing(p.required);
    std::vector<int> order;
    for (int a = 0; a < p.activities; ++a) {
        if (missing[idx(a)] == 0)
            order.push_back(a);
    }
    for (std::size_t head = 0; head < order.size(); ++head) {
        for (const int next : p.successors.of(order[head])) {
            if (--missing[idx(next)] == 0)
                order.push_back(next);
        }
    }
    return order;
}

/// A start that suits the calendars of all resources: moved by each until none moves it.
template <class Move>
qint64 openSecond(const Rcpsp& p, int activity, qint64 from, Move move) {
    qint64 start = from;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Demand& d : p.demandsOf(activity)) {
            const qint64 next =
                move(p.calendars[idx(d.resource)], start, p.duration[idx(activity)] * p.unit).value_or(start);
            moved = moved || next != start;
            start = next;
        }
    }
    return start;
}

} // namespace

Rcpsp::Rcpsp(const std::vector<Activity>& list, std::vector<int> capacities,
             std::vector<ResourceCalendar> resourceCalendars)
    : unit(commonUnit(list, resourceCalendars)), activities(static_cast<int>(list.size())),
      resources(static_cast<int>(capacities.size())), capacity(std::move(capacities)),
      calendars(std::move(resourceCalendars)), weight(list.size(), 0) {
    std::vector<std::vector<int>> before;
    std::vector<std::vector<int>> after(list.size());
    firstDemand.push_back(0);
    for (const Activity& a : list) {
        for (const int predecessor : a.predecessors)
            after[idx(predecessor)].push_back(static_cast<int>(before.size()));
        before.push_back(a.predecessors);
        required.push_back(a.required);
        duration.push_back(a.duration / unit);
        release.push_back(a.release / unit);
        demands.insert(demands.end(), a.demands.begin(), a.demands.end());
        firstDemand.push_back(static_cast<int>(demands.size()));
        alwaysOpen.push_back(std::all_of(a.demands.begin(), a.demands.end(), [this](const Demand& d) {
            return calendars[idx(d.resource)].isAlways();
        }));
    }
    predecessors = adjacencyOf(before);
    successors = adjacencyOf(after);
    topological = topologicalOrder(*this);
}

bool Rcpsp::requiresAll() const {
    for (int a = 0; a < activities; ++a) {
        if (!requiresAll(a))
            return false;
    }
    return true;
}

qint64 Rcpsp::earliestOpenSecond(int activity, qint64 from) const {
    return openSecond(*this, activity, from, [](const ResourceCalendar& c, qint64 start, qint64 length) {
        return c.earliest(start, length);
    });
}

Time Rcpsp::earliestOpen(int activity, Time from) const {
    return alwaysOpen[idx(activity)] ? from : earliestOpenSecond(activity, from * unit) / unit;
}

Time Rcpsp::latestOpen(int activity, Time from) const {
    if (alwaysOpen[idx(activity)])
        return from;
    const auto latest = [](const ResourceCalendar& c, qint64 start, qint64 length) {
        return c.latest(start, length);
    };
    return openSecond(*this, activity, from * unit, latest) / unit;
}

Score scoreOf(const Rcpsp& p, const Starts& starts) {
    Score score;
    for (int a = 0; a < p.activities; ++a) {
        const Time end = starts[idx(a)] + p.duration[idx(a)];
        score.makespan = std::max(score.makespan, end);
        score.weighted += p.weight[idx(a)] * end;
    }
    if (p.terms.empty()) {
        score.cost = score.makespan;
        return score;
    }
    for (const Rcpsp::ObjectiveTerm& term : p.terms) {
        Time latest = 0;
        for (const int a : term.ends)
            latest = std::max(latest, starts[idx(a)] + p.duration[idx(a)]);
        score.cost += term.cost(latest);
    }
    return score;
}

} // namespace drawbridge
