// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/exposure/exposure.h"

namespace drawbridge {

/// What a contract charges if its services are back later than estimated.
struct MarginalCost {
    /// The next change of the bill.
    struct Step {
        enum class Kind { Tier, Block, PenaltyBegins, Cap, NextWindow, MayEnd };
        Kind kind = Kind::Tier;
        int tier = -1;       ///< of Tier: index in Contract::credits
        Seconds downtime{0}; ///< the least downtime at which it has happened
        Money totalThen;
    };
    Money perHour;            ///< of further downtime, until the next step
    std::optional<Step> next; ///< absent: nothing more happens within the horizon
};

/// Of an incident whose end is known for every service; absent where it is unknown or endless, where the fee
/// is needed and not given, and for downtime that does not count. All services that are down are taken to be
/// back later by the same time. Looks one window length ahead. O(windows × log window).
std::optional<MarginalCost> marginalCost(const Contract& contract,
                                         const std::vector<Estimated<Seconds>>& services,
                                         const BillingStart& start);

/// The downtime of each service of a contract, in their order; 0: it stays up.
std::vector<Estimated<Seconds>> serviceDowntimes(const RecoveryGraph& graph, const Outages& outages,
                                                 const Contract& contract);

} // namespace drawbridge
