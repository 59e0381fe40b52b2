// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"
#include "core/analysis/preparation/preparation.h"

namespace drawbridge {

/// Adds what stands around the recoveries: the scenario, protection groups, and the targets that are lacking.
/// `loss`: the site lost, as a scenario.
void proposeAround(const RecoveryGraph& graph, const PreparationRequest& request, const Scenario& loss,
                   Preparation& preparation);

/// Data of its own; what is on the volumes of another is that one's.
bool hasOwnData(const RecoveryGraph& graph, int component);

} // namespace drawbridge
