// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <map>

namespace drawbridge {

namespace {

/// Per component: the scenarios in which a condition holds.
using ScenarioLists = std::vector<std::vector<int>>;

template <class Predicate>
ScenarioLists lostWhere(const RuleContext& context, Predicate holds) {
    ScenarioLists scenariosOf(idx(context.graph.size));
    for (std::size_t s = 0; s < context.analyses.size(); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[s];
        for (const ComponentRecovery& recovery : analysis.tasks.components)
            if (!recovery.notRecoverableBecause.isEmpty() && holds(analysis, recovery))
                scenariosOf[idx(recovery.component)].push_back(static_cast<int>(s));
    }
    return scenariosOf;
}

QString reasonOf(const RuleContext& context, int scenario, int component) {
    const RecoveryTasks& tasks = context.analyses[idx(scenario)].tasks;
    return tasks.components[idx(tasks.indexOf[idx(component)])].notRecoverableBecause;
}

bool hasNoRecovery(const Component& component) {
    return !component.recovery || component.recovery->strategy == RecoveryStrategy::None;
}

/// Components that hard-require it and are not recoverable either.
std::vector<int> alsoNotRecoverable(const RuleContext& context, int scenario, int component) {
    std::vector<int> result;
    for (const int dependent : context.graph.hardDependents.of(component))
        if (context.analyses[idx(scenario)].components[idx(dependent)].estimatedRto.isInfinite())
            result.push_back(dependent);
    return result;
}

void reportNoRecovery(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const ScenarioLists scenariosOf =
        lostWhere(context, [&graph](const ScenarioAnalysis&, const ComponentRecovery& recovery) {
            const Component& component = graph.component(recovery.component);
            return recovery.state == ImpactState::Lost && hasNoRecovery(component) &&
                   component.kind != ComponentKind::UserGroup &&
                   component.kind != ComponentKind::RedundancyGroup;
        });
    for (int c = 0; c < graph.size; ++c) {
        const std::vector<int>& scenarios = scenariosOf[idx(c)];
        if (scenarios.empty())
            continue;
        const Component& component = graph.component(c);
        const std::vector<int> alsoDown = alsoNotRecoverable(context, scenarios.front(), c);
        const bool hasTarget = component.mtpd || context.analyses.front().components[idx(c)].rtoTarget;
        if (component.recovery && alsoDown.empty() && !hasTarget)
            continue; // strategy "none" is deliberate, and nothing depends on it
        const QString lost = component.recovery
                                 ? FindingsTexts::tr("%1 is lost in %2 and its recovery strategy is none")
                                 : FindingsTexts::tr("%1 is lost in %2 and no recovery is planned for it");
        QString message = lost.arg(component.name, scenarioList(context, scenarios));
        message = alsoDown.empty() ? FindingsTexts::tr("%1.").arg(message)
                                   : FindingsTexts::tr("%1, so these stay down too: %2.")
                                         .arg(message, componentList(graph, alsoDown));
        out.add({refTo(component.id)}, message,
                FindingsTexts::tr("Plan the recovery of %1").arg(component.name))
            .scenario = onlyScenario(context, scenarios);
    }
}

bool targetIsLost(const RuleContext& context, const ScenarioAnalysis& analysis,
                  const ComponentRecovery& recovery) {
    const Component& component = context.graph.component(recovery.component);
    if (recovery.state != ImpactState::Lost || hasNoRecovery(component))
        return false;
    const int standby = context.graph.indexOf(component.recovery->standby);
    if (standby >= 0 && recovery.targetHost == standby)
        return analysis.impact.state[idx(standby)] == ImpactState::Lost;
    return recovery.target && analysis.impact.siteLost[idx(*recovery.target)] != 0;
}

void reportNothingToRecoverTo(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const ScenarioLists scenariosOf =
        lostWhere(context, [&context](const ScenarioAnalysis& analysis, const ComponentRecovery& recovery) {
            return targetIsLost(context, analysis, recovery);
        });
    for (int c = 0; c < graph.size; ++c) {
        const std::vector<int>& scenarios = scenariosOf[idx(c)];
        if (scenarios.empty())
            continue;
        out.add({componentRef(graph, c)},
                FindingsTexts::tr("%1 cannot be recovered in %2: %3.")
                    .arg(graph.name(c), scenarioList(context, scenarios),
                         reasonOf(context, scenarios.front(), c)),
                FindingsTexts::tr("Choose a recovery site, host or standby that survives the scenario"))
            .scenario = onlyScenario(context, scenarios);
    }
}

/// What has a recovery and yet never comes back, for a reason of its own that no other rule reports: a step
/// that never fits its teams.
void reportCannotRecover(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const ScenarioLists scenariosOf =
        lostWhere(context, [&context](const ScenarioAnalysis& analysis, const ComponentRecovery& recovery) {
            const auto isLostToo = [&analysis](int other) {
                return analysis.components[idx(other)].estimatedRto.isInfinite();
            };
            const bool isTold = hasNoRecovery(context.graph.component(recovery.component)) ||
                                targetIsLost(context, analysis, recovery) ||
                                analysis.dataLoss.own[idx(recovery.component)].isInfinite();
            return recovery.state == ImpactState::Lost && !isTold &&
                   std::none_of(recovery.waitsFor.begin(), recovery.waitsFor.end(), isLostToo);
        });
    for (int c = 0; c < graph.size; ++c) {
        const std::vector<int>& scenarios = scenariosOf[idx(c)];
        if (scenarios.empty())
            continue;
        out.add({componentRef(graph, c)},
                FindingsTexts::tr("%1 does not come back in %2: %3.")
                    .arg(graph.name(c), scenarioList(context, scenarios),
                         reasonOf(context, scenarios.front(), c)),
                FindingsTexts::tr("Change the step, or its teams and their hours"))
            .scenario = onlyScenario(context, scenarios);
    }
}

/// Deadlocks in the recovery of one scenario: cycles of components, each starting with the smallest index.
/// Only waits without an alternative count, so such a cycle never resolves.
class WaitCycles {
public:
    explicit WaitCycles(const ScenarioAnalysis& analysis)
        : m_tasks(analysis.tasks), m_left(analysis.tasks.components.size()) {
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            const ComponentRecovery& recovery = m_tasks.components[i];
            const bool waitsForAll = recovery.needs == static_cast<int>(recovery.waitsFor.size());
            m_left[i] = waitsForAll && !recovery.notRecoverableBecause.isEmpty() ? 1 : 0;
        }
        peel();
    }

