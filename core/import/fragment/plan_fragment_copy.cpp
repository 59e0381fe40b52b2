// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/fragment/plan_fragment.h"
#include "core/import/fragment/reference_map.h"
#include "core/model/kind_traits.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace drawbridge {

namespace {

constexpr qsizetype kLongestName = 200;

/// Names used in a plan, and those assigned since.
class FreeNames {
public:
    explicit FreeNames(const Plan& plan) {
        for (const EntityType& type : entityTypes()) {
            for (int i = 0, n = type.nameField.isEmpty() ? 0 : type.count(plan); i < n; ++i)
                m_taken[static_cast<std::size_t>(type.kind)].insert(type.name(type.at(plan, i)));
        }
    }

    /// The wanted name, if necessary with the next free number: "orders", "orders-2", "orders-3".
    QString take(EntityKind kind, const QString& wanted) {
        auto& taken = m_taken[static_cast<std::size_t>(kind)];
        QString name = wanted;
        if (taken.contains(wanted)) {
            static const QRegularExpression numbered(QStringLiteral("^(.+)-([1-9][0-9]{0,5})$"));
            const auto match = numbered.match(wanted);
            const QString stem = match.hasMatch() ? match.captured(1) : wanted;
            for (int number = match.hasMatch() ? match.captured(2).toInt() + 1 : 2; taken.contains(name);
                 ++number) {
                const QString tail = QStringLiteral("-%1").arg(number);
                name = stem.left(kLongestName - tail.size()).trimmed() + tail;
            }
        }
        taken.insert(name);
        return name;
    }

private:
    std::array<QSet<QString>, kEntityKinds> m_taken;
};

/// Addresses must be unique within a site, or within a network of unspecified site (as in DR-302).
class AddressesInUse {
public:
    explicit AddressesInUse(const Plan& plan) {
        for (const Component& component : plan.components) {
            for (const NetworkInterface& interface : component.interfaces)
                add(plan, interface);
            if (component.recovery && component.recovery->address)
                add(plan, *component.recovery->address);
        }
    }

    bool contains(const Network* network, const NetworkInterface& interface) const {
        return network != nullptr && interface.address &&
               m_used.contains({placeOf(*network), *interface.address});
    }

private:
    static EntityRef placeOf(const Network& network) {
        return network.site ? refTo(*network.site) : refTo(network.id);
    }
    void add(const Plan& plan, const NetworkInterface& interface) {
        const Network* network = plan.networks.find(interface.network);
        if (network != nullptr && interface.address)
            m_used.insert({placeOf(*network), *interface.address});
    }
    std::set<std::pair<EntityRef, IpAddress>> m_used;
};

class Copier {
public:
    Copier(const Plan& target, const PlanFragment& fragment, const FragmentTarget& where)
        : m_target(target), m_parts(fragment.parts), m_fragment(fragment), m_where(where), m_names(target),
          m_addresses(target) {}

    FragmentCopy copy() {
        findOutside();
        giveIds();
        dropInvalid();
        for (const EntityType& type : entityTypes()) {
            if (type.kind != EntityKind::Page && type.kind != EntityKind::Placement)
                copyAll(type);
        }
        copyPlacements();
        addNotes();
        return std::move(m_result);
    }

private:
    ReferenceMap map() const {
        return [this](const EntityRef& ref) -> std::optional<EntityRef> {
            const auto it = m_leads.find(ref);
            return it == m_leads.end() ? std::nullopt : std::optional(it->second);
        };
    }
    /// Records the names of entities that are missing in the target.
    void noteMissing(const EntityType& type, const void* entity) {
        visitReferences(type, entity, [this](const EntityRef& ref) {
            const auto it = m_unknown.find(ref);
            if (it != m_unknown.end() && !m_missing.contains(it->second))
                m_missing += it->second;
        });
    }
    template <class Tag>
    bool isCopied(const std::optional<Id<Tag>>& id) const {
        return id && m_copied.contains(refTo(*id));
    }

