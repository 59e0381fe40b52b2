// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/exercise_dates.h"
#include "core/operations/exercise/run_analysis.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// The whole recovery in the scope of the exercise, scheduled as elsewhere.
ScenarioAnalysis analysisAtStart(const Plan& plan, const Scenario& scenario, const Exercise* exercise,
                                 const QDateTime& date) {
    ScenarioAnalysis a;
    a.graph = std::make_shared<const RecoveryGraph>(plan);
    a.scenario = scenario;
    a.incident = incidentTimeOf(plan, date);
    a.impact = impactInScope(*a.graph, scenario, exercise);
    a.tasks = makeRecoveryTasks(*a.graph, scenario, a.impact);
    a.dataLoss = estimateDataLoss(*a.graph, scenario, a.impact);
    ScheduleSettings settings;
    settings.incident = a.incident;
    settings.workStarts = scenario.workStarts();
    Schedule schedule = makeSchedule(*a.graph, a.tasks, settings);
    return withSchedule(std::move(a), std::move(schedule));
}

std::vector<PlannedStep> plannedStepsOf(const ScenarioAnalysis& a) {
    const QStringList names = stepNames(a.tasks);
    std::vector<PlannedStep> planned;
    for (const int s : stepsInOrder(a.schedule)) {
        const RecoveryStep& step = a.tasks.steps[idx(s)];
        PlannedStep row;
        row.component = a.graph->name(step.component);
        row.step = names[s];
        row.start = a.schedule.steps[idx(s)].start.known();
        row.finish = a.schedule.steps[idx(s)].finish.known();
        for (const TeamDemand& demand : step.teams)
            row.teams += a.plan().teams.at(demand.team).name;
        planned.push_back(std::move(row));
    }
    return planned;
}

std::vector<RunService> servicesOf(const ScenarioAnalysis& a) {
    std::vector<RunService> services;
    for (const ComponentResult& result : a.components) {
        if (!result.isDown())
            continue;
        RunService row;
        row.component = a.graph->name(result.component);
        row.rtoTarget = result.rtoTarget;
        row.rtoEstimate = result.estimatedRto.known();
        row.rpoTarget = result.rpoTarget;
        row.rpoEstimate = result.estimatedRpo.known();
        services.push_back(std::move(row));
    }
    return services;
}

QString freeName(const Plan& plan, const QString& wanted) {
    const auto isTaken = [&](const QString& name) {
        return std::any_of(plan.runs.begin(), plan.runs.end(),
                           [&](const Run& run) { return run.name == name; });
    };
    QString name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(i);
    return name;
}

QString leaderOf(const Plan& plan, const Exercise* exercise) {
    const Contact* contact = exercise != nullptr ? plan.contacts.find(exercise->leads) : nullptr;
    return contact == nullptr ? QString() : contact->name.value_or(contact->role);
}

const Scenario& scenarioOf(const Plan& plan, const NewRun& wanted, const Exercise* exercise) {
    const Scenario* scenario = plan.scenarios.find(wanted.scenario);
    if (scenario == nullptr && !wanted.scenario && exercise != nullptr)
        scenario = plan.scenarios.find(exercise->scenario);
    if (scenario == nullptr)
        throw InputError(exercise != nullptr
                             ? OperationsTexts::tr("the exercise %1 has no scenario: choose one")
                                   .arg(inQuotes(exercise->name))
                             : OperationsTexts::tr("a run needs a scenario"));
    return *scenario;
}

/// An exercise is held as the programme has it.
void requireOwn(const Plan& plan, const NewRun& wanted, const Exercise* exercise) {
    if (exercise == nullptr)
        return;
    if (wanted.incident)
        throw InputError(OperationsTexts::tr("a real incident is no exercise: leave %1 out")
                             .arg(inQuotes(exercise->name)));
    const Scenario* own = plan.scenarios.find(exercise->scenario);
    if (own != nullptr && wanted.scenario && *wanted.scenario != own->id)
        throw InputError(OperationsTexts::tr("%1 is of the scenario %2")
                             .arg(inQuotes(exercise->name), inQuotes(own->name)));
}

void fill(Run& run, const ScenarioAnalysis& a, const Exercise* exercise) {
    run.planned = plannedStepsOf(a);
    run.services = servicesOf(a);
    if (run.planned.empty())
        throw InputError(exercise != nullptr
                             ? OperationsTexts::tr("nothing in the scope of %1 has recovery steps in %2")
                                   .arg(inQuotes(exercise->name), inQuotes(a.scenario.name))
                             : OperationsTexts::tr("the plan has no recovery steps for %1")
                                   .arg(inQuotes(a.scenario.name)));
    for (const QString& objective : exercise != nullptr ? exercise->objectives : QStringList())
        run.objectives.push_back({objective, {}, {}});
}

} // namespace

RunId startRun(Document& document, const NewRun& wanted) {
    const Plan plan = document.plan();
    if (const Run* open = openRun(plan))
        throw InputError(OperationsTexts::tr("%1 still goes on: finish it first").arg(inQuotes(open->name)));
    const Exercise* exercise = plan.exercises.find(wanted.exercise);
    const Scenario& scenario = scenarioOf(plan, wanted, exercise);
    requireOwn(plan, wanted, exercise);
    Run run;
    const QString usual = QStringLiteral("%1, %2").arg(exercise != nullptr ? exercise->name : scenario.name,
                                                       dayOf(plan, wanted.date).toString(Qt::ISODate));
    run.name = wanted.name.trimmed().isEmpty() ? freeName(plan, usual) : wanted.name.trimmed();
    if (exercise != nullptr)
        run.exercise = exercise->id;
    run.scenario = scenario.id;
    if (wanted.incident)
        run.incident = true;
    else
        run.kind = wanted.kind ? wanted.kind : exercise != nullptr ? exercise->kind : std::nullopt;
    run.date = wanted.date;
    const QString leads = wanted.leads.isEmpty() ? leaderOf(plan, exercise) : wanted.leads;
    if (!leads.isEmpty())
        run.leads = leads;
    fill(run, analysisAtStart(plan, scenario, exercise, wanted.date), exercise);
    run.planVersion =
        static_cast<int>(document.saveVersion(OperationsTexts::tr("As %1 began").arg(run.name)).number);
    const QString label = wanted.incident ? OperationsTexts::tr("Begin the incident “%1”").arg(run.name)
                                          : OperationsTexts::tr("Begin the exercise “%1”").arg(run.name);
    document.edit(label, [&](Edit& edit) { edit.add(run); });
    return run.id;
}

} // namespace drawbridge
