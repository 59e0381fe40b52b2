// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/edits/plan_clipboard.h"

#include "app/common/session.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/operations/edits/plan_patch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace drawbridge::planclipboard {

namespace {

const QLatin1String kPartsFormat(kPartsType);

bool isFirstPage(const Plan& plan, std::optional<PageId> page) {
    return !page || page == shownPage(plan, std::nullopt);
}

QString keyOf(const Place& place) {
    return diagramKey(place.site ? refTo(*place.site) : refTo(*place.component));
}

/// The first page shows also what was never placed: it travels from where it is shown.
void placeTheUnplaced(const Plan& plan, const Diagram& diagram, Plan& parts) {
    QSet<QString> placed;
    for (const Placement& placement : parts.placements)
        placed.insert(keyOf(placement.what));
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
        shift += kStep;
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

bool pasteFragment(Session& session, const QString& label, const Diagram& shown, const PlanFragment& fragment,
                   const FragmentTarget& where, bool onGround = false) {
    FragmentCopy copy;
    if (!session.edit(label, [&](Edit& edit) { copy = pasteInto(edit, shown, where, fragment, onGround); }))
        return false;
    session.select(copy.made);
    if (!copy.notes.isEmpty())
        emit session.noticed(copy.notes.join(QLatin1Char(' ')));
    return !copy.made.empty();
}

} // namespace

bool canCopy(const Session& session) {
    const auto& chosen = session.selection();
    return session.hasDocument() && std::any_of(chosen.begin(), chosen.end(), [](const EntityRef& ref) {
               return entityType(ref.kind).inPlanText;
           });
}

bool canPaste(const Session& session, const QMimeData* data) {
    if (!session.hasDocument() || data == nullptr)
        return false;
    return data->hasFormat(kPartsFormat) ||
           (data->hasText() && data->text().contains(QLatin1String("drawbridge:")));
}

PlanFragment selectedFragment(const Session& session) {
    const Plan& plan = session.plan();
    const auto page = session.page();
    PlanFragment fragment = fragmentOf(plan, session.selection(), page);
    const int boxes = fragment.parts.sites.size() + fragment.parts.components.size();
    if (isFirstPage(plan, page) && fragment.parts.placements.size() < boxes)
        placeTheUnplaced(plan, buildDiagram(plan, page, {}), fragment.parts);
    return fragment;
}

std::unique_ptr<QMimeData> toMime(const PlanFragment& fragment) {
    auto data = std::make_unique<QMimeData>();
    data->setData(kPartsFormat, toBytes(fragment));
    data->setText(QString::fromUtf8(toPlanText(fragment)));
    return data;
}

PlanFragment fromMime(const QMimeData& data) {
    if (data.hasFormat(kPartsFormat))
        return fragmentFromBytes(data.data(kPartsFormat));
    if (data.hasText())
        return fragmentFromPlanText(data.text().toUtf8());
    throw InputError(ClipboardTexts::tr("There is nothing on the clipboard that can be pasted here."));
}

bool copy(Session& session) {
    if (!canCopy(session))
        return false;
    QGuiApplication::clipboard()->setMimeData(toMime(selectedFragment(session)).release());
    return true;
}

bool cut(Session& session) {
    if (!copy(session))
        return false;
    const PlanFragment fragment = fragmentOf(session.plan(), session.selection(), std::nullopt);
    std::set<EntityRef> gone;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(fragment.parts); i < n; ++i)
            gone.insert({type.kind, type.id(type.at(fragment.parts, i))});
    }
    return session.edit(ClipboardTexts::tr("Cut"), [&gone](Edit& edit) { edit.removeAll(gone); });
}

bool paste(Session& session, std::optional<QPointF> at, const QString& container) {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!session.hasDocument() || data == nullptr)
        return false;
    PlanFragment fragment;
    const bool isRead = session.attempt([&](Document&) { fragment = fromMime(*data); });
    if (!isRead || fragment.isEmpty())
        return false;
    const bool isUnplaced = placeInRows(fragment);
    const Plan& plan = session.plan();
    FragmentTarget where;
    where.page = session.page();
    const Diagram shown = buildDiagram(plan, where.page, {});
    if (at)
        where.shift = shiftTo(fragment, *at);
    else if (isUnplaced)
        where.shift = shiftBelow(fragment, shown);
    else
        where.shift = freeShift(fragment, cornersOn(plan, where.page, shown));
    if (!container.isEmpty())
        where.container = entityOfDiagramKey(container);
    return pasteFragment(session, ClipboardTexts::tr("Paste"), shown, fragment, where);
}

bool duplicate(Session& session, const QPointF& shift, const std::optional<QString>& container) {
    if (!canCopy(session))
        return false;
    FragmentTarget where;
    where.page = session.page();
    where.shift = shift;
    const bool onGround = container && container->isEmpty();
    if (container && !onGround)
        where.container = entityOfDiagramKey(*container);
    const Diagram shown = buildDiagram(session.plan(), where.page, {});
    return pasteFragment(session, ClipboardTexts::tr("Duplicate"), shown, selectedFragment(session), where,
                         onGround);
}

} // namespace drawbridge::planclipboard
