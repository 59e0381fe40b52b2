// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/common/style.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/operations/edits/canvas_edits.h"

#include <QMenu>

/// What can be made at the end of a connection that was drawn to free ground.
namespace drawbridge {

namespace {

struct NewEnd {
    ComponentKind kind;
    const char* sentence;
};

/// The likeliest first; anything else comes from the palette.
constexpr NewEnd requiredParts[] = {
    {ComponentKind::Service, QT_TRANSLATE_NOOP("CanvasTexts", "A new service, required by %1")},
    {ComponentKind::Database, QT_TRANSLATE_NOOP("CanvasTexts", "A new database, required by %1")},
    {ComponentKind::LoadBalancer, QT_TRANSLATE_NOOP("CanvasTexts", "A new load balancer, required by %1")},
    {ComponentKind::Middleware, QT_TRANSLATE_NOOP("CanvasTexts", "New middleware, required by %1")},
    {ComponentKind::AuthenticationServer,
     QT_TRANSLATE_NOOP("CanvasTexts", "A new authentication server, required by %1")},
    {ComponentKind::Storage, QT_TRANSLATE_NOOP("CanvasTexts", "New storage, required by %1")},
    {ComponentKind::DnsServer, QT_TRANSLATE_NOOP("CanvasTexts", "A new DNS server, required by %1")},
    {ComponentKind::ThirdParty, QT_TRANSLATE_NOOP("CanvasTexts", "A new third party, required by %1")}};
constexpr NewEnd usedParts[] = {
    {ComponentKind::Service, QT_TRANSLATE_NOOP("CanvasTexts", "A new service that %1 can do without")},
    {ComponentKind::Database, QT_TRANSLATE_NOOP("CanvasTexts", "A new database that %1 can do without")},
    {ComponentKind::LoadBalancer,
     QT_TRANSLATE_NOOP("CanvasTexts", "A new load balancer that %1 can do without")},
    {ComponentKind::Middleware, QT_TRANSLATE_NOOP("CanvasTexts", "New middleware that %1 can do without")},
    {ComponentKind::AuthenticationServer,
     QT_TRANSLATE_NOOP("CanvasTexts", "A new authentication server that %1 can do without")},
    {ComponentKind::Storage, QT_TRANSLATE_NOOP("CanvasTexts", "New storage that %1 can do without")},
    {ComponentKind::DnsServer, QT_TRANSLATE_NOOP("CanvasTexts", "A new DNS server that %1 can do without")},
    {ComponentKind::ThirdParty,
     QT_TRANSLATE_NOOP("CanvasTexts", "A new third party that %1 can do without")}};
constexpr NewEnd tunnelEnds[] = {
    {ComponentKind::VpnGateway, QT_TRANSLATE_NOOP("CanvasTexts", "A new VPN gateway, with a tunnel from %1")},
    {ComponentKind::Firewall, QT_TRANSLATE_NOOP("CanvasTexts", "A new firewall, with a tunnel from %1")},
    {ComponentKind::Router, QT_TRANSLATE_NOOP("CanvasTexts", "A new router, with a tunnel from %1")}};

} // namespace

void CanvasController::askForNewPart(ComponentId from, ConnectKind kind, const QPointF& point) {
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("connectMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What shall be made here"));
    const QString name = displayName(m_session.plan(), refTo(from));
    const auto add = [&](const auto& ends, ConnectKind what) {
        for (const NewEnd& end : ends) {
            menu->addAction(themedIcon(choiceName(end.kind)), CanvasTexts::tr(end.sentence).arg(name), this,
                            [=, this, made = end.kind] { addConnected(from, what, made, point); });
        }
    };
    const Component* start = m_session.plan().components.find(from);
    const bool endsTunnels = start != nullptr && canEndTunnel(start->kind);
    if (kind == ConnectKind::Soft)
        add(usedParts, kind);
    else if (kind == ConnectKind::Hard)
        add(requiredParts, kind);
    if (endsTunnels && kind != ConnectKind::Soft) {
        menu->addSeparator();
        add(tunnelEnds, ConnectKind::Tunnel);
    }
    hint(tr("Choose what shall be made here · Esc closes without a change"));
    // Queued: the entry that was chosen comes after the menu has closed.
    connect(menu, &QMenu::aboutToHide, this, &CanvasController::cancelGesture, Qt::QueuedConnection);
    menu->popup(m_view.mapToGlobal(m_view.camera().viewPoint(point).toPoint()));
}

void CanvasController::addConnected(ComponentId from, ConnectKind connection, ComponentKind kind,
                                    const QPointF& point) {
    const CanvasContents now = contents();
    const QPointF corner = newPartRect(kind, point).topLeft();
    const QString container = containerForNew(now, kind, point);
    const QString made = freeName(m_session.plan(), EntityKind::Component, choiceName(kind));
    const QString name = displayName(m_session.plan(), refTo(from));
    const QString label =
        (connection == ConnectKind::Tunnel ? tr("Add %1 with a tunnel from %2") : tr("Add %1 for %2"))
            .arg(made, name);
    std::optional<EntityRef> added;
    const bool done = m_session.edit(label, [&](Edit& edit) {
        added = addComponentAt(edit, now, kind, corner, container);
        if (connection == ConnectKind::Tunnel)
            addTunnel(edit, from, ComponentId(added->id));
        else
            addDependency(edit, from, ComponentId(added->id),
                          connection == ConnectKind::Soft ? Strength::Soft : Strength::Hard);
    });
    if (done)
        m_session.select({*added});
}

} // namespace drawbridge
