// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout_compose.h"
#include "core/diagram/layout/layout_tree.h"

namespace drawbridge {

/// A layout in the making: what is known of each node of the tree.
struct Levels {
    explicit Levels(const LayoutGraph& graph);

    const LayoutGraph& graph;
    const LayoutTree tree;
    std::vector<QSizeF> size; ///< by node; of clusters once they are arranged
    std::vector<QPointF>
        corner; ///< by node: within the cluster around it, on the page where that is anchored

    /// Some of the nodes in a cluster (none: on the ground), with the edges among them.
    Level levelOf(const std::vector<int>& nodes, int cluster) const;
    std::vector<QSizeF> sizesOf(const std::vector<int>& nodes) const;

    /// Takes over corners of nodes, moved so that their common corner is the origin. Returns their extent.
    QSizeF place(const std::vector<int>& nodes, const std::vector<QPointF>& corners);

private:
    mutable std::vector<int> m_index; ///< by node: where it is in the level being made
};

/// The nearest whole step. Whole steps keep lines crisp; gaps are wide enough to lose half a step.
double snapped(double value);

QSizeF snappedUp(const QSizeF& size);

/// What a container needs around its contents, in whole steps.
QMarginsF snappedPadding(bool site);

} // namespace drawbridge
