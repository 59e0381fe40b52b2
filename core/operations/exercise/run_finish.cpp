// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/verified_state.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
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
        if (service.target)
            ++(service.back && !service.missesTarget ? met : missed);
    }
    if (open > 0)
        return std::nullopt;
    if (met + missed == 0) { // nothing was to be met, so what was to be done counts
        met = view.done;
        missed = static_cast<int>(view.steps.size()) - view.done;
    }
    if (missed == 0)
        return RunResult::Met;
    return met == 0 ? RunResult::NotMet : RunResult::Partly;
}

bool wasHeld(const Run& run) {
    return std::any_of(run.steps.begin(), run.steps.end(),
                       [](const RunStep& step) { return step.state != RunState::Skipped; });
}

/// Due again after its interval, from the day it was held on.
void setDue(Edit& edit, const Run& run) {
    const Exercise* exercise = edit.plan().exercises.find(run.exercise);
    if (exercise == nullptr || !wasHeld(run))
        return;
    edit.change(edit.plan().exercises, exercise->id, [&](Exercise& changed) {
        changed.due.reset();
        if (changed.every)
            changed.due = run.date.date().addDays(*changed.every / std::chrono::days(1));
        changed.dateSet.reset();
    });
}

} // namespace

void finishRun(Document& document, RunId id, const RunEnd& end) {
    const Plan plan = document.plan();
    Run run = openRunOf(plan, id);
    requireTime(run, end.at);
    run.ended = end.at;
    if (!end.objectives.empty())
        run.objectives = end.objectives;
    run.lessons += end.lessons;
    run.result = end.result ? end.result : resultOf(makeRunView(plan, run, end.at), run);
    run.proofs = proofsOf(plan, run);
    document.edit(OperationsTexts::tr("Finish “%1”").arg(run.name), [&](Edit& edit) {
        edit.change(edit.plan().runs, id, [&](Run& changed) { changed = run; });
        setDue(edit, run);
    });
}

} // namespace drawbridge
