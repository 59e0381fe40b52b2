// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/availability_model.h"
#include "core/analysis/availability/cut_count.h"
#include "core/analysis/availability/diagram_limits.h"
#include "core/analysis/availability/importance.h"

/// How much of the time is each component down, and what is to blame? Exact, for the topology as it runs:
/// what availability_model.h says of it, solved with decision diagrams (Rauzy 1993; Dutuit, Rauzy 1996).
namespace drawbridge {

struct AvailabilitySettings {
    int cutSets = 10; ///< the best, listed per component
    /// Parts of a component listed with their importance, by falling Birnbaum importance.
    int importances = 20;
    DiagramLimits limits;
};

struct ComponentAvailability {
    int component = 0;
    Estimated<double> unavailability; ///< share of the time; unknown also where it is too large to be solved
    std::optional<CutCount> cutSetCount; ///< absent: too large
    std::vector<std::vector<int>>
        cutSets; ///< of parts; the likeliest first, or the smallest if some are unknown
    std::vector<int> singlePointsOfFailure;    ///< parts
    std::vector<EventImportance> importance;   ///< empty unless the unavailability is known
    Estimated<double> downtimePerYear() const; ///< seconds in 365 days
};

/// What the topology can keep of what a contract promises: all of its services up, any maintenance left
/// aside.
struct ContractAvailability {
    int contract = 0;
    Estimated<double> attainable;        ///< share of the time
    Verdict verdict = Verdict::NoTarget; ///< against the contract's target
};

struct AvailabilityStudy {
    AvailabilityModel model;
    std::vector<ComponentAvailability> components;
    std::vector<ContractAvailability> contracts; ///< those that name services of the plan
    bool isCancelled = false;
};

/// The components of the plan, or only those asked for, and all contracts.
AvailabilityStudy studyAvailability(const RecoveryGraph& graph, const AvailabilitySettings& settings = {},
                                    const std::vector<int>& components = {});

/// Only the contracts.
std::vector<ContractAvailability>
contractAvailability(const RecoveryGraph& graph, const AvailabilityModel& model, const DiagramLimits& limits);

} // namespace drawbridge
