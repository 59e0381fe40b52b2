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
/// 1993) with pointwise explanations (Schutt, Feydy, Stuckey, Wallace, Constraints 16, 2011). As long as what
/// must be running is the same as at the call before, only tasks whose bounds moved are looked at.
/// O(n² + n log n) a call.
class TeamPropagator : public BoundPropagator {
public:
    TeamPropagator(std::vector<TeamTask> tasks, int size);
    bool propagate(BoundEngine& engine) override;

private:
    struct View {
        int earliest = 0; ///< start
        int latest = 0;
        /// Part that must be running: [latest, earliest + length), when it is not empty.
        bool runs(int length) const { return latest < earliest + length; }
    };
    struct Event {
        int time;
        int units;
    };
    struct Change {
        int units = 0;
        bool any = false; ///< where one part ends as another begins the height stays, yet a segment ends
    };
    struct Segment {
        int from;
        int to;
        int height;
    };
    bool look(const BoundEngine& engine);
    bool build(BoundEngine& engine);
    void addSegment(int from, int to, int height);
    void sweepTimes(int from, int to);
    void sweepEvents();
    bool delay(BoundEngine& engine, std::size_t task);
    bool advance(BoundEngine& engine, std::size_t task);
    bool blocks(const Segment& segment, std::size_t task) const;
    /// Atoms of the tasks that must be running at `time`, until they need more than `beyond` units.
    void because(int time, int beyond, std::size_t except);

    std::vector<TeamTask> m_tasks; ///< largest demand first
    int m_size;
    std::vector<View> m_views;     ///< at the last call
    std::vector<int> m_moved;      ///< tasks whose bounds differ from those of the last call
    std::vector<int> m_running;    ///< tasks with a part that must be running
    std::vector<Change> m_changes; ///< of height, by time
    std::vector<Event> m_events;
    std::vector<Segment> m_segments; ///< with something running, in time
    int m_highest = 0;
    bool m_interrupted = true; ///< the last call ended before all tasks were looked at
    std::vector<BoundAtom> m_because;
};

} // namespace drawbridge
