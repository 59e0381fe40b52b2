// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <set>

namespace drawbridge {

/// Names that an edit gives, which must not deceive: no invisible characters. Projects that hold
/// such names from before stay valid, and may be edited elsewhere.
Diagnostics checkNewNames(const Plan& before, const Plan& after, const std::set<EntityRef>& entities);
Diagnostics checkNewNames(const Plan& plan); ///< all names of a new project

} // namespace drawbridge
