// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/recovery/recovery_tasks.h"

namespace drawbridge {

/// Estimated RPO: age of the newest surviving data. Absent value: all data is lost (no good copy survives, or
/// its age is unknown).
struct DataLoss {
    std::vector<std::optional<Seconds>> own; ///< per component: its own data
    std::vector<std::optional<Seconds>>
        estimated; ///< per component: worst of itself and everything it hard-requires
    /// Per component: it is lost and its kind keeps data, but the plan gives no data size or copies.
    std::vector<char> ownUnspecified;
    /// Per component: ownUnspecified for itself or anything it requires. `estimated` counts that as no loss,
    /// so it must be shown as unknown.
    std::vector<char> unspecified;
};

/// Components holding data that must not be lost: keepsData(), and not standbys or the places of copies,
/// which are copies themselves.
std::vector<char> statefulComponents(const RecoveryGraph& graph);

/// Linear except for cycles.
DataLoss estimateDataLoss(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

} // namespace drawbridge
