// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/programme_json.h"

#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QJsonValue dateJson(const QDate& day) {
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue dateJson(const std::optional<QDate>& day) {
    return dateJson(day.value_or(QDate()));
}

template <class T>
QJsonValue nameJson(const Table<T>& table, std::optional<typename T::EntityId> id) {
    const T* found = table.find(id);
    return found == nullptr ? QJsonValue() : QJsonValue(found->name);
}

template <class T>
QJsonValue chosenJson(const std::optional<T>& value) {
    return value ? QJsonValue(choiceName(*value)) : QJsonValue();
}

QJsonArray namesJson(const Plan& plan, const std::vector<ComponentId>& components) {
    QJsonArray names;
    for (const ComponentId id : components)
        names += nameJson(plan.components, id);
    return names;
}

QJsonArray exercisesJson(const Plan& plan, const Programme& programme) {
    QJsonArray rows;
    for (const ProgrammeRow& row : programme.rows) {
        const Exercise& exercise = *plan.exercises.find(row.exercise);
        const Contact* leads = plan.contacts.find(exercise.leads);
        rows += QJsonObject{{u"exercise"_qs, exercise.name},
                            {u"kind"_qs, chosenJson(exercise.kind)},
                            {u"scenario"_qs, nameJson(plan.scenarios, exercise.scenario)},
                            {u"leads"_qs, leads == nullptr ? QJsonValue() : QJsonValue(leads->role)},
                            {u"last_held"_qs, dateJson(row.lastHeld)},
                            {u"last_run"_qs, nameJson(plan.runs, row.lastRun)},
                            {u"due"_qs, dateJson(row.due)},
                            {u"date_set"_qs, exercise.dateSet
                                                 ? QJsonValue(exercise.dateSet->toUTC().toString(Qt::ISODate))
                                                 : QJsonValue()},
                            {u"state"_qs, dueStateKey(row.state)},
                            {u"days_overdue"_qs, row.daysOverdue}};
    }
    return rows;
}

QJsonArray coverageJson(const Plan& plan, const Programme& programme) {
    QJsonArray rows;
    for (const CoverageRow& row : programme.coverage) {
        QJsonArray cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const CoverageCell& cell = row.cells[i];
            cells += QJsonObject{{u"kind"_qs, choiceName(static_cast<ExerciseKind>(i))},
                                 {u"last_held"_qs, dateJson(cell.on)},
                                 {u"run"_qs, nameJson(plan.runs, cell.run)},
                                 {u"verified"_qs, verifiedStateKey(cell.state)},
                                 {u"part"_qs, cell.part},
                                 {u"days_overdue"_qs, cell.daysOverdue}};
        }
        rows += QJsonObject{{u"group"_qs, nameJson(plan.protectionGroups, row.group)},
                            {u"members"_qs, namesJson(plan, row.members)},
                            {u"kinds"_qs, cells}};
    }
    return rows;
}

QString kindKey(EntityKind kind) {
    return entityType(kind).record().name;
}

QJsonArray verifiedJson(const Plan& plan, const Verifications& verifications) {
    QJsonArray rows;
    for (const EntityRef& what : verifications.proven()) {
        const Verification state = verifications.of(what);
        rows += QJsonObject{
            {u"kind"_qs, kindKey(what.kind)},
            {u"name"_qs, displayName(plan, what)},
            {u"state"_qs, verifiedStateKey(state.state)},
            {u"run"_qs, nameJson(plan.runs, state.run)},
            {u"on"_qs, dateJson(state.on)},
            {u"plan_version"_qs, state.planVersion ? QJsonValue(*state.planVersion) : QJsonValue()},
            {u"lost_because"_qs, jsonText(state.lostBecause)}};
    }
    return rows;
}

QJsonArray lostJson(const Plan& plan, const std::vector<LostVerification>& lost) {
    QJsonArray rows;
    for (const LostVerification& each : lost)
        rows += QJsonObject{
            {u"kind"_qs, kindKey(each.what.kind)},
            {u"name"_qs, displayName(plan, each.what)},
            {u"on"_qs, dateJson(each.on)},
            {u"plan_version"_qs, each.planVersion > 0 ? QJsonValue(each.planVersion) : QJsonValue()},
            {u"label"_qs, jsonText(each.label)},
            {u"text"_qs, each.text}};
    return rows;
}

QJsonArray actionsJson(const Plan& plan, const Programme& programme, const QDate& today) {
    QJsonArray rows;
    for (const CorrectiveActionId id : programme.openActions) {
        const CorrectiveAction& action = *plan.correctiveActions.find(id);
        rows +=
            QJsonObject{{u"action"_qs, action.name},
                        {u"owner"_qs, action.owner ? QJsonValue(*action.owner) : QJsonValue()},
                        {u"due"_qs, dateJson(action.due)},
                        {u"days_overdue"_qs,
                         action.due && *action.due < today ? static_cast<int>(action.due->daysTo(today)) : 0},
                        {u"from"_qs, nameJson(plan.runs, action.from)}};
    }
    return rows;
}

} // namespace

QString dueStateKey(DueState state) {
    switch (state) {
    case DueState::NotPlanned:
        return QStringLiteral("not-planned");
    case DueState::Later:
        return QStringLiteral("later");
    case DueState::Soon:
        return QStringLiteral("soon");
    case DueState::Overdue:
        return QStringLiteral("overdue");
    case DueState::DateSet:
        break;
    }
    return QStringLiteral("date-set");
}

QString verifiedStateKey(VerifiedState state) {
    switch (state) {
    case VerifiedState::Never:
        return QStringLiteral("never");
    case VerifiedState::Lost:
        return QStringLiteral("lost");
    case VerifiedState::Holds:
        break;
    }
    return QStringLiteral("holds");
}

QJsonObject programmeJson(const Plan& plan, const Programme& programme, const Verifications& verifications,
                          const std::vector<LostVerification>& lost, const QDate& today) {
    QJsonArray unchecked;
    for (const AccessId id : programme.neverChecked)
        unchecked += displayName(plan, refTo(id));
    return {{u"today"_qs, dateJson(today)},
            {u"overdue"_qs, programme.overdue},
            {u"next"_qs, nameJson(plan.exercises, programme.next)},
            {u"exercises"_qs, exercisesJson(plan, programme)},
            {u"coverage"_qs, coverageJson(plan, programme)},
            {u"steps"_qs, programme.steps},
            {u"steps_exercised"_qs, programme.stepsExercised},
            {u"never_exercised"_qs, namesJson(plan, programme.neverExercised)},
            {u"accesses"_qs, programme.accesses},
            {u"accesses_checked"_qs, programme.accessesChecked},
            {u"never_checked"_qs, unchecked},
            {u"verified"_qs, verifiedJson(plan, verifications)},
            {u"lost"_qs, lostJson(plan, lost)},
            {u"open_actions"_qs, actionsJson(plan, programme, today)}};
}

} // namespace drawbridge
