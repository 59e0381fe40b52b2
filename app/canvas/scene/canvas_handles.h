// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace drawbridge {

class CanvasScene;

/// What a selected part can be grabbed by to change it.
struct CanvasHandle {
    enum class Kind {
        Side,   ///< a side or corner of a container
        EdgeEnd ///< an end of a dependency or tunnel
    };
    Kind kind = Kind::Side;
    QString key;     ///< of the container or edge
    QPointF point;   ///< scene coordinates
    Qt::Edges sides; ///< that follow the pointer
    bool atStart = false;
};

/// Eight of an open container that is large enough on the screen for them, two of an edge that stands for one
/// dependency or tunnel; none of anything else.
std::vector<CanvasHandle> handlesOf(const CanvasScene& scene, const QString& key, double zoom);

/// The one within `reach` (scene units) of a point.
std::optional<CanvasHandle> handleAt(const std::vector<CanvasHandle>& handles, const QPointF& point,
                                     double reach);

Qt::CursorShape cursorOf(const CanvasHandle& handle);

} // namespace drawbridge
