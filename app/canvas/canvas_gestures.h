// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_edits.h"

#include <QPointF>
#include <QPolygonF>
#include <QStringList>

namespace drawbridge {

class CanvasController;

/// One gesture from press to release. Nothing is changed before finish(), and then by one edit; cancel()
/// leaves everything as it was.
class CanvasGesture {
public:
    explicit CanvasGesture(CanvasController& controller) : m_controller(controller) {}
    virtual ~CanvasGesture() = default;
    CanvasGesture(const CanvasGesture&) = delete;
    CanvasGesture& operator=(const CanvasGesture&) = delete;

    virtual void move(const QPointF& point, Qt::KeyboardModifiers modifiers) = 0;
    /// The button was released; false when the gesture goes on (waits for another click).
    virtual bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) = 0;
    virtual void cancel() {}

protected:
    CanvasController& controller() { return m_controller; }

private:
    CanvasController& m_controller;
};

/// Moves the selection; shows the plan as it would become.
class MoveGesture : public CanvasGesture {
public:
    MoveGesture(CanvasController& controller, const QString& grabbed, const QPointF& start);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    void makeGhosts();
    void preview(const QPointF& point);
    QPointF snapped(const QPointF& delta);
    void snapToNeighbours(QPointF& delta, bool& snappedX, bool& snappedY);

    Plan m_plan; ///< as it was at the start; contents refer to it
    CanvasContents m_contents;
    QString m_grabbed;
    QStringList m_keys;
    QSet<QString> m_moving;
    QPointF m_start;
    QPointF m_delta;
    bool m_showsGhosts = false; ///< the diagram is too large to be made anew at every step
};

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

enum class ConnectKind { Hard, Soft, Tunnel };

/// Draws a dependency or a tunnel from one item to another, by drag or by two clicks.
class ConnectGesture : public CanvasGesture {
public:
    ConnectGesture(CanvasController& controller, ComponentId from, ConnectKind kind, bool byClicks);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;

private:
    QString whyNot(ComponentId to);
    void connectTo(ComponentId to);
    ComponentId m_from;
    ConnectKind m_kind;
    bool m_byClicks;
};

} // namespace drawbridge
