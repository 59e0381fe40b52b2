// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>

namespace drawbridge {

/// The free units of every team at every time unit, each moment packed into `Words` words: a field per team,
/// its top bit a guard, so that one subtraction compares all teams at once. For short horizons.
template <std::size_t Words>
class UnitProfile {
public:
    using Time = Rcpsp::Time;
    using Packed = std::array<std::uint64_t, Words>;

    /// Whether the teams fit into the words.
    static bool suits(const Rcpsp& p) { return layoutOf(p).has_value(); }

    UnitProfile(const Rcpsp& p, Time horizon) : m_duration(p.duration) {
        const auto layout = *layoutOf(p);
        for (int team = 0; team < p.teams; ++team)
            addTo(m_size, layout[index(team)], index(p.teamSize[index(team)]));
        for (int team = 0; team < p.teams; ++team) {
            const Field f = layout[index(team)];
            m_guard[f.word] |= std::uint64_t(1) << (f.shift + f.bits - 1);
        }
        for (std::size_t w = 0; w < Words; ++w)
            m_size[w] |= m_guard[w];
        m_demand.resize(index(p.activities));
        for (int a = 0; a < p.activities; ++a) {
            for (const auto* d = p.demandsBegin(a); d != p.demandsEnd(a); ++d)
                addTo(m_demand[index(a)], layout[index(d->team)], index(d->units));
        }
        m_free.assign(index(horizon) + 1, m_size);
    }

    void reset() {
        std::fill_n(m_free.begin(), m_used, m_size);
        m_used = 0;
    }

    /// Earliest start ≥ `from` at which all teams of the activity are free for its duration.
    Time earliest(int activity, Time from) const {
        const Packed demand = m_demand[index(activity)];
        if (demand == Packed{})
            return from;
        const std::size_t length = index(m_duration[index(activity)]);
        // What lies before `known` is free: each moment is looked at once, from the back, so that a
        // busy one moves the start behind it.
        const Packed guard = m_guard;
        const Packed* const free = m_free.data();
        std::size_t known = index(from);
        std::size_t start = known;
        std::size_t end = start + length;
        for (std::size_t t = end; t-- > known;) {
            if (fits(free[t], demand, guard))
                continue;
            start = t + 1;
            known = end;
            end = start + length;
            t = end;
        }
        return static_cast<Time>(start);
    }

    void take(int activity, Time start) {
        const Packed demand = m_demand[index(activity)];
        const std::size_t end = index(start + m_duration[index(activity)]);
        for (std::size_t t = index(start); t < end; ++t) {
            for (std::size_t w = 0; w < Words; ++w)
                m_free[t][w] -= demand[w];
        }
        m_used = std::max(m_used, end);
    }

    /// What was taken is free again.
    void giveBack(int activity, Time start) {
        const Packed demand = m_demand[index(activity)];
        const std::size_t end = index(start + m_duration[index(activity)]);
        for (std::size_t t = index(start); t < end; ++t) {
            for (std::size_t w = 0; w < Words; ++w)
                m_free[t][w] += demand[w];
        }
    }

private:
    struct Field {
        std::size_t word;
        int shift;
        int bits;
    };
    template <class Number>
    static std::size_t index(Number n) {
        return static_cast<std::size_t>(n);
    }

    static std::optional<std::vector<Field>> layoutOf(const Rcpsp& p) {
        std::vector<Field> layout;
        std::size_t word = 0;
        int shift = 0;
        for (const int size : p.teamSize) {
            const int bits = static_cast<int>(std::bit_width(index(std::max(0, size)))) + 1;
            if (shift + bits > 64) {
                ++word;
                shift = 0;
            }
            if (word >= Words)
                return std::nullopt;
            layout.push_back({word, shift, bits});
            shift += bits;
        }
        return layout;
    }

    static void addTo(Packed& packed, Field field, std::uint64_t units) {
        packed[field.word] += units << field.shift;
    }

    static bool fits(const Packed& free, const Packed& demand, const Packed& guard) {
        std::uint64_t lacking = 0;
        for (std::size_t w = 0; w < Words; ++w)
            lacking |= ((free[w] - demand[w]) & guard[w]) ^ guard[w];
        return lacking == 0;
    }

    const std::vector<Time>& m_duration;
    Packed m_size{};
    Packed m_guard{};
    std::vector<Packed> m_demand;
    std::vector<Packed> m_free;
    std::size_t m_used = 0; ///< moments from here on are untouched
};

} // namespace drawbridge