    void findOutside() {
        const PlanNames names(m_target);
        std::set<EntityRef> claimed; // map no two to one, or a dependency would be duplicated
        for (const OutsideEntity& outside : m_fragment.outside) {
            if (entityType(outside.ref.kind).find(m_target, outside.ref.id) == nullptr)
                continue;
            m_leads[outside.ref] = outside.ref;
            claimed.insert(outside.ref);
        }
        for (const OutsideEntity& outside : m_fragment.outside) {
            const auto id = names.idOf(outside.ref.kind, outside.name);
            if (m_leads.contains(outside.ref))
                continue;
            if (id && claimed.insert({outside.ref.kind, *id}).second)
                m_leads[outside.ref] = {outside.ref.kind, *id};
            else
                m_unknown[outside.ref] = outside.name;
        }
    }

    void giveIds() {
        for (const EntityType& type : entityTypes()) {
            if (type.kind == EntityKind::Page || type.kind == EntityKind::Placement)
                continue;
            for (int i = 0, n = type.count(m_parts); i < n; ++i) {
                const EntityRef ref{type.kind, type.id(type.at(m_parts, i))};
                m_leads[ref] = {type.kind, SiteId::fresh().value()};
                m_copied.insert(ref);
            }
        }
    }

    void dropInvalid() {
        for (bool changed = true; changed;) {
            changed = false;
            for (auto it = m_copied.begin(); it != m_copied.end();) {
                const EntityType& type = entityType(it->kind);
                const void* entity = type.find(m_parts, it->id);
                if (canMap(type.record(), entity, map()) && !hasRulesAlready(*it)) {
                    ++it;
                    continue;
                }
                m_fallen += displayName(m_parts, *it).isEmpty() ? type.label : displayName(m_parts, *it);
                m_leads.erase(*it);
                it = m_copied.erase(it);
                changed = true;
            }
        }
    }

    /// Rules pasted onto a component that already has a firewall: there is only one per component.
    bool hasRulesAlready(const EntityRef& ref) const {
        if (ref.kind != EntityKind::Firewall)
            return false;
        const auto& at = m_parts.firewalls.find(FirewallId(ref.id))->at;
        const auto lead = at ? map()(refTo(*at)) : std::nullopt;
        return lead && std::any_of(m_target.firewalls.begin(), m_target.firewalls.end(),
                                   [&](const Firewall& f) { return f.at && refTo(*f.at) == *lead; });
    }

    void copyAll(const EntityType& type) {
        qint64 position = type.nextPosition(m_target);
        for (int i = 0, n = type.count(m_parts); i < n; ++i) {
            const void* entity = type.at(m_parts, i);
            const EntityRef ref{type.kind, type.id(entity)};
            if (!m_copied.contains(ref))
                continue;
            const auto own = prepared(ref, type.copy(entity));
            noteMissing(type, own.get());
            const auto copy = mappedCopy(type, own.get(), m_leads.at(ref).id, position++, map());
            if (const Field* name = type.record().find(type.nameField); !type.nameField.isEmpty())
                name->put(copy.get(), m_names.take(type.kind, type.name(entity)));
            if (ref.kind == EntityKind::Component)
                dropUsedAddresses(*static_cast<Component*>(copy.get()));
            if (!belongsToAnother(ref) && m_where.container)
                putIntoContainer(type.kind, copy.get());
            type.append(m_result.added, copy);
            if (!belongsToAnother(ref))
                m_result.made.push_back(m_leads.at(ref));
        }
    }

    /// True if it is inside another copied part, or belongs to it.
    bool belongsToAnother(const EntityRef& ref) const {
        switch (ref.kind) {
        case EntityKind::Site:
            return isCopied(m_parts.sites.find(SiteId(ref.id))->within);
        case EntityKind::Network:
            return isCopied(m_parts.networks.find(NetworkId(ref.id))->site);
        case EntityKind::Component: {
            const Component* component = m_parts.components.find(ComponentId(ref.id));
            return isCopied(component->host) || isCopied(component->site);
        }
        case EntityKind::Tunnel: {
            const Tunnel* tunnel = m_parts.tunnels.find(TunnelId(ref.id));
            return isCopied(tunnel->a.gateway) && isCopied(tunnel->b.gateway);
        }
        case EntityKind::Firewall:
            return isCopied(m_parts.firewalls.find(FirewallId(ref.id))->at);
        default:
            return false;
        }
    }

    /// If there is a target container, the original one is not missing.
    std::shared_ptr<void> prepared(const EntityRef& ref, std::shared_ptr<void> entity) const {
        if (!m_where.container || belongsToAnother(ref))
            return entity;
        if (ref.kind == EntityKind::Site) {
            static_cast<Site*>(entity.get())->within.reset();
        } else if (ref.kind == EntityKind::Network) {
            static_cast<Network*>(entity.get())->site.reset();
        } else if (ref.kind == EntityKind::Component) {
            static_cast<Component*>(entity.get())->host.reset();
            static_cast<Component*>(entity.get())->site.reset();
        }
        return entity;
    }

