// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_problem.h"
#include "core/base/index.h"

#include <queue>

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

GeneratedSchedule emptySchedule(const ScheduleProblem& p) {
    GeneratedSchedule g;
    g.start.assign(idx(p.steps), 0);
    g.up.assign(idx(p.entries), -1);
    g.binding.assign(idx(p.entries), -1);
    g.sequence.reserve(idx(p.steps));
    return g;
}

/// What a step takes of a team.
struct Work {
    qint64 head;  ///< earliest start
    qint64 area;  ///< seconds of one unit
    qint64 after; ///< shortest time from its end to the end of everything
};

/// Whatever cannot start before a head must be done in the open hours after it, and the shortest way after
/// it be waited for.
qint64 teamBound(std::vector<Work> work, int teamSize, const TeamCalendar& calendar) {
    std::sort(work.begin(), work.end(), [](const Work& a, const Work& b) { return a.head > b.head; });
    const qint64 size = std::max(1, teamSize);
    qint64 bound = 0;
    qint64 area = 0;
    qint64 shortest = std::numeric_limits<qint64>::max();
    for (const Work& w : work) {
        area += w.area;
        shortest = std::min(shortest, w.after);
        bound = std::max(bound, calendar.endOfWork(w.head, (area + size - 1) / size) + shortest);
    }
    return bound;
}

/// Of the two halves of a team: what needs more than half of it works beside nothing that needs half or more
/// (a dual feasible function: Fekete, Schepers, Mathematical Programming 91, 2001).
int halvesTaken(int units, int teamSize) {
    return 2 * units > teamSize ? 2 : 2 * units == teamSize ? 1 : 0;
}

} // namespace

GeneratedSchedule earliestSchedule(const ScheduleProblem& p) {
    GeneratedSchedule g = emptySchedule(p);
    using Event = std::pair<qint64, int>;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
    std::vector<int> missing = p.needs;
    const auto begin = [&](int entry, qint64 ready) {
        qint64 time = ready;
        for (int i = 0; i < p.stepCount[idx(entry)]; ++i) {
            const int step = p.firstStep[idx(entry)] + i;
            g.start[idx(step)] = p.earliestByHours(step, time);
            g.sequence.push_back(step);
            time = g.start[idx(step)] + p.duration[idx(step)];
        }
        events.emplace(time, entry);
    };
    for (int e = 0; e < p.entries; ++e) {
        if (p.recoverable[idx(e)] && missing[idx(e)] == 0)
            begin(e, p.workStarts);
    }
    // Ends come in the order of time, so the needed-th end of a waiter's providers is the one that lets it
    // begin.
    while (!events.empty()) {
        const auto [time, entry] = events.top();
        events.pop();
        g.up[idx(entry)] = time;
        g.makespan = std::max(g.makespan, time);
        for (const int waiter : p.waiters.of(entry)) {
            if (--missing[idx(waiter)] == 0) {
                g.binding[idx(waiter)] = entry;
                begin(waiter, time);
            }
        }
    }
    return g;
}

std::vector<qint64> tails(const ScheduleProblem& p) {
    // Entries by the earliest schedule: an entry is up no later than all that waits for it begins.
    const GeneratedSchedule early = earliestSchedule(p);
    std::vector<int> order;
    for (int e = 0; e < p.entries; ++e) {
        if (early.up[idx(e)] >= 0)
            order.push_back(e);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&p](int a, int b) { return p.wave[idx(a)] > p.wave[idx(b)]; });
    std::vector<qint64> tail(idx(p.steps), 0);
    std::vector<qint64> after(idx(p.entries), 0);
    for (const int e : order) {
        qint64 longest = 0;
        for (const int waiter : p.waiters.of(e)) {
            if (p.waitsForAll(waiter))
                longest = std::max(longest, after[idx(waiter)]);
        }
        for (int i = p.stepCount[idx(e)] - 1; i >= 0; --i) {
            const int step = p.firstStep[idx(e)] + i;
            longest += p.duration[idx(step)];
            tail[idx(step)] = longest;
        }
        after[idx(e)] = longest;
    }
    return tail;
}

qint64 lowerBound(const ScheduleProblem& p, const GeneratedSchedule& earliest) {
    std::vector<std::vector<Work>> work(p.teamSize.size());
    std::vector<std::vector<Work>> halves(p.teamSize.size());
    const auto tail = tails(p);
    for (int s = 0; s < p.steps; ++s) {
        if (!p.recoverable[idx(p.entryOf[idx(s)])])
            continue;
        const qint64 head = earliest.start[idx(s)];
        const qint64 length = p.duration[idx(s)];
        const qint64 after = tail[idx(s)] - length;
        for (const auto* d = p.demandsBegin(s); d != p.demandsEnd(s); ++d) {
            work[idx(d->team)].push_back({head, length * d->units, after});
            if (const int taken = halvesTaken(d->units, p.teamSize[idx(d->team)]); taken > 0)
                halves[idx(d->team)].push_back({head, length * taken, after});
        }
    }
    qint64 bound = earliest.makespan;
    for (std::size_t team = 0; team < work.size(); ++team) {
        bound = std::max({bound, teamBound(std::move(work[team]), p.teamSize[team], p.calendars[team]),
                          teamBound(std::move(halves[team]), 2, p.calendars[team])});
    }
    return bound;
}

} // namespace drawbridge
