// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/improvements/strategy_comparison.h"

#include "core/analysis/improvements/what_if.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isReplica(const DataCopy& copy) {
    return copy.method == CopyMethod::Synchronous || copy.method == CopyMethod::Asynchronous;
}

/// The replica a failover would switch to: the most recent one at a surviving component, or nullptr.
const DataCopy* standingReplica(const ScenarioAnalysis& base, int component) {
    const DataCopy* best = nullptr;
    const auto lag = [](const DataCopy& copy) {
        return copy.method == CopyMethod::Synchronous ? Seconds(0) : copy.lag.value_or(Seconds::max());
    };
    for (const DataCopy& copy : base.graph->component(component).copies) {
        const int where = base.graph->indexOf(copy.at.component);
        const bool survives = where >= 0 && base.impact.state[idx(where)] != ImpactState::Lost;
        if (isReplica(copy) && survives && (best == nullptr || lag(copy) < lag(*best)))
            best = &copy;
    }
    return best;
}

bool hasReplicaAtSurvivingSite(const ScenarioAnalysis& base, const Component& component) {
    return std::any_of(component.copies.begin(), component.copies.end(), [&](const DataCopy& copy) {
        const int site = base.graph->siteIndex(copy.at.site);
        return isReplica(copy) && site >= 0 && !base.impact.siteLost[idx(site)];
    });
}

QString whyNoStrategyMatters(const ScenarioAnalysis& base, int component) {
    const QString& name = base.graph->name(component);
    if (base.graph->isGroup[idx(component)])
        return StrategiesTexts::tr("%1 is a redundancy group: only its members have a strategy").arg(name);
    if (base.impact.state[idx(component)] == ImpactState::Disabled)
        return StrategiesTexts::tr("%1 is not lost in this scenario, it only waits for what it requires")
            .arg(name);
    if (base.impact.state[idx(component)] != ImpactState::Lost)
        return StrategiesTexts::tr("%1 is not lost in this scenario").arg(name);
    return {};
}

/// What a component would come back with, by another recovery.
UsedData dataBy(const ScenarioAnalysis& base, int component, const Recovery& recovery) {
    Plan plan = base.plan();
    Component changed = base.graph->component(component);
    changed.recovery = recovery;
    plan.components.put(std::move(changed));
    return usedData(RecoveryGraph(plan), base.scenario, base.impact, component);
}

/// What the plan lacks for a strategy. The analysis checks sites and hosts.
QString whyNot(const ScenarioAnalysis& base, int component, RecoveryStrategy strategy,
               const Recovery& recovery) {
    const Component& c = base.graph->component(component);
    if (strategy == RecoveryStrategy::Failover && !recovery.standby && !hasReplicaAtSurvivingSite(base, c))
        return StrategiesTexts::tr("the plan has no standby for %1, and no replica of its data survives")
            .arg(c.name);
    if (strategy == RecoveryStrategy::Restore && !keepsData(c))
        return StrategiesTexts::tr("%1 has no data to restore").arg(c.name);
    const UsedData data = dataBy(base, component, recovery);
    if (data.kind == UsedData::Kind::NoCopy)
        return StrategiesTexts::tr("no good copy of %1's data survives").arg(c.name);
    if (strategy == RecoveryStrategy::Restore && data.kind == UsedData::Kind::Unspecified)
        return StrategiesTexts::tr("the plan gives no copy of %1 to restore").arg(c.name);
    if (strategy == RecoveryStrategy::Restart && data.kind == UsedData::Kind::Copy && data.isRestored)
        return StrategiesTexts::tr("the data of %1 was lost with it, so a restart alone would have none")
            .arg(c.name);
    return {};
}

