// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/matrix/scenario_matrix.h"
#include "core/base/index.h"
#include "core/model/failure.h"
#include "core/model/kind_traits.h"
#include "core/model/targets.h"

#include <QSet>

#include <algorithm>

namespace drawbridge {

namespace {

/// Docker hosts and other components that host something.
std::vector<char> hosts(const RecoveryGraph& graph) {
    std::vector<char> result(idx(graph.size), 0);
    for (int i = 0; i < graph.size; ++i) {
        if (graph.component(i).kind == ComponentKind::DockerHost)
            result[idx(i)] = 1;
        if (graph.host[idx(i)] >= 0)
            result[idx(graph.host[idx(i)])] = 1;
    }
    return result;
}

bool losesProvider(const Plan& plan, const Impact& impact, const QString& provider) {
    for (int s = 0; s < plan.sites.size(); ++s) {
        const Site& site = plan.sites.at(s);
        const bool belongs =
            site.provider == provider || (site.kind == SiteKind::Provider && site.name == provider);
        if (belongs && !impact.siteLost[idx(s)])
            return false;
    }
    return true;
}

bool loses(const RecoveryGraph& graph, const Impact& impact, const Failure& failure) {
    if (const int site = graph.siteIndex(failure.site); site >= 0)
        return impact.siteLost[idx(site)] != 0;
    if (const int component = graph.indexOf(failure.component); component >= 0)
        return impact.state[idx(component)] == ImpactState::Lost;
    if (failure.tunnel) {
        const int tunnel = graph.plan.tunnels.indexOf(*failure.tunnel);
        return tunnel >= 0 && impact.tunnelLost[idx(tunnel)] != 0;
    }
    return failure.provider && losesProvider(graph.plan, impact, *failure.provider);
}

} // namespace

std::vector<Failure> matrixFailures(const RecoveryGraph& graph) {
    const Plan& plan = graph.plan;
    std::vector<Failure> failures;
    for (const Site& site : plan.sites)
        failures.push_back(failureOf(refTo(site.id)));
    QSet<QString> providers;
    for (const Site& site : plan.sites) {
        if (site.provider && !providers.contains(*site.provider)) {
            providers.insert(*site.provider);
            failures.emplace_back().provider = site.provider;
        }
    }
    const std::vector<char> isHost = hosts(graph);
    for (int i = 0; i < graph.size; ++i) {
        if (isHost[idx(i)])
            failures.push_back(failureOf(refTo(graph.component(i).id)));
    }
    for (const Tunnel& tunnel : plan.tunnels)
        failures.push_back(failureOf(refTo(tunnel.id)));
    for (int i = 0; i < graph.size; ++i) {
        const Component& component = graph.component(i);
        if (!isHost[idx(i)] && (keepsData(component) || traitsOf(component.kind).failsAlone))
            failures.push_back(failureOf(refTo(component.id)));
    }
    return failures;
}

std::vector<int> watchedServices(const RecoveryGraph& graph) {
    const std::vector<Targets> targets = targetsOfAll(graph.plan);
    std::vector<char> watched(idx(graph.size), 0);
    for (int i = 0; i < graph.size; ++i) {
        if (targets[idx(i)].rto || targets[idx(i)].rpo || graph.component(i).mtpd)
            watched[idx(i)] = 1;
        if (graph.component(i).kind == ComponentKind::UserGroup) {
            for (const int service : graph.hard.of(i))
                watched[idx(service)] = 1;
        }
    }
    for (const Contract& contract : graph.plan.contracts) {
        for (const ComponentId id : contract.services) {
            if (const int service = graph.indexOf(id); service >= 0)
                watched[idx(service)] = 1;
        }
    }
    std::vector<int> services;
    for (int i = 0; i < graph.size; ++i) {
        if (watched[idx(i)])
            services.push_back(i);
    }
    return services;
}

Seconds usualWorkStarts(const Plan& plan) {
    std::vector<Seconds> starts;
    for (const Scenario& scenario : plan.scenarios)
        starts.push_back(scenario.workStarts());
    if (starts.empty())
        return Seconds(0);
    const auto middle = starts.begin() + (static_cast<std::ptrdiff_t>(starts.size()) - 1) / 2;
    std::nth_element(starts.begin(), middle, starts.end());
    return *middle;
}

bool losesAll(const RecoveryGraph& graph, const Impact& impact, const std::vector<Failure>& failures) {
    return std::all_of(failures.begin(), failures.end(),
                       [&](const Failure& failure) { return loses(graph, impact, failure); });
}

} // namespace drawbridge
