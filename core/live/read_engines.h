// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/endpoint.h"
#include "core/live/engine_error.h"
#include "core/live/facts/engine_facts.h"
#include "core/live/limits.h"

#include <QSet>

#include <functional>

namespace drawbridge::live {

struct ReadOptions {
    Limits limits;
    QSet<QString>
        knownNames;    ///< of services, for which the environment is searched, besides the engines' own
    bool sizes = true; ///< of volumes, which cost the engine some reading of its disks
    CancelFlag cancelled = nullptr;
    std::function<void(double share)> progress; ///< called from any thread
};

/// Reads engines side by side, each over one connection and by GET alone; results in the order of
/// `endpoints`. Blocking; not for the thread of a window. Throws EngineError of the first that cannot be
/// read.
std::vector<EngineFacts> readEngines(const std::vector<Endpoint>& endpoints, const ReadOptions& options);

} // namespace drawbridge::live
