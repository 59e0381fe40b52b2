// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing.h"
#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// What a component needs of a host, as far as the plan says. Storage left out is the size of its data.
packing::Amounts knownNeeds(const Component& component);
/// The plan gives no CPUs or no memory that it needs, so what fits rests on it.
bool hasUnknownNeeds(const Component& component);
/// "4 CPUs", "16 GiB of memory", "1 TiB of storage"
QString amountText(int resource, qint64 amount);

/// The site that a component is at after the recovery: a service goes with its host, unless it recovers to
/// another; index in Plan::sites, or -1.
int siteAfterRecovery(const ScenarioAnalysis& analysis, int component);

/// A scenario as a packing problem, and the way back. Dense indices of components throughout.
struct CapacityProblem {
    packing::Problem packing;
    /// Per item: its components. Containers that share volumes are one item, as they come back on one host.
    std::vector<std::vector<int>> components;
    std::vector<int> hosts;                ///< per host of the problem
    std::vector<std::vector<int>> staying; ///< per host: what runs there before and after the recovery
    std::vector<packing::Amounts> used;    ///< per host: by what stays there
    std::vector<std::optional<PortRange>> claimedPort; ///< per claim: the port, …
    std::vector<int> claimedBySpread;     ///< … or the group that is spread over hosts, else -1
    std::vector<int> siteClaimedBySpread; ///< per claim on sites: the group
    std::vector<int> notRecovered;        ///< lost, and the plan does not recover them at all

    int hostOf(int component) const; ///< the problem's host of this component, or -1
};

/// Items are what is lost, is recoverable, and comes back in containers on a Docker host, or has an image and
/// no host yet. A host takes them when it is at the site that they recover to (or within it), up or rebuilt,
/// built for an architecture of theirs (unknown fits all), and labelled as they demand. Needs that are
/// unknown count as none here, and a capacity that is unknown as no limit: hasUnknownNeeds tells who to name.
/// O((items + ports) · hosts).
CapacityProblem capacityProblem(const ScenarioAnalysis& analysis);

/// Whether the architecture and labels of a host suit a component, and if not, why: a sentence.
QString unsuitableBecause(const Component& component, const Component& host);

} // namespace drawbridge
