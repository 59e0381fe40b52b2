// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "core/diagram/model/diagram.h"

#include <QHash>
#include <QSet>
#include <QSizeF>

namespace drawbridge {

/// Keys of diagram parts: "component:ID", "site:ID", "network:ID", "tunnel:ID"; a dependency is
/// "dependency:FROM_ID:TO_ID", a copy "copy:FROM_ID:TO_ID"; a bundle of dependencies between collapsed
/// containers or clusters "bundle:FROM_KEY:TO_KEY"; a closed cluster "cluster:…".
QString diagramKey(const EntityRef& ref);
std::optional<EntityRef> entityOfDiagramKey(const QString& key);

struct DiagramOptions {
    const ScenarioAnalysis* analysis = nullptr; ///< tints and badges; absent: neutral
    QHash<qint64, int> findings;                ///< number of findings per entity id
    QHash<qint64, MachineMark> machines;        ///< by component id
    QHash<qint64, ProofMark> proofs;            ///< by component id
    QSet<qint64> singlePoints;                  ///< ids of components that are single points of failure
    /// Of a large picture, leave out dependencies that others imply; see impliedDependencies().
    bool leavesOutImplied = false;
    /// On a large page alike components stand together; see componentClusters(). Which are open is in the
    /// placements of their members: a collapsed one is in a closed cluster.
    bool clusters = false;
    /// The previous diagram, for previews: edges between unmoved parts keep their routes.
    const Diagram* previous = nullptr;
};

/// Second line of an item: image and tag, product and data size, address, "1 of 2" for groups.
QString itemSubtitle(const Plan& plan, const Component& component);

/// Size for the two lines of an item, rounded up so that neighbours line up. Without a QGuiApplication (no
/// fonts) widths are estimated.
QSizeF usualItemSize(const Plan& plan, const Component& component);

/// The given page, else the plan's first, if any.
std::optional<PageId> shownPage(const Plan& plan, std::optional<PageId> page);

/// The worse of two: lost, disabled, degraded, recovered, unaffected, neutral.
DiagramState worse(DiagramState one, DiagramState other);

/// The plan as a diagram: sites and Docker hosts with services as containers (enclosing their contents),
/// networks as bands or zones, components as items; dependencies, tunnels and copies as edges, routed around
/// items where that is cheap.
///
/// The plan's first page (or no page) shows everything: parts without a placement are placed by gridLayout
/// below the rest (in their own site or host if that is placed). Other pages show only what is placed on
/// them, with the enclosing sites and hosts. A collapsed container is a closed box; edges of hidden parts end
/// at it, and edges between the same two ends are bundled. Linear except for grid layout and routing.
Diagram buildDiagram(const Plan& plan, std::optional<PageId> page, const DiagramOptions& options);

} // namespace drawbridge
