// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/swarm_services.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/import/engine/component_updates.h"
#include "core/model/compose_tag.h"
#include "core/model/engine_tags.h"

#include <algorithm>

namespace drawbridge::engine {

namespace {

using live::SwarmServiceFacts;
using live::SwarmTaskFacts;

/// Where one task of a service runs.
struct Member {
    QString name; ///< "shop_web.1"; of global services "shop_web.NODE"
    ComponentId host;
};

class SwarmAdder {
public:
    SwarmAdder(Work& work, int engine) : m_work(work), m_engine(engine), m_facts(work.engines[idx(engine)]) {}

    void add() {
        for (const SwarmServiceFacts& service : m_facts.swarm->services) {
            if (!service.name.isEmpty())
                addService(service);
        }
    }

private:
    std::vector<Member> membersOf(const SwarmServiceFacts& service) const {
        std::vector<Member> members;
        for (const SwarmTaskFacts& task : m_facts.swarm->tasks) {
            const auto host = m_work.nodes.find(task.nodeId);
            if (task.serviceId != service.id || !task.wanted || host == m_work.nodes.end())
                continue;
            const QString suffix =
                task.slot ? QString::number(*task.slot) : m_work.plan.components.find(host->second)->name;
            members.push_back({service.name + u'.' + suffix, host->second});
        }
        return members;
    }

    /// "web" of "shop_web" in the stack "shop", as its Compose file calls it.
    static QString shortName(const SwarmServiceFacts& service) {
        const QString prefix = service.origin.project + u'_';
        return !service.origin.project.isEmpty() && service.name.startsWith(prefix)
                   ? service.name.mid(prefix.size())
                   : service.name;
    }

    const Component* known(const QString& tag) const {
        for (const Component& component : m_work.plan.components) {
            if (component.tags.contains(tag))
                return &component;
        }
        return nullptr;
    }

    /// The component of a service imported from the Compose file of its stack.
    const Component* importedFromFile(const SwarmServiceFacts& service) const {
        if (service.origin.project.isEmpty())
            return nullptr;
        const QString name = shortName(service);
        for (const Component& component : m_work.plan.components) {
            if (component.tags.contains(composeTag(service.origin.project)) &&
                (component.name == name ||
                 component.name == name + QStringLiteral(" (%1)").arg(service.origin.project)))
                return &component;
        }
        return nullptr;
    }

    Component newComponent(const QString& name, const SwarmServiceFacts& service, ComponentKind kind) const {
        const QString stack =
            service.origin.project.isEmpty() ? QStringLiteral("Swarm") : service.origin.project;
        Component component;
        component.name = firstName(name, stack, [this](const QString& candidate) {
            return mayBeAName(candidate) && findByName(m_work.plan.components, candidate) == nullptr;
        });
        component.kind = kind;
        component.position = m_work.plan.components.nextPosition();
        return component;
    }

    void addService(const SwarmServiceFacts& service) {
        const std::vector<Member> members = membersOf(service);
        if (members.empty())
            m_work.notes.push_back(
                ImportTexts::tr("The Swarm service \"%1\" has no task that runs.").arg(service.name));
        const QString tag = containerTag(service.name);
        const Component* before = known(tag);
        const Component* imported = before == nullptr ? importedFromFile(service) : nullptr;
        const bool isGroup = before != nullptr ? before->kind == ComponentKind::RedundancyGroup
                                               : imported == nullptr && members.size() > 1;
        Component component = before != nullptr     ? *before
                              : imported != nullptr ? *imported
                                                    : newComponent(shortName(service), service,
                                                                   isGroup ? ComponentKind::RedundancyGroup
                                                                           : kindOf(service.image, false));
        addMissing(component.tags, tag);
        if (!service.origin.project.isEmpty())
            addMissing(component.tags, composeTag(service.origin.project));
        FoundService found = foundFrom(service);
        found.provider = component.id;
        m_work.seen.insert(component.id);
        if (isGroup) {
            m_work.plan.components.put(component);
            addGroup(service, members, component, found);
        } else {
            if (!members.empty() && !hasMemberAt(members, component.host))
                component.host = members.front().host;
            if (members.size() > 1 && !component.note)
                component.note = ImportTexts::tr("%1 replicas.").arg(members.size());
            update(m_work, m_facts, observedOf(service, found), component);
            found.dependents = {component.id};
            m_work.plan.components.put(std::move(component));
        }
        m_work.services.push_back(std::move(found));
    }

