// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// The run. InputError: there is none, or it has ended.
const Run& openRunOf(const Plan& plan, RunId id);
/// The same; InputError also while it is paused.
const Run& goingOn(const Plan& plan, RunId id);
/// InputError: before the incident, or after now.
void requireTime(const Run& run, Seconds at);

} // namespace drawbridge