    std::vector<std::vector<int>> run() const {
        std::vector<std::vector<int>> cycles;
        std::vector<int> visit(m_left.size(), -1);
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            int current = m_left[i] != 0 ? static_cast<int>(i) : -1;
            while (current >= 0 && visit[idx(current)] < 0) {
                visit[idx(current)] = static_cast<int>(i);
                current = next(current);
            }
            if (current >= 0 && visit[idx(current)] == static_cast<int>(i))
                cycles.push_back(cycleFrom(current));
        }
        return cycles;
    }

private:
    int next(int entry) const {
        for (const int component : m_tasks.components[idx(entry)].waitsFor)
            if (const int other = m_tasks.indexOf[idx(component)]; other >= 0 && m_left[idx(other)] != 0)
                return other;
        return -1;
    }

    /// Repeatedly removes entries that wait for nothing that is left.
    void peel() {
        std::vector<std::vector<int>> waiters(m_left.size());
        std::vector<int> waits(m_left.size(), 0);
        std::vector<int> queue;
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            if (m_left[i] == 0)
                continue;
            for (const int component : m_tasks.components[i].waitsFor) {
                const int other = m_tasks.indexOf[idx(component)];
                if (other < 0 || m_left[idx(other)] == 0)
                    continue;
                waiters[idx(other)].push_back(static_cast<int>(i));
                ++waits[i];
            }
            if (waits[i] == 0)
                queue.push_back(static_cast<int>(i));
        }
        for (std::size_t head = 0; head < queue.size(); ++head) {
            m_left[idx(queue[head])] = 0;
            for (const int waiter : waiters[idx(queue[head])])
                if (--waits[idx(waiter)] == 0)
                    queue.push_back(waiter);
        }
    }

    std::vector<int> cycleFrom(int start) const {
        std::vector<int> cycle;
        for (int current = start; cycle.empty() || current != start; current = next(current))
            cycle.push_back(m_tasks.components[idx(current)].component);
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        return cycle;
    }

    const RecoveryTasks& m_tasks;
    std::vector<char> m_left;
};

bool isHardCycle(const RecoveryGraph& graph, const std::vector<int>& cycle) {
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const auto needs = graph.hard.of(cycle[i]);
        if (std::find(needs.begin(), needs.end(), cycle[(i + 1) % cycle.size()]) == needs.end())
            return false;
    }
    return true;
}

void reportWaitCycles(const RuleContext& context, Reporter& out) {
    std::map<std::vector<int>, std::vector<int>> scenariosOf;
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s)
        for (const std::vector<int>& cycle : WaitCycles(context.analyses[idx(s)]).run())
            if (!isHardCycle(context.graph, cycle))
                scenariosOf[cycle].push_back(s);
    for (const auto& [cycle, scenarios] : scenariosOf) {
        std::vector<EntityRef> entities;
        QStringList path;
        for (const int component : cycle) {
            entities.push_back(componentRef(context.graph, component));
            if (path.size() < 8)
                path << context.graph.name(component);
        }
        path << context.graph.name(cycle.front());
        out.add(std::move(entities),
                FindingsTexts::tr("The recovery of %1 waits for itself in %2, so it never starts: %3 (each "
                                  "waits for the next).")
                    .arg(context.graph.name(cycle.front()), scenarioList(context, scenarios),
                         path.join(QStringLiteral(" → "))),
                FindingsTexts::tr("Recover one of them to a host or site that does not need the others"))
            .scenario = onlyScenario(context, scenarios);
    }
}

} // namespace

const std::vector<FindingRule>& recoveryRules() {
    static const std::vector<FindingRule> rules{
        {"DR-102", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "No recovery planned"),
         reportNoRecovery},
        {"DR-103", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Recovery site, host or standby is lost too"),
         reportNothingToRecoverTo},
        {"DR-107", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Recovery waits for itself"),
         reportWaitCycles},
        {"DR-108", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Recovery that cannot be carried out"),
         reportCannotRecover},
    };
    return rules;
}

} // namespace drawbridge
