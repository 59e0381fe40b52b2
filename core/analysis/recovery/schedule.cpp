// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule.h"

#include "core/analysis/recovery/schedule_objective.h"
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/lower_bound.h"
#include "core/analysis/scheduling/serial_generation.h"
#include "core/analysis/scheduling/solve.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace drawbridge {

namespace {

/// Default effort; on large plans bounded by the total number of activities placed.
constexpr qint64 kDefaultSchedules = 200;
constexpr qint64 kMaxPlacements = 400'000;

bool isOver(const SolveSettings& settings) {
    return (settings.cancelled != nullptr && settings.cancelled->load(std::memory_order_relaxed)) ||
           (settings.deadline && std::chrono::steady_clock::now() >= *settings.deadline);
}

/// Activities by priority rules (Kolisch 1996). Milestones come first, so that their successors compete.
class Rules {
public:
    explicit Rules(const ScheduleProblem& p) : m_p(p), m_tail(tails(p.rcpsp)) {}

    enum class Rule { LongestTail, LatestStart, ShortestStep };
    void sort(Rule rule, bool byPriority, std::vector<int>& list) const {
        std::iota(list.begin(), list.end(), 0);
        const auto rank = [&](int a) {
            const bool isStep = m_p.stepOf[idx(a)] >= 0;
            const qint64 tail = !isStep ? std::numeric_limits<qint64>::max() : m_tail[idx(a)];
            const qint64 length = rule == Rule::LongestTail ? 0 : m_p.rcpsp.duration[idx(a)];
            return std::tuple(byPriority && isStep ? m_p.priority[idx(a)] : 0,
                              length - (rule == Rule::ShortestStep ? 0 : tail), a);
        };
        std::sort(list.begin(), list.end(), [&](int a, int b) { return rank(a) < rank(b); });
    }

private:
    const ScheduleProblem& m_p;
    Starts m_tail;
};

/// The best of a few priority rules.
Candidate firstAnswer(const ScheduleProblem& p, const SolveSettings& settings) {
    const Rules rules(p);
    SerialGeneration generation(p.rcpsp);
    std::vector<int> list(idx(p.rcpsp.activities));
    Pass pass;
    Candidate best;
    for (const bool byPriority : {true, false}) {
        for (const auto rule :
             {Rules::Rule::LongestTail, Rules::Rule::LatestStart, Rules::Rule::ShortestStep}) {
            if (!best.starts.empty() && isOver(settings))
                return best;
            rules.sort(rule, byPriority, list);
            generation.forward(list, pass);
            const Score score = scoreOf(p.rcpsp, pass.starts);
            if (best.starts.empty() || score < best.score)
                best = {pass.starts, score};
        }
    }
    return best;
}

/// Translates the solution back to the steps and components of the plan.
Schedule resultOf(const RecoveryTasks& tasks, const ScheduleProblem& problem, const Starts& starts) {
    Schedule schedule = explainSchedule(problem, starts);
    for (ScheduledStep& step : schedule.steps) {
        if (step.waits.component >= 0)
            step.waits.component = tasks.components[idx(step.waits.component)].component;
    }
    return schedule;
}

/// Without an end there is nothing that steps are critical for.
void forgetCriticalPath(Schedule& schedule) {
    schedule.criticalPath.clear();
    for (ScheduledStep& step : schedule.steps) {
        step.slack.reset();
        step.critical = false;
    }
}

SolveSettings solveSettings(const ScheduleSettings& settings, const ScheduleProblem& problem,
                            Rcpsp::Time bound, std::chrono::steady_clock::time_point began) {
    SolveSettings s;
    s.schedules = settings.schedules
                      ? *settings.schedules
                      : std::min<qint64>(kDefaultSchedules, kMaxPlacements / std::max(1, problem.steps));
    if (settings.timeLimit.count() > 0)
        s.deadline = began + settings.timeLimit;
    s.seed = settings.seed;
    s.cancelled = settings.cancelled;
    s.lowerBound = bound;
    return s;
}

} // namespace

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
        Schedule schedule = resultOf(tasks, problem, starts);
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
    const Candidate first = firstAnswer(problem, effort);
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
