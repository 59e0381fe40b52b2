// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/failback/failback.h"

#include <array>

namespace drawbridge {

constexpr int kFailbackPhases = 4;

/// The failback steps of each phase. All phases have the same entries in the same order; entries without work
/// in a phase have no steps there and only pass on their waits.
struct FailbackTasks {
    std::array<RecoveryTasks, kFailbackPhases> phases;
    std::vector<QString> notReturning;
    std::vector<QString> unknownDurations;

    RecoveryTasks& of(FailbackPhase phase) { return phases[static_cast<std::size_t>(phase)]; }
};

/// O(components + dependencies + tunnels).
FailbackTasks makeFailbackTasks(const ScenarioAnalysis& analysis);

} // namespace drawbridge
