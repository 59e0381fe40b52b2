// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/investment_edits.h"

#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

bool isFallback(const DataCopy& copy) {
    return copy.method == CopyMethod::Backup || copy.method == CopyMethod::Snapshot;
}

std::vector<NetworkInterface> sameNetworks(const Component& component) {
    std::vector<NetworkInterface> interfaces;
    for (const NetworkInterface& each : component.interfaces)
        interfaces.push_back({each.network, std::nullopt, std::nullopt});
    return interfaces;
}

/// Another machine or container of the same make, nothing of which was looked at yet.
Component anotherOf(const Plan& plan, const Component& component) {
    Component other = component;
    other.name = freeName(plan.components, component.name + QStringLiteral("-2"));
    other.found.reset();
    other.checked.reset();
    other.drift.clear();
    other.waivers.clear();
    other.engineEndpoint.reset();
    other.rto.reset();
    other.rpo.reset();
    other.mtpd.reset();
    other.wrt.reset();
    other.note.reset();
    other.recovery.reset();
    return other;
}

/// Failures of which the second instance is no relief: those that name the first, or what carries it, and
/// destroy data.
void destroyBoth(Plan& plan, const Component& first, ComponentId second) {
    std::vector<ComponentId> carriers{first.id};
    for (const Component* at = &first; at->host && carriers.size() < 64;) {
        carriers.push_back(*at->host);
        at = plan.components.find(*at->host);
        if (at == nullptr)
            break;
    }
    std::vector<ScenarioId> hit;
    for (const Scenario& scenario : plan.scenarios) {
        const bool names =
            std::any_of(scenario.fails.begin(), scenario.fails.end(), [&carriers](const Failure& failure) {
                return failure.component &&
                       std::find(carriers.begin(), carriers.end(), *failure.component) != carriers.end();
            });
        if (names && scenario.dataState() == DataState::Destroyed)
            hit.push_back(scenario.id);
    }
    for (const ScenarioId id : hit) {
        changeRow(plan.scenarios, id, [second](Scenario& scenario) {
            Failure failure;
            failure.component = second;
            scenario.fails.push_back(failure);
        });
    }
}

/// What names `from` and means the service names `to`. Copies, standbys, tunnels and rules mean the machine.
void redirect(Plan& plan, ComponentId from, ComponentId to) {
    const auto swapIn = [from, to](std::vector<ComponentId>& list) {
        std::replace(list.begin(), list.end(), from, to);
    };
    std::vector<ComponentId> dependents;
    for (const Component& component : plan.components) {
        const auto& list = component.dependencies;
        if (component.id != to &&
            std::any_of(list.begin(), list.end(), [from](const Dependency& each) { return each.on == from; }))
            dependents.push_back(component.id);
    }
    for (const ComponentId id : dependents) {
        changeRow(plan.components, id, [from, to](Component& component) {
            for (Dependency& each : component.dependencies) {
                if (each.on == from)
                    each.on = to;
            }
        });
    }
    const Plan before = plan;
    for (const Contract& contract : before.contracts) {
        changeRow(plan.contracts, contract.id, [&](Contract& row) {
            swapIn(row.services);
            for (ServiceWeight& weight : row.weights) {
                if (weight.service == from)
                    weight.service = to;
            }
        });
    }
    for (const Activity& activity : before.activities)
        changeRow(plan.activities, activity.id, [&](Activity& row) { swapIn(row.needs); });
}

void protect(Plan& plan, ComponentId like, const std::vector<ComponentId>& also) {
    const Plan before = plan;
    for (const ProtectionGroup& group : before.protectionGroups) {
        if (std::find(group.members.begin(), group.members.end(), like) == group.members.end())
            continue;
        changeRow(plan.protectionGroups, group.id, [&also](ProtectionGroup& row) {
            for (const ComponentId id : also) {
                if (std::find(row.members.begin(), row.members.end(), id) == row.members.end())
                    row.members.push_back(id);
            }
        });
    }
}

