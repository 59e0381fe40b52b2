// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/bound_engine.h"

namespace drawbridge {

/// An activity that takes units of a resource.
struct ResourceTask {
    int activity = 0; ///< integer of its start
    int length = 0;   ///< > 0
    int units = 0;
};

/// Timetable propagation of the compulsory parts (Aggoun, Beldiceanu 1993) with pointwise explanations
/// (Schutt, Feydy, Stuckey, Wallace, Constraints 16, 2011). While the compulsory parts stay the same, only
/// tasks whose bounds moved are visited. O(n² + n log n) a call.
class TimetablePropagator : public BoundPropagator {
public:
    TimetablePropagator(std::vector<ResourceTask> tasks, int size);
    bool propagate(BoundEngine& engine) override;

private:
    struct View {
        int earliest = 0; ///< start
        int latest = 0;
        /// The compulsory part, [latest, earliest + length), is not empty.
        bool hasPart(int length) const { return latest < earliest + length; }
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
    bool updateViews(const BoundEngine& engine);
    bool build(BoundEngine& engine);
    void buildSegments();
    bool delay(BoundEngine& engine, std::size_t task);
    bool advance(BoundEngine& engine, std::size_t task);
    bool blocks(const Segment& segment, std::size_t task) const;
    /// Into m_explanation: the compulsory parts at `time`, until they take more than `beyond` units.
    void explain(int time, int beyond, std::size_t except);

    std::vector<ResourceTask> m_tasks; ///< largest demand first
    int m_size;
    std::vector<View> m_views;  ///< at the last call
    std::vector<int> m_moved;   ///< tasks whose bounds differ from those of the last call
    std::vector<int> m_running; ///< tasks with a compulsory part
    std::vector<Event> m_events;
    std::vector<Segment> m_segments; ///< of positive height, in time
    int m_highest = 0;
    bool m_interrupted = true; ///< the last call ended in a conflict
    std::vector<BoundLiteral> m_explanation;
};

} // namespace drawbridge
