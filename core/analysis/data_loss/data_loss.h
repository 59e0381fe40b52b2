// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/data_loss/surviving_copies.h"

namespace drawbridge {

/// Estimated RPO of each component: the age of the data that it comes back with. Infinite: all data lost.
struct DataLoss {
    std::vector<Estimated<Seconds>> own;       ///< of its own data
    std::vector<Estimated<Seconds>> estimated; ///< the worst of itself and everything it hard-requires
};

/// Components holding data that must not be lost: keepsData(), and not standbys or the places of copies,
/// which are copies themselves.
std::vector<char> statefulComponents(const RecoveryGraph& graph);

/// Linear except for cycles.
DataLoss estimateDataLoss(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact);

} // namespace drawbridge
