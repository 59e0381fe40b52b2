// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_gesture.h"
#include "app/canvas/scene/canvas_handles.h"
#include "core/operations/edits/plan_patch.h"

namespace drawbridge {

/// Drags a side or corner of a container, never over what is in it.
class ResizeGesture : public CanvasGesture {
public:
    ResizeGesture(CanvasController& controller, const CanvasHandle& handle, const QPointF& start);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    QRectF rectAt(const QPointF& shift, bool free) const;
    double snapped(double line, bool upright, bool free) const;
    void showGuides(bool free);

    Plan m_plan; ///< as it was at the start; contents refer to it
    CanvasContents m_contents;
    CanvasHandle m_handle;
    QPointF m_start;
    QRectF m_before;
    QRectF m_rect;
    QList<QRectF> m_siblings;
    bool m_isLarge = false; ///< the diagram is too large to be made anew at every step
};

} // namespace drawbridge
