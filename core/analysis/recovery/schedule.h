// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/incident_time.h"
#include "core/analysis/recovery/recovery_tasks.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace drawbridge {

struct Schedule;

enum class Objective { Makespan, Penalty, Priority };

struct ScheduleSettings {
    Objective objective = Objective::Makespan;
    IncidentTime incident; ///< matters for teams with working hours
    Seconds workStarts{0}; ///< after the incident: detection + declaration
    /// Schedules to generate after the priority rules; 0: rules only; absent: 200, fewer for large plans.
    std::optional<int> schedules;
    std::chrono::milliseconds timeLimit{0}; ///< instead of `schedules`: stop after this time or when proven
                                            ///< optimal
    quint64 seed = 1;
    const std::atomic<bool>* cancelled = nullptr; ///< if set, the best schedule so far is returned
    /// Called on the calling thread with the first schedule, each better one, and when the lower bound rises.
    /// Not called if no step needs a team: the first schedule is optimal then.
    std::function<void(const Schedule&)> improved;
};

/// What delayed the start of a step: whichever ended exactly when it started.
struct WaitReason {
    enum class Kind { WorkStarts, Component, PreviousStep, Team, TeamArrives, TeamHours };
    Kind kind = Kind::WorkStarts;
    int component = -1; ///< waited for; dense index in the graph
    int step = -1;      ///< previous step, or the one that kept the team busy
    int team = -1;
};

struct ScheduledStep {
    Estimated<Seconds>
        start; ///< after the incident; unknown if it waits for a step of unknown length, or is one
    Estimated<Seconds> finish;
    std::optional<Seconds>
        slack; ///< how much later it could finish without delaying the end; absent: unknown
    bool critical = false;
    int wave = 0; ///< length of the longest chain of components waited for, from 1
    WaitReason waits;
};

/// A schedule of all steps, indexed as in RecoveryTasks.
struct Schedule {
    std::vector<ScheduledStep> steps;
    std::vector<Estimated<Seconds>> finish;     ///< per entry: when it is up; infinite: not recoverable
    std::vector<QString> notRecoverableBecause; ///< per entry: the reason, from the tasks or the schedule
    std::vector<int> criticalPath; ///< step indices from the first to the last; empty if the end is unknown
    /// When all is up that can be recovered; infinite: something is down, and nothing can be.
    Estimated<Seconds> makespan;
    Seconds lowerBound{0}; ///< no schedule of these steps is shorter
    bool provenOptimal = false;
    qint64 generated = 0; ///< schedules evaluated
};

/// Critical path method when no step needs a team (Kelley 1961), else priority rules (Kolisch 1996) and the
/// engines of core/analysis/scheduling. Without a time limit deterministic for a seed.
Schedule makeSchedule(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                      const ScheduleSettings& settings);

/// The steps in the order they are done: by start, then wave.
std::vector<int> stepsInOrder(const Schedule& schedule);

} // namespace drawbridge
