// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge::cli {

/// The plan with a first page on which everything is placed by Graphviz, unless it has placements already.
Plan withPlacements(Plan plan);

} // namespace drawbridge::cli
