// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/schedule_problem.h"
#include "core/analysis/scheduling/resource_flow.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace drawbridge {

namespace {

using Time = Rcpsp::Time;

constexpr Time kNever = std::numeric_limits<Time>::max();

/// Derives slack and delays of a finished schedule from its precedences and resource flow.
class Explanation {
public:
    Explanation(const ScheduleProblem& p, const Starts& starts)
        : m_p(p), m_rcpsp(p.rcpsp), m_start(starts), m_order(p.rcpsp.topological),
          m_makespan(scoreOf(p.rcpsp, starts).makespan), m_driver(starts.size(), -1),
          m_flowSource(starts.size(), {-1, -1}), m_flowNext(starts.size()), m_latest(starts.size(), kNever),
          m_isLatestKnown(starts.size(), 0), m_membersInTime(starts.size(), -1) {
        std::stable_sort(m_order.begin(), m_order.end(),
                         [this](int a, int b) { return m_start[idx(a)] < m_start[idx(b)]; });
        findDrivers();
        findFlow();
        for (auto it = m_order.rbegin(); it != m_order.rend(); ++it)
            latestStart(*it);
    }

    Schedule result() {
        Schedule schedule;
        schedule.steps.resize(idx(m_p.steps));
        for (int s = 0; s < m_p.steps; ++s) {
            const int a = m_p.activityOf[idx(s)];
            if (a < 0)
                continue;
            ScheduledStep& step = schedule.steps[idx(s)];
            step.start = Seconds(startOf(a));
            step.finish = Seconds(endOf(a));
            step.slack = Seconds((m_latest[idx(a)] - m_start[idx(a)]) * m_rcpsp.unit);
            step.critical = step.slack->count() == 0;
            step.wave = m_p.wave[idx(a)];
            step.waits = whyNotEarlier(a);
        }
        for (int e = 0; e < m_p.entries; ++e) {
            const auto up = m_p.upAt(e, m_start);
            schedule.finish.push_back(up ? Estimated<Seconds>(*up) : Estimated<Seconds>::infinite());
        }
        schedule.criticalPath = criticalPath();
        return schedule;
    }

private:
    qint64 startOf(int activity) const { return m_p.startOf(activity, m_start); }
    qint64 endOf(int activity) const { return m_p.endOf(activity, m_start); }

    /// The driving predecessor: the required-th to end.
    void findDrivers() {
        std::vector<int> before;
        for (const int a : m_order) {
            if (m_rcpsp.required[idx(a)] == 0)
                continue;
            before.assign(m_rcpsp.predecessors.of(a).begin(), m_rcpsp.predecessors.of(a).end());
            const auto driver = before.begin() + (m_rcpsp.required[idx(a)] - 1);
            std::nth_element(before.begin(), driver, before.end(), [this](int x, int y) {
                return std::pair(endOf(x), x) < std::pair(endOf(y), y);
            });
            m_driver[idx(a)] = *driver;
        }
    }

    void findFlow() {
        const ResourceFlow flow = resourceFlow(m_rcpsp, m_start);
        for (const int a : m_order) {
            FlowSource& latest = m_flowSource[idx(a)];
            for (int i = flow.sources.first[idx(a)]; i < flow.sources.first[idx(a) + 1]; ++i) {
                const int from = flow.sources.to[idx(i)];
                m_flowNext[idx(from)].push_back(a);
                if (latest.activity < 0 || endOf(from) > endOf(latest.activity))
                    latest = {from, flow.resource[idx(i)]};
            }
        }
    }

    /// Latest start that does not delay the end. Seldom recurses when called in reverse order of the starts.
    Time latestStart(int a) {
        if (m_isLatestKnown[idx(a)])
            return m_latest[idx(a)];
        m_isLatestKnown[idx(a)] = 1;
        Time end = m_makespan;
        for (const int next : m_rcpsp.successors.of(a))
            end = std::min(end, allowedBy(next, a));
        for (const int next : m_flowNext[idx(a)])
            end = std::min(end, latestStart(next));
        m_latest[idx(a)] = std::max(m_rcpsp.latestOpen(a, end - m_rcpsp.duration[idx(a)]), m_start[idx(a)]);
        return m_latest[idx(a)];
    }

