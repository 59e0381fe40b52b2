// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/layout/layout.h"

#include <QPointF>

#include <functional>

namespace drawbridge {

/// The direct contents of a cluster: boxes, and nested clusters as boxes of known size.
struct LevelNode {
    QSizeF size;
    int tier = 2;
};
struct Level {
    std::vector<LevelNode> nodes;
    std::vector<LayoutEdge> edges; ///< lifted to nodes of this level, each pair once
};

/// A connected component of a level.
struct Island {
    std::vector<int> nodes;        ///< indices in the level
    std::vector<LayoutEdge> edges; ///< indices in `nodes`
};
std::vector<Island> islandsOf(const Level& level);

/// Returns the upper left corners of a level's nodes, which must not overlap.
using Arrange = std::function<std::vector<QPointF>(const Level&)>;

/// Lays out from the innermost clusters outwards: each level is arranged on its own and then is one box for
/// the next, so nothing overlaps whatever `arrange` does. Fixed parts stay; see layOut for the rest.
LayoutResult composeLayout(const LayoutGraph& graph, const Arrange& arrange);

/// Packs boxes in centred rows, about as wide as high in total; corners in the order of `sizes`.
std::vector<QPointF> packRows(const std::vector<QSizeF>& sizes, double gapX, double gapY,
                              double minWidth = 0);

/// The size of the bounding box of rectangles at `corners`.
QSizeF extent(const std::vector<QPointF>& corners, const std::vector<QSizeF>& sizes);

} // namespace drawbridge
