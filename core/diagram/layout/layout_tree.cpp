// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_tree.h"

#include "core/base/index.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace drawbridge {

namespace {

/// True if `cluster` is inside `outer`, by the parents known so far.
bool isInside(const LayoutTree& tree, int cluster, int outer) {
    for (int up = cluster; up != LayoutTree::none; up = tree.parent[idx(tree.nodeOf(up))]) {
        if (up == outer)
            return true;
    }
    return false;
}

void readParents(const LayoutGraph& graph, LayoutTree& tree) {
    const auto valid = [&tree](int index) {
        return index >= 0 && index < tree.clusters ? index : LayoutTree::none;
    };
    tree.parent.assign(idx(tree.nodes()), LayoutTree::none);
    for (int c = 0; c < tree.clusters; ++c) {
        const int within = valid(graph.clusters[idx(c)].within);
        if (within != LayoutTree::none && !isInside(tree, within, c))
            tree.parent[idx(tree.nodeOf(c))] = within;
    }
    for (int b = 0; b < tree.boxes; ++b)
        tree.parent[idx(b)] = valid(graph.boxes[idx(b)].cluster);
}

std::vector<int> depthsOf(const LayoutTree& tree) {
    std::vector<int> depths(idx(tree.nodes()), 0);
    for (int node = 0; node < tree.nodes(); ++node) {
        for (int up = tree.parent[idx(node)]; up != LayoutTree::none; up = tree.parent[idx(tree.nodeOf(up))])
            ++depths[idx(node)];
    }
    return depths;
}

void liftEdges(const LayoutGraph& graph, const std::vector<int>& depths, LayoutTree& tree) {
    std::set<std::pair<int, int>> seen;
    for (const LayoutEdge& edge : graph.edges) {
        int from = edge.from;
        int to = edge.to;
        if (from < 0 || to < 0 || from >= tree.boxes || to >= tree.boxes)
            continue;
        while (tree.parent[idx(from)] != tree.parent[idx(to)]) {
            int& deeper = depths[idx(from)] >= depths[idx(to)] ? from : to;
            deeper = tree.nodeOf(tree.parent[idx(deeper)]);
        }
        if (from != to && seen.insert({from, to}).second)
            tree.edges[idx(tree.parent[idx(from)] + 1)].push_back({from, to});
    }
}

} // namespace

LayoutTree layoutTreeOf(const LayoutGraph& graph) {
    LayoutTree tree;
    tree.boxes = static_cast<int>(graph.boxes.size());
    tree.clusters = static_cast<int>(graph.clusters.size());
    readParents(graph, tree);
    tree.contents.resize(idx(tree.clusters) + 1);
    for (int node = 0; node < tree.nodes(); ++node)
        tree.contents[idx(tree.parent[idx(node)] + 1)].push_back(node);
    const std::vector<int> depths = depthsOf(tree);
    tree.innermostFirst.resize(idx(tree.clusters));
    std::iota(tree.innermostFirst.begin(), tree.innermostFirst.end(), 0);
    std::stable_sort(tree.innermostFirst.begin(), tree.innermostFirst.end(),
                     [&](int a, int b) { return depths[idx(tree.nodeOf(a))] > depths[idx(tree.nodeOf(b))]; });
    tree.edges.resize(idx(tree.clusters) + 1);
    liftEdges(graph, depths, tree);
    return tree;
}

} // namespace drawbridge
