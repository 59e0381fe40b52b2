// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/resize_gesture.h"

#include "app/canvas/canvas_controller.h"
#include "app/canvas/scene/canvas_snap.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/canvas_edits.h"

namespace drawbridge {

ResizeGesture::ResizeGesture(CanvasController& controller, const CanvasHandle& handle, const QPointF& start)
    : CanvasGesture(controller), m_plan(controller.session().plan()),
      m_contents(m_plan, controller.scene().diagram(), controller.session().page()), m_handle(handle),
      m_start(start), m_before(m_contents.rectOf(handle.key)), m_rect(m_before) {
    for (const QString& key : m_contents.containers()) {
        if (key != handle.key && m_contents.parentOf(key) == m_contents.parentOf(handle.key))
            m_siblings.append(m_contents.rectOf(key));
    }
    constexpr std::size_t most = 900;
    const Diagram& shown = controller.scene().diagram();
    m_isLarge = shown.items.size() + shown.containers.size() + shown.edges.size() > most;
}

double ResizeGesture::snapped(double line, bool upright, bool free) const {
    if (free)
        return line;
    const auto snap = nearestEdge(line, m_siblings, upright, kSnapPixels / controller().view().zoom());
    return snap ? line + snap->shift : toGrid(line);
}

QRectF ResizeGesture::rectAt(const QPointF& shift, bool free) const {
    QRectF rect = m_before;
    if (m_handle.sides & Qt::LeftEdge)
        rect.setLeft(snapped(rect.left() + shift.x(), true, free));
    if (m_handle.sides & Qt::RightEdge)
        rect.setRight(snapped(rect.right() + shift.x(), true, free));
    if (m_handle.sides & Qt::TopEdge)
        rect.setTop(snapped(rect.top() + shift.y(), false, free));
    if (m_handle.sides & Qt::BottomEdge)
        rect.setBottom(snapped(rect.bottom() + shift.y(), false, free));
    return roomyEnough(m_contents, m_handle.key, rect, m_handle.sides);
}

/// Only where the side came to lie on the sibling's: its contents may have kept it elsewhere.
void ResizeGesture::showGuides(bool free) {
    std::vector<QLineF>& guides = controller().overlay().guides;
    guides.clear();
    constexpr double same = 0.5;
    const auto show = [&](Qt::Edge side, double line, bool upright) {
        if (free || !m_handle.sides.testFlag(side))
            return;
        if (const auto snap = nearestEdge(line, m_siblings, upright, same)) {
            const QRectF both = m_rect | snap->to;
            guides.push_back(upright ? QLineF(snap->line, both.top(), snap->line, both.bottom())
                                     : QLineF(both.left(), snap->line, both.right(), snap->line));
        }
    };
    show(Qt::LeftEdge, m_rect.left(), true);
    show(Qt::RightEdge, m_rect.right(), true);
    show(Qt::TopEdge, m_rect.top(), false);
    show(Qt::BottomEdge, m_rect.bottom(), false);
}

void ResizeGesture::move(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const bool free = modifiers.testFlag(Qt::AltModifier);
    m_rect = rectAt(point - m_start, free);
    showGuides(free);
    if (m_isLarge)
        controller().overlay().ghosts.rects = {m_rect};
    else
        controller().showPreview(patched(m_plan, resized(m_contents, m_handle.key, m_rect)));
    controller().hint(CanvasTexts::tr("%1 × %2 · release to keep · Alt ignores the grid · Esc cancels")
                          .arg(qRound(m_rect.width()))
                          .arg(qRound(m_rect.height())));
    controller().overlayChanged();
}

bool ResizeGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    const PlanPatch patch = resized(m_contents, m_handle.key, m_rect);
    const QString label =
        CanvasTexts::tr("Resize %1").arg(displayName(m_plan, *entityOfDiagramKey(m_handle.key)));
    const bool done = m_rect != m_before &&
                      controller().session().edit(label, [&patch](Edit& edit) { apply(edit, patch); });
    if (!done)
        cancel();
    return true;
}

void ResizeGesture::cancel() {
    controller().refresh();
}

} // namespace drawbridge
