// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/diagram_options.h"

namespace drawbridge {

DiagramOptions diagramOptionsOf(const Session& session) {
    QString scenario;
    if (const auto chosen = session.scenario())
        scenario = displayName(session.plan(), refTo(*chosen));
    DiagramOptions options;
    options.analysis = session.analysis();
    options.leavesOutImplied = !session.showsImplied();
    options.clusters = true;
    for (const Finding& finding : session.findings()) {
        if (finding.entities.empty())
            continue;
        if (finding.scenario.isEmpty() || finding.scenario == scenario)
            ++options.findings[finding.entities.front().id];
        // DR-104 (single point of failure) names the affected entity first, then the single point.
        if (finding.id != u"DR-104")
            continue;
        for (std::size_t i = 1; i < finding.entities.size(); ++i)
            options.singlePoints.insert(finding.entities[i].id);
    }
    return options;
}

} // namespace drawbridge