    std::optional<SiteId> containerSite() const {
        if (m_where.container->kind == EntityKind::Site)
            return SiteId(m_where.container->id);
        const Component* host = m_target.components.find(ComponentId(m_where.container->id));
        return host != nullptr ? effectiveSite(m_target, *host) : std::nullopt;
    }

    void putIntoContainer(EntityKind kind, void* copy) const {
        if (kind == EntityKind::Site) {
            static_cast<Site*>(copy)->within = containerSite();
        } else if (kind == EntityKind::Network) {
            static_cast<Network*>(copy)->site = containerSite();
        } else if (kind == EntityKind::Component) {
            auto& component = *static_cast<Component*>(copy);
            if (m_where.container->kind == EntityKind::Component && mayRunOnHost(component.kind))
                component.host = ComponentId(m_where.container->id);
            else
                component.site = containerSite();
        }
    }

    void dropUsedAddresses(Component& component) {
        bool dropped = false;
        const auto check = [&](NetworkInterface& interface) {
            const Network* network = m_result.added.networks.find(interface.network);
            if (network == nullptr)
                network = m_target.networks.find(interface.network);
            if (!m_addresses.contains(network, interface))
                return;
            interface.address.reset();
            dropped = true;
        };
        for (NetworkInterface& interface : component.interfaces)
            check(interface);
        if (component.recovery && component.recovery->address)
            check(*component.recovery->address);
        if (dropped)
            m_withoutAddress += component.name;
    }

    void copyPlacements() {
        qint64 position = m_target.placements.nextPosition();
        const ReferenceMap leads = map();
        for (const Placement& placement : m_parts.placements) {
            const auto what = refInStored(StoredAs<Place>::to(placement.what));
            if (!m_where.page || !what || !m_copied.contains(*what))
                continue;
            Placement copy = placement;
            copy.id = PlacementId::fresh();
            copy.position = position++;
            copy.page = m_where.page;
            copy.what = StoredAs<Place>::from(storedRef(*leads(*what)));
            copy.x += m_where.shift.x();
            copy.y += m_where.shift.y();
            m_result.added.placements.put(copy);
        }
    }

    void addNotes() {
        const auto list = [](QStringList names) {
            constexpr qsizetype most = 5;
            const bool isLong = names.size() > most;
            names = names.mid(0, most);
            return names.join(QStringLiteral(", ")) + (isLong ? QStringLiteral(" …") : QString());
        };
        if (!m_withoutAddress.isEmpty())
            m_result.notes +=
                ClipboardTexts::tr("Dropped addresses already in use: %1.").arg(list(m_withoutAddress));
        if (!m_missing.isEmpty())
            m_result.notes +=
                ClipboardTexts::tr("Dropped references to entities this project does not have: %1.")
                    .arg(list(m_missing));
        if (!m_fallen.isEmpty())
            m_result.notes +=
                ClipboardTexts::tr("Not pasted because it cannot exist here: %1.").arg(list(m_fallen));
        const bool hasMoney = !m_result.added.contracts.isEmpty();
        if (hasMoney && m_parts.project.effectiveCurrency() != m_target.project.effectiveCurrency())
            m_result.notes += ClipboardTexts::tr("The contract amounts were in %1; check them.")
                                  .arg(m_parts.project.effectiveCurrency());
    }

    const Plan& m_target;
    const Plan& m_parts;
    const PlanFragment& m_fragment;
    const FragmentTarget& m_where;
    FreeNames m_names;
    AddressesInUse m_addresses;
    std::map<EntityRef, EntityRef> m_leads; ///< from entities known to the fragment to those the copy refers
                                            ///< to
    std::map<EntityRef, QString> m_unknown;
    std::set<EntityRef> m_copied; ///< entities of the fragment that are copied
    QStringList m_missing;
    QStringList m_fallen;
    QStringList m_withoutAddress;
    FragmentCopy m_result;
};

} // namespace

FragmentCopy copyFor(const Plan& target, const PlanFragment& fragment, const FragmentTarget& where) {
    return Copier(target, fragment, where).copy();
}

} // namespace drawbridge
