// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/diagram/model/diagram.h"

#include <QHash>
#include <QSet>
#include <QSizeF>

namespace drawbridge {

/// Keys of diagram parts: "component:ID", "site:ID", "network:ID", "tunnel:ID"; a dependency is
/// "dependency:FROM_ID:TO_ID", a copy "copy:FROM_ID:TO_ID"; what stands for several dependencies between
/// collapsed containers is "bundle:FROM_KEY:TO_KEY".
QString diagramKey(const EntityRef& ref);
std::optional<EntityRef> entityOfDiagramKey(const QString& key);

struct DiagramOptions {
    const ScenarioAnalysis* analysis = nullptr; ///< tints and badges; absent: neutral
    QHash<qint64, int> findings;                ///< number of findings per entity id
    QSet<qint64> singlePoints;                  ///< ids of components that are single points of failure
    /// The diagram of a moment ago, for previews: edges between parts that stayed keep their routes.
    const Diagram* previous = nullptr;
};

/// Short second line of an item: image and tag, product and data size, address, "1 of 2" for groups.
QString itemSubtitle(const Plan& plan, const Component& component);

/// What an item needs for its two lines, in steps so that neighbours line up. Without a QGuiApplication (no
/// fonts) widths are estimated.
QSizeF usualItemSize(const Plan& plan, const Component& component);

/// The page shown: the given one, else the plan's first, if it has any.
std::optional<PageId> shownPage(const Plan& plan, std::optional<PageId> page);

/// The plan as a diagram: sites and Docker hosts with services as containers (grown around their contents),
/// networks as bands or zones, components as items, dependencies, tunnels and copies between components as
/// edges routed around items where that is cheap.
///
/// The plan's first page (or no page) shows the whole estate: what has no placement is put by gridLayout
/// below the rest (in its own site or host when that is placed). Any other page shows what is placed on it,
/// and the sites and hosts around that. A container whose placement is collapsed is a closed box at its
/// place; edges of what it hides end at it, several between the same two ends as one. Linear but for the grid
/// and the routes.
Diagram buildDiagram(const Plan& plan, std::optional<PageId> page, const DiagramOptions& options);

} // namespace drawbridge
