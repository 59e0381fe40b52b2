// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/unit_profile.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

/// By which all that a team is asked for can be divided.
std::vector<int> unitOfTeams(const Rcpsp& p) {
    std::vector<int> unit(p.capacity.size(), 0);
    for (const Demand& demand : p.demands) {
        int& of = unit[idx(demand.resource)];
        of = std::gcd(of, demand.units);
    }
    std::replace(unit.begin(), unit.end(), 0, 1);
    return unit;
}

} // namespace

bool UnitProfile::suits(const Rcpsp& p) {
    const std::vector<int> unit = unitOfTeams(p);
    for (std::size_t team = 0; team < unit.size(); ++team) {
        if (p.capacity[team] / unit[team] > std::numeric_limits<Units>::max())
            return false;
    }
    return true;
}

UnitProfile::UnitProfile(const Rcpsp& p, Time horizon)
    : m_row(static_cast<std::size_t>(horizon) + kBlock + kLanes), m_taken(p.capacity.size() * m_row),
      m_takenOther(m_taken.size()) {
    const std::vector<int> unit = unitOfTeams(p);
    for (int a = 0; a < p.activities; ++a) {
        Task task;
        task.first = m_demands.size();
        task.length = static_cast<std::size_t>(p.duration[idx(a)]);
        for (const Demand& d : p.demandsOf(a)) {
            if (task.length == 0)
                break;
            const auto team = idx(d.resource);
            const auto units = static_cast<Units>(d.units / unit[team]);
            const auto size = static_cast<Units>(p.capacity[team] / unit[team]);
            SlotDemand demand{Lanes{} + size - units, Lanes{} + units, {}, team * m_row};
            for (std::size_t lane = 0; lane <= (task.length - 1) % kLanes; ++lane)
                demand.rest[lane] = units;
            m_demands.push_back(demand);
        }
        task.last = m_demands.size();
        std::size_t told = 1;
        for (std::size_t i = 0; i < kShifts; ++i) {
            const std::size_t shift = std::min(told, std::max(task.length, told) - told);
            task.shifts |= static_cast<std::uint32_t>(shift) << 8 * i;
            told += shift;
        }
        m_tasks.push_back(task);
    }
}

void UnitProfile::reset() {
    for (std::size_t row = 0; row < m_taken.size(); row += m_row)
        std::fill_n(m_taken.begin() + static_cast<std::ptrdiff_t>(row), m_used, Units(0));
    m_changed = 0;
    mark();
    m_used = 0;
}

void UnitProfile::mark() {
    const std::size_t from = std::min(m_changed, m_changedOther);
    for (std::size_t row = 0; from < m_used && row < m_taken.size(); row += m_row) {
        std::copy(m_taken.begin() + static_cast<std::ptrdiff_t>(row + from),
                  m_taken.begin() + static_cast<std::ptrdiff_t>(row + m_used),
                  m_takenOther.begin() + static_cast<std::ptrdiff_t>(row + from));
    }
    m_changed = m_changedOther = m_row;
}

void UnitProfile::takeLong(const Task& task, Time start) {
    for (std::size_t d = task.first; d < task.last; ++d) {
        const SlotDemand& demand = m_demands[d];
        Units* taken = m_taken.data() + demand.row + start;
        for (std::size_t left = task.length; left > kLanes; left -= kLanes, taken += kLanes)
            store(load(taken) + demand.units, taken);
        store(load(taken) + demand.rest, taken);
    }
}

Rcpsp::Time UnitProfile::earliestOfLong(const Task& task, Time from) const {
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