    static bool hasMemberAt(const std::vector<Member>& members, std::optional<ComponentId> host) {
        return std::any_of(members.begin(), members.end(),
                           [&](const Member& member) { return host == member.host; });
    }

    void addGroup(const SwarmServiceFacts& service, const std::vector<Member>& members, Component group,
                  FoundService& found) {
        std::vector<Dependency> required;
        for (const Member& member : members) {
            const QString tag = containerTag(member.name);
            const Component* before = known(tag);
            Component component = before != nullptr
                                      ? *before
                                      : newComponent(member.name, service, kindOf(service.image, false));
            component.host = member.host;
            addMissing(component.tags, tag);
            if (!service.origin.project.isEmpty())
                addMissing(component.tags, composeTag(service.origin.project));
            update(m_work, m_facts, observedOf(service, found), component);
            m_work.seen.insert(component.id);
            found.dependents.push_back(component.id);
            Dependency dependency;
            dependency.on = component.id;
            required.push_back(dependency);
            m_work.plan.components.put(std::move(component));
        }
        // Members that people added stay; of ours those that are gone leave.
        for (const Dependency& dependency : group.dependencies) {
            const Component* member = m_work.plan.components.find(dependency.on);
            const bool isOurs =
                member != nullptr && hasTagBeginning(*member, containerTag(service.name + u'.'));
            if (!isOurs)
                required.push_back(dependency);
        }
        group.dependencies = std::move(required);
        if (!group.atLeast) {
            group.atLeast = 1;
            if (!group.note)
                group.note = ImportTexts::tr("Replicas of a Swarm service; that one is enough was assumed.");
        }
        m_work.plan.components.put(std::move(group));
    }

    FoundService foundFrom(const SwarmServiceFacts& service) const {
        FoundService found;
        found.engine = m_engine;
        found.project = service.origin.project;
        found.service = shortName(service);
        found.names = {service.name};
        addMissing(found.names, shortName(service));
        for (const QString& alias : service.aliases)
            addMissing(found.names, alias);
        found.named = service.named;
        found.mounts = service.mounts;
        for (const live::PublishedPort& port : service.published)
            found.ports.push_back(port.container);
        for (const live::NetworkFacts& network : m_facts.networks) {
            const auto id = m_work.networks.find({m_engine, network.name});
            if (id != m_work.networks.end() && service.networkIds.contains(network.id))
                found.networks.insert(id->second);
        }
        return found;
    }

    Observed observedOf(const SwarmServiceFacts& service, const FoundService& found) const {
        Observed observed{imageOf(service),  service.healthCheck.has_value(),
                          service.cpus,      service.memory,
                          service.mounts,    {},
                          service.published, {}};
        for (const NetworkId network : found.networks)
            observed.interfaces.push_back({network, std::nullopt});
        return observed;
    }

    /// Swarm adds the digest to the tag.
    static QString imageOf(const SwarmServiceFacts& service) { return service.image.section(u'@', 0, 0); }

    Work& m_work;
    int m_engine;
    const live::EngineFacts& m_facts;
};

} // namespace

void addSwarmServices(Work& work) {
    std::set<QString> clusters;
    for (int engine = 0; engine < static_cast<int>(work.engines.size()); ++engine) {
        const auto& swarm = work.engines[idx(engine)].swarm;
        if (swarm && swarm->isManager && clusters.insert(swarm->clusterId).second)
            SwarmAdder(work, engine).add();
    }
}

} // namespace drawbridge::engine
