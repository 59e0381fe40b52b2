// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <vector>

namespace drawbridge {

/// Busy members of a team from this time until that of the next point.
struct LoadPoint {
    qint64 from = 0; ///< seconds after the incident
    int units = 0;
};

/// Resource profile of each team, in plan order: a step function that ends at 0. O(steps log steps).
std::vector<std::vector<LoadPoint>> loadProfiles(const ScenarioAnalysis& analysis);

/// Busy members at a time.
int loadAt(const std::vector<LoadPoint>& profile, qint64 time);

/// Utilisation of a team of `size` between its first and last step, 0 … 1.
double utilisation(const std::vector<LoadPoint>& profile, int size);

} // namespace drawbridge
