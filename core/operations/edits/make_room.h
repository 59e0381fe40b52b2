// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/plan_patch.h"

namespace drawbridge {

/// Parts that make way for others that grow: what stands below goes down, what stands beside goes aside, with
/// all that is in it, and the containers around grow and are made way for likewise. Nothing overlaps that did
/// not before.
class RoomMaker {
public:
    explicit RoomMaker(const CanvasContents& contents);

    QRectF rectOf(const QString& key) const { return m_rects.value(key); }
    QStringList beside(const QString& key) const; ///< others in the same container
    /// The part takes `to` instead, which begins at the same corner.
    void grow(const QString& key, const QRectF& to);
    /// The parts, which take `from` with the room between them, give way to one box, `to`: what made way for
    /// them comes back, unless it would then cover anything, or others stand among them.
    void giveBack(const QStringList& parts, QRectF from, const QRectF& to);
    /// Moves what made way in the patch, in which everything shown has a place already or in the plan.
    void moveIn(PlanPatch& patch, PageId page) const;

private:
    void shift(const QString& key, const QPointF& by);
    bool pullBack(const QStringList& others, const QRectF& from, const QRectF& to);
    QRectF sizeNeeded(const QString& container, const QRectF& inside) const;
    void settle(const QString& grown, QStringList others, const QHash<QString, QRectF>& before);

    const CanvasContents& m_contents;
    QHash<QString, QRectF> m_rects;
    QHash<QString, QStringList> m_inside; ///< directly in a container; empty key: on the open ground
    QHash<QString, QPointF> m_shifts;
};

} // namespace drawbridge
