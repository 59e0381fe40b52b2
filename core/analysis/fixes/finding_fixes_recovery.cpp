// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fixes/finding_fix_rules.h"
#include "core/analysis/graph/network_sites.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool failsSite(const Plan& plan, const Scenario& scenario, SiteId site) {
    return std::any_of(scenario.fails.begin(), scenario.fails.end(), [&](const Failure& failure) {
        if (failure.site)
            return isWithin(plan, site, *failure.site);
        const Site* at = failure.provider ? plan.sites.find(site) : nullptr;
        for (int depth = 0; at != nullptr && depth < 100; ++depth) {
            if (at->provider == failure.provider || at->name == *failure.provider)
                return true;
            at = plan.sites.find(at->within);
        }
        return false;
    });
}

bool hits(const Plan& plan, const Scenario& scenario, const Component& component) {
    const auto site = effectiveSite(plan, component);
    if (site && failsSite(plan, scenario, *site))
        return true;
    return std::any_of(scenario.fails.begin(), scenario.fails.end(), [&component](const Failure& failure) {
        return failure.component == component.id || failure.kind == component.kind ||
               (failure.component && failure.component == component.host);
    });
}

/// True when no scenario that takes the component down takes the site down too.
bool isSpared(const Plan& plan, SiteId site, const Component& component) {
    const auto home = effectiveSite(plan, component);
    if (home && isWithin(plan, site, *home))
        return false;
    return std::none_of(plan.scenarios.begin(), plan.scenarios.end(), [&](const Scenario& scenario) {
        return hits(plan, scenario, component) && failsSite(plan, scenario, site);
    });
}

/// Where the plan itself would have a component come back: its protection group's site, else the only
/// recovery site there is.
const Site* knownTarget(const Plan& plan, const Component& component) {
    TheOnly<SiteId> ofGroups;
    for (const ProtectionGroup& group : plan.protectionGroups) {
        const bool member =
            std::find(group.members.begin(), group.members.end(), component.id) != group.members.end();
        if (member && group.to)
            ofGroups.see(*group.to);
    }
    TheOnly<SiteId> ofRole;
    for (const Site& site : plan.sites) {
        if (site.role == SiteRole::Recovery)
            ofRole.see(site.id);
    }
    const auto wanted = ofGroups.sawNone() ? ofRole.value() : ofGroups.value();
    return wanted && isSpared(plan, *wanted, component) ? plan.sites.find(*wanted) : nullptr;
}

FindingFix planRecovery(const QString& label, ComponentId id, const Recovery& recovery) {
    return changeComponent(label, id, [recovery](Component& component) { component.recovery = recovery; });
}

/// The replica that takes over: the only one that stands elsewhere.
const Component* onlyReplica(const Plan& plan, const Component& component) {
    TheOnly<ComponentId> replica;
    for (const DataCopy& copy : component.copies) {
        const Component* holder = plan.components.find(copy.at.component);
        const bool live = copy.method == CopyMethod::Synchronous || copy.method == CopyMethod::Asynchronous;
        const auto site = holder != nullptr ? effectiveSite(plan, *holder) : std::nullopt;
        if (live && site && holder->kind == component.kind && isSpared(plan, *site, component))
            replica.see(holder->id);
    }
    return plan.components.find(replica.value());
}

bool hasGoodBackup(const Plan& plan, const Component& component) {
    return std::any_of(component.copies.begin(), component.copies.end(), [&](const DataCopy& copy) {
        const bool kept = copy.method == CopyMethod::Backup || copy.method == CopyMethod::Snapshot;
        const Component* holder = plan.components.find(copy.at.component);
        const auto site = holder != nullptr ? effectiveSite(plan, *holder) : copy.at.site;
        return kept && site && isSpared(plan, *site, component);
    });
}

const Component* onlyDockerHost(const Plan& plan, SiteId site) {
    TheOnly<ComponentId> host;
    for (const Component& component : plan.components) {
        const auto at = effectiveSite(plan, component);
        if (component.kind == ComponentKind::DockerHost && at && isWithin(plan, *at, site))
            host.see(component.id);
    }
    return plan.components.find(host.value());
}

/// What holds no data of its own is started again: with its host, or on the host that is there.
FindingFixes restart(const Plan& plan, const Component& component) {
    Recovery recovery;
    recovery.strategy = RecoveryStrategy::Restart;
    const Site* target = knownTarget(plan, component);
    const Component* host = plan.components.find(component.host);
    if (host != nullptr && host->recovery && host->recovery->strategy != RecoveryStrategy::None)
        return {planRecovery(FixTexts::tr("Restart with %1").arg(host->name), component.id, recovery)};
    if (target == nullptr)
        return {};
    recovery.to = target->id;
    if (host == nullptr)
        return {planRecovery(FixTexts::tr("Restart in %1").arg(target->name), component.id, recovery)};
    const Component* there = onlyDockerHost(plan, target->id);
    if (there == nullptr)
        return {};
    recovery.host = there->id;
    return {planRecovery(FixTexts::tr("Restart on %1").arg(there->name), component.id, recovery)};
}

