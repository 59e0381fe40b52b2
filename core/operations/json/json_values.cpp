// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/json_values.h"

#include "core/analysis/yearly/year_exposure.h"

namespace drawbridge {

namespace {

template <class T, class ToJson>
void insertKnownOrBounds(QJsonObject& object, const QString& field, const QString& unit,
                         const Estimated<T>& figure, const ToJson& toJson) {
    object.insert(field + unit, figure.isKnown() ? toJson(*figure.known()) : QJsonValue());
    object.insert(field + u"_unknown_because"_qs,
                  jsonText(figure.isUnknown() ? figure.unknownBecause() : QString()));
    const bool isUnknown = figure.isUnknown();
    object.insert(field + u"_at_least"_qs + unit, isUnknown ? toJson(*figure.atLeast()) : QJsonValue());
    object.insert(field + u"_at_most"_qs + unit,
                  isUnknown && figure.atMost() ? toJson(*figure.atMost()) : QJsonValue());
}

} // namespace

void insertFigure(QJsonObject& object, const QString& field, const Estimated<Seconds>& figure) {
    insertKnownOrBounds(object, field, u"_s"_qs, figure, [](Seconds value) { return jsonSeconds(value); });
}

void insertFigure(QJsonObject& object, const QString& field, const Estimated<Money>& figure) {
    insertKnownOrBounds(object, field, u"_minor"_qs, figure,
                        [](Money value) { return QJsonValue(value.minor); });
}

void insertFigure(QJsonObject& object, const QString& field, const Estimated<double>& figure) {
    insertKnownOrBounds(object, field, QString(), figure, [](double value) { return QJsonValue(value); });
}

void insertAssumptions(QJsonObject& object, const RecoveryGraph& graph, AssumptionSet assumed) {
    QJsonArray list;
    for (const AssumptionText& text : graph.assumed.texts(assumed))
        list.append(
            QJsonObject{{u"what"_qs, text.what}, {u"value"_qs, text.value}, {u"source"_qs, text.source}});
    object.insert(u"assumptions"_qs, list);
}

QJsonValue jsonSeconds(std::optional<Seconds> duration) {
    return duration ? QJsonValue(qint64(duration->count())) : QJsonValue();
}

QJsonValue jsonNumber(std::optional<double> number) {
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue jsonMinor(double minor) {
    return YearExposure::rounded(minor).minor;
}

QJsonValue jsonMinor(const std::optional<Money>& amount) {
    return amount ? QJsonValue(amount->minor) : QJsonValue();
}

QJsonValue jsonText(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray jsonTexts(const std::vector<QString>& texts) {
    QJsonArray array;
    for (const QString& text : texts)
        array.append(text);
    return array;
}

QJsonObject jsonStep(const RecoveryGraph& graph, const RecoveryStep& step) {
    return {{u"component"_qs, graph.name(step.component)}, {u"step"_qs, step.name}};
}

QJsonObject jsonTeams(const Plan& plan, const RecoveryStep& step) {
    QJsonObject teams;
    for (const TeamDemand& demand : step.teams)
        teams.insert(plan.teams.at(demand.team).name, demand.units);
    return teams;
}

} // namespace drawbridge
