// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/verified_state.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/model/run_outcome.h"
#include "core/model/run_times.h"
#include "core/operations/exercise/run_checks.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Met if all was, not met if nothing was. Nothing while an objective is not judged: whether it was met
/// decides.
std::optional<RunResult> resultOf(const RunView& view, const Run& run) {
    int met = 0;
    int missed = 0;
    int open = 0;
    for (const RunObjective& objective : run.objectives) {
        if (!objective.met)
            ++open;
        else
            ++(*objective.met ? met : missed);
    }
    for (const LiveService& service : view.services) {
        if (service.target && !service.untold)
            ++(service.back && !service.missesTarget ? met : missed);
    }
    if (open > 0)
        return std::nullopt;
    if (met + missed == 0) { // nothing was to be met, so what was to be done counts
        met = view.done;
        missed = view.toDo - view.done;
    }
    if (missed == 0)
        return RunResult::Met;
    return met == 0 ? RunResult::NotMet : RunResult::Partly;
}

/// Due again after its interval, from the day it was held on.
void setDue(Edit& edit, const Run& run) {
    const Exercise* exercise = edit.plan().exercises.find(run.exercise);
    if (exercise == nullptr || !wasHeld(edit.plan(), run))
        return;
    edit.change(edit.plan().exercises, exercise->id, [&](Exercise& changed) {
        changed.due.reset();
        if (changed.every)
            changed.due = dayOf(edit.plan(), run.date).addDays(*changed.every / std::chrono::days(1));
        changed.dateSet.reset();
    });
}

void setRpa(Run& run, const std::vector<std::pair<QString, Seconds>>& given) {
    for (const auto& [name, lost] : given) {
        const auto service =
            std::find_if(run.services.begin(), run.services.end(),
                         [&name = name](const RunService& each) { return each.component == name; });
        QStringList names;
        for (const RunService& each : run.services)
            names += each.component;
        if (service == run.services.end())
            throw InputError(withNearest(
                OperationsTexts::tr("%1 was not down in this run").arg(inQuotes(name)), name, names));
        service->rpa = lost;
    }
}

QString freeName(const Plan& plan, const QString& wanted) {
    const auto isTaken = [&](const QString& name) {
        return std::any_of(plan.correctiveActions.begin(), plan.correctiveActions.end(),
                           [&](const CorrectiveAction& each) { return each.name == name; });
    };
    QString name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(i);
    return name;
}

} // namespace

RunCheck checkOf(const Plan& plan, const Access& access) {
    const PlanNames names(plan);
    const auto end = [&](QStringView key) {
        const Field& field = *Access::record().find(key);
        return formatValue(field.type, field.get(&access, 0), names);
    };
    RunCheck check;
    check.from = end(u"from");
    check.to = end(u"to");
    check.port = access.port;
    return check;
}

void finishRun(Document& document, RunId id, const RunEnd& end) {
    const Plan plan = document.plan();
    Run run = openRunOf(plan, id);
    requireTime(run, end.at);
    if (end.at < lastMomentOf(run))
        throw InputError(OperationsTexts::tr("the last entry of %1 is of %2: it cannot have ended before")
                             .arg(inQuotes(run.name), clockText(lastMomentOf(run))));
    run.ended = end.at;
    if (!end.objectives.empty())
        run.objectives = end.objectives;
    run.lessons += end.lessons;
    setRpa(run, end.rpa);
    for (RunCheck check : end.checks) {
        check.at = check.at.value_or(end.at);
        run.checks.push_back(std::move(check));
    }
    run.result = end.result ? end.result : resultOf(makeRunView(plan, run, end.at), run);
    run.proofs = proofsOf(plan, run);
    document.edit(OperationsTexts::tr("Finish “%1”").arg(run.name), [&](Edit& edit) {
        edit.change(edit.plan().runs, id, [&](Run& changed) { changed = run; });
        setDue(edit, run);
        for (const QString& what : end.actions) {
            CorrectiveAction action;
            action.name = freeName(edit.plan(), what);
            action.from = id;
            edit.add(action);
        }
    });
}

} // namespace drawbridge
