// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/matrix_json.h"

#include "core/base/index.h"
#include "core/model/failure.h"
#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonArray namesJson(const RecoveryGraph& graph, const std::vector<int>& components) {
    QJsonArray names;
    for (const int component : components)
        names.append(graph.name(component));
    return names;
}

QString failureKey(const Failure& failure) {
    return failure.site        ? u"site"_qs
           : failure.component ? u"component"_qs
           : failure.tunnel    ? u"tunnel"_qs
                               : u"provider"_qs;
}

QJsonArray failsJson(const Plan& plan, const std::vector<Failure>& fails) {
    QJsonArray array;
    for (const Failure& failure : fails)
        array.append(QJsonObject{{failureKey(failure), failureName(plan, failure)}});
    return array;
}

QJsonValue rowName(const ScenarioMatrix& matrix, int row) {
    return row < 0 ? QJsonValue() : QJsonValue(matrix.rows[idx(row)].name);
}

QJsonObject rowJson(const RecoveryGraph& graph, const MatrixRow& row) {
    QJsonObject object{{u"name"_qs, row.name},
                       {u"fails"_qs, failsJson(graph.plan, row.fails)},
                       {u"lost"_qs, row.lost},
                       {u"not_recoverable"_qs, namesJson(graph, row.notRecoverable)},
                       {u"missing_targets"_qs, namesJson(graph, row.missing)},
                       {u"unknown_targets"_qs, namesJson(graph, row.unknown)},
                       {u"planned_scenario"_qs, jsonText(plannedScenarioName(graph.plan, row))}};
    insertFigure(object, u"makespan"_qs, row.makespan);
    insertAssumptions(object, graph, row.assumed);
    return object;
}

QJsonObject serviceJson(const RecoveryGraph& graph, const ScenarioMatrix& matrix,
                        const MatrixService& service) {
    QJsonArray unrecoverable;
    for (const int row : service.unrecoverableIn)
        unrecoverable.append(matrix.rows[idx(row)].name);
    QJsonObject object{{u"component"_qs, graph.name(service.component)},
                       {u"worst_rto_in"_qs, rowName(matrix, service.worstRtoRow)},
                       {u"worst_rpo_in"_qs, rowName(matrix, service.worstRpoRow)},
                       {u"rpo_not_known_in"_qs,
                        service.worstRpo.isUnknown() ? rowName(matrix, service.worstRpoRow) : QJsonValue()},
                       {u"data_lost"_qs, service.worstRpo.isInfinite()},
                       {u"not_recoverable_in"_qs, unrecoverable}};
    insertFigure(object, u"worst_rto"_qs, service.worstRto);
    insertFigure(object, u"worst_rpo"_qs, service.worstRpo);
    insertAssumptions(object, graph, service.worstRto.assumed() | service.worstRpo.assumed());
    return object;
}

} // namespace

QJsonObject matrixJson(const RecoveryGraph& graph, const ScenarioMatrix& matrix,
                       const MatrixSettings& settings) {
    QJsonArray rows;
    for (const MatrixRow& row : matrix.rows)
        rows.append(rowJson(graph, row));
    QJsonArray services;
    for (const MatrixService& service : matrix.services)
        services.append(serviceJson(graph, matrix, service));
    return {{u"data"_qs, choiceName(settings.data)},
            {u"pairs"_qs, settings.pairs},
            {u"work_starts_s"_qs, jsonSeconds(usualWorkStarts(graph.plan))},
            {u"rows"_qs, rows},
            {u"services"_qs, services},
            {u"left_out"_qs, matrix.leftOut}};
}

} // namespace drawbridge
