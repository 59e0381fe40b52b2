// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <QSet>

namespace drawbridge {

/// What the scenarios of a plan take down, and the steps that bring it back. Linear in plan and scenarios.
struct PlannedWork {
    explicit PlannedWork(const RecoveryGraph& graph);

    using ComponentStep = std::pair<int, QString>; ///< dense index, name of the step
    QHash<ScenarioId, QSet<int>> down;             ///< by scenario: dense indices
    std::vector<ComponentStep> steps;              ///< of all scenarios, each once, in plan order
    std::vector<char> hasSteps;                    ///< by component
};

/// What an exercise is about: groups and components that it names, or all that its scenario takes down.
class ExerciseScope {
public:
    ExerciseScope(const RecoveryGraph& graph, const PlannedWork& work, const Exercise& exercise);

    enum class Part { None, Some, All };
    /// Of a group; members that never have steps need not be in it.
    Part of(const ProtectionGroup& group) const;
    Part of(const std::vector<int>& members) const;
    bool contains(int component) const { return m_components.contains(component); }

private:
    const RecoveryGraph& m_graph;
    const PlannedWork& m_work;
    QSet<qint64> m_groups;
    QSet<int> m_components;
};

} // namespace drawbridge
