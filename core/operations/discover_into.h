// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/import/engine/discovery.h"
#include "core/live/endpoint.h"
#include "core/live/limits.h"

#include <functional>
#include <memory>

namespace drawbridge {

/// How engines are read.
struct EngineReading {
    live::Limits limits;
    live::CancelFlag cancelled = nullptr;
    std::function<void(double share)> progress; ///< called from any thread
    bool sizes = true;                          ///< of volumes
};

/// The label of the edit: "Discover unix:///run/docker.sock".
QString discoverLabel(const std::vector<live::Endpoint>& endpoints);

/// Reads engines, by GET alone, and merges what they tell into a copy of the plan. Blocking; not for the
/// thread of a window. Throws live::EngineError and InputError.
Discovery discoverEngines(const std::vector<live::Endpoint>& endpoints, const Plan& existing,
                          const DiscoverOptions& options, const EngineReading& reading = {});

/// Puts a discovery into a document in one edit. Throws as Document::edit.
void applyDiscovery(Document& document, const Discovery& discovery, const QString& label);

/// Makes a new, laid out project file of a discovery. Throws as createProject.
std::unique_ptr<Document> createFromDiscovery(const QString& path, const Discovery& discovery,
                                              const QString& label);

} // namespace drawbridge
