// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/group_check.h"

#include "core/base/texts.h"
#include "core/model/group_members.h"

namespace drawbridge {

namespace {

/// What is left of a component when those that an edit removed are gone.
Component withoutRemoved(Component component, const Plan& after) {
    std::erase_if(component.dependencies, [&after](const Dependency& dependency) {
        return dependency.on && after.components.find(*dependency.on) == nullptr;
    });
    return component;
}

} // namespace

Diagnostics checkAtLeast(const Plan& before, const Plan& after, const std::set<EntityRef>& entities) {
    Diagnostics problems;
    for (const EntityRef& ref : entities) {
        const Component* now =
            ref.kind == EntityKind::Component ? after.components.find(ComponentId(ref.id)) : nullptr;
        if (now == nullptr || missingMembers(*now) == 0)
            continue;
        const Component* then = before.components.find(now->id);
        if (then != nullptr && missingMembers(withoutRemoved(*then, after)) >= missingMembers(*now))
            continue;
        problems.push_back(
            {Severity::Error,
             {},
             DocumentTexts::tr("Component \"%1\": at-least is %2, but it has only this many members: %3. Add "
                               "members first, or choose fewer.")
                 .arg(now->name, QString::number(*now->atLeast), QString::number(memberCount(*now)))});
    }
    return problems;
}

} // namespace drawbridge
