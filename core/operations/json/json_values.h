// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QJsonArray>
#include <QJsonObject>

/// What the results have in common. What is absent is null.
namespace drawbridge {

QJsonValue jsonSeconds(std::optional<Seconds> duration); ///< whole seconds
QJsonValue jsonNumber(std::optional<double> number);
QJsonValue jsonMinor(double minor); ///< of a mean: rounded
QJsonValue jsonMinor(const std::optional<Money>& amount);
QJsonValue jsonText(const QString& text); ///< null when empty
/// FIELD_s, FIELD_minor or FIELD, null unless known; FIELD_unknown_because; and its bounds, FIELD_at_least…
/// and FIELD_at_most…, null unless it is unknown.
void insertFigure(QJsonObject& object, const QString& field, const Estimated<Seconds>& figure);
void insertFigure(QJsonObject& object, const QString& field, const Estimated<Money>& figure);
void insertFigure(QJsonObject& object, const QString& field, const Estimated<double>& figure);
/// "assumptions": [ { "what", "value", "source" } ]
void insertAssumptions(QJsonObject& object, const RecoveryGraph& graph, AssumptionSet assumed);
QJsonArray jsonTexts(const std::vector<QString>& texts);

/// { "component", "step" } of one step.
QJsonObject jsonStep(const RecoveryGraph& graph, const RecoveryStep& step);
/// { team's name: units } of one step.
QJsonObject jsonTeams(const Plan& plan, const RecoveryStep& step);

} // namespace drawbridge
