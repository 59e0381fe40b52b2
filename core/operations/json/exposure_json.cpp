// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/exposure_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonObject scenarioJson(const ScenarioAnalysis& a) {
    QJsonArray contracts;
    for (const ContractExposure& c : a.exposure.contracts)
        contracts.append(QJsonObject{{u"client"_qs, a.plan().contracts.at(c.contract).client},
                                     {u"downtime_s"_qs, jsonSeconds(c.downtime)},
                                     {u"availability"_qs, c.availability},
                                     {u"credit_minor"_qs, c.credit.minor},
                                     {u"penalty_minor"_qs, c.penalty.minor},
                                     {u"total_minor"_qs, c.total.minor},
                                     {u"capped"_qs, c.capped}});
    return {{u"scenario"_qs, a.scenario.name},
            {u"contracts"_qs, contracts},
            {u"total_minor"_qs, a.exposure.total.minor}};
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
