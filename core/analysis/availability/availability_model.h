// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/fault_tree.h"
#include "core/analysis/graph/recovery_graph.h"
#include "core/base/estimated.h"

namespace drawbridge {

/// What fails by itself, independently of all else: a basic event of the fault tree.
struct AvailabilityPart {
    enum class Kind {
        Component, ///< its own failure, not that of what it rests on
        Site,      ///< a site, or a provider that the plan has as a site of that kind
        Unsolved   ///< stands for what was too large to be put into the tree; unknown
    };
    Kind kind = Kind::Component;
    int index = -1; ///< dense component or site
    Estimated<double> unavailability;
};

/// When each component is down, as a fault tree of a plan in its normal state: what assessImpact() says of
/// every set of failures. A component is down when it fails itself, or its site, one around it or their
/// provider; when its host or anything that it requires is down; when all its networks are lost with their
/// sites; and when no path of sites and tunnels is left to what it requires. A tunnel is down with a gateway.
/// Of a redundancy group fewer than at-least members are up and reached. A circle of requirements stands
/// until something outside of it fails. Groups and user groups do not fail themselves; networks and tunnels
/// have no figures of their own.
///
/// A recovery (failover to a standby, restart elsewhere) does not count: it ends an outage, but does not
/// avoid it. What takes over by itself is a redundancy group.
struct AvailabilityModel {
    std::vector<AvailabilityPart> parts; ///< the tree's basic events
    FaultTree tree;                      ///< its top is not set
    std::vector<int> nodeOf;             ///< component → its node
};

/// Near linear, but for the ways through tunnels, which are counted up to a bound per pair of places.
AvailabilityModel availabilityModel(const RecoveryGraph& graph);

/// The unavailability of something with these figures: as given, else mttr / (mtbf + mttr), else unknown.
Estimated<double> ownUnavailability(const std::optional<double>& given, const std::optional<Seconds>& mtbf,
                                    const std::optional<Seconds>& mttr, const QString& name);

QString partName(const RecoveryGraph& graph, const AvailabilityPart& part);

} // namespace drawbridge
