// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/exercise_dates.h"

#include "core/model/run_outcome.h"

namespace drawbridge {

QDate dayOf(const Plan& plan, const QDateTime& moment) {
    const auto& zone = plan.project.timeZone;
    return (zone ? moment.toTimeZone(zone->zone()) : moment.toUTC()).date();
}

LastHeld lastHeld(const Plan& plan, const Exercise& exercise) {
    const Run* newest = nullptr;
    for (const Run& run : plan.runs) {
        const bool counts = run.exercise == exercise.id && wasHeld(plan, run);
        if (counts && (newest == nullptr || run.date >= newest->date))
            newest = &run;
    }
    if (newest == nullptr)
        return {exercise.last, {}};
    const QDate day = dayOf(plan, newest->date);
    if (exercise.last && *exercise.last > day)
        return {exercise.last, {}};
    return {day, newest->id};
}

QDate nextDue(const Plan& plan, const Exercise& exercise) {
    const std::optional<QDate> last = lastHeld(plan, exercise).on;
    const bool held = exercise.due && last && *last >= *exercise.due;
    if (exercise.due && !held)
        return *exercise.due;
    return last && exercise.every ? last->addDays(*exercise.every / std::chrono::days(1)) : QDate();
}

} // namespace drawbridge
