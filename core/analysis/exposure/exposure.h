// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <QString>

#include <vector>

namespace drawbridge {

/// Length of an SLA window: a year of 365 d, its twelfth (730 h), its quarter (2190 h).
Seconds windowLength(SlaWindow window);

/// The cost of one incident under one contract, and how it came about.
struct ContractExposure {
    int contract = 0;                ///< index in Plan::contracts
    std::optional<Seconds> downtime; ///< longest of its services; absent: one is not recoverable
    int decidingService = -1;        ///< dense component index, -1 when none is down
    double availability = 1.0;       ///< in the worst window
    std::optional<int> tier;         ///< applied in the worst window: index in Contract::credits
    Money credit;
    Money penalty;
    Money total; ///< after the cap, over all windows the downtime covers
    bool capped = false;
    int windows = 0; ///< windows touched if the incident is at the start of the first
};

struct ScenarioExposure {
    std::vector<ContractExposure> contracts;
    Money total;
};

/// Pure arithmetic of one contract. For each window: availability = (window - maintenance - downtime) /
/// (window - maintenance); the tier with the smallest `below` above it gives the credit; the penalty runs per
/// second after `grace` of the incident; the sum is capped at `cap` of the fee. An endless downtime (nullopt)
/// is charged for one whole window.
ContractExposure contractCost(const Contract& contract, std::optional<Seconds> downtime);

/// How long a component is down; no length: it is not recoverable.
struct Outage {
    std::optional<Seconds> length;
};

/// Costs every contract. `outages`: per dense component index, absent for components that stay up.
ScenarioExposure assessExposure(const RecoveryGraph& graph,
                                const std::vector<std::optional<Outage>>& outages);

} // namespace drawbridge
