// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"

namespace drawbridge {

/// Changes worth trying for a shorter recovery, the most promising first: along the critical path, along the
/// paths to the worst missed targets, and for the teams at work. O(steps + teams).
std::vector<WhatIf> improvementCandidates(const ScenarioAnalysis& base);

} // namespace drawbridge
