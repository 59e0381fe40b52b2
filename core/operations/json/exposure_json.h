// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QJsonObject>

namespace drawbridge {

/// { currency, scenarios: [ { scenario, contracts: [], total_minor } ], year: null }, money in minor units of
/// the plan's currency.
QJsonObject exposureJson(const Plan& plan, const std::vector<ScenarioAnalysis>& analyses);

} // namespace drawbridge
