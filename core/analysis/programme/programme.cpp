// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/programme/programme.h"

#include "core/analysis/programme/coverage.h"
#include "core/model/exercise_dates.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kSoonDays = 30;

/// The day that is set for it, if that is to come.
QDate setDay(const Plan& plan, const Exercise& exercise, const QDate& today) {
    const QDate day = exercise.dateSet ? dayOf(plan, *exercise.dateSet) : QDate();
    return day.isValid() && day >= today ? day : QDate();
}

ProgrammeRow rowOf(const Plan& plan, const Exercise& exercise, const QDate& today) {
    ProgrammeRow row{exercise.id, {}, {}, {}, DueState::NotPlanned, 0};
    const LastHeld last = lastHeld(plan, exercise);
    row.lastHeld = last.on;
    row.lastRun = last.run;
    row.due = nextDue(plan, exercise);
    const bool isSet = setDay(plan, exercise, today).isValid();
    if (row.due.isValid() && row.due < today) {
        row.state = DueState::Overdue;
        row.daysOverdue = static_cast<int>(row.due.daysTo(today));
    } else if (isSet) {
        row.state = DueState::DateSet;
    } else if (row.due.isValid()) {
        row.state = today.daysTo(row.due) <= kSoonDays ? DueState::Soon : DueState::Later;
    }
    return row;
}

ProgrammeMark::Kind markOf(const Run& run) {
    if (!run.ended)
        return ProgrammeMark::Kind::Running;
    if (!run.result || run.result == RunResult::Partly)
        return ProgrammeMark::Kind::HeldPartly;
    return run.result == RunResult::NotMet ? ProgrammeMark::Kind::HeldNotMet : ProgrammeMark::Kind::Held;
}

void addMarks(const Plan& plan, const Exercise& exercise, const ProgrammeRow& row, const QDate& today,
              std::vector<ProgrammeMark>& marks) {
    std::vector<ProgrammeMark> own;
    for (const Run& run : plan.runs) {
        if (run.exercise == exercise.id && !run.isIncident())
            own.push_back({markOf(run), exercise.id, run.id, dayOf(plan, run.date)});
    }
    const bool isTold = std::any_of(own.begin(), own.end(), [&](const ProgrammeMark& mark) {
        return mark.on == exercise.last.value_or(QDate());
    });
    if (exercise.last && !isTold)
        own.push_back({ProgrammeMark::Kind::Held, exercise.id, {}, *exercise.last});
    const QDate set = setDay(plan, exercise, today);
    if (row.state == DueState::Overdue)
        own.push_back({ProgrammeMark::Kind::Overdue, exercise.id, {}, row.due});
    else if (row.due.isValid() && (!set.isValid() || set > row.due))
        own.push_back({ProgrammeMark::Kind::Due, exercise.id, {}, row.due});
    if (set.isValid())
        own.push_back({ProgrammeMark::Kind::DateSet, exercise.id, {}, set});
    std::stable_sort(own.begin(), own.end(),
                     [](const ProgrammeMark& a, const ProgrammeMark& b) { return a.on < b.on; });
    marks.insert(marks.end(), own.begin(), own.end());
}

/// What is to come first: a day that is set, or due.
std::optional<ExerciseId> nextOf(const Plan& plan, const std::vector<ProgrammeRow>& rows,
                                 const QDate& today) {
    std::optional<ExerciseId> next;
    QDate first;
    for (const ProgrammeRow& row : rows) {
        QDate day = setDay(plan, *plan.exercises.find(row.exercise), today);
        if (!day.isValid() && row.due.isValid() && row.due >= today)
            day = row.due;
        if (day.isValid() && (!first.isValid() || day < first)) {
            first = day;
            next = row.exercise;
        }
    }
    return next;
}

void sortByDue(const Plan& plan, std::vector<ProgrammeRow>& rows, const QDate& today) {
    const auto day = [&](const ProgrammeRow& row) {
        const QDate set = setDay(plan, *plan.exercises.find(row.exercise), today);
        const QDate known = row.due.isValid() ? row.due : set;
        return known.isValid() ? known : QDate(9999, 12, 31);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const ProgrammeRow& a, const ProgrammeRow& b) { return day(a) < day(b); });
}

std::vector<CorrectiveActionId> openActions(const Plan& plan) {
    std::vector<const CorrectiveAction*> open;
    for (const CorrectiveAction& action : plan.correctiveActions) {
        if (!action.closed)
            open.push_back(&action);
    }
    std::stable_sort(open.begin(), open.end(), [](const CorrectiveAction* a, const CorrectiveAction* b) {
        const QDate never(9999, 12, 31);
        return a->due.value_or(never) < b->due.value_or(never);
    });
    std::vector<CorrectiveActionId> ids;
    for (const CorrectiveAction* action : open)
        ids.push_back(action->id);
    return ids;
}

} // namespace

std::vector<ProgrammeMark> programmeMarks(const Plan& plan, const QDate& today) {
    std::vector<ProgrammeMark> marks;
    for (const Exercise& exercise : plan.exercises)
        addMarks(plan, exercise, rowOf(plan, exercise, today), today, marks);
    return marks;
}

Programme makeProgramme(const Plan& plan, const QDate& today) {
    Programme programme;
    programme.marks = programmeMarks(plan, today);
    for (const Exercise& exercise : plan.exercises) {
        const ProgrammeRow row = rowOf(plan, exercise, today);
        programme.overdue += row.state == DueState::Overdue ? 1 : 0;
        programme.rows.push_back(row);
    }
    programme.next = nextOf(plan, programme.rows, today);
    sortByDue(plan, programme.rows, today);
    const RecoveryGraph graph(plan);
    const PlannedWork work(graph);
    programme.coverage = coverageOf(graph, work, programme.rows, today);
    countExercised(graph, work, programme);
    programme.openActions = openActions(plan);
    return programme;
}

} // namespace drawbridge
