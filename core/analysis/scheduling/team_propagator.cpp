// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/team_propagator.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

} // namespace

TeamPropagator::TeamPropagator(std::vector<TeamTask> tasks, int size)
    : m_tasks(std::move(tasks)), m_size(size), m_views(m_tasks.size()) {
    std::stable_sort(m_tasks.begin(), m_tasks.end(),
                     [](const TeamTask& a, const TeamTask& b) { return a.units > b.units; });
}

bool TeamPropagator::propagate(BoundEngine& engine) {
    return propagate(engine, 0) && propagate(engine, 1);
}

bool TeamPropagator::propagate(BoundEngine& engine, int direction) {
    look(engine, direction);
    if (m_running.empty())
        return true;
    if (!build(engine, direction))
        return false;
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (m_highest + m_tasks[i].units <= m_size)
            break;
        if (m_views[i].earliest < m_views[i].latest && !push(engine, direction, i))
            return false;
    }
    return true;
}

void TeamPropagator::look(const BoundEngine& engine, int direction) {
    m_running.clear();
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const TeamTask& task = m_tasks[i];
        const int shift = direction == 0 ? 0 : -task.length;
        const int near = plus(task.activity) + direction;
        m_views[i] = {engine.trail().lower(near) + shift, shift - engine.trail().lower(near ^ 1)};
        if (m_views[i].latest < m_views[i].earliest + task.length)
            m_running.push_back(static_cast<int>(i));
    }
}

bool TeamPropagator::build(BoundEngine& engine, int direction) {
    m_events.clear();
    for (const int i : m_running) {
        const auto task = static_cast<std::size_t>(i);
        m_events.push_back({m_views[task].latest, m_tasks[task].units});
        m_events.push_back({m_views[task].earliest + m_tasks[task].length, -m_tasks[task].units});
    }
    std::sort(m_events.begin(), m_events.end(),
              [](const Event& a, const Event& b) { return a.time < b.time; });
    m_segments.clear();
    m_highest = 0;
    int height = 0;
    for (std::size_t e = 0; e < m_events.size();) {
        const int time = m_events[e].time;
        for (; e < m_events.size() && m_events[e].time == time; ++e)
            height += m_events[e].units;
        if (height == 0)
            continue;
        m_segments.push_back({time, m_events[e].time, height});
        m_highest = std::max(m_highest, height);
        if (height > m_size) {
            because(direction, time + (m_events[e].time - time) / 2, m_size, kNone);
            return engine.fail(m_because);
        }
    }
    return true;
}

bool TeamPropagator::push(BoundEngine& engine, int direction, std::size_t task) {
    const TeamTask& t = m_tasks[task];
    int earliest = m_views[task].earliest;
    const int ownFrom = m_views[task].latest;
    const int ownTo = m_views[task].earliest + t.length;
    auto segment = std::upper_bound(m_segments.begin(), m_segments.end(), earliest,
                                    [](int time, const Segment& s) { return time < s.to; });
    for (; segment != m_segments.end() && segment->from < earliest + t.length; ++segment) {
        const bool own = segment->from >= ownFrom && segment->to <= ownTo;
        if (segment->height + t.units <= m_size || own)
            continue;
        while (earliest < segment->to) {
            const int time = std::min(earliest + t.length, segment->to) - 1;
            because(direction, time, m_size - t.units, task);
            m_because.push_back(startsFrom(direction, task, time - t.length + 1));
            const BoundAtom later = startsFrom(direction, task, time + 1);
            if (!engine.raise(later.variable, later.value, m_because))
                return false;
            earliest = time + 1;
        }
    }
    return true;
}

BoundAtom TeamPropagator::startsFrom(int direction, std::size_t task, int time) const {
    const TeamTask& t = m_tasks[task];
    return {plus(t.activity) + direction, direction == 0 ? time : time + t.length};
}

BoundAtom TeamPropagator::startsBy(int direction, std::size_t task, int time) const {
    return negated(startsFrom(direction, task, time + 1));
}

void TeamPropagator::because(int direction, int time, int beyond, std::size_t except) {
    m_because.clear();
    int height = 0;
    for (const int i : m_running) {
        const auto task = static_cast<std::size_t>(i);
        const TeamTask& t = m_tasks[task];
        if (task == except || m_views[task].latest > time || m_views[task].earliest + t.length <= time)
            continue;
        m_because.push_back(startsFrom(direction, task, time - t.length + 1));
        m_because.push_back(startsBy(direction, task, time));
        height += t.units;
        if (height > beyond)
            return;
    }
}

} // namespace drawbridge
