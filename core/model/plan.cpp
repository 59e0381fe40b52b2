// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan.h"

namespace drawbridge {

namespace {

template <auto TableMember>
EntityType typeOf(const char16_t* key, const char16_t* label, const char16_t* nameField) {
    using TableType = typename detail::MemberOf<decltype(TableMember)>::type;
    using Row = std::remove_cvref_t<decltype(std::declval<TableType>().at(0))>;
    using Id = typename Row::EntityId;
    EntityType type;
    type.kind = KindOf<Id>::value;
    type.key = QString::fromUtf16(key);
    type.label = QString::fromUtf16(label);
    type.nameField = QString::fromUtf16(nameField);
    type.record = &Row::record;
    type.count = [](const Plan& plan) { return (plan.*TableMember).size(); };
    type.at = [](const Plan& plan, int index) -> const void* { return &(plan.*TableMember).at(index); };
    type.find = [](const Plan& plan, qint64 id) -> const void* { return (plan.*TableMember).find(Id(id)); };
    type.id = [](const void* row) { return static_cast<const Row*>(row)->id.value(); };
    type.position = [](const void* row) { return static_cast<const Row*>(row)->position; };
    type.create = [](qint64 id, qint64 position) -> std::shared_ptr<void> {
        auto row = std::make_shared<Row>();
        row->id = Id(id);
        row->position = position;
        return row;
    };
    type.copy = [](const void* row) -> std::shared_ptr<void> {
        return std::make_shared<Row>(*static_cast<const Row*>(row));
    };
    type.put = [](Plan& plan, std::shared_ptr<const void> row) {
        (plan.*TableMember).put(std::static_pointer_cast<const Row>(std::move(row)));
    };
    type.append = [](Plan& plan, std::shared_ptr<const void> row) {
        (plan.*TableMember).append(std::static_pointer_cast<const Row>(std::move(row)));
    };
    type.remove = [](Plan& plan, qint64 id) { (plan.*TableMember).remove(Id(id)); };
    type.nextPosition = [](const Plan& plan) { return (plan.*TableMember).nextPosition(); };
    return type;
}

EntityType outsideText(EntityType type) {
    type.inPlanText = false;
    return type;
}

QString endName(const Plan& plan, const TrafficEnd& end) {
    if (end.network)
        return displayName(plan, refTo(*end.network));
    if (end.component)
        return displayName(plan, refTo(*end.component));
    if (end.site)
        return displayName(plan, refTo(*end.site));
    return end.block ? formatCidr(*end.block) : QStringLiteral("any");
}

} // namespace

QString EntityType::name(const void* entity) const {
    const Field* f = nameField.isEmpty() ? nullptr : record().find(nameField);
    return f != nullptr && f->count(entity) > 0 ? storedText(f->get(entity, 0)) : QString();
}

const std::vector<EntityType>& entityTypes() {
    static const std::vector<EntityType> types{
        typeOf<&Plan::sites>(u"sites", u"Site", u"name"),
        typeOf<&Plan::networks>(u"networks", u"Network", u"name"),
        typeOf<&Plan::builds>(u"builds", u"Build", u"name"),
        typeOf<&Plan::teams>(u"teams", u"Team", u"name"),
        typeOf<&Plan::contacts>(u"contacts", u"Contact", u"role"),
        typeOf<&Plan::communications>(u"communications", u"Communication", u"name"),
        typeOf<&Plan::credentials>(u"credentials", u"Credential", u"name"),
        typeOf<&Plan::procedures>(u"procedures", u"Procedure", u"name"),
        typeOf<&Plan::components>(u"components", u"Component", u"name"),
        typeOf<&Plan::tunnels>(u"tunnels", u"Tunnel", u"name"),
        typeOf<&Plan::firewalls>(u"firewalls", u"Firewall rules", u""),
        typeOf<&Plan::dnsRecords>(u"dns-records", u"DNS record", u""),
        typeOf<&Plan::accesses>(u"accesses", u"Access", u""),
        typeOf<&Plan::protectionGroups>(u"protection-groups", u"Protection group", u"name"),
        typeOf<&Plan::scenarios>(u"scenarios", u"Scenario", u"name"),
        typeOf<&Plan::activities>(u"activities", u"Activity", u"name"),
        typeOf<&Plan::contracts>(u"contracts", u"Contract", u"client"),
        typeOf<&Plan::improvements>(u"improvements", u"Improvement", u"name"),
        typeOf<&Plan::exercises>(u"exercises", u"Exercise", u"name"),
        typeOf<&Plan::runs>(u"runs", u"Exercise run", u"name"),
        typeOf<&Plan::correctiveActions>(u"corrective-actions", u"Corrective action", u"name"),
        outsideText(typeOf<&Plan::pages>(u"pages", u"Page", u"name")),
        outsideText(typeOf<&Plan::placements>(u"placements", u"Placement", u"")),
    };
    return types;
}

const EntityType& entityType(EntityKind kind) {
    return entityTypes().at(static_cast<std::size_t>(kind));
}

QString displayName(const Plan& plan, const EntityRef& ref) {
    const EntityType& type = entityType(ref.kind);
    const void* entity = type.find(plan, ref.id);
    if (entity == nullptr)
        return {};
    if (ref.kind == EntityKind::Access) {
        const auto& access = *static_cast<const Access*>(entity);
        return endName(plan, access.from) + QStringLiteral(" → ") + endName(plan, access.to);
    }
    if (ref.kind == EntityKind::DnsRecord) {
        const auto& record = *static_cast<const DnsRecord*>(entity);
        return record.name + u' ' + choiceName(record.kind);
    }
    if (ref.kind == EntityKind::Firewall) {
        const auto& firewall = *static_cast<const Firewall*>(entity);
        return firewall.at ? displayName(plan, refTo(*firewall.at)) : QString();
    }
    return type.name(entity);
}

PlanNames::PlanNames(const Plan& plan) : m_ids(kEntityKinds), m_names(kEntityKinds) {
    setCurrency(plan.project.effectiveCurrency());
    for (const EntityType& type : entityTypes()) {
        if (type.nameField.isEmpty())
            continue;
        for (int i = 0, n = type.count(plan); i < n; ++i) {
            const void* entity = type.at(plan, i);
            add(type.kind, type.name(entity), type.id(entity));
        }
    }
}

std::optional<qint64> PlanNames::idOf(EntityKind kind, const QString& name) const {
    const auto& ids = m_ids[static_cast<std::size_t>(kind)];
    const auto it = ids.constFind(name);
    return it == ids.constEnd() ? std::nullopt : std::optional(*it);
}

QString PlanNames::nameOf(const EntityRef& ref) const {
    return m_names[static_cast<std::size_t>(ref.kind)].value(ref.id);
}

void PlanNames::add(EntityKind kind, const QString& name, qint64 id) {
    m_ids[static_cast<std::size_t>(kind)].insert(name, id);
    m_names[static_cast<std::size_t>(kind)].insert(id, name);
}

std::optional<SiteId> effectiveSite(const Plan& plan, const Component& component) {
    const Component* current = &component;
    for (int depth = 0; current != nullptr && depth < 100; ++depth) {
        if (current->site)
            return current->site;
        current = plan.components.find(current->host);
    }
    return std::nullopt;
}

bool isWithin(const Plan& plan, SiteId site, SiteId outer) {
    const Site* current = plan.sites.find(site);
    for (int depth = 0; current != nullptr && depth < 100; ++depth) {
        if (current->id == outer)
            return true;
        current = plan.sites.find(current->within);
    }
    return false;
}

QString moneyText(const Plan& plan, Money amount) {
    return moneyText(amount, plan.project.effectiveCurrency());
}

QString moneyText(const Plan& plan, const Estimated<Money>& amount) {
    return moneyText(amount, plan.project.effectiveCurrency());
}

} // namespace drawbridge
