// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/new_plan.h"

namespace drawbridge {

Plan newPlan(const QString& name) {
    Plan plan;
    plan.project.name = name;
    plan.project.timeZone = machineTimeZone();
    plan.project.assumptions = Assumptions{};
    plan.project.assumptions->use = AssumptionSetName::Cautious;
    return plan;
}

} // namespace drawbridge
