// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>

namespace drawbridge {

/// Hard dependencies that others imply: from a component to what it also requires by way of others. What is
/// left is the transitive reduction (Aho, Garey, Ullman 1972) of what is in no circle. Of a component that
/// reaches more than some hundreds of others only the nearest are looked at, so that the cost stays near
/// linear; a dependency may then be left in. Pairs of dense indices.
std::set<std::pair<int, int>> impliedDependencies(const Plan& plan);

/// The same for a picture of the plan: none while there are so few dependencies that each can be followed.
std::set<std::pair<int, int>> impliedInPicture(const Plan& plan);

} // namespace drawbridge
