// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule.h"

namespace drawbridge {

/// What has happened to a step. One that failed waits again: it needs its whole length once more.
struct StepProgress {
    enum class State { Waiting, InProgress, Done, Skipped };
    State state = State::Waiting;
    Seconds from{0};   ///< of InProgress and Done: its start; of Skipped: when that was decided
    Seconds to{0};     ///< of Done: its end
    Seconds paused{0}; ///< of InProgress: how long the work rested since its start
};

/// How far a recovery is at one moment. Times since the incident.
struct RunProgress {
    Seconds now{0};
    std::vector<StepProgress> steps; ///< as in RecoveryTasks::steps

    struct AtWork {
        bool isHere = false; ///< has done something already
        int held = 0;        ///< people in steps in progress of unknown length
    };
    /// By team; replan() adds what the steps tell. Who did something else has arrived, too.
    std::vector<AtWork> teams{};
};

/// Plans the rest of a recovery that goes on. Done steps stay where they were, take nobody, and wait for
/// nothing; skipped ones take no time. A step in progress goes on from its start for its planned length; one
/// over its time is taken to end now; nobody else gets its people, even if more are at work than the team
/// has. Nothing else starts before `now`, nor before work starts; a team that has been at work has arrived. A
/// component is up when all its steps are done and what it waits for is up. While a step of unknown length is
/// in progress, it is unknown when its people are free.
///
/// Without any progress, at 0, the makespan is that of makeSchedule(). The search of makeSchedule() gives an
/// order, from which one serial schedule is generated with the steps in progress first.
Schedule replan(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings,
                const RunProgress& progress);

/// The tasks with the lengths and people of what has happened. O(steps).
RecoveryTasks tasksLeft(const RecoveryGraph& graph, const RecoveryTasks& tasks, const RunProgress& progress);

} // namespace drawbridge
