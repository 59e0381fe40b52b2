// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/fragment/plan_fragment.h"

#include "core/base/texts.h"
#include "core/import/fragment/reference_map.h"
#include "core/import/plan_text/plan_text.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

using Refs = std::set<EntityRef>;

template <class Tag>
bool holds(const Refs& refs, const std::optional<Id<Tag>>& id) {
    return id && refs.contains(refTo(*id));
}

void takeSites(const Plan& plan, Refs& taken) {
    Refs inner;
    for (const Site& site : plan.sites) {
        const Site* at = &site;
        for (int depth = 0; at != nullptr && depth < plan.sites.size(); ++depth) {
            if (taken.contains(refTo(at->id))) {
                inner.insert(refTo(site.id));
                break;
            }
            at = plan.sites.find(at->within);
        }
    }
    taken.merge(inner);
}

bool isHostedBy(const Plan& plan, const Component& component, const Refs& taken) {
    const Component* host = plan.components.find(component.host);
    for (int depth = 0; host != nullptr && depth < plan.components.size(); ++depth) {
        if (taken.contains(refTo(host->id)))
            return true;
        host = plan.components.find(host->host);
    }
    return false;
}

void takeContents(const Plan& plan, Refs& taken) {
    takeSites(plan, taken);
    Refs inner;
    for (const Network& network : plan.networks) {
        if (holds(taken, network.site))
            inner.insert(refTo(network.id));
    }
    for (const Component& component : plan.components) {
        if (holds(taken, effectiveSite(plan, component)) || isHostedBy(plan, component, taken))
            inner.insert(refTo(component.id));
    }
    taken.merge(inner);
    for (const Tunnel& tunnel : plan.tunnels) {
        if (holds(taken, tunnel.a.gateway) && holds(taken, tunnel.b.gateway))
            taken.insert(refTo(tunnel.id));
    }
    for (const Firewall& firewall : plan.firewalls) {
        if (holds(taken, firewall.at))
            taken.insert(refTo(firewall.id));
    }
}

void takePlacements(const Plan& plan, PageId page, const Refs& taken, Plan& parts) {
    for (const Placement& placement : plan.placements) {
        const bool isTaken = holds(taken, placement.what.site) || holds(taken, placement.what.component);
        if (placement.page != page || !isTaken)
            continue;
        Placement copy = placement;
        copy.page.reset();
        parts.placements.put(std::move(copy));
    }
}

std::vector<OutsideEntity> outsideOf(const Plan& plan, const Plan& parts) {
    Refs seen;
    std::vector<OutsideEntity> outside;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(parts); i < n; ++i) {
            visitReferences(type, type.at(parts, i), [&](const EntityRef& ref) {
                if (entityType(ref.kind).find(parts, ref.id) == nullptr && seen.insert(ref).second)
                    outside.push_back({ref, displayName(plan, ref)});
            });
        }
    }
    return outside;
}

} // namespace

bool PlanFragment::isEmpty() const {
    const auto& types = entityTypes();
    return std::all_of(types.begin(), types.end(),
                       [this](const EntityType& type) { return type.count(parts) == 0; });
}

PlanFragment fragmentOf(const Plan& plan, const std::vector<EntityRef>& chosen, std::optional<PageId> page) {
    Refs taken;
    for (const EntityRef& ref : chosen) {
        const EntityType& type = entityType(ref.kind);
        if (type.inPlanText && type.find(plan, ref.id) != nullptr)
            taken.insert(ref);
    }
    takeContents(plan, taken);
    PlanFragment fragment;
    fragment.parts.project = plan.project;
    for (const EntityRef& ref : taken) {
        const EntityType& type = entityType(ref.kind);
        type.put(fragment.parts, type.copy(type.find(plan, ref.id)));
    }
    fragment.outside = outsideOf(plan, fragment.parts);
    if (page)
        takePlacements(plan, *page, taken, fragment.parts);
    return fragment;
}

QByteArray toPlanText(const PlanFragment& fragment) {
    Plan text = fragment.parts;
    text.placements = {};
    if (text.project.name.trimmed().isEmpty())
        text.project.name = ClipboardTexts::tr("Parts");
    const ReferenceMap within = [&text](const EntityRef& ref) {
        return entityType(ref.kind).find(text, ref.id) == nullptr ? std::nullopt : std::optional(ref);
    };
    // Removing an entity can make others invalid, so repeat until nothing changes.
    for (bool changed = true; changed;) {
        changed = false;
        for (const EntityType& type : entityTypes()) {
            for (int i = type.count(text) - 1; i >= 0; --i) {
                const void* entity = type.at(text, i);
                if (canMap(type.record(), entity, within))
                    continue;
                type.remove(text, type.id(entity));
                changed = true;
            }
        }
    }
    Plan cleaned;
    cleaned.project = text.project;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(text); i < n; ++i) {
            const void* entity = type.at(text, i);
            type.put(cleaned, mappedCopy(type, entity, type.id(entity), type.position(entity), within));
        }
    }
    return writePlanText(cleaned);
}

PlanFragment fragmentFromPlanText(const QByteArray& text) {
    PlanFragment fragment;
    fragment.parts = readPlanText(text, ClipboardTexts::tr("Clipboard"));
    return fragment;
}

} // namespace drawbridge
