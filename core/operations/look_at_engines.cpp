// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/look_at_engines.h"

#include "core/analysis/drift/build_drift.h"
#include "core/live/read_engines.h"

#include <algorithm>

namespace drawbridge {

std::vector<LookedAt> lookAtEngines(const std::vector<live::Endpoint>& endpoints, const Plan& plan,
                                    const EngineReading& reading) {
    live::ReadOptions options;
    options.limits = reading.limits;
    options.cancelled = reading.cancelled;
    options.sizes = reading.sizes;
    for (const Component& component : plan.components)
        options.knownNames.insert(component.name);
    std::vector<LookedAt> looked;
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
        const auto share = [&reading, i, n = static_cast<double>(endpoints.size())](double part) {
            if (reading.progress)
                reading.progress((static_cast<double>(i) + part) / n);
        };
        options.progress = share;
        LookedAt one{endpoints[i].text(), std::nullopt, {}};
        try {
            one.facts = live::readEngines({endpoints[i]}, options).front();
        } catch (const live::EngineError& error) {
            if (error.cause() == live::EngineError::What::Cancelled)
                throw;
            one.unreadBecause = error.message();
        }
        looked.push_back(std::move(one));
    }
    return looked;
}

void addLists(DriftReport& report, const std::map<ComponentId, HostFacts>& lists) {
    for (const auto& [id, facts] : lists) {
        const Component* known = report.looked.components.find(id);
        if (known == nullptr)
            continue;
        Component looked = *known;
        HostFacts found = looked.found.value_or(HostFacts{});
        if (!facts.packages.empty())
            found.packages = facts.packages;
        if (!facts.sysctls.empty())
            found.sysctls = facts.sysctls;
        looked.found = found;
        const Build* build = report.looked.builds.find(looked.build);
        const auto drift = std::find_if(report.hosts.begin(), report.hosts.end(),
                                        [id = id](const HostDrift& each) { return each.host == id; });
        if (build != nullptr && drift != report.hosts.end())
            drift->differences = buildDrift(*build, found);
        report.looked.components.put(std::move(looked));
    }
}

} // namespace drawbridge