const Component* groupOf(const Plan& plan, ComponentId member) {
    for (const Component& group : plan.components) {
        if (group.kind != ComponentKind::RedundancyGroup)
            continue;
        for (const Dependency& each : group.dependencies) {
            if (each.on == member && each.isHard())
                return &group;
        }
    }
    return nullptr;
}

Dependency on(ComponentId id) {
    Dependency dependency;
    dependency.on = id;
    return dependency;
}

/// Members are counted before the new one comes: as many as were needed are needed then.
void join(Plan& plan, ComponentId group, ComponentId member) {
    changeRow(plan.components, group, [member](Component& row) {
        const int members = static_cast<int>(row.dependencies.size());
        row.atLeast = std::max(1, std::min(row.atLeast.value_or(members), members));
        row.dependencies.push_back(on(member));
    });
}

ComponentId addGroup(Plan& plan, const Component& first, ComponentId second) {
    Component group;
    group.kind = ComponentKind::RedundancyGroup;
    group.name = freeName(plan.components, first.name + QStringLiteral("-replicas"));
    group.atLeast = 1;
    group.dependencies = {on(first.id), on(second)};
    group.rto = first.rto;
    group.rpo = first.rpo;
    group.mtpd = first.mtpd;
    group.wrt = first.wrt;
    return addRow(plan.components, std::move(group));
}

/// By the steps of the first: a second instance is no reason for a recovery to be faster.
std::optional<Recovery> likewise(const Component& component) {
    std::optional<Recovery> recovery = component.recovery;
    if (recovery)
        recovery->address.reset();
    return recovery;
}

/// A host like another. In its site it is in the same networks.
ComponentId addMachine(Plan& plan, const Component& like, std::optional<SiteId> site) {
    Component machine = anotherOf(plan, like);
    machine.site = site;
    machine.host.reset();
    machine.interfaces =
        effectiveSite(plan, like) == site ? sameNetworks(like) : std::vector<NetworkInterface>();
    machine.recovery = likewise(like);
    return addRow(plan.components, std::move(machine));
}

std::optional<ComponentId> addGateway(Plan& plan, std::optional<ComponentId> beside) {
    const Component* first = plan.components.find(beside);
    if (first == nullptr || !traitsOf(first->kind).isGateway)
        return beside;
    Component second = anotherOf(plan, *first);
    second.interfaces = sameNetworks(*first);
    const ComponentId firstId = first->id;
    const ComponentId id = addRow(plan.components, std::move(second));
    const Plan before = plan;
    for (const Firewall& firewall : before.firewalls) {
        if (firewall.at != firstId)
            continue;
        Firewall copy = firewall;
        copy.at = id;
        copy.id = FirewallId(idBits(QStringLiteral("firewall of %1").arg(id.value())));
        copy.position = plan.firewalls.nextPosition();
        plan.firewalls.put(std::move(copy));
    }
    return id;
}

} // namespace

