// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/targets.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

void tighten(std::optional<Seconds>& target, const std::optional<Seconds>& other) {
    if (other && (!target || *other < *target))
        target = other;
}

void tighten(Targets& targets, const ProtectionGroup& group) {
    tighten(targets.rto, group.rto);
    tighten(targets.rpo, group.rpo);
}

Targets ownElse(const Component& component, const Targets& groups) {
    return {component.rto ? component.rto : groups.rto, component.rpo ? component.rpo : groups.rpo};
}

} // namespace

Targets groupTargets(const Plan& plan, ComponentId member) {
    Targets targets;
    for (const ProtectionGroup& group : plan.protectionGroups) {
        if (std::find(group.members.begin(), group.members.end(), member) != group.members.end())
            tighten(targets, group);
    }
    return targets;
}

Targets targetsOf(const Plan& plan, const Component& component) {
    return ownElse(component, groupTargets(plan, component.id));
}

std::vector<Targets> targetsOfAll(const Plan& plan) {
    std::vector<Targets> targets(idx(plan.components.size()));
    for (const ProtectionGroup& group : plan.protectionGroups) {
        for (const ComponentId member : group.members) {
            if (const int index = plan.components.indexOf(member); index >= 0)
                tighten(targets[idx(index)], group);
        }
    }
    for (int i = 0; i < plan.components.size(); ++i)
        targets[idx(i)] = ownElse(plan.components.at(i), targets[idx(i)]);
    return targets;
}

} // namespace drawbridge