void fill(StrategyOutcome& outcome, const ScenarioAnalysis& analysis, int component) {
    const ComponentResult& result = analysis.components[idx(component)];
    outcome.notPossibleBecause = result.notRecoverableBecause;
    if (!outcome.notPossibleBecause.isEmpty())
        return;
    outcome.estimatedRto = result.estimatedRto;
    outcome.estimatedRpo = result.estimatedRpo;
    outcome.makespan = analysis.schedule.makespan;
    outcome.cost = analysis.exposure.total;
}

/// The teams of the longest step that has any; one without a duration counts as none.
std::vector<TeamUse> teamsOf(const std::vector<Step>& steps) {
    const Step* longest = nullptr;
    const auto length = [](const Step& step) { return step.duration ? step.duration->likely : Seconds(0); };
    for (const Step& step : steps) {
        if (!step.teams.empty() && (longest == nullptr || length(step) > length(*longest)))
            longest = &step;
    }
    return longest != nullptr ? longest->teams : std::vector<TeamUse>();
}

StrategyOutcome tryStrategy(const ScenarioAnalysis& base, int component, RecoveryStrategy strategy,
                            const ScheduleSettings& settings) {
    const Component& c = base.graph->component(component);
    StrategyOutcome outcome;
    outcome.strategy = strategy;
    outcome.current = c.recovery && c.recovery->strategy == strategy;
    outcome.recovery = outcome.current ? *c.recovery : recoveryBy(base, component, strategy);
    outcome.notPossibleBecause = whyNoStrategyMatters(base, component);
    if (!outcome.notPossibleBecause.isEmpty())
        return outcome;
    if (outcome.current) {
        fill(outcome, base, component);
        return outcome;
    }
    outcome.notPossibleBecause = whyNot(base, component, strategy, outcome.recovery);
    if (outcome.notPossibleBecause.isEmpty())
        fill(outcome, analyseWhatIf(base, {RecoveryChange{c.id, outcome.recovery}}, settings), component);
    return outcome;
}

} // namespace

Recovery recoveryBy(const ScenarioAnalysis& base, int component, RecoveryStrategy strategy) {
    const RecoveryGraph& graph = *base.graph;
    Recovery recovery = graph.component(component).recovery.value_or(Recovery{});
    const ComponentKind kind = graph.component(component).kind;
    const auto people = teamsOf(plannedSteps(graph.plan, kind, recovery));
    recovery.strategy = strategy;
    recovery.procedure.reset();
    recovery.steps.clear();
    if (!people.empty())
        recovery.steps = defaultSteps(kind, strategy);
    for (Step& step : recovery.steps)
        step.teams = people;
    const bool fails = strategy == RecoveryStrategy::Failover;
    if (fails && !recovery.standby) {
        const DataCopy* replica = standingReplica(base, component);
        recovery.standby = replica != nullptr ? replica->at.component : std::nullopt;
    }
    const int standby = graph.indexOf(recovery.standby);
    if (!fails && standby >= 0 && !recovery.to && !recovery.host && graph.site[idx(standby)] >= 0)
        recovery.to = graph.plan.sites.at(graph.site[idx(standby)]).id;
    if (!fails)
        recovery.standby.reset();
    return recovery;
}

std::vector<StrategyOutcome> compareStrategies(const ScenarioAnalysis& base, int component,
                                               const ScheduleSettings& settings) {
    std::vector<RecoveryStrategy> strategies{RecoveryStrategy::Failover, RecoveryStrategy::Restore,
                                             RecoveryStrategy::Rebuild, RecoveryStrategy::Restart};
    if (const auto& recovery = base.graph->component(component).recovery;
        recovery && std::find(strategies.begin(), strategies.end(), recovery->strategy) == strategies.end())
        strategies.insert(strategies.begin(), recovery->strategy);
    std::vector<StrategyOutcome> outcomes;
    outcomes.reserve(strategies.size());
    for (const RecoveryStrategy strategy : strategies)
        outcomes.push_back(tryStrategy(base, component, strategy, settings));
    return outcomes;
}

} // namespace drawbridge
