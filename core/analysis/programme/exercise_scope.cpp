// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/programme/exercise_scope.h"

#include "core/analysis/impact/impact.h"
#include "core/analysis/recovery/recovery_tasks.h"

#include <algorithm>
#include <set>

namespace drawbridge {

PlannedWork::PlannedWork(const RecoveryGraph& graph) : hasSteps(idx(graph.size), 0) {
    std::set<ComponentStep> seen;
    for (const Scenario& scenario : graph.plan.scenarios) {
        const Impact impact = assessImpact(graph, scenario);
        for (int c = 0; c < graph.size; ++c) {
            if (impact.isDown(c))
                down[scenario.id].insert(c);
        }
        for (const RecoveryStep& step : makeRecoveryTasks(graph, scenario, impact).steps) {
            hasSteps[idx(step.component)] = 1;
            if (seen.insert({step.component, step.name}).second)
                steps.emplace_back(step.component, step.name);
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const ComponentStep& a, const ComponentStep& b) { return a.first < b.first; });
}

ExerciseScope::ExerciseScope(const RecoveryGraph& graph, const PlannedWork& work, const Exercise& exercise)
    : m_graph(graph), m_work(work) {
    for (const ProtectionGroupId id : exercise.groups) {
        const ProtectionGroup* group = graph.plan.protectionGroups.find(id);
        if (group == nullptr)
            continue;
        m_groups.insert(id.value());
        for (const ComponentId member : group->members)
            m_components.insert(graph.indexOf(member));
    }
    for (const ComponentId component : exercise.components)
        m_components.insert(graph.indexOf(component));
    if (exercise.groups.empty() && exercise.components.empty() && exercise.scenario)
        m_components = work.down.value(*exercise.scenario);
    m_components.remove(-1);
}

ExerciseScope::Part ExerciseScope::of(const ProtectionGroup& group) const {
    if (m_groups.contains(group.id.value()))
        return Part::All;
    std::vector<int> members;
    for (const ComponentId member : group.members) {
        if (const int index = m_graph.indexOf(member); index >= 0)
            members.push_back(index);
    }
    return of(members);
}

ExerciseScope::Part ExerciseScope::of(const std::vector<int>& members) const {
    bool any = false;
    bool all = true;
    for (const int member : members) {
        const bool isIn = m_components.contains(member);
        any = any || isIn;
        all = all && (isIn || !m_work.hasSteps[idx(member)]);
    }
    return !any ? Part::None : all ? Part::All : Part::Some;
}

} // namespace drawbridge
