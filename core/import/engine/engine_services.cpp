// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/engine_services.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/import/engine/component_updates.h"
#include "core/model/compose_tag.h"
#include "core/model/engine_tags.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge::engine {

namespace {

using live::ContainerFacts;
using live::ContainerState;
using live::EngineFacts;

/// The containers of one component, by name.
using Replicas = std::vector<const ContainerFacts*>;

/// Compose project and service; else nothing, and the container's name.
using Identity = std::pair<QString, QString>;

/// "shop_web.1" of a Swarm's "shop_web.1.TASK", so that the next task in its place is the same.
QString taskName(const ContainerFacts& container) {
    const QString suffix = u'.' + container.swarmTask;
    return !container.swarmTask.isEmpty() && container.name.endsWith(suffix)
               ? container.name.chopped(suffix.size())
               : container.name;
}

Identity identityOf(const ContainerFacts& container) {
    if (!container.origin.project.isEmpty() && !container.origin.service.isEmpty())
        return {container.origin.project, container.origin.service};
    return {{}, taskName(container)};
}

bool isLeftOver(const ContainerFacts& container) {
    const bool hasStopped =
        container.state == ContainerState::Stopped || container.state == ContainerState::Created;
    const bool comesBack =
        container.restartPolicy == u"always" || container.restartPolicy == u"unless-stopped";
    return hasStopped && !comesBack && container.origin.service.isEmpty();
}

FoundState stateOf(const ContainerFacts& container) {
    if (container.state == ContainerState::Restarting)
        return FoundState::Unhealthy;
    if (container.state != ContainerState::Running)
        return FoundState::Stopped;
    switch (container.health.value_or(live::Health::None)) {
    case live::Health::Healthy:
        return FoundState::Healthy;
    case live::Health::Starting:
        return FoundState::Starting;
    case live::Health::Unhealthy:
        return FoundState::Unhealthy;
    case live::Health::None:
        return FoundState::Running;
    }
    Q_UNREACHABLE();
}

class ServiceAdder {
public:
    ServiceAdder(Work& work, int engine)
        : m_work(work), m_engine(engine), m_facts(work.engines[idx(engine)]), m_host(work.hosts[idx(engine)]),
          m_site(effectiveSite(work.plan, *work.plan.components.find(m_host))) {}

    void add() {
        std::map<Identity, Replicas> services;
        for (const ContainerFacts& container : m_facts.containers) {
            if (container.name.isEmpty() || isTaskOfKnownSwarm(container))
                continue;
            const bool isLeft = container.origin.oneOff || isLeftOver(container);
            if (isLeft && container.swarmTask.isEmpty())
                leaveOut(container);
            else if (!isLeft)
                services[identityOf(container)].push_back(&container);
        }
        for (const auto& [identity, replicas] : services)
            addService(identity, replicas);
    }

private:
    bool isTaskOfKnownSwarm(const ContainerFacts& container) const {
        if (container.swarmTask.isEmpty())
            return false;
        return std::any_of(m_work.engines.begin(), m_work.engines.end(), [&](const EngineFacts& engine) {
            return engine.swarm && std::any_of(engine.swarm->tasks.begin(), engine.swarm->tasks.end(),
                                               [&](const live::SwarmTaskFacts& task) {
                                                   return task.id == container.swarmTask;
                                               });
        });
    }

    void leaveOut(const ContainerFacts& container) {
        m_work.notes.push_back(
            container.origin.oneOff
                ? ImportTexts::tr(
                      "The container \"%1\" was left out: it ran once, by \"docker compose run\".")
                      .arg(container.name)
                : ImportTexts::tr("The container \"%1\" was left out: it has stopped and is not started "
                                  "again by itself.")
                      .arg(container.name));
    }

    /// As the import of Compose files knows its services again: on the same host (or on none, at the same
    /// site), and of no other Compose project. Another container is known by its tag, whatever it is called.
    bool isThis(const Component& component, const Identity& identity) const {
        if (traitsOf(component.kind).group != KindGroup::Workload || m_work.seen.count(component.id) > 0)
            return false;
        if (!component.host && ((component.site && component.site != m_site) || carriesHost(component.id)))
            return false;
        if (component.host && component.host != m_host)
            return false;
        const QString project = composeProjectOf(component);
        if (!identity.first.isEmpty())
            return project.isEmpty() ? !hasTagBeginning(component, kContainerTagPrefix)
                                     : project == identity.first;
        return project.isEmpty() && (!hasTagBeginning(component, kContainerTagPrefix) ||
                                     component.tags.contains(containerTag(identity.second)));
    }

