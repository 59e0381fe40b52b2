// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/placements.h"

#include "core/diagram/building/plan_layout.h"

#include <QCoreApplication>

namespace drawbridge::cli {

Plan withPlacements(Plan plan) {
    if (!plan.placements.isEmpty() || plan.components.isEmpty())
        return plan;
    if (plan.pages.isEmpty()) {
        Page page;
        page.name = QCoreApplication::translate("cli", "Overview");
        page.position = 1;
        plan.pages.put(page);
    }
    const LayoutGraph graph = layoutGraphOf(plan);
    const LayoutResult result = layOut(graph, QCoreApplication::applicationFilePath());
    for (Placement placement : placementsOf(graph, result, plan.pages.at(0).id)) {
        placement.position = plan.placements.nextPosition();
        plan.placements.append(std::make_shared<const Placement>(placement));
    }
    return plan;
}

} // namespace drawbridge::cli
