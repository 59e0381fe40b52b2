// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

inline constexpr int kLargeComponents = 10'000;
inline constexpr int kLargeDependencies = 30'000;

/// Components on a fiftieth as many hosts, in one of two sites; most require some others. Without teams no
/// step needs one. The same each time.
Plan madePlan(int components, int dependencies, int teams);

inline Plan largePlan(bool withTeams) {
    return madePlan(kLargeComponents, kLargeDependencies, withTeams ? 1 : 0);
}

} // namespace drawbridge
