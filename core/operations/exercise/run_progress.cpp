// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/run_progress.h"

#include "core/analysis/recovery/step_texts.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/run_times.h"

#include <QSet>

#include <algorithm>

namespace drawbridge {

namespace {

/// Schedules after the priority rules: the view is made again at every mark.
constexpr int kSchedules = 60;
constexpr int kMostPlacements = 60'000;

LiveState stateOf(RunState state) {
    switch (state) {
    case RunState::Started:
        return LiveState::InProgress;
    case RunState::Done:
        return LiveState::Done;
    case RunState::Failed:
        return LiveState::Failed;
    case RunState::Skipped:
        break;
    }
    return LiveState::Skipped;
}

void addAttempt(LiveStep& live, const RunStep& attempt, const NumberedStep& numbered,
                std::optional<Seconds> length) {
    ++live.attempts;
    if (attempt.state == RunState::Failed && attempt.started && attempt.finished)
        live.failures.emplace_back(*attempt.started, *attempt.finished);
    if (numbered.since && attempt.finished && *attempt.finished <= *numbered.since)
        return; // of the strategy before
    live.state = stateOf(attempt.state);
    live.started = attempt.started;
    live.finished = attempt.finished;
    if (attempt.state == RunState::Done && !attempt.started && attempt.finished && length)
        live.started = std::max(Seconds(0), *attempt.finished - *length);
    live.by = attempt.by.value_or(QString());
    live.note = attempt.note.value_or(QString());
}

/// What is not to be done any more. It stays in its place, so that numbers do not change.
void leaveOut(LiveStep& live, const Run& run) {
    const bool isReplaced = std::any_of(run.log.begin(), run.log.end(), [&](const LogEntry& entry) {
        return entry.kind == LogKind::Strategy && entry.component == live.component;
    });
    live.what = isReplaced
                    ? OperationsTexts::tr("Not to be done: %1 is recovered another way.").arg(live.component)
                    : OperationsTexts::tr("Not to be done: it is no longer in the plan.");
    live.goodWhen = OperationsTexts::tr("Nothing has to be seen.");
    live.leftOut = live.state != LiveState::Done;
    if (live.state == LiveState::Waiting || live.state == LiveState::Failed) {
        live.state = LiveState::Skipped;
        if (live.note.isEmpty())
            live.note = live.what;
    }
}

void describe(LiveStep& live, const RunAnalysis& a, int task) {
    const RecoveryStep& step = a.tasks.steps[idx(task)];
    const Step texts = describedStep(*a.graph, a.scenario, a.impact, a.tasks, task);
    if (step.source)
        live.source = texts;
    live.what = texts.doWhat.value_or(QString());
    live.goodWhen = texts.goodWhen.value_or(QString());
    live.ifNot = texts.ifNot.value_or(QString());
    live.teams.clear();
    for (const TeamDemand& demand : step.teams)
        live.teams += a.graph->plan.teams.at(demand.team).name;
}

LiveStep begun(const NumberedStep& numbered, int number, const Run& run) {
    LiveStep live;
    live.number = number;
    live.component = numbered.component;
    live.step = numbered.step;
    if (numbered.planned >= 0) {
        const PlannedStep& planned = run.planned[idx(numbered.planned)];
        live.plannedStart = planned.start;
        live.plannedFinish = planned.finish;
        live.teams = planned.teams;
    }
    return live;
}

/// Of a run whose scenario is gone.
std::vector<NumberedStep> numberedWithoutPlan(const Run& run,
                                              QHash<std::pair<QString, QString>, int>& byName) {
    std::vector<NumberedStep> steps;
    const auto add = [&](const QString& component, const QString& step, int planned) {
        if (byName.contains({component, step}))
            return;
        byName.insert({component, step}, static_cast<int>(steps.size()));
        steps.push_back({component, step, -1, planned, {}});
    };
    for (std::size_t p = 0; p < run.planned.size(); ++p)
        add(run.planned[p].component, run.planned[p].step, static_cast<int>(p));
    for (const RunStep& step : run.steps)
        add(step.component, step.step, -1);
    return steps;
}

std::optional<Seconds> lengthOf(const NumberedStep& numbered, const Run& run, const RunAnalysis* a) {
    if (numbered.planned >= 0)
        return plannedLength(run.planned[idx(numbered.planned)]);
    return a != nullptr && numbered.task >= 0 ? a->tasks.steps[idx(numbered.task)].duration.known()
                                              : std::nullopt;
}

/// Also by a step that failed, or that is left out now: whoever was called is there.
std::vector<RunProgress::AtWork> teamsSeen(const Plan& plan, const std::vector<LiveStep>& steps) {
    QSet<QString> seen;
    for (const LiveStep& step : steps) {
        if (!step.started && step.failures.empty())
            continue;
        for (const QString& team : step.teams)
            seen.insert(team);
    }
    std::vector<RunProgress::AtWork> teams(idx(plan.teams.size()));
    for (int t = 0; t < plan.teams.size(); ++t)
        teams[idx(t)].isHere = seen.contains(plan.teams.at(t).name);
    return teams;
}

} // namespace

std::optional<Seconds> plannedLength(const PlannedStep& step) {
    return step.start && step.finish ? std::optional(*step.finish - *step.start) : std::nullopt;
}

std::vector<LiveStep> markedSteps(const Run& run, const RunAnalysis* a) {
    QHash<std::pair<QString, QString>, int> names;
    const std::vector<NumberedStep> numbered = a != nullptr ? a->steps : numberedWithoutPlan(run, names);
    if (a != nullptr)
        names = a->byName;
    std::vector<LiveStep> steps;
    for (std::size_t i = 0; i < numbered.size(); ++i)
        steps.push_back(begun(numbered[i], static_cast<int>(i) + 1, run));
    for (const RunStep& attempt : run.steps) {
        if (const int i = names.value({attempt.component, attempt.step}, -1); i >= 0)
            addAttempt(steps[idx(i)], attempt, numbered[idx(i)], lengthOf(numbered[idx(i)], run, a));
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (a == nullptr) {
            steps[i].what = OperationsTexts::tr("%1, for %2.").arg(steps[i].step, steps[i].component);
            steps[i].goodWhen = OperationsTexts::tr("Whoever did it has looked at the result.");
        } else if (numbered[i].task < 0) {
            leaveOut(steps[i], run);
        } else {
            describe(steps[i], *a, numbered[i].task);
        }
    }
    return steps;
}

RunProgress progressOf(const Run& run, const RunAnalysis& a, const std::vector<LiveStep>& steps,
                       Seconds now) {
    RunProgress progress;
    progress.now = now;
    progress.steps.resize(a.tasks.steps.size());
    progress.teams = teamsSeen(a.graph->plan, steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (a.steps[i].task < 0)
            continue;
        const LiveStep& live = steps[i];
        StepProgress& step = progress.steps[idx(a.steps[i].task)];
        if (live.state == LiveState::InProgress) {
            const Seconds from = std::min(live.started.value_or(now), now);
            step = {StepProgress::State::InProgress, from, Seconds(0), pausedBetween(run, from, now)};
        } else if (live.state == LiveState::Done) {
            const Seconds to = live.finished.value_or(now);
            step = {StepProgress::State::Done, std::min(live.started.value_or(to), to), to, Seconds(0)};
        } else if (live.state == LiveState::Skipped) {
            step = {StepProgress::State::Skipped, live.finished.value_or(now), Seconds(0), Seconds(0)};
        }
    }
    return progress;
}

Schedule scheduleOfRest(const Plan& plan, const Run& run, const RunAnalysis& a, const RunProgress& progress) {
    ScheduleSettings settings;
    settings.incident = incidentTimeOf(plan, run.date);
    settings.schedules =
        std::min(kSchedules, kMostPlacements / std::max(1, static_cast<int>(a.tasks.steps.size())));
    settings.workStarts = a.scenario.workStarts();
    bool hasBegun = false;
    for (const StepProgress& step : progress.steps) {
        if (step.state == StepProgress::State::InProgress || step.state == StepProgress::State::Done) {
            hasBegun = true;
            settings.workStarts = std::min(settings.workStarts, step.from);
        }
    }
    if (const auto declared = declaredAt(run))
        settings.workStarts = *declared;
    else if (!hasBegun)
        settings.workStarts = std::max(settings.workStarts, progress.now); // nobody has been called yet
    return replan(*a.graph, a.tasks, settings, progress);
}

} // namespace drawbridge
