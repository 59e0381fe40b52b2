// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise_text.h"

#include "app/cli/command.h"
#include "core/base/index.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/model/stored.h"
#include "core/operations/json/exercise_json.h"

#include <algorithm>

namespace drawbridge::cli {

namespace {

constexpr std::size_t kMostWaiting = 8;

QString clock(const std::optional<Seconds>& time) {
    return time ? clockText(*time) : QStringLiteral("?");
}

QString dateText(const QDate& date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("-");
}

QString resultLabel(RunResult result) {
    switch (result) {
    case RunResult::Met:
        return CliTexts::tr("met");
    case RunResult::Partly:
        return CliTexts::tr("partly met");
    case RunResult::NotMet:
        break;
    }
    return CliTexts::tr("not met");
}

QString stateOfRun(const Run& run) {
    if (!run.ended)
        return CliTexts::tr("goes on");
    return run.result ? resultLabel(*run.result) : CliTexts::tr("ended");
}

void printHead(const Run& run, const RunView& view) {
    print(bold(run.name));
    QStringList parts;
    parts += view.ended ? CliTexts::tr("ended at %1").arg(clockText(view.now))
                        : CliTexts::tr("now %1 after the incident").arg(clockText(view.now));
    parts += view.declared ? CliTexts::tr("declared at %1").arg(clockText(*view.declared))
                           : CliTexts::tr("not declared yet");
    parts += CliTexts::tr("%1 of %2 steps done").arg(view.done).arg(view.toDo);
    if (view.ended && run.result)
        parts += resultLabel(*run.result);
    print(parts.join(QStringLiteral(", ")) + u'.');
    if (view.paused)
        print(red(CliTexts::tr("Paused.")));
    if (!view.notPlanned.isEmpty())
        print(red(view.notPlanned));
    else if (!view.ended)
        print(view.makespan ? CliTexts::tr("All is back at %1.").arg(clockText(*view.makespan))
                            : CliTexts::tr("When all is back is unknown."));
}

/// In the order in which they are looked at: failed, in progress, ready, and the next of those that wait.
std::vector<const LiveStep*> openSteps(const RunView& view) {
    std::vector<const LiveStep*> steps;
    for (const LiveState state :
         {LiveState::Failed, LiveState::InProgress, LiveState::Ready, LiveState::Waiting}) {
        std::vector<const LiveStep*> some;
        for (const LiveStep& step : view.steps) {
            if (step.state == state)
                some.push_back(&step);
        }
        std::stable_sort(some.begin(), some.end(), [](const LiveStep* a, const LiveStep* b) {
            return a->projectedStart.value_or(Seconds::max()) < b->projectedStart.value_or(Seconds::max());
        });
        if (state == LiveState::Waiting && some.size() > kMostWaiting)
            some.resize(kMostWaiting);
        steps.insert(steps.end(), some.begin(), some.end());
    }
    return steps;
}

void printOpenSteps(const RunView& view) {
    const auto open = openSteps(view);
    if (open.empty() || view.ended)
        return;
    print();
    TextTable table({CliTexts::tr("Step"), CliTexts::tr("Component"), CliTexts::tr("What"),
                     CliTexts::tr("State"), CliTexts::tr("Team"), CliTexts::tr("Start"), CliTexts::tr("End")},
                    {0, 5, 6});
    for (const LiveStep* step : open)
        table.add({QString::number(step->number) + (step->critical ? u"*"_qs : u""_qs), step->component,
                   step->step, stateLabel(step->state), step->teams.join(QStringLiteral(", ")),
                   clock(step->projectedStart), clock(step->projectedFinish)});
    table.print();
    const auto waiting = std::count_if(view.steps.begin(), view.steps.end(),
                                       [](const LiveStep& step) { return step.state == LiveState::Waiting; });
    if (waiting > static_cast<int>(kMostWaiting))
        print(CliTexts::tr("… and %1 more that wait.").arg(waiting - static_cast<int>(kMostWaiting)));
    if (std::any_of(open.begin(), open.end(), [](const LiveStep* step) { return step->critical; }))
        print(CliTexts::tr("* critical: a delay there delays the whole recovery."));
}

QString verdictOf(const LiveService& service) {
    if (!service.notRecoverableBecause.isEmpty())
        return CliTexts::tr("not recoverable");
    if (service.back)
        return !service.target        ? CliTexts::tr("back")
               : service.missesTarget ? CliTexts::tr("back, too late")
                                      : CliTexts::tr("back in time");
    if (service.untold)
        return CliTexts::tr("not shown: steps skipped");
    if (service.ended)
        return service.missesTarget ? CliTexts::tr("not back, too late") : CliTexts::tr("not back");
    if (!service.target)
        return QString();
    return service.missesTarget ? CliTexts::tr("too late")
           : service.projected  ? CliTexts::tr("in time")
                                : CliTexts::tr("unknown");
}

void printServices(const RunView& view) {
    TextTable table({CliTexts::tr("Service"), CliTexts::tr("RTO target"), CliTexts::tr("Planned"),
                     view.ended ? CliTexts::tr("Actual") : CliTexts::tr("Projected"), CliTexts::tr("Result")},
                    {1, 2, 3});
    for (const LiveService& service : view.services) {
        if (service.target)
            table.add({service.component, clock(service.target), clock(service.planned),
                       clock(service.projected), verdictOf(service)});
    }
    if (table.isEmpty())
        return;
    print();
    table.print();
}

QString consequence(const FailureChoice& choice) {
    if (!choice.notPossibleBecause.isEmpty())
        return CliTexts::tr("not possible: %1").arg(choice.notPossibleBecause);
    QStringList parts;
    if (choice.kind != FailureChoice::Kind::IfNot)
        parts += choice.back ? CliTexts::tr("%1 is back at %2").arg(choice.service, clockText(*choice.back))
                             : CliTexts::tr("when %1 is back is unknown").arg(choice.service);
    if (choice.allDataLost)
        parts += CliTexts::tr("all data lost");
    else if (choice.dataLost && choice.dataLost->count() > 0)
        parts += CliTexts::tr("data of %1 lost").arg(durationText(*choice.dataLost));
    return parts.join(QStringLiteral(", "));
}

void printChoices(const Plan& plan, const Run& run, const RunView& view) {
    for (const LiveStep& step : view.steps) {
        if (step.state != LiveState::Failed || view.ended)
            continue;
        print();
        print(bold(CliTexts::tr("Step %1 has failed: %2, %3. What to do:")
                       .arg(QString::number(step.number), step.component, step.step)));
        for (const FailureChoice& choice : failureChoices(plan, run, step.number, view.now)) {
            const QString then = consequence(choice);
            print(then.isEmpty() ? QStringLiteral("  - ") + choice.text
                                 : CliTexts::tr("  - %1 (%2)").arg(choice.text, then));
        }
    }
}

QString durationOf(const std::optional<UncertainDuration>& duration) {
    if (!duration)
        return CliTexts::tr("unknown");
    if (!duration->best && !duration->worst)
        return durationText(duration->likely);
    return CliTexts::tr("%1 (%2 to %3)")
        .arg(durationText(duration->likely), durationText(duration->best.value_or(duration->likely)),
             durationText(duration->worst.value_or(duration->likely)));
}

} // namespace

QString stateLabel(LiveState state) {
    switch (state) {
    case LiveState::Waiting:
        return CliTexts::tr("waits");
    case LiveState::Ready:
        return CliTexts::tr("ready");
    case LiveState::InProgress:
        return CliTexts::tr("in progress");
    case LiveState::Done:
        return CliTexts::tr("done");
    case LiveState::Failed:
        return CliTexts::tr("failed");
    case LiveState::Skipped:
        break;
    }
    return CliTexts::tr("skipped");
}

void printExercises(const Plan& plan) {
    TextTable exercises({CliTexts::tr("Exercise"), CliTexts::tr("Kind"), CliTexts::tr("Scenario"),
                         CliTexts::tr("Last held"), CliTexts::tr("Due")});
    for (const Exercise& exercise : plan.exercises) {
        const Scenario* scenario = plan.scenarios.find(exercise.scenario);
        exercises.add({exercise.name, exercise.kind ? choiceName(*exercise.kind) : QStringLiteral("-"),
                       scenario == nullptr ? QStringLiteral("-") : scenario->name,
                       dateText(lastHeld(plan, exercise).on.value_or(QDate())),
                       dateText(nextDue(plan, exercise))});
    }
    if (exercises.isEmpty())
        print(CliTexts::tr("The plan has no exercises."));
    else
        exercises.print();
    TextTable runs({CliTexts::tr("Run"), CliTexts::tr("Date"), CliTexts::tr("State"), CliTexts::tr("Steps"),
                    CliTexts::tr("Took")},
                   {3, 4});
    for (const Run& run : plan.runs)
        runs.add({run.name, dateText(run.date.date()),
                  run.isIncident() ? CliTexts::tr("incident, %1").arg(stateOfRun(run)) : stateOfRun(run),
                  QString::number(run.planned.size()), run.ended ? clockText(*run.ended) : QString()});
    if (runs.isEmpty())
        return;
    print();
    runs.print();
}

void printRun(const Plan& plan, const Run& run, const RunView& view) {
    printHead(run, view);
    printOpenSteps(view);
    printServices(view);
    printChoices(plan, run, view);
}

void printStep(const LiveStep& step) {
    print(bold(CliTexts::tr("%1  %2: %3, %4")
                   .arg(QString::number(step.number), step.component, step.step, stateLabel(step.state))));
    print(CliTexts::tr("  Do: %1").arg(step.what));
    if (step.source && step.source->run)
        print(QStringLiteral("      ") + *step.source->run);
    print(CliTexts::tr("  Good when: %1").arg(step.goodWhen));
    if (!step.ifNot.isEmpty())
        print(CliTexts::tr("  If not: %1").arg(step.ifNot));
}

void printDurations(const Plan& plan, const std::vector<DurationProposal>& proposals) {
    if (proposals.empty()) {
        print(CliTexts::tr("No run measured a step otherwise than the plan says."));
        return;
    }
    TextTable table({CliTexts::tr("Step"), CliTexts::tr("In the plan"), CliTexts::tr("Measured"),
                     CliTexts::tr("Times"), CliTexts::tr("Newest")},
                    {3});
    for (const DurationProposal& proposal : proposals) {
        const Component* component = plan.components.find(proposal.component);
        const QString current = durationOf(proposal.current);
        table.add(
            {QStringLiteral("%1/%2").arg(component == nullptr ? QString() : component->name, proposal.step),
             proposal.currentIsAssumed ? CliTexts::tr("%1, assumed").arg(current) : current,
             durationOf(proposal.proposed), QString::number(proposal.measurements),
             dateText(proposal.newest)});
    }
    table.print();
}

} // namespace drawbridge::cli
