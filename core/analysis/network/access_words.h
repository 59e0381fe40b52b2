// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/packet_walk.h"

/// What decided about packets, in words.
namespace drawbridge::net {

/// Half a sentence: "rule 2 of fra-gw denies it", "no rule of fra-gw allows it", "fra-gw has no route there".
/// `replies`: of a flow that is delivered and not answered.
QString reasonOf(const RecoveryGraph& graph, const NetworkState& state, const Flow& flow,
                 const std::vector<Flow>& replies);

/// One packet of a box: "10.30.1.0 → 10.10.4.21, 443/tcp".
QString exampleOf(const PacketBox& box);

/// Names of the machines and networks that packets come by.
std::vector<QString> pathNames(const RecoveryGraph& graph, const Flow& flow);

QString endText(const Plan& plan, const TrafficEnd& end); ///< "office-lan", "any"
QString unknownPlace(const Plan& plan, const TrafficEnd& end);
QString otherFamily();
/// Of a flow that arrives, but not at its end: another has the address there, or nobody.
QString wrongPlace(const RecoveryGraph& graph, const Flow& flow, const TrafficEnd& to);

} // namespace drawbridge::net
