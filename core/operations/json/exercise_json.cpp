// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/exercise_json.h"

#include "core/base/index.h"
#include "core/model/exercise_dates.h"
#include "core/model/stored.h"
#include "core/operations/json/json_values.h"

#include <algorithm>

namespace drawbridge {

namespace {

template <class T>
QJsonValue nameOf(const Table<T>& table, const std::optional<typename T::EntityId>& id) {
    const T* entity = table.find(id);
    return entity == nullptr ? QJsonValue() : QJsonValue(entity->name);
}

template <class T>
QJsonValue choiceJson(const std::optional<T>& value) {
    return value ? QJsonValue(choiceName(*value)) : QJsonValue();
}

QJsonValue dateJson(const QDate& date) {
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QString timeJson(const QDateTime& time) {
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject exerciseJson(const Plan& plan, const Exercise& exercise) {
    const auto runs = std::count_if(plan.runs.begin(), plan.runs.end(),
                                    [&](const Run& run) { return run.exercise == exercise.id; });
    return {{u"exercise"_qs, exercise.name},
            {u"kind"_qs, choiceJson(exercise.kind)},
            {u"scenario"_qs, nameOf(plan.scenarios, exercise.scenario)},
            {u"due"_qs, dateJson(nextDue(plan, exercise))},
            {u"every_s"_qs, jsonSeconds(exercise.every)},
            {u"last_held"_qs, dateJson(lastHeld(plan, exercise).on.value_or(QDate()))},
            {u"runs"_qs, static_cast<qint64>(runs)}};
}

QJsonObject headOf(const Plan& plan, const Run& run) {
    return {{u"run"_qs, run.name},
            {u"exercise"_qs, nameOf(plan.exercises, run.exercise)},
            {u"scenario"_qs, nameOf(plan.scenarios, run.scenario)},
            {u"incident"_qs, run.isIncident()},
            {u"date"_qs, timeJson(run.date)},
            {u"ended_s"_qs, jsonSeconds(run.ended)},
            {u"result"_qs, choiceJson(run.result)},
            {u"steps_planned"_qs, static_cast<qint64>(run.planned.size())}};
}

QJsonObject stepJson(const LiveStep& step) {
    QJsonArray waitsFor;
    for (const int number : step.waitsFor)
        waitsFor.append(number);
    return {{u"number"_qs, step.number},
            {u"component"_qs, step.component},
            {u"step"_qs, step.step},
            {u"state"_qs, stateKey(step.state)},
            {u"teams"_qs, QJsonArray::fromStringList(step.teams)},
            {u"what"_qs, step.what},
            {u"good_when"_qs, step.goodWhen},
            {u"if_not"_qs, jsonText(step.ifNot)},
            {u"planned_start_s"_qs, jsonSeconds(step.plannedStart)},
            {u"planned_finish_s"_qs, jsonSeconds(step.plannedFinish)},
            {u"started_s"_qs, jsonSeconds(step.started)},
            {u"finished_s"_qs, jsonSeconds(step.finished)},
            {u"projected_start_s"_qs, jsonSeconds(step.projectedStart)},
            {u"projected_finish_s"_qs, jsonSeconds(step.projectedFinish)},
            {u"critical"_qs, step.critical},
            {u"attempts"_qs, step.attempts},
            {u"waits_for"_qs, waitsFor},
            {u"left_out"_qs, step.leftOut},
            {u"by"_qs, jsonText(step.by)},
            {u"note"_qs, jsonText(step.note)}};
}

QJsonObject serviceJson(const LiveService& service) {
    return {{u"component"_qs, service.component},
            {u"rto_target_s"_qs, jsonSeconds(service.target)},
            {u"planned_rto_s"_qs, jsonSeconds(service.planned)},
            {u"projected_rto_s"_qs, jsonSeconds(service.projected)},
            {u"back"_qs, service.back},
            {u"untold"_qs, service.untold},
            {u"misses_target"_qs, service.missesTarget},
            {u"not_recoverable_because"_qs, jsonText(service.notRecoverableBecause)}};
}

QJsonObject teamJson(const LiveTeam& team, const RunView& view) {
    QJsonArray steps;
    for (const int i : team.steps)
        steps.append(view.steps[idx(i)].number);
    return {{u"team"_qs, jsonText(team.name)},
            {u"size"_qs, team.size},
            {u"busy"_qs, team.busy},
            {u"steps"_qs, steps}};
}

QString kindKey(FailureChoice::Kind kind) {
    switch (kind) {
    case FailureChoice::Kind::Retry:
        return QStringLiteral("retry");
    case FailureChoice::Kind::IfNot:
        return QStringLiteral("if-not");
    case FailureChoice::Kind::OtherStrategy:
        return QStringLiteral("other-strategy");
    case FailureChoice::Kind::Skip:
        break;
    }
    return QStringLiteral("skip");
}

QJsonObject failureJson(int step, const FailureChoice& choice) {
    return {{u"step"_qs, step},
            {u"kind"_qs, kindKey(choice.kind)},
            {u"text"_qs, choice.text},
            {u"strategy"_qs, choiceJson(choice.strategy)},
            {u"service"_qs, choice.service},
            {u"back_s"_qs, jsonSeconds(choice.back)},
            {u"data_lost_s"_qs, jsonSeconds(choice.dataLost)},
            {u"all_data_lost"_qs, choice.allDataLost},
            {u"not_possible_because"_qs, jsonText(choice.notPossibleBecause)}};
}

QJsonArray failuresJson(const Plan& plan, const Run& run, const RunView& view) {
    QJsonArray choices;
    for (const LiveStep& step : view.steps) {
        if (step.state != LiveState::Failed || view.ended)
            continue;
        for (const FailureChoice& choice : failureChoices(plan, run, step.number, view.now))
            choices.append(failureJson(step.number, choice));
    }
    return choices;
}

void insertDuration(QJsonObject& object, const QString& prefix,
                    const std::optional<UncertainDuration>& duration) {
    object[prefix + u"best_s"_qs] = jsonSeconds(duration ? duration->best : std::nullopt);
    object[prefix + u"likely_s"_qs] = jsonSeconds(duration ? std::optional(duration->likely) : std::nullopt);
    object[prefix + u"worst_s"_qs] = jsonSeconds(duration ? duration->worst : std::nullopt);
}

} // namespace

QString stateKey(LiveState state) {
    switch (state) {
    case LiveState::Waiting:
        return QStringLiteral("waiting");
    case LiveState::Ready:
        return QStringLiteral("ready");
    case LiveState::InProgress:
        return QStringLiteral("in-progress");
    case LiveState::Done:
        return QStringLiteral("done");
    case LiveState::Failed:
        return QStringLiteral("failed");
    case LiveState::Skipped:
        break;
    }
    return QStringLiteral("skipped");
}

QJsonObject exercisesJson(const Plan& plan) {
    QJsonArray exercises;
    for (const Exercise& exercise : plan.exercises)
        exercises.append(exerciseJson(plan, exercise));
    QJsonArray runs;
    for (const Run& run : plan.runs)
        runs.append(headOf(plan, run));
    return {{u"exercises"_qs, exercises}, {u"runs"_qs, runs}};
}

QJsonObject runJson(const Plan& plan, const Run& run, const RunView& view) {
    QJsonObject object = headOf(plan, run);
    object[u"now_s"_qs] = jsonSeconds(view.now);
    object[u"worked_s"_qs] = jsonSeconds(view.worked);
    object[u"paused"_qs] = view.paused;
    object[u"declared_s"_qs] = jsonSeconds(view.declared);
    object[u"steps_done"_qs] = view.done;
    object[u"steps_to_do"_qs] = view.toDo;
    object[u"makespan_s"_qs] = jsonSeconds(view.makespan);
    object[u"not_planned_because"_qs] = jsonText(view.notPlanned);
    QJsonArray steps;
    for (const LiveStep& step : view.steps)
        steps.append(stepJson(step));
    object[u"steps"_qs] = steps;
    QJsonArray services;
    for (const LiveService& service : view.services)
        services.append(serviceJson(service));
    object[u"services"_qs] = services;
    QJsonArray teams;
    for (const LiveTeam& team : view.teams)
        teams.append(teamJson(team, view));
    object[u"teams"_qs] = teams;
    object[u"choices"_qs] = failuresJson(plan, run, view);
    return object;
}

QJsonObject durationsJson(const Plan& plan, const std::vector<DurationProposal>& proposals,
                          const std::vector<char>& accepted) {
    QJsonArray array;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        const DurationProposal& proposal = proposals[i];
        const Component* component = plan.components.find(proposal.component);
        QJsonObject object{{u"component"_qs, component == nullptr ? QString() : component->name},
                           {u"step"_qs, proposal.step},
                           {u"current_assumed"_qs, proposal.currentIsAssumed},
                           {u"measurements"_qs, proposal.measurements},
                           {u"newest"_qs, dateJson(proposal.newest)},
                           {u"accepted"_qs, accepted[i] != 0}};
        insertDuration(object, QStringLiteral("current_"), proposal.current);
        insertDuration(object, QString(), proposal.proposed);
        array.append(object);
    }
    return {{u"durations"_qs, array}};
}

} // namespace drawbridge
