// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

/// The clock of a run. O(log) each.
namespace drawbridge {

/// How long the run rested between two moments after the incident: each pause of its log up to the next
/// resumption; one that goes on has no end yet.
Seconds pausedBetween(const Run& run, Seconds from, Seconds to);
/// It rests since the last pause.
bool isPaused(const Run& run);

/// A moment after the incident as recovery time: an exercise may rest, so its pauses are left out; in an
/// incident the clients wait through them.
Seconds recoveryTime(const Run& run, Seconds at);
/// The moment after the incident at which a recovery time is reached, as far as its pauses are known.
Seconds momentAfter(const Run& run, Seconds recovery);
/// What recoveryTime() leaves out until then.
Seconds restedUntil(const Run& run, Seconds at);

/// The first declaration.
std::optional<Seconds> declaredAt(const Run& run);

/// The last moment that a run tells of: its end, else its latest entry. It has lasted at least as long.
Seconds lastMomentOf(const Run& run);

} // namespace drawbridge
