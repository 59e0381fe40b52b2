// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/serial_generation.h"

#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

constexpr Time kNotPlaced = std::numeric_limits<Time>::max();

} // namespace

SerialGeneration::SerialGeneration(const Rcpsp& problem)
    : m_p(problem), m_profile(problem), m_hasChoice(!problem.requiresAll()),
      m_place(idx(problem.activities)) {}

void SerialGeneration::forward(const std::vector<int>& list, Pass& result) {
    m_missing = m_p.required;
    m_ready = m_p.release;
    begin(list, result);
    std::fill(result.starts.begin(), result.starts.end(), kNotPlaced);
    for (int place = m_eligible.take(); place >= 0; place = m_eligible.take()) {
        const int a = list[idx(place)];
        if (m_hasChoice)
            m_ready[idx(a)] = readyByChoice(a, result.starts);
        const Time start = placeEarliest(a, [this, a](Time t) { return m_p.earliestOpen(a, t); });
        result.starts[idx(a)] = start;
        result.rank[idx(a)] = m_rank++;
        for (const int next : m_p.successors.of(a))
            release(next, start + m_p.duration[idx(a)]);
        if (m_hasChoice)
            moveMilestones(a, result);
    }
}

/// The same on an axis that runs back from the latest of all ends.
void SerialGeneration::backward(const std::vector<int>& list, const ChosenPredecessors& chosen,
                                const Starts& latestEnd, Pass& result) {
    const auto isChosen = [&chosen](int i) { return chosen.empty() || chosen[idx(i)] != 0; };
    const Time origin = *std::max_element(latestEnd.begin(), latestEnd.end());
    m_ready.resize(latestEnd.size());
    std::transform(latestEnd.begin(), latestEnd.end(), m_ready.begin(),
                   [origin](Time end) { return origin - end; });
    m_missing.assign(latestEnd.size(), 0);
    for (int i = 0; i < static_cast<int>(m_p.predecessors.to.size()); ++i)
        m_missing[idx(m_p.predecessors.to[idx(i)])] += isChosen(i) ? 1 : 0;
    begin(list, result);
    for (int place = m_eligible.take(); place >= 0; place = m_eligible.take()) {
        const int a = list[idx(place)];
        const Time length = m_p.duration[idx(a)];
        const Time start = placeEarliest(a, [this, a, origin, length](Time t) {
            return origin - length - m_p.latestOpen(a, origin - length - t);
        });
        result.starts[idx(a)] = origin - length - start;
        result.rank[idx(a)] = -m_rank++;
        for (int i = m_p.predecessors.first[idx(a)]; i < m_p.predecessors.first[idx(a) + 1]; ++i) {
            if (isChosen(i))
                release(m_p.predecessors.to[idx(i)], start + length);
        }
    }
}

void SerialGeneration::begin(const std::vector<int>& list, Pass& result) {
    m_profile.reset();
    m_rank = 0;
    m_eligible.reset(m_p.activities);
    result.starts.resize(list.size());
    result.rank.resize(list.size());
    for (int i = 0; i < m_p.activities; ++i) {
        m_place[idx(list[idx(i)])] = i;
        if (m_missing[idx(list[idx(i)])] == 0)
            m_eligible.add(i);
    }
}

/// One of those that the activity must follow ends then.
void SerialGeneration::release(int activity, Time end) {
    m_ready[idx(activity)] = std::max(m_ready[idx(activity)], end);
    if (--m_missing[idx(activity)] == 0)
        m_eligible.add(m_place[idx(activity)]);
}

template <class Open>
Time SerialGeneration::placeEarliest(int activity, const Open& open) {
    Time start = m_ready[idx(activity)];
    for (Time before = -1; before != start;) {
        before = start;
        start = m_profile.earliest(activity, open(start));
        if (m_p.alwaysOpen[idx(activity)])
            break;
    }
    m_profile.take(activity, start);
    return start;
}

/// The k-th smallest end of the predecessors placed, or the release.
Time SerialGeneration::readyByChoice(int activity, const Starts& starts) {
    const int required = m_p.required[idx(activity)];
    if (required == 0)
        return m_p.release[idx(activity)];
    m_ends.clear();
    for (const int before : m_p.predecessors.of(activity)) {
        if (starts[idx(before)] != kNotPlaced)
            m_ends.push_back(starts[idx(before)] + m_p.duration[idx(before)]);
    }
    const auto nth = m_ends.begin() + required - 1;
    std::nth_element(m_ends.begin(), nth, m_ends.end());
    return std::max(m_p.release[idx(activity)], *nth);
}

/// Milestones already placed move forward when another of their predecessors ends sooner.
void SerialGeneration::moveMilestones(int placed, Pass& result) {
    m_moved.assign(1, placed);
    while (!m_moved.empty()) {
        const int cause = m_moved.back();
        m_moved.pop_back();
        for (const int milestone : m_p.successors.of(cause)) {
            if (result.starts[idx(milestone)] == kNotPlaced || !m_p.isMilestone(milestone))
                continue;
            const Time start = readyByChoice(milestone, result.starts);
            if (start >= result.starts[idx(milestone)])
                continue;
            result.starts[idx(milestone)] = start;
            result.rank[idx(milestone)] = m_rank++;
            m_moved.push_back(milestone);
        }
    }
}

ChosenPredecessors chosenPredecessors(const Rcpsp& p, const Pass& schedule) {
    if (p.requiresAll())
        return {};
    ChosenPredecessors chosen(p.predecessors.to.size(), 1);
    std::vector<std::tuple<Time, int, int>> ends;
    for (int a = 0; a < p.activities; ++a) {
        if (p.requiresAll(a))
            continue;
        ends.clear();
        for (int i = p.predecessors.first[idx(a)]; i < p.predecessors.first[idx(a) + 1]; ++i) {
            const std::size_t before = idx(p.predecessors.to[idx(i)]);
            ends.emplace_back(schedule.starts[before] + p.duration[before], schedule.rank[before], i);
        }
        std::sort(ends.begin(), ends.end());
        for (std::size_t i = idx(p.required[idx(a)]); i < ends.size(); ++i)
            chosen[idx(std::get<2>(ends[i]))] = 0;
    }
    return chosen;
}

void sortForward(const Rcpsp& p, const Pass& schedule, std::vector<int>& list) {
    std::sort(list.begin(), list.end(), [&](int a, int b) {
        return std::tuple(schedule.starts[idx(a)], p.duration[idx(a)], schedule.rank[idx(a)]) <
               std::tuple(schedule.starts[idx(b)], p.duration[idx(b)], schedule.rank[idx(b)]);
    });
}

void sortBackward(const Rcpsp& p, const Pass& schedule, std::vector<int>& list) {
    const auto end = [&](int a) { return schedule.starts[idx(a)] + p.duration[idx(a)]; };
    std::sort(list.begin(), list.end(), [&](int a, int b) {
        return std::tuple(-end(a), p.duration[idx(a)], -schedule.rank[idx(a)]) <
               std::tuple(-end(b), p.duration[idx(b)], -schedule.rank[idx(b)]);
    });
}

} // namespace drawbridge
