// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/simulation_json.h"

#include "core/base/index.h"
#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonValue figure(const std::optional<RtoDistribution>& distribution, Seconds RtoDistribution::*member) {
    return distribution ? jsonSeconds((*distribution).*member) : QJsonValue();
}

QJsonObject distributionJson(const std::optional<RtoDistribution>& distribution) {
    return {{u"mean_s"_qs, figure(distribution, &RtoDistribution::mean)},
            {u"p50_s"_qs, figure(distribution, &RtoDistribution::p50)},
            {u"p90_s"_qs, figure(distribution, &RtoDistribution::p90)},
            {u"p95_s"_qs, figure(distribution, &RtoDistribution::p95)}};
}

} // namespace

QJsonObject simulationJson(const ScenarioAnalysis& a, const Simulation& simulation) {
    QJsonArray components;
    for (std::size_t entry = 0; entry < a.tasks.components.size(); ++entry) {
        const ComponentResult& result = a.components[idx(a.tasks.components[entry].component)];
        const std::optional<RtoDistribution>& distribution = simulation.components[entry];
        QJsonObject object = distributionJson(distribution);
        object.insert(u"component"_qs, a.graph->name(result.component));
        object.insert(u"rto_target_s"_qs, jsonSeconds(result.rtoTarget));
        object.insert(u"unknown_because"_qs, jsonText(result.estimatedRto.unknownBecause()));
        insertAssumptions(object, *a.graph, result.estimatedRto.assumed());
        object.insert(u"chance_to_meet"_qs, jsonNumber(chanceToMeet(result, distribution)));
        components.append(object);
    }
    const bool isKnown = !simulation.criticality.empty();
    QJsonArray steps;
    for (std::size_t step = 0; step < a.tasks.steps.size(); ++step) {
        QJsonObject object = jsonStep(*a.graph, a.tasks.steps[step]);
        object.insert(u"criticality"_qs, isKnown ? QJsonValue(simulation.criticality[step]) : QJsonValue());
        steps.append(object);
    }
    return {{u"scenario"_qs, a.scenario.name},
            {u"runs"_qs, simulation.runs},
            {u"seed"_qs, static_cast<qint64>(simulation.seed)},
            {u"makespan"_qs, distributionJson(simulation.makespan)},
            {u"chance_to_meet_all"_qs, jsonNumber(simulation.chanceToMeetAll)},
            {u"components"_qs, components},
            {u"steps"_qs, steps}};
}

} // namespace drawbridge
