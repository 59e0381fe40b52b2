// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/recovery_tasks.h"

namespace drawbridge {

/// Estimated RPO: how much of the newest data is gone. Absent value: all of them (no good copy survives, or
/// its age is not known).
struct DataLoss {
    std::vector<std::optional<Seconds>> own; ///< per component: of its own data
    std::vector<std::optional<Seconds>>
        estimated; ///< per component: worst of itself and all it hard-requires
    /// Per component: it is lost and its kind keeps data, but the plan tells neither data nor copies of it.
    std::vector<char> ownUnspecified;
    /// Per component: of something it needs, or itself, the plan tells neither data nor copies, though its
    /// kind keeps data. `estimated` counts that as nothing, so people are told that it is not known.
    std::vector<char> unspecified;
};

/// Holds data that must not be lost: it keepsData() and is the original. What stands by for another (its
/// standby, or the place of its copy) is itself a copy.
std::vector<char> statefulComponents(const RecoveryGraph& graph);

/// Model.md, "Estimated RPO". Linear but for cycles.
DataLoss estimateDataLoss(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

} // namespace drawbridge
