// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule.h"

#include "core/analysis/recovery/schedule_objective.h"
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/serial_generation.h"
#include "core/analysis/scheduling/solve.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace drawbridge {

namespace {

/// Effort of a search that was not told how long: bounded on large plans by the placements of steps in all
/// schedules.
constexpr qint64 kSamples = 200;
constexpr qint64 kMostPlacements = 400'000;

bool isOver(const SolveSettings& settings) {
    return (settings.cancelled != nullptr && settings.cancelled->load(std::memory_order_relaxed)) ||
           (settings.deadline && std::chrono::steady_clock::now() >= *settings.deadline);
}

/// Activities by priority rules. What has no steps comes at once, so that what waits for it competes.
class Rules {
public:
    Rules(const ScheduleProblem& p, const Rcpsp& problem) : m_key(idx(problem.activities)) {
        const auto tail = tails(p);
        for (std::size_t s = 0; s < tail.size(); ++s) {
            if (const int a = problem.activityOfStep[s]; a >= 0)
                m_key[idx(a)] = {p.priority[idx(p.entryOf[s])], tail[s], p.duration[s]};
        }
    }

    enum class Rule { LongestWay, LatestStart, ShortestStep };
    void sort(Rule rule, bool byPriority, std::vector<int>& list) const {
        std::iota(list.begin(), list.end(), 0);
        const auto rank = [&](int a) {
            const Key& key = m_key[idx(a)];
            const qint64 length = rule == Rule::LongestWay ? 0 : key.length;
            const qint64 way = rule == Rule::ShortestStep ? 0 : key.way;
            return std::tuple(byPriority ? key.priority : 0, length - way, a);
        };
        std::sort(list.begin(), list.end(), [&](int a, int b) { return rank(a) < rank(b); });
    }

private:
    struct Key {
        int priority = 0;
        qint64 way = std::numeric_limits<qint64>::max();
        qint64 length = 0;
    };
    std::vector<Key> m_key;
};

/// The best of a few priority rules: the longest way to the end from its start or from its end, the shortest
/// step.
Candidate firstAnswer(const ScheduleProblem& p, const Rcpsp& problem, const SolveSettings& settings) {
    const Rules rules(p, problem);
    SerialGeneration make(problem);
    std::vector<int> list(idx(problem.activities));
    Pass pass;
    Candidate best;
    for (const bool byPriority : {true, false}) {
        for (const auto rule :
             {Rules::Rule::LongestWay, Rules::Rule::LatestStart, Rules::Rule::ShortestStep}) {
            if (!best.starts.empty() && isOver(settings))
                return best;
            rules.sort(rule, byPriority, list);
            make.forward(list, pass);
            const Score score = scoreOf(problem, pass.starts);
            if (best.starts.empty() || score < best.score)
                best = {pass.starts, score};
        }
    }
    return best;
}

/// When an entry is up, and the one that let it begin: of those it waits for, the needed-th to be up.
void findBindings(const ScheduleProblem& p, GeneratedSchedule& generated) {
    for (int e = 0; e < p.entries; ++e) {
        if (generated.up[idx(e)] < 0 || p.needs[idx(e)] == 0)
            continue;
        std::vector<int> before(p.waits.of(e).begin(), p.waits.of(e).end());
        const auto needed = before.begin() + (p.needs[idx(e)] - 1);
        std::nth_element(before.begin(), needed, before.end(), [&generated](int a, int b) {
            return std::pair(generated.up[idx(a)], a) < std::pair(generated.up[idx(b)], b);
        });
        generated.binding[idx(e)] = *needed;
    }
}

GeneratedSchedule generatedOf(const ScheduleProblem& p, const Rcpsp& problem, const Candidate& candidate) {
    GeneratedSchedule g;
    g.start.assign(idx(p.steps), 0);
    g.up.assign(idx(p.entries), -1);
    g.binding.assign(idx(p.entries), -1);
    g.makespan = candidate.score.makespan * problem.unit;
    for (int s = 0; s < p.steps; ++s) {
        if (const int a = problem.activityOfStep[idx(s)]; a >= 0) {
            g.start[idx(s)] = candidate.starts[idx(a)] * problem.unit;
            g.sequence.push_back(s);
        }
    }
    for (int e = 0; e < p.entries; ++e) {
        if (const int a = problem.upOf[idx(e)]; a >= 0)
            g.up[idx(e)] = (candidate.starts[idx(a)] + problem.duration[idx(a)]) * problem.unit;
    }
    std::vector<int> place(idx(problem.activities));
    for (std::size_t i = 0; i < problem.topological.size(); ++i)
        place[idx(problem.topological[i])] = static_cast<int>(i);
    std::sort(g.sequence.begin(), g.sequence.end(), [&](int a, int b) {
        return std::pair(g.start[idx(a)], place[idx(problem.activityOfStep[idx(a)])]) <
               std::pair(g.start[idx(b)], place[idx(problem.activityOfStep[idx(b)])]);
    });
    findBindings(p, g);
    return g;
}

/// What the search says of the plan's own steps and components.
Schedule resultOf(const RecoveryTasks& tasks, const ScheduleProblem& problem,
                  const GeneratedSchedule& generated) {
    Schedule schedule = explainSchedule(problem, generated);
    for (ScheduledStep& step : schedule.steps) {
        if (step.waits.component >= 0)
            step.waits.component = tasks.components[idx(step.waits.component)].component;
    }
    const bool anyUp = std::any_of(schedule.finish.begin(), schedule.finish.end(),
                                   [](const auto& f) { return f.has_value(); });
    if (anyUp || schedule.finish.empty())
        schedule.makespan = Seconds(generated.makespan);
    return schedule;
}

SolveSettings solveSettings(const ScheduleSettings& settings, const ScheduleProblem& problem,
                            qint64 lowerBound, std::chrono::steady_clock::time_point began) {
    SolveSettings s;
    s.schedules = settings.samples ? *settings.samples
                                   : std::min<qint64>(kSamples, kMostPlacements / std::max(1, problem.steps));
    if (settings.timeLimit.count() > 0)
        s.deadline = began + settings.timeLimit;
    s.seed = settings.seed;
    s.cancelled = settings.cancelled;
    s.lowerBound = lowerBound;
    return s;
}

} // namespace

