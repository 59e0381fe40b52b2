// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/timetable_propagator.h"

#include "core/base/index.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

} // namespace

TimetablePropagator::TimetablePropagator(std::vector<ResourceTask> tasks, int size)
    : m_tasks(std::move(tasks)), m_size(size), m_views(m_tasks.size()) {
    std::stable_sort(m_tasks.begin(), m_tasks.end(),
                     [](const ResourceTask& a, const ResourceTask& b) { return a.units > b.units; });
}

bool TimetablePropagator::propagate(BoundEngine& engine) {
    const bool rebuilt = updateViews(engine);
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

/// True when a compulsory part changed.
bool TimetablePropagator::updateViews(const BoundEngine& engine) {
    const BoundTrail& trail = engine.trail();
    bool changed = m_interrupted;
    m_moved.clear();
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const ResourceTask& task = m_tasks[i];
        const View now{trail.lower(plus(task.activity)), -trail.lower(minus(task.activity))};
        View& last = m_views[i];
        if (now.earliest == last.earliest && now.latest == last.latest)
            continue;
        changed = changed || now.hasPart(task.length) || last.hasPart(task.length);
        last = now;
        m_moved.push_back(static_cast<int>(i));
    }
    return changed;
}

bool TimetablePropagator::build(BoundEngine& engine) {
    m_running.clear();
    m_events.clear();
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (!m_views[i].hasPart(m_tasks[i].length))
            continue;
        m_running.push_back(static_cast<int>(i));
        const int end = m_views[i].earliest + m_tasks[i].length;
        m_events.push_back({m_views[i].latest, m_tasks[i].units});
        m_events.push_back({end, -m_tasks[i].units});
    }
    m_segments.clear();
    m_highest = 0;
    buildSegments();
    if (m_highest <= m_size)
        return true;
    const auto highest = std::find_if(m_segments.begin(), m_segments.end(),
                                      [this](const Segment& s) { return s.height > m_size; });
    explain(highest->from + (highest->to - highest->from) / 2, m_size, kNone);
    return engine.fail(m_explanation);
}

void TimetablePropagator::buildSegments() {
    std::sort(m_events.begin(), m_events.end(),
              [](const Event& a, const Event& b) { return a.time < b.time; });
    int height = 0;
    for (std::size_t e = 0; e < m_events.size();) {
        const int time = m_events[e].time;
        for (; e < m_events.size() && m_events[e].time == time; ++e)
            height += m_events[e].units;
        if (height > 0)
            m_segments.push_back({time, m_events[e].time, height});
        m_highest = std::max(m_highest, height);
    }
}

/// Too full for the task, and not because of its own compulsory part.
bool TimetablePropagator::blocks(const Segment& segment, std::size_t task) const {
    const bool own =
        segment.from >= m_views[task].latest && segment.to <= m_views[task].earliest + m_tasks[task].length;
    return segment.height + m_tasks[task].units > m_size && !own;
}

bool TimetablePropagator::delay(BoundEngine& engine, std::size_t task) {
    const ResourceTask& t = m_tasks[task];
    int earliest = m_views[task].earliest;
    auto segment = std::upper_bound(m_segments.begin(), m_segments.end(), earliest,
                                    [](int time, const Segment& s) { return time < s.to; });
    for (; segment != m_segments.end() && segment->from < earliest + t.length; ++segment) {
        if (!blocks(*segment, task))
            continue;
        while (earliest < segment->to) {
            const int time = std::min(earliest + t.length, segment->to) - 1;
            explain(time, m_size - t.units, task);
            m_explanation.push_back({plus(t.activity), time - t.length + 1});
            if (!engine.raise(plus(t.activity), time + 1, m_explanation))
                return false;
            earliest = time + 1;
        }
    }
    return true;
}

/// The same from the other end: the latest start.
bool TimetablePropagator::advance(BoundEngine& engine, std::size_t task) {
    const ResourceTask& t = m_tasks[task];
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
            explain(time, m_size - t.units, task);
            m_explanation.push_back({minus(t.activity), -time});
            if (!engine.raise(minus(t.activity), t.length - time, m_explanation))
                return false;
            latest = time - t.length;
        }
    }
    return true;
}

void TimetablePropagator::explain(int time, int beyond, std::size_t except) {
    m_explanation.clear();
    int height = 0;
    for (const int i : m_running) {
        const auto task = idx(i);
        const ResourceTask& t = m_tasks[task];
        if (task == except || m_views[task].latest > time || m_views[task].earliest + t.length <= time)
            continue;
        m_explanation.push_back({plus(t.activity), time - t.length + 1});
        m_explanation.push_back({minus(t.activity), -time});
        height += t.units;
        if (height > beyond)
            return;
    }
}

} // namespace drawbridge
