// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace drawbridge {

/// A horizontal axis of times since the incident: round hours or minutes, at most about eight ticks.
struct TimeAxis {
    QRectF area; ///< from time 0 at its left to `end` at its right
    Seconds end{3600};

    double x(Seconds time) const;
    Seconds step() const;
    /// Grid lines over the area, with "0", "+2 h" above it.
    void paint(QPainter& painter, double labelTop, const QString& zero) const;
};

/// The flag of a target, standing on `bottom`.
void paintFlag(QPainter& painter, double x, double bottom, const QColor& colour);

} // namespace drawbridge
