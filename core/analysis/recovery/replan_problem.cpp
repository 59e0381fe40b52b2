// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/replan.h"
#include "core/analysis/recovery/schedule_problem.h"
#include "core/base/index.h"

#include <algorithm>

/// What the progress of a run changes in the scheduling problem.
namespace drawbridge {

namespace {

using State = StepProgress::State;

bool hasBegun(const StepProgress& step) {
    return step.state == State::InProgress || step.state == State::Done;
}

} // namespace

/// Nothing starts before now. Who has been at work does not have to arrive any more.
void ScheduleProblem::setArrivals() {
    workStarts = std::max(workStarts, qint64(m_progress->now.count()));
    for (std::size_t t = 0; t < arrives.size(); ++t)
        arrives[t] = m_progress->teams[t].isHere ? workStarts : std::max(arrives[t], workStarts);
}

void ScheduleProblem::applyProgress(const RecoveryTasks& tasks, std::vector<Rcpsp::Activity>& activities) {
    for (int e = 0; e < entries; ++e) {
        const ComponentRecovery& recovery = tasks.components[idx(e)];
        const bool isTouched = std::any_of(recovery.steps.begin(), recovery.steps.end(), [&](int s) {
            return m_progress->steps[idx(s)].state != State::Waiting;
        });
        if (isTouched)
            applyProgress(recovery, e, activities);
        else if (recovery.steps.empty() && recovery.needs > 0 && upOf[idx(e)] >= 0)
            activities[idx(upOf[idx(e)])].release = 0; // a group is up when its members were
    }
}

/// A step that waits follows the one before it that waits, and all between them that people took first.
void ScheduleProblem::applyProgress(const ComponentRecovery& recovery, int entry,
                                    std::vector<Rcpsp::Activity>& activities) {
    std::vector<int> before;
    for (const int s : recovery.steps) {
        const int a = activityOf[idx(s)];
        const StepProgress& progress = m_progress->steps[idx(s)];
        if (a < 0)
            continue;
        Rcpsp::Activity& activity = activities[idx(a)];
        activity.predecessors.clear();
        activity.required = 0;
        if (progress.state != State::Waiting)
            activity.release = progress.from.count();
        if (!hasBegun(progress)) {
            activity.predecessors = std::move(before);
            activity.required = static_cast<int>(activity.predecessors.size());
            before.clear();
        }
        before.push_back(a);
    }
    const bool firstHasBegun = hasBegun(m_progress->steps[idx(recovery.steps.front())]);
    if (firstHasBegun || activityOf[idx(recovery.steps.front())] < 0)
        m_waitsAt[idx(entry)] = -1;
    if (upOf[idx(entry)] < 0)
        return;
    const auto addMilestone = [&](std::vector<int> predecessors) {
        const int required = static_cast<int>(predecessors.size());
        activities.push_back({0, 0, {}, std::move(predecessors), required});
        stepOf.push_back(-1);
        entryOf.push_back(entry);
        return static_cast<int>(activities.size()) - 1;
    };
    if (firstHasBegun && recovery.needs > 0) {
        m_waitsAt[idx(entry)] = addMilestone({});
        before.push_back(m_waitsAt[idx(entry)]);
    }
    upOf[idx(entry)] = addMilestone(std::move(before));
}

/// Those in progress all run now. Where more are at work than a team has, the ones that end last keep its
/// people: at any time as many are free as there really are. Who is in a step of unknown length is not there
/// for known work.
void ScheduleProblem::keepStarted(std::vector<Rcpsp::Activity>& activities, std::vector<int>& sizes,
                                  bool isKnownWork) const {
    for (std::size_t t = 0; isKnownWork && t < sizes.size(); ++t)
        sizes[t] = std::max(1, sizes[t] - m_progress->teams[t].held);
    std::vector<int> started;
    for (std::size_t s = 0; s < m_progress->steps.size(); ++s) {
        if (activityOf[s] >= 0 && m_progress->steps[s].state == State::InProgress)
            started.push_back(activityOf[s]);
    }
    const auto end = [&](int a) { return activities[idx(a)].release + activities[idx(a)].duration; };
    std::stable_sort(started.begin(), started.end(), [&](int a, int b) { return end(a) > end(b); });
    std::vector<int> left = sizes;
    for (const int a : started) {
        Rcpsp::Activity& activity = activities[idx(a)];
        for (Demand& demand : activity.demands) {
            demand.units = std::min(demand.units, left[idx(demand.resource)]);
            left[idx(demand.resource)] -= demand.units;
        }
        const bool isShort = activity.duration == 0;
        std::erase_if(activity.demands, [isShort](const Demand& d) { return isShort || d.units == 0; });
    }
}

} // namespace drawbridge
