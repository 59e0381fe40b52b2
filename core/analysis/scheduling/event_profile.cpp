// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/event_profile.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

EventProfile::EventProfile(const Rcpsp& problem) : m_p(problem), m_free(problem.capacity.size()) {
    reset();
}

void EventProfile::reset() {
    for (std::size_t r = 0; r < m_free.size(); ++r)
        m_free[r].assign(1, {0, m_p.capacity[r]});
}

EventProfile::Time EventProfile::earliest(int activity, Time from) const {
    const Time length = m_p.duration[idx(activity)];
    if (length == 0)
        return from;
    const auto demands = m_p.demandsOf(activity);
    Time start = from;
    // Each resource moves the start on; done once all agree.
    std::size_t agreed = 0;
    for (std::size_t i = 0; agreed < demands.size(); i = (i + 1) % demands.size()) {
        const Time free = earliest(m_free[idx(demands[i].resource)], start, length, demands[i].units);
        agreed = free == start ? agreed + 1 : 1;
        start = free;
    }
    return start;
}

EventProfile::Time EventProfile::earliest(const Function& function, Time from, Time length, int units) {
    auto step = std::prev(std::upper_bound(function.begin() + 1, function.end(), from,
                                           [](Time t, const Step& s) { return t < s.time; }));
    Time start = from;
    bool isFree = true; // since `start`
    for (; step != function.end() && !(isFree && step->time >= start + length); ++step) {
        const bool isEnough = step->free >= units;
        if (isEnough && !isFree)
            start = step->time;
        isFree = isEnough;
    }
    return start;
}

void EventProfile::take(int activity, Time start) {
    const Time length = m_p.duration[idx(activity)];
    if (length == 0)
        return;
    for (const Demand& d : m_p.demandsOf(activity)) {
        Function& function = m_free[idx(d.resource)];
        const std::size_t first = stepAt(function, start);
        const std::size_t last = stepAt(function, start + length);
        for (std::size_t i = first; i < last; ++i)
            function[i].free -= d.units;
        join(function, last);
        join(function, first);
    }
}

/// Makes a step there if there is none.
std::size_t EventProfile::stepAt(Function& function, Time time) {
    const auto after = std::upper_bound(function.begin(), function.end(), time,
                                        [](Time t, const Step& s) { return t < s.time; });
    const auto index = static_cast<std::size_t>(after - function.begin());
    if (function[index - 1].time == time)
        return index - 1;
    function.insert(after, {time, function[index - 1].free});
    return index;
}

/// Where one activity takes over from another nothing changes: a busy resource has few steps.
void EventProfile::join(Function& function, std::size_t step) {
    if (step > 0 && function[step - 1].free == function[step].free)
        function.erase(function.begin() + static_cast<std::ptrdiff_t>(step));
}

} // namespace drawbridge
