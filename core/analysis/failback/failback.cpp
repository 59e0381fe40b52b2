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

/// When everything of a schedule that starts at `from` is done.
Estimated<Seconds> endOf(const Schedule& schedule, Seconds from) {
    Estimated<Seconds> end = from;
    for (const ScheduledStep& step : schedule.steps)
        end = largerOf(end, step.finish);
    return end;
}

/// A known time after an unknown one is unknown, too.
Estimated<Seconds> after(const Estimated<Seconds>& start, const Estimated<Seconds>& time) {
    if (!start.isUnknown())
        return time.restingOn(start.assumed());
    return Estimated<Seconds>::unknown(start.unknownBecause(), time.atLeast().value_or(Seconds(0)), {},
                                       start.assumed() | time.assumed());
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
            planned.onCallResponse = Seconds(0); // failing back is arranged
            m_graph.plan.teams.put(std::move(planned));
        }
    }

    FailbackPlan run() {
        schedule(FailbackPhase::Prepare, Seconds(0));
        schedule(FailbackPhase::Stop, bestWindow());
        schedule(FailbackPhase::Move, endOf(FailbackPhase::Stop));
        schedule(FailbackPhase::Afterwards, endOf(FailbackPhase::Move));
        FailbackPlan plan;
        plan.notReturning = std::move(m_tasks.notReturning);
        plan.unknownDurations = std::move(m_tasks.unknownDurations);
        plan.preparation = endOf(FailbackPhase::Prepare);
        plan.windowStarts = m_starts[indexOf(FailbackPhase::Stop)];
        plan.downtime = downtime();
        merge(plan);
        return plan;
    }

