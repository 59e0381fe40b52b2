// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/exposure_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonObject contractJson(const ScenarioAnalysis& a, const ContractExposure& c) {
    QJsonObject object{{u"client"_qs, a.plan().contracts.at(c.contract).client}, {u"capped"_qs, c.capped}};
    insertFigure(object, u"downtime"_qs, c.downtime);
    insertFigure(object, u"availability"_qs, c.availability);
    insertFigure(object, u"credit"_qs, c.credit);
    insertFigure(object, u"penalty"_qs, c.penalty);
    insertFigure(object, u"total"_qs, c.total);
    insertAssumptions(object, *a.graph, c.total.assumed());
    return object;
}

QJsonObject scenarioJson(const ScenarioAnalysis& a) {
    QJsonArray contracts;
    for (const ContractExposure& c : a.exposure.contracts)
        contracts.append(contractJson(a, c));
    QJsonObject object{{u"scenario"_qs, a.scenario.name}, {u"contracts"_qs, contracts}};
    insertFigure(object, u"total"_qs, a.exposure.total);
    return object;
}

} // namespace

QJsonObject exposureJson(const Plan& plan, const std::vector<ScenarioAnalysis>& analyses) {
    QJsonArray scenarios;
    for (const ScenarioAnalysis& analysis : analyses)
        scenarios.append(scenarioJson(analysis));
    return {{u"currency"_qs, plan.project.effectiveCurrency()},
            {u"scenarios"_qs, scenarios},
            {u"year"_qs, QJsonValue()}};
}

} // namespace drawbridge
