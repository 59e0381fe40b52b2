// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>

namespace drawbridge {

enum class ReachDirection {
    Dependents,  ///< what requires it, and what requires that: what it serves
    Requirements ///< what it requires, hosts included, and what that requires
};

/// Everything that a way of dependencies, hard or soft, leads to from `start` (which is in it). O(components
/// + dependencies).
std::set<ComponentId> reachOf(const Plan& plan, const std::vector<ComponentId>& start,
                              ReachDirection direction);

/// The components that a selection stands for: what lies in a site (at every depth) or network, the gateways
/// of a tunnel, the component itself.
std::vector<ComponentId> componentsOf(const Plan& plan, const std::vector<EntityRef>& refs);

} // namespace drawbridge
