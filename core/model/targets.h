// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// How soon a component must be back (RTO), and how much of its newest data may be lost (RPO).
struct Targets {
    std::optional<Seconds> rto;
    std::optional<Seconds> rpo;
};

/// The tightest targets of the protection groups that a component is in.
Targets groupTargets(const Plan& plan, ComponentId member);

/// Each target is the component's own, else that of its groups.
Targets targetsOf(const Plan& plan, const Component& component);

/// The same for all components, by their index in the plan, in one sweep over the groups.
std::vector<Targets> targetsOfAll(const Plan& plan);

} // namespace drawbridge
