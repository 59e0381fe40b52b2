// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/slot_profile.h"

#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

/// Above these a profile has far fewer steps than slots.
constexpr int kMostActivities = 600;
constexpr Rcpsp::Time kMostMeanDuration = 40;

/// Per resource, by which all demands can be divided.
std::vector<int> commonUnits(const Rcpsp& p) {
    std::vector<int> unit(p.capacity.size(), 0);
    for (const Demand& demand : p.demands)
        unit[idx(demand.resource)] = std::gcd(unit[idx(demand.resource)], demand.units);
    std::replace(unit.begin(), unit.end(), 0, 1);
    return unit;
}

Rcpsp::Time allWork(const Rcpsp& p) {
    return std::accumulate(p.duration.begin(), p.duration.end(), Rcpsp::Time(0));
}

Rcpsp::Time lastRelease(const Rcpsp& p) {
    return *std::max_element(p.release.begin(), p.release.end());
}

} // namespace

bool SlotProfile::suits(const Rcpsp& p) {
    if (p.activities == 0 || p.activities > kMostActivities ||
        std::find(p.alwaysOpen.begin(), p.alwaysOpen.end(), 0) != p.alwaysOpen.end())
        return false;
    const std::vector<int> unit = commonUnits(p);
    for (std::size_t r = 0; r < unit.size(); ++r) {
        if (p.capacity[r] / unit[r] > std::numeric_limits<Units>::max())
            return false;
    }
    return allWork(p) <= kMostMeanDuration * p.activities && lastRelease(p) <= allWork(p);
}

SlotProfile::SlotProfile(const Rcpsp& p)
    : m_row(static_cast<std::size_t>(lastRelease(p) + 2 * allWork(p)) + kBlock + kLanes),
      m_taken(p.capacity.size() * m_row), m_takenOther(m_taken.size()) {
    const std::vector<int> unit = commonUnits(p);
    for (int a = 0; a < p.activities; ++a) {
        Task task;
        task.first = m_demands.size();
        task.length = static_cast<std::size_t>(p.duration[idx(a)]);
        for (const Demand& d : p.demandsOf(a)) {
            if (task.length == 0)
                break;
            const std::size_t r = idx(d.resource);
            const auto units = static_cast<Units>(d.units / unit[r]);
            const auto capacity = static_cast<Units>(p.capacity[r] / unit[r]);
            SlotDemand demand{Lanes{} + capacity - units, Lanes{} + units, {}, r * m_row};
            for (std::size_t lane = 0; lane <= (task.length - 1) % kLanes; ++lane)
                demand.rest[lane] = units;
            m_demands.push_back(demand);
        }
        task.last = m_demands.size();
        std::size_t covered = 1;
        for (std::size_t i = 0; i < kShifts; ++i) {
            const std::size_t shift = std::min(covered, std::max(task.length, covered) - covered);
            task.shifts |= static_cast<std::uint32_t>(shift) << 8 * i;
            covered += shift;
        }
        m_tasks.push_back(task);
    }
}

void SlotProfile::reset() {
    for (std::size_t row = 0; row < m_taken.size(); row += m_row)
        std::fill_n(m_taken.begin() + static_cast<std::ptrdiff_t>(row), m_used, Units(0));
    m_changed = 0;
    mark();
    m_used = 0;
}

void SlotProfile::mark() {
    const std::size_t from = std::min(m_changed, m_changedOther);
    for (std::size_t row = 0; from < m_used && row < m_taken.size(); row += m_row) {
        std::copy(m_taken.begin() + static_cast<std::ptrdiff_t>(row + from),
                  m_taken.begin() + static_cast<std::ptrdiff_t>(row + m_used),
                  m_takenOther.begin() + static_cast<std::ptrdiff_t>(row + from));
    }
    m_changed = m_changedOther = m_row;
}

Rcpsp::Time SlotProfile::earliestOfLong(const Task& task, Time from) const {
    auto start = static_cast<std::size_t>(from);
    for (std::size_t idle = 0; idle < task.length;) {
        const std::size_t left = task.length - idle;
        std::uint32_t busy = ~idleFrom(task, start + idle);
        if (left < kBlock)
            busy &= (std::uint32_t{1} << left) - 1;
        if (busy == 0) {
            idle += kBlock;
            continue;
        }
        start += idle + kBlock - static_cast<std::size_t>(std::countl_zero(busy));
        idle = 0;
    }
    return static_cast<Time>(start);
}

} // namespace drawbridge