private:
    const RecoveryTasks& tasksOf(FailbackPhase phase) const { return m_tasks.phases[indexOf(phase)]; }
    Schedule& scheduleOf(FailbackPhase phase) { return m_schedules[indexOf(phase)]; }
    const Estimated<Seconds>& endOf(FailbackPhase phase) const { return m_ends[indexOf(phase)]; }
    /// Where the start of a phase is unknown, it is planned from the earliest that it can be.
    Seconds earliestStart(FailbackPhase phase) const { return *m_starts[indexOf(phase)].atLeast(); }

    Schedule planned(FailbackPhase phase, Seconds from, ScheduleSettings settings) const {
        settings.workStarts = from;
        return makeSchedule(m_graph, tasksOf(phase), settings);
    }

    void schedule(FailbackPhase phase, const Estimated<Seconds>& from) {
        m_starts[indexOf(phase)] = from;
        scheduleOf(phase) = planned(phase, earliestStart(phase), m_settings);
        m_ends[indexOf(phase)] = after(from, drawbridge::endOf(scheduleOf(phase), earliestStart(phase)));
        for (ScheduledStep& step : scheduleOf(phase).steps) {
            step.start = after(from, step.start);
            step.finish = after(from, step.finish);
        }
        for (Estimated<Seconds>& finish : scheduleOf(phase).finish)
            finish = finish.isInfinite() ? finish : after(from, finish);
    }

    /// End of the preparation, and every start of a team's hours in the week after it.
    std::vector<Seconds> openings() const {
        const qint64 from = endOf(FailbackPhase::Prepare).atLeast()->count();
        std::set<qint64> times;
        for (const Team& team : m_graph.plan.teams) {
            const WorkingHours hours = team.hours.value_or(WorkingHours());
            if (hours.isAlways())
                continue;
            for (const auto& span : hours.spans()) {
                const qint64 now = from + qint64(60) * m_settings.incident.minuteOfWeek;
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

    /// The start with the shortest downtime, the earliest of equals; the end of the preparation if that is
    /// unknown. Candidates are scheduled by priority rules only.
    Estimated<Seconds> bestWindow() const {
        const Estimated<Seconds>& ready = endOf(FailbackPhase::Prepare);
        const std::vector<Seconds> starts = openings();
        if (starts.size() == 1 || !ready.isKnown())
            return ready;
        ScheduleSettings quick = m_settings;
        quick.schedules = 0;
        quick.timeLimit = std::chrono::milliseconds(0);
        Seconds best = starts.front();
        Seconds shortest = Seconds::max();
        for (const Seconds start : starts) {
            const Seconds stopped =
                *drawbridge::endOf(planned(FailbackPhase::Stop, start, quick), start).atLeast();
            const Seconds end =
                *drawbridge::endOf(planned(FailbackPhase::Move, stopped, quick), stopped).atLeast();
            if (end - start < shortest) {
                shortest = end - start;
                best = start;
            }
        }
        return Estimated<Seconds>(best, ready.assumed());
    }

    /// Known though its start is not, unless it depends on the teams' hours.
    Estimated<Seconds> downtime() const {
        const Seconds from = earliestStart(FailbackPhase::Stop);
        const Estimated<Seconds>& end = endOf(FailbackPhase::Move);
        const bool anyHours =
            std::any_of(m_graph.plan.teams.begin(), m_graph.plan.teams.end(),
                        [](const Team& t) { return !t.hours.value_or(WorkingHours()).isAlways(); });
        const Seconds least = *end.atLeast() - from;
        if (end.isKnown())
            return Estimated<Seconds>(least, end.assumed());
        const bool isLengthKnown =
            hasKnownLengths(FailbackPhase::Stop) && hasKnownLengths(FailbackPhase::Move);
        if (isLengthKnown && !anyHours)
            return Estimated<Seconds>(least, end.assumed());
        return Estimated<Seconds>::unknown(end.unknownBecause(), least, {}, end.assumed());
    }

    bool hasKnownLengths(FailbackPhase phase) const {
        const auto& steps = tasksOf(phase).steps;
        return std::all_of(steps.begin(), steps.end(),
                           [](const RecoveryStep& step) { return step.duration.isKnown(); });
    }

    void merge(FailbackPlan& plan) {
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
        std::optional<Estimated<Seconds>> home;
        for (int p = 0; p < kFailbackPhases; ++p) {
            const RecoveryTasks& tasks = m_tasks.phases[idx(p)];
            const auto phase = static_cast<FailbackPhase>(p);
            for (const int step : tasks.components[entry].steps) {
                m_index[idx(p)][idx(step)] = static_cast<int>(plan.tasks.steps.size());
                merged.steps.push_back(static_cast<int>(plan.tasks.steps.size()));
                plan.tasks.steps.push_back(tasks.steps[idx(step)]);
                plan.phase.push_back(phase);
                if (phase != FailbackPhase::Afterwards)
                    home = m_schedules[idx(p)].steps[idx(step)].finish;
            }
        }
        plan.schedule.finish.push_back(home ? *home : scheduleOf(FailbackPhase::Move).finish[entry]);
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
            merged.lowerBound += s.lowerBound - earliestStart(static_cast<FailbackPhase>(p));
            merged.provenOptimal = merged.provenOptimal && s.provenOptimal;
            merged.generated += s.generated;
        }
        merged.lowerBound += earliestStart(FailbackPhase::Stop) - *endOf(FailbackPhase::Prepare).atLeast();
        merged.makespan = endOf(FailbackPhase::Afterwards);
    }

    RecoveryGraph m_graph;
    ScheduleSettings m_settings;
    FailbackTasks m_tasks;
    std::array<Schedule, kFailbackPhases> m_schedules;
    std::array<Estimated<Seconds>, kFailbackPhases> m_starts;
    std::array<Estimated<Seconds>, kFailbackPhases> m_ends;
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
        return std::pair(plan.phase[idx(a)], plan.schedule.steps[idx(a)].start.atLeast()) <
               std::pair(plan.phase[idx(b)], plan.schedule.steps[idx(b)].start.atLeast());
    });
    return order;
}

} // namespace drawbridge
