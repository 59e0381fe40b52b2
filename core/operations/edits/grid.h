// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cmath>

namespace drawbridge {

inline constexpr double kGridStep = 8; ///< scene units

inline double toGrid(double value) {
    return kGridStep * std::round(value / kGridStep);
}

inline QPointF toGrid(const QPointF& point) {
    return {toGrid(point.x()), toGrid(point.y())};
}

} // namespace drawbridge
