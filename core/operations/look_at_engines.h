// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/check_drift.h"
#include "core/operations/discover_into.h"

#include <map>

namespace drawbridge {

/// Reads engines one after the other; one that cannot be read says why and keeps none of the others from
/// being read. Blocking; not for the thread of a window. Cancelling throws live::EngineError.
std::vector<LookedAt> lookAtEngines(const std::vector<live::Endpoint>& endpoints, const Plan& plan,
                                    const EngineReading& reading);

/// What engines do not tell, from lists: packages and kernel settings of hosts, which are compared with their
/// builds, too.
void addLists(DriftReport& report, const std::map<ComponentId, HostFacts>& lists);

} // namespace drawbridge
