// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_gesture.h"
#include "core/model/plan.h"

namespace drawbridge {

/// How a connection is begun.
enum class ConnectStart {
    Tool,  ///< a drag with a tool, which says the kind
    Click, ///< goes on to a click
    Border ///< a drag from an item's border: its ends and the keys held say the kind
};

/// Draws a dependency or a tunnel from one item to another, or attaches it to a network, by drag or by two
/// clicks. A drag that ends on free ground asks what shall be made there.
class ConnectGesture : public CanvasGesture {
public:
    ConnectGesture(CanvasController& controller, ComponentId from, ConnectKind kind, ConnectStart start);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;

private:
    /// What a release would do.
    struct Aim {
        std::optional<EntityRef> target; ///< none: free ground, or the start itself
        ConnectKind kind = ConnectKind::Hard;
        QString reason; ///< why it may not be
    };
    Aim aimAt(const QPointF& point, Qt::KeyboardModifiers modifiers) const;
    ConnectKind kindFor(std::optional<ComponentId> to, Qt::KeyboardModifiers modifiers) const;
    QString whyNot(ConnectKind kind, const EntityRef& to) const;
    QString sentenceFor(const Aim& aim) const;
    void connectTo(const Aim& aim);
    void showCandidates(Qt::KeyboardModifiers modifiers);

    ComponentId m_from;
    ConnectKind m_kind;
    bool m_byClicks;
    bool m_fromBorder;
    bool m_asks = false; ///< the menu of new parts is open
    std::optional<Qt::KeyboardModifiers> m_candidatesFor;
};

} // namespace drawbridge