bool addressFits(const Plan& plan, const Recovery& recovery, SiteId site) {
    const Network* network = recovery.address ? plan.networks.find(recovery.address->network) : nullptr;
    return network == nullptr || !network->site || isNetworkAt(plan, *network, site);
}

/// Sends a planned recovery to a site, when nothing else in it belongs to another place.
FindingFixes recoverTo(const Plan& plan, const Component& component, const Site& site) {
    const Recovery& recovery = *component.recovery;
    if (recovery.host || recovery.standby || recovery.to == site.id || !addressFits(plan, recovery, site.id))
        return {};
    return {changeComponent(FixTexts::tr("Recover to %1").arg(site.name), component.id,
                            [to = site.id](Component& changed) {
                                if (changed.recovery)
                                    changed.recovery->to = to;
                            })};
}

} // namespace

FindingFixes fixNoRecovery(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    if (component == nullptr || component->recovery || component->kind == ComponentKind::ThirdParty)
        return {}; // a strategy of none was decided
    Recovery recovery;
    if (const Component* replica = onlyReplica(plan, *component)) {
        recovery.strategy = RecoveryStrategy::Failover;
        recovery.standby = replica->id;
        return {planRecovery(FixTexts::tr("Fail over to %1").arg(replica->name), component->id, recovery)};
    }
    const Site* target = knownTarget(plan, *component);
    recovery.strategy = usualStrategy(*component);
    if (recovery.strategy == RecoveryStrategy::Restart)
        return restart(plan, *component);
    if (target == nullptr)
        return {};
    recovery.to = target->id;
    if (recovery.strategy == RecoveryStrategy::Restore && hasGoodBackup(plan, *component))
        return {planRecovery(FixTexts::tr("Restore to %1").arg(target->name), component->id, recovery)};
    if (recovery.strategy == RecoveryStrategy::Rebuild && !component->host)
        return {planRecovery(FixTexts::tr("Rebuild in %1").arg(target->name), component->id, recovery)};
    return {};
}

FindingFixes fixLostTarget(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    if (component == nullptr || !component->recovery)
        return {};
    const Site* target = knownTarget(plan, *component);
    const auto now = component->recovery->to ? component->recovery->to : effectiveSite(plan, *component);
    if (target == nullptr || (now && isSpared(plan, *now, *component)))
        return {};
    return recoverTo(plan, *component, *target);
}

FindingFixes fixOtherSite(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    const ProtectionGroup* group = entityOf(plan.protectionGroups, finding, 1);
    if (component == nullptr || !component->recovery || group == nullptr || !group->to)
        return {};
    const Site* site = plan.sites.find(*group->to);
    const auto now = component->recovery->to;
    if (site == nullptr || !now || isWithin(plan, *now, site->id) || !isSpared(plan, site->id, *component))
        return {};
    return recoverTo(plan, *component, *site);
}

FindingFixes fixOutsideGroup(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    const ProtectionGroup* group = entityOf(plan.protectionGroups, finding, 1);
    if (component == nullptr || group == nullptr)
        return {};
    // In a group already, here or for another site: then somebody decided where it belongs.
    for (const ProtectionGroup& each : plan.protectionGroups) {
        if (std::find(each.members.begin(), each.members.end(), component->id) != each.members.end())
            return {};
    }
    const auto join = [id = group->id, member = component->id](Edit& edit) {
        edit.change(edit.plan().protectionGroups, id,
                    [member](ProtectionGroup& changed) { changed.members.push_back(member); });
    };
    return {{FixTexts::tr("Add to %1").arg(group->name), join}};
}

/// The steps of the plan are for another strategy; the defaults of a failover take their place.
FindingFixes fixFresherCopy(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    const Component* standby = entityOf(plan.components, finding, 1);
    const Site* site = entityOf(plan.sites, finding, 1);
    if (component == nullptr || !component->recovery || (standby == nullptr && site == nullptr))
        return {};
    const bool isListed =
        std::any_of(component->copies.begin(), component->copies.end(), [&](const DataCopy& copy) {
            const bool isReplica =
                copy.method == CopyMethod::Synchronous || copy.method == CopyMethod::Asynchronous;
            return isReplica &&
                   (standby != nullptr ? copy.at.component == standby->id : copy.at.site == site->id);
        });
    if (!isListed || component->recovery->strategy == RecoveryStrategy::Failover)
        return {};
    Recovery recovery;
    recovery.strategy = RecoveryStrategy::Failover;
    recovery.address = component->recovery->address;
    if (standby != nullptr)
        recovery.standby = standby->id;
    else
        recovery.to = site->id;
    const QString& where = standby != nullptr ? standby->name : site->name;
    return {changeComponent(FixTexts::tr("Fail over %1 to %2").arg(component->name, where), component->id,
                            [recovery](Component& changed) { changed.recovery = recovery; })};
}

} // namespace drawbridge
