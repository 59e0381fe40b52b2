// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_gestures.h"

#include "app/canvas/canvas_controller.h"
#include "core/report/diagram_builder.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace drawbridge {

namespace {

constexpr double gridStep = 8;
constexpr double snapReach = 6; // pixels

QString tr(const char* text) {
    return QCoreApplication::translate("canvas", text);
}

double toGrid(double value) {
    return gridStep * std::round(value / gridStep);
}

/// The edges and the middle of a rectangle along one axis.
std::array<double, 3> lines(const QRectF& rect, bool vertical) {
    return vertical ? std::array{rect.left(), rect.center().x(), rect.right()}
                    : std::array{rect.top(), rect.center().y(), rect.bottom()};
}

struct Snap {
    double shift = 0;
    QRectF to;
    double line = 0;
};

/// The least shift that brings a line of `rect` on the same line of a neighbour.
std::optional<Snap> nearest(const QRectF& rect, const QList<QRectF>& neighbours, bool vertical,
                            double reach) {
    std::optional<Snap> best;
    for (const QRectF& other : neighbours) {
        const auto mine = lines(rect, vertical);
        const auto theirs = lines(other, vertical);
        for (std::size_t i = 0; i < mine.size(); ++i) {
            const double shift = theirs.at(i) - mine.at(i);
            if (std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(best->shift)))
                best = Snap{shift, other, theirs.at(i)};
        }
    }
    return best;
}

} // namespace

MoveGesture::MoveGesture(CanvasController& controller, const QString& grabbed, const QPointF& start)
    : CanvasGesture(controller), m_plan(controller.session().plan()),
      m_contents(m_plan, controller.scene().diagram(), controller.session().page()), m_grabbed(grabbed),
      m_keys(controller.selectedKeys()), m_start(start) {
    if (!m_keys.contains(grabbed))
        m_keys = {grabbed};
    for (const QString& key : std::as_const(m_keys)) {
        m_moving.insert(key);
        for (const QString& inner : m_contents.allIn(key))
            m_moving.insert(inner);
    }
    constexpr std::size_t most = 900;
    const Diagram& shown = controller.scene().diagram();
    m_showsGhosts = shown.items.size() + shown.containers.size() + shown.edges.size() > most;
    if (m_showsGhosts)
        makeGhosts();
}

void MoveGesture::makeGhosts() {
    constexpr std::size_t mostEdges = 300; // more lines tell nothing, and take their time
    CanvasGhosts& ghosts = controller().overlay().ghosts;
    const DiagramIndex& index = *controller().scene().index();
    for (const QString& key : std::as_const(m_moving)) {
        const QRectF rect = index.rectOf(key);
        ghosts.rects.append(rect);
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

void MoveGesture::preview(const QPointF& point) {
    controller().overlay().ghosts.shift = m_delta;
    if (!m_showsGhosts)
        controller().showPreview(patched(m_plan, movedParts(m_contents, m_keys, m_delta, point)));
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
    const double reach = snapReach / controller().view().zoom();
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
    if (const auto x = nearest(rect, neighbours, true, reach)) {
        delta.rx() += x->shift;
        snappedX = true;
        const QRectF both = rect | x->to;
        guides.emplace_back(x->line, both.top(), x->line, both.bottom());
    }
    if (const auto y = nearest(rect, neighbours, false, reach)) {
        delta.ry() += y->shift;
        snappedY = true;
        const QRectF both = rect | y->to;
        guides.emplace_back(both.left(), y->line, both.right(), y->line);
    }
}

void MoveGesture::move(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const bool free = modifiers.testFlag(Qt::AltModifier);
    controller().overlay().guides.clear();
    m_delta = free ? point - m_start : snapped(point - m_start);
    preview(point);
    const QString target = dropTarget(
        m_contents, m_grabbed,
        m_contents.isContainer(m_grabbed) ? m_contents.rectOf(m_grabbed).center() + m_delta : point,
        m_moving);
    const bool changes = target != m_contents.parentOf(m_grabbed);
    controller().overlay().target = changes ? target : QString();
    const auto ref = entityOfDiagramKey(target);
    if (!changes)
        controller().hint(tr("Release to place · Alt moves freely · Esc puts it back"));
    else if (ref)
        controller().hint(tr("Release to move it into %1 · Esc puts it back").arg(displayName(m_plan, *ref)));
    else
        controller().hint(tr("Release to take it out · Esc puts it back"));
    controller().overlayChanged();
}

bool MoveGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    const auto ref = entityOfDiagramKey(m_grabbed);
    const PlanPatch patch = movedParts(m_contents, m_keys, m_delta, point);
    const bool moved = !m_delta.isNull() && !patch.isEmpty() && ref;
    if (!moved) {
        cancel();
        return true;
    }
    const QString label = m_keys.size() == 1 ? tr("Move %1").arg(displayName(m_plan, *ref))
                                             : QCoreApplication::translate("canvas", "Move %n items", nullptr,
                                                                           static_cast<int>(m_keys.size()));
    if (!controller().session().edit(label, [&patch](Edit& edit) { apply(edit, patch); }))
        cancel();
    return true;
}

void MoveGesture::cancel() {
    controller().refresh();
}

BandGesture::BandGesture(CanvasController& controller, const QPointF& start, Qt::KeyboardModifiers modifiers)
    : CanvasGesture(controller), m_start(start), m_isLasso(modifiers.testFlag(Qt::ShiftModifier)) {
    m_lasso << start;
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        m_before = controller.session().selection();
}

std::vector<EntityRef> BandGesture::caught() const {
    std::vector<EntityRef> refs = m_before;
    std::set<EntityRef> known(refs.begin(), refs.end());
    const auto take = [&](const QString& key) {
        const auto ref = entityOfDiagramKey(key);
        if (ref && known.insert(*ref).second)
            refs.push_back(*ref);
    };
    const Diagram& diagram = const_cast<BandGesture*>(this)->controller().scene().diagram();
    for (const DiagramItem& item : diagram.items) {
        const bool in = m_isLasso ? m_lasso.containsPoint(item.rect.center(), Qt::OddEvenFill)
                                  : m_band.intersects(item.rect);
        if (in)
            take(item.key);
    }
    for (const DiagramContainer& container : diagram.containers) { // containers only as a whole
        if (!m_isLasso && !container.network && m_band.contains(container.rect))
            take(container.key);
    }
    return refs;
}

void BandGesture::move(const QPointF& point, Qt::KeyboardModifiers) {
    m_band = QRectF(m_start, point).normalized();
    if (m_isLasso) {
        m_lasso << point;
        controller().overlay().lasso = m_lasso;
    } else {
        controller().overlay().band = m_band;
    }
    QSet<QString> keys;
    for (const EntityRef& ref : caught())
        keys.insert(diagramKey(ref));
    controller().scene().setSelected(keys);
    controller().hint(tr("Release to select · Ctrl adds · Shift draws a lasso · Esc cancels"));
    controller().overlayChanged();
}

bool BandGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    controller().session().select(caught());
    controller().showSelection();
    return true;
}

