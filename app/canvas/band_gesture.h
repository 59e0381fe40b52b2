// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_gesture.h"
#include "core/model/entity_ref.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace drawbridge {

/// Selects what a rectangle touches, or what a drawn line (Shift) encloses.
class BandGesture : public CanvasGesture {
public:
    BandGesture(CanvasController& controller, const QPointF& start, Qt::KeyboardModifiers modifiers);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    std::vector<EntityRef> caught() const;
    QPointF m_start;
    QRectF m_band;
    QPolygonF m_lasso;
    bool m_isLasso = false;
    std::vector<EntityRef> m_before;
};

} // namespace drawbridge
