// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/canvas/scene/canvas_snap.h"
#include "app/common/entity_mime.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/operations/edits/canvas_edits.h"
#include "core/operations/edits/entity_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

/// What is dragged to the canvas from elsewhere: kinds from the palette, entities from the outline, files.
namespace drawbridge {

namespace {

const QString sitePrefix = QStringLiteral("site:");

std::optional<SiteKind> siteKindOf(const QString& kind) {
    return kind.startsWith(sitePrefix) ? choiceNamed<SiteKind>(kind.mid(sitePrefix.size())) : std::nullopt;
}

QString kindIn(const QMimeData& data) {
    return QString::fromUtf8(data.data(QLatin1String(kPaletteMime)));
}

std::vector<EntityRef> entitiesIn(const QMimeData& data) {
    return fromEntityMime(data.data(QLatin1String(kEntitiesMime)));
}

} // namespace

void CanvasController::showPaletteDrag(const QString& kind, const QPointF& point) {
    m_overlay.target.clear();
    m_overlay.ghosts = {};
    const CanvasContents now = contents();
    if (const auto component = choiceNamed<ComponentKind>(kind)) {
        m_overlay.ghosts.rects = {newPartRect(*component, point)};
        m_overlay.target = containerForNew(now, *component, point);
    } else if (kind == QLatin1String(kNetworkMime)) {
        m_overlay.target = diagramKey(refTo(siteAt(point).value_or(SiteId(0))));
    } else if (siteKindOf(kind)) {
        m_overlay.target = m_scene.containerAt(point);
        m_overlay.ghosts.rects = {newSiteRect(point, m_overlay.target)};
    }
    const auto ref = entityOfDiagramKey(m_overlay.target);
    if (!ref)
        hint(tr("Drop to place it here"));
    else if (now.isCollapsed(m_overlay.target))
        hint(tr("Drop to put it into %1, which is collapsed and hides it")
                 .arg(displayName(m_session.plan(), *ref)));
    else
        hint(tr("Drop to place it in %1").arg(displayName(m_session.plan(), *ref)));
    overlayChanged();
}

void CanvasController::dropKind(const QString& kind, const QPointF& point) {
    if (kind == QLatin1String(kNetworkMime))
        addNetwork(point);
    else if (const auto site = siteKindOf(kind))
        addSite(*site, point);
    else if (const auto component = choiceNamed<ComponentKind>(kind))
        addComponent(*component, point);
}

bool CanvasController::showEntityDrag(const std::vector<EntityRef>& refs, const QPointF& point) {
    const CanvasContents now = contents();
    const EntityDrop drop = entityDrop(now, refs, point);
    m_overlay.ghosts = {};
    m_overlay.ghosts.rects = {drop.rects.begin(), drop.rects.end()};
    m_overlay.target = drop.target;
    const auto into = entityOfDiagramKey(drop.target);
    if (drop.isEmpty() && !drop.hidden.isEmpty())
        hint((now.shownAs(drop.hidden.front()) != drop.hidden.front()
                  ? tr("%1 stands in a closed cluster: open that first")
                  : tr("%1 is in a collapsed container: expand that first"))
                 .arg(displayName(m_session.plan(), *entityOfDiagramKey(drop.hidden.front()))));
    else if (!drop.absent.empty())
        hint(tr("Drop to show it on this page"));
    else if (into && now.isCollapsed(drop.target))
        hint(tr("Drop to put it into %1, which is collapsed and hides it")
                 .arg(displayName(m_session.plan(), *into)));
    else if (into)
        hint(tr("Drop to move it into %1").arg(displayName(m_session.plan(), *into)));
    else
        hint(tr("Drop to move it here"));
    overlayChanged();
    return !drop.isEmpty();
}

void CanvasController::dropEntities(const std::vector<EntityRef>& refs, const QPointF& point) {
    const CanvasContents now = contents();
    const EntityDrop drop = entityDrop(now, refs, point);
    if (drop.isEmpty())
        return;
    std::vector<EntityRef> dropped = drop.absent;
    for (const QString& key : drop.shown)
        dropped.push_back(*entityOfDiagramKey(key));
    const QString name = displayName(m_session.plan(), dropped.front());
    const QString label = dropped.size() > 1 ? tr("Place %n items", nullptr, static_cast<int>(dropped.size()))
                          : drop.absent.empty() ? tr("Move %1").arg(name)
                                                : tr("Show %1 on the page").arg(name);
    if (m_session.edit(label, [&](Edit& edit) { apply(edit, now, drop, point); }))
        m_session.select(dropped);
}

void CanvasController::endDrag() {
    m_overlay.target.clear();
    m_overlay.ghosts = {};
    overlayChanged();
    hintForTool();
}

bool CanvasView::dropAllowed(const QMimeData& dropped) const {
    return dropped.hasFormat(QLatin1String(kPaletteMime)) ||
           dropped.hasFormat(QLatin1String(kEntitiesMime)) || dropped.hasUrls();
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (!dropAllowed(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction); // the source keeps what it has
    event->accept();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    const QMimeData& dropped = *event->mimeData();
    if (!dropAllowed(dropped))
        return;
    const QPointF point = m_camera.scenePoint(event->position());
    bool fits = true;
    if (dropped.hasFormat(QLatin1String(kPaletteMime)))
        m_controller->showPaletteDrag(kindIn(dropped), point);
    else if (dropped.hasFormat(QLatin1String(kEntitiesMime)))
        fits = m_controller->showEntityDrag(entitiesIn(dropped), point);
    else
        m_controller->hint(tr("Drop to import"));
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(fits);
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    m_controller->endDrag();
}

void CanvasView::dropEvent(QDropEvent* event) {
    const QMimeData& dropped = *event->mimeData();
    const QPointF point = m_camera.scenePoint(event->position());
    m_controller->endDrag();
    event->setDropAction(Qt::CopyAction);
    if (dropped.hasFormat(QLatin1String(kPaletteMime)) || dropped.hasFormat(QLatin1String(kEntitiesMime))) {
        setFocus(); // before: what is new is named at once
        if (dropped.hasFormat(QLatin1String(kPaletteMime)))
            m_controller->dropKind(kindIn(dropped), point);
        else
            m_controller->dropEntities(entitiesIn(dropped), point);
        event->accept();
        return;
    }
    QStringList files;
    const QList<QUrl> urls = dropped.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (files.isEmpty())
        return;
    event->accept();
    emit filesDropped(files);
}

} // namespace drawbridge
