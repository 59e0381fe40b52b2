// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge {

/// Where `found` is not as `wanted` demands: every field that is given there must be the same; of packages
/// and kernel settings each that is named, of other lists all of them and no more. Works from the
/// descriptions of the fields, so that a new one takes part by itself.
std::vector<Difference> buildDrift(const HostFacts& wanted, const HostFacts& found);

} // namespace drawbridge
