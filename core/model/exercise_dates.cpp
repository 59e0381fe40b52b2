// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/exercise_dates.h"

namespace drawbridge {

QDate nextDue(const Exercise& exercise) {
    const bool held = exercise.due && exercise.last && *exercise.last >= *exercise.due;
    if (exercise.due && !held)
        return *exercise.due;
    return exercise.last && exercise.every ? exercise.last->addDays(*exercise.every / std::chrono::days(1))
                                           : QDate();
}

} // namespace drawbridge
