// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheduling/event_profile.h"
#include "core/analysis/scheduling/unit_profile.h"

namespace drawbridge {

/// The latest moment that a forward and a backward pass after it can touch, when the horizon is short enough
/// to keep every moment; hours have gaps of any length, so they never are.
std::optional<Rcpsp::Time> shortHorizon(const Rcpsp& problem);

/// `make` of the profile that is fastest for the problem. It returns the same type for each.
template <class Make>
auto withProfile(const Rcpsp& p, const Make& make) {
    if (const auto horizon = shortHorizon(p)) {
        if (UnitProfile<1>::suits(p))
            return make(UnitProfile<1>(p, *horizon));
        if (UnitProfile<2>::suits(p))
            return make(UnitProfile<2>(p, *horizon));
        if (UnitProfile<4>::suits(p))
            return make(UnitProfile<4>(p, *horizon));
    }
    return make(EventProfile(p));
}

} // namespace drawbridge
