// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// The longest RTO that a component may have so that an activity keeps its MTPD.
struct RequiredRto {
    int component = 0;                         ///< dense index
    Seconds limit{0};                          ///< may be negative: WRT alone exceeds the MTPD
    int activity = 0;                          ///< the one that sets it: index in Plan::activities
    int requiredBy = -1;                       ///< the component through which, -1: the activity itself
    std::optional<Seconds> target;             ///< own RTO target, else its protection groups' tightest
    Estimated<Seconds> worstEstimate;          ///< over the scenarios that take it down; 0: none does
    int worstScenario = -1;                    ///< index in the analyses
    Verdict targetVerdict = Verdict::NoTarget; ///< target against limit
    Verdict estimateVerdict = Verdict::Met;    ///< worst estimate against limit
};

/// One link of the chain from an activity down to a host.
struct ChainLink {
    int component = 0;
    Seconds limit{0};             ///< RTO that it must keep for this activity
    Estimated<Seconds> estimated; ///< in the worst scenario
};

struct ActivityImpact {
    struct InScenario {
        int scenario = 0;              ///< index in the analyses
        Estimated<Seconds> disruption; ///< until work is recovered: estimated RTO plus the WRT of the chain
        Verdict verdict = Verdict::NoTarget; ///< against the MTPD
    };
    int activity = 0; ///< index in Plan::activities
    std::optional<Seconds> mtpd;
    std::vector<InScenario> scenarios; ///< those that interrupt it
    int worst = -1;                    ///< index in `scenarios`: the longest disruption
    /// From a component that the activity requires down to one that requires nothing else that is down: what
    /// decides the worst disruption; without one the chain with the least time.
    std::vector<ChainLink> chain;
};

struct BusinessImpact {
    std::vector<ActivityImpact> activities; ///< in plan order
    std::vector<RequiredRto> required; ///< components that an activity with an MTPD requires, in plan order
};

/// The MTPD of an activity is what each component that it requires must keep including its WRT: RTO ≤ MTPD −
/// WRT; and so on down hard requirements, hosts included, each time less the WRT. A redundancy group must
/// keep it, its members only if all of them are needed. Cycles are cut. O(activities × (components +
/// dependencies) × scenarios).
BusinessImpact assessBusinessImpact(const RecoveryGraph& graph,
                                    const std::vector<ScenarioAnalysis>& analyses);

} // namespace drawbridge
