// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/profile_choice.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

/// Above these the changes of a profile are far fewer than its moments.
constexpr int kMostForUnits = 600;
constexpr Rcpsp::Time kLongForUnits = 40;

} // namespace

std::optional<Rcpsp::Time> shortHorizon(const Rcpsp& p) {
    const bool always = std::all_of(p.alwaysOpen.begin(), p.alwaysOpen.end(), [](char c) { return c != 0; });
    if (!always || p.activities == 0 || p.activities > kMostForUnits)
        return std::nullopt;
    const Rcpsp::Time work = std::accumulate(p.duration.begin(), p.duration.end(), Rcpsp::Time(0));
    const Rcpsp::Time first = *std::max_element(p.release.begin(), p.release.end());
    if (work > kLongForUnits * p.activities || first > work)
        return std::nullopt;
    return first + 2 * work;
}

} // namespace drawbridge
