// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/event_profile.h"
#include "core/analysis/scheduling/unit_profile.h"

#include <optional>

namespace drawbridge {

/// The latest moment that a forward and a backward pass after it can touch, when the horizon is short enough
/// to keep every moment; hours have gaps of any length, so they never are.
std::optional<Rcpsp::Time> shortHorizon(const Rcpsp& problem);

/// `make` of the profile that is fastest for the problem. It returns the same type for each.
template <class Make>
auto withProfile(const Rcpsp& p, const Make& make) {
    const auto horizon = shortHorizon(p);
    if (horizon && UnitProfile::suits(p))
        return make(UnitProfile(p, *horizon));
    return make(EventProfile(p));
}

} // namespace drawbridge
