// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/impact.h"
#include "core/analysis/recovery/recovery_tasks.h"
#include "core/analysis/verification/fingerprint.h"
#include "core/analysis/verification/verified_state.h"
#include "core/model/run_outcome.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

/// What the steps of a run were to be, and what became of them.
class Proving {
public:
    Proving(const Plan& plan, const Run& run) : m_plan(plan), m_outcome(plan, run) {
        for (const PlannedStep& step : run.planned)
            ++m_planned[step.component][step.step];
        for (const RunStep& step : run.steps) {
            Attempts& attempts = m_attempts[{step.component, step.step}];
            attempts.done += step.state == RunState::Done ? 1 : 0;
            attempts.last = step.state;
        }
    }

    bool hadSteps(const Component& component) const { return m_planned.contains(component.name); }

    /// It had steps in the run, each was done in its last attempt, and what it requires came back, too.
    bool cameBack(const Component& component) const {
        const auto planned = m_planned.find(component.name);
        return planned != m_planned.end() && m_outcome.isBack(component.name) &&
               std::all_of(planned->second.begin(), planned->second.end(), [&](const auto& step) {
                   const auto tried = m_attempts.find({component.name, step.first});
                   return tried != m_attempts.end() && tried->second.last == RunState::Done &&
                          tried->second.done >= step.second;
               });
    }

    /// Its own recovery was among the steps, or it has none.
    bool wasRecovered(const Component& component) const {
        if (!cameBack(component))
            return false;
        if (!recovers(component))
            return true;
        const auto& planned = m_planned.at(component.name);
        const std::vector<Step> own = plannedSteps(m_plan, component.kind, *component.recovery);
        return std::all_of(own.begin(), own.end(),
                           [&](const Step& step) { return planned.contains(step.name); });
    }

    static bool recovers(const Component& component) {
        return component.recovery && component.recovery->strategy != RecoveryStrategy::None &&
               component.kind != ComponentKind::RedundancyGroup;
    }

    bool isProven(const ProtectionGroup& group) const {
        bool any = false;
        for (const ComponentId id : group.members) {
            const Component* member = m_plan.components.find(id);
            if (member == nullptr || (!recovers(*member) && !hadSteps(*member)))
                continue;
            if (!wasRecovered(*member))
                return false;
            any = true;
        }
        return any;
    }

    bool isProven(const Scenario& scenario, const RecoveryGraph& graph) const {
        const RecoveryTasks tasks = makeRecoveryTasks(graph, scenario, assessImpact(graph, scenario));
        bool any = false;
        for (const ComponentRecovery& recovery : tasks.components) {
            const bool isGroup = graph.isGroup[idx(recovery.component)] != 0;
            if (!recovery.notRecoverableBecause.isEmpty() ||
                (!isGroup && !cameBack(graph.component(recovery.component))))
                return false;
            any = any || !isGroup;
        }
        return any;
    }

private:
    struct Attempts {
        RunState last = RunState::Started;
        int done = 0;
    };
    const Plan& m_plan;
    RunOutcome m_outcome;
    std::map<QString, std::map<QString, int>> m_planned;
    std::map<std::pair<QString, QString>, Attempts> m_attempts;
};

} // namespace

std::vector<RunProof> proofsOf(const Plan& plan, const Run& run) {
    std::vector<RunProof> proofs;
    if (!provesRecovery(plan, run))
        return proofs;
    const Proving outcome(plan, run);
    Fingerprints fingerprints(plan);
    for (const Component& component : plan.components) {
        if (outcome.wasRecovered(component))
            proofs.push_back({component.id, {}, {}, fingerprints.proofOf(refTo(component.id))});
    }
    for (const ProtectionGroup& group : plan.protectionGroups) {
        if (outcome.isProven(group))
            proofs.push_back({{}, group.id, {}, fingerprints.proofOf(refTo(group.id))});
    }
    const Scenario* scenario = plan.scenarios.find(run.scenario);
    if (scenario != nullptr && outcome.isProven(*scenario, fingerprints.graph()))
        proofs.push_back({{}, {}, scenario->id, fingerprints.proofOf(refTo(scenario->id))});
    return proofs;
}

} // namespace drawbridge
