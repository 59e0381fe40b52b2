// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/improvements_candidates.h"

#include "core/analysis/improvements/strategy_comparison.h"
#include "core/base/index.h"
#include "core/base/saturating.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

constexpr int kMissedTargets = 3; ///< number examined, the worst first
constexpr int kSteps = 8;         ///< number of steps to halve
constexpr int kStandbys = 6;

class Candidates {
public:
    explicit Candidates(const ScenarioAnalysis& base) : m_base(base), m_onWay(base.tasks.steps.size(), 0) {
        for (const int step : base.schedule.criticalPath)
            m_onWay[idx(step)] = 1;
        for (const int entry : missedTargets())
            followBack(entry);
        for (int s = 0; s < static_cast<int>(m_onWay.size()); ++s) {
            if (m_onWay[idx(s)])
                m_way.push_back(s);
        }
        std::stable_sort(m_way.begin(), m_way.end(),
                         [this](int a, int b) { return lengthOf(a) > lengthOf(b); });
    }

    std::vector<WhatIf> run() {
        if (m_base.scenario.declaration.value_or(Seconds(0)).count() > 0)
            addWhatIf(m_changes, DeclarationChange{m_base.scenario.id, Seconds(0)});
        addTeams();
        addRestores();
        addStandbys();
        addSteps();
        return std::move(m_changes);
    }

private:
    /// 0 if unknown: it cannot be told what a shorter one would gain.
    Seconds lengthOf(int step) const {
        return m_base.tasks.steps[idx(step)].duration.known().value_or(Seconds(0));
    }

    /// Entries that miss their RTO target, the most overdue first.
    std::vector<int> missedTargets() const {
        std::vector<std::pair<Seconds, int>> overdue;
        for (const ComponentResult& r : m_base.components) {
            if (r.missesRto() && r.estimatedRto.isKnown())
                overdue.emplace_back(*r.rtoTarget - *r.estimatedRto.known(),
                                     m_base.tasks.indexOf[idx(r.component)]);
        }
        std::sort(overdue.begin(), overdue.end());
        std::vector<int> entries;
        for (const auto& [time, entry] : overdue) {
            if (entry >= 0 && entries.size() < kMissedTargets)
                entries.push_back(entry);
        }
        return entries;
    }

    /// The last step of an entry; for a group that of the member that completed it. -1: up from the start.
    int lastStep(int entry) const {
        for (std::size_t left = m_base.tasks.components.size(); left > 0; --left) {
            const ComponentRecovery& recovery = m_base.tasks.components[idx(entry)];
            if (!recovery.steps.empty())
                return recovery.steps.back();
            const auto binding =
                std::find_if(recovery.waitsFor.begin(), recovery.waitsFor.end(), [&](int component) {
                    return m_base.schedule.finish[idx(m_base.tasks.indexOf[idx(component)])] ==
                           m_base.schedule.finish[idx(entry)];
                });
            if (binding == recovery.waitsFor.end())
                return -1;
            entry = m_base.tasks.indexOf[idx(*binding)];
        }
        return -1;
    }

    /// Marks the chain of steps that determines when an entry is up.
    void followBack(int entry) {
        int step = lastStep(entry);
        while (step >= 0 && !m_onWay[idx(step)]) {
            m_onWay[idx(step)] = 1;
            const WaitReason& waits = m_base.schedule.steps[idx(step)].waits;
            if (waits.step >= 0)
                step = waits.step;
            else
                step = waits.component >= 0 ? lastStep(m_base.tasks.indexOf[idx(waits.component)]) : -1;
        }
    }

    /// Ranks teams by how much they delay: waits of steps on the path count most.
    void addTeams() {
        const Plan& plan = m_base.plan();
        std::vector<qint64> weight(idx(plan.teams.size()), 0);
        constexpr qint64 kOnWay = qint64(1) << 40;
        for (std::size_t s = 0; s < m_base.tasks.steps.size(); ++s) {
            for (const TeamDemand& demand : m_base.tasks.steps[s].teams)
                weight[idx(demand.team)] += 1;
            const int held = m_base.schedule.steps[s].waits.team;
            if (held >= 0)
                weight[idx(held)] += m_onWay[s] ? kOnWay : 1000;
        }
        std::vector<int> order(weight.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return weight[idx(a)] > weight[idx(b)]; });
        for (const int t : order) {
            if (weight[idx(t)] > 0)
                addTeam(plan.teams.at(t));
        }
    }

    void addTeam(const Team& team) {
        addWhatIf(m_changes, TeamSizeChange{team.id, team.effectiveSize() + 1});
        if (team.onCallResponse.value_or(Seconds(0)).count() > 0)
            addWhatIf(m_changes, OnCallResponseChange{team.id, Seconds(0)});
        if (!team.hours.value_or(WorkingHours()).isAlways())
            addWhatIf(m_changes, TeamHoursChange{team.id, WorkingHours()});
    }

    void addRestores() {
        for (const int s : m_way) {
            const RecoveryStep& step = m_base.tasks.steps[idx(s)];
            if (step.copy < 0)
                continue;
            const Component& owner = m_base.graph->component(step.copyOwner);
            if (const auto rate = m_base.graph->assumed.restoreRate(owner.copies[idx(step.copy)]))
                addWhatIf(m_changes,
                          RestoreRateChange{owner.id,
                                            step.copy,
                                            {saturatingSum(rate->value.perSecond, rate->value.perSecond)}});
        }
    }

    void addSteps() {
        int added = 0;
        for (const int s : m_way) {
            const RecoveryStep& step = m_base.tasks.steps[idx(s)];
            if (step.ordinal < 0 || !step.uncertain || lengthOf(s).count() < 2 || added == kSteps)
                continue;
            addWhatIf(m_changes, *stepTakes(*m_base.graph, m_base.tasks, s,
                                            withLikely(*step.uncertain, lengthOf(s) / 2)));
            ++added;
        }
    }

    void addStandbys() {
        std::vector<int> components;
        for (const int s : m_way) {
            const int c = m_base.tasks.steps[idx(s)].component;
            const auto& recovery = m_base.graph->component(c).recovery;
            const bool slow = recovery && (recovery->strategy == RecoveryStrategy::Restore ||
                                           recovery->strategy == RecoveryStrategy::Rebuild);
            if (slow && m_base.impact.state[idx(c)] == ImpactState::Lost &&
                std::find(components.begin(), components.end(), c) == components.end())
                components.push_back(c);
        }
        for (std::size_t i = 0; i < std::min<std::size_t>(components.size(), kStandbys); ++i)
            addWhatIf(m_changes,
                      RecoveryChange{m_base.graph->component(components[i]).id,
                                     recoveryBy(m_base, components[i], RecoveryStrategy::Failover)});
    }

    const ScenarioAnalysis& m_base;
    std::vector<char> m_onWay; ///< per step
    std::vector<int> m_way;    ///< steps on the path, the longest first
    std::vector<WhatIf> m_changes;
};

} // namespace

std::vector<WhatIf> improvementCandidates(const ScenarioAnalysis& base) {
    return Candidates(base).run();
}

} // namespace drawbridge