Schedule makeSchedule(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                      const ScheduleSettings& settings) {
    const auto began = std::chrono::steady_clock::now();
    const ScheduleProblem problem(graph, tasks, settings);
    const GeneratedSchedule earliest = earliestSchedule(problem);
    if (!problem.hasTeams() || problem.steps == 0) {
        // Everything as early as it can be: no objective knows better.
        Schedule schedule = resultOf(tasks, problem, earliest);
        schedule.lowerBound = Seconds(earliest.makespan);
        schedule.provenOptimal = schedule.makespan.has_value();
        return schedule;
    }
    Rcpsp numbers(problem);
    numbers.charges = chargesOf(graph, tasks, numbers, settings.objective);
    const auto complete = [&](const Solved& solved) {
        Schedule schedule = resultOf(tasks, problem, generatedOf(problem, numbers, solved.best));
        schedule.lowerBound = Seconds(solved.lowerBound * numbers.unit);
        schedule.provenOptimal = schedule.makespan && solved.proven;
        schedule.generated = solved.generated;
        return schedule;
    };
    const qint64 bound = (lowerBound(problem, earliest) + numbers.unit - 1) / numbers.unit;
    const SolveSettings effort = solveSettings(settings, problem, bound, began);
    const auto tell = [&](const Solved& better) {
        if (settings.improved)
            settings.improved(complete(better));
    };
    const Candidate first = firstAnswer(problem, numbers, effort);
    tell({first, bound, false, 0});
    return complete(solve(numbers, first, effort, tell));
}

std::vector<int> stepsInOrder(const Schedule& schedule) {
    std::vector<int> order(schedule.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&steps = schedule.steps](int a, int b) {
        const ScheduledStep& x = steps[idx(a)];
        const ScheduledStep& y = steps[idx(b)];
        return x.start != y.start ? x.start < y.start : x.wave < y.wave;
    });
    return order;
}

} // namespace drawbridge
