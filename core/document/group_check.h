// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/model/plan.h"

#include <set>

namespace drawbridge {

/// Redundancy groups among `entities` that an edit makes need more members than they have. What was so before
/// may stay (a finding says so), and so may a group whose members are removed from the plan.
Diagnostics checkAtLeast(const Plan& before, const Plan& after, const std::set<EntityRef>& entities);

} // namespace drawbridge
