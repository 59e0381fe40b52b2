// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// Lays out the plan on its first page, creating one if necessary; unchanged if anything is placed already.
/// Alike components of a large plan stand together, unless `clusters` is false. Blocking; runs the layout in
/// a child process.
Plan withPlacements(Plan plan, bool clusters = true);

} // namespace drawbridge
