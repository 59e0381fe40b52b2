// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

inline constexpr int kLargeComponents = 10'000;
inline constexpr int kLargeDependencies = 30'000;

/// 10,000 components on 200 hosts in two sites, each of most requiring four others. The same each time.
Plan largePlan(bool withTeams);

} // namespace drawbridge
