// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/strategy_comparison.h"

#include <QJsonObject>

namespace drawbridge {

/// { scenario, component, currency, strategies: [] }, in the order compared. Figures are null where a
/// strategy is not possible, and the sentence beside them says why. `component`: dense index in the graph.
QJsonObject strategiesJson(const ScenarioAnalysis& analysis, int component,
                           const std::vector<StrategyOutcome>& outcomes);

} // namespace drawbridge
