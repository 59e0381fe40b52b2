// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"
#include "core/model/plan.h"

namespace drawbridge {

/// The site a component is drawn in: its own; for a redundancy group without one, the common site of its
/// members.
std::optional<SiteId> drawnSite(const Plan& plan, const Component& component);

/// The plan as a layout graph: all components, with sites and hosts as nested clusters. Without the
/// dependencies that a picture leaves out as implied, if that is wanted.
LayoutGraph layoutGraphOf(const Plan& plan, bool leavesOutImplied = false);

/// A layout result as placements on `page`.
std::vector<Placement> placementsOf(const LayoutGraph& graph, const LayoutResult& result, PageId page);

} // namespace drawbridge
