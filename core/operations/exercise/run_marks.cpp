// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/exercise/run_analysis.h"
#include "core/operations/exercise/run_checks.h"
#include "core/operations/exercise/run_edits.h"

#include <algorithm>

namespace drawbridge {

namespace {

struct StepName {
    QString component;
    QString step;
    QString text() const { return QStringLiteral("%1/%2").arg(component, step); }
};

/// By number, from 1.
std::vector<StepName> namesOf(const Plan* plan, const Run& run) {
    std::vector<StepName> names;
    if (const auto a = plan != nullptr ? analyseRun(*plan, run) : std::nullopt) {
        for (const NumberedStep& step : a->steps)
            names.push_back({step.component, step.step});
        return names;
    }
    for (const PlannedStep& step : run.planned)
        names.push_back({step.component, step.step});
    return names;
}

/// Those that were planned need no analysis.
StepName nameOf(const Plan& plan, const Run& run, int number) {
    const bool isPlanned = number >= 1 && number <= static_cast<int>(run.planned.size());
    const auto names = namesOf(isPlanned ? nullptr : &plan, run);
    if (number < 1 || number > static_cast<int>(names.size()))
        throw InputError(
            OperationsTexts::tr("there is no step %1: they go from 1 to %2").arg(number).arg(names.size()));
    return names[idx(number - 1)];
}

RunStep* lastAttempt(Run& run, const StepName& name) {
    RunStep* last = nullptr;
    for (RunStep& step : run.steps) {
        if (step.component == name.component && step.step == name.step)
            last = &step;
    }
    return last;
}

RunStep& newAttempt(Run& run, const StepName& name) {
    RunStep step;
    step.component = name.component;
    step.step = name.step;
    run.steps.push_back(step);
    return run.steps.back();
}

/// A component whose strategy was changed begins anew.
bool isOfAnotherStrategy(const Run& run, const StepName& name, const RunStep& attempt) {
    return std::any_of(run.log.begin(), run.log.end(), [&](const LogEntry& entry) {
        return entry.kind == LogKind::Strategy && entry.component == name.component && attempt.finished &&
               *attempt.finished <= entry.at;
    });
}

void begin(Run& run, const StepName& name, const RunStep* last, const StepMark& mark) {
    const QString step = inQuotes(name.text());
    if (last != nullptr && last->state == RunState::Started)
        throw InputError(OperationsTexts::tr("%1 is in progress since %2")
                             .arg(step, clockText(last->started.value_or(Seconds(0)))));
    if (last != nullptr && last->state == RunState::Done)
        throw InputError(OperationsTexts::tr("%1 is done since %2")
                             .arg(step, clockText(last->finished.value_or(Seconds(0)))));
    RunStep& attempt = newAttempt(run, name);
    attempt.state = RunState::Started;
    attempt.started = mark.at;
}

void end(Run& run, const StepName& name, RunStep* last, const StepMark& mark) {
    const bool goesOn = last != nullptr && last->state == RunState::Started;
    if (goesOn && mark.at < last->started.value_or(Seconds(0)))
        throw InputError(OperationsTexts::tr("%1 was started at %2, after that")
                             .arg(inQuotes(name.text()), clockText(*last->started)));
    const bool isDone = last != nullptr && last->state == RunState::Done;
    if (isDone && mark.state != RunState::Failed)
        throw InputError(OperationsTexts::tr("%1 is done since %2")
                             .arg(inQuotes(name.text()), clockText(last->finished.value_or(Seconds(0)))));
    RunStep& attempt = goesOn ? *last : newAttempt(run, name);
    attempt.state = mark.state;
    attempt.finished = mark.at;
}

void put(Run& run, const StepName& name, const StepMark& mark) {
    RunStep* last = lastAttempt(run, name);
    if (last != nullptr && isOfAnotherStrategy(run, name, *last))
        last = nullptr;
    if (mark.state == RunState::Started)
        begin(run, name, last, mark);
    else
        end(run, name, last, mark);
    RunStep& attempt = *lastAttempt(run, name);
    if (!mark.by.trimmed().isEmpty())
        attempt.by = mark.by.trimmed();
    if (!mark.note.trimmed().isEmpty())
        attempt.note = mark.note.trimmed();
}

QString labelOf(RunState state, const QString& step) {
    switch (state) {
    case RunState::Started:
        return OperationsTexts::tr("Start “%1”").arg(step);
    case RunState::Done:
        return OperationsTexts::tr("“%1” is done").arg(step);
    case RunState::Failed:
        return OperationsTexts::tr("“%1” has failed").arg(step);
    case RunState::Skipped:
        break;
    }
    return OperationsTexts::tr("Skip “%1”").arg(step);
}

int stepAmong(const std::vector<StepName>& names, const QString& text) {
    const QString wanted = text.trimmed();
    bool isNumber = false;
    if (const int number = wanted.toInt(&isNumber); isNumber) {
        if (number < 1 || number > static_cast<int>(names.size()))
            throw InputError(OperationsTexts::tr("there is no step %1: they go from 1 to %2")
                                 .arg(wanted)
                                 .arg(names.size()));
        return number;
    }
    QStringList known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].text() == wanted)
            return static_cast<int>(i) + 1;
        known += names[i].text();
    }
    throw InputError(
        withNearestOrAll(OperationsTexts::tr("no step is called %1").arg(inQuotes(wanted)), wanted, known));
}

} // namespace

void markStep(Document& document, RunId id, const StepMark& mark) {
    const Plan plan = document.plan();
    const Run& run = goingOn(plan, id);
    const StepName name = nameOf(plan, run, mark.step);
    requireTime(run, mark.at);
    document.edit(labelOf(mark.state, name.text()), [&](Edit& edit) {
        edit.change(edit.plan().runs, id, [&](Run& changed) { put(changed, name, mark); });
    });
}

int stepNamed(const Run& run, const QString& text) {
    return stepAmong(namesOf(nullptr, run), text);
}

int stepNamed(const Plan& plan, const Run& run, const QString& text) {
    return stepAmong(namesOf(&plan, run), text);
}

} // namespace drawbridge
