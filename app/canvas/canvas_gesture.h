// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

namespace drawbridge {

class CanvasController;

/// What a line between two items stands for.
enum class ConnectKind { Hard, Soft, Tunnel };

/// One gesture from press to release. Nothing is changed before finish(), and then by one edit; cancel()
/// leaves everything as it was.
class CanvasGesture {
public:
    explicit CanvasGesture(CanvasController& controller) : m_controller(controller) {}
    virtual ~CanvasGesture() = default;
    CanvasGesture(const CanvasGesture&) = delete;
    CanvasGesture& operator=(const CanvasGesture&) = delete;

    virtual void move(const QPointF& point, Qt::KeyboardModifiers modifiers) = 0;
    /// The button was released; false when the gesture goes on (waits for another click, or for a menu).
    virtual bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) = 0;
    virtual void cancel() {}

protected:
    CanvasController& controller() const { return m_controller; }

private:
    CanvasController& m_controller;
};

} // namespace drawbridge
