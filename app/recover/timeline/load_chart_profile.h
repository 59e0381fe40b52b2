// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <vector>

namespace drawbridge {

/// How many units of a team work from this moment until the next one.
struct LoadPoint {
    qint64 from = 0; ///< seconds after the incident
    int units = 0;
};

/// Busy units of each team (plan order) as steps: from 0 before the first to 0 after the last. O(steps log
/// steps).
std::vector<std::vector<LoadPoint>> loadProfiles(const ScenarioAnalysis& analysis);

/// Units at a moment.
int loadAt(const std::vector<LoadPoint>& profile, qint64 time);

/// Share of the time between the first and the last step in which the team works, weighted by units; 0 … 1.
double loadShare(const std::vector<LoadPoint>& profile, int size);

} // namespace drawbridge
