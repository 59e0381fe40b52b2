// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_problem.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kNoPriority = 6;

Adjacency reversed(const Adjacency& adjacency, int nodes) {
    Adjacency result;
    result.first.assign(idx(nodes) + 1, 0);
    result.to.resize(adjacency.to.size());
    for (const int to : adjacency.to)
        ++result.first[idx(to) + 1];
    for (std::size_t i = 1; i < result.first.size(); ++i)
        result.first[i] += result.first[i - 1];
    std::vector<int> next(result.first.begin(), result.first.end() - 1);
    for (int node = 0; node < nodes; ++node) {
        for (const int to : adjacency.of(node))
            result.to[idx(next[idx(to)]++)] = node;
    }
    return result;
}

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

/// Entries in an order in which each comes after enough of those it waits for.
std::vector<int> workOrder(const ScheduleProblem& p) {
    std::vector<int> missing(p.needs);
    std::vector<int> order;
    for (int e = 0; e < p.entries; ++e) {
        if (p.recoverable[idx(e)] && missing[idx(e)] == 0)
            order.push_back(e);
    }
    for (std::size_t head = 0; head < order.size(); ++head) {
        for (const int waiter : p.waiters.of(order[head])) {
            if (--missing[idx(waiter)] == 0)
                order.push_back(waiter);
        }
    }
    return order;
}

/// Waves count the longest chain.
void countWaves(ScheduleProblem& p) {
    const auto order = workOrder(p);
    std::vector<int> place(idx(p.entries), -1);
    for (std::size_t i = 0; i < order.size(); ++i)
        place[idx(order[i])] = static_cast<int>(i);
    for (const int e : order) {
        for (const int provider : p.waits.of(e)) {
            if (place[idx(provider)] < place[idx(e)])
                p.wave[idx(e)] = std::max(p.wave[idx(e)], p.wave[idx(provider)] + 1);
        }
    }
}

/// The most urgent first: what they wait for, directly or not, is as urgent.
void spreadPriorities(ScheduleProblem& p) {
    for (int priority = 1; priority < kNoPriority; ++priority) {
        std::vector<int> queue;
        for (int e = 0; e < p.entries; ++e) {
            if (p.priority[idx(e)] == priority)
                queue.push_back(e);
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int provider : p.waits.of(queue[head])) {
                if (p.priority[idx(provider)] > priority) {
                    p.priority[idx(provider)] = priority;
                    queue.push_back(provider);
                }
            }
        }
    }
}

} // namespace

ScheduleProblem::ScheduleProblem(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                                 const ScheduleSettings& settings)
    : entries(static_cast<int>(tasks.components.size())), steps(static_cast<int>(tasks.steps.size())),
      workStarts(settings.workStarts.count()) {
    const auto own = ownPriorities(graph);
    waits.first.push_back(0);
    for (const ComponentRecovery& recovery : tasks.components) {
        const bool able = recovery.notRecoverableBecause.isEmpty();
        recoverable.push_back(able);
        needs.push_back(able ? recovery.needs : 0);
        firstStep.push_back(recovery.steps.empty() ? 0 : recovery.steps.front());
        stepCount.push_back(static_cast<int>(recovery.steps.size()));
        priority.push_back(own[idx(recovery.component)]);
        wave.push_back(1);
        for (const int provider : recovery.waitsFor) {
            const int entry = tasks.indexOf[idx(provider)];
            if (able && tasks.components[idx(entry)].notRecoverableBecause.isEmpty())
                waits.to.push_back(entry);
        }
        waits.first.push_back(static_cast<int>(waits.to.size()));
    }
    waiters = reversed(waits, entries);
    entryOf.resize(idx(steps));
    firstDemand.push_back(0);
    for (int s = 0; s < steps; ++s) {
        const RecoveryStep& step = tasks.steps[idx(s)];
        entryOf[idx(s)] = tasks.indexOf[idx(step.component)];
        duration.push_back(step.duration.count());
        demands.insert(demands.end(), step.teams.begin(), step.teams.end());
        firstDemand.push_back(static_cast<int>(demands.size()));
    }
    for (const Team& team : graph.plan.teams) {
        arrives.push_back(workStarts + team.onCallResponse.value_or(Seconds(0)).count());
        teamSize.push_back(team.effectiveSize());
        calendars.emplace_back(team.hours.value_or(WorkingHours()), settings.incidentMinute);
    }
    countWaves(*this);
    spreadPriorities(*this);
}

qint64 ScheduleProblem::earliestByHours(int step, qint64 from) const {
    qint64 start = from;
    for (const auto* d = demandsBegin(step); d != demandsEnd(step); ++d)
        start = std::max(start, arrives[idx(d->team)]);
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto* d = demandsBegin(step); d != demandsEnd(step); ++d) {
            const qint64 next = calendars[idx(d->team)].earliest(start, duration[idx(step)]).value_or(start);
            moved = moved || next != start;
            start = next;
        }
    }
    return start;
}

qint64 ScheduleProblem::latestByHours(int step, qint64 from) const {
    qint64 start = from;
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto* d = demandsBegin(step); d != demandsEnd(step); ++d) {
            const qint64 next = calendars[idx(d->team)].latest(start, duration[idx(step)]).value_or(start);
            moved = moved || next != start;
            start = next;
        }
    }
    return start;
}

} // namespace drawbridge
