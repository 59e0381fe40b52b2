// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/move_gesture.h"

#include "app/canvas/canvas_controller.h"
#include "app/canvas/edits/plan_clipboard.h"
#include "app/canvas/scene/canvas_snap.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/free_place.h"

namespace drawbridge {

namespace {

/// A step of a drag makes the diagram anew and routes again what hangs on the moved: only while that takes
/// less than a frame or two.
bool isTooLargeToPreview(const DiagramIndex& index, const QSet<QString>& moving) {
    constexpr std::size_t mostParts = 900;
    constexpr std::size_t mostRoutes = 120;
    const Diagram& shown = index.diagram();
    std::size_t routes = 0;
    for (const QString& key : moving)
        routes += index.edgesOf(key).size();
    return shown.items.size() + shown.containers.size() + shown.edges.size() > mostParts ||
           routes > mostRoutes;
}

} // namespace

MoveGesture::MoveGesture(CanvasController& controller, const QString& grabbed, const QPointF& start)
    : CanvasGesture(controller), m_plan(controller.session().plan()),
      m_contents(m_plan, controller.scene().diagram(), controller.session().page()), m_grabbed(grabbed),
      m_keys(controller.selectedKeys()), m_start(start) {
    m_keys = m_contents.shownAs(m_keys);
    if (!m_keys.contains(grabbed))
        m_keys = {grabbed};
    for (const QString& key : std::as_const(m_keys)) {
        m_moving.insert(key);
        for (const QString& inner : m_contents.allIn(key))
            m_moving.insert(inner);
    }
    m_isLarge = isTooLargeToPreview(*controller.scene().index(), m_moving);
    if (m_isLarge)
        makeGhosts(true);
}

void MoveGesture::makeGhosts(bool withEdges) {
    constexpr std::size_t mostEdges = 300; // more lines tell nothing, and take their time
    CanvasGhosts& ghosts = controller().overlay().ghosts;
    const DiagramIndex& index = *controller().scene().index();
    ghosts = {};
    for (const QString& key : std::as_const(m_moving)) {
        const QRectF rect = m_contents.rectOf(key);
        if (!rect.isNull())
            ghosts.rects.append(rect);
        if (!withEdges)
            continue;
        for (const int edge : index.edgesOf(key)) {
            const DiagramEdge& value = index.diagram().edges[static_cast<std::size_t>(edge)];
            const QString& other = value.fromKey == key ? value.toKey : value.fromKey;
            if (!m_moving.contains(other) && ghosts.edges.size() <= mostEdges)
                ghosts.edges.emplace_back(rect.center(), index.rectOf(other).center());
        }
    }
    if (ghosts.edges.size() > mostEdges)
        ghosts.edges.clear();
}

/// A copy is a ghost beside its original; so is what a collapsed container would hide.
void MoveGesture::preview(const QPointF& point, const QString& target) {
    if (!m_isLarge) {
        const bool hides = m_contents.isCollapsed(target) && target != m_contents.parentOf(m_grabbed);
        if (!m_copies && !hides)
            controller().overlay().ghosts = {};
        else if (controller().overlay().ghosts.rects.isEmpty())
            makeGhosts(false);
        if (!m_copies)
            controller().showPreview(patched(m_plan, movedParts(m_contents, m_keys, m_delta, point)));
        else if (m_showsMove)
            controller().showPreview(m_plan);
        m_showsMove = !m_copies;
    }
    controller().overlay().ghosts.shift = m_delta;
}

/// On the lines of neighbours, else on the grid.
QPointF MoveGesture::snapped(const QPointF& delta) {
    QPointF result = delta;
    bool snappedX = false;
    bool snappedY = false;
    snapToNeighbours(result, snappedX, snappedY);
    const QPointF corner = m_contents.rectOf(m_grabbed).topLeft();
    if (!snappedX)
        result.setX(toGrid(corner.x() + delta.x()) - corner.x());
    if (!snappedY)
        result.setY(toGrid(corner.y() + delta.y()) - corner.y());
    return result;
}

void MoveGesture::snapToNeighbours(QPointF& delta, bool& snappedX, bool& snappedY) {
    std::vector<QLineF>& guides = controller().overlay().guides;
    if (m_contents.isContainer(m_grabbed))
        return;
    const double reach = kSnapPixels / controller().view().zoom();
    const QRectF rect = m_contents.rectOf(m_grabbed).translated(delta);
    constexpr double sight = 600; // farther neighbours are not what one aligns to
    const QRectF near = rect.adjusted(-sight, -sight, sight, sight);
    const DiagramIndex& index = *controller().scene().index();
    QList<QRectF> neighbours;
    for (const int i : index.itemsIn(near)) {
        const DiagramItem& item = index.diagram().items[static_cast<std::size_t>(i)];
        if (!m_moving.contains(item.key) && near.intersects(item.rect))
            neighbours.append(item.rect);
    }
    if (const auto x = nearestLine(rect, neighbours, true, reach)) {
        delta.rx() += x->shift;
        snappedX = true;
        const QRectF both = rect | x->to;
        guides.emplace_back(x->line, both.top(), x->line, both.bottom());
    }
    if (const auto y = nearestLine(rect, neighbours, false, reach)) {
        delta.ry() += y->shift;
        snappedY = true;
        const QRectF both = rect | y->to;
        guides.emplace_back(both.left(), y->line, both.right(), y->line);
    }
}

QString MoveGesture::targetAt(const QPointF& point) const {
    const bool byMiddle = m_contents.isContainer(m_grabbed);
    return dropTarget(m_contents, m_grabbed,
                      byMiddle ? m_contents.rectOf(m_grabbed).center() + m_delta : point, m_moving);
}

QString MoveGesture::hintFor(const QString& target) const {
    const auto ref = entityOfDiagramKey(target);
    const QString name = ref ? displayName(m_plan, *ref) : QString();
    const bool changes = target != m_contents.parentOf(m_grabbed);
    if (m_copies)
        return changes && ref ? CanvasTexts::tr("Release to put a copy into %1 · Esc cancels").arg(name)
                              : CanvasTexts::tr("Release to drop a copy here · Esc cancels");
    if (!changes)
        return CanvasTexts::tr("Release to place · Ctrl copies · Alt ignores the grid · Esc cancels");
    if (!ref)
        return CanvasTexts::tr("Release to take it out · Ctrl copies · Esc cancels");
    if (m_contents.isCollapsed(target))
        return CanvasTexts::tr(
                   "Release to put it into %1, which is collapsed and hides it · Esc puts it back")
            .arg(name);
    return CanvasTexts::tr("Release to move it into %1 · Ctrl copies · Esc cancels").arg(name);
}

void MoveGesture::move(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const bool free = modifiers.testFlag(Qt::AltModifier);
    m_copies = modifiers.testFlag(Qt::ControlModifier);
    controller().overlay().guides.clear();
    m_delta = free ? point - m_start : snapped(point - m_start);
    const QString target = targetAt(point);
    preview(point, target);
    controller().overlay().copies = m_copies;
    controller().overlay().target = target != m_contents.parentOf(m_grabbed) ? target : QString();
    controller().hint(hintFor(target));
    controller().overlayChanged();
}

bool MoveGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    if (!modifiers.testFlag(Qt::AltModifier))
        m_delta += shiftOff(point);
    if (m_delta.isNull() || !drop(point))
        cancel();
    return true;
}

