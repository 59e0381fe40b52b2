// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/placements.h"

#include "core/base/texts.h"
#include "core/diagram/building/plan_layout.h"

#include <QCoreApplication>

namespace drawbridge {

Plan withPlacements(Plan plan) {
    if (!plan.placements.isEmpty() || plan.components.isEmpty())
        return plan;
    if (plan.pages.isEmpty()) {
        Page page;
        page.name = OperationsTexts::tr("Overview");
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

} // namespace drawbridge