void BandGesture::cancel() {
    controller().showSelection();
}

ConnectGesture::ConnectGesture(CanvasController& controller, ComponentId from, ConnectKind kind,
                               bool byClicks)
    : CanvasGesture(controller), m_from(from), m_kind(kind), m_byClicks(byClicks) {}

QString ConnectGesture::whyNot(ComponentId to) {
    const Plan& plan = controller().session().plan();
    return m_kind == ConnectKind::Tunnel ? whyNotTunnel(plan, m_from, to) : whyNotDepend(plan, m_from, to);
}

void ConnectGesture::move(const QPointF& point, Qt::KeyboardModifiers) {
    const Plan& plan = controller().session().plan();
    const QString name = displayName(plan, refTo(m_from));
    const QRectF from = controller().scene().rectOf(diagramKey(refTo(m_from)));
    CanvasOverlay& overlay = controller().overlay();
    overlay.connection = QLineF(from.center(), point);
    overlay.target.clear();
    overlay.connectionAllowed = false;
    const auto to = controller().componentAt(point);
    if (!to || *to == m_from) {
        controller().hint(m_kind == ConnectKind::Tunnel
                              ? tr("Go to the gateway at the other end · Esc cancels")
                              : tr("Go to what %1 requires · Esc cancels").arg(name));
    } else if (const QString reason = whyNot(*to); !reason.isEmpty()) {
        controller().hint(reason);
    } else {
        overlay.connectionAllowed = true;
        overlay.target = diagramKey(refTo(*to));
        const QString sentence = m_kind == ConnectKind::Tunnel ? tr("Release: a tunnel from %1 to %2")
                                 : m_kind == ConnectKind::Soft
                                     ? tr("Release: %1 uses %2, but works without it")
                                     : tr("Release: %1 requires %2");
        controller().hint(sentence.arg(name, displayName(plan, refTo(*to))));
    }
    controller().overlayChanged();
}

bool ConnectGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    const auto to = controller().componentAt(point);
    if (to == m_from) { // a click on the start: go on with a second click
        m_byClicks = true;
        return false;
    }
    if (!to)
        return !m_byClicks;
    if (!whyNot(*to).isEmpty())
        return !m_byClicks;
    connectTo(*to);
    return true;
}

void ConnectGesture::connectTo(ComponentId to) {
    Session& session = controller().session();
    const Plan& plan = session.plan();
    const QString a = displayName(plan, refTo(m_from));
    const QString b = displayName(plan, refTo(to));
    if (m_kind == ConnectKind::Tunnel) {
        std::optional<TunnelId> made;
        if (session.edit(tr("Add a tunnel from %1 to %2").arg(a, b),
                         [&](Edit& edit) { made = addTunnel(edit, m_from, to); }))
            session.select({refTo(*made)});
        return;
    }
    const Strength strength = m_kind == ConnectKind::Soft ? Strength::Soft : Strength::Hard;
    if (session.edit(tr("Connect %1 to %2").arg(a, b),
                     [&](Edit& edit) { addDependency(edit, m_from, to, strength); }))
        session.selectDependency(m_from, to);
}

} // namespace drawbridge
