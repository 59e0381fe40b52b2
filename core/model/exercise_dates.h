// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// When an exercise was last held: by its runs that have ended, else as it says itself.
struct LastHeld {
    std::optional<QDate> on;
    std::optional<RunId> run; ///< absent: held before it had runs, or never
};
LastHeld lastHeld(const Plan& plan, const Exercise& exercise);

/// When an exercise is to be held next: a due date counts until it has been held, then the interval since the
/// last one does. Null when neither says it.
QDate nextDue(const Plan& plan, const Exercise& exercise);

/// The day of a moment in the project's time zone.
QDate dayOf(const Plan& plan, const QDateTime& moment);

} // namespace drawbridge