/// On to a free place where what is dropped would hide others: silently nothing lies on anything.
QPointF MoveGesture::shiftOff(const QPointF& point) const {
    constexpr qsizetype few = 200;
    if (m_delta.isNull() || m_keys.size() > few)
        return {};
    std::vector<QRectF> rects;
    QSet<QString> except = m_copies ? QSet<QString>() : m_moving;
    except.insert(targetAt(point));
    for (const QString& key : m_keys) {
        if (m_contents.isContainer(key))
            return {}; // these grow, and hold what they cover
        rects.push_back(m_contents.rectOf(key).translated(m_delta));
    }
    return shiftToFreePlace(controller().scene().diagram(), rects, except);
}

/// False when nothing came of it.
bool MoveGesture::drop(const QPointF& point) {
    Session& session = controller().session();
    if (m_copies) {
        const QString target = targetAt(point);
        const bool changes = target != m_contents.parentOf(m_grabbed);
        return planclipboard::duplicate(session, m_delta, changes ? std::optional(target) : std::nullopt);
    }
    const PlanPatch patch = movedParts(m_contents, m_keys, m_delta, point);
    if (patch.isEmpty())
        return false;
    const DiagramItem* item = controller().scene().item(m_grabbed);
    const auto ref = entityOfDiagramKey(m_grabbed);
    const QString name = ref ? displayName(m_plan, *ref) : item != nullptr ? item->title : QString();
    const QString label = m_keys.size() == 1
                              ? CanvasTexts::tr("Move %1").arg(name)
                              : CanvasTexts::tr("Move %n items", nullptr, static_cast<int>(m_keys.size()));
    return session.edit(label, [&patch](Edit& edit) { apply(edit, patch); });
}

void MoveGesture::cancel() {
    controller().refresh();
}

} // namespace drawbridge
