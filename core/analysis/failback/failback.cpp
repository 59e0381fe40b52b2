// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failback/failback.h"

#include "core/analysis/failback/failback_tasks.h"
#include "core/base/index.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace drawbridge {

namespace {

constexpr qint64 kWeek = qint64(7) * 24 * 3600;
constexpr int kMaxWindows = 8; ///< team shift starts tried as the start of the window

constexpr std::size_t indexOf(FailbackPhase phase) {
    return static_cast<std::size_t>(phase);
}

bool has(const std::vector<char>& flags) {
    return std::find(flags.begin(), flags.end(), 1) != flags.end();
}

class Failback {
public:
    Failback(const ScenarioAnalysis& analysis, const ScheduleSettings& settings)
        : m_graph(*analysis.graph), m_settings(settings), m_tasks(makeFailbackTasks(analysis)) {
        m_settings.improved = nullptr;
        m_settings.objective = Objective::Makespan; // minimises the length of the window
        m_settings.timeLimit /= kFailbackPhases;
        for (const Team& team : analysis.plan().teams) {
            Team planned = team;
            planned.onCallResponse.reset();
            m_graph.plan.teams.put(std::move(planned));
        }
    }

    FailbackPlan run() {
        schedule(FailbackPhase::Prepare, Seconds(0));
        const Seconds window = bestWindow();
        schedule(FailbackPhase::Stop, window);
        schedule(FailbackPhase::Move, endOf(FailbackPhase::Stop));
        schedule(FailbackPhase::Afterwards, endOf(FailbackPhase::Move));
        FailbackPlan plan;
        plan.notReturning = std::move(m_tasks.notReturning);
        plan.unknownDurations = std::move(m_tasks.unknownDurations);
        measure(plan, window);
        merge(plan);
        return plan;
    }

private:
    const RecoveryTasks& tasksOf(FailbackPhase phase) const { return m_tasks.phases[indexOf(phase)]; }
    const std::vector<char>& unknownOf(FailbackPhase phase) const {
        return m_tasks.lengthUnknown[indexOf(phase)];
    }
    Schedule& scheduleOf(FailbackPhase phase) { return m_schedules[indexOf(phase)]; }
    Seconds endOf(FailbackPhase phase) const { return m_ends[indexOf(phase)]; }

    Schedule planned(FailbackPhase phase, Seconds from, ScheduleSettings settings) const {
        settings.workStarts = from;
        return makeSchedule(m_graph, tasksOf(phase), settings);
    }

    static Seconds endOf(const Schedule& schedule, Seconds from) {
        Seconds end = from;
        for (const ScheduledStep& step : schedule.steps)
            end = std::max(end, step.finish);
        return end;
    }

    void schedule(FailbackPhase phase, Seconds from) {
        scheduleOf(phase) = planned(phase, from, m_settings);
        m_ends[indexOf(phase)] = endOf(scheduleOf(phase), from);
        m_starts[indexOf(phase)] = from;
    }

    /// End of the preparation, and every start of a team's hours in the week after it.
    std::vector<Seconds> openings() const {
        const qint64 from = endOf(FailbackPhase::Prepare).count();
        std::set<qint64> times;
        for (const Team& team : m_graph.plan.teams) {
            const WorkingHours hours = team.hours.value_or(WorkingHours());
            if (hours.isAlways())
                continue;
            for (const auto& span : hours.spans()) {
                const qint64 now = from + qint64(60) * m_settings.incidentMinute;
                const qint64 wait = ((qint64(60) * span.from - now) % kWeek + kWeek) % kWeek;
                times.insert(from + wait);
            }
        }
        times.insert(from);
        std::vector<Seconds> result;
        for (const qint64 time : times) {
            if (result.size() < kMaxWindows)
                result.emplace_back(time);
        }
        return result;
    }

    /// The start with the shortest downtime, the earliest of equals. Candidates are scheduled by priority
    /// rules only.
    Seconds bestWindow() const {
        const std::vector<Seconds> starts = openings();
        if (starts.size() == 1)
            return starts.front();
        ScheduleSettings quick = m_settings;
        quick.schedules = 0;
        quick.timeLimit = std::chrono::milliseconds(0);
        Seconds best = starts.front();
        Seconds shortest = Seconds::max();
        for (const Seconds start : starts) {
            const Seconds stopped = endOf(planned(FailbackPhase::Stop, start, quick), start);
            const Seconds length = endOf(planned(FailbackPhase::Move, stopped, quick), stopped) - start;
            if (length < shortest) {
                shortest = length;
                best = start;
            }
        }
        return best;
    }

