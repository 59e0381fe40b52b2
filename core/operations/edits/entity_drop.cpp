// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/entity_drop.h"

#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/operations/edits/grid.h"
#include "core/operations/edits/page_edits.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isOnFirstPage(const CanvasContents& contents) {
    const Plan& plan = contents.plan();
    return plan.pages.isEmpty() || contents.page() == plan.pages.at(0).id;
}

bool canBePlaced(const Plan& plan, const EntityRef& ref) {
    return (ref.kind == EntityKind::Component && plan.components.find(ComponentId(ref.id)) != nullptr) ||
           (ref.kind == EntityKind::Site && plan.sites.find(SiteId(ref.id)) != nullptr);
}

QSizeF usualSize(const Plan& plan, const EntityRef& ref) {
    return ref.kind == EntityKind::Site ? kEmptySite
                                        : usualItemSize(plan, *plan.components.find(ComponentId(ref.id)));
}

void placeShown(const CanvasContents& contents, EntityDrop& drop, const QPointF& point) {
    QRectF around;
    for (const QString& key : std::as_const(drop.shown))
        around |= contents.rectOf(key);
    drop.delta = toGrid(point - around.center() + around.topLeft()) - around.topLeft();
    for (const QString& key : std::as_const(drop.shown))
        drop.rects.push_back(contents.rectOf(key).translated(drop.delta));
    const QString& first = drop.shown.front();
    QSet<QString> moving(drop.shown.begin(), drop.shown.end());
    for (const QString& key : std::as_const(drop.shown)) {
        for (const QString& inner : contents.allIn(key))
            moving.insert(inner);
    }
    const QPointF at =
        drop.shown.size() == 1 && !contents.isContainer(first) ? point : drop.rects.front().center();
    const QString target = dropTarget(contents, first, at, moving);
    if (target != contents.parentOf(first))
        drop.target = target;
}

} // namespace

EntityDrop entityDrop(const CanvasContents& contents, const std::vector<EntityRef>& refs,
                      const QPointF& point) {
    EntityDrop drop;
    const bool showsAll = isOnFirstPage(contents);
    for (const EntityRef& ref : refs) {
        const QString key = diagramKey(ref);
        if (!canBePlaced(contents.plan(), ref))
            continue;
        if (!contents.rectOf(key).isNull())
            drop.shown.append(key);
        else if (showsAll || contents.placementOf(key) != nullptr)
            drop.hidden.append(key);
        else
            drop.absent.push_back(ref);
    }
    if (!drop.shown.isEmpty())
        placeShown(contents, drop, point);
    if (!drop.absent.empty()) {
        const QSizeF size = usualSize(contents.plan(), drop.absent.front());
        drop.corner = toGrid(point - QPointF(size.width(), size.height()) / 2);
        drop.rects.emplace_back(drop.corner, size);
    }
    return drop;
}

void apply(Edit& edit, const CanvasContents& contents, const EntityDrop& drop, const QPointF& point) {
    if (!drop.shown.isEmpty())
        apply(edit, movedParts(contents, drop.shown, drop.delta, point));
    if (!drop.absent.empty() && contents.page())
        addToPage(edit, *contents.page(), drop.absent, drop.corner);
}

} // namespace drawbridge
