// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/theme.h"
#include "core/diagram/painting/diagram_index.h"

class QPainter;

namespace drawbridge {

/// Parts of a diagram by index, ascending.
struct DiagramParts {
    std::vector<int> containers;
    std::vector<int> edges;
    std::vector<int> items;
    bool isEmpty() const { return containers.empty() && edges.empty() && items.empty(); }
};

/// True if edges are painted as bundles.
bool isBundled(const DiagramIndex& index, double zoom);

/// Paints the part of a diagram in `rect` (scene coordinates) with the level of detail for a zoom (logical
/// pixels per scene unit): everything when zoomed in; container names, tints and lines without arrows when
/// zoomed out; bundles if there are too many edges. The level depends only on diagram and zoom, so tiles
/// match. O(parts in `rect`) plus bundles.
void paintRegion(QPainter& painter, const DiagramIndex& index, const QRectF& rect, double zoom,
                 const Theme& theme);

/// Paints parts and their edge labels above the rest, selected or not.
void paintParts(QPainter& painter, const DiagramIndex& index, const DiagramParts& parts, bool selected,
                double zoom, const Theme& theme);

} // namespace drawbridge
