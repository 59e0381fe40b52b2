// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/placements.h"

#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/page_layout.h"

#include <QCoreApplication>

namespace drawbridge {

Plan withPlacements(Plan plan, bool clusters) {
    if (!plan.placements.isEmpty() || plan.components.isEmpty())
        return plan;
    if (plan.pages.isEmpty()) {
        Page page;
        page.name = OperationsTexts::tr("Overview");
        page.position = 1;
        plan.pages.put(page);
    }
    DiagramOptions options;
    options.clusters = clusters;
    const CanvasContents contents(plan, buildDiagram(plan, std::nullopt, options));
    const LayoutGraph graph = pageGraph(contents, true);
    const LayoutResult result = layOut(graph, QCoreApplication::applicationFilePath());
    return patched(plan, laidOut(contents, graph, result));
}

} // namespace drawbridge
