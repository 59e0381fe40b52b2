// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/removal.h"

#include "core/base/texts.h"
#include "core/document/record_copy.h"
#include "core/model/words.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

bool isDrawing(EntityKind kind) {
    return kind == EntityKind::Page || kind == EntityKind::Placement;
}

bool namesAny(const std::optional<ComponentId>& id, const std::set<EntityRef>& removed) {
    return id && removed.contains(refTo(*id));
}

/// Where a component stands is no reference worth telling; what it needs, and where it recovers to, is.
QStringList componentTexts(const Plan& plan, const Component& component, const std::set<EntityRef>& removed) {
    QStringList texts;
    for (const Dependency& dependency : component.dependencies) {
        if (namesAny(dependency.on, removed))
            texts += CanvasTexts::tr("%1 no longer requires %2")
                         .arg(component.name, displayName(plan, refTo(*dependency.on)));
    }
    if (namesAny(component.host, removed))
        texts += CanvasTexts::tr("%1 runs on no host any more").arg(component.name);
    for (const DataCopy& copy : component.copies) {
        const bool isGone =
            (copy.at.site && removed.contains(refTo(*copy.at.site))) || namesAny(copy.at.component, removed);
        if (isGone)
            texts += CanvasTexts::tr("%1 loses a copy of its data").arg(component.name);
    }
    if (!component.recovery)
        return texts;
    const Recovery& recovery = *component.recovery;
    if (recovery.to && removed.contains(refTo(*recovery.to)))
        texts += CanvasTexts::tr("%1 has no site to recover to any more").arg(component.name);
    if (namesAny(recovery.host, removed))
        texts += CanvasTexts::tr("%1 has no recovery host any more").arg(component.name);
    if (namesAny(recovery.standby, removed))
        texts += CanvasTexts::tr("%1 has no standby any more").arg(component.name);
    return texts;
}

template <class List>
bool allGone(const List& list, const std::set<EntityRef>& removed) {
    return std::all_of(list.begin(), list.end(), [&](const auto& id) { return removed.contains(refTo(id)); });
}

bool failsNothing(const Scenario& scenario, const std::set<EntityRef>& removed) {
    return std::all_of(scenario.fails.begin(), scenario.fails.end(), [&](const Failure& failure) {
        return (failure.site && removed.contains(refTo(*failure.site))) ||
               namesAny(failure.component, removed) ||
               (failure.network && removed.contains(refTo(*failure.network))) ||
               (failure.tunnel && removed.contains(refTo(*failure.tunnel)));
    });
}

/// It refers to something removed by more than standing in it: that needs no telling.
template <class T>
bool refersByMoreThanSite(const T& entity, const std::set<EntityRef>& removed) {
    T elsewhere = entity;
    elsewhere.site.reset();
    return refersTo(T::record(), &elsewhere, removed);
}

/// What is left of an entity that outlives what it refers to.
QStringList changeTexts(const Plan& plan, const EntityRef& ref, const void* entity,
                        const std::set<EntityRef>& removed) {
    const QString name = CanvasTexts::tr("%1 “%2”").arg(kindLabel(ref.kind), displayName(plan, ref));
    switch (ref.kind) {
    case EntityKind::Component: {
        const auto& component = *static_cast<const Component*>(entity);
        const QStringList texts = componentTexts(plan, component, removed);
        if (!texts.isEmpty() || !refersByMoreThanSite(component, removed))
            return texts;
        break;
    }
    case EntityKind::Network:
        if (!refersByMoreThanSite(*static_cast<const Network*>(entity), removed))
            return {};
        break;
    case EntityKind::Scenario:
        if (failsNothing(*static_cast<const Scenario*>(entity), removed))
            return {CanvasTexts::tr("%1 fails nothing any more").arg(name)};
        return {CanvasTexts::tr("%1 fails less").arg(name)};
    case EntityKind::Contract:
        if (allGone(static_cast<const Contract*>(entity)->services, removed))
            return {CanvasTexts::tr("%1 covers no service any more").arg(name)};
        break;
    case EntityKind::ProtectionGroup:
        if (allGone(static_cast<const ProtectionGroup*>(entity)->members, removed))
            return {CanvasTexts::tr("%1 has no members any more").arg(name)};
        break;
    case EntityKind::Site:
        return {};
    default:
        break;
    }
    return {CanvasTexts::tr("%1 no longer refers to it").arg(name)};
}

} // namespace

QStringList removalEffects(const Plan& plan, const std::vector<EntityRef>& refs, qsizetype most) {
    std::set<EntityRef> removed(refs.begin(), refs.end());
    QStringList texts;
    // What is removed with something may itself be referred to.
    for (bool more = true; more;) {
        more = false;
        for (const EntityType& type : entityTypes()) {
            if (isDrawing(type.kind) || !hasReferences(type.record()))
                continue;
            for (int i = 0, n = type.count(plan); i < n; ++i) {
                const void* entity = type.at(plan, i);
                const EntityRef ref{type.kind, type.id(entity)};
                if (removed.contains(ref) || !refersTo(type.record(), entity, removed) ||
                    survives(type.record(), entity, removed))
                    continue;
                texts += CanvasTexts::tr("%1 “%2” is deleted with it")
                             .arg(kindLabel(type.kind), displayName(plan, ref));
                removed.insert(ref);
                more = true;
            }
        }
    }
    for (const EntityType& type : entityTypes()) {
        if (isDrawing(type.kind) || !hasReferences(type.record()))
            continue;
        for (int i = 0, n = type.count(plan); i < n; ++i) {
            const void* entity = type.at(plan, i);
            const EntityRef ref{type.kind, type.id(entity)};
            if (!removed.contains(ref) && refersTo(type.record(), entity, removed))
                texts += changeTexts(plan, ref, entity, removed);
        }
    }
    if (texts.size() > most) {
        const qsizetype left = texts.size() - most;
        texts = texts.mid(0, most) << CanvasTexts::tr("… and %1 more").arg(left);
    }
    return texts;
}

} // namespace drawbridge
