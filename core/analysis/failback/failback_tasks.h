// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/failback/failback.h"

#include <array>

namespace drawbridge {

constexpr int kFailbackPhases = 4;

/// The steps home, phase by phase. All phases have the same entries, in the same order; those with nothing to
/// do in a phase have no steps in it and only pass on what they wait for.
struct FailbackTasks {
    std::array<RecoveryTasks, kFailbackPhases> phases;
    std::array<std::vector<char>, kFailbackPhases> lengthUnknown; ///< per step
    std::vector<QString> notReturning;
    std::vector<QString> notKnown;

    RecoveryTasks& of(FailbackPhase phase) { return phases[static_cast<std::size_t>(phase)]; }
};

/// O(components + dependencies + tunnels).
FailbackTasks makeFailbackTasks(const ScenarioAnalysis& analysis);

} // namespace drawbridge
