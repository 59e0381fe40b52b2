// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/reach.h"

#include "core/analysis/graph/recovery_graph.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isAttached(const Component& component, NetworkId network) {
    return std::any_of(component.interfaces.begin(), component.interfaces.end(),
                       [network](const NetworkInterface& i) { return i.network == network; });
}

void addComponents(const Plan& plan, const EntityRef& ref, std::vector<ComponentId>& found) {
    switch (ref.kind) {
    case EntityKind::Component:
        found.emplace_back(ref.id);
        break;
    case EntityKind::Site:
        for (const Component& component : plan.components) {
            const auto site = effectiveSite(plan, component);
            if (site && isWithin(plan, *site, SiteId(ref.id)))
                found.push_back(component.id);
        }
        break;
    case EntityKind::Network:
        for (const Component& component : plan.components) {
            if (isAttached(component, NetworkId(ref.id)))
                found.push_back(component.id);
        }
        break;
    case EntityKind::Tunnel:
        if (const Tunnel* tunnel = plan.tunnels.find(TunnelId(ref.id))) {
            for (const TunnelEnd* end : {&tunnel->a, &tunnel->b}) {
                if (end->gateway)
                    found.push_back(*end->gateway);
            }
        }
        break;
    default:
        break;
    }
}

} // namespace

std::set<ComponentId> reachOf(const Plan& plan, const std::vector<ComponentId>& start,
                              ReachDirection direction) {
    const RecoveryGraph graph(plan);
    const bool down = direction == ReachDirection::Requirements;
    const Adjacency& hard = down ? graph.hard : graph.hardDependents;
    const Adjacency& soft = down ? graph.soft : graph.softDependents;
    std::vector<char> seen(static_cast<std::size_t>(graph.size));
    std::vector<int> waiting;
    const auto visit = [&](int component) {
        if (component < 0 || seen[static_cast<std::size_t>(component)] != 0)
            return;
        seen[static_cast<std::size_t>(component)] = 1;
        waiting.push_back(component);
    };
    for (const ComponentId id : start)
        visit(plan.components.indexOf(id));
    std::set<ComponentId> reached;
    while (!waiting.empty()) {
        const int component = waiting.back();
        waiting.pop_back();
        reached.insert(graph.component(component).id);
        for (const Adjacency* edges : {&hard, &soft}) {
            for (const int next : edges->of(component))
                visit(next);
        }
    }
    return reached;
}

std::vector<ComponentId> componentsOf(const Plan& plan, const std::vector<EntityRef>& refs) {
    std::vector<ComponentId> found;
    for (const EntityRef& ref : refs)
        addComponents(plan, ref, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace drawbridge
