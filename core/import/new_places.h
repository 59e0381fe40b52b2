// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/import/compose/compose_plan.h"

namespace drawbridge {

/// A site or host that an import into a plan makes because the plan has none of the wanted name, but one with
/// a name that is near: that may be a slip.
void noteNewPlaces(const Plan& existing, const ComposeTarget& target, Diagnostics& diagnostics);

} // namespace drawbridge
