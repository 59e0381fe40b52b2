// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/clipboard.h"

#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/operations/edits/plan_patch.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

bool isFirstPage(const Plan& plan, std::optional<PageId> page) {
    return !page || page == shownPage(plan, std::nullopt);
}

QString placeKey(const Place& place) {
    return diagramKey(place.site ? refTo(*place.site) : refTo(*place.component));
}

/// The first page shows also what was never placed: it travels from where it is shown.
void placeTheUnplaced(const Plan& plan, const Diagram& diagram, Plan& parts) {
    QSet<QString> placed;
    for (const Placement& placement : parts.placements)
        placed.insert(placeKey(placement.what));
    const CanvasContents contents(plan, diagram);
    const auto place = [&](const QString& key, const Place& what) {
        const QRectF rect = contents.rectOf(key);
        if (placed.contains(key) || rect.isNull())
            return;
        Placement made;
        made.what = what;
        made.x = rect.x();
        made.y = rect.y();
        if (contents.isContainer(key)) {
            made.width = rect.width();
            made.height = rect.height();
        }
        made.position = parts.placements.nextPosition();
        parts.placements.put(made);
    };
    for (const Site& site : parts.sites)
        place(diagramKey(refTo(site.id)), {std::nullopt, site.id});
    for (const Component& component : parts.components)
        place(diagramKey(refTo(component.id)), {component.id, std::nullopt});
}

QSizeF sizeOf(const PlanFragment& fragment, const Placement& placement) {
    if (placement.width && placement.height)
        return {*placement.width, *placement.height};
    const Component* component = fragment.parts.components.find(placement.what.component);
    return component != nullptr ? usualItemSize(fragment.parts, *component) : QSizeF(0, 0);
}

QRectF boundsOf(const PlanFragment& fragment) {
    QRectF bounds;
    for (const Placement& placement : fragment.parts.placements)
        bounds |= QRectF(QPointF(placement.x, placement.y), sizeOf(fragment, placement));
    return bounds;
}

/// Upper left corners of what is on the page shown, in whole pixels.
QSet<QPoint> cornersOn(const Plan& plan, std::optional<PageId> page, const Diagram& shown) {
    QSet<QPoint> corners;
    for (const Placement& placement : plan.placements) {
        if (page && placement.page == page)
            corners.insert(QPointF(placement.x, placement.y).toPoint());
    }
    for (const DiagramContainer& container : shown.containers)
        corners.insert(container.rect.topLeft().toPoint());
    for (const DiagramItem& item : shown.items)
        corners.insert(item.rect.topLeft().toPoint());
    return corners;
}

/// As many steps as it takes until no copy lies exactly on something of the page.
QPointF freeShift(const PlanFragment& fragment, const QSet<QPoint>& corners) {
    QPointF shift;
    const auto isCovered = [&](const Placement& placement) {
        return corners.contains((QPointF(placement.x, placement.y) + shift).toPoint());
    };
    const auto& placements = fragment.parts.placements;
    constexpr int most = 200;
    for (int step = 0; step < most && std::any_of(placements.begin(), placements.end(), isCovered); ++step)
        shift += kCopyStep;
    return shift;
}

/// Below everything that is shown.
QPointF shiftBelow(const PlanFragment& fragment, const Diagram& shown) {
    if (shown.bounds.isNull())
        return {};
    const QPointF shift = shown.bounds.bottomLeft() + QPointF(kRowGap, 0) - boundsOf(fragment).topLeft();
    return {std::round(shift.x()), std::round(shift.y())};
}

QPointF shiftTo(const PlanFragment& fragment, const QPointF& middle) {
    const QPointF shift = middle - boundsOf(fragment).center();
    return {std::round(shift.x()), std::round(shift.y())};
}

/// Parts without any place, such as those of plan text, are placed in rows as an empty page would show them.
/// False when they have places.
bool placeInRows(PlanFragment& fragment) {
    Plan& parts = fragment.parts;
    if (!parts.placements.isEmpty() || (parts.sites.isEmpty() && parts.components.isEmpty()))
        return false;
    placeTheUnplaced(parts, buildDiagram(parts, std::nullopt, {}), parts);
    return true;
}

