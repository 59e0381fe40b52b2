// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_levels.h"

#include "core/base/index.h"
#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

double nextStep(double value) {
    return kSnap * std::ceil(value / kSnap);
}

} // namespace

double snapped(double value) {
    return kSnap * std::round(value / kSnap);
}

QSizeF snappedUp(const QSizeF& size) {
    return {nextStep(size.width()), nextStep(size.height())};
}

QMarginsF snappedPadding(bool site) {
    const QMarginsF padding = containerPadding(site);
    return {nextStep(padding.left()), nextStep(padding.top()), nextStep(padding.right()),
            nextStep(padding.bottom())};
}

Levels::Levels(const LayoutGraph& given) : graph(given), tree(layoutTreeOf(given)) {
    size.resize(idx(tree.nodes()));
    corner.resize(idx(tree.nodes()));
    m_index.assign(idx(tree.nodes()), LayoutTree::none);
    for (int box = 0; box < tree.boxes; ++box)
        size[idx(box)] = graph.boxes[idx(box)].size;
}

Level Levels::levelOf(const std::vector<int>& nodes, int cluster) const {
    Level level;
    for (const int node : nodes) {
        m_index[idx(node)] = static_cast<int>(level.nodes.size());
        level.nodes.push_back({size[idx(node)], node < tree.boxes ? graph.boxes[idx(node)].tier : 2});
    }
    for (const LayoutEdge& edge : tree.edges[idx(cluster + 1)]) {
        const LayoutEdge inside{m_index[idx(edge.from)], m_index[idx(edge.to)]};
        if (inside.from != LayoutTree::none && inside.to != LayoutTree::none)
            level.edges.push_back(inside);
    }
    for (const int node : nodes)
        m_index[idx(node)] = LayoutTree::none;
    return level;
}

std::vector<QSizeF> Levels::sizesOf(const std::vector<int>& nodes) const {
    std::vector<QSizeF> sizes;
    for (const int node : nodes)
        sizes.push_back(size[idx(node)]);
    return sizes;
}

QSizeF Levels::place(const std::vector<int>& nodes, const std::vector<QPointF>& corners) {
    double left = 0;
    double top = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        left = i == 0 ? corners[i].x() : std::min(left, corners[i].x());
        top = i == 0 ? corners[i].y() : std::min(top, corners[i].y());
    }
    QRectF around;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const QPointF inside = corners[i] - QPointF(left, top);
        corner[idx(nodes[i])] = {snapped(inside.x()), snapped(inside.y())};
        around |= QRectF(corner[idx(nodes[i])], size[idx(nodes[i])]);
    }
    return around.size();
}

} // namespace drawbridge
