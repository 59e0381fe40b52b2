// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/team_handover.h"
#include "core/base/index.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

/// A finished schedule with the units of teams handed from step to step: what can move, and what holds it.
class Explanation {
public:
    Explanation(const ScheduleProblem& p, const GeneratedSchedule& g) : m_p(p), m_g(g) {
        m_order = g.sequence;
        std::vector<int> placed(idx(p.steps));
        for (std::size_t i = 0; i < g.sequence.size(); ++i)
            placed[idx(g.sequence[i])] = static_cast<int>(i);
        std::sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            return g.start[idx(a)] != g.start[idx(b)] ? g.start[idx(a)] < g.start[idx(b)]
                                                      : placed[idx(a)] < placed[idx(b)];
        });
        m_teamSource.assign(idx(p.steps), {-1, -1});
        m_teamNext.resize(idx(p.steps));
        findTeamSources();
        m_latestUp.assign(idx(p.entries), kNever);
        m_latestKnown.assign(idx(p.entries), 0);
        m_membersInTime.assign(idx(p.entries), -1);
        m_latestStart.assign(idx(p.steps), kNever);
        findLatest();
    }

    Schedule result() {
        Schedule schedule;
        schedule.steps.resize(idx(m_p.steps));
        for (int s = 0; s < m_p.steps; ++s) {
            ScheduledStep& step = schedule.steps[idx(s)];
            step.start = Seconds(m_g.start[idx(s)]);
            step.finish = Seconds(finishOf(s));
            step.slack = Seconds(std::max<qint64>(0, m_latestStart[idx(s)] - m_g.start[idx(s)]));
            step.critical = step.slack.count() == 0;
            step.wave = m_p.wave[idx(m_p.entryOf[idx(s)])];
            step.waits = whyNotEarlier(s);
        }
        for (int e = 0; e < m_p.entries; ++e)
            schedule.finish.push_back(m_g.up[idx(e)] < 0 ? std::nullopt
                                                         : std::optional(Seconds(m_g.up[idx(e)])));
        schedule.criticalPath = criticalPath();
        return schedule;
    }

