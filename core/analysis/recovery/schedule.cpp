// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule.h"

#include "core/analysis/recovery/schedule_objective.h"
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/recovery/schedule_search.h"
#include "core/analysis/scheduling/lower_bound.h"
#include "core/analysis/scheduling/solve.h"
#include "core/base/index.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

Schedule makeSchedule(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                      const ScheduleSettings& settings) {
    const auto began = std::chrono::steady_clock::now();
    const UnknownLengths unknown = findUnknownLengths(tasks);
    const ScheduleProblem all(graph, tasks, settings);
    const Starts soonest = earliestStarts(all.rcpsp);
    ScheduleProblem problem = unknown.any ? ScheduleProblem(graph, tasks, settings, unknown) : all;
    const Starts earliest = unknown.any ? earliestStarts(problem.rcpsp) : soonest;
    // No schedule is shorter than the longest chain, however short the unknown steps are.
    const Seconds chain(scoreOf(all.rcpsp, soonest).makespan * all.rcpsp.unit);
    const auto complete = [&](const Starts& starts, Seconds bound, bool isProven) {
        Schedule schedule = scheduleOf(tasks, problem, starts);
        addUnknownLengths(schedule, graph, tasks, all, unknown);
        schedule.lowerBound = std::max(bound, chain);
        schedule.provenOptimal = isProven && schedule.makespan.isKnown();
        if (!schedule.makespan.isKnown())
            forgetCriticalPath(schedule);
        return schedule;
    };
    if (!problem.hasTeams() || problem.steps == 0) {
        // Everything as early as possible is optimal for every objective.
        return complete(earliest, Seconds(scoreOf(problem.rcpsp, earliest).makespan * problem.rcpsp.unit),
                        true);
    }
    problem.rcpsp.terms = objectiveTerms(graph, tasks, problem, settings.objective);
    const Rcpsp::Time bound = lowerBound(problem.rcpsp, earliest);
    const SolveSettings effort = solveSettings(settings, problem, bound, began);
    const auto completed = [&](const Solved& solved) {
        Schedule schedule =
            complete(solved.best.starts, Seconds(solved.lowerBound * problem.rcpsp.unit), solved.proven);
        schedule.generated = solved.generated;
        return schedule;
    };
    const auto report = [&](const Solved& better) {
        if (settings.improved)
            settings.improved(completed(better));
    };
    const Candidate first = firstCandidate(problem, effort);
    report({first, bound, false, 0});
    return completed(solve(problem.rcpsp, first, effort, report));
}

std::vector<int> stepsInOrder(const Schedule& schedule) {
    std::vector<int> order(schedule.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&steps = schedule.steps](int a, int b) {
        const ScheduledStep& x = steps[idx(a)];
        const ScheduledStep& y = steps[idx(b)];
        // Unknown starts by what they are at least; a schedule has no infinite ones.
        const Seconds from = x.start.atLeast().value_or(Seconds::max());
        const Seconds to = y.start.atLeast().value_or(Seconds::max());
        return from != to ? from < to : x.wave < y.wave;
    });
    return order;
}

} // namespace drawbridge
