// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/state/expose_rows.h"
#include "core/analysis/graph/recovery_graph.h"

#include <atomic>
#include <memory>

namespace drawbridge {

/// Of each service that a contract names, the most promised first; nullptr where that is not worked out.
std::shared_ptr<const std::vector<AvailabilityRow>> availabilityRows(const RecoveryGraph& graph,
                                                                     const std::atomic<bool>* cancelled);

} // namespace drawbridge
