// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reference_rule.h"

#include "core/base/texts.h"
#include "core/model/kind_traits.h"

#include <QHash>

#include <algorithm>

namespace drawbridge {

namespace {

using Why = QString (*)(const Plan& plan, const void* owner, const EntityRef& target);

const Component* componentOf(const Plan& plan, const EntityRef& target) {
    return target.kind == EntityKind::Component ? plan.components.find(ComponentId(target.id)) : nullptr;
}

QString whyNotItself(const void* owner, const EntityRef& target) {
    const auto* self = static_cast<const Component*>(owner);
    return self != nullptr && refTo(self->id) == target ? WordsTexts::tr("is the component itself")
                                                        : QString();
}

/// Of the same kind, or of one that does the same work; a group or a third party may stand for anything.
bool canStandFor(ComponentKind other, ComponentKind kind) {
    const KindTraits& traits = traitsOf(other);
    if (other == kind || traits.group == KindGroup::Redundancy || traits.group == KindGroup::ThirdParty)
        return true;
    const KindTraits& own = traitsOf(kind);
    if (own.group == KindGroup::Redundancy)
        return traits.group != KindGroup::People;
    if (traits.isGateway && own.isGateway)
        return true;
    return traits.group == own.group && own.group != KindGroup::Workload;
}

QString whyNotStandby(const Plan& plan, const void* owner, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    if (const QString itself = whyNotItself(owner, target); !itself.isEmpty() || other == nullptr)
        return itself;
    if (traitsOf(other->kind).group == KindGroup::People)
        return WordsTexts::tr("is a user group, which cannot take over");
    const auto* self = static_cast<const Component*>(owner);
    if (self == nullptr || canStandFor(other->kind, self->kind))
        return {};
    return WordsTexts::tr("cannot take over: it is of another kind (%1)").arg(labelOf(other->kind));
}

bool canHost(ComponentKind kind) {
    return isHostKind(kind) || traitsOf(kind).group == KindGroup::Redundancy;
}

QString whyNotHost(const Plan& plan, const void* owner, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    if (const QString itself = whyNotItself(owner, target); !itself.isEmpty() || other == nullptr)
        return itself;
    if (!canHost(other->kind))
        return WordsTexts::tr("is no host: nothing runs on it (%1)").arg(labelOf(other->kind));
    const auto* self = static_cast<const Component*>(owner);
    int steps = 0;
    for (const Component* up = other; self != nullptr && up != nullptr && up->host && steps < 64; ++steps) {
        if (*up->host == self->id)
            return WordsTexts::tr("runs on this component itself");
        up = plan.components.find(*up->host);
    }
    return {};
}

QString whyNotRecoveryHost(const Plan& plan, const void* owner, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    if (const QString itself = whyNotItself(owner, target); !itself.isEmpty() || other == nullptr)
        return itself;
    return canHost(other->kind)
               ? QString()
               : WordsTexts::tr("is no host: nothing runs on it (%1)").arg(labelOf(other->kind));
}

QString whyNotRequired(const Plan&, const void* owner, const EntityRef& target) {
    return whyNotItself(owner, target);
}

QString whyNoCopyThere(const Plan& plan, const void* owner, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    if (const QString itself = whyNotItself(owner, target); !itself.isEmpty() || other == nullptr)
        return itself;
    const KindGroup group = traitsOf(other->kind).group;
    if (group == KindGroup::People || group == KindGroup::NetworkGear)
        return WordsTexts::tr("keeps no data (%1)").arg(labelOf(other->kind));
    return {};
}

QString whyNoGateway(const Plan& plan, const void*, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    if (other == nullptr || traitsOf(other->kind).isGateway)
        return {};
    return WordsTexts::tr("is no VPN gateway, firewall or router (%1)").arg(labelOf(other->kind));
}

/// People with a laptop dial in: remote access has no gateway at its other end.
QString whyNoTunnelEnd(const Plan& plan, const void* owner, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    const bool isPeople = other != nullptr && traitsOf(other->kind).group == KindGroup::People;
    return isPeople ? QString() : whyNoGateway(plan, owner, target);
}

QString whyNoService(const Plan& plan, const void*, const EntityRef& target) {
    const Component* other = componentOf(plan, target);
    return other != nullptr && traitsOf(other->kind).group == KindGroup::People
               ? WordsTexts::tr("is a user group, not a service")
               : QString();
}

QString whyNotWithin(const Plan& plan, const void* owner, const EntityRef& target) {
    const auto* self = static_cast<const Site*>(owner);
    if (self == nullptr)
        return {};
    if (self->id.value() == target.id)
        return WordsTexts::tr("is the site itself");
    return isWithin(plan, SiteId(target.id), self->id) ? WordsTexts::tr("is a part of this site") : QString();
}

template <class T>
QString whyNotAnother(const Plan&, const void* owner, const EntityRef& target) {
    const auto* self = static_cast<const T*>(owner);
    return self != nullptr && refTo(self->id) == target ? WordsTexts::tr("is this one itself") : QString();
}

QString whyNotProcedure(const Plan& plan, const void* owner, const EntityRef& target) {
    const Procedure* procedure = plan.procedures.find(ProcedureId(target.id));
    const auto* self = static_cast<const Component*>(owner);
    if (procedure == nullptr || self == nullptr || procedure->kinds.empty() ||
        std::find(procedure->kinds.begin(), procedure->kinds.end(), self->kind) != procedure->kinds.end())
        return {};
    return WordsTexts::tr("is not for this kind of component (%1)").arg(labelOf(self->kind));
}

const QHash<const Field*, Why>& rules() {
    static const QHash<const Field*, Why> table{
        {Recovery::record().find(u"standby"), &whyNotStandby},
        {Recovery::record().find(u"host"), &whyNotRecoveryHost},
        {Recovery::record().find(u"procedure"), &whyNotProcedure},
        {Component::record().find(u"host"), &whyNotHost},
        {Dependency::record().find(u"on"), &whyNotRequired},
        {DataCopy::record().find(u"at"), &whyNoCopyThere},
        {TunnelEnd::record().find(u"gateway"), &whyNoTunnelEnd},
        {Firewall::record().find(u"at"), &whyNoGateway},
        {ProtectionGroup::record().find(u"members"), &whyNoService},
        {Contract::record().find(u"services"), &whyNoService},
        {Site::record().find(u"within"), &whyNotWithin},
        {Network::record().find(u"fails-over-to"), &whyNotAnother<Network>},
        {Tunnel::record().find(u"fails-over-to"), &whyNotAnother<Tunnel>}};
    return table;
}

} // namespace

QString whyNotRefer(const Field& field, const Plan& plan, const void* owner, const EntityRef& target) {
    const Why why = rules().value(&field);
    return why == nullptr ? QString() : why(plan, owner, target);
}

ComponentKind likelyKind(const Field& field, const void* owner) {
    const Why why = rules().value(&field);
    if (why == &whyNotHost || why == &whyNotRecoveryHost)
        return ComponentKind::DockerHost;
    if (why == &whyNotStandby && owner != nullptr)
        return static_cast<const Component*>(owner)->kind;
    if (&field == Firewall::record().find(u"at"))
        return ComponentKind::Firewall;
    if (why == &whyNoTunnelEnd)
        return ComponentKind::VpnGateway;
    return ComponentKind::Service;
}

} // namespace drawbridge
