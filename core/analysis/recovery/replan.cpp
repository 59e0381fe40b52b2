// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/replan.h"

#include "core/analysis/recovery/schedule_objective.h"
#include "core/analysis/recovery/schedule_search.h"
#include "core/analysis/scheduling/lower_bound.h"
#include "core/analysis/scheduling/serial_generation.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

using State = StepProgress::State;

bool isOfUnknownLength(const RecoveryStep& step, const StepProgress& progress) {
    return progress.state == State::InProgress && !step.duration.isKnown();
}

std::vector<RunProgress::AtWork> teamsAtWork(const Plan& plan, const RecoveryTasks& tasks,
                                             const RunProgress& progress) {
    std::vector<RunProgress::AtWork> teams = progress.teams;
    teams.resize(idx(plan.teams.size()));
    for (std::size_t s = 0; s < tasks.steps.size(); ++s) {
        const StepProgress& step = progress.steps[s];
        if (step.state != State::Done && step.state != State::InProgress)
            continue;
        for (const TeamDemand& demand : tasks.steps[s].teams) {
            teams[idx(demand.team)].isHere = true;
            if (isOfUnknownLength(tasks.steps[s], step))
                teams[idx(demand.team)].held += demand.units;
        }
    }
    return teams;
}

/// From its start on, with the time that the work rested.
Estimated<Seconds> lengthInProgress(const Estimated<Seconds>& planned, const StepProgress& step,
                                    Seconds now) {
    const Seconds elapsed = now - step.from;
    if (!planned.isKnown())
        return Estimated<Seconds>::unknown(
            planned.unknownBecause(), std::max(planned.atLeast().value_or(Seconds(0)) + step.paused, elapsed),
            {}, planned.assumed());
    const Seconds length = *planned.known() + step.paused;
    return length < elapsed ? Estimated<Seconds>(elapsed) : Estimated<Seconds>(length, planned.assumed());
}

/// The step of unknown length whose people this one would need; -1: none.
int heldUpBy(const RecoveryGraph& graph, const RecoveryTasks& tasks, const RunProgress& progress,
             const std::vector<RunProgress::AtWork>& teams, const RecoveryStep& step) {
    for (const TeamDemand& demand : step.teams) {
        const int free = graph.plan.teams.at(demand.team).effectiveSize() - teams[idx(demand.team)].held;
        if (demand.units <= free)
            continue;
        for (std::size_t s = 0; s < tasks.steps.size(); ++s) {
            const auto& others = tasks.steps[s].teams;
            const bool isSame = std::any_of(others.begin(), others.end(), [&](const TeamDemand& other) {
                return other.team == demand.team;
            });
            if (isSame && isOfUnknownLength(tasks.steps[s], progress.steps[s]))
                return static_cast<int>(s);
        }
    }
    return -1;
}

/// What cannot be scheduled, over the precedences that are left; see findUnknownLengths().
UnknownLengths unknownAmong(const RecoveryTasks& tasks, const ScheduleProblem& all) {
    UnknownLengths result;
    result.step.assign(tasks.steps.size(), 0);
    result.entry.assign(tasks.components.size(), 0);
    result.because.resize(tasks.components.size());
    const Rcpsp& p = all.rcpsp;
    std::vector<char> isUnknown(idx(p.activities), 0);
    std::vector<int> queue;
    for (int a = 0; a < p.activities; ++a) {
        const int step = all.stepOf[idx(a)];
        if (step < 0 || tasks.steps[idx(step)].duration.isKnown())
            continue;
        QString& because = result.because[idx(all.entryOf[idx(a)])];
        const QString more = tasks.steps[idx(step)].duration.unknownBecause();
        if (!because.contains(more))
            because += because.isEmpty() ? more : QStringLiteral("; ") + more;
        isUnknown[idx(a)] = 1;
        queue.push_back(a);
    }
    std::vector<int> spare(idx(p.activities));
    for (int a = 0; a < p.activities; ++a)
        spare[idx(a)] = p.predecessors.of(a).size() - p.required[idx(a)];
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const int cause = queue[head];
        result.any = true;
        if (all.stepOf[idx(cause)] >= 0)
            result.step[idx(all.stepOf[idx(cause)])] = 1;
        for (const int next : p.successors.of(cause)) {
            if (--spare[idx(next)] >= 0 || isUnknown[idx(next)] != 0)
                continue;
            isUnknown[idx(next)] = 1;
            QString& because = result.because[idx(all.entryOf[idx(next)])];
            if (because.isEmpty())
                because = result.because[idx(all.entryOf[idx(cause)])];
            queue.push_back(next);
        }
    }
    for (int e = 0; e < all.entries; ++e)
        result.entry[idx(e)] = all.upOf[idx(e)] >= 0 ? isUnknown[idx(all.upOf[idx(e)])] : char(0);
    return result;
}

