// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/schedule.h"
#include "core/analysis/recovery/unknown_lengths.h"
#include "core/analysis/scheduling/rcpsp.h"
#include "core/base/index.h"

namespace drawbridge {

struct RunProgress;

/// The recovery as a scheduling problem, with the mapping between activities and steps. Resources are the
/// plan's teams. An entry (index in RecoveryTasks::components) is a chain of activities, one per step; an
/// entry without steps, e.g. a redundancy group, is a milestone.
struct ScheduleProblem {
    /// All steps, those of unknown length with the least they can take.
    ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings);
    /// Only steps and entries whose times can be known.
    ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings,
                    const UnknownLengths& leftOut);
    /// What is left of a recovery that goes on; the tasks are those of tasksLeft(). Done steps and those in
    /// progress start when they did; an entry with such steps ends in a milestone. See replan.h.
    ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings,
                    const UnknownLengths* leftOut, const RunProgress& progress);

    Rcpsp rcpsp;
    int entries = 0;
    int steps = 0;
    qint64 workStarts = 0;
    std::vector<qint64> arrives; ///< per team: work starts + on-call response
    std::vector<int> activityOf; ///< per step, or -1: not recoverable, or left out
    std::vector<int> firstOf;    ///< per entry: its first activity, or -1
    std::vector<int> upOf;       ///< per entry: its last activity, or -1
    std::vector<int> stepOf;     ///< per activity, or -1: a milestone
    std::vector<int> entryOf;    ///< per activity
    std::vector<int> priority;   ///< per activity: best priority (1 … 5) of its protection groups and of
                                 ///< everything that waits for it, 6: none
    std::vector<int> wave;       ///< per activity: length of the longest chain of entries, from 1
    bool hasTeams() const { return !rcpsp.demands.empty(); }
    qint64 startOf(int activity, const Starts& starts) const { return starts[idx(activity)] * rcpsp.unit; }
    qint64 endOf(int activity, const Starts& starts) const {
        return (starts[idx(activity)] + rcpsp.duration[idx(activity)]) * rcpsp.unit;
    }
    /// When an entry is up; absent when it is not recoverable or left out.
    std::optional<Seconds> upAt(int entry, const Starts& starts) const;

private:
    std::vector<Rcpsp::Activity> makeActivities(const RecoveryTasks& tasks, const UnknownLengths* leftOut);
    void build(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings,
               const UnknownLengths* leftOut);
    void addWaits(const RecoveryTasks& tasks, std::vector<Rcpsp::Activity>& activities) const;
    void setArrivals();
    void applyProgress(const RecoveryTasks& tasks, std::vector<Rcpsp::Activity>& activities);
    void applyProgress(const ComponentRecovery& recovery, int entry,
                       std::vector<Rcpsp::Activity>& activities);
    void keepStarted(std::vector<Rcpsp::Activity>& activities, std::vector<int>& sizes,
                     bool isKnownWork) const;
    void spreadPriorities();
    void countWaves();

    const RunProgress* m_progress = nullptr; ///< while it is built
    std::vector<int> m_waitsAt;              ///< per entry: the activity that waits for other entries, or -1
};

/// Adds slack, the reason for each wait (components as entries) and the critical path.
Schedule explainSchedule(const ScheduleProblem& problem, const Starts& starts);

} // namespace drawbridge
