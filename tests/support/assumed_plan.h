// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace drawbridge::testing {

/// An empty plan that assumes the cautious set: for tests that are not about what is left out.
inline Plan assumedPlan() {
    Plan plan;
    plan.project.assumptions = Assumptions{};
    plan.project.assumptions->use = AssumptionSetName::Cautious;
    return plan;
}

} // namespace drawbridge::testing
