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
    /// Minute of the week (from Monday 00:00) at which the incident happens; matters for teams with working
    /// hours.
    int incidentMinute = 0;
    Seconds workStarts{0}; ///< after the incident: detection + declaration
    /// Schedules to generate after the first answer; 0: only the rules; absent: 200, fewer for large plans.
    std::optional<int> schedules;
    std::chrono::milliseconds timeLimit{0}; ///< instead of `schedules`: time to improve, until proven optimal
    quint64 seed = 1;
    const std::atomic<bool>* cancelled = nullptr; ///< the best schedule so far is returned
    /// Called, from the thread that plans, with the first answer of the rules, with each schedule that is
    /// better than the one before, and when the lower bound rises. Not without teams: there is but one
    /// answer.
    std::function<void(const Schedule&)> improved;
};

/// What delayed the start of a step: the latest of these ends exactly when it starts.
struct WaitReason {
    enum class Kind { WorkStarts, Component, PreviousStep, Team, TeamArrives, TeamHours };
    Kind kind = Kind::WorkStarts;
    int component = -1; ///< that it waited for: dense index in the graph
    int step = -1;      ///< previous step, or the step that kept the team busy
    int team = -1;
};

struct ScheduledStep {
    Seconds start{0}; ///< after the incident
    Seconds finish{0};
    Seconds slack{0}; ///< how much later it could finish without delaying the last
    bool critical = false;
    int wave = 0; ///< from 1: longest chain of components waited for
    WaitReason waits;
};

/// A schedule of all steps. Indices are those of RecoveryTasks.
struct Schedule {
    std::vector<ScheduledStep> steps;
    std::vector<std::optional<Seconds>>
        finish; ///< per entry of RecoveryTasks::components: when it is up; absent: not recoverable
    std::vector<QString>
        notRecoverableBecause;       ///< per entry: a sentence, when the schedule or the tasks say so
    std::vector<int> criticalPath;   ///< step indices from the first to the last
    std::optional<Seconds> makespan; ///< absent when nothing can be recovered at all (and something should)
    Seconds lowerBound{0};           ///< no schedule of these steps is shorter
    bool provenOptimal = false;
    qint64 generated = 0; ///< schedules that were tried to find it
};

/// Critical path method when no step needs a team (Kelley 1961), else priority rules (Kolisch 1996) and the
/// engines of core/analysis/scheduling. Without a time limit deterministic for a seed.
Schedule makeSchedule(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                      const ScheduleSettings& settings);

/// The steps in the order they are done: by start, then wave.
std::vector<int> stepsInOrder(const Schedule& schedule);

} // namespace drawbridge
