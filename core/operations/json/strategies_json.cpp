// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/strategies_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonObject outcomeJson(const ScenarioAnalysis& a, const StrategyOutcome& outcome) {
    const int standby = a.graph->indexOf(outcome.recovery.standby);
    const bool isPossible = outcome.notPossibleBecause.isEmpty();
    QJsonObject object{{u"strategy"_qs, choiceName(outcome.strategy)},
                       {u"current"_qs, outcome.current},
                       {u"standby"_qs, standby < 0 ? QJsonValue() : QJsonValue(a.graph->name(standby))},
                       {u"rpo_not_known"_qs, isPossible && outcome.estimatedRpo.isUnknown()},
                       {u"data_lost"_qs, isPossible && outcome.estimatedRpo.isInfinite()},
                       {u"not_possible_because"_qs, jsonText(outcome.notPossibleBecause)}};
    insertFigure(object, u"estimated_rto"_qs, outcome.estimatedRto);
    insertFigure(object, u"estimated_rpo"_qs, outcome.estimatedRpo);
    insertFigure(object, u"makespan"_qs, outcome.makespan);
    insertFigure(object, u"cost"_qs, outcome.cost);
    insertAssumptions(object, *a.graph, outcome.assumed());
    return object;
}

} // namespace

QJsonObject strategiesJson(const ScenarioAnalysis& a, int component,
                           const std::vector<StrategyOutcome>& outcomes) {
    QJsonArray strategies;
    for (const StrategyOutcome& outcome : outcomes)
        strategies.append(outcomeJson(a, outcome));
    return {{u"scenario"_qs, a.scenario.name},
            {u"component"_qs, a.graph->name(component)},
            {u"currency"_qs, a.plan().project.effectiveCurrency()},
            {u"strategies"_qs, strategies}};
}

} // namespace drawbridge
