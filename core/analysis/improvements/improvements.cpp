// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/improvements.h"

#include "core/analysis/improvements/improvements_candidates.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kMaxSteps = 200'000; ///< scheduled for all changes together

bool isCancelled(const ScheduleSettings& settings) {
    return settings.cancelled != nullptr && settings.cancelled->load();
}

std::vector<char> recoverable(const ScenarioAnalysis& a) {
    std::vector<char> result;
    for (const ComponentRecovery& recovery : a.tasks.components)
        result.push_back(recovery.notRecoverableBecause.isEmpty());
    return result;
}

/// Schedules changes with equal effort. A change that only relaxes a constraint keeps the base schedule
/// feasible, so a longer result is replaced by the base.
class Trials {
public:
    Trials(const ScenarioAnalysis& base, ScheduleSettings settings)
        : m_given(base), m_settings(std::move(settings)), m_best(&base) {
        m_settings.improved = nullptr;
        if (base.schedule.provenOptimal || !base.schedule.makespan.isKnown())
            return;
        m_again = analyseWhatIf(base, {}, m_settings);
        if (m_again->schedule.makespan.known() < base.schedule.makespan.known())
            m_best = &*m_again;
    }
    Trials(const Trials&) = delete;
    Trials& operator=(const Trials&) = delete;

    const ScenarioAnalysis& base() const { return *m_best; }

    /// The analysis with the change; absent: no better than the base.
    std::optional<ScenarioAnalysis> with(const WhatIf& change) const {
        ScenarioAnalysis changed = analyseWhatIf(m_given, {change}, m_settings);
        const bool loosens = !std::holds_alternative<RecoveryChange>(change);
        const auto before = m_best->schedule.makespan.known();
        if (loosens && before && changed.schedule.makespan.known() > before &&
            recoverable(changed) == recoverable(*m_best))
            return std::nullopt;
        return changed;
    }

private:
    const ScenarioAnalysis& m_given;
    ScheduleSettings m_settings;
    std::optional<ScenarioAnalysis> m_again;
    const ScenarioAnalysis* m_best;
};

/// Between known times only.
Seconds gainOf(std::optional<Seconds> before, std::optional<Seconds> after) {
    return before && after ? *before - *after : Seconds(0);
}

/// The component whose RTO improves most; those with a target come first.
void findComponent(RecoveryImprovement& improvement, const ScenarioAnalysis& base,
                   const ScenarioAnalysis& changed) {
    bool hasTarget = false;
    for (const ComponentResult& r : base.components) {
        const ComponentResult& now = changed.components[idx(r.component)];
        const Seconds gain = gainOf(r.estimatedRto.known(), now.estimatedRto.known());
        if (gain.count() <= 0 || (hasTarget && !r.rtoTarget))
            continue;
        if (gain > improvement.componentGain || (r.rtoTarget && !hasTarget)) {
            improvement.component = r.component;
            improvement.componentGain = gain;
            improvement.estimatedRto = now.estimatedRto;
            hasTarget = r.rtoTarget.has_value();
        }
    }
}

bool isWorthwhile(const RecoveryImprovement& i, const ScenarioAnalysis& base) {
    if (i.gain.count() != 0)
        return i.gain.count() > 0;
    return i.component >= 0 && base.components[idx(i.component)].rtoTarget;
}

std::vector<char> teamsAtWork(const ScenarioAnalysis& base) {
    std::vector<char> used(idx(base.plan().teams.size()), 0);
    for (const RecoveryStep& step : base.tasks.steps) {
        for (const TeamDemand& demand : step.teams)
            used[idx(demand.team)] = 1;
    }
    return used;
}

} // namespace

std::vector<RecoveryImprovement> findImprovements(const ScenarioAnalysis& base,
                                                  const ImprovementSettings& settings) {
    std::vector<RecoveryImprovement> found;
    std::vector<WhatIf> candidates = improvementCandidates(base);
    const std::size_t affordable =
        std::max<std::size_t>(8, kMaxSteps / std::max<std::size_t>(1, base.tasks.steps.size()));
    const auto most = std::min(static_cast<std::size_t>(std::max(0, settings.maxTried)), affordable);
    if (candidates.size() > most)
        candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(most), candidates.end());
    if (candidates.empty() || isCancelled(settings.schedule))
        return found;
    const Trials trials(base, settings.schedule);
    const auto before = trials.base().schedule.makespan.known();
    for (std::size_t i = 0; i < candidates.size() && !isCancelled(settings.schedule); ++i) {
        if (const auto changed = trials.with(candidates[i])) {
            RecoveryImprovement improvement{candidates[i], changed->schedule.makespan, {}, -1, {}, {}};
            improvement.gain = gainOf(before, improvement.makespan.known());
            findComponent(improvement, trials.base(), *changed);
            if (isWorthwhile(improvement, base))
                found.push_back(std::move(improvement));
        }
        if (settings.progress)
            settings.progress(static_cast<double>(i + 1) / static_cast<double>(candidates.size()));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const RecoveryImprovement& a, const RecoveryImprovement& b) {
                         return a.gain != b.gain ? a.gain > b.gain : a.componentGain > b.componentGain;
                     });
    if (static_cast<int>(found.size()) > settings.maxResults)
        found.erase(found.begin() + settings.maxResults, found.end());
    return found;
}

std::vector<TeamGain> largerTeams(const ScenarioAnalysis& base, const ScheduleSettings& settings) {
    const Trials trials(base, settings);
    const Estimated<Seconds> before = trials.base().schedule.makespan;
    const std::vector<char> used = teamsAtWork(base);
    std::vector<TeamGain> gains;
    for (int t = 0; t < base.plan().teams.size(); ++t) {
        TeamGain gain{t, Seconds(0), before};
        const Team& team = base.plan().teams.at(t);
        if (used[idx(t)] && !isCancelled(settings)) {
            if (const auto changed = trials.with(TeamSizeChange{team.id, team.effectiveSize() + 1})) {
                gain.makespan = changed->schedule.makespan;
                gain.gain = gainOf(before.known(), gain.makespan.known());
            }
        }
        gains.push_back(gain);
    }
    std::stable_sort(gains.begin(), gains.end(),
                     [](const TeamGain& a, const TeamGain& b) { return a.gain > b.gain; });
    return gains;
}

} // namespace drawbridge
