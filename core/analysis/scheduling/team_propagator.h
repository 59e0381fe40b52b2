// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_engine.h"

namespace drawbridge {

/// One activity's use of a team.
struct TeamTask {
    int activity = 0; ///< integer of its start
    int length = 0;   ///< > 0
    int units = 0;
};

/// No team does more than its size at any time: the time-table of what must be running (Aggoun, Beldiceanu
/// 1993) with pointwise explanations (Schutt, Feydy, Stuckey, Wallace, Constraints 16, 2011).
/// O(n² + n log n) a call, less when little must be running.
class TeamPropagator : public BoundPropagator {
public:
    TeamPropagator(std::vector<TeamTask> tasks, int size);
    bool propagate(BoundEngine& engine) override;

private:
    /// The same problem seen forwards and backwards: a start s' = s, or −(s + length).
    struct View {
        int earliest;
        int latest;
    };
    struct Event {
        int time;
        int units;
    };
    struct Segment {
        int from;
        int to;
        int height;
    };
    bool propagate(BoundEngine& engine, int direction);
    void look(const BoundEngine& engine, int direction);
    bool build(BoundEngine& engine, int direction);
    bool push(BoundEngine& engine, int direction, std::size_t task);
    /// Atoms of the tasks that must be running at `time`, until they need more than `beyond` units.
    void because(int direction, int time, int beyond, std::size_t except);
    BoundAtom startsFrom(int direction, std::size_t task, int time) const;
    BoundAtom startsBy(int direction, std::size_t task, int time) const;

    std::vector<TeamTask> m_tasks; ///< largest demand first
    int m_size;
    std::vector<View> m_views;
    std::vector<int> m_running; ///< tasks with a part that must be running
    std::vector<Event> m_events;
    std::vector<Segment> m_segments; ///< not empty ones, in time
    int m_highest = 0;
    std::vector<BoundAtom> m_because;
};

} // namespace drawbridge
