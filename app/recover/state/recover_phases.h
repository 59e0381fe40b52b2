// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/diagram/model/diagram.h"

#include <array>
#include <vector>

namespace drawbridge {

/// Where a component stands at a moment of the recovery.
enum class RecoverPhase {
    Standing, ///< never hit, or no longer degraded
    Degraded, ///< something that it requires softly is not back
    Down,     ///< hit; what it needs is not up yet, or the disaster is not declared
    Waiting,  ///< all that it needs is up, nobody works on it
    InWork,   ///< a step of it is being done
    Back,     ///< recovered
    Never     ///< not recoverable
};
constexpr std::size_t kRecoverPhases = 7;

/// A component each, at `time` after the incident. A step is being done from its start until just before its
/// end. O(components + waits + dependencies).
std::vector<RecoverPhase> phasesAt(const ScenarioAnalysis& analysis, Seconds time);

/// How many components are in each phase.
std::array<int, kRecoverPhases> countPhases(const std::vector<RecoverPhase>& phases);

/// What a picture of that moment shows: cross, triangle, half circle, tick.
DiagramState diagramStateOf(RecoverPhase phase);
QString phaseLabel(RecoverPhase phase);

/// The moments at which something changes: detection, declaration, starts and ends of steps; sorted, each
/// once.
std::vector<qint64> recoveryEvents(const ScenarioAnalysis& analysis);

} // namespace drawbridge
