// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/verification/verified_state.h"

namespace drawbridge {

enum class DueState { NotPlanned, Later, Soon, Overdue, DateSet }; ///< soon: within 30 days

/// One exercise of the programme.
struct ProgrammeRow {
    ExerciseId exercise;
    std::optional<QDate> lastHeld; ///< from its runs, else Exercise::last
    std::optional<RunId> lastRun;
    QDate due; ///< null: never
    DueState state = DueState::NotPlanned;
    int daysOverdue = 0;
};

/// A mark in the year: a run that was held, or when the exercise is due.
struct ProgrammeMark {
    enum class Kind { Held, HeldPartly, HeldNotMet, Due, Overdue, DateSet, Running };
    Kind kind = Kind::Held;
    ExerciseId exercise;
    std::optional<RunId> run;
    QDate on;
};

/// Last exercise of a kind that had a group in its scope.
struct CoverageCell {
    std::optional<QDate> on; ///< absent: never
    std::optional<RunId> run;
    VerifiedState state = VerifiedState::Never; ///< of what it proved; Never for kinds that prove nothing
    bool part = false;                          ///< only some members were in its scope
    int daysOverdue = 0;                        ///< an exercise of this kind is due for the group; 0: not
};
struct CoverageRow {
    std::optional<ProtectionGroupId> group; ///< absent: components in no group
    std::vector<ComponentId> members;
    std::vector<CoverageCell> cells; ///< one for each ExerciseKind, in its order
};

struct Programme {
    std::vector<ProgrammeRow> rows;   ///< due first
    std::vector<ProgrammeMark> marks; ///< of all times, by exercise, then day
    std::vector<CoverageRow> coverage;
    int overdue = 0;
    std::optional<ExerciseId> next; ///< the one that is due or set next
    int stepsExercised = 0;         ///< planned steps of all scenarios that some run did
    int steps = 0;
    std::vector<ComponentId> neverExercised; ///< that have steps
    int accessesChecked = 0;
    int accesses = 0;
    std::vector<AccessId> neverChecked;
    std::vector<CorrectiveActionId> openActions; ///< most overdue first
};

/// Linear in the plan and its scenarios. `today` is a day in the project's time zone.
Programme makeProgramme(const Plan& plan, const QDate& today);

/// Only Programme::marks, without looking at scenarios.
std::vector<ProgrammeMark> programmeMarks(const Plan& plan, const QDate& today);

/// The programme as iCalendar (RFC 5545): an event for each date set, an all-day event for what is due, with
/// an alarm a week before. `only`: an invitation to one exercise.
QByteArray iCalendarOf(const Plan& plan, const QDate& today, std::optional<ExerciseId> only = std::nullopt);

} // namespace drawbridge
