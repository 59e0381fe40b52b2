// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/improvements.h"

#include <QJsonArray>
#include <QJsonObject>

namespace drawbridge {

/// { scenario, proven_optimal, makespan_s, lower_bound_s, work_starts_s, tasks: [], components: [],
///   critical_path: [] }, tasks in the order of their starts, components those that are lost or disabled.
/// Times count from the incident.
QJsonObject planJson(const ScenarioAnalysis& analysis);

/// [ { change, makespan_s, gain_s, component, estimated_rto_s, component_gain_s } ], best first.
QJsonArray improvementsJson(const ScenarioAnalysis& analysis,
                            const std::vector<RecoveryImprovement>& improvements);

/// [ { component, step, makespan_s, later_s } ] of the steps that would delay the end if they took twice as
/// long, the worst first. `doubled` as from makespanIfTwiceAsLong.
QJsonArray sensitivityJson(const ScenarioAnalysis& analysis,
                           const std::vector<std::optional<Seconds>>& doubled);

} // namespace drawbridge
