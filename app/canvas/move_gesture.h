// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_gesture.h"
#include "core/operations/edits/plan_patch.h"

#include <QStringList>

namespace drawbridge {

/// Moves the selection, or with Ctrl drops a copy of it; shows the plan as it would become.
class MoveGesture : public CanvasGesture {
public:
    MoveGesture(CanvasController& controller, const QString& grabbed, const QPointF& start);
    void move(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool finish(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    QString targetAt(const QPointF& point) const;
    void makeGhosts(bool withEdges);
    void preview(const QPointF& point, const QString& target);
    QString hintFor(const QString& target) const;
    QPointF shiftOff(const QPointF& point) const;
    bool drop(const QPointF& point);
    QPointF snapped(const QPointF& delta);
    void snapToNeighbours(QPointF& delta, bool& snappedX, bool& snappedY);

    Plan m_plan; ///< as it was at the start; contents refer to it
    CanvasContents m_contents;
    QString m_grabbed;
    QStringList m_keys;
    QSet<QString> m_moving;
    QPointF m_start;
    QPointF m_delta;
    bool m_copies = false;
    bool m_isLarge = false;   ///< the diagram is too large to be made anew at every step
    bool m_showsMove = false; ///< the scene shows the plan as it would become
};

} // namespace drawbridge