/// The order of a good schedule, with what is in progress before all else: nothing that starts now takes its
/// people.
Starts keepingStarted(const Rcpsp& p, const Candidate& first, const Starts& good,
                      const std::vector<char>& isStarted) {
    std::vector<int> list = p.topological;
    std::stable_sort(list.begin(), list.end(), [&](int a, int b) {
        return std::pair(good[idx(a)], p.duration[idx(a)]) < std::pair(good[idx(b)], p.duration[idx(b)]);
    });
    putFirst(isStarted, list);
    Pass pass;
    SerialGeneration(p).forward(list, pass);
    return scoreOf(p, pass.starts) < first.score ? pass.starts : first.starts;
}

Starts bestStarts(const ScheduleProblem& problem, const ScheduleSettings& settings,
                  const RunProgress& progress, const Starts& earliest) {
    const Rcpsp& p = problem.rcpsp;
    std::vector<char> isStarted(idx(p.activities), 0);
    bool any = false;
    for (int a = 0; a < p.activities; ++a) {
        const int step = problem.stepOf[idx(a)];
        isStarted[idx(a)] = step >= 0 && progress.steps[idx(step)].state == State::InProgress ? 1 : 0;
        any = any || isStarted[idx(a)] != 0;
    }
    // Steps in progress keep no hours, so the bound by open hours does not hold for them.
    const Rcpsp::Time bound = any ? scoreOf(p, earliest).makespan : lowerBound(p, earliest);
    const SolveSettings effort = solveSettings(settings, problem, bound, std::chrono::steady_clock::now());
    const Candidate first = firstCandidate(problem, effort, isStarted);
    const Solved solved = solve(p, first, effort, [](const Solved&) {});
    return any ? keepingStarted(p, first, solved.best.starts, isStarted) : solved.best.starts;
}

/// When a step in progress started is known, however long it takes.
void tellStarts(Schedule& schedule, const RunProgress& progress) {
    for (std::size_t s = 0; s < progress.steps.size(); ++s) {
        if (progress.steps[s].state == State::InProgress)
            schedule.steps[s].start = progress.steps[s].from;
    }
}

} // namespace

RecoveryTasks tasksLeft(const RecoveryGraph& graph, const RecoveryTasks& tasks, const RunProgress& progress) {
    RecoveryTasks left = tasks;
    const auto teams = teamsAtWork(graph.plan, tasks, progress);
    for (std::size_t s = 0; s < tasks.steps.size(); ++s) {
        const StepProgress& what = progress.steps[s];
        RecoveryStep& step = left.steps[s];
        if (what.state == State::Waiting) {
            const int other = heldUpBy(graph, tasks, progress, teams, step);
            if (other >= 0)
                step.duration = Estimated<Seconds>::unknown(
                    RecoveryTexts::tr("“%1” of %2 is in progress, and how long it takes is unknown")
                        .arg(tasks.steps[idx(other)].name, graph.name(tasks.steps[idx(other)].component)),
                    step.duration.atLeast().value_or(Seconds(0)), {}, step.duration.assumed());
            continue;
        }
        if (what.state == State::InProgress)
            step.duration = lengthInProgress(step.duration, what, progress.now);
        else
            step.duration = what.state == State::Done ? what.to - what.from : Seconds(0);
        if (what.state != State::InProgress || !step.duration.isKnown())
            step.teams.clear();
    }
    return left;
}

Schedule replan(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleSettings& settings,
                const RunProgress& given) {
    RunProgress progress = given;
    progress.teams = teamsAtWork(graph.plan, tasks, progress);
    const RecoveryTasks left = tasksLeft(graph, tasks, progress);
    const ScheduleProblem all(graph, left, settings, nullptr, progress);
    const UnknownLengths unknown = unknownAmong(left, all);
    ScheduleProblem problem = unknown.any ? ScheduleProblem(graph, left, settings, &unknown, progress) : all;
    const Starts earliest = earliestStarts(problem.rcpsp);
    problem.rcpsp.terms = objectiveTerms(graph, left, problem, settings.objective);
    Schedule schedule = scheduleOf(
        left, problem, problem.hasTeams() ? bestStarts(problem, settings, progress, earliest) : earliest);
    addUnknownLengths(schedule, graph, left, all, unknown);
    tellStarts(schedule, progress);
    const Starts soonest = earliestStarts(all.rcpsp);
    schedule.lowerBound = Seconds(scoreOf(all.rcpsp, soonest).makespan * all.rcpsp.unit);
    if (!schedule.makespan.isKnown())
        forgetCriticalPath(schedule);
    return schedule;
}

} // namespace drawbridge
