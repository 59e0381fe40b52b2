// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/improvements.h"
#include "core/analysis/scheduling/resource_calendar.h"
#include "core/analysis/simulation/simulation_network.h"
#include "core/base/index.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

class LongerSteps {
public:
    LongerSteps(const ScenarioAnalysis& base, const ScheduleSettings& settings)
        : m_base(base), m_settings(settings), m_net(base), m_run(m_net), m_lengths(idx(m_net.nodes), 0),
          m_nodeOf(base.tasks.steps.size(), -1) {
        m_settings.improved = nullptr;
        m_settings.workStarts = base.scenario.workStarts();
        for (const Team& team : base.plan().teams)
            m_calendars.push_back(calendarOf(base.plan(), team, settings.incident));
        for (int node = 0; node < m_net.nodes; ++node) {
            const int step = m_net.step[idx(node)];
            if (step < 0)
                continue;
            m_nodeOf[idx(step)] = node;
            m_lengths[idx(node)] = lengthOf(step).count();
        }
    }

    std::vector<std::optional<Seconds>> run(int maxPlanned, const std::function<void(double)>& progress) {
        std::vector<std::optional<Seconds>> result(m_base.tasks.steps.size());
        const int most = maxPlanned;
        for (const int step : inOrder()) {
            if (!m_base.schedule.makespan.isKnown())
                break;
            if (fitsSlack(step))
                result[idx(step)] = m_base.schedule.makespan.known();
            else if (fitsHours(step) && maxPlanned > 0 && !isCancelled()) {
                result[idx(step)] = makespanWith(step);
                --maxPlanned;
                if (progress)
                    progress(1 - static_cast<double>(maxPlanned) / most);
            }
        }
        return result;
    }

private:
    /// Only asked where everything is known.
    Seconds lengthOf(int step) const {
        return m_base.tasks.steps[idx(step)].duration.known().value_or(Seconds(0));
    }

    bool isCancelled() const { return m_settings.cancelled != nullptr && m_settings.cancelled->load(); }

    /// The steps whose delay matters most first.
    std::vector<int> inOrder() const {
        const auto excess = [this](int s) {
            return lengthOf(s) - m_base.schedule.steps[idx(s)].slack.value_or(Seconds(0));
        };
        std::vector<int> order(m_base.tasks.steps.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return excess(a) > excess(b); });
        return order;
    }

    bool hasHours(int step) const {
        const auto& teams = m_base.tasks.steps[idx(step)].teams;
        return std::any_of(teams.begin(), teams.end(),
                           [this](const TeamDemand& d) { return !m_calendars[idx(d.team)].isAlways(); });
    }

    /// Slack alone is not enough: with working hours a longer step may not fit where it starts.
    bool fitsSlack(int step) const {
        const Seconds duration = lengthOf(step);
        return duration.count() == 0 ||
               (!hasHours(step) && duration <= m_base.schedule.steps[idx(step)].slack);
    }

    bool fitsHours(int step) const {
        const RecoveryStep& s = m_base.tasks.steps[idx(step)];
        std::vector<const ResourceCalendar*> calendars;
        for (const TeamDemand& demand : s.teams)
            calendars.push_back(&m_calendars[idx(demand.team)]);
        return earliestFit(calendars, 0, 2 * lengthOf(step).count()).has_value();
    }

    /// A schedule with the longer step is also one for the base, so a shorter one only means that the base
    /// was not optimal.
    std::optional<Seconds> makespanWith(int step) {
        RecoveryTasks tasks = m_base.tasks;
        tasks.steps[idx(step)].duration = 2 * lengthOf(step);
        std::optional<Seconds> makespan = makeSchedule(*m_base.graph, tasks, m_settings).makespan.known();
        if (!hasHours(step))
            makespan = std::min(makespan.value_or(Seconds::max()), inTheSameOrder(step));
        return makespan ? std::max(*makespan, *m_base.schedule.makespan.known()) : makespan;
    }

    /// The base may have had more search effort than the new schedule.
    Seconds inTheSameOrder(int step) {
        qint64& length = m_lengths[idx(m_nodeOf[idx(step)])];
        length *= 2;
        m_run.setLengths(m_lengths);
        length /= 2;
        m_run.follow();
        return Seconds(m_run.makespan());
    }

    const ScenarioAnalysis& m_base;
    ScheduleSettings m_settings;
    std::vector<ResourceCalendar> m_calendars;
    SimulationNetwork m_net;
    SimulationRun m_run;
    std::vector<qint64> m_lengths; ///< planned, per node
    std::vector<int> m_nodeOf;     ///< per step
};

} // namespace

std::vector<std::optional<Seconds>> makespanIfTwiceAsLong(const ScenarioAnalysis& base,
                                                          const ScheduleSettings& settings, int maxPlanned,
                                                          const std::function<void(double)>& progress) {
    return LongerSteps(base, settings).run(maxPlanned, progress);
}

std::vector<int> delayingSteps(const ScenarioAnalysis& base,
                               const std::vector<std::optional<Seconds>>& doubled) {
    std::vector<int> steps;
    for (int s = 0; s < static_cast<int>(doubled.size()); ++s) {
        if (doubled[idx(s)] && doubled[idx(s)] > base.schedule.makespan.known())
            steps.push_back(s);
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [&doubled](int x, int y) { return *doubled[idx(x)] > *doubled[idx(y)]; });
    return steps;
}

} // namespace drawbridge
