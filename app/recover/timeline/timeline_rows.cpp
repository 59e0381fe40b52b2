// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/timeline/timeline_rows.h"

#include "app/common/result_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace drawbridge {

namespace {

constexpr qint64 kLeastWidth = 60;
constexpr double kLaterTargets = 1.3; ///< targets up to this multiple of the end are shown, too

class RowMaker {
public:
    RowMaker(const ScenarioAnalysis& analysis, TimelineGrouping grouping, bool onlyCritical)
        : m_analysis(analysis), m_onlyCritical(onlyCritical) {
        m_rows.grouping = grouping;
        m_rows.detected = analysis.scenario.detection.value_or(Seconds(0)).count();
        m_rows.workStarts = analysis.scenario.workStarts().count();
        m_rows.end = std::max<qint64>(m_rows.workStarts, kLeastWidth);
        for (const ScheduledStep& step : analysis.schedule.steps)
            m_rows.end = std::max(m_rows.end, earliest(step.finish));
        m_rows.barOfStep.assign(analysis.schedule.steps.size(), -1);
        findReady();
    }

    TimelineRows take() {
        if (m_rows.grouping == TimelineGrouping::Component)
            byComponent();
        else
            byTeam();
        finish();
        return std::move(m_rows);
    }

private:
    bool isShown(int step) const { return !m_onlyCritical || m_analysis.schedule.steps[idx(step)].critical; }

    void addBar(int step, int row) {
        const ScheduledStep& planned = m_analysis.schedule.steps[idx(step)];
        TimelineBar bar;
        bar.step = step;
        bar.component = m_analysis.tasks.steps[idx(step)].component;
        bar.row = row;
        bar.start = earliest(planned.start);
        bar.finish = earliest(planned.finish);
        bar.openStart = planned.start.isUnknown();
        bar.openFinish = planned.finish.isUnknown();
        bar.ready = bar.openStart ? bar.start : m_ready[idx(step)];
        bar.critical = planned.critical;
        m_rows.bars.push_back(bar);
    }

    /// When the previous step is done, or k of n providers are up.
    void findReady() {
        m_ready.assign(m_analysis.schedule.steps.size(), m_rows.workStarts);
        std::vector<qint64> ups;
        for (const ComponentRecovery& recovery : m_analysis.tasks.components) {
            ups.clear();
            for (const int other : recovery.waitsFor) {
                const int entry = m_analysis.tasks.indexOf[idx(other)];
                if (entry >= 0 && !m_analysis.schedule.finish[idx(entry)].isInfinite())
                    ups.push_back(earliest(m_analysis.schedule.finish[idx(entry)]));
            }
            std::sort(ups.begin(), ups.end());
            qint64 ready = m_rows.workStarts;
            if (recovery.needs > 0 && idx(recovery.needs) <= ups.size())
                ready = std::max(ready, ups[idx(recovery.needs) - 1]);
            for (const int step : recovery.steps) {
                m_ready[idx(step)] = ready;
                ready = earliest(m_analysis.schedule.steps[idx(step)].finish);
            }
        }
    }

    int addRow() {
        m_rows.groupOf.push_back(static_cast<int>(m_rows.groups.size()) - 1);
        ++m_rows.groups.back().rowCount;
        return m_rows.rowCount() - 1;
    }

    TimelineGroup& addGroup(const QString& title) {
        TimelineGroup group;
        group.title = title;
        group.firstRow = m_rows.rowCount();
        m_rows.groups.push_back(std::move(group));
        return m_rows.groups.back();
    }

    void addComponent(int entry) {
        const ComponentRecovery& recovery = m_analysis.tasks.components[idx(entry)];
        const ComponentResult& result = m_analysis.components[idx(recovery.component)];
        TimelineGroup& group = addGroup(m_analysis.graph->name(recovery.component));
        group.component = recovery.component;
        group.target = result.rtoTarget;
        group.verdict = result.rtoVerdict;
        group.notRecoverable = result.estimatedRto.isInfinite();
        if (group.notRecoverable)
            group.note = RecoverTexts::tr("Not recoverable");
        int shown = 0;
        if (!group.notRecoverable) {
            for (const int step : recovery.steps) {
                if (isShown(step)) {
                    addBar(step, addRow());
                    ++shown;
                }
            }
        }
        if (shown > 0)
            return;
        const int row = addRow();
        const Estimated<Seconds>& up = m_analysis.schedule.finish[idx(entry)];
        if (up.isInfinite() || !recovery.steps.empty())
            return;
        TimelineBar milestone;
        milestone.component = recovery.component;
        milestone.row = row;
        milestone.start = milestone.finish = milestone.ready = earliest(up);
        milestone.openStart = milestone.openFinish = up.isUnknown();
        m_rows.bars.push_back(milestone);
    }

    void byComponent() {
        const auto& entries = m_analysis.tasks.components;
        std::vector<std::tuple<qint64, std::pair<int, qint64>, int>> order;
        for (int entry = 0; entry < static_cast<int>(entries.size()); ++entry) {
            const ComponentRecovery& recovery = entries[idx(entry)];
            const Estimated<Seconds>& up = m_analysis.schedule.finish[idx(entry)];
            const bool any = std::any_of(recovery.steps.begin(), recovery.steps.end(),
                                         [this](int step) { return isShown(step); });
            if (m_onlyCritical && (!any || up.isInfinite()))
                continue;
            qint64 start = up.isInfinite() ? std::numeric_limits<qint64>::max() : earliest(up);
            if (!up.isInfinite() && !recovery.steps.empty())
                start = earliest(m_analysis.schedule.steps[idx(recovery.steps.front())].start);
            order.emplace_back(start, sortKey(up), entry);
        }
        std::sort(order.begin(), order.end());
        for (const auto& [start, up, entry] : order)
            addComponent(entry);
    }

