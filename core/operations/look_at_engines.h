// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/check_drift.h"
#include "core/operations/discover_into.h"

#include <chrono>
#include <functional>
#include <map>

namespace drawbridge {

/// Reads engines one after the other; one that cannot be read says why and keeps none of the others from
/// being read. Blocking; not for the thread of a window. Cancelling throws live::EngineError.
std::vector<LookedAt> lookAtEngines(const std::vector<live::Endpoint>& endpoints, const Plan& plan,
                                    const EngineReading& reading);

struct WatchSettings {
    std::chrono::milliseconds least{5'000};  ///< between two readings of an engine, whatever happens on it
    std::chrono::milliseconds again{30'000}; ///< until one that was not reachable is tried again
};

/// Follows the events of engines until cancelled, and reads those on which something happened; the first time
/// all. `seen` is called from this thread with all engines as they were last read. Blocking; by GET alone,
/// without the sizes of volumes. Throws live::EngineError only when cancelled.
void watchEngines(const std::vector<live::Endpoint>& endpoints, const Plan& plan,
                  const EngineReading& reading, const WatchSettings& settings,
                  const std::function<void(const std::vector<LookedAt>&)>& seen);

/// What engines do not tell, from lists: packages and kernel settings of hosts, which are compared with their
/// builds, too.
void addLists(DriftReport& report, const std::map<ComponentId, HostFacts>& lists);

} // namespace drawbridge
