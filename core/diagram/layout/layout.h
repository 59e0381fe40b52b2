// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRectF>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace drawbridge {

constexpr int firstTierOfContents = 2;

/// Input of a layout: boxes in nested clusters (sites, hosts), and edges between boxes. Plain values, sent to
/// the child process as JSON.
struct LayoutBox {
    QString key; ///< entity as "component:ID"
    QSizeF size;
    int cluster = -1; ///< index in clusters, or -1
    int tier = 2;     ///< 0 people, 1 gateways etc., 2 the rest; lower tiers are placed higher
    std::optional<QRectF> fixed = std::nullopt; ///< not moved: pinned, or not part of this layout
    /// Free to move, but preferably near this point, its current centre.
    std::optional<QPointF> wanted = std::nullopt;
};

enum class LayoutStyle {
    Hierarchic,       ///< providers below (or right of) their dependents
    ForceDirected,    ///< connected boxes close together, in all directions
    OrthogonalCompact ///< compact rows and columns, for orthogonal edges
};

/// Position of a top-level site: external providers above, the primary site left of its recovery site.
enum class LayoutSide { Any, Above, Left, Right };

struct LayoutCluster {
    QString key; ///< "site:ID", or "component:ID" of a Docker host that holds its services
    int within = -1;
    LayoutSide side = LayoutSide::Any;
    std::optional<QRectF> fixed = std::nullopt; ///< kept; only grows if free contents need more room
    std::optional<QPointF> wanted = std::nullopt;
};
struct LayoutEdge {
    int from = 0;
    int to = 0;
};
struct LayoutGraph {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutCluster> clusters;
    std::vector<LayoutEdge> edges;
    LayoutStyle style = LayoutStyle::Hierarchic;
};

struct LayoutResult {
    std::vector<QRectF> boxes;    ///< same order
    std::vector<QRectF> clusters; ///< around their boxes, with room for a title
};

/// Fixes parts: a part with a rectangle in `current` (by key) is fixed there, or free but preferably near it
/// if `mayMove` accepts its key. Other parts are free. This covers "all but pinned parts", "the selection"
/// and "new parts" (`mayMove` always false). Call it once, on a new graph from layoutGraphOf. A box keeps its
/// corner and gets the size from the graph. A movable container with fixed contents is drawn around them.
void fixParts(LayoutGraph& graph, const QHash<QString, QRectF>& current,
              const std::function<bool(const QString& key)>& mayMove);

/// Runs Graphviz in a child process (`program` with the hidden subcommand `layout-child`), killed on cancel
/// or after a time limit. Hierarchic: `dot` for connected parts of up to 1,000 boxes, our own layering beyond
/// that or if `dot` would take too long; force-directed: `neato` or `sfdp`. If Graphviz fails, falls back to
/// a grid by site (no exception). Cancelled: an empty result. Blocking; do not call on the GUI thread.
///
/// Fixed boxes are returned unchanged. In a cluster with fixed parts, the free ones are arranged by the style
/// and put in the nearest free space: first inside the cluster, then where it can grow without touching a
/// neighbour. Free parts with a previous position return there, as a whole or, if fixed ones are in the way,
/// around them; others go near their neighbours, else below. Inner clusters grow before outer ones, those
/// with fixed parts before free ones. Siblings overlap only if fixed parts do already or leave no space on
/// any side. Everything that is not fixed is aligned to the grid.
LayoutResult layOut(const LayoutGraph& graph, const QString& program,
                    const std::atomic<bool>* cancelled = nullptr);

/// Number of crossings of edges drawn as straight lines between box centres; edges that share an end or only
/// touch do not count. Exact up to 5,000 edges, beyond that estimated from every n-th edge. At most
/// O(5,000²), in practice much less, as only overlapping edges are compared.
int edgeCrossings(const LayoutGraph& graph, const LayoutResult& result);

/// The hidden subcommand: reads a LayoutGraph as JSON from standard input, writes a LayoutResult to standard
/// output.
int runLayoutChild();

/// The grid layout used as fallback: sites side by side, boxes in rows. Fast; for parts without placements.
LayoutResult gridLayout(const LayoutGraph& graph);

} // namespace drawbridge