    /// Puts each step into the first rows that are free at its start.
    void addLanes(const std::vector<std::pair<int, int>>& steps, int fewest) {
        std::vector<qint64> freeAt;
        std::vector<int> rowOf;
        const auto lane = [&] {
            freeAt.push_back(0);
            rowOf.push_back(addRow());
        };
        while (static_cast<int>(freeAt.size()) < fewest)
            lane();
        for (const auto& [step, units] : steps) {
            const ScheduledStep& planned = m_analysis.schedule.steps[idx(step)];
            int needed = units;
            for (std::size_t i = 0; needed > 0; ++i) {
                if (i == freeAt.size())
                    lane();
                if (freeAt[i] > earliest(planned.start))
                    continue;
                freeAt[i] = std::max(earliest(planned.finish),
                                     earliest(planned.start) + (planned.finish.isKnown() ? 0 : 1));
                addBar(step, rowOf[i]);
                --needed;
            }
        }
    }

    void byTeam() {
        constexpr int mostEmptyLanes = 8;
        const Plan& plan = m_analysis.plan();
        std::vector<std::vector<std::pair<int, int>>> ofTeam(idx(plan.teams.size()) + 1);
        for (const int step : stepsByStart(m_analysis)) {
            if (!isShown(step))
                continue;
            const auto& demands = m_analysis.tasks.steps[idx(step)].teams;
            for (const TeamDemand& demand : demands)
                ofTeam[idx(demand.team)].emplace_back(step, demand.units);
            if (demands.empty())
                ofTeam.back().emplace_back(step, 1);
        }
        int index = 0;
        for (const Team& team : plan.teams) {
            const auto& steps = ofTeam[idx(index)];
            if (!steps.empty() || !m_onlyCritical) {
                TimelineGroup& group = addGroup(team.name);
                group.team = index;
                group.closed = closedHours(team, m_analysis.scenario.workStarts(), m_rows.end * 4,
                                           startOfWeekClock(plan, team, m_analysis.incident));
                addLanes(steps, std::clamp(team.effectiveSize(), 1, mostEmptyLanes));
            }
            ++index;
        }
        if (!ofTeam.back().empty()) {
            addGroup(RecoverTexts::tr("No team"));
            addLanes(ofTeam.back(), 1);
        }
    }

    void finish() {
        std::stable_sort(m_rows.bars.begin(), m_rows.bars.end(),
                         [](const TimelineBar& a, const TimelineBar& b) {
                             return std::tie(a.row, a.start, a.finish) < std::tie(b.row, b.start, b.finish);
                         });
        m_rows.firstBar.assign(idx(m_rows.rowCount()) + 1, 0);
        for (const TimelineBar& bar : m_rows.bars)
            ++m_rows.firstBar[idx(bar.row) + 1];
        std::partial_sum(m_rows.firstBar.begin(), m_rows.firstBar.end(), m_rows.firstBar.begin());
        for (int i = static_cast<int>(m_rows.bars.size()) - 1; i >= 0; --i) {
            if (const int step = m_rows.bars[idx(i)].step; step >= 0)
                m_rows.barOfStep[idx(step)] = i;
        }
        const auto latest = static_cast<qint64>(static_cast<double>(m_rows.end) * kLaterTargets);
        qint64 end = m_rows.end;
        for (const TimelineGroup& group : m_rows.groups) {
            if (group.target && group.target->count() <= latest)
                end = std::max<qint64>(end, group.target->count());
        }
        m_rows.end = end;
    }

    const ScenarioAnalysis& m_analysis;
    bool m_onlyCritical;
    std::vector<qint64> m_ready; ///< per step
    TimelineRows m_rows;
};

} // namespace

std::vector<int> stepsByStart(const ScenarioAnalysis& analysis) {
    std::vector<int> order(analysis.schedule.steps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const ScheduledStep& one = analysis.schedule.steps[idx(a)];
        const ScheduledStep& other = analysis.schedule.steps[idx(b)];
        return std::pair(earliest(one.start), sortKey(one.finish)) <
               std::pair(earliest(other.start), sortKey(other.finish));
    });
    return order;
}

std::vector<TimelineGap> closedHours(const Team& team, Seconds workStarts, qint64 until, int incidentMinute) {
    std::vector<TimelineGap> gaps;
    const auto add = [&](qint64 from, qint64 to) {
        from = std::max<qint64>(from, 0);
        to = std::min(to, until);
        if (from >= to)
            return;
        if (!gaps.empty() && from <= gaps.back().to)
            gaps.back().to = std::max(gaps.back().to, to);
        else
            gaps.push_back({from, to});
    };
    add(0, (workStarts + team.onCallResponse.value_or(Seconds(0))).count());
    const WorkingHours hours = team.hours.value_or(WorkingHours());
    if (hours.isAlways() || hours.spans().empty())
        return gaps;
    constexpr qint64 week = WorkingHours::kWeekMinutes * kLeastWidth;
    qint64 open = -1; // end of the last open interval
    for (qint64 monday = -incidentMinute * kLeastWidth; monday < until; monday += week) {
        for (const WorkingHours::Span& span : hours.spans()) {
            const qint64 from = monday + span.from * kLeastWidth;
            if (open < from)
                add(open, from);
            open = monday + span.to * kLeastWidth;
        }
    }
    if (open < until)
        add(open, until);
    return gaps;
}

TimelineRows timelineRows(const ScenarioAnalysis& analysis, TimelineGrouping grouping, bool onlyCritical) {
    return RowMaker(analysis, grouping, onlyCritical).take();
}

} // namespace drawbridge
