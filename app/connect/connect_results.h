// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/access_analysis.h"
#include "core/analysis/network/failover_mapping.h"

#include <memory>

namespace drawbridge {

/// What Connect mode shows of one scenario, or of normal operation.
struct ConnectResults {
    std::shared_ptr<const RecoveryGraph> graph;
    std::shared_ptr<const ScenarioAnalysis> analysis; ///< nullptr: normal operation
    std::vector<net::ComparedAccess> accesses;        ///< in the order of the plan
    std::vector<std::vector<net::AccessMoment>> during;
    std::vector<Seconds> moments; ///< at which something changes, sorted
    net::FailoverMapping mapping; ///< empty in normal operation
};

ConnectResults connectResults(const Plan& plan, const ScenarioAnalysis* analysis);

/// The state of an access at a moment of the recovery.
net::AccessVerdict verdictAt(const std::vector<net::AccessMoment>& during, Seconds moment);

} // namespace drawbridge
