// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/investments/investments.h"

#include <QJsonObject>

namespace drawbridge {

/// { currency, years_simulated, seed, year_mean_minor, improvements: [ { change, cost_minor, … } ], budget,
/// unmatched }, ranked; money in minor units of the plan's currency.
QJsonObject improveJson(const RecoveryGraph& graph, const InvestmentStudy& study);

} // namespace drawbridge
