// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/common/style.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/model/kind_traits.h"
#include "core/operations/edits/canvas_edits.h"

#include <QMenu>

/// What can be made at the end of a connection that was drawn to free ground.
namespace drawbridge {

void CanvasController::askForNewPart(ComponentId from, ConnectKind kind, const QPointF& point) {
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("connectMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What shall be made here"));
    const QString name = displayName(m_session.plan(), refTo(from));
    // What is offered at all is likely; anything else comes from the palette.
    const auto add = [&](const char* KindTraits::*sentence, ConnectKind what) {
        for (const KindTraits& end : kindTable()) {
            if (end.*sentence != nullptr)
                menu->addAction(themedIcon(choiceName(end.kind)), CanvasTexts::tr(end.*sentence).arg(name),
                                this, [=, this, made = end.kind] { addConnected(from, what, made, point); });
        }
    };
    const Component* start = m_session.plan().components.find(from);
    const bool endsTunnels = start != nullptr && canEndTunnel(start->kind);
    if (kind == ConnectKind::Soft)
        add(&KindTraits::asUsed, kind);
    else if (kind == ConnectKind::Hard)
        add(&KindTraits::asRequired, kind);
    if (endsTunnels && kind != ConnectKind::Soft) {
        menu->addSeparator();
        add(&KindTraits::asTunnelEnd, ConnectKind::Tunnel);
    }
    hint(tr("Choose what to create · Esc cancels"));
    // Queued: the entry that was chosen comes after the menu has closed.
    connect(menu, &QMenu::aboutToHide, this, &CanvasController::cancelGesture, Qt::QueuedConnection);
    menu->popup(m_view.mapToGlobal(m_view.camera().viewPoint(point).toPoint()));
}

void CanvasController::addConnected(ComponentId from, ConnectKind connection, ComponentKind kind,
                                    const QPointF& point) {
    const CanvasContents now = contents();
    const QPointF corner = newPartRect(kind, point).topLeft();
    const QString container = containerForNew(now, kind, point);
    const QString made = freeName(m_session.plan(), EntityKind::Component, labelOf(kind));
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
