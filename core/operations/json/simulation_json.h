// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/simulation/simulation.h"

#include <QJsonObject>

namespace drawbridge {

/// { scenario, runs, seed, makespan: {}, chance_to_meet_all, components: [], steps: [ { component, step,
///   criticality } ] }. A distribution is { mean_s, p50_s, p90_s, p95_s }, all null for what is not
/// recoverable; chances and criticality are shares of the runs.
QJsonObject simulationJson(const ScenarioAnalysis& analysis, const Simulation& simulation);

} // namespace drawbridge
