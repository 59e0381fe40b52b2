// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

namespace drawbridge {

/// How long a run was paused until a moment after the incident: each pause of its log up to the next
/// resumption, one that goes on up to that moment. O(log).
Seconds pausedUntil(const Run& run, Seconds at);

/// A moment after the incident with the pauses left out.
Seconds withoutPauses(const Run& run, Seconds at);

/// The actual recovery time of a component: when its last step was done, pauses left out. Absent while a step
/// of it is not done (or skipped), when the time is not known, and when none was done. Once another strategy
/// was chosen for it, only the steps since then count, since what it has planned no longer does.
std::optional<Seconds> rtaOf(const Run& run, const QString& component);

/// The last moment that a run tells of: its end, else its latest entry. It has lasted at least as long.
Seconds lastMomentOf(const Run& run);

} // namespace drawbridge
