// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/engine_hosts.h"

#include "core/base/diagnostic.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/compose_tag.h"
#include "core/model/engine_tags.h"
#include "core/model/published_ports.h"

#include <algorithm>

namespace drawbridge::engine {

namespace {

using live::EngineFacts;

class HostAdder {
public:
    HostAdder(Work& work, const QString& site, const QString& host)
        : m_work(work), m_wantedSite(site), m_wantedHost(host) {}

    void add() {
        if (!m_wantedHost.isEmpty() && m_work.engines.size() != 1)
            throw InputError(
                ImportTexts::tr("--host names the host of one engine, and there are several here."));
        for (const EngineFacts& facts : m_work.engines)
            addEngine(facts);
        for (const EngineFacts& facts : m_work.engines) {
            if (!facts.swarm)
                continue;
            for (const live::SwarmNodeFacts& node : facts.swarm->nodes)
                addNode(node);
        }
    }

private:
    bool isFree(const Component& host) const { return m_work.seenHosts.count(host.id) == 0; }

    static bool isUnclaimed(const Component& component) {
        return component.kind == ComponentKind::DockerHost && !hasTagBeginning(component, engineTag({}));
    }

    /// Podman tells another id at every question.
    static QString identityOf(const EngineFacts& facts) {
        return facts.isPodman || facts.id.isEmpty() ? QString() : engineTag(facts.id);
    }

    const Component* existingHost(const EngineFacts& facts) const {
        if (!m_wantedHost.isEmpty())
            return wantedHost();
        const auto& components = m_work.plan.components;
        const auto first = [&](auto&& fits) -> const Component* {
            const auto found = std::find_if(components.begin(), components.end(),
                                            [&](const Component& c) { return isFree(c) && fits(c); });
            return found == components.end() ? nullptr : &*found;
        };
        if (const QString tag = identityOf(facts); !tag.isEmpty()) {
            if (const Component* host = first([&](const Component& c) { return c.tags.contains(tag); }))
                return host;
        }
        if (facts.swarm) {
            const QString tag = swarmNodeTag(facts.swarm->nodeId);
            if (const Component* host = first([&](const Component& c) { return c.tags.contains(tag); }))
                return host;
        }
        if (const Component* host = first(
                [&](const Component& c) { return isUnclaimed(c) && c.engineEndpoint == facts.endpoint; }))
            return host;
        if (const Component* host = first([&](const Component& c) {
                return isUnclaimed(c) && !c.engineEndpoint && c.name == facts.hostName;
            }))
            return host;
        return onlyHostOfProjects(facts);
    }

    const Component* wantedHost() const {
        const Component* host = findByName(m_work.plan.components, m_wantedHost);
        if (host != nullptr && host->kind != ComponentKind::DockerHost)
            throw InputError(
                ImportTexts::tr("\"%1\" is a %2, not a Docker host; choose another one with --host.")
                    .arg(host->name, choiceName(host->kind)));
        return host;
    }

    /// The one host without an engine that runs a Compose project of this engine: it was imported from files.
    const Component* onlyHostOfProjects(const EngineFacts& facts) const {
        std::set<QString> tags;
        for (const live::ContainerFacts& container : facts.containers) {
            if (!container.origin.project.isEmpty())
                tags.insert(composeTag(container.origin.project));
        }
        const Component* only = nullptr;
        for (const Component& component : m_work.plan.components) {
            const Component* host = m_work.plan.components.find(component.host);
            const bool runsOne = std::any_of(component.tags.begin(), component.tags.end(),
                                             [&](const QString& tag) { return tags.count(tag) > 0; });
            if (!runsOne || host == nullptr || host == only || !isUnclaimed(*host) || host->engineEndpoint ||
                !isFree(*host))
                continue;
            if (only != nullptr)
                return nullptr;
            only = host;
        }
        return only;
    }

    Component newHost(const QString& name, const QString& product) {
        Component host;
        host.name = firstName(name, product, [this](const QString& candidate) {
            return mayBeAName(candidate) && findByName(m_work.plan.components, candidate) == nullptr;
        });
        host.kind = ComponentKind::DockerHost;
        host.site = chooseSite();
        host.position = m_work.plan.components.nextPosition();
        return host;
    }

    SiteId chooseSite() {
        if (m_site)
            return *m_site;
        auto& sites = m_work.plan.sites;
        if (m_wantedSite.isEmpty() && sites.size() > 1)
            throw InputError(
                ImportTexts::tr("The plan has several sites; choose that of the Docker host with --site."));
        const QString name = !m_wantedSite.isEmpty() ? m_wantedSite
                             : sites.isEmpty()       ? QStringLiteral("Site")
                                                     : sites.at(0).name;
        const Site* existing = findByName(sites, name);
        if (existing == nullptr) {
            Site site;
            site.name = name;
            site.position = sites.nextPosition();
            m_site = site.id;
            sites.put(std::move(site));
        } else {
            m_site = existing->id;
        }
        return *m_site;
    }

