// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/schedule.h"

#include "core/analysis/exposure.h"
#include "core/analysis/schedule_problem.h"

#include <algorithm>
#include <random>
#include <tuple>

namespace drawbridge {

namespace {

/// Placements of steps in all samples together: keeps the time bounded on large plans.
constexpr qint64 kMostPlacements = 400'000;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

double priorityWeight(int priority) {
    return static_cast<double>(1 << (6 - priority));
}

/// What a schedule costs under the objective, smaller first; ties go to the shorter, then to what the
/// priorities say.
using Score = std::tuple<double, double, double>;

class Search {
public:
    Search(const RecoveryGraph& graph, const RecoveryTasks& tasks, const ScheduleProblem& problem,
           const ScheduleSettings& settings, qint64 bound)
        : m_graph(graph), m_tasks(tasks), m_p(problem), m_settings(settings), m_bound(bound),
          m_tail(tails(problem)) {}

    GeneratedSchedule run() {
        for (const bool byPriority : {true, false}) {
            consider(rule([&](int s) { return -static_cast<double>(m_tail[at(s)]); }, byPriority));
            consider(rule([&](int s) { return -static_cast<double>(m_tail[at(s)] - m_p.duration[at(s)]); },
                          byPriority));
            consider(rule([&](int s) { return static_cast<double>(m_p.duration[at(s)]); }, byPriority));
        }
        sample();
        return std::move(m_best);
    }

private:
    template <class F>
    std::vector<double> rule(F&& value, bool byPriority) const {
        std::vector<double> key(at(m_p.steps));
        for (int s = 0; s < m_p.steps; ++s)
            key[at(s)] = value(s) + (byPriority ? 1e12 * m_p.priority[at(m_p.entryOf[at(s)])] : 0.0);
        return key;
    }

    /// Random keys around the best rule, each step's tail stretched or shrunk by up to a third.
    void sample() {
        using Clock = std::chrono::steady_clock;
        const bool timed = m_settings.timeLimit.count() > 0;
        const auto end = Clock::now() + m_settings.timeLimit;
        const qint64 affordable =
            std::min<qint64>(m_settings.samples, kMostPlacements / std::max(1, m_p.steps));
        std::mt19937_64 random(m_settings.seed);
        for (qint64 i = 0; (timed ? Clock::now() < end : i < affordable) && !isCancelled() && !isProven();
             ++i) {
            std::vector<double> key = m_bestKey;
            for (int s = 0; s < m_p.steps; ++s) {
                const double uniform = static_cast<double>(random() >> 11U) * 0x1.0p-53;
                key[at(s)] += static_cast<double>(m_tail[at(s)]) * (uniform - 0.5) * 0.66;
            }
            consider(std::move(key));
        }
    }

    bool isProven() const {
        return m_settings.objective == Objective::Makespan && m_best.makespan == m_bound;
    }
    bool isCancelled() const { return m_settings.cancelled != nullptr && m_settings.cancelled->load(); }

    void consider(std::vector<double> key) {
        GeneratedSchedule schedule = serialSchedule(m_p, key);
        const Score score = scoreOf(schedule);
        if (m_bestKey.empty() || score < m_bestScore) {
            m_best = std::move(schedule);
            m_bestScore = score;
            m_bestKey = std::move(key);
        }
    }

    Score scoreOf(const GeneratedSchedule& schedule) const {
        double weighted = 0;
        for (int e = 0; e < m_p.entries; ++e) {
            if (schedule.up[at(e)] >= 0)
                weighted += priorityWeight(m_p.priority[at(e)]) * static_cast<double>(schedule.up[at(e)]);
        }
        const auto makespan = static_cast<double>(schedule.makespan);
        if (m_settings.objective == Objective::Penalty)
            return {penaltyOf(schedule), makespan, weighted};
        if (m_settings.objective == Objective::Priority)
            return {weighted, makespan, 0.0};
        return {makespan, weighted, 0.0};
    }

    double penaltyOf(const GeneratedSchedule& schedule) const {
        double total = 0;
        for (const Contract& contract : m_graph.plan.contracts) {
            Seconds downtime(0);
            for (const ComponentId id : contract.services) {
                const int service = m_graph.indexOf(id);
                const int entry = service < 0 ? -1 : m_tasks.indexOf[at(service)];
                if (entry >= 0 && schedule.up[at(entry)] >= 0)
                    downtime = std::max(downtime, Seconds(schedule.up[at(entry)]));
            }
            total += static_cast<double>(contractCost(contract, downtime).total.minor);
        }
        return total;
    }

    const RecoveryGraph& m_graph;
    const RecoveryTasks& m_tasks;
    const ScheduleProblem& m_p;
    const ScheduleSettings& m_settings;
    qint64 m_bound;
    std::vector<qint64> m_tail;
    GeneratedSchedule m_best;
    Score m_bestScore;
    std::vector<double> m_bestKey;
};

} // namespace

Schedule makeSchedule(const RecoveryGraph& graph, const RecoveryTasks& tasks,
                      const ScheduleSettings& settings) {
    const ScheduleProblem problem(graph, tasks, settings);
    const GeneratedSchedule earliest = earliestSchedule(problem);
    const bool searched = problem.hasTeams() && problem.steps > 0;
    const qint64 bound = searched ? lowerBound(problem, earliest) : earliest.makespan;
    const GeneratedSchedule best = searched ? Search(graph, tasks, problem, settings, bound).run() : earliest;
    Schedule schedule = explainSchedule(problem, best);
    for (ScheduledStep& step : schedule.steps) {
        if (step.waits.component >= 0)
            step.waits.component = tasks.components[at(step.waits.component)].component;
    }
    schedule.lowerBound = Seconds(bound);
    const bool anyUp = std::any_of(schedule.finish.begin(), schedule.finish.end(),
                                   [](const auto& f) { return f.has_value(); });
    if (anyUp || schedule.finish.empty())
        schedule.makespan = Seconds(best.makespan);
    schedule.provenOptimal = schedule.makespan && *schedule.makespan == schedule.lowerBound &&
                             (!searched || settings.objective == Objective::Makespan);
    return schedule;
}

} // namespace drawbridge