qint64 idBits(const QString& name) {
    quint64 hash = 14695981039346656037ULL;
    for (const char byte : name.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return static_cast<qint64>(hash >> 2U) + 1;
}

std::optional<ComponentId> addReplica(Plan& plan, ComponentId of, const NewPlace& place) {
    const std::shared_ptr<const Component> first =
        plan.components.find(of) ? plan.components.sharedAt(plan.components.indexOf(of)) : nullptr;
    if (!first)
        return std::nullopt;
    Component second = anotherOf(plan, *first);
    const auto site = effectiveSite(plan, *first);
    second.host = place.host;
    if (const Component* host = plan.components.find(first->host); host != nullptr && !place.host)
        second.host = addMachine(plan, *host, place.site);
    second.site = second.host ? std::nullopt : place.site;
    const bool isHere = site && (place.site == site);
    second.interfaces = isHere ? sameNetworks(*first) : std::vector<NetworkInterface>();
    second.recovery = likewise(*first);
    const bool hasData = keepsData(*first);
    std::erase_if(second.copies, [](const DataCopy& copy) { return !isFallback(copy); });
    DataCopy inStep;
    inStep.method = CopyMethod::Synchronous;
    if (hasData) {
        inStep.at.component = first->id;
        second.copies.push_back(inStep);
    }
    const ComponentId secondId = addRow(plan.components, std::move(second));
    changeRow(plan.components, of, [&](Component& row) {
        if (hasData) {
            inStep.at.component = secondId;
            row.copies.push_back(inStep);
        }
    });
    destroyBoth(plan, *first, secondId);
    if (const Component* group = groupOf(plan, of)) {
        join(plan, group->id, secondId);
        protect(plan, of, {secondId});
        return secondId;
    }
    const ComponentId group = addGroup(plan, *first, secondId);
    redirect(plan, of, group);
    protect(plan, of, {group, secondId});
    changeRow(plan.components, of, [](Component& row) {
        row.rto.reset();
        row.rpo.reset();
        row.mtpd.reset();
        row.wrt.reset();
    });
    return secondId;
}

void addSecondHost(Plan& plan, ComponentId of, SiteId site) {
    const Component* first = plan.components.find(of);
    if (first == nullptr)
        return;
    const Component original = *first;
    const ComponentId host = addMachine(plan, original, site);
    destroyBoth(plan, original, host);
    protect(plan, of, {host});
    std::vector<ComponentId> carried;
    for (const Component& component : plan.components) {
        if (component.host == of)
            carried.push_back(component.id);
    }
    for (const ComponentId id : carried)
        addReplica(plan, id, {site, host});
}

ComponentId standInFor(const Plan& before, const Plan& after, ComponentId component) {
    const Component* group = groupOf(after, component);
    return group != nullptr && before.components.find(group->id) == nullptr ? group->id : component;
}

void addStandby(Plan& plan, ComponentId of, SiteId site, Seconds lag, Recovery recovery) {
    const Component* first = plan.components.find(of);
    if (first == nullptr)
        return;
    Component standby = anotherOf(plan, *first);
    standby.name = freeName(plan.components, first->name + QStringLiteral("-standby"));
    standby.site = site;
    standby.host.reset();
    standby.interfaces.clear();
    standby.copies.clear();
    standby.dependencies.clear();
    const ComponentId id = addRow(plan.components, std::move(standby));
    changeRow(plan.components, of, [&](Component& row) {
        if (keepsData(row)) {
            DataCopy copy;
            copy.at.component = id;
            copy.method = CopyMethod::Asynchronous;
            copy.lag = lag;
            row.copies.push_back(copy);
        }
        recovery.strategy = RecoveryStrategy::Failover;
        recovery.standby = id;
        recovery.to.reset();
        recovery.host.reset();
        recovery.address.reset();
        row.recovery = recovery;
    });
}

void halveInterval(Plan& plan, ComponentId of, std::size_t copy) {
    changeRow(plan.components, of, [copy](Component& row) {
        if (copy < row.copies.size() && row.copies[copy].every)
            row.copies[copy].every =
                std::max(*row.copies[copy].every / 2,
                         std::max(Seconds(1), row.copies[copy].takes.value_or(Seconds(1))));
    });
}

void addTunnel(Plan& plan, TunnelId beside) {
    const Tunnel* first = plan.tunnels.find(beside);
    if (first == nullptr)
        return;
    Tunnel second = *first;
    second.name = freeName(plan.tunnels, first->name + QStringLiteral("-2"));
    second.failsOverTo.reset();
    for (TunnelEnd* end : {&second.a, &second.b}) {
        end->gateway = addGateway(plan, end->gateway);
        end->endpoint.reset();
        end->publicKey.reset();
    }
    addRow(plan.tunnels, std::move(second));
}

void moveToProvider(Plan& plan, SiteId site, const QString& name) {
    changeRow(plan.sites, site, [&name](Site& row) { row.provider = name; });
}

} // namespace drawbridge
