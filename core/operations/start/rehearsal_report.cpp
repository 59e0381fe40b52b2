// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/rehearsal_report.h"

#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Services that one waits for, directly or not.
std::vector<char> allWaitsOf(const std::vector<StartService>& services, std::size_t s) {
    std::vector<char> seen(services.size(), 0);
    std::vector<std::size_t> open{s};
    while (!open.empty()) {
        const std::size_t current = open.back();
        open.pop_back();
        for (const StartWait& wait : services[current].waits) {
            if (seen[idx(wait.service)] == 0) {
                seen[idx(wait.service)] = 1;
                open.push_back(idx(wait.service));
            }
        }
    }
    return seen;
}

std::vector<DependencyGuess> guesses(const Rehearsal& rehearsal) {
    const auto& services = rehearsal.plan.start.services;
    std::vector<std::vector<char>> waits;
    for (std::size_t s = 0; s < services.size(); ++s)
        waits.push_back(allWaitsOf(services, s));
    std::vector<DependencyGuess> result;
    for (std::size_t s = 0; s < services.size(); ++s) {
        const RehearsedService& mine = rehearsal.services[s];
        if (!mine.firstTrouble || !mine.ready)
            continue;
        std::optional<std::size_t> last;
        for (std::size_t other = 0; other < services.size(); ++other) {
            const auto& its = rehearsal.services[other].ready;
            const bool mayBe = other != s && its && *its > *mine.firstTrouble && *its <= *mine.ready &&
                               waits[s][other] == 0 && waits[other][s] == 0;
            if (mayBe && (!last || *its > *rehearsal.services[*last].ready))
                last = other;
        }
        if (last)
            result.push_back({services[s].component, services[*last].component, mine.restarts});
    }
    return result;
}

Seconds wholeSeconds(Milliseconds time) {
    return std::max(Seconds(1), std::chrono::ceil<Seconds>(time));
}

std::optional<Seconds> plannedOf(const ScenarioAnalysis& analysis, const Component& component) {
    if (!component.recovery)
        return std::nullopt;
    const auto steps = plannedSteps(analysis.plan(), component.kind, *component.recovery);
    const auto start = startStepOf(steps);
    if (!start)
        return std::nullopt;
    const auto duration = plannedDuration(analysis.plan(), analysis.graph->assumed, component, *start);
    return duration ? std::optional(duration->value.likely) : std::nullopt;
}

void setPlaces(const Rehearsal& rehearsal, std::vector<RehearsalRow>& rows) {
    std::vector<std::size_t> order;
    for (std::size_t s = 0; s < rows.size(); ++s) {
        rows[s].plannedPlace = static_cast<int>(s) + 1;
        if (rehearsal.services[s].started)
            order.push_back(s);
    }
    std::stable_sort(order.begin(), order.end(), [&rehearsal](std::size_t a, std::size_t b) {
        return *rehearsal.services[a].started < *rehearsal.services[b].started;
    });
    for (std::size_t place = 0; place < order.size(); ++place)
        rows[order[place]].actualPlace = static_cast<int>(place) + 1;
}

Step startStep() {
    Step step;
    step.name = OperationsTexts::tr("Start the container");
    step.kind = StepKind::Automatic;
    return step;
}

void setDuration(Step& step, Seconds likely) {
    UncertainDuration duration = step.duration.value_or(UncertainDuration{});
    duration.likely = likely;
    if (duration.best && *duration.best > likely)
        duration.best.reset();
    if (duration.worst && *duration.worst < likely)
        duration.worst.reset();
    step.duration = duration;
    step.assumedBecause.reset();
}

} // namespace

bool RehearsalReport::isEveryUp() const {
    return std::all_of(rows.begin(), rows.end(), [](const RehearsalRow& row) { return row.outcome.isUp(); });
}

std::optional<int> startStepOf(const std::vector<Step>& steps) {
    std::optional<int> last;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto kind = steps[i].kind.value_or(StepKind::Manual);
        if (kind != StepKind::Command && kind != StepKind::Automatic)
            continue;
        last = static_cast<int>(i);
        if (steps[i].name.contains(u"start", Qt::CaseInsensitive))
            return last;
    }
    return last;
}

RehearsalReport reportOf(const Rehearsal& rehearsal, const ScenarioAnalysis& analysis) {
    RehearsalReport report;
    for (std::size_t s = 0; s < rehearsal.services.size(); ++s) {
        const StartService& service = rehearsal.plan.start.services[s];
        const RehearsedService& outcome = rehearsal.services[s];
        const Component& component = analysis.graph->component(service.component);
        RehearsalRow row;
        row.component = service.component;
        row.name = component.name;
        row.service = service.service;
        row.wave = service.wave;
        row.planned = plannedOf(analysis, component);
        if (outcome.ready && outcome.started)
            row.measured = *outcome.ready - *outcome.started;
        row.outcome = outcome;
        report.rows.push_back(std::move(row));
    }
    setPlaces(rehearsal, report.rows);
    report.guesses = guesses(rehearsal);
    return report;
}

Plan withMeasured(const Plan& plan, const RehearsalReport& report, const RecoveryGraph& graph,
                  QStringList& skipped) {
    Plan changed = plan;
    for (const RehearsalRow& row : report.rows) {
        const Component* known = changed.components.find(graph.component(row.component).id);
        if (!row.measured || known == nullptr || !known->recovery)
            continue;
        Component component = *known;
        Recovery& recovery = *component.recovery;
        // Steps of its own would be taken for those after a restore.
        const Procedure* procedure = changed.procedures.find(recovery.procedure);
        if (recovery.steps.empty() && procedure != nullptr && !procedure->copies.empty()) {
            skipped += component.name;
            continue;
        }
        std::vector<Step> steps = plannedSteps(changed, component.kind, recovery);
        auto start = startStepOf(steps);
        if (!start) {
            // Before it is verified.
            const auto verify = std::find_if(steps.begin(), steps.end(),
                                             [](const Step& step) { return step.kind == StepKind::Verify; });
            start = static_cast<int>(verify - steps.begin());
            steps.insert(verify, startStep());
        }
        setDuration(steps[idx(*start)], wholeSeconds(*row.measured));
        recovery.steps = std::move(steps);
        changed.components.put(std::move(component));
    }
    return changed;
}

} // namespace drawbridge
