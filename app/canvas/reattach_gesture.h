// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_gesture.h"
#include "app/canvas/scene/canvas_handles.h"
#include "core/model/plan.h"

#include <QLineF>

namespace drawbridge {

/// Drags an end of a dependency or tunnel to another item.
class ReattachGesture : public CanvasGesture {
public:
    ReattachGesture(CanvasController& controller, const CanvasHandle& handle);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;

private:
    bool isTunnel() const { return m_tunnel.has_value(); }
    /// What the line joins when the dragged end is at `end`.
    std::pair<ComponentId, ComponentId> endsWith(ComponentId end) const;
    QString whyNot(ComponentId end) const;
    QString sentenceFor(ComponentId end) const;
    bool reattach(ComponentId end);

    CanvasHandle m_handle;
    std::optional<TunnelId> m_tunnel;
    ComponentId m_from{0};
    ComponentId m_to{0};
    QPointF m_fixed; ///< where the other end is
};

} // namespace drawbridge