    void addEngine(const EngineFacts& facts) {
        const Component* existing = existingHost(facts);
        const QString name = !m_wantedHost.isEmpty()    ? m_wantedHost
                             : facts.hostName.isEmpty() ? facts.endpoint
                                                        : facts.hostName;
        const QString product = facts.isPodman ? QStringLiteral("Podman") : QStringLiteral("Docker");
        Component host = existing != nullptr ? *existing : newHost(name, product);
        if (!effectiveSite(m_work.plan, host))
            host.site = chooseSite();
        addMissing(host.tags, identityOf(facts));
        host.engineEndpoint = facts.endpoint;
        HostFacts found = host.found.value_or(HostFacts{});
        const auto observe = [](std::optional<QString>& field, const std::optional<QString>& told) {
            if (told)
                field = told;
        };
        observe(found.os, facts.operatingSystem);
        observe(found.kernel, facts.kernel);
        observe(found.engine, facts.engineVersion);
        observe(found.storageDriver, facts.storageDriver);
        observe(found.loggingDriver, facts.loggingDriver);
        observe(found.defaultRuntime, facts.defaultRuntime);
        if (facts.cgroupVersion)
            found.cgroupVersion = facts.cgroupVersion;
        if (facts.liveRestore)
            found.liveRestore = facts.liveRestore;
        found.securityOptions = facts.securityOptions;
        found.registryMirrors = facts.registryMirrors;
        found.insecureRegistries = facts.insecureRegistries;
        found.plugins.clear();
        for (const live::PluginFacts& plugin : facts.plugins) {
            if (plugin.enabled)
                found.plugins += plugin.name;
        }
        host.found = found;
        addCapacity(facts.cpus, facts.memory, host);
        if (facts.architecture)
            host.architectures = {canonicalArchitecture(*facts.architecture)};
        if (facts.swarm) {
            addMissing(host.tags, swarmNodeTag(facts.swarm->nodeId));
            m_work.nodes.insert_or_assign(facts.swarm->nodeId, host.id);
        }
        m_work.hosts.push_back(host.id);
        m_work.seenHosts.insert(host.id);
        m_work.plan.components.put(std::move(host));
        for (const QString& sentence : facts.unread)
            m_work.notes.push_back(facts.endpoint + QStringLiteral(": ") + sentence);
    }

    static void addCapacity(std::optional<double> cpus, std::optional<Bytes> memory, Component& host) {
        if (!cpus && !memory)
            return;
        Capacity capacity = host.capacity.value_or(Capacity{});
        if (cpus)
            capacity.cpus = cpus;
        if (memory)
            capacity.memory = memory;
        host.capacity = capacity;
    }

    /// A node that is only known from its manager.
    void addNode(const live::SwarmNodeFacts& node) {
        if (node.id.isEmpty() || m_work.nodes.count(node.id) > 0)
            return;
        const QString tag = swarmNodeTag(node.id);
        const auto& components = m_work.plan.components;
        auto found = std::find_if(components.begin(), components.end(),
                                  [&](const Component& c) { return c.tags.contains(tag); });
        if (found == components.end())
            found = std::find_if(components.begin(), components.end(), [&](const Component& c) {
                return isUnclaimed(c) && isFree(c) && c.name == node.hostName;
            });
        Component host =
            found != components.end() ? *found : newHost(node.hostName, QStringLiteral("Docker"));
        addMissing(host.tags, tag);
        if (!node.engineVersion.isEmpty()) {
            HostFacts facts = host.found.value_or(HostFacts{});
            facts.engine = node.engineVersion;
            host.found = facts;
        }
        addCapacity(node.cpus, node.memory, host);
        if (!node.architecture.isEmpty())
            host.architectures = {canonicalArchitecture(node.architecture)};
        if (!node.isReady)
            m_work.notes.push_back(ImportTexts::tr("The Swarm node \"%1\" is not ready.").arg(host.name));
        m_work.nodes.insert_or_assign(node.id, host.id);
        m_work.seenHosts.insert(host.id);
        m_work.plan.components.put(std::move(host));
    }

    Work& m_work;
    QString m_wantedSite;
    QString m_wantedHost;
    std::optional<SiteId> m_site;
};

} // namespace

void addHosts(Work& work, const QString& site, const QString& host) {
    HostAdder(work, site, host).add();
}

} // namespace drawbridge::engine
