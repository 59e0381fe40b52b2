// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/strategies_json.h"

#include "core/analysis/scenario/scenario_summary.h"
#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonObject outcomeJson(const ScenarioAnalysis& a, int component, const StrategyOutcome& outcome) {
    const int standby = a.graph->indexOf(outcome.recovery.standby);
    const bool isPossible = outcome.notPossibleBecause.isEmpty();
    const bool isRpoKnown = !outcome.lossUnspecified;
    return {{u"strategy"_qs, choiceName(outcome.strategy)},
            {u"current"_qs, outcome.current},
            {u"standby"_qs, standby < 0 ? QJsonValue() : QJsonValue(a.graph->name(standby))},
            {u"estimated_rto_s"_qs, jsonSeconds(outcome.estimatedRto)},
            {u"estimated_rpo_s"_qs, isRpoKnown ? jsonSeconds(outcome.estimatedRpo) : QJsonValue()},
            {u"estimated_rpo_unknown_because"_qs,
             isRpoKnown ? QJsonValue() : jsonText(summariseComponent(a, component).rpoUnknownBecause)},
            {u"rpo_not_known"_qs, !isRpoKnown},
            {u"makespan_s"_qs, jsonSeconds(outcome.makespan)},
            {u"cost_minor"_qs, isPossible ? QJsonValue(outcome.cost.minor) : QJsonValue()},
            {u"not_possible_because"_qs, jsonText(outcome.notPossibleBecause)}};
}

} // namespace

QJsonObject strategiesJson(const ScenarioAnalysis& a, int component,
                           const std::vector<StrategyOutcome>& outcomes) {
    QJsonArray strategies;
    for (const StrategyOutcome& outcome : outcomes)
        strategies.append(outcomeJson(a, component, outcome));
    return {{u"scenario"_qs, a.scenario.name},
            {u"component"_qs, a.graph->name(component)},
            {u"currency"_qs, a.plan().project.effectiveCurrency()},
            {u"strategies"_qs, strategies}};
}

} // namespace drawbridge
