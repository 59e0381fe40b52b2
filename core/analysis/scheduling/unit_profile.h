// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace drawbridge {

/// The free units of every team at every time unit, a byte each, so that sixteen moments are compared at
/// once. For short horizons and small teams.
class UnitProfile {
public:
    using Time = Rcpsp::Time;

    /// Whether the teams' sizes fit into bytes.
    static bool suits(const Rcpsp& p);
    /// `horizon`: the latest moment anything is taken at.
    UnitProfile(const Rcpsp& p, Time horizon);

    void reset() {
        for (std::size_t team = 0; team < m_size.size(); ++team)
            std::fill_n(m_free.begin() + static_cast<std::ptrdiff_t>(team * m_row), m_used, m_size[team]);
        m_used = 0;
    }

    /// Earliest start ≥ `from` at which all teams of the activity are free for its duration.
    Time earliest(int activity, Time from) const {
        const Task& task = m_tasks[static_cast<std::size_t>(activity)];
        if (task.first == task.last)
            return from;
        if (task.length > kBlock)
            return earliestOfLong(task, from);
        for (auto start = static_cast<std::size_t>(from);;) {
            const std::uint32_t idle = idleFrom(task, start);
            std::uint32_t begins = idle;
            for (const std::uint8_t shift : task.shifts)
                begins &= begins >> shift;
            if (begins != 0)
                return static_cast<Time>(start) + std::countr_zero(begins);
            start += kBlock - static_cast<std::size_t>(std::countl_one(idle));
        }
    }

    void take(int activity, Time start) {
        const Task& task = m_tasks[static_cast<std::size_t>(activity)];
        change(task, static_cast<std::size_t>(start), [](Lanes free, Lanes units) { return free - units; });
        m_used = std::max(m_used, static_cast<std::size_t>(start) + task.length);
    }
    /// What was taken is free again.
    void giveBack(int activity, Time start) {
        change(m_tasks[static_cast<std::size_t>(activity)], static_cast<std::size_t>(start),
               [](Lanes free, Lanes units) { return free + units; });
    }

private:
    using Units = std::int8_t;
    static constexpr std::size_t kLanes = 16;
    using Lanes = Units __attribute__((vector_size(kLanes))); ///< moments one after the other
    static constexpr std::size_t kBlock = 2 * kLanes;

    struct Demand {
        std::size_t row; ///< of m_free: where the team's moments begin
        Lanes units;     ///< in each lane
        Lanes rest;      ///< the same in as many lanes as are left of the duration, none in the others
    };
    struct Task {
        std::size_t first = 0; ///< of m_demands; without length there are none
        std::size_t last = 0;
        std::size_t length = 0;
        /// Of a mask of idle moments, each the beginning of as many as is told so far, these make one of the
        /// beginnings of `length`.
        std::array<std::uint8_t, 5> shifts{};
    };

    static Lanes load(const Units* from) {
        Lanes lanes;
        std::memcpy(&lanes, from, sizeof lanes);
        return lanes;
    }
    static void store(Lanes lanes, Units* to) { std::memcpy(to, &lanes, sizeof lanes); }

    /// A bit a lane: whether it is all ones.
    static std::uint32_t bitsOf(Lanes mask) {
#ifdef __SSE2__
        return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(mask)));
#else
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < kLanes; ++i)
            bits |= static_cast<std::uint32_t>(mask[i] & 1) << i;
        return bits;
#endif
    }

    /// Of a block's moments those at which all teams of the task are free, the first in the lowest bit.
    std::uint32_t idleFrom(const Task& task, std::size_t start) const {
        Lanes busy{};
        Lanes busyLater{};
        for (std::size_t d = task.first; d < task.last; ++d) {
            const Demand& demand = m_demands[d];
            const Units* free = m_free.data() + demand.row + start;
            busy |= demand.units > load(free);
            busyLater |= demand.units > load(free + kLanes);
        }
        return ~(bitsOf(busy) | bitsOf(busyLater) << kLanes);
    }

    Time earliestOfLong(const Task& task, Time from) const;

    template <class Change>
    void change(const Task& task, std::size_t start, const Change& by) {
        for (std::size_t d = task.first; d < task.last; ++d) {
            const Demand& demand = m_demands[d];
            Units* free = m_free.data() + demand.row + start;
            for (std::size_t left = task.length; left > kLanes; left -= kLanes, free += kLanes)
                store(by(load(free), demand.units), free);
            store(by(load(free), demand.rest), free);
        }
    }

    std::vector<Task> m_tasks;
    std::vector<Demand> m_demands;
    std::vector<Units> m_size; ///< per team
    std::size_t m_row;         ///< moments of a team
    std::vector<Units> m_free; ///< team by team
    std::size_t m_used = 0;    ///< moments from here on are untouched
};

} // namespace drawbridge
