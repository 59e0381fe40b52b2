// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/programme/exercise_scope.h"
#include "core/analysis/programme/programme.h"

namespace drawbridge {

/// Which groups were exercised in which ways, and when; a last row of components that have steps and are in
/// no group, if there are any.
std::vector<CoverageRow> coverageOf(const RecoveryGraph& graph, const PlannedWork& work,
                                    const std::vector<ProgrammeRow>& rows, const QDate& today);

/// Sets the steps and accesses of a programme that some run did, and what none did. A walk-through or
/// tabletop does no steps.
void countExercised(const RecoveryGraph& graph, const PlannedWork& work, Programme& programme);

} // namespace drawbridge
