// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/rect_grid.h"

#include <utility>

namespace drawbridge {

/// Where the labels of edges stand: on the line, as near to its middle as there is room, else beside it. No
/// label covers an item, a title or another label; one that finds no room is left out. Pairs of the index of
/// an edge and the centre of its label. `items` holds the items by index; text is measured, so a
/// QGuiApplication is needed. O(labels × what is near).
std::vector<std::pair<int, QPointF>> placeEdgeLabels(const Diagram& diagram, const RectGrid& items);

} // namespace drawbridge