private:
    qint64 finishOf(int step) const { return m_g.start[idx(step)] + m_p.duration[idx(step)]; }

    void findTeamSources() {
        const TeamHandover handover = handUnitsOn(m_p, m_g.start);
        for (int step = 0; step < m_p.steps; ++step) {
            TeamSource& latest = m_teamSource[idx(step)];
            for (int i = handover.sources.first[idx(step)]; i < handover.sources.first[idx(step) + 1]; ++i) {
                const int from = handover.sources.to[idx(i)];
                m_teamNext[idx(from)].push_back(step);
                if (latest.step < 0 || finishOf(from) > finishOf(latest.step))
                    latest = {from, handover.team[idx(i)]};
            }
        }
    }

    /// Latest moment at which an entry may be up without delaying the end. A group with enough other members
    /// in time does not hold this one.
    qint64 latestUp(int entry) {
        if (m_latestKnown[idx(entry)])
            return m_latestUp[idx(entry)];
        m_latestKnown[idx(entry)] = 1;
        qint64 latest = m_g.makespan;
        for (const int waiter : m_p.waiters.of(entry))
            latest = std::min(latest, allowedBy(waiter, entry));
        m_latestUp[idx(entry)] = latest;
        return latest;
    }

    qint64 allowedBy(int waiter, int entry) {
        if (m_g.up[idx(waiter)] < 0)
            return kNever;
        const bool hasSteps = m_p.stepCount[idx(waiter)] > 0;
        const int first = m_p.firstStep[idx(waiter)];
        const bool all = m_p.waitsForAll(waiter);
        // Enough others were in time for what began without this one, whose own latest is not known yet.
        if (!all && m_g.up[idx(entry)] > (hasSteps ? m_g.start[idx(first)] : m_g.up[idx(waiter)]))
            return kNever;
        const qint64 limit = hasSteps ? m_latestStart[idx(first)] : latestUp(waiter);
        if (all)
            return limit;
        return membersBy(waiter, limit) > m_p.needs[idx(waiter)] ? kNever : limit;
    }

    /// How many of those it waits for are up by `limit`, which is always the same for a waiter.
    int membersBy(int waiter, qint64 limit) {
        int& count = m_membersInTime[idx(waiter)];
        if (count < 0) {
            const auto members = m_p.waits.of(waiter);
            count = static_cast<int>(std::count_if(members.begin(), members.end(), [&](int member) {
                return m_g.up[idx(member)] >= 0 && m_g.up[idx(member)] <= limit;
            }));
        }
        return count;
    }

    void findLatest() {
        for (auto it = m_order.rbegin(); it != m_order.rend(); ++it) {
            const int step = *it;
            qint64 latest = m_g.makespan;
            if (m_p.isLastStep(step))
                latest = std::min(latest, latestUp(m_p.entryOf[idx(step)]));
            else
                latest = std::min(latest, m_latestStart[idx(step + 1)]);
            for (const int next : m_teamNext[idx(step)])
                latest = std::min(latest, m_latestStart[idx(next)]);
            const qint64 start = m_p.latestByHours(step, latest - m_p.duration[idx(step)]);
            m_latestStart[idx(step)] = std::max(start, m_g.start[idx(step)]);
        }
    }

    WaitReason whyNotEarlier(int step) const {
        const int entry = m_p.entryOf[idx(step)];
        const bool first = step == m_p.firstStep[idx(entry)];
        const int provider = m_g.binding[idx(entry)];
        WaitReason reason;
        qint64 ready = m_p.workStarts;
        if (!first) {
            reason = {WaitReason::Kind::PreviousStep, -1, step - 1, -1};
            ready = finishOf(step - 1);
        } else if (provider >= 0) {
            reason = {WaitReason::Kind::Component, provider, -1, -1};
            ready = m_g.up[idx(provider)];
        }
        const qint64 start = m_g.start[idx(step)];
        if (start <= ready)
            return reason;
        const auto& source = m_teamSource[idx(step)];
        if (source.step >= 0 && finishOf(source.step) > ready)
            return {WaitReason::Kind::Team, -1, source.step, source.team};
        for (const auto* d = m_p.demandsBegin(step); d != m_p.demandsEnd(step); ++d) {
            if (m_p.arrives[idx(d->team)] == start)
                return {WaitReason::Kind::TeamArrives, -1, -1, d->team};
        }
        reason.kind = WaitReason::Kind::TeamHours;
        reason.team = m_p.demandsBegin(step) != m_p.demandsEnd(step) ? m_p.demandsBegin(step)->team : -1;
        return reason;
    }

    /// The step whose end let this one begin, or -1.
    int heldBy(int step) const {
        const WaitReason reason = whyNotEarlier(step);
        if (reason.step >= 0)
            return reason.step;
        int entry = reason.component;
        while (entry >= 0 && m_p.stepCount[idx(entry)] == 0)
            entry = m_g.binding[idx(entry)];
        return entry < 0 ? -1 : m_p.firstStep[idx(entry)] + m_p.stepCount[idx(entry)] - 1;
    }

    std::vector<int> criticalPath() const {
        int last = -1;
        for (const int step : m_order) {
            if (finishOf(step) == m_g.makespan)
                last = step;
        }
        std::vector<int> path;
        for (int step = last; step >= 0; step = heldBy(step))
            path.push_back(step);
        std::reverse(path.begin(), path.end());
        return path;
    }

    struct TeamSource {
        int step;
        int team;
    };

    const ScheduleProblem& m_p;
    const GeneratedSchedule& m_g;
    std::vector<int> m_order;
    std::vector<TeamSource> m_teamSource;
    std::vector<std::vector<int>> m_teamNext;
    std::vector<qint64> m_latestUp;
    std::vector<char> m_latestKnown;
    std::vector<int> m_membersInTime; ///< per entry, -1: not counted yet
    std::vector<qint64> m_latestStart;
};

} // namespace

Schedule explainSchedule(const ScheduleProblem& problem, const GeneratedSchedule& generated) {
    return Explanation(problem, generated).result();
}

} // namespace drawbridge
