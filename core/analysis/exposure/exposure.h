// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"
#include "core/base/estimated.h"

#include <QString>

#include <vector>

namespace drawbridge {

/// Length of an SLA window: a year of 365 d, its twelfth (730 h), its quarter (2190 h).
Seconds windowLength(SlaWindow window);

/// The cost of one incident under one contract, and how it came about. Unknown where the downtime is, or
/// where a figure refers to one that the contract does not give.
struct ContractExposure {
    int contract = 0;                     ///< index in Plan::contracts
    Estimated<Seconds> downtime;          ///< longest of its services; infinite: one is not recoverable
    int decidingService = -1;             ///< dense component index, -1 when none is down
    Estimated<double> availability = 1.0; ///< in the worst window
    std::optional<int> tier; ///< applied in the worst window, if that is known: index in Contract::credits
    Estimated<Money> credit;
    Estimated<Money> penalty;
    Estimated<Money> total; ///< after the cap, over all windows the downtime covers
    bool capped = false;
    int windows = 0; ///< windows touched if the incident is at the start of the first
};

struct ScenarioExposure {
    std::vector<ContractExposure> contracts;
    Estimated<Money> total;
};

/// Pure arithmetic of one contract. For each window: availability = (window - maintenance - downtime) /
/// (window - maintenance); the tier with the smallest `below` above it gives the credit; the penalty runs per
/// second after `grace` of the incident; the sum is capped at `cap` of the fee. An infinite downtime is
/// charged for one whole window. A credit or cap without a fee, and an availability with more maintenance
/// than window, is unknown.
ContractExposure contractCost(const Contract& contract, const Estimated<Seconds>& downtime);

/// Costs every contract. `outages`: how long each component is down, by dense index; absent: it stays up.
ScenarioExposure assessExposure(const RecoveryGraph& graph,
                                const std::vector<std::optional<Estimated<Seconds>>>& outages);

/// "99.900 %": with as many decimals, three or more, as tell it from the contract's target and tiers.
QString availabilityText(const Contract& contract, double availability);

} // namespace drawbridge
