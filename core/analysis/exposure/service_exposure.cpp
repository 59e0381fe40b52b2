// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/service_exposure.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool names(const std::vector<ComponentId>& list, ComponentId id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

} // namespace

std::vector<ServiceExposure> exposureByService(const RecoveryGraph& graph, const Outages& outages,
                                               const Incident& incident) {
    std::vector<ServiceExposure> services;
    for (int c = 0; c < graph.size; ++c) {
        if (!outages[idx(c)] || outages[idx(c)]->known() == Seconds(0))
            continue;
        ServiceExposure row;
        row.component = c;
        row.downtime = *outages[idx(c)];
        const ComponentId id = graph.component(c).id;
        for (int i = 0; i < graph.plan.contracts.size(); ++i) {
            if (names(graph.plan.contracts.at(i).services, id))
                row.contracts.push_back(i);
        }
        for (int i = 0; i < graph.plan.activities.size(); ++i) {
            if (names(graph.plan.activities.at(i).needs, id))
                row.activities.push_back(i);
        }
        if (row.contracts.empty() && row.activities.empty())
            continue;
        Outages only(outages.size());
        only[idx(c)] = row.downtime;
        row.alone = assessExposure(graph, only, incident).all();
        services.push_back(row);
    }
    return services;
}

} // namespace drawbridge
