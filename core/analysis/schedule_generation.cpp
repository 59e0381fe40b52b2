// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/schedule_problem.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <map>

namespace drawbridge {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// How many units of a team are busy over time: the value of a key holds until the next key.
class Profile {
public:
    explicit Profile(int size) : m_size(size) { m_busy[std::numeric_limits<qint64>::min()] = 0; }

    /// Earliest time ≥ `from` at which `units` are free for `length`.
    qint64 earliest(qint64 from, qint64 length, int units) const {
        if (length == 0)
            return from;
        qint64 start = from;
        auto it = std::prev(m_busy.upper_bound(from));
        while (it != m_busy.end() && it->first < start + length) {
            const auto next = std::next(it);
            if (it->second + units > m_size && next != m_busy.end())
                start = std::max(start, next->first);
            it = next;
        }
        return start;
    }

    void take(qint64 from, qint64 length, int units) {
        if (length == 0)
            return;
        const auto first = breakAt(from);
        const auto last = breakAt(from + length);
        for (auto it = first; it != last; ++it)
            it->second += units;
    }

private:
    std::map<qint64, int>::iterator breakAt(qint64 time) {
        const auto after = m_busy.upper_bound(time);
        const auto before = std::prev(after);
        return before->first == time ? before : m_busy.emplace_hint(after, time, before->second);
    }

    int m_size;
    std::map<qint64, int> m_busy;
};

GeneratedSchedule emptySchedule(const ScheduleProblem& p) {
    GeneratedSchedule g;
    g.start.assign(at(p.steps), 0);
    g.up.assign(at(p.entries), -1);
    g.binding.assign(at(p.entries), -1);
    g.sequence.reserve(at(p.steps));
    return g;
}

/// Serial generation with a heap of eligible steps.
class Serial {
public:
    Serial(const ScheduleProblem& p, const std::vector<double>& key)
        : m_p(p), m_key(key), m_result(emptySchedule(p)) {
        for (const int size : p.teamSize)
            m_profiles.emplace_back(size);
        m_missing = p.needs;
        m_ready.assign(at(p.entries), p.workStarts);
    }

    GeneratedSchedule run() {
        for (int e = 0; e < m_p.entries; ++e) {
            if (m_p.recoverable[at(e)] && m_missing[at(e)] == 0)
                m_begun.push_back(e);
        }
        makeEligible();
        while (!m_eligible.empty()) {
            const int step = m_eligible.top().second;
            m_eligible.pop();
            place(step);
        }
        return std::move(m_result);
    }

private:
    /// Entries that may begin get their first step eligible; those without steps are up at once.
    void makeEligible() {
        while (!m_begun.empty()) {
            const int entry = m_begun.back();
            m_begun.pop_back();
            if (m_p.stepCount[at(entry)] > 0)
                push(m_p.firstStep[at(entry)]);
            else
                finishEntry(entry, m_ready[at(entry)]);
        }
    }

    void push(int step) { m_eligible.emplace(-m_key[at(step)], step); }

    void place(int step) {
        const int entry = m_p.entryOf[at(step)];
        const qint64 length = m_p.duration[at(step)];
        qint64 start = m_p.earliestByHours(step, m_ready[at(entry)]);
        for (bool moved = true; moved;) {
            moved = false;
            for (const auto* d = m_p.demandsBegin(step); d != m_p.demandsEnd(step); ++d) {
                const qint64 free = m_profiles[at(d->team)].earliest(start, length, d->units);
                moved = moved || free != start;
                start = free;
            }
            const qint64 open = m_p.earliestByHours(step, start);
            moved = moved || open != start;
            start = open;
        }
        for (const auto* d = m_p.demandsBegin(step); d != m_p.demandsEnd(step); ++d)
            m_profiles[at(d->team)].take(start, length, d->units);
        m_result.start[at(step)] = start;
        m_result.sequence.push_back(step);
        m_ready[at(entry)] = start + length;
        if (!m_p.isLastStep(step)) {
            push(step + 1);
            return;
        }
        finishEntry(entry, start + length);
        makeEligible();
    }

    void finishEntry(int entry, qint64 time) {
        m_result.up[at(entry)] = time;
        m_result.makespan = std::max(m_result.makespan, time);
        for (const int waiter : m_p.waiters.of(entry)) {
            if (m_missing[at(waiter)] <= 0)
                continue;
            if (time >= m_ready[at(waiter)]) {
                m_ready[at(waiter)] = time;
                m_result.binding[at(waiter)] = entry;
            }
            if (--m_missing[at(waiter)] == 0)
                m_begun.push_back(waiter);
        }
    }

