// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/engine_networks.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::engine {

namespace {

using live::EngineFacts;
using live::NetworkFacts;

bool isUserDefined(const NetworkFacts& network) {
    static const QStringList own{u"bridge"_qs, u"host"_qs, u"none"_qs, u"podman"_qs, u"docker_gwbridge"_qs};
    return !network.ingress && !own.contains(network.name) && network.driver != u"null" &&
           network.driver != u"host";
}

bool isUsed(const EngineFacts& engine, const NetworkFacts& network) {
    const auto usesIt = [&](const live::ContainerFacts& container) {
        return std::any_of(container.networks.begin(), container.networks.end(),
                           [&](const auto& use) { return use.network == network.name; });
    };
    if (std::any_of(engine.containers.begin(), engine.containers.end(), usesIt))
        return true;
    return engine.swarm && std::any_of(engine.swarm->services.begin(), engine.swarm->services.end(),
                                       [&](const live::SwarmServiceFacts& service) {
                                           return service.networkIds.contains(network.id);
                                       });
}

/// A bridge is of one host alone: another host's of the same name is another network.
bool isUsedElsewhere(const Work& work, NetworkId id, ComponentId host) {
    return std::any_of(work.plan.components.begin(), work.plan.components.end(), [&](const Component& c) {
        return c.host && c.host != host &&
               std::any_of(c.interfaces.begin(), c.interfaces.end(),
                           [&](const NetworkInterface& interface) { return interface.network == id; });
    });
}

void setAddresses(const NetworkFacts& facts, Network& network) {
    const Cidr* chosen = nullptr;
    for (const Cidr& subnet : facts.subnets) {
        if (chosen == nullptr || (chosen->address.v6 && !subnet.address.v6))
            chosen = &subnet;
    }
    if (chosen == nullptr)
        return;
    network.cidr = *chosen;
    for (const IpAddress& gateway : facts.gateways) {
        if (chosen->contains(gateway)) {
            network.gateway = gateway;
            return;
        }
    }
}

void addNetwork(Work& work, int engine, const NetworkFacts& facts) {
    const Component& host = *work.plan.components.find(work.hosts[idx(engine)]);
    const auto site = effectiveSite(work.plan, host);
    const QString name = firstName(facts.name, host.name, [&](const QString& candidate) {
        const Network* existing = findByName(work.plan.networks, candidate);
        if (existing == nullptr)
            return mayBeAName(candidate);
        if (existing->site && existing->site != site)
            return false;
        return facts.swarmScope ||
               (work.seenNetworks.count(existing->id) == 0 && !isUsedElsewhere(work, existing->id, host.id));
    });
    Network network;
    if (const Network* existing = findByName(work.plan.networks, name))
        network = *existing;
    else
        network.position = work.plan.networks.nextPosition();
    network.name = name;
    network.site = site;
    setAddresses(facts, network);
    work.networks.insert_or_assign({engine, facts.name}, network.id);
    work.seenNetworks.insert(network.id);
    work.plan.networks.put(std::move(network));
}

} // namespace

void addNetworks(Work& work) {
    for (int engine = 0; engine < static_cast<int>(work.engines.size()); ++engine) {
        const EngineFacts& facts = work.engines[idx(engine)];
        for (const NetworkFacts& network : facts.networks) {
            if (isUserDefined(network) && !network.name.isEmpty() && isUsed(facts, network))
                addNetwork(work, engine, network);
        }
    }
}

} // namespace drawbridge::engine