    /// A k-of-n precedence with enough other predecessors in time does not constrain this one.
    Time allowedBy(int next, int a) {
        const bool all = m_rcpsp.requiresAll(next);
        // Started without this one, so its own latest start may not be computed yet.
        if (!all && m_start[idx(a)] + m_rcpsp.duration[idx(a)] > m_start[idx(next)])
            return kNever;
        const Time limit = latestStart(next);
        return all || membersBy(next, limit) <= m_rcpsp.required[idx(next)] ? limit : kNever;
    }

    /// How many predecessors end by `limit`. Cached: `limit` is always the same for an activity.
    int membersBy(int a, Time limit) {
        int& count = m_membersInTime[idx(a)];
        if (count < 0) {
            const auto members = m_rcpsp.predecessors.of(a);
            count = static_cast<int>(std::count_if(members.begin(), members.end(), [&](int member) {
                return m_start[idx(member)] + m_rcpsp.duration[idx(member)] <= limit;
            }));
        }
        return count;
    }

    WaitReason whyNotEarlier(int a) const {
        const int entry = m_p.entryOf[idx(a)];
        const int driver = m_driver[idx(a)];
        WaitReason reason;
        qint64 ready = m_p.workStarts;
        if (driver >= 0) {
            ready = endOf(driver);
            if (a == m_p.firstOf[idx(entry)])
                reason = {WaitReason::Kind::Component, m_p.entryOf[idx(driver)], -1, -1};
            else
                reason = {WaitReason::Kind::PreviousStep, -1, m_p.stepOf[idx(driver)], -1};
        }
        if (startOf(a) <= ready)
            return reason;
        const FlowSource& source = m_flowSource[idx(a)];
        if (source.activity >= 0 && endOf(source.activity) > ready)
            return {WaitReason::Kind::Team, -1, m_p.stepOf[idx(source.activity)], source.team};
        const auto demands = m_rcpsp.demandsOf(a);
        for (const Demand& d : demands) {
            if (m_p.arrives[idx(d.resource)] == startOf(a))
                return {WaitReason::Kind::TeamArrives, -1, -1, d.resource};
        }
        reason.kind = WaitReason::Kind::TeamHours;
        reason.team = demands.empty() ? -1 : demands.front().resource;
        return reason;
    }

    /// The activity whose end let this one start, or -1.
    int heldBy(int a) const {
        const WaitReason reason = whyNotEarlier(a);
        if (reason.step >= 0)
            return m_p.activityOf[idx(reason.step)];
        int before = reason.component < 0 ? -1 : m_driver[idx(a)];
        while (before >= 0 && m_p.stepOf[idx(before)] < 0)
            before = m_driver[idx(before)];
        return before;
    }

    std::vector<int> criticalPath() const {
        int last = -1;
        for (const int a : m_order) {
            if (m_p.stepOf[idx(a)] >= 0 && m_start[idx(a)] + m_rcpsp.duration[idx(a)] == m_makespan)
                last = a;
        }
        std::vector<int> path;
        for (int a = last; a >= 0; a = heldBy(a))
            path.push_back(m_p.stepOf[idx(a)]);
        std::reverse(path.begin(), path.end());
        return path;
    }

    struct FlowSource {
        int activity;
        int team;
    };

    const ScheduleProblem& m_p;
    const Rcpsp& m_rcpsp;
    const Starts& m_start;
    std::vector<int> m_order; ///< by start
    Time m_makespan;
    std::vector<int> m_driver;
    std::vector<FlowSource> m_flowSource; ///< the latest to end
    std::vector<std::vector<int>> m_flowNext;
    std::vector<Time> m_latest;
    std::vector<char> m_isLatestKnown;
    std::vector<int> m_membersInTime; ///< -1: not computed yet
};

} // namespace

Schedule explainSchedule(const ScheduleProblem& problem, const Starts& starts) {
    return Explanation(problem, starts).result();
}

} // namespace drawbridge
