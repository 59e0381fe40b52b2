// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/stored.h"

#include <optional>

namespace drawbridge {

/// Every kind of entity, in the order of the plan text.
enum class EntityKind {
    Site,
    Network,
    Build,
    Team,
    Contact,
    Communication,
    Credential,
    Procedure,
    Component,
    Tunnel,
    Firewall,
    DnsRecord,
    Access,
    ProtectionGroup,
    Scenario,
    Activity,
    Contract,
    Improvement,
    Exercise,
    Run,
    CorrectiveAction,
    Page,
    Placement
};
constexpr int kEntityKinds = static_cast<int>(EntityKind::Placement) + 1;

using SiteId = Id<struct SiteTag>;
using NetworkId = Id<struct NetworkTag>;
using BuildId = Id<struct BuildTag>;
using TeamId = Id<struct TeamTag>;
using ContactId = Id<struct ContactTag>;
using CommunicationId = Id<struct CommunicationTag>;
using CredentialId = Id<struct CredentialTag>;
using ProcedureId = Id<struct ProcedureTag>;
using ComponentId = Id<struct ComponentTag>;
using TunnelId = Id<struct TunnelTag>;
using FirewallId = Id<struct FirewallTag>;
using DnsRecordId = Id<struct DnsRecordTag>;
using AccessId = Id<struct AccessTag>;
using ProtectionGroupId = Id<struct ProtectionGroupTag>;
using ScenarioId = Id<struct ScenarioTag>;
using ActivityId = Id<struct ActivityTag>;
using ContractId = Id<struct ContractTag>;
using ImprovementId = Id<struct ImprovementTag>;
using ExerciseId = Id<struct ExerciseTag>;
using RunId = Id<struct RunTag>;
using CorrectiveActionId = Id<struct CorrectiveActionTag>;
using PageId = Id<struct PageTag>;
using PlacementId = Id<struct PlacementTag>;

/// Any entity, by kind and id.
struct EntityRef {
    EntityKind kind = EntityKind::Site;
    qint64 id = 0;
    friend auto operator<=>(const EntityRef&, const EntityRef&) = default;
};
inline size_t qHash(const EntityRef& ref, size_t seed = 0) {
    return ::qHash(ref.id, seed) ^ static_cast<size_t>(ref.kind);
}

template <class T>
struct KindOf;
#define DRAWBRIDGE_KIND(Name)                                                                                \
    template <>                                                                                              \
    struct KindOf<Name##Id> {                                                                                \
        static constexpr EntityKind value = EntityKind::Name;                                                \
    };
DRAWBRIDGE_KIND(Site)
DRAWBRIDGE_KIND(Network)
DRAWBRIDGE_KIND(Build)
DRAWBRIDGE_KIND(Team)
DRAWBRIDGE_KIND(Contact)
DRAWBRIDGE_KIND(Communication)
DRAWBRIDGE_KIND(Credential)
DRAWBRIDGE_KIND(Procedure)
DRAWBRIDGE_KIND(Component)
DRAWBRIDGE_KIND(Tunnel)
DRAWBRIDGE_KIND(Firewall)
DRAWBRIDGE_KIND(DnsRecord)
DRAWBRIDGE_KIND(Access)
DRAWBRIDGE_KIND(ProtectionGroup)
DRAWBRIDGE_KIND(Scenario)
DRAWBRIDGE_KIND(Activity)
DRAWBRIDGE_KIND(Contract)
DRAWBRIDGE_KIND(Improvement)
DRAWBRIDGE_KIND(Exercise)
DRAWBRIDGE_KIND(Run)
DRAWBRIDGE_KIND(CorrectiveAction)
DRAWBRIDGE_KIND(Page)
DRAWBRIDGE_KIND(Placement)
#undef DRAWBRIDGE_KIND

template <class Tag>
EntityRef refTo(Id<Tag> id) {
    return {KindOf<Id<Tag>>::value, id.value()};
}

/// A component or a site: where a copy of data is, what a placement places.
struct Place {
    std::optional<ComponentId> component;
    std::optional<SiteId> site;
    friend bool operator==(const Place&, const Place&) = default;
};

/// One end of a firewall rule or an access: any, an address block, or a named network, component or site.
struct TrafficEnd {
    std::optional<NetworkId> network;
    std::optional<ComponentId> component;
    std::optional<SiteId> site;
    std::optional<Cidr> block;
    bool isAny() const { return !network && !component && !site && !block; }
    friend bool operator==(const TrafficEnd&, const TrafficEnd&) = default;
};

/// Stored as "component:17", "site:4", "network:9", "10.0.0.0/8" or "any"; Place and TrafficEnd share the
/// form.
std::optional<EntityRef> refInStored(const Stored& value);
Stored storedRef(const EntityRef& ref);

template <>
struct StoredAs<Place> {
    static Stored to(const Place& v);
    static Place from(const Stored& s);
};
template <>
struct StoredAs<TrafficEnd> {
    static Stored to(const TrafficEnd& v);
    static TrafficEnd from(const Stored& s);
};

} // namespace drawbridge
