// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/failback/failback.h"

#include <QJsonObject>

namespace drawbridge {

/// { scenario, proven_optimal, preparation_s, window_starts_s, downtime_s, tasks: [], not_returning: [text],
///   not_known: [text] }, tasks phase by phase in the order of their starts. Times count from the decision to
/// go home.
QJsonObject failbackJson(const ScenarioAnalysis& analysis, const FailbackPlan& plan);

} // namespace drawbridge
