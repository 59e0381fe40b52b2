// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/diagram/model/diagram.h"

#include <array>
#include <vector>

namespace drawbridge {

/// State of a component at a point in the recovery.
enum class RecoverPhase {
    Unaffected, ///< never affected, or no longer degraded
    Degraded,   ///< a soft requirement is not back
    Down,       ///< affected; requirements are not up yet, or no declaration yet
    Waiting,    ///< requirements are up, waiting for staff
    InProgress, ///< one of its steps is running
    Recovered,
    Never,  ///< not recoverable
    Unknown ///< may be up, or may still be worked on: a step before that has no known length
};
constexpr std::size_t kRecoverPhases = 8;

/// Phase of each component at `time` after the incident. A step runs from its start until just before its
/// end. O(components + precedences + dependencies).
std::vector<RecoverPhase> phasesAt(const ScenarioAnalysis& analysis, Seconds time);

/// How many components are in each phase.
std::array<int, kRecoverPhases> countPhases(const std::vector<RecoverPhase>& phases);

/// Diagram state for a phase: cross, triangle, half circle, tick.
DiagramState diagramStateOf(RecoverPhase phase);
QString phaseLabel(RecoverPhase phase);

/// Times at which a phase may change, in seconds: detection, declaration, starts and ends of steps; sorted,
/// unique.
std::vector<qint64> recoveryEvents(const ScenarioAnalysis& analysis);

} // namespace drawbridge
