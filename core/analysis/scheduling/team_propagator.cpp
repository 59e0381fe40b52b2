// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/team_propagator.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
/// A sweep over all times is quicker than sorting while there are not many more times than events.
constexpr int kTimesPerEvent = 8;

} // namespace

TeamPropagator::TeamPropagator(std::vector<TeamTask> tasks, int size)
    : m_tasks(std::move(tasks)), m_size(size), m_views(m_tasks.size()) {
    std::stable_sort(m_tasks.begin(), m_tasks.end(),
                     [](const TeamTask& a, const TeamTask& b) { return a.units > b.units; });
}

bool TeamPropagator::propagate(BoundEngine& engine) {
    const bool rebuilt = look(engine);
    m_interrupted = true;
    if (rebuilt && !build(engine))
        return false;
    const std::size_t count = rebuilt ? m_tasks.size() : m_moved.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t task = rebuilt ? i : idx(m_moved[i]);
        if (m_highest + m_tasks[task].units <= m_size)
            break;
        if (m_views[task].earliest < m_views[task].latest && (!delay(engine, task) || !advance(engine, task)))
            return false;
    }
    m_interrupted = false;
    return true;
}

/// Takes the bounds over; true when what must be running has changed.
bool TeamPropagator::look(const BoundEngine& engine) {
    const BoundTrail& trail = engine.trail();
    bool changed = m_interrupted;
    m_moved.clear();
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const TeamTask& task = m_tasks[i];
        const View now{trail.lower(plus(task.activity)), -trail.lower(minus(task.activity))};
        View& last = m_views[i];
        if (now.earliest == last.earliest && now.latest == last.latest)
            continue;
        changed = changed || now.runs(task.length) || last.runs(task.length);
        last = now;
        m_moved.push_back(static_cast<int>(i));
    }
    return changed;
}

bool TeamPropagator::build(BoundEngine& engine) {
    m_running.clear();
    m_events.clear();
    int from = std::numeric_limits<int>::max();
    int to = std::numeric_limits<int>::min();
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (!m_views[i].runs(m_tasks[i].length))
            continue;
        m_running.push_back(static_cast<int>(i));
        const int end = m_views[i].earliest + m_tasks[i].length;
        m_events.push_back({m_views[i].latest, m_tasks[i].units});
        m_events.push_back({end, -m_tasks[i].units});
        from = std::min(from, m_views[i].latest);
        to = std::max(to, end);
    }
    m_segments.clear();
    m_highest = 0;
    if (m_events.empty())
        return true;
    if (to - from <= kTimesPerEvent * static_cast<int>(m_events.size()))
        sweepTimes(from, to);
    else
        sweepEvents();
    if (m_highest <= m_size)
        return true;
    const auto highest = std::find_if(m_segments.begin(), m_segments.end(),
                                      [this](const Segment& s) { return s.height > m_size; });
    because(highest->from + (highest->to - highest->from) / 2, m_size, kNone);
    return engine.fail(m_because);
}

void TeamPropagator::addSegment(int from, int to, int height) {
    m_segments.push_back({from, to, height});
    m_highest = std::max(m_highest, height);
}

void TeamPropagator::sweepTimes(int from, int to) {
    m_changes.assign(idx(to - from) + 1, {});
    for (const Event& event : m_events) {
        m_changes[idx(event.time - from)].units += event.units;
        m_changes[idx(event.time - from)].any = true;
    }
    int height = 0;
    int since = from;
    for (int time = from; time <= to; ++time) {
        const Change& change = m_changes[idx(time - from)];
        if (!change.any)
            continue;
        if (height > 0)
            addSegment(since, time, height);
        height += change.units;
        since = time;
    }
}

void TeamPropagator::sweepEvents() {
    std::sort(m_events.begin(), m_events.end(),
              [](const Event& a, const Event& b) { return a.time < b.time; });
    int height = 0;
    for (std::size_t e = 0; e < m_events.size();) {
        const int time = m_events[e].time;
        for (; e < m_events.size() && m_events[e].time == time; ++e)
            height += m_events[e].units;
        if (height > 0)
            addSegment(time, m_events[e].time, height);
    }
}

/// A segment too full for the task, and not because of the task itself.
bool TeamPropagator::blocks(const Segment& segment, std::size_t task) const {
    const bool own =
        segment.from >= m_views[task].latest && segment.to <= m_views[task].earliest + m_tasks[task].length;
    return segment.height + m_tasks[task].units > m_size && !own;
}

bool TeamPropagator::delay(BoundEngine& engine, std::size_t task) {
    const TeamTask& t = m_tasks[task];
    int earliest = m_views[task].earliest;
    auto segment = std::upper_bound(m_segments.begin(), m_segments.end(), earliest,
                                    [](int time, const Segment& s) { return time < s.to; });
    for (; segment != m_segments.end() && segment->from < earliest + t.length; ++segment) {
        if (!blocks(*segment, task))
            continue;
        while (earliest < segment->to) {
            const int time = std::min(earliest + t.length, segment->to) - 1;
            because(time, m_size - t.units, task);
            m_because.push_back({plus(t.activity), time - t.length + 1});
            if (!engine.raise(plus(t.activity), time + 1, m_because))
                return false;
            earliest = time + 1;
        }
    }
    return true;
}

/// The same from the other end: the latest start.
bool TeamPropagator::advance(BoundEngine& engine, std::size_t task) {
    const TeamTask& t = m_tasks[task];
    int latest = m_views[task].latest;
    auto after = std::lower_bound(m_segments.begin(), m_segments.end(), latest + t.length,
                                  [](const Segment& s, int time) { return s.from < time; });
    while (after != m_segments.begin()) {
        const Segment& segment = *--after;
        if (segment.to <= latest)
            break;
        if (!blocks(segment, task))
            continue;
        while (latest + t.length > segment.from) {
            const int time = std::max(latest, segment.from);
            because(time, m_size - t.units, task);
            m_because.push_back({minus(t.activity), -time});
            if (!engine.raise(minus(t.activity), t.length - time, m_because))
                return false;
            latest = time - t.length;
        }
    }
    return true;
}

void TeamPropagator::because(int time, int beyond, std::size_t except) {
    m_because.clear();
    int height = 0;
    for (const int i : m_running) {
        const auto task = idx(i);
        const TeamTask& t = m_tasks[task];
        if (task == except || m_views[task].latest > time || m_views[task].earliest + t.length <= time)
            continue;
        m_because.push_back({plus(t.activity), time - t.length + 1});
        m_because.push_back({minus(t.activity), -time});
        height += t.units;
        if (height > beyond)
            return;
    }
}

} // namespace drawbridge
