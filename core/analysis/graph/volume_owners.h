// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace drawbridge {

struct RecoveryGraph;

/// See RecoveryGraph::volumeOwner; needs its hosts and hard requirements. Waiting for the owner never closes
/// a circle: it comes before all that share the volume in an order that requirements give (Kahn 1962). Near
/// linear.
std::vector<int> volumeOwners(const RecoveryGraph& graph);

} // namespace drawbridge
