// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/availability_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonArray partsJson(const RecoveryGraph& graph, const AvailabilityModel& model,
                     const std::vector<int>& parts) {
    QJsonArray names;
    for (const int part : parts)
        names.append(partName(graph, model.parts[idx(part)]));
    return names;
}

/// A whole number while doubles hold it exactly; the digits are beside it.
QJsonValue countJson(const std::optional<CutCount>& count) {
    return count && count->isExact() ? QJsonValue(count->toDouble()) : QJsonValue();
}

QJsonObject importanceJson(const RecoveryGraph& graph, const AvailabilityModel& model,
                           const EventImportance& importance) {
    return {{u"component"_qs, partName(graph, model.parts[idx(importance.event)])},
            {u"birnbaum"_qs, importance.birnbaum},
            {u"fussell_vesely"_qs, jsonNumber(importance.fussellVesely)},
            {u"risk_achievement_worth"_qs, importance.riskAchievement},
            {u"risk_reduction_worth"_qs, jsonNumber(importance.riskReduction)}};
}

QJsonObject componentJson(const RecoveryGraph& graph, const AvailabilityModel& model,
                          const ComponentAvailability& component) {
    QJsonArray sets;
    for (const std::vector<int>& set : component.cutSets)
        sets.append(partsJson(graph, model, set));
    QJsonArray importances;
    for (const EventImportance& importance : component.importance)
        importances.append(importanceJson(graph, model, importance));
    QJsonObject object{
        {u"component"_qs, graph.name(component.component)},
        {u"cut_sets_count"_qs, countJson(component.cutSetCount)},
        {u"cut_sets_count_digits"_qs, component.cutSetCount ? component.cutSetCount->text() : QJsonValue()},
        {u"cut_sets"_qs, sets},
        {u"single_points_of_failure"_qs, partsJson(graph, model, component.singlePointsOfFailure)},
        {u"importance"_qs, importances}};
    insertFigure(object, u"unavailability"_qs, component.unavailability);
    const Estimated<double> downtime = component.downtimePerYear();
    object.insert(u"downtime_per_year_s"_qs, jsonNumber(downtime.known()));
    object.insert(u"downtime_per_year_unknown_because"_qs, jsonText(downtime.unknownBecause()));
    return object;
}

} // namespace

QJsonObject availabilityJson(const RecoveryGraph& graph, const AvailabilityStudy& study) {
    QJsonArray components;
    for (const ComponentAvailability& component : study.components)
        components.append(componentJson(graph, study.model, component));
    QJsonArray contracts;
    for (const ContractAvailability& contract : study.contracts) {
        const Contract& promised = graph.plan.contracts.at(contract.contract);
        QJsonObject object{
            {u"client"_qs, promised.client},
            {u"target"_qs, promised.target ? QJsonValue(promised.target->fraction()) : QJsonValue()},
            {u"meets_target"_qs, contract.verdict == Verdict::Met      ? QJsonValue(true)
                                 : contract.verdict == Verdict::Missed ? QJsonValue(false)
                                                                       : QJsonValue()}};
        insertFigure(object, u"attainable"_qs, contract.attainable);
        contracts.append(object);
    }
    return {{u"components"_qs, components}, {u"contracts"_qs, contracts}};
}

} // namespace drawbridge
