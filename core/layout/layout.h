// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QByteArray>
#include <QRectF>

#include <atomic>
#include <functional>
#include <vector>

namespace drawbridge {

/// What is laid out: boxes in nested clusters (sites, hosts), and edges between boxes. Plain values, so that
/// they travel to the child process and back as JSON.
struct LayoutBox {
    QString key; ///< entity as "component:ID"
    QSizeF size;
    int cluster = -1; ///< index in clusters, or -1
    int tier = 2;     ///< 0 people, 1 gateways and the like, 2 the rest: lower ones lie further up
};

/// Where a site without a site around it goes: what others depend on from outside lies above, the primary
/// left of where it fails over to.
enum class LayoutSide { Any, Above, Left, Right };

struct LayoutCluster {
    QString key; ///< "site:ID", or "component:ID" of a Docker host that holds its services
    int within = -1;
    LayoutSide side = LayoutSide::Any;
};
struct LayoutEdge {
    int from = 0;
    int to = 0;
};
struct LayoutGraph {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutCluster> clusters;
    std::vector<LayoutEdge> edges;
};

struct LayoutResult {
    std::vector<QRectF> boxes;    ///< same order
    std::vector<QRectF> clusters; ///< around their boxes, with room for a title
};

/// The plan as a layout graph: all components, sites as clusters, hosts as clusters within.
LayoutGraph layoutGraphOf(const Plan& plan);

/// Runs Graphviz in a child process (`program` with the hidden subcommand `layout-child`), killed on cancel
/// or after a limit; `dot` for up to 1,000 boxes, `sfdp` beyond. When Graphviz fails a plain grid by site is
/// given instead (never an exception). Cancelled: an empty result. Blocking: call it off the GUI thread.
LayoutResult layOut(const LayoutGraph& graph, const QString& program,
                    const std::atomic<bool>* cancelled = nullptr);

/// The hidden subcommand: reads a LayoutGraph as JSON from standard input, writes a LayoutResult to standard
/// output.
int runLayoutChild();

/// Placements (on `page`) for a result. Keys of clusters and boxes are resolved to entities.
std::vector<Placement> placementsOf(const LayoutGraph& graph, const LayoutResult& result, PageId page);

/// The same grid that stands in for Graphviz: sites beside each other, boxes in rows. Fast, for anything
/// without placements.
LayoutResult gridLayout(const LayoutGraph& graph);

} // namespace drawbridge
