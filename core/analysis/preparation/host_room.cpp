// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/host_room.h"

#include "core/base/index.h"
#include "core/base/saturating.h"

#include <tuple>

namespace drawbridge {

namespace {

constexpr double kSmallest = 1e-9; ///< of CPUs, which are kept as decimals

} // namespace

void HostNeeds::add(const Component& component) {
    const Capacity needs = component.needs.value_or(Capacity{});
    cpus += needs.cpus.value_or(0);
    memory = saturatingSum(memory, needs.memory.value_or(Bytes{}).value);
    const Bytes holds = needs.storage ? *needs.storage : component.data.value_or(Bytes{});
    storage = saturatingSum(storage, holds.value);
    isPartial = isPartial || !needs.cpus || !needs.memory;
}

HostRoom::HostRoom(const RecoveryGraph& graph, SiteId site) : m_graph(graph) {
    std::vector<int> placeOf(idx(graph.size), -1);
    for (int c = 0; c < graph.size; ++c) {
        const auto at = graph.site[idx(c)];
        if (graph.component(c).kind != ComponentKind::DockerHost || at < 0 ||
            !isWithin(graph.plan, graph.plan.sites.at(at).id, site))
            continue;
        placeOf[idx(c)] = static_cast<int>(m_hosts.size());
        m_hosts.push_back({c, {}});
    }
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        const int runsOn = graph.host[idx(c)];
        const int recoversOn = component.recovery ? graph.indexOf(component.recovery->host) : -1;
        for (const int host : {runsOn, recoversOn}) {
            if (host >= 0 && placeOf[idx(host)] >= 0)
                m_hosts[idx(placeOf[idx(host)])].used.add(component);
        }
    }
}

bool HostRoom::hasRoom(const Host& host, const HostNeeds& needs) const {
    const Capacity capacity = m_graph.component(host.component).capacity.value_or(Capacity{});
    const auto fits = [](const std::optional<Bytes>& has, qint64 used, qint64 needed) {
        return !has || saturatingSum(used, needed) <= has->value;
    };
    return (!capacity.cpus || host.used.cpus + needs.cpus <= *capacity.cpus + kSmallest) &&
           fits(capacity.memory, host.used.memory, needs.memory) &&
           fits(capacity.storage, host.used.storage, needs.storage);
}

bool HostRoom::isKnown(int host) const {
    const auto& capacity = m_graph.component(host).capacity;
    return capacity && capacity->cpus && capacity->memory;
}

int HostRoom::hostFor(const HostNeeds& needs, std::optional<BuildId> build) const {
    const auto rank = [&](const Host& host) {
        const Component& component = m_graph.component(host.component);
        const double spare = component.capacity && component.capacity->cpus
                                 ? *component.capacity->cpus - host.used.cpus
                                 : std::numeric_limits<double>::max();
        return std::tuple(!isKnown(host.component), !(build && component.build == build), spare);
    };
    const Host* best = nullptr;
    for (const Host& host : m_hosts) {
        if (hasRoom(host, needs) && (best == nullptr || rank(host) < rank(*best)))
            best = &host;
    }
    return best == nullptr ? -1 : best->component;
}

void HostRoom::place(int host, const HostNeeds& needs) {
    for (Host& h : m_hosts) {
        if (h.component != host)
            continue;
        h.used.cpus += needs.cpus;
        h.used.memory = saturatingSum(h.used.memory, needs.memory);
        h.used.storage = saturatingSum(h.used.storage, needs.storage);
    }
}

} // namespace drawbridge