    void measure(FailbackPlan& plan, Seconds window) const {
        if (has(unknownOf(FailbackPhase::Prepare)))
            return;
        plan.preparation = endOf(FailbackPhase::Prepare);
        plan.windowStarts = window;
    }

    void merge(FailbackPlan& plan) {
        if (!has(unknownOf(FailbackPhase::Move)))
            plan.downtime = endOf(FailbackPhase::Move) - m_starts[indexOf(FailbackPhase::Stop)];
        plan.tasks.indexOf = tasksOf(FailbackPhase::Move).indexOf;
        plan.tasks.components = tasksOf(FailbackPhase::Move).components;
        for (int p = 0; p < kFailbackPhases; ++p)
            m_index[idx(p)].assign(m_tasks.phases[idx(p)].steps.size(), -1);
        for (std::size_t e = 0; e < plan.tasks.components.size(); ++e)
            mergeEntry(plan, e);
        mergeSchedules(plan.schedule);
    }

    void mergeEntry(FailbackPlan& plan, std::size_t entry) {
        ComponentRecovery& merged = plan.tasks.components[entry];
        merged.steps.clear();
        std::optional<Seconds> home;
        for (int p = 0; p < kFailbackPhases; ++p) {
            const RecoveryTasks& tasks = m_tasks.phases[idx(p)];
            const auto phase = static_cast<FailbackPhase>(p);
            for (const int step : tasks.components[entry].steps) {
                m_index[idx(p)][idx(step)] = static_cast<int>(plan.tasks.steps.size());
                merged.steps.push_back(static_cast<int>(plan.tasks.steps.size()));
                plan.tasks.steps.push_back(tasks.steps[idx(step)]);
                plan.phase.push_back(phase);
                plan.lengthUnknown.push_back(m_tasks.lengthUnknown[idx(p)][idx(step)]);
                if (phase != FailbackPhase::Afterwards)
                    home = m_schedules[idx(p)].steps[idx(step)].finish;
            }
        }
        plan.schedule.finish.push_back(home ? home : scheduleOf(FailbackPhase::Move).finish[entry]);
    }

    void mergeSchedules(Schedule& merged) {
        merged.notRecoverableBecause.resize(merged.finish.size());
        std::size_t steps = 0;
        for (const auto& index : m_index)
            steps += index.size();
        merged.steps.resize(steps);
        merged.provenOptimal = true;
        for (int p = 0; p < kFailbackPhases; ++p) {
            const Schedule& s = m_schedules[idx(p)];
            if (s.steps.empty())
                continue;
            for (std::size_t i = 0; i < s.steps.size(); ++i) {
                ScheduledStep step = s.steps[i];
                if (step.waits.step >= 0)
                    step.waits.step = m_index[idx(p)][idx(step.waits.step)];
                merged.steps[idx(m_index[idx(p)][i])] = step;
            }
            for (const int step : s.criticalPath)
                merged.criticalPath.push_back(m_index[idx(p)][idx(step)]);
            merged.lowerBound += s.lowerBound - m_starts[idx(p)];
            merged.provenOptimal = merged.provenOptimal && s.provenOptimal;
            merged.generated += s.generated;
        }
        merged.lowerBound += m_starts[indexOf(FailbackPhase::Stop)] - endOf(FailbackPhase::Prepare);
        merged.makespan = endOf(FailbackPhase::Afterwards);
    }

    RecoveryGraph m_graph;
    ScheduleSettings m_settings;
    FailbackTasks m_tasks;
    std::array<Schedule, kFailbackPhases> m_schedules;
    std::array<Seconds, kFailbackPhases> m_starts{};
    std::array<Seconds, kFailbackPhases> m_ends{};
    std::array<std::vector<int>, kFailbackPhases> m_index; ///< per phase and step: index in the combined
                                                           ///< tasks
};

} // namespace

FailbackPlan planFailback(const ScenarioAnalysis& analysis, const ScheduleSettings& settings) {
    return Failback(analysis, settings).run();
}

std::vector<int> stepsInOrder(const FailbackPlan& plan) {
    std::vector<int> order(plan.tasks.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&plan](int a, int b) {
        return std::pair(plan.phase[idx(a)], plan.schedule.steps[idx(a)].start) <
               std::pair(plan.phase[idx(b)], plan.schedule.steps[idx(b)].start);
    });
    return order;
}

} // namespace drawbridge
