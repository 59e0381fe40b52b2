// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

namespace drawbridge {

/// How long the run rested between two moments.
Seconds pausedBetween(const Run& run, Seconds from, Seconds to);
/// It rests since the last pause.
bool isPaused(const Run& run);
/// The first declaration.
std::optional<Seconds> declaredAt(const Run& run);

} // namespace drawbridge
