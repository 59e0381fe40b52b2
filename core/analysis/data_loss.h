// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery_tasks.h"

namespace drawbridge {

/// Estimated RPO: how much of the newest data is gone. Absent value: all of them (no good copy survives, or
/// its age is not known).
struct DataLoss {
    std::vector<std::optional<Seconds>> own; ///< per component: of its own data
    std::vector<std::optional<Seconds>>
        estimated; ///< per component: worst of itself and all it hard-requires
};

/// Model.md, "Estimated RPO". Linear but for cycles.
DataLoss estimateDataLoss(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

} // namespace drawbridge
