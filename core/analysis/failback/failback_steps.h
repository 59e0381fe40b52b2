// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/failback/failback.h"

namespace drawbridge {

/// What a component has to do with the way home.
enum class FailbackRole {
    None,
    Return,    ///< was recovered elsewhere
    Reroute,   ///< traffic or people were led elsewhere
    Reconnect, ///< stayed, and finds at home again what it requires
    Group,     ///< is up when enough of its members are
    Gateway    ///< stayed, and switches a tunnel back
};

struct FailbackStep {
    FailbackPhase phase = FailbackPhase::Move;
    RecoveryStep step;
    QString notKnown; ///< a sentence when its length is not known; empty when it is
};

/// The site at which a hit component came back, also when it went there with its own host; absent when that
/// is not known or it did not come back. O(hosts on hosts).
std::optional<int> siteAway(const ScenarioAnalysis& analysis, int component);

/// The steps of one component, in the order of the phases, and those of `tunnels` (indices in Plan::tunnels)
/// that are switched back there.
std::vector<FailbackStep> failbackSteps(const ScenarioAnalysis& analysis, int component, FailbackRole role,
                                        const std::vector<int>& tunnels);

} // namespace drawbridge
