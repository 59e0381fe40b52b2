// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/theme.h"
#include "core/diagram/painting/diagram_index.h"

class QPainter;

namespace drawbridge {

/// Parts of one diagram, by their indexes, ascending.
struct DiagramParts {
    std::vector<int> containers;
    std::vector<int> edges;
    std::vector<int> items;
    bool isEmpty() const { return containers.empty() && edges.empty() && items.empty(); }
};

/// True where edges are painted as bundles.
bool isBundled(const DiagramIndex& index, double zoom);

/// Paints what of a diagram touches `rect` (scene coordinates), as one reads it at a zoom (logical pixels for
/// a scene unit): close up all that the diagram says; far out containers with their names, tints, and lines
/// without arrows; where edges are too many, bundles. The same in whatever pieces a view is painted: what is
/// left out depends on diagram and zoom alone. O(what is in `rect`), bundles aside.
void paintRegion(QPainter& painter, const DiagramIndex& index, const QRectF& rect, double zoom,
                 const Theme& theme);

/// Paints parts above the rest of the diagram, marked as selected or not; the labels of their edges too.
void paintParts(QPainter& painter, const DiagramIndex& index, const DiagramParts& parts, bool selected,
                double zoom, const Theme& theme);

} // namespace drawbridge
