// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/connect_gesture.h"

#include "app/canvas/canvas_controller.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/canvas_edits.h"

#include <array>

namespace drawbridge {

namespace {

DiagramEdge::Kind lookOf(ConnectKind kind) {
    return kind == ConnectKind::Tunnel ? DiagramEdge::Kind::Tunnel
           : kind == ConnectKind::Soft ? DiagramEdge::Kind::Soft
                                       : DiagramEdge::Kind::Hard;
}

/// From the border of what it starts at, so that the line does not cross its name.
QLineF lineFrom(const QRectF& rect, const QPointF& to) {
    const QLineF way(rect.center(), to);
    const std::array<QLineF, 4> sides{
        QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
        QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    for (const QLineF& side : sides) {
        QPointF crossing;
        if (way.intersects(side, &crossing) == QLineF::BoundedIntersection)
            return {crossing, to};
    }
    return way;
}

std::optional<ComponentId> asComponent(const EntityRef& ref) {
    return ref.kind == EntityKind::Component ? std::optional(ComponentId(ref.id)) : std::nullopt;
}

} // namespace

ConnectGesture::ConnectGesture(CanvasController& controller, ComponentId from, ConnectKind kind,
                               ConnectStart start)
    : CanvasGesture(controller), m_from(from), m_kind(kind), m_byClicks(start == ConnectStart::Click),
      m_fromBorder(start == ConnectStart::Border) {}

/// From the border: a tunnel between gateways of different sites, else a dependency; the keys say otherwise.
ConnectKind ConnectGesture::kindFor(std::optional<ComponentId> to, Qt::KeyboardModifiers modifiers) const {
    if (!m_fromBorder)
        return m_kind;
    if (modifiers.testFlag(Qt::ShiftModifier))
        return ConnectKind::Soft;
    const bool joins = to && joinsSites(controller().session().plan(), m_from, *to);
    return joins && !modifiers.testFlag(Qt::ControlModifier) ? ConnectKind::Tunnel : ConnectKind::Hard;
}

QString ConnectGesture::whyNot(ConnectKind kind, const EntityRef& to) const {
    const Plan& plan = controller().session().plan();
    if (to.kind == EntityKind::Network)
        return whyNotAttach(plan, m_from, NetworkId(to.id));
    return kind == ConnectKind::Tunnel ? whyNotTunnel(plan, m_from, ComponentId(to.id))
                                       : whyNotDepend(plan, m_from, ComponentId(to.id));
}

ConnectGesture::Aim ConnectGesture::aimAt(const QPointF& point, Qt::KeyboardModifiers modifiers) const {
    Aim aim;
    const auto component = controller().componentAt(point);
    aim.kind = kindFor(component, modifiers);
    if (component && *component != m_from)
        aim.target = refTo(*component);
    else if (const auto network = controller().networkAt(point);
             !component && network && aim.kind != ConnectKind::Tunnel)
        aim.target = refTo(*network);
    if (aim.target)
        aim.reason = whyNot(aim.kind, *aim.target);
    return aim;
}

QString ConnectGesture::sentenceFor(const Aim& aim) const {
    const Plan& plan = controller().session().plan();
    const QString a = displayName(plan, refTo(m_from));
    if (!aim.target) {
        if (m_kind == ConnectKind::Tunnel)
            return m_byClicks
                       ? CanvasTexts::tr("Choose the gateway at the other end · Esc cancels")
                       : CanvasTexts::tr(
                             "Go to the gateway at the other end, or release for a new one · Esc cancels");
        return m_byClicks
                   ? CanvasTexts::tr("Choose what %1 requires · Esc cancels").arg(a)
                   : CanvasTexts::tr("Choose what %1 requires, or release to create it · Esc cancels").arg(a);
    }
    const QString b = displayName(plan, *aim.target);
    if (aim.target->kind == EntityKind::Network)
        return CanvasTexts::tr("Release: %1 joins the network %2").arg(a, b);
    switch (aim.kind) {
    case ConnectKind::Tunnel:
        return (m_fromBorder ? CanvasTexts::tr("Release: a tunnel from %1 to %2 · Ctrl: a dependency instead")
                             : CanvasTexts::tr("Release: a tunnel from %1 to %2"))
            .arg(a, b);
    case ConnectKind::Soft:
        return CanvasTexts::tr("Release: %1 uses %2, but works without it").arg(a, b);
    case ConnectKind::Hard:
        break;
    }
    return (m_fromBorder ? CanvasTexts::tr("Release: %1 requires %2 · Shift: works without it")
                         : CanvasTexts::tr("Release: %1 requires %2"))
        .arg(a, b);
}

/// Outlines what the connection could go to; anew when a key changes what it is.
void ConnectGesture::showCandidates(Qt::KeyboardModifiers modifiers) {
    const Qt::KeyboardModifiers matter = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (m_candidatesFor == matter)
        return;
    m_candidatesFor = matter;
    controller().showCandidates([&](const EntityRef& ref) {
        const auto component = asComponent(ref);
        if (component == m_from || (!component && ref.kind != EntityKind::Network))
            return false;
        const ConnectKind kind = kindFor(component, modifiers);
        return (component || kind != ConnectKind::Tunnel) && whyNot(kind, ref).isEmpty();
    });
}

void ConnectGesture::move(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    if (m_asks)
        return;
    showCandidates(modifiers);
    const Aim aim = aimAt(point, modifiers);
    const bool allowed = aim.target && aim.reason.isEmpty();
    const QString text = aim.reason.isEmpty() ? sentenceFor(aim) : aim.reason;
    CanvasOverlay& overlay = controller().overlay();
    overlay.connection = lineFrom(controller().scene().rectOf(diagramKey(refTo(m_from))), point);
    overlay.connectionKind = lookOf(aim.kind);
    overlay.connectionAllowed = allowed;
    overlay.target = allowed ? diagramKey(*aim.target) : QString();
    overlay.hint = aim.target ? std::optional(CanvasHint{text, !allowed, point}) : std::nullopt;
    controller().hint(text);
    controller().overlayChanged();
}

bool ConnectGesture::finish(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    if (m_asks)
        return false;
    move(point, modifiers);
    if (controller().componentAt(point) == m_from) { // a click on the start: go on with a second click
        m_byClicks = true;
        return false;
    }
    const Aim aim = aimAt(point, modifiers);
    if (aim.target && aim.reason.isEmpty()) {
        connectTo(aim);
        return true;
    }
    if (aim.target || m_byClicks || controller().session().document().isReadOnly())
        return !m_byClicks;
    m_asks = true;
    controller().askForNewPart(m_from, aim.kind, point);
    return false;
}

void ConnectGesture::connectTo(const Aim& aim) {
    Session& session = controller().session();
    const Plan& plan = session.plan();
    const QString a = displayName(plan, refTo(m_from));
    const QString b = displayName(plan, *aim.target);
    if (aim.target->kind == EntityKind::Network) {
        if (session.edit(CanvasTexts::tr("Attach %1 to %2").arg(a, b),
                         [&](Edit& edit) { attach(edit, m_from, NetworkId(aim.target->id)); }))
            session.select({refTo(m_from)});
        return;
    }
    const ComponentId to(aim.target->id);
    if (aim.kind == ConnectKind::Tunnel) {
        std::optional<TunnelId> made;
        if (session.edit(CanvasTexts::tr("Add a tunnel from %1 to %2").arg(a, b),
                         [&](Edit& edit) { made = addTunnel(edit, m_from, to); }))
            session.select({refTo(*made)});
        return;
    }
    const Strength strength = aim.kind == ConnectKind::Soft ? Strength::Soft : Strength::Hard;
    if (session.edit(CanvasTexts::tr("Connect %1 to %2").arg(a, b),
                     [&](Edit& edit) { addDependency(edit, m_from, to, strength); }))
        session.selectDependency(m_from, to);
}

} // namespace drawbridge
