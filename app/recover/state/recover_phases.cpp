// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_phases.h"

#include "app/common/result_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isUp(const ScenarioAnalysis& analysis, int component, Seconds time) {
    const int entry = analysis.tasks.indexOf[idx(component)];
    if (entry < 0)
        return true;
    return analysis.schedule.finish[idx(entry)].against(time) == Verdict::Met;
}

RecoverPhase phaseOf(const ScenarioAnalysis& analysis, const ComponentRecovery& recovery, int entry,
                     Seconds time) {
    const Estimated<Seconds>& finish = analysis.schedule.finish[idx(entry)];
    if (finish.isInfinite())
        return RecoverPhase::Never;
    if (finish.against(time) == Verdict::Met)
        return RecoverPhase::Recovered;
    if (finish.against(time) == Verdict::Unknown)
        return RecoverPhase::Unknown;
    bool begun = false;
    for (const int step : recovery.steps) {
        const ScheduledStep& planned = analysis.schedule.steps[idx(step)];
        if (planned.start.against(time) == Verdict::Unknown)
            return RecoverPhase::Unknown;
        const bool started = planned.start.against(time) == Verdict::Met;
        if (started && planned.finish.against(time) == Verdict::Missed)
            return RecoverPhase::InProgress;
        begun = begun || started;
    }
    if (begun) // between two steps
        return RecoverPhase::Waiting;
    const auto up = std::count_if(recovery.waitsFor.begin(), recovery.waitsFor.end(),
                                  [&](int other) { return isUp(analysis, other, time); });
    return time >= analysis.scenario.workStarts() && up >= recovery.needs ? RecoverPhase::Waiting
                                                                          : RecoverPhase::Down;
}

bool isUsable(RecoverPhase phase) {
    return phase == RecoverPhase::Unaffected || phase == RecoverPhase::Recovered;
}

} // namespace

std::vector<RecoverPhase> phasesAt(const ScenarioAnalysis& analysis, Seconds time) {
    const RecoveryGraph& graph = *analysis.graph;
    std::vector<RecoverPhase> phases(idx(graph.size), RecoverPhase::Unaffected);
    const auto& entries = analysis.tasks.components;
    for (int entry = 0; entry < static_cast<int>(entries.size()); ++entry)
        phases[idx(entries[idx(entry)].component)] = phaseOf(analysis, entries[idx(entry)], entry, time);
    // Degraded components stay degraded until everything they require is usable.
    std::vector<int> reached;
    for (int component = 0; component < graph.size; ++component) {
        if (!isUsable(phases[idx(component)]))
            reached.push_back(component);
    }
    while (!reached.empty()) {
        const int provider = reached.back();
        reached.pop_back();
        for (const Adjacency* dependents : {&graph.softDependents, &graph.hardDependents}) {
            for (const int dependent : dependents->of(provider)) {
                if (phases[idx(dependent)] == RecoverPhase::Unaffected &&
                    analysis.impact.state[idx(dependent)] == ImpactState::Degraded) {
                    phases[idx(dependent)] = RecoverPhase::Degraded;
                    reached.push_back(dependent);
                }
            }
        }
    }
    return phases;
}

std::array<int, kRecoverPhases> countPhases(const std::vector<RecoverPhase>& phases) {
    std::array<int, kRecoverPhases> counts{};
    for (const RecoverPhase phase : phases)
        ++counts[static_cast<std::size_t>(phase)];
    return counts;
}

DiagramState diagramStateOf(RecoverPhase phase) {
    switch (phase) {
    case RecoverPhase::Unaffected:
        return DiagramState::Unaffected;
    case RecoverPhase::Degraded:
    case RecoverPhase::InProgress:
        return DiagramState::Degraded;
    case RecoverPhase::Waiting:
    case RecoverPhase::Unknown:
        return DiagramState::Disabled;
    case RecoverPhase::Recovered:
        return DiagramState::Recovered;
    case RecoverPhase::Down:
    case RecoverPhase::Never:
        break;
    }
    return DiagramState::Lost;
}

QString phaseLabel(RecoverPhase phase) {
    switch (phase) {
    case RecoverPhase::Unaffected:
        return RecoverTexts::tr("Up");
    case RecoverPhase::Degraded:
        return RecoverTexts::tr("Degraded");
    case RecoverPhase::Down:
        return RecoverTexts::tr("Down");
    case RecoverPhase::Waiting:
        return RecoverTexts::tr("Ready, waiting for staff");
    case RecoverPhase::InProgress:
        return RecoverTexts::tr("In progress");
    case RecoverPhase::Recovered:
        return RecoverTexts::tr("Recovered");
    case RecoverPhase::Never:
        return RecoverTexts::tr("Not recoverable");
    case RecoverPhase::Unknown:
        return RecoverTexts::tr("Unknown whether it is back");
    }
    return {};
}

std::vector<qint64> recoveryEvents(const ScenarioAnalysis& analysis) {
    std::vector<qint64> events{0, analysis.scenario.detection.value_or(Seconds(0)).count(),
                               analysis.scenario.workStarts().count()};
    for (const ScheduledStep& step : analysis.schedule.steps) {
        events.push_back(earliest(step.start));
        events.push_back(earliest(step.finish));
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

} // namespace drawbridge
