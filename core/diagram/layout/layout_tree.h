// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

namespace drawbridge {

/// The clusters of a graph as a tree. Nodes are the boxes, then the clusters; the index `cluster + 1` means a
/// level: 0 is the ground outside of all clusters.
struct LayoutTree {
    static constexpr int none = -1;

    int boxes = 0;
    int clusters = 0;
    std::vector<int> parent;                    ///< by node: the cluster around it, or none
    std::vector<std::vector<int>> contents;     ///< by level: nodes
    std::vector<std::vector<LayoutEdge>> edges; ///< by level, ends are nodes of that level; each pair once
    std::vector<int> innermostFirst;            ///< clusters

    int nodes() const { return boxes + clusters; }
    int nodeOf(int cluster) const { return boxes + cluster; }
};

/// References to clusters that do not exist, and cycles of clusters, count as none. An edge matters on the
/// level where its ends lie in different nodes. O(nodes + edges, times the depth of the nesting).
LayoutTree layoutTreeOf(const LayoutGraph& graph);

} // namespace drawbridge
