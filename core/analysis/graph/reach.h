// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>

namespace drawbridge {

enum class ReachDirection {
    Dependents,  ///< components that require it, directly or not
    Requirements ///< components it requires, directly or not, including hosts
};

/// Everything reachable from `start` along dependencies, hard or soft; includes `start`. O(components +
/// dependencies).
std::set<ComponentId> reachOf(const Plan& plan, const std::vector<ComponentId>& start,
                              ReachDirection direction);

/// The components a selection stands for: everything in a site (nested sites included) or network, the
/// gateways of a tunnel, the component itself.
std::vector<ComponentId> componentsOf(const Plan& plan, const std::vector<EntityRef>& refs);

} // namespace drawbridge
