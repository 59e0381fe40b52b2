// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"

namespace drawbridge {

/// Tells of each finding which other one it follows from: a target that is missed because something that the
/// component requires does not come back in time. Only a finding that is at least as severe and applies to
/// the same scenario is a cause, and no finding is its own cause, not even by way of others. Linear in the
/// plan for each rule that can follow from others and each scenario.
void nameCauses(const RecoveryGraph& graph, std::vector<Finding>& findings);

} // namespace drawbridge
