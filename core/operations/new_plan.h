// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// An empty plan as new projects start, and those from imports that say nothing of it: with the cautious set
/// of assumptions, and in the time zone of this machine.
Plan newPlan(const QString& name);

} // namespace drawbridge