    const ScheduleProblem& m_p;
    const std::vector<double>& m_key;
    GeneratedSchedule m_result;
    std::vector<Profile> m_profiles;
    std::vector<int> m_missing;
    std::vector<qint64> m_ready;
    std::vector<int> m_begun;
    std::priority_queue<std::pair<double, int>> m_eligible;
};

} // namespace

GeneratedSchedule earliestSchedule(const ScheduleProblem& p) {
    GeneratedSchedule g = emptySchedule(p);
    using Event = std::pair<qint64, int>;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
    std::vector<int> missing = p.needs;
    const auto begin = [&](int entry, qint64 ready) {
        qint64 time = ready;
        for (int i = 0; i < p.stepCount[at(entry)]; ++i) {
            const int step = p.firstStep[at(entry)] + i;
            g.start[at(step)] = p.earliestByHours(step, time);
            g.sequence.push_back(step);
            time = g.start[at(step)] + p.duration[at(step)];
        }
        events.emplace(time, entry);
    };
    for (int e = 0; e < p.entries; ++e) {
        if (p.recoverable[at(e)] && missing[at(e)] == 0)
            begin(e, p.workStarts);
    }
    // Ends come in the order of time, so the needed-th end of a waiter's providers is the one that lets it
    // begin.
    while (!events.empty()) {
        const auto [time, entry] = events.top();
        events.pop();
        g.up[at(entry)] = time;
        g.makespan = std::max(g.makespan, time);
        for (const int waiter : p.waiters.of(entry)) {
            if (--missing[at(waiter)] == 0) {
                g.binding[at(waiter)] = entry;
                begin(waiter, time);
            }
        }
    }
    return g;
}

GeneratedSchedule serialSchedule(const ScheduleProblem& problem, const std::vector<double>& key) {
    return Serial(problem, key).run();
}

std::vector<qint64> tails(const ScheduleProblem& p) {
    // Entries by the earliest schedule: an entry is up no later than all that waits for it begins.
    const GeneratedSchedule early = earliestSchedule(p);
    std::vector<int> order;
    for (int e = 0; e < p.entries; ++e) {
        if (early.up[at(e)] >= 0)
            order.push_back(e);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&p](int a, int b) { return p.wave[at(a)] > p.wave[at(b)]; });
    std::vector<qint64> tail(at(p.steps), 0);
    std::vector<qint64> after(at(p.entries), 0);
    for (const int e : order) {
        qint64 longest = 0;
        for (const int waiter : p.waiters.of(e)) {
            if (p.waitsForAll(waiter))
                longest = std::max(longest, after[at(waiter)]);
        }
        for (int i = p.stepCount[at(e)] - 1; i >= 0; --i) {
            const int step = p.firstStep[at(e)] + i;
            longest += p.duration[at(step)];
            tail[at(step)] = longest;
        }
        after[at(e)] = longest;
    }
    return tail;
}

qint64 lowerBound(const ScheduleProblem& p, const GeneratedSchedule& earliest) {
    qint64 bound = earliest.makespan;
    const auto tail = tails(p);
    for (int team = 0; team < static_cast<int>(p.teamSize.size()); ++team) {
        struct Work {
            qint64 head;
            qint64 area;
            qint64 after;
        };
        std::vector<Work> work;
        for (int s = 0; s < p.steps; ++s) {
            for (const auto* d = p.demandsBegin(s); d != p.demandsEnd(s); ++d) {
                if (d->team == team)
                    work.push_back({earliest.start[at(s)], p.duration[at(s)] * d->units,
                                    tail[at(s)] - p.duration[at(s)]});
            }
        }
        std::sort(work.begin(), work.end(), [](const Work& a, const Work& b) { return a.head > b.head; });
        // Whatever cannot start before `head` must be done, and the shortest tail among it be waited for,
        // after it.
        qint64 area = 0;
        qint64 shortest = std::numeric_limits<qint64>::max();
        for (const Work& w : work) {
            area += w.area;
            shortest = std::min(shortest, w.after);
            const qint64 size = std::max(1, p.teamSize[at(team)]);
            bound = std::max(bound, w.head + (area + size - 1) / size + shortest);
        }
    }
    return bound;
}

} // namespace drawbridge