    /// True for a machine that the Docker host itself runs on.
    bool carriesHost(ComponentId id) const {
        const Component* current = m_work.plan.components.find(m_host);
        for (int depth = 0; current != nullptr && depth < 100; ++depth) {
            if (current->id == id)
                return true;
            current = m_work.plan.components.find(current->host);
        }
        return false;
    }

    Component componentFor(const Identity& identity, const Replicas& replicas) {
        const Component& host = *m_work.plan.components.find(m_host);
        if (identity.first.isEmpty()) {
            // As a manager tells it, the only task of a Swarm service has that service's name.
            const QString tag = containerTag(identity.second);
            const QString ofService = containerTag(replicas.front()->swarmService);
            for (const Component& component : m_work.plan.components) {
                if (component.host == m_host &&
                    (component.tags.contains(tag) || component.tags.contains(ofService)))
                    return component;
            }
        }
        const QString suffix = identity.first.isEmpty() ? host.name : identity.first;
        const QString name = firstName(identity.second, suffix, [&](const QString& candidate) {
            const Component* existing = findByName(m_work.plan.components, candidate);
            return existing == nullptr ? mayBeAName(candidate) : isThis(*existing, identity);
        });
        if (const Component* existing = findByName(m_work.plan.components, name))
            return *existing;
        const ContainerFacts& first = *replicas.front();
        Component component;
        component.name = name;
        component.kind = kindOf(first.image, !first.dependsOn.empty() || !first.links.isEmpty());
        component.position = m_work.plan.components.nextPosition();
        return component;
    }

    void addService(const Identity& identity, const Replicas& replicas) {
        const ContainerFacts& first = *replicas.front();
        Component component = componentFor(identity, replicas);
        component.host = m_host;
        addMissing(component.tags,
                   identity.first.isEmpty() ? containerTag(identity.second) : composeTag(identity.first));
        Observed observed{
            first.image,        first.healthCheck.has_value(), first.cpus, first.memory, {}, {}, {},
            first.restartPolicy};
        FoundService found;
        for (const ContainerFacts* container : replicas) {
            observed.mounts.insert(observed.mounts.end(), container->mounts.begin(), container->mounts.end());
            observed.ports.insert(observed.ports.end(), container->published.begin(),
                                  container->published.end());
            FoundState& running = m_work.running.try_emplace(component.id, FoundState::Healthy).first->second;
            running = std::max(running, stateOf(*container));
            addInterfaces(*container, observed.interfaces);
            collect(*container, found);
        }
        update(m_work, m_facts, observed, component);
        if (replicas.size() > 1 && !component.note)
            component.note = ImportTexts::tr("%1 replicas.").arg(replicas.size());
        found.provider = component.id;
        found.dependents = {component.id};
        found.engine = m_engine;
        found.project = identity.first;
        found.service = first.origin.service;
        for (const NetworkInterface& interface : observed.interfaces)
            found.networks.insert(*interface.network);
        m_work.seen.insert(component.id);
        m_work.services.push_back(std::move(found));
        m_work.plan.components.put(std::move(component));
    }

    void addInterfaces(const ContainerFacts& container, std::vector<NetworkInterface>& interfaces) const {
        for (const live::NetworkUseFacts& use : container.networks) {
            const auto network = m_work.networks.find({m_engine, use.network});
            if (network == m_work.networks.end())
                continue;
            const auto addOnce = [&](const std::optional<IpAddress>& address) {
                const auto isSame = [&](const NetworkInterface& other) {
                    return other.network == network->second && other.address == address;
                };
                if (std::none_of(interfaces.begin(), interfaces.end(), isSame))
                    interfaces.push_back({network->second, address});
            };
            if (use.v4)
                addOnce(use.v4);
            if (use.v6)
                addOnce(use.v6);
            if (!use.v4 && !use.v6)
                addOnce(std::nullopt);
        }
    }

    static void collect(const ContainerFacts& container, FoundService& found) {
        addMissing(found.names, container.name);
        addMissing(found.names, container.origin.service);
        for (const live::NetworkUseFacts& use : container.networks) {
            for (const QString& alias : use.aliases)
                addMissing(found.names, alias);
        }
        found.containerIds += container.id;
        const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
        append(found.dependsOn, container.dependsOn);
        append(found.named, container.named);
        append(found.mounts, container.mounts);
        append(found.ports, container.exposed);
        found.links += container.links;
        found.volumesFrom += container.volumesFrom;
        addMissing(found.networkOf, container.networkOf);
    }

    Work& m_work;
    int m_engine;
    const EngineFacts& m_facts;
    ComponentId m_host;
    std::optional<SiteId> m_site;
};

} // namespace

void addServices(Work& work) {
    for (int engine = 0; engine < static_cast<int>(work.engines.size()); ++engine)
        ServiceAdder(work, engine).add();
}

} // namespace drawbridge::engine
