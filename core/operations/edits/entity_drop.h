// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/plan_patch.h"

#include <QPointF>

namespace drawbridge {

/// What dropping entities on the page shown would do: what is on it moves there, what is not is placed.
struct EntityDrop {
    QStringList shown;             ///< keys of what moves
    std::vector<EntityRef> absent; ///< what is placed
    QStringList hidden;            ///< keys of what a collapsed container hides: it stays where it is
    std::vector<QRectF> rects;     ///< where all that is dropped comes to lie, about
    QPointF delta;                 ///< of what moves
    QPointF corner;                ///< of what is placed
    QString target;                ///< container that takes what moves, when it is another; else empty
    bool isEmpty() const { return shown.isEmpty() && absent.empty(); }
};

/// Sites and components of the plan alone count. The middle of what moves comes to lie at `point`, on the
/// grid.
EntityDrop entityDrop(const CanvasContents& contents, const std::vector<EntityRef>& refs,
                      const QPointF& point);
void apply(Edit& edit, const CanvasContents& contents, const EntityDrop& drop, const QPointF& point);

} // namespace drawbridge
