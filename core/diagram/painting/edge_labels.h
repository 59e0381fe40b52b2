// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"
#include "core/diagram/model/rect_grid.h"

#include <utility>

namespace drawbridge {

/// Places edge labels on the line, as close to its middle as possible, else beside it, without covering an
/// item, a title or another label; labels without space are left out. Returns pairs of edge index and label
/// centre. `items` holds the items by index. Needs a QGuiApplication to measure text. O(labels × parts
/// nearby).
std::vector<std::pair<int, QPointF>> placeEdgeLabels(const Diagram& diagram, const RectGrid& items);

} // namespace drawbridge
