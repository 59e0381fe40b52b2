// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"
#include "core/base/index.h"

#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace drawbridge {

/// The units taken of every resource in every time slot, a byte each, so that sixteen slots are compared at
/// once: more than ten times as fast as EventProfile, for short horizons and small capacities.
class SlotProfile {
public:
    using Time = Rcpsp::Time;

    static bool suits(const Rcpsp& problem);
    explicit SlotProfile(const Rcpsp& problem);

    void reset();

    /// Checkpoint: later changes belong to one of two branches.
    void mark();
    /// Switches to the other branch; this one is kept.
    void switchBranch() {
        m_taken.swap(m_takenOther);
        std::swap(m_changed, m_changedOther);
    }

    /// Earliest start ≥ `from` at which all resources of the activity are free for its duration.
    Time earliest(int activity, Time from) const {
        const Task& task = m_tasks[idx(activity)];
        if (task.first == task.last)
            return from;
        if (task.length > kShort)
            return earliestOfLong(task, from);
        for (auto start = static_cast<std::size_t>(from);;) {
            const std::uint32_t idle = idleFrom(task, start);
            std::uint32_t begins = idle;
            std::uint32_t shifts = task.shifts;
            for (std::size_t i = 0; i < kShifts; ++i, shifts >>= 8U)
                begins &= begins >> (shifts & 0x1fU);
            if (begins != 0)
                return static_cast<Time>(start) + std::countr_zero(begins);
            start += kBlock - static_cast<std::size_t>(std::countl_one(idle));
        }
    }

    void take(int activity, Time start) {
        const Task& task = m_tasks[idx(activity)];
        if (task.first == task.last)
            return;
        m_changed = std::min(m_changed, static_cast<std::size_t>(start));
        m_used = std::max(m_used, static_cast<std::size_t>(start) + task.length);
        // Locals: a byte may alias anything, so the compiler would load members again after every store.
        const std::size_t length = task.length;
        Units* const from = m_taken.data() + start;
        const SlotDemand* const end = m_demands.data() + task.last;
        for (const SlotDemand* demand = m_demands.data() + task.first; demand != end; ++demand) {
            Units* taken = from + demand->row;
            for (std::size_t left = length; left > kLanes; left -= kLanes, taken += kLanes)
                store(load(taken) + demand->units, taken);
            store(load(taken) + demand->rest, taken);
        }
    }

private:
    using Units = std::int8_t;
    static constexpr std::size_t kLanes = 16;
    using Lanes = Units __attribute__((vector_size(kLanes))); ///< consecutive slots
    static constexpr std::size_t kBlock = 2 * kLanes;
    static constexpr std::size_t kShifts = 4;
    static constexpr std::size_t kShort = 1 << kShifts;

    struct SlotDemand {
        Lanes most;      ///< in each lane: what may be taken beside it
        Lanes units;     ///< in each lane
        Lanes rest;      ///< the same in the last lanes of the duration, none in the others
        std::size_t row; ///< of m_taken: where the slots of the resource begin
    };
    struct Task {
        std::size_t first = 0; ///< of m_demands; none without length
        std::size_t last = 0;
        std::size_t length = 0;
        /// Shifts that AND-fold a mask of idle slots into a mask of starts with `length` idle slots, if it is
        /// short; a byte each, the first in the lowest.
        std::uint32_t shifts = 0;
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

    /// The slots of a block in which all resources of the task, one or more, are free; the first in the
    /// lowest bit.
    std::uint32_t idleFrom(const Task& task, std::size_t start) const {
        const Units* const from = m_taken.data() + start;
        const SlotDemand* const end = m_demands.data() + task.last;
        const SlotDemand* demand = m_demands.data() + task.first;
        Lanes busy{};
        Lanes busyLater{};
        do {
            const Units* const taken = from + demand->row;
            busy |= load(taken) > demand->most;
            busyLater |= load(taken + kLanes) > demand->most;
        } while (++demand != end);
        return ~(bitsOf(busy) | bitsOf(busyLater) << kLanes);
    }

    Time earliestOfLong(const Task& task, Time from) const;

    std::vector<Task> m_tasks;
    std::vector<SlotDemand> m_demands;
    std::size_t m_row;               ///< slots of a resource
    std::vector<Units> m_taken;      ///< resource by resource
    std::vector<Units> m_takenOther; ///< in the other branch
    std::size_t m_used = 0;          ///< slots from here on are untouched in both
    std::size_t m_changed = 0;       ///< slots before are as they were at the checkpoint
    std::size_t m_changedOther = 0;
};

} // namespace drawbridge
