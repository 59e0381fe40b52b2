// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/rcpsp.h"

namespace drawbridge {

/// The free units of one team over time as the moments at which they change, in chunks that know their
/// least and most: a search skips chunks, an insertion moves one. About √n steps each for n changes.
class TeamProfile {
public:
    using Time = Rcpsp::Time;

    explicit TeamProfile(int size) : m_size(size) { reset(); }
    void reset();
    /// Earliest start ≥ `from` at which `units` are free for `length` > 0. `from` ≥ 0.
    Time earliest(Time from, Time length, int units) const;
    /// Fewer than 0 `units` are given back.
    void take(Time from, Time length, int units);

private:
    static constexpr std::size_t kMost = 48;
    struct Change {
        Time time;
        int free; ///< until the next change
    };
    struct Chunk {
        std::vector<Change> changes; ///< never empty
        int least;
        int most;
    };
    struct Place {
        std::size_t chunk;
        std::size_t change;
    };

    Place at(Time time) const;
    Place breakAt(Time time);
    void split(std::size_t chunk);
    void join(Place place);
    static void summarise(Chunk& chunk);

    int m_size;
    std::vector<Chunk> m_chunks;
};

/// A team's profile for each team: for horizons of any length and any number of teams.
class EventProfile {
public:
    using Time = Rcpsp::Time;

    explicit EventProfile(const Rcpsp& p) : m_p(p), m_teams(p.capacity.begin(), p.capacity.end()) {}

    void reset() {
        for (TeamProfile& team : m_teams)
            team.reset();
        mark();
    }

    /// From here on there are two ways on.
    void mark() {
        m_taken.clear();
        m_takenOther.clear();
    }
    /// Leaves what was taken since the mark on this way, and goes on on the other one.
    void exchange();

    Time earliest(int activity, Time from) const {
        const Time length = m_p.duration[idx(activity)];
        if (length == 0)
            return from;
        Time start = from;
        for (bool moved = true; moved;) {
            moved = false;
            for (const Demand& d : m_p.demandsOf(activity)) {
                const Time free =
                    m_teams[idx(d.resource)].earliest(start, length, d.units);
                moved = moved || (free != start && &d != m_p.demandsOf(activity).data());
                start = free;
            }
        }
        return start;
    }

    void take(int activity, Time start) {
        takeTimes(1, activity, start);
        m_taken.push_back({activity, start});
    }

private:
    struct Taken {
        int activity;
        Time start;
    };

    void takeTimes(int sign, int activity, Time start) {
        for (const Demand& d : m_p.demandsOf(activity)) {
            m_teams[idx(d.resource)].take(
                start, m_p.duration[idx(activity)], sign * d.units);
        }
    }

    const Rcpsp& m_p;
    std::vector<TeamProfile> m_teams;
    std::vector<Taken> m_taken; ///< since the mark
    std::vector<Taken> m_takenOther;
};

} // namespace drawbridge
