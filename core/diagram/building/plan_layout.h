// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"
#include "core/model/plan.h"

namespace drawbridge {

/// The site a component is drawn in: its own, or, of a redundancy group that has none, the one that all of
/// its members stand in.
std::optional<SiteId> drawnSite(const Plan& plan, const Component& component);

/// The plan as a layout graph: all components, sites as clusters, hosts as clusters within.
LayoutGraph layoutGraphOf(const Plan& plan);

/// Placements (on `page`) for a result. Keys of clusters and boxes are resolved to entities.
std::vector<Placement> placementsOf(const LayoutGraph& graph, const LayoutResult& result, PageId page);

} // namespace drawbridge
