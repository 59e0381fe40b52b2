// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QJsonArray>
#include <QJsonObject>

/// What the results have in common. What is absent is null.
namespace drawbridge {

QJsonValue jsonSeconds(std::optional<Seconds> duration); ///< whole seconds
QJsonValue jsonNumber(std::optional<double> number);
QJsonValue jsonText(const QString& text); ///< null when empty
QJsonArray jsonTexts(const std::vector<QString>& texts);

/// { "component", "step" } of one step.
QJsonObject jsonStep(const RecoveryGraph& graph, const RecoveryStep& step);
/// { team's name: units } of one step.
QJsonObject jsonTeams(const Plan& plan, const RecoveryStep& step);

} // namespace drawbridge
