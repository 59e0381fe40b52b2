// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <set>

namespace drawbridge {

/// References that an edit makes and that make no sense: a standby that cannot take over, a host that is none
/// (core/model/reference_rule). Plans that hold such from before stay valid, and may be edited elsewhere.
Diagnostics checkNewReferences(const Plan& before, const Plan& after, const std::set<EntityRef>& entities);

} // namespace drawbridge
