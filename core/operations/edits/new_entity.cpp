// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/new_entity.h"

#include "core/base/texts.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"
#include "core/operations/edits/canvas_edits.h"

namespace drawbridge {

namespace {

/// A gateway between networks, of the likeliest kind if there is one.
std::optional<ComponentId> gatewayOf(const Plan& plan, ComponentKind likeliest,
                                     std::optional<ComponentId> except = std::nullopt) {
    std::optional<ComponentId> other;
    for (const Component& component : plan.components) {
        if (component.id == except || !traitsOf(component.kind).isGateway)
            continue;
        if (component.kind == likeliest)
            return component.id;
        if (!other)
            other = component.id;
    }
    return other;
}

/// Fills in what the kind cannot be without; a sentence when the plan has no such thing.
QString fillIn(const Plan& plan, EntityKind kind, void* entity) {
    if (kind == EntityKind::Tunnel) {
        auto& tunnel = *static_cast<Tunnel*>(entity);
        tunnel.a.gateway = gatewayOf(plan, ComponentKind::VpnGateway);
        tunnel.b.gateway = gatewayOf(plan, ComponentKind::VpnGateway, tunnel.a.gateway);
        if (!tunnel.a.gateway || !tunnel.b.gateway)
            return EntitiesTexts::tr(
                "A tunnel needs two ends: add two VPN gateways, firewalls or routers first.");
    } else if (kind == EntityKind::Firewall) {
        auto& firewall = *static_cast<Firewall*>(entity);
        firewall.at = gatewayOf(plan, ComponentKind::Firewall);
        if (!firewall.at)
            return EntitiesTexts::tr("Rules belong to a firewall, router or VPN gateway: add one first.");
    } else if (kind == EntityKind::DnsRecord) {
        auto& record = *static_cast<DnsRecord*>(entity);
        record.name = QStringLiteral("name.example"); // of documentation: RFC 2606, RFC 5737
        record.value = QStringLiteral("192.0.2.1");
    } else if (kind == EntityKind::Scenario) {
        auto& scenario = *static_cast<Scenario*>(entity);
        Failure failure;
        if (!plan.sites.isEmpty())
            failure.site = plan.sites.at(0).id;
        else if (!plan.components.isEmpty())
            failure.component = plan.components.at(0).id;
        if (failure.site || failure.component)
            scenario.fails.push_back(failure);
    }
    return {};
}

} // namespace

const std::vector<EntityKind>& listedKinds() {
    static const std::vector<EntityKind> kinds{
        EntityKind::Scenario, EntityKind::ProtectionGroup, EntityKind::Activity,
        EntityKind::Contract, EntityKind::Improvement,     EntityKind::Team,
        EntityKind::Contact,  EntityKind::Credential,      EntityKind::Procedure,
        EntityKind::Exercise, EntityKind::Network,         EntityKind::Tunnel,
        EntityKind::Firewall, EntityKind::DnsRecord,       EntityKind::Access,
        EntityKind::Build,    EntityKind::Communication,   EntityKind::CorrectiveAction};
    return kinds;
}

QString addListedLabel(EntityKind kind) {
    return EntitiesTexts::tr("Add “%1”").arg(kindLabel(kind));
}

EntityRef addListedEntity(Edit& edit, EntityKind kind) {
    const Plan& plan = edit.plan();
    const EntityType& type = entityType(kind);
    const EntityRef ref{kind, TeamId::fresh().value()};
    const std::shared_ptr<void> entity = type.create(ref.id, type.nextPosition(plan));
    const QString wrong = fillIn(plan, kind, entity.get());
    if (!wrong.isEmpty())
        throw InputError(wrong);
    if (!type.nameField.isEmpty())
        type.record().find(type.nameField)->put(entity.get(), freeName(plan, kind, kindLabel(kind)));
    edit.addAny(kind, entity);
    return ref;
}

bool isMadeByName(EntityKind kind) {
    switch (kind) {
    case EntityKind::Site:
    case EntityKind::Network:
    case EntityKind::Build:
    case EntityKind::Team:
    case EntityKind::Credential:
    case EntityKind::Procedure:
    case EntityKind::Component:
    case EntityKind::Scenario:
        return true;
    default:
        return false;
    }
}

void addNamed(Edit& edit, const EntityRef& made, const QString& name, ComponentKind as,
              std::optional<SiteId> site) {
    const EntityType& type = entityType(made.kind);
    const std::shared_ptr<void> entity = type.create(made.id, type.nextPosition(edit.plan()));
    if (made.kind == EntityKind::Component) {
        auto& component = *static_cast<Component*>(entity.get());
        component.kind = as;
        component.site = site;
    }
    fillIn(edit.plan(), made.kind, entity.get());
    type.record().find(type.nameField)->put(entity.get(), name);
    edit.addAny(made.kind, entity);
}

} // namespace drawbridge
