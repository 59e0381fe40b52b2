// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/failback/failback.h"

namespace drawbridge {

/// The part of a component in failback.
enum class FailbackRole {
    None,
    Return,    ///< was recovered elsewhere
    Reroute,   ///< traffic or users were redirected
    Reconnect, ///< stayed; its requirements return home
    Group,     ///< redundancy group: up when enough members are
    Gateway    ///< stayed; switches a tunnel back
};

struct FailbackStep {
    FailbackPhase phase = FailbackPhase::Move;
    RecoveryStep step;
};

/// The site an affected component was recovered to, on its own or with its host; absent if unknown or not
/// recovered. O(nesting of hosts).
std::optional<int> recoveredAt(const ScenarioAnalysis& analysis, int component);

/// The steps of one component in phase order, including switching back `tunnels` (indices in Plan::tunnels).
std::vector<FailbackStep> failbackSteps(const ScenarioAnalysis& analysis, int component, FailbackRole role,
                                        const std::vector<int>& tunnels);

} // namespace drawbridge
