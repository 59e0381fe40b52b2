// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// Minute of the week of the incident, from Monday 00:00; matters for teams with working hours.
    int incidentMinute = 0;
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
    Seconds start{0}; ///< after the incident
    Seconds finish{0};
    Seconds slack{0}; ///< how much later it could finish without delaying the end
    bool critical = false;
    int wave = 0; ///< length of the longest chain of components waited for, from 1
    WaitReason waits;
};

/// A schedule of all steps, indexed as in RecoveryTasks.
struct Schedule {
    std::vector<ScheduledStep> steps;
    std::vector<std::optional<Seconds>> finish; ///< per entry: when it is up; absent: not recoverable
    std::vector<QString> notRecoverableBecause; ///< per entry: the reason, from the tasks or the schedule
    std::vector<int> criticalPath;              ///< step indices from the first to the last
    std::optional<Seconds> makespan;            ///< absent if something is down and nothing can be recovered
    Seconds lowerBound{0};                      ///< no schedule of these steps is shorter
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
