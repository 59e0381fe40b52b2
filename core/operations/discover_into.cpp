// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/discover_into.h"

#include "core/base/texts.h"
#include "core/live/read_engines.h"
#include "core/operations/placements.h"
#include "core/operations/plan_change.h"
#include "core/store/project.h"

namespace drawbridge {

QString discoverLabel(const std::vector<live::Endpoint>& endpoints) {
    QStringList names;
    for (const live::Endpoint& endpoint : endpoints)
        names += endpoint.text();
    return OperationsTexts::tr("Discover %1").arg(names.join(QStringLiteral(", ")));
}

Discovery discoverEngines(const std::vector<live::Endpoint>& endpoints, const Plan& existing,
                          const DiscoverOptions& options, const EngineReading& reading) {
    live::ReadOptions read;
    read.limits = reading.limits;
    read.cancelled = reading.cancelled;
    read.progress = reading.progress;
    for (const Component& component : existing.components)
        read.knownNames.insert(component.name);
    return discover(live::readEngines(endpoints, read), existing, options);
}

void applyDiscovery(Document& document, const Discovery& discovery, const QString& label) {
    applyPlanChange(document, discovery.base, withPlacements(discovery.plan), label);
}

std::unique_ptr<Document> createFromDiscovery(const QString& path, const Discovery& discovery,
                                              const QString& label) {
    return createProject(path, withPlacements(discovery.plan), label);
}

} // namespace drawbridge
