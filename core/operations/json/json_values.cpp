// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/json_values.h"

namespace drawbridge {

QJsonValue jsonSeconds(std::optional<Seconds> duration) {
    return duration ? QJsonValue(qint64(duration->count())) : QJsonValue();
}

QJsonValue jsonNumber(std::optional<double> number) {
    return number ? QJsonValue(*number) : QJsonValue();
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
