// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/discovery.h"

#include "core/base/texts.h"
#include "core/import/engine/engine_hosts.h"
#include "core/import/engine/engine_networks.h"
#include "core/import/engine/engine_services.h"
#include "core/import/engine/proposed_dependencies.h"
#include "core/import/engine/swarm_services.h"
#include "core/model/compose_tag.h"
#include "core/model/engine_tags.h"

#include <algorithm>

namespace drawbridge {

namespace {

using engine::Work;

/// What differs in each entity that changed, by kind and name.
class Differences {
public:
    Differences(const Plan& before, const Plan& after) : m_before(before), m_after(after) {
        for (EntityDifference& difference : comparePlans(before, after).entities)
            m_changed.insert_or_assign({difference.entity, difference.name}, std::move(difference.fields));
    }

    DiscoveredEntity of(const EntityRef& ref) const {
        const EntityType& type = entityType(ref.kind);
        if (type.find(m_before, ref.id) == nullptr)
            return {ref, DiscoveredChange::New, {}};
        const auto changed = m_changed.find({ref.kind, displayName(m_after, ref)});
        if (changed == m_changed.end())
            return {ref, DiscoveredChange::Unchanged, {}};
        return {ref, DiscoveredChange::Changed, changed->second};
    }

private:
    const Plan& m_before;
    const Plan& m_after;
    std::map<std::pair<EntityKind, QString>, std::vector<FieldDifference>> m_changed;
};

/// It came from an engine or a Compose file, and runs on a host that was read.
bool isGone(const Work& work, const Component& component) {
    const bool wasFound =
        hasTagBeginning(component, kContainerTagPrefix) || !composeProjectOf(component).isEmpty();
    if (!wasFound || work.seen.count(component.id) > 0)
        return false;
    if (component.kind == ComponentKind::RedundancyGroup)
        return std::any_of(work.engines.begin(), work.engines.end(), [](const live::EngineFacts& engine) {
            return engine.swarm && engine.swarm->isManager;
        });
    return component.host &&
           std::find(work.hosts.begin(), work.hosts.end(), *component.host) != work.hosts.end();
}

void fillEntities(const Work& work, Discovery& discovery) {
    const Differences differences(discovery.base, discovery.plan);
    for (const Component& component : discovery.plan.components) {
        if (work.seenHosts.count(component.id) > 0)
            discovery.hosts.push_back(differences.of(refTo(component.id)));
        else if (work.seen.count(component.id) > 0)
            discovery.components.push_back(differences.of(refTo(component.id)));
        else if (isGone(work, component))
            discovery.components.push_back({refTo(component.id), DiscoveredChange::Gone, {}});
    }
    for (const NetworkId id : work.seenNetworks)
        discovery.networks.push_back(differences.of(refTo(id)));
    std::sort(discovery.networks.begin(), discovery.networks.end(), [&](const auto& a, const auto& b) {
        return displayName(discovery.plan, a.ref) < displayName(discovery.plan, b.ref);
    });
}

/// One engine that was reached in several ways counts once. Podman's ids tell nothing: they change.
std::vector<live::EngineFacts> distinct(const std::vector<live::EngineFacts>& engines, Diagnostics& notes) {
    std::vector<live::EngineFacts> result;
    for (const live::EngineFacts& facts : engines) {
        const auto same =
            std::find_if(result.begin(), result.end(), [&facts](const live::EngineFacts& other) {
                return !facts.isPodman && !facts.id.isEmpty() && other.id == facts.id;
            });
        if (same == result.end())
            result.push_back(facts);
        else
            notes.push_back({Severity::Note,
                             {},
                             ImportTexts::tr("%1 is the same engine as %2, so it counts once.")
                                 .arg(facts.endpoint, same->endpoint)});
    }
    return result;
}

} // namespace

QString confidenceKey(Confidence confidence) {
    switch (confidence) {
    case Confidence::Stated:
        return QStringLiteral("stated");
    case Confidence::Likely:
        return QStringLiteral("likely");
    case Confidence::Possible:
        return QStringLiteral("possible");
    }
    Q_UNREACHABLE();
}

QString evidenceKey(DependencyEvidence evidence) {
    switch (evidence) {
    case DependencyEvidence::DependsOn:
        return QStringLiteral("depends-on");
    case DependencyEvidence::Link:
        return QStringLiteral("link");
    case DependencyEvidence::SharedNamespace:
        return QStringLiteral("shared-namespace");
    case DependencyEvidence::VolumesFrom:
        return QStringLiteral("volumes-from");
    case DependencyEvidence::Environment:
        return QStringLiteral("environment");
    case DependencyEvidence::Volume:
        return QStringLiteral("volume");
    case DependencyEvidence::Network:
        return QStringLiteral("network");
    }
    Q_UNREACHABLE();
}

Discovery discover(const std::vector<live::EngineFacts>& engines, const Plan& existing,
                   const DiscoverOptions& options) {
    Discovery discovery;
    const std::vector<live::EngineFacts> once = distinct(engines, discovery.notes);
    Work work{once, existing, existing, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    if (work.plan.project.name.isEmpty() && !once.empty())
        work.plan.project.name = once.front().hostName;
    engine::addHosts(work, options.site, options.host);
    engine::addNetworks(work);
    engine::addServices(work);
    engine::addSwarmServices(work);
    discovery.base = existing;
    discovery.dependencies = engine::proposeDependencies(work);
    engine::settleDependencies(discovery.dependencies, options, work.plan);
    discovery.plan = work.plan;
    discovery.running = work.running;
    fillEntities(work, discovery);
    for (const QString& note : work.notes)
        discovery.notes.push_back({Severity::Note, {}, note});
    return discovery;
}

} // namespace drawbridge
