// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/exposure/billing_windows.h"
#include "core/analysis/exposure/contract_terms.h"
#include "core/analysis/exposure/loss_curve.h"
#include "core/analysis/graph/recovery_graph.h"
#include "core/base/estimated.h"

#include <QString>

#include <vector>

namespace drawbridge {

/// The cost of one incident under one contract, and how it came about. Unknown where the downtime is, or
/// where a figure refers to one that the contract does not give.
struct ContractExposure {
    int contract = 0; ///< index in Plan::contracts
    /// As the contract counts: any of its services, the longest; all, the shortest; by weight, until the last
    /// is back. Infinite: not recoverable.
    Estimated<Seconds> downtime;
    int decidingService = -1;             ///< dense component index, -1 when none is down
    Estimated<double> availability = 1.0; ///< in the worst window
    std::optional<int> tier; ///< applied in the worst window, if that is known: index in Contract::credits
    qint64 blocks = 0;       ///< credited over all windows
    Estimated<Money> credit;
    Estimated<Money> penalty;
    Estimated<Money> total; ///< after the cap, over all windows the downtime covers
    bool capped = false;
    bool excluded = false; ///< the contract excludes this scenario: its downtime does not count
    bool mayEnd = false;   ///< the client may leave: a window is surely below `endsBelow`
    int windows = 0;       ///< windows touched
};

/// What the outage of one incident loses the organisation itself.
struct ActivityExposure {
    int activity = 0;            ///< index in Plan::activities
    Estimated<Seconds> downtime; ///< longest of what it requires; infinite: not recoverable
    int decidingComponent = -1;  ///< dense component index, -1: it goes on
    Estimated<Money> loss;       ///< of an endless outage: of one month of 730 h
};

struct ScenarioExposure {
    std::vector<ContractExposure> contracts;
    Estimated<Money> total; ///< under the contracts
    std::vector<ActivityExposure> activities;
    Estimated<Money> ownLoss; ///< of the activities
    Estimated<Money> all() const { return sumOf(total, ownLoss); }
};

/// How long each component is down, by dense index; absent: it stays up.
using Outages = std::vector<std::optional<Estimated<Seconds>>>;

struct Incident {
    std::optional<ScenarioId> scenario{}; ///< contracts may exclude it
    std::optional<qint64> instant{};      ///< seconds since 1970-01-01T00:00Z; absent: no date is known
};

/// Cost of one contract whose services are down from the incident on. Each window is charged by billFor();
/// grace and least countable length are those of the outage. An infinite downtime is charged for one whole
/// window of the mean length. Credits or a cap without a fee, and an availability without agreed time, are
/// unknown.
ContractExposure contractCost(const Contract& contract, const Estimated<Seconds>& downtime,
                              const BillingStart& start = {});

/// The same with an outage a service, in the order of Contract::services; 0: it stays up.
ContractExposure contractCost(const Contract& contract, const std::vector<Estimated<Seconds>>& services,
                              const BillingStart& start = {});

/// Costs every contract and activity.
ScenarioExposure assessExposure(const RecoveryGraph& graph, const Outages& outages,
                                const Incident& incident = {});

/// Where windows begin for an incident in this plan.
BillingStart billingStart(const Plan& plan, const Incident& incident);

/// "99.900 %": with as many decimals, three or more, as tell it from the contract's target and tiers.
QString availabilityText(const Contract& contract, double availability);

} // namespace drawbridge
