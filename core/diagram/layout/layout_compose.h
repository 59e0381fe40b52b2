// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

#include <QPointF>

#include <functional>

namespace drawbridge {

/// What lies directly in one cluster: boxes and the clusters in it, these as boxes of known size.
struct LevelNode {
    QSizeF size;
    int tier = 2;
};
struct Level {
    std::vector<LevelNode> nodes;
    std::vector<LayoutEdge> edges; ///< lifted to the nodes of this level, each pair once
};

/// Connected nodes of a level, with the edges among them.
struct Island {
    std::vector<int> nodes;        ///< indices in the level
    std::vector<LayoutEdge> edges; ///< indices in `nodes`
};
std::vector<Island> islandsOf(const Level& level);

/// Gives the upper left corners of a level's nodes; nodes must not overlap.
using Arrange = std::function<std::vector<QPointF>(const Level&)>;

/// Lays out from the innermost clusters outwards: each level is arranged alone and then is one box for the
/// next. So nothing can overlap, whatever arranges the levels. What is fixed stays; see layOut for what the
/// rest does then.
LayoutResult composeLayout(const LayoutGraph& graph, const Arrange& arrange);

/// Boxes in rows about as wide as high, rows centred; corners in the order of `sizes`.
std::vector<QPointF> packRows(const std::vector<QSizeF>& sizes, double gapX, double gapY,
                              double leastWidth = 0);

/// The size of what lies at `corners`.
QSizeF extent(const std::vector<QPointF>& corners, const std::vector<QSizeF>& sizes);

} // namespace drawbridge