/// Takes the copies out of the site or host that their originals are in.
void toOpenGround(FragmentCopy& copy) {
    for (const EntityRef& ref : copy.made) {
        if (const Site* site =
                ref.kind == EntityKind::Site ? copy.added.sites.find(SiteId(ref.id)) : nullptr) {
            Site freed = *site;
            freed.within.reset();
            copy.added.sites.put(freed);
        } else if (ref.kind == EntityKind::Component) {
            Component freed = *copy.added.components.find(ComponentId(ref.id));
            freed.site.reset();
            freed.host.reset();
            copy.added.components.put(freed);
        }
    }
}

/// Puts the copies into the plan; the page and the places of what stands there are made first, so that
/// nothing moves when the copies come.
FragmentCopy pasteInto(Edit& edit, const Diagram& shown, FragmentTarget where, const PlanFragment& fragment,
                       bool onGround) {
    const bool isPlaced = !fragment.parts.placements.isEmpty();
    if (isPlaced && isFirstPage(edit.plan(), where.page)) {
        const Plan before = edit.plan();
        const CanvasContents contents(before, shown);
        PlanPatch patch;
        where.page = pageFor(contents, patch);
        pinAll(contents, *where.page, patch);
        apply(edit, patch);
    }
    FragmentCopy copy = copyFor(edit.plan(), fragment, where);
    if (onGround)
        toOpenGround(copy);
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(copy.added); i < n; ++i)
            edit.addAny(type.kind, type.copy(type.at(copy.added, i)));
    }
    return copy;
}

} // namespace

bool canCopy(const std::vector<EntityRef>& chosen) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [](const EntityRef& ref) { return entityType(ref.kind).inPlanText; });
}

bool mayBePlanText(const QString& text) {
    return text.contains(QLatin1String("drawbridge:"));
}

PlanFragment selectedFragment(const Plan& plan, const std::vector<EntityRef>& chosen,
                              std::optional<PageId> page) {
    PlanFragment fragment = fragmentOf(plan, chosen, page);
    const int boxes = fragment.parts.sites.size() + fragment.parts.components.size();
    if (isFirstPage(plan, page) && fragment.parts.placements.size() < boxes)
        placeTheUnplaced(plan, buildDiagram(plan, page, {}), fragment.parts);
    return fragment;
}

ClipboardData toClipboard(const PlanFragment& fragment) {
    return {toBytes(fragment), toPlanText(fragment)};
}

PlanFragment fromClipboard(const ClipboardData& data) {
    if (data.parts)
        return fragmentFromBytes(*data.parts);
    if (data.text)
        return fragmentFromPlanText(*data.text);
    throw InputError(ClipboardTexts::tr("There is nothing on the clipboard that can be pasted here."));
}

void cutParts(Edit& edit, const std::vector<EntityRef>& chosen) {
    const PlanFragment fragment = fragmentOf(edit.plan(), chosen, std::nullopt);
    std::set<EntityRef> gone;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(fragment.parts); i < n; ++i)
            gone.insert({type.kind, type.id(type.at(fragment.parts, i))});
    }
    edit.removeAll(gone);
}

FragmentCopy pasteParts(Edit& edit, PlanFragment fragment, const PasteTarget& target) {
    const bool isUnplaced = placeInRows(fragment);
    const Diagram shown = buildDiagram(edit.plan(), target.page, {});
    FragmentTarget where;
    where.page = target.page;
    if (target.at)
        where.shift = shiftTo(fragment, *target.at);
    else if (isUnplaced)
        where.shift = shiftBelow(fragment, shown);
    else
        where.shift = freeShift(fragment, cornersOn(edit.plan(), where.page, shown));
    if (!target.container.isEmpty())
        where.container = entityOfDiagramKey(target.container);
    return pasteInto(edit, shown, where, fragment, false);
}

FragmentCopy duplicateParts(Edit& edit, const std::vector<EntityRef>& chosen, const DuplicateTarget& target) {
    FragmentTarget where;
    where.page = target.page;
    where.shift = target.shift;
    const bool onGround = target.container && target.container->isEmpty();
    if (target.container && !onGround)
        where.container = entityOfDiagramKey(*target.container);
    const Diagram shown = buildDiagram(edit.plan(), where.page, {});
    return pasteInto(edit, shown, where, selectedFragment(edit.plan(), chosen, target.page), onGround);
}

} // namespace drawbridge
