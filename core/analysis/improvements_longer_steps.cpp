// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements.h"
#include "core/analysis/team_calendar.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

class LongerSteps {
public:
    LongerSteps(const ScenarioAnalysis& base, const ScheduleSettings& settings)
        : m_base(base), m_settings(settings) {
        m_settings.improved = nullptr;
        m_settings.workStarts = base.scenario.workStarts();
        for (const Team& team : base.plan().teams)
            m_calendars.emplace_back(team.hours.value_or(WorkingHours()), settings.incidentMinute);
    }

    std::vector<std::optional<Seconds>> run(int mostPlanned) {
        std::vector<std::optional<Seconds>> result(m_base.tasks.steps.size());
        for (const int step : inOrder()) {
            if (!m_base.schedule.makespan)
                break;
            if (fitsSlack(step))
                result[at(step)] = m_base.schedule.makespan;
            else if (fitsHours(step) && mostPlanned > 0 && !isCancelled()) {
                result[at(step)] = planned(step);
                --mostPlanned;
            }
        }
        return result;
    }

private:
    bool isCancelled() const { return m_settings.cancelled != nullptr && m_settings.cancelled->load(); }

    /// Those first whose longer time matters most.
    std::vector<int> inOrder() const {
        const auto excess = [this](int s) {
            return m_base.tasks.steps[at(s)].duration - m_base.schedule.steps[at(s)].slack;
        };
        std::vector<int> order(m_base.tasks.steps.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return excess(a) > excess(b); });
        return order;
    }

    /// Slack is about finishing later; within hours a longer step may not even fit where it starts.
    bool fitsSlack(int step) const {
        const RecoveryStep& s = m_base.tasks.steps[at(step)];
        if (s.duration.count() == 0)
            return true;
        const bool always = std::all_of(s.teams.begin(), s.teams.end(), [this](const TeamDemand& d) {
            return m_calendars[at(d.team)].isAlways();
        });
        return always && s.duration <= m_base.schedule.steps[at(step)].slack;
    }

    bool fitsHours(int step) const {
        const RecoveryStep& s = m_base.tasks.steps[at(step)];
        std::vector<const TeamCalendar*> calendars;
        for (const TeamDemand& demand : s.teams)
            calendars.push_back(&m_calendars[at(demand.team)]);
        return earliestFit(calendars, 0, 2 * s.duration.count()).has_value();
    }

    /// A schedule with the longer step is one without it, so a shorter one only tells that the base was not
    /// the best.
    std::optional<Seconds> planned(int step) const {
        RecoveryTasks tasks = m_base.tasks;
        tasks.steps[at(step)].duration *= 2;
        const auto makespan = makeSchedule(*m_base.graph, tasks, m_settings).makespan;
        return makespan ? std::max(*makespan, *m_base.schedule.makespan) : makespan;
    }

    const ScenarioAnalysis& m_base;
    ScheduleSettings m_settings;
    std::vector<TeamCalendar> m_calendars;
};

} // namespace

std::vector<std::optional<Seconds>> makespanIfTwiceAsLong(const ScenarioAnalysis& base,
                                                          const ScheduleSettings& settings, int mostPlanned) {
    return LongerSteps(base, settings).run(mostPlanned);
}

} // namespace drawbridge
