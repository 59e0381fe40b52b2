// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/plan_patch.h"

namespace drawbridge {

enum class Arrangement {
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeHorizontally,
    DistributeVertically
};

/// Aligns parts with the bounding box of them all, as most drawing programs do, so that the order in which
/// they were selected does not matter. Distributing keeps the two outermost where they are and makes the gaps
/// between neighbours equal; where there is not room enough, neighbours overlap equally. Places are whole
/// pixels.
///
/// Containers are parts like others and carry what is in them; a part in another chosen part is carried.
/// Parts stay in their site and host, wherever they come to lie. Empty when there are fewer than two parts
/// (distributing: three) or all stand there already.
PlanPatch arranged(const CanvasContents& contents, const QStringList& keys, Arrangement arrangement);

} // namespace drawbridge
