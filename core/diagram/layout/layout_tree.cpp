// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_tree.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace drawbridge {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// True when `cluster` lies in `outer`, by the parents known so far.
bool isInside(const LayoutTree& tree, int cluster, int outer) {
    for (int up = cluster; up != LayoutTree::none; up = tree.parent[at(tree.nodeOf(up))]) {
        if (up == outer)
            return true;
    }
    return false;
}

void readParents(const LayoutGraph& graph, LayoutTree& tree) {
    const auto valid = [&tree](int index) {
        return index >= 0 && index < tree.clusters ? index : LayoutTree::none;
    };
    tree.parent.assign(at(tree.nodes()), LayoutTree::none);
    for (int c = 0; c < tree.clusters; ++c) {
        const int within = valid(graph.clusters[at(c)].within);
        if (within != LayoutTree::none && !isInside(tree, within, c))
            tree.parent[at(tree.nodeOf(c))] = within;
    }
    for (int b = 0; b < tree.boxes; ++b)
        tree.parent[at(b)] = valid(graph.boxes[at(b)].cluster);
}

std::vector<int> depthsOf(const LayoutTree& tree) {
    std::vector<int> depths(at(tree.nodes()), 0);
    for (int node = 0; node < tree.nodes(); ++node) {
        for (int up = tree.parent[at(node)]; up != LayoutTree::none; up = tree.parent[at(tree.nodeOf(up))])
            ++depths[at(node)];
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
        while (tree.parent[at(from)] != tree.parent[at(to)]) {
            int& deeper = depths[at(from)] >= depths[at(to)] ? from : to;
            deeper = tree.nodeOf(tree.parent[at(deeper)]);
        }
        if (from != to && seen.insert({from, to}).second)
            tree.edges[at(tree.parent[at(from)] + 1)].push_back({from, to});
    }
}

} // namespace

LayoutTree layoutTreeOf(const LayoutGraph& graph) {
    LayoutTree tree;
    tree.boxes = static_cast<int>(graph.boxes.size());
    tree.clusters = static_cast<int>(graph.clusters.size());
    readParents(graph, tree);
    tree.contents.resize(at(tree.clusters) + 1);
    for (int node = 0; node < tree.nodes(); ++node)
        tree.contents[at(tree.parent[at(node)] + 1)].push_back(node);
    const std::vector<int> depths = depthsOf(tree);
    tree.innermostFirst.resize(at(tree.clusters));
    std::iota(tree.innermostFirst.begin(), tree.innermostFirst.end(), 0);
    std::stable_sort(tree.innermostFirst.begin(), tree.innermostFirst.end(),
                     [&](int a, int b) { return depths[at(tree.nodeOf(a))] > depths[at(tree.nodeOf(b))]; });
    tree.edges.resize(at(tree.clusters) + 1);
    liftEdges(graph, depths, tree);
    return tree;
}

} // namespace drawbridge
