// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_problem.h"

#include "core/analysis/recovery/replan.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kNoPriority = 6;

std::vector<int> ownPriorities(const RecoveryGraph& graph) {
    std::vector<int> priority(idx(graph.size), kNoPriority);
    for (const ProtectionGroup& group : graph.plan.protectionGroups) {
        for (const ComponentId member : group.members) {
            if (const int index = graph.indexOf(member); index >= 0)
                priority[idx(index)] = std::min(priority[idx(index)], group.priority.value_or(kNoPriority));
        }
    }
    return priority;
}

} // namespace

ScheduleProblem::ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                 const ScheduleSettings& settings)
    : entries(static_cast<int>(tasks.components.size())), steps(static_cast<int>(tasks.steps.size())),
      workStarts(settings.workStarts.count()), activityOf(tasks.steps.size(), -1),
      firstOf(tasks.components.size(), -1), upOf(tasks.components.size(), -1) {
    build(graph, tasks, settings, nullptr);
}

ScheduleProblem::ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                 const ScheduleSettings& settings, const UnknownLengths& leftOut)
    : entries(static_cast<int>(tasks.components.size())), steps(static_cast<int>(tasks.steps.size())),
      workStarts(settings.workStarts.count()), activityOf(tasks.steps.size(), -1),
      firstOf(tasks.components.size(), -1), upOf(tasks.components.size(), -1) {
    build(graph, tasks, settings, &leftOut);
}

ScheduleProblem::ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                 const ScheduleSettings& settings, const UnknownLengths* leftOut,
                                 const RunProgress& progress)
    : entries(static_cast<int>(tasks.components.size())), steps(static_cast<int>(tasks.steps.size())),
      workStarts(settings.workStarts.count()), activityOf(tasks.steps.size(), -1),
      firstOf(tasks.components.size(), -1), upOf(tasks.components.size(), -1), m_progress(&progress) {
    build(graph, tasks, settings, leftOut);
    for (std::size_t s = 0; s < tasks.steps.size(); ++s) {
        const bool isStarted = progress.steps[s].state == StepProgress::State::InProgress;
        if (isStarted && activityOf[s] >= 0)
            rcpsp.alwaysOpen[idx(activityOf[s])] = 1; // whatever the hours of its team are
    }
    m_progress = nullptr;
}

void ScheduleProblem::build(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                            const ScheduleSettings& settings, const UnknownLengths* leftOut) {
    std::vector<int> sizes;
    std::vector<ResourceCalendar> calendars;
    for (const Team& team : graph.plan.teams) {
        arrives.push_back(workStarts + graph.assumed.onCallResponse(team).value.count());
        sizes.push_back(team.effectiveSize());
        calendars.push_back(calendarOf(graph.plan, team, settings.incident));
    }
    if (m_progress != nullptr)
        setArrivals();
    auto activities = makeActivities(tasks, leftOut);
    if (m_progress != nullptr)
        keepStarted(activities, sizes, leftOut != nullptr);
    rcpsp = Rcpsp(activities, std::move(sizes), std::move(calendars));
    const auto own = ownPriorities(graph);
    for (const int entry : entryOf)
        priority.push_back(own[idx(tasks.components[idx(entry)].component)]);
    spreadPriorities();
    countWaves();
    for (const int up : upOf) {
        if (up >= 0)
            rcpsp.weight[idx(up)] = qint64(1) << (kNoPriority - priority[idx(up)]);
    }
}

std::vector<Rcpsp::Activity> ScheduleProblem::makeActivities(const RecoveryTasks& tasks,
                                                             const UnknownLengths* leftOut) {
    std::vector<Rcpsp::Activity> activities;
    for (int e = 0; e < entries; ++e) {
        const ComponentRecovery& recovery = tasks.components[idx(e)];
        if (!recovery.notRecoverableBecause.isEmpty())
            continue;
        const bool isLeftOut = leftOut != nullptr && leftOut->entry[idx(e)] != 0;
        const int firstActivity = static_cast<int>(activities.size());
        for (const int s : recovery.steps) {
            if (leftOut != nullptr && leftOut->step[idx(s)] != 0)
                continue;
            const RecoveryStep& step = tasks.steps[idx(s)];
            Rcpsp::Activity activity{
                step.duration.atLeast().value_or(Seconds(0)).count(), workStarts, {}, {}, 0};
            for (const TeamDemand& d : step.teams) {
                activity.release = std::max(activity.release, arrives[idx(d.team)]);
                activity.demands.push_back({d.team, d.units});
            }
            if (s != recovery.steps.front()) {
                activity.predecessors.push_back(static_cast<int>(activities.size()) - 1);
                activity.required = 1;
            }
            activityOf[idx(s)] = static_cast<int>(activities.size());
            activities.push_back(std::move(activity));
            stepOf.push_back(s);
            entryOf.push_back(e);
        }
        if (recovery.steps.empty() && !isLeftOut) {
            activities.push_back({0, workStarts, {}, {}, 0});
            stepOf.push_back(-1);
            entryOf.push_back(e);
        }
        if (static_cast<int>(activities.size()) > firstActivity)
            firstOf[idx(e)] = firstActivity;
        if (!isLeftOut)
            upOf[idx(e)] = static_cast<int>(activities.size()) - 1;
    }
    m_waitsAt = firstOf;
    if (m_progress != nullptr)
        applyProgress(tasks, activities);
    addWaits(tasks, activities);
    return activities;
}

void ScheduleProblem::addWaits(const RecoveryTasks& tasks, std::vector<Rcpsp::Activity>& activities) const {
    for (int e = 0; e < entries; ++e) {
        if (m_waitsAt[idx(e)] < 0)
            continue;
        Rcpsp::Activity& first = activities[idx(m_waitsAt[idx(e)])];
        first.required = tasks.components[idx(e)].needs;
        for (const int provider : tasks.components[idx(e)].waitsFor) {
            if (const int up = upOf[idx(tasks.indexOf[idx(provider)])]; up >= 0)
                first.predecessors.push_back(up);
        }
    }
}

/// Passes each priority on, most urgent first, to everything waited for directly or not.
void ScheduleProblem::spreadPriorities() {
    for (int urgent = 1; urgent < kNoPriority; ++urgent) {
        std::vector<int> queue;
        for (int a = 0; a < rcpsp.activities; ++a) {
            if (priority[idx(a)] == urgent)
                queue.push_back(a);
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int before : rcpsp.predecessors.of(queue[head])) {
                if (priority[idx(before)] > urgent) {
                    priority[idx(before)] = urgent;
                    queue.push_back(before);
                }
            }
        }
    }
}

void ScheduleProblem::countWaves() {
    wave.assign(idx(rcpsp.activities), 1);
    std::vector<char> isCounted(idx(rcpsp.activities), 0);
    for (const int a : rcpsp.topological) {
        isCounted[idx(a)] = 1;
        for (const int before : rcpsp.predecessors.of(a)) {
            const int further = entryOf[idx(before)] == entryOf[idx(a)] ? 0 : 1;
            if (isCounted[idx(before)])
                wave[idx(a)] = std::max(wave[idx(a)], wave[idx(before)] + further);
        }
    }
}

std::optional<Seconds> ScheduleProblem::upAt(int entry, const Starts& starts) const {
    const int up = upOf[idx(entry)];
    return up < 0 ? std::nullopt : std::optional(Seconds(endOf(up, starts)));
}

} // namespace drawbridge
