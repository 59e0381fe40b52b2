// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/state/expose_rows.h"
#include "core/analysis/graph/recovery_graph.h"

#include <atomic>
#include <memory>

namespace drawbridge {

/// Of each service that a contract or an activity names, the most promised first, at most 50. nullptr when
/// cancelled.
std::shared_ptr<const std::vector<AvailabilityRow>> availabilityRows(const RecoveryGraph& graph,
                                                                     const std::atomic<bool>* cancelled);

} // namespace drawbridge
