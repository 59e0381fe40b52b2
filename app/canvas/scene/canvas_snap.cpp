// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/scene/canvas_snap.h"

#include <array>
#include <cmath>

namespace drawbridge {

namespace {

/// The edges and the middle of a rectangle along one axis.
std::array<double, 3> linesOf(const QRectF& rect, bool upright) {
    return upright ? std::array{rect.left(), rect.center().x(), rect.right()}
                   : std::array{rect.top(), rect.center().y(), rect.bottom()};
}

void keepNearer(std::optional<Snap>& best, double from, double line, const QRectF& to, double reach) {
    const double shift = line - from;
    if (std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(best->shift)))
        best = Snap{shift, to, line};
}

} // namespace

std::optional<Snap> nearestLine(const QRectF& rect, const QList<QRectF>& neighbours, bool upright,
                                double reach) {
    std::optional<Snap> best;
    const auto mine = linesOf(rect, upright);
    for (const QRectF& other : neighbours) {
        const auto theirs = linesOf(other, upright);
        for (std::size_t i = 0; i < mine.size(); ++i)
            keepNearer(best, mine.at(i), theirs.at(i), other, reach);
    }
    return best;
}

std::optional<Snap> nearestEdge(double line, const QList<QRectF>& neighbours, bool upright, double reach) {
    std::optional<Snap> best;
    for (const QRectF& other : neighbours) {
        const auto theirs = linesOf(other, upright);
        keepNearer(best, line, theirs.front(), other, reach);
        keepNearer(best, line, theirs.back(), other, reach);
    }
    return best;
}

} // namespace drawbridge
