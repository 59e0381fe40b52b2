// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_solve.h"
#include "core/analysis/scenario/scenario_analysis.h"

namespace drawbridge {

/// A host at the recovery site and what is on it after the recovery.
struct HostFit {
    struct Use {
        std::optional<qint64> capacity; ///< in units of packing::Amounts; absent: not given
        qint64 stays = 0;               ///< by what runs there anyway
        qint64 added = 0;               ///< by what recovers there
        qint64 planned = 0;             ///< by what would recover there by the plan as it is
        bool isOver() const { return capacity && stays + added > *capacity; }
        bool isPlannedOver() const { return capacity && stays + planned > *capacity; }
    };
    int host = 0; ///< dense index of the component
    std::array<Use, packing::kResources> use;
    int staying = 0;           ///< components that run there anyway
    std::vector<int> arriving; ///< components that recover there
    bool isAtLeast = false;    ///< the needs of something on it are unknown
};

/// What recovers on another host than planned. Indices are dense indices of components.
struct CapacityMove {
    int component = 0;
    int from = -1; ///< the planned host; -1: none was
    int to = 0;
    QString why; ///< a sentence without its full stop
};

struct CapacityOff {
    int component = 0;
    int priority = 0; ///< it counts with this one; 6: none
    QString why;      ///< a sentence without its full stop
};

/// Whether what a scenario recovers fits on the hosts of the recovery site.
struct CapacityFit {
    packing::Proof proof = packing::Proof::Unknown;
    QString sentence;        ///< the proof, or how far it got
    bool isGreatest = false; ///< more cannot be recovered, by priority
    std::vector<HostFit> hosts;
    std::vector<std::pair<int, int>> placed; ///< component and its host, both dense, in plan order
    std::vector<CapacityMove> moves;
    std::vector<CapacityOff> staysOff; ///< the most urgent first
    packing::Counts wanted{};          ///< components by priority, containers that share volumes as one
    packing::Counts fitting{};
    packing::Counts atMost{};      ///< bounds; see packing::Solution
    std::vector<int> unknownNeeds; ///< recovered or running there; counted as nothing
    std::vector<int>
        unknownCapacity; ///< hosts whose CPUs, memory or needed storage are not given; taken as unlimited
    std::vector<int> notRecovered; ///< lost, and not recoverable by the plan: no part of this

    bool nothingToPlace() const { return placed.empty() && staysOff.empty(); }
    bool restsOnUnknown() const { return !unknownNeeds.empty() || !unknownCapacity.empty(); }
};

/// Packs what the scenario recovers; see packing::solve for what is proven, and capacityProblem for what may
/// run where. Unknown needs are never taken for met: the fit says that it rests on them.
CapacityFit fitCapacity(const ScenarioAnalysis& analysis, const packing::Limits& limits = {});

/// "%1, %2 and 3 others" of components.
QString componentNames(const RecoveryGraph& graph, const std::vector<int>& components);

} // namespace drawbridge
