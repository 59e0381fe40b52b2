// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRectF>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace drawbridge {

/// What is laid out: boxes in nested clusters (sites, hosts), and edges between boxes. Plain values, so that
/// they travel to the child process and back as JSON.
struct LayoutBox {
    QString key; ///< entity as "component:ID"
    QSizeF size;
    int cluster = -1; ///< index in clusters, or -1
    int tier = 2;     ///< 0 people, 1 gateways and the like, 2 the rest: lower ones lie further up
    std::optional<QRectF> fixed = std::nullopt; ///< stands here and is not moved: pinned, or not laid out
    /// Free to move, but best near this point: the middle of where it stands now.
    std::optional<QPointF> wanted = std::nullopt;
};

enum class LayoutStyle {
    Hierarchic,       ///< what is required lies below (or right of) what requires it
    ForceDirected,    ///< what is joined lies close together, in all directions
    OrthogonalCompact ///< rows and columns close together, meant for edges with right angles
};

/// Where a site without a site around it goes: what others depend on from outside lies above, the primary
/// left of where it fails over to.
enum class LayoutSide { Any, Above, Left, Right };

struct LayoutCluster {
    QString key; ///< "site:ID", or "component:ID" of a Docker host that holds its services
    int within = -1;
    LayoutSide side = LayoutSide::Any;
    std::optional<QRectF> fixed = std::nullopt; ///< kept; only grows, when free contents need more room
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

/// Says what stays: a part that has a place in `stands` (key to rectangle) is fixed there, or, where
/// `mayMove` gives true for its key, free but best near there. What has no place is free. So "all but what is
/// pinned", "the selection" and "what is new" (`mayMove` never true) are one thing. Call it once, on a graph
/// fresh from layoutGraphOf. A box keeps its corner and takes the size of the graph. A container whose key
/// may move but which holds something fixed is drawn around that.
void fixParts(LayoutGraph& graph, const QHash<QString, QRectF>& stands,
              const std::function<bool(const QString& key)>& mayMove);

/// Runs Graphviz in a child process (`program` with the hidden subcommand `layout-child`), killed on cancel
/// or after a limit; hierarchic: `dot` for what hangs together in up to 1,000 boxes, layers of our own beyond
/// and where much of it would take `dot` too long; forces: `neato` or `sfdp`. When Graphviz fails a plain
/// grid by site is given instead (never an exception). Cancelled: an empty result. Blocking: call it off the
/// GUI thread.
///
/// Fixed boxes come back as they were. In a cluster with something fixed the free parts are arranged by the
/// style and go to the nearest room that overlaps nothing: first inside the cluster as it is, then where it
/// can grow without meeting a neighbour. Free parts that were somewhere before go back there, as a whole or,
/// where fixed ones are in the way, around them; the others go near what they are joined to, else below.
/// Inner clusters grow before outer ones, those with fixed parts before the free ones, which give way.
/// Siblings overlap only where fixed parts do already or leave no room on any side. Everything that is not
/// fixed stands on whole steps of the grid.
LayoutResult layOut(const LayoutGraph& graph, const QString& program,
                    const std::atomic<bool>* cancelled = nullptr);

/// How many pairs of edges cross, drawn straight between the middles of the boxes they join; edges that share
/// an end do not cross, nor do edges that only touch. Exact for up to 5,000 edges; beyond, an estimate from
/// every n-th edge. At most O(5,000²), in practice much less: only edges side by side are compared.
int edgeCrossings(const LayoutGraph& graph, const LayoutResult& result);

/// The hidden subcommand: reads a LayoutGraph as JSON from standard input, writes a LayoutResult to standard
/// output.
int runLayoutChild();

/// The same grid that stands in for Graphviz: sites beside each other, boxes in rows. Fast, for anything
/// without placements.
LayoutResult gridLayout(const LayoutGraph& graph);

} // namespace drawbridge
