// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/measured_durations.h"

#include "core/analysis/recovery/recovery_tasks.h"
#include "core/base/index.h"
#include "core/model/run_outcome.h"
#include "core/model/run_times.h"
#include "core/operations/exercise/run_analysis.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr std::size_t kNewest = 10;

struct Measurement {
    QDateTime at;
    Seconds length{0};
};
using Measurements = std::map<std::pair<QString, QString>, std::vector<Measurement>>;

/// By another strategy than the plan's, a step of the same name may be another one.
bool isByOtherStrategy(const Run& run, const RunStep& step) {
    return std::any_of(run.log.begin(), run.log.end(), [&](const LogEntry& entry) {
        return entry.kind == LogKind::Strategy && entry.component == step.component &&
               step.started >= entry.at;
    });
}

/// By component and step, the newest first.
Measurements measurementsOf(const Plan& plan) {
    Measurements all;
    for (const Run& run : plan.runs) {
        const auto kind = exerciseKindOf(plan, run);
        if (kind && isTalk(*kind))
            continue; // nobody does its steps
        for (const RunStep& step : run.steps) {
            if (step.state != RunState::Done || !step.started || !step.finished ||
                isByOtherStrategy(run, step))
                continue;
            const Seconds length =
                *step.finished - *step.started - pausedBetween(run, *step.started, *step.finished);
            if (length > Seconds(0))
                all[{step.component, step.step}].push_back(
                    {run.date.addSecs(step.finished->count()), length});
        }
    }
    for (auto& [name, list] : all)
        std::stable_sort(list.begin(), list.end(),
                         [](const Measurement& a, const Measurement& b) { return a.at > b.at; });
    return all;
}

UncertainDuration orderStatistics(std::vector<Seconds> lengths) {
    std::sort(lengths.begin(), lengths.end());
    const std::size_t middle = lengths.size() / 2;
    UncertainDuration result;
    result.likely = lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
    if (lengths.size() > 1) {
        result.best = lengths.front();
        result.worst = lengths.back();
    }
    return result;
}

/// One measurement says nothing of the spread: the bounds that were known stay, and take it in.
void widen(UncertainDuration& measured, const UncertainDuration& known) {
    if (known.best)
        measured.best = std::min(*known.best, measured.likely);
    if (known.worst)
        measured.worst = std::max(*known.worst, measured.likely);
}

bool isSame(const UncertainDuration& a, const UncertainDuration& b) {
    return a.likely == b.likely && a.best.value_or(a.likely) == b.best.value_or(b.likely) &&
           a.worst.value_or(a.likely) == b.worst.value_or(b.likely);
}

/// As runs call them: see stepNames().
QStringList namesOf(const std::vector<Step>& steps) {
    RecoveryTasks tasks;
    ComponentRecovery recovery;
    for (const Step& step : steps) {
        RecoveryStep row;
        row.name = step.name;
        recovery.steps.push_back(static_cast<int>(tasks.steps.size()));
        tasks.steps.push_back(row);
    }
    tasks.components.push_back(recovery);
    return stepNames(tasks);
}

void propose(std::vector<DurationProposal>& proposals, const Plan& plan, const AssumedValues& assumed,
             const Component& component, const Measurements& measurements) {
    const auto steps = plannedSteps(plan, component.kind, *component.recovery);
    const QStringList names = namesOf(steps);
    for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
        const auto found = measurements.find({component.name, names[i]});
        if (found == measurements.end())
            continue;
        DurationProposal proposal;
        proposal.component = component.id;
        proposal.ordinal = i;
        proposal.step = names[i];
        std::vector<Seconds> lengths;
        for (const Measurement& one : found->second) {
            if (lengths.size() < kNewest)
                lengths.push_back(one.length);
        }
        proposal.measurements = static_cast<int>(lengths.size());
        proposal.newest = found->second.front().at.date();
        proposal.proposed = orderStatistics(lengths);
        const Step& step = steps[idx(i)];
        if (const auto current = plannedDuration(plan, assumed, component, i)) {
            proposal.current = current->value;
            proposal.currentIsAssumed = !step.duration || step.assumedBecause.has_value();
        }
        if (proposal.measurements == 1 && proposal.current)
            widen(proposal.proposed, *proposal.current);
        if (!proposal.current || proposal.currentIsAssumed || !isSame(*proposal.current, proposal.proposed))
            proposals.push_back(std::move(proposal));
    }
}

bool isShared(const Plan& plan, ProcedureId procedure) {
    int users = 0;
    for (const Component& component : plan.components) {
        if (component.recovery && component.recovery->procedure == procedure &&
            component.recovery->steps.empty())
            ++users;
    }
    return users > 1;
}

} // namespace

std::vector<DurationProposal> durationProposals(const Plan& plan) {
    const Measurements measurements = measurementsOf(plan);
    const AssumedValues assumed(plan.project.assumptions);
    std::vector<DurationProposal> proposals;
    for (const Component& component : plan.components) {
        if (component.recovery)
            propose(proposals, plan, assumed, component, measurements);
    }
    return proposals;
}

void acceptDuration(Edit& edit, const DurationProposal& proposal) {
    const Component* component = edit.plan().components.find(proposal.component);
    if (component == nullptr || !component->recovery)
        return;
    const Recovery& recovery = *component->recovery;
    std::vector<Step> steps = plannedSteps(edit.plan(), component->kind, recovery);
    if (proposal.ordinal < 0 || proposal.ordinal >= static_cast<int>(steps.size()))
        return;
    Step& step = steps[idx(proposal.ordinal)];
    step.duration = proposal.proposed;
    step.assumedBecause.reset();
    step.measuredOn = proposal.newest;
    const Procedure* procedure = edit.plan().procedures.find(recovery.procedure);
    const bool isOfProcedure = recovery.steps.empty() && procedure != nullptr && !procedure->steps.empty();
    if (isOfProcedure && !isShared(edit.plan(), procedure->id))
        edit.change(edit.plan().procedures, procedure->id, [&](Procedure& row) { row.steps = steps; });
    else
        edit.change(edit.plan().components, component->id,
                    [&](Component& row) { row.recovery->steps = steps; });
}

} // namespace drawbridge
