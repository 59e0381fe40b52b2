// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/exposure/exposure.h"

namespace drawbridge {

/// What one service that contracts or activities name costs in an incident. Costs of several services
/// overlap, so they do not add up.
struct ServiceExposure {
    int component = 0; ///< dense index
    Estimated<Seconds> downtime;
    std::vector<int> contracts;  ///< that name it, index in Plan::contracts
    std::vector<int> activities; ///< that require it, index in Plan::activities
    Estimated<Money> alone;      ///< if nothing else were down: contracts and own loss
};

/// The services that are down, in plan order. O(services × (contracts + activities)).
std::vector<ServiceExposure> exposureByService(const RecoveryGraph& graph, const Outages& outages,
                                               const Incident& incident = {});

} // namespace drawbridge
