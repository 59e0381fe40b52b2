// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/grid.h"

#include <QList>
#include <QRectF>

#include <optional>

namespace drawbridge {

inline constexpr double kSnapPixels = 6; ///< how near a line must be to draw something on it

/// How far to move to come to lie on a line of another rectangle.
struct Snap {
    double shift = 0;
    QRectF to;
    double line = 0; ///< x of an upright line, y of a level one
};

/// The least shift, at most `reach`, that brings an edge or the middle of `rect` on the same line of a
/// neighbour. O(neighbours).
std::optional<Snap> nearestLine(const QRectF& rect, const QList<QRectF>& neighbours, bool upright,
                                double reach);

/// The same for one line that is dragged, and the edges of neighbours.
std::optional<Snap> nearestEdge(double line, const QList<QRectF>& neighbours, bool upright, double reach);

} // namespace drawbridge
