// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"

namespace drawbridge {

/// Changes worth trying for a shorter recovery, the most promising first. Looked for where the schedule
/// waits: along the critical path, along what leads to the components that miss their targets by most, and
/// at the teams at work. O(steps + teams).
std::vector<WhatIf> improvementCandidates(const ScenarioAnalysis& base);

} // namespace drawbridge
