// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/reattach_gesture.h"

#include "app/canvas/canvas_controller.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/canvas_edits.h"

namespace drawbridge {

ReattachGesture::ReattachGesture(CanvasController& controller, const CanvasHandle& handle)
    : CanvasGesture(controller), m_handle(handle) {
    const Session& session = controller.session();
    if (const auto dependency = session.selectedDependency()) {
        m_from = dependency->first;
        m_to = dependency->second;
    } else if (const auto ref = entityOfDiagramKey(handle.key); ref && ref->kind == EntityKind::Tunnel) {
        const Tunnel& tunnel = *session.plan().tunnels.find(TunnelId(ref->id));
        m_tunnel = tunnel.id;
        m_from = tunnel.a.gateway.value_or(ComponentId(0));
        m_to = tunnel.b.gateway.value_or(ComponentId(0));
    }
    const std::vector<QPointF>& points = controller.scene().edge(handle.key)->points;
    m_fixed = handle.atStart ? points.back() : points.front();
    const ComponentId moving = handle.atStart ? m_from : m_to;
    controller.showCandidates([this, moving](const EntityRef& ref) {
        return ref.kind == EntityKind::Component && ComponentId(ref.id) != moving &&
               whyNot(ComponentId(ref.id)).isEmpty();
    });
}

std::pair<ComponentId, ComponentId> ReattachGesture::endsWith(ComponentId end) const {
    return m_handle.atStart ? std::pair(end, m_to) : std::pair(m_from, end);
}

QString ReattachGesture::whyNot(ComponentId end) const {
    const auto [from, to] = endsWith(end);
    const Plan& plan = controller().session().plan();
    return isTunnel() ? whyNotTunnel(plan, from, to) : whyNotDepend(plan, from, to);
}

QString ReattachGesture::sentenceFor(ComponentId end) const {
    const auto [from, to] = endsWith(end);
    const Plan& plan = controller().session().plan();
    const QString a = displayName(plan, refTo(from));
    const QString b = displayName(plan, refTo(to));
    if (isTunnel())
        return CanvasTexts::tr("Release: the tunnel goes from %1 to %2").arg(a, b);
    const DiagramEdge* edge = controller().scene().edge(m_handle.key);
    const bool soft = edge != nullptr && edge->kind == DiagramEdge::Kind::Soft;
    return (soft ? CanvasTexts::tr("Release: %1 uses %2, but works without it")
                 : CanvasTexts::tr("Release: %1 requires %2"))
        .arg(a, b);
}

void ReattachGesture::move(const QPointF& point, Qt::KeyboardModifiers) {
    CanvasOverlay& overlay = controller().overlay();
    // Always from its start to its end, for the arrow.
    overlay.connection = m_handle.atStart ? QLineF(point, m_fixed) : QLineF(m_fixed, point);
    if (const DiagramEdge* edge = controller().scene().edge(m_handle.key))
        overlay.connectionKind = edge->kind;
    overlay.target.clear();
    overlay.connectionAllowed = false;
    overlay.hint.reset();
    const auto end = controller().componentAt(point);
    if (!end || end == (m_handle.atStart ? m_from : m_to)) {
        controller().hint(isTunnel()
                              ? CanvasTexts::tr("Drop on another gateway · anywhere else leaves it unchanged")
                              : CanvasTexts::tr("Drop on another item · anywhere else leaves it unchanged"));
    } else {
        const QString reason = whyNot(*end);
        overlay.connectionAllowed = reason.isEmpty();
        overlay.target = reason.isEmpty() ? diagramKey(refTo(*end)) : QString();
        const QString text = reason.isEmpty() ? sentenceFor(*end) : reason;
        overlay.hint = CanvasHint{text, !reason.isEmpty(), point};
        controller().hint(text);
    }
    controller().overlayChanged();
}

bool ReattachGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    move(point, modifiers);
    const auto end = controller().componentAt(point);
    if (end && end != (m_handle.atStart ? m_from : m_to) && whyNot(*end).isEmpty())
        reattach(*end);
    return true;
}

bool ReattachGesture::reattach(ComponentId end) {
    Session& session = controller().session();
    const auto [from, to] = endsWith(end);
    const QString name = displayName(session.plan(), refTo(end));
    if (m_tunnel) {
        const QString tunnel = displayName(session.plan(), refTo(*m_tunnel));
        return session.edit(
            CanvasTexts::tr("Attach %1 to %2").arg(tunnel, name),
            [&, from = from, to = to](Edit& edit) { setTunnelEnds(edit, *m_tunnel, from, to); });
    }
    const bool done = session.edit(CanvasTexts::tr("Attach the dependency to %1").arg(name),
                                   [&, from = from, to = to](Edit& edit) {
                                       moveDependency(edit, {m_from, m_to}, {from, to});
                                   });
    if (done)
        session.selectDependency(from, to);
    return done;
}

} // namespace drawbridge
