// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_search.h"

#include "core/analysis/scheduling/lower_bound.h"
#include "core/analysis/scheduling/serial_generation.h"
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

} // namespace

void putFirst(const std::vector<char>& placedFirst, std::vector<int>& list) {
    if (!placedFirst.empty())
        std::stable_partition(list.begin(), list.end(), [&](int a) { return placedFirst[idx(a)] != 0; });
}

Candidate firstCandidate(const ScheduleProblem& p, const SolveSettings& settings,
                         const std::vector<char>& placedFirst) {
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
            putFirst(placedFirst, list);
            generation.forward(list, pass);
            const Score score = scoreOf(p.rcpsp, pass.starts);
            if (best.starts.empty() || score < best.score)
                best = {pass.starts, score};
        }
    }
    return best;
}

Schedule scheduleOf(const RecoveryTasks& tasks, const ScheduleProblem& problem, const Starts& starts) {
    Schedule schedule = explainSchedule(problem, starts);
    for (ScheduledStep& step : schedule.steps) {
        if (step.waits.component >= 0)
            step.waits.component = tasks.components[idx(step.waits.component)].component;
    }
    return schedule;
}

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

} // namespace drawbridge
