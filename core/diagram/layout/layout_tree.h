// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// The clusters of a graph as a tree. Nodes are the boxes, then the clusters. Levels have index `cluster +
/// 1`; 0 is the top level outside all clusters.
struct LayoutTree {
    static constexpr int none = -1;

    int boxes = 0;
    int clusters = 0;
    std::vector<int> parent;                    ///< by node: its cluster, or none
    std::vector<std::vector<int>> contents;     ///< by level: nodes
    std::vector<std::vector<LayoutEdge>> edges; ///< by level, between nodes of that level; each pair once
    std::vector<int> innermostFirst;            ///< clusters

    int nodes() const { return boxes + clusters; }
    int nodeOf(int cluster) const { return boxes + cluster; }
};

/// Ignores references to missing clusters, and cycles of clusters. An edge belongs to the level where its
/// ends are in different nodes. O((nodes + edges) · nesting depth).
LayoutTree layoutTreeOf(const LayoutGraph& graph);

} // namespace drawbridge
