// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fixes/finding_fix_rules.h"
#include "core/base/texts.h"
#include "core/model/group_members.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

const Dependency* hardDependency(const Component& from, ComponentId to) {
    const auto found = std::find_if(from.dependencies.begin(), from.dependencies.end(),
                                    [to](const Dependency& each) { return each.on == to && each.isHard(); });
    return found == from.dependencies.end() ? nullptr : &*found;
}

FindingFix softenDependency(const Component& from, const Component& to) {
    // In the very words of the finding, which knows the edge that costs least to give up.
    const QString label = FindingsTexts::tr("Make %1 require %2 softly");
    return changeComponent(label.arg(from.name, to.name), from.id, [on = to.id](Component& component) {
        for (Dependency& dependency : component.dependencies) {
            if (dependency.on == on)
                dependency.strength = Strength::Soft;
        }
    });
}

} // namespace

FindingFixes fixCycle(const Plan& plan, const Finding& finding) {
    FindingFixes fixes;
    const std::size_t count = finding.entities.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Component* from = entityOf(plan.components, finding, i);
        const Component* to = entityOf(plan.components, finding, (i + 1) % count);
        if (from == nullptr || to == nullptr)
            return {};
        const bool hosted = from->host == to->id;
        if (!hosted && hardDependency(*from, to->id) == nullptr)
            return {}; // the circle is broken already
        // What runs on the other needs it in any case, and a group does nothing without its members.
        if (!hosted && from->kind != ComponentKind::RedundancyGroup)
            fixes.push_back(softenDependency(*from, *to));
    }
    std::stable_partition(fixes.begin(), fixes.end(),
                          [&finding](const FindingFix& fix) { return fix.label == finding.fix; });
    return fixes;
}

FindingFixes fixSinglePoint(const Plan& plan, const Finding& finding) {
    std::set<ComponentId> points;
    for (std::size_t i = 1; i < finding.entities.size(); ++i) {
        if (const Component* point = entityOf(plan.components, finding, i))
            points.insert(point->id);
    }
    for (const Component& group : plan.components) {
        // A group of two that does not say how many it needs; a number given was meant.
        if (group.kind != ComponentKind::RedundancyGroup || group.atLeast || group.dependencies.size() != 2)
            continue;
        std::set<ComponentId> members;
        for (const Dependency& dependency : group.dependencies) {
            if (dependency.on && dependency.isHard())
                members.insert(*dependency.on);
        }
        if (members.size() == 2 && members == points) {
            return {changeComponent(FixTexts::tr("Let 1 of %1 be enough").arg(group.name), group.id,
                                    [](Component& component) { component.atLeast = 1; })};
        }
    }
    return {};
}

/// All members is what the group is counted by.
FindingFixes fixTooManyNeeded(const Plan& plan, const Finding& finding) {
    const Component* group = entityOf(plan.components, finding);
    if (group == nullptr)
        return {};
    const int members = memberCount(*group);
    if (members == 0 || group->atLeast.value_or(0) <= members)
        return {};
    return {
        changeComponent(FixTexts::tr("Lower at-least of %1 to %2").arg(group->name, QString::number(members)),
                        group->id, [members](Component& component) { component.atLeast = members; })};
}

FindingFixes fixHealthCheck(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    if (component == nullptr || component->healthCheck.value_or(false))
        return {};
    std::vector<ComponentId> waiting;
    for (const Component& other : plan.components) {
        for (const Dependency& dependency : other.dependencies) {
            if (dependency.on == component->id && dependency.when == StartCondition::Healthy)
                waiting.push_back(other.id);
        }
    }
    if (waiting.empty())
        return {};
    const auto waitForStart = [waiting, on = component->id](Edit& edit) {
        for (const ComponentId id : waiting) {
            edit.change(edit.plan().components, id, [on](Component& other) {
                for (Dependency& dependency : other.dependencies) {
                    if (dependency.on == on && dependency.when == StartCondition::Healthy)
                        dependency.when = StartCondition::Started;
                }
            });
        }
    };
    // Without a check the start is all that anybody can wait for.
    return {{FixTexts::tr("Wait for its start only"), waitForStart},
            changeComponent(FixTexts::tr("Note that it has one"), component->id,
                            [](Component& changed) { changed.healthCheck = true; })};
}

} // namespace drawbridge
