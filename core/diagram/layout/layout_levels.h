// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout_compose.h"
#include "core/diagram/layout/layout_tree.h"

namespace drawbridge {

/// A layout in progress: the known data of each node of the tree.
struct Levels {
    explicit Levels(const LayoutGraph& graph);

    const LayoutGraph& graph;
    const LayoutTree tree;
    std::vector<QSizeF> size;    ///< by node; for clusters once they are arranged
    std::vector<QPointF> corner; ///< by node: relative to its cluster, or to the page if that is anchored

    /// Some nodes of a cluster (none: top level) with the edges among them.
    Level levelOf(const std::vector<int>& nodes, int cluster) const;
    std::vector<QSizeF> sizesOf(const std::vector<int>& nodes) const;

    /// Sets the corners of nodes, moved so that their bounding box starts at the origin. Returns its size.
    QSizeF place(const std::vector<int>& nodes, const std::vector<QPointF>& corners);

private:
    mutable std::vector<int> m_index; ///< by node: its index in the level being built
};

/// Rounds to the grid, which keeps lines crisp; gaps are wide enough to lose half a step.
double snapped(double value);

QSizeF snappedUp(const QSizeF& size);

/// Padding of a container, in whole grid steps.
QMarginsF snappedPadding(bool site);

} // namespace drawbridge
