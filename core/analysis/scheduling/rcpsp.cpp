// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/rcpsp.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

constexpr Time kMinute = 60;

/// The greatest length that divides all times of the problem. Hours and the incident are whole minutes.
Time commonUnit(const ScheduleProblem& p) {
    Time unit = p.workStarts;
    for (const Time duration : p.duration)
        unit = std::gcd(unit, duration);
    for (const Time arrival : p.arrives)
        unit = std::gcd(unit, arrival);
    const bool hours = std::any_of(p.calendars.begin(), p.calendars.end(),
                                   [](const TeamCalendar& c) { return !c.isAlways(); });
    if (hours)
        unit = std::gcd(unit, kMinute);
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

std::vector<int> workOrder(const Rcpsp& p) {
    std::vector<int> missing(p.needs);
    std::vector<int> order;
    for (int a = 0; a < p.activities; ++a) {
        if (missing[at(a)] == 0)
            order.push_back(a);
    }
    for (std::size_t head = 0; head < order.size(); ++head) {
        for (const int next : p.successors.of(order[head])) {
            if (--missing[at(next)] == 0)
                order.push_back(next);
        }
    }
    return order;
}

} // namespace

Rcpsp::Rcpsp(const ScheduleProblem& p)
    : unit(commonUnit(p)), teams(static_cast<int>(p.teamSize.size())), activityOfStep(at(p.steps), -1),
      upOf(at(p.entries), -1), m_calendars(p.calendars) {
    for (const int size : p.teamSize)
        teamSize.push_back(size);
    firstDemand.push_back(0);
    const auto add = [&](Time length, const TeamDemand* begin, const TeamDemand* end) {
        Time earliest = p.workStarts;
        bool always = true;
        for (const auto* d = begin; d != end; ++d) {
            earliest = std::max(earliest, p.arrives[at(d->team)]);
            always = always && p.calendars[at(d->team)].isAlways();
            demands.push_back(*d);
        }
        duration.push_back(length / unit);
        release.push_back(earliest / unit);
        alwaysOpen.push_back(always);
        firstDemand.push_back(static_cast<int>(demands.size()));
        weight.push_back(0);
        return activities++;
    };
    for (int e = 0; e < p.entries; ++e) {
        if (!p.recoverable[at(e)])
            continue;
        for (int i = 0; i < p.stepCount[at(e)]; ++i) {
            const int step = p.firstStep[at(e)] + i;
            activityOfStep[at(step)] = add(p.duration[at(step)], p.demandsBegin(step), p.demandsEnd(step));
        }
        upOf[at(e)] = p.stepCount[at(e)] == 0 ? add(0, nullptr, nullptr) : activities - 1;
        weight[at(upOf[at(e)])] = qint64(1) << (6 - p.priority[at(e)]);
    }
    std::vector<std::vector<int>> before(at(activities));
    std::vector<std::vector<int>> after(at(activities));
    for (int e = 0; e < p.entries; ++e) {
        if (upOf[at(e)] < 0)
            continue;
        const int first = upOf[at(e)] - std::max(0, p.stepCount[at(e)] - 1);
        for (const int provider : p.waits.of(e))
            before[at(first)].push_back(upOf[at(provider)]);
        for (int a = first + 1; a <= upOf[at(e)]; ++a)
            before[at(a)].push_back(a - 1);
    }
    needs.resize(at(activities));
    for (int a = 0; a < activities; ++a) {
        needs[at(a)] = static_cast<int>(before[at(a)].size());
        for (const int predecessor : before[at(a)])
            after[at(predecessor)].push_back(a);
    }
    for (int e = 0; e < p.entries; ++e) {
        if (upOf[at(e)] >= 0)
            needs[at(upOf[at(e)] - std::max(0, p.stepCount[at(e)] - 1))] = p.needs[at(e)];
    }
    predecessors = adjacencyOf(before);
    successors = adjacencyOf(after);
    topological = workOrder(*this);
}

/// A start that suits the hours of all teams: moved by each until none moves it.
template <class Move>
Time Rcpsp::openStart(int activity, Time from, Move move) const {
    if (alwaysOpen[at(activity)])
        return from;
    Time start = from * unit;
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto* d = demandsBegin(activity); d != demandsEnd(activity); ++d) {
            const Time next = move(m_calendars[at(d->team)], start, duration[at(activity)] * unit);
            moved = moved || next != start;
            start = next;
        }
    }
    return start / unit;
}

Time Rcpsp::earliestOpen(int activity, Time from) const {
    return openStart(activity, from, [](const TeamCalendar& hours, Time start, Time length) {
        return hours.earliest(start, length).value_or(start);
    });
}

Time Rcpsp::latestOpen(int activity, Time from) const {
    return openStart(activity, from, [](const TeamCalendar& hours, Time start, Time length) {
        return hours.latest(start, length).value_or(start);
    });
}

Score scoreOf(const Rcpsp& p, const Starts& starts) {
    Score score;
    for (int a = 0; a < p.activities; ++a) {
        const Time end = starts[at(a)] + p.duration[at(a)];
        score.makespan = std::max(score.makespan, end);
        score.weighted += p.weight[at(a)] * end;
    }
    if (p.charges.empty()) {
        score.cost = score.makespan;
        return score;
    }
    for (const Rcpsp::Charge& charge : p.charges) {
        Time latest = 0;
        for (const int a : charge.ends)
            latest = std::max(latest, starts[at(a)] + p.duration[at(a)]);
        score.cost += charge.cost(latest);
    }
    return score;
}

} // namespace drawbridge
