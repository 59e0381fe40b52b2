// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"
#include "core/operations/edits/plan_patch.h"

namespace drawbridge {

/// What automatic layout gets of a page: what is hidden or not placed there takes no part; a collapsed
/// container or a closed cluster is one box with the edges of all that is in it. Without dependencies that
/// others imply where the picture leaves these out. Of an empty page: the whole plan.
LayoutGraph pageGraph(const CanvasContents& contents, bool leavesOutImplied);

/// The places that a layout of that graph gave. What is hidden goes along with what hides it.
PlanPatch laidOut(const CanvasContents& contents, const LayoutGraph& graph, const LayoutResult& result);

} // namespace drawbridge
