// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <cmath>

namespace drawbridge {

/// Where a view looks. Scene units are logical pixels at zoom 1; the view's origin lies on a whole device
/// pixel, so that what was painted once is still sharp after panning.
struct CanvasCamera {
    QPointF centre; ///< scene point in the middle of the view
    double zoom = 1;
    QSizeF size;      ///< of the view, logical pixels
    double ratio = 1; ///< device pixels for a logical one

    double scale() const { return zoom * ratio; }
    /// Device pixels from the scene's origin to the view's upper left corner.
    QPointF corner() const {
        return {std::round(centre.x() * scale() - size.width() * ratio / 2),
                std::round(centre.y() * scale() - size.height() * ratio / 2)};
    }
    QTransform toView() const {
        const QPointF at = corner();
        return QTransform(zoom, 0, 0, zoom, -at.x() / ratio, -at.y() / ratio);
    }
    QPointF scenePoint(const QPointF& viewPoint) const { return toView().inverted().map(viewPoint); }
    QPointF viewPoint(const QPointF& scenePoint) const { return toView().map(scenePoint); }
    QRectF shown() const { return toView().inverted().mapRect(QRectF(QPointF(0, 0), size)); }
};

} // namespace drawbridge
