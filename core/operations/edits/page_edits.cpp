// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/page_edits.h"

#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace drawbridge {

namespace {

bool isTaken(const Plan& plan, const QString& name, std::optional<PageId> except) {
    return std::any_of(plan.pages.begin(), plan.pages.end(),
                       [&](const Page& page) { return page.id != except && page.name == name; });
}

QString keyOf(const Place& place) {
    if (place.site)
        return diagramKey(refTo(*place.site));
    return place.component ? diagramKey(refTo(*place.component)) : QString();
}

bool isFirst(const Plan& plan, std::optional<PageId> page) {
    return !page || (!plan.pages.isEmpty() && plan.pages.at(0).id == *page);
}

/// Where parts lie on a page, by key: as placed, else as shown without a placement.
QHash<QString, Placement> placesOn(const Plan& plan, std::optional<PageId> page) {
    QHash<QString, Placement> places;
    for (const Placement& placement : plan.placements) {
        if (placement.page == page && page)
            places.insert(keyOf(placement.what), placement);
    }
    const auto show = [&places](const QString& key, const QRectF& rect, bool container) {
        const auto ref = entityOfDiagramKey(key);
        if (!ref || places.contains(key))
            return;
        Placement shown;
        if (ref->kind == EntityKind::Site)
            shown.what.site = SiteId(ref->id);
        else if (ref->kind == EntityKind::Component)
            shown.what.component = ComponentId(ref->id);
        else
            return;
        shown.x = rect.x();
        shown.y = rect.y();
        if (container) {
            shown.width = rect.width();
            shown.height = rect.height();
        }
        places.insert(key, shown);
    };
    const Diagram diagram = buildDiagram(plan, page, {});
    for (const DiagramContainer& container : diagram.containers)
        show(container.key, container.rect, true);
    for (const DiagramItem& item : diagram.items)
        show(item.key, item.rect, false);
    return places;
}

/// Everything that parts stand for on a diagram, themselves and what is in them at every depth; in plan
/// order, sites first.
QStringList withContents(const Plan& plan, const std::vector<EntityRef>& refs) {
    QSet<SiteId> sites;
    QSet<ComponentId> components;
    const auto add = [&components](const std::optional<ComponentId>& id) {
        if (id)
            components.insert(*id);
    };
    for (const EntityRef& ref : refs) {
        if (ref.kind == EntityKind::Site) {
            for (const Site& site : plan.sites) {
                if (isWithin(plan, site.id, SiteId(ref.id)))
                    sites.insert(site.id);
            }
        } else if (ref.kind == EntityKind::Component) {
            components.insert(ComponentId(ref.id));
        } else if (ref.kind == EntityKind::Network) {
            for (const Component& component : plan.components) {
                for (const NetworkInterface& interface : component.interfaces) {
                    if (interface.network == NetworkId(ref.id))
                        components.insert(component.id);
                }
            }
        } else if (const Tunnel* tunnel =
                       ref.kind == EntityKind::Tunnel ? plan.tunnels.find(TunnelId(ref.id)) : nullptr) {
            add(tunnel->a.gateway);
            add(tunnel->b.gateway);
        }
    }
    QStringList keys;
    for (const Site& site : plan.sites) {
        if (sites.contains(site.id))
            keys += diagramKey(refTo(site.id));
    }
    const auto runsOnOne = [&](const Component& component) {
        const Component* host = plan.components.find(component.host);
        for (int depth = 0; host != nullptr && depth < 100; ++depth) {
            if (components.contains(host->id))
                return true;
            host = plan.components.find(host->host);
        }
        return false;
    };
    for (const Component& component : plan.components) {
        const std::optional<SiteId> site = effectiveSite(plan, component);
        if (components.contains(component.id) || (site && sites.contains(*site)) || runsOnOne(component))
            keys += diagramKey(refTo(component.id));
    }
    return keys;
}

QSet<QString> keysPlacedOn(const Plan& plan, PageId page) {
    QSet<QString> keys;
    for (const Placement& placement : plan.placements) {
        if (placement.page == page)
            keys.insert(keyOf(placement.what));
    }
    return keys;
}

/// A placement like another one, on another page.
void placeLike(Edit& edit, const Placement& like, PageId page, const QPointF& shift = {}) {
    Placement placement = like;
    placement.id = PlacementId::fresh();
    placement.page = page;
    placement.x += shift.x();
    placement.y += shift.y();
    edit.add(placement);
}

} // namespace

QString firstPageName() {
    return PagesTexts::tr("Overview");
}

QString freePageName(const Plan& plan) {
    int number = std::max(1, plan.pages.size()) + 1;
    QString name;
    do
        name = PagesTexts::tr("Page %1").arg(number++);
    while (isTaken(plan, name, std::nullopt));
    return name;
}

QString freeCopyName(const Plan& plan, const QString& name) {
    int number = 2;
    QString copy;
    do
        copy = QStringLiteral("%1 %2").arg(name).arg(number++);
    while (isTaken(plan, copy, std::nullopt));
    return copy;
}

PageId ensurePage(Edit& edit) {
    if (!edit.plan().pages.isEmpty())
        return edit.plan().pages.at(0).id;
    Page page;
    page.name = firstPageName();
    return edit.add(page);
}

PageId addPage(Edit& edit, const QString& name) {
    ensurePage(edit);
    Page page;
    page.name = name;
    return edit.add(page);
}

QString whyNotPageName(const Plan& plan, std::optional<PageId> page, const QString& name) {
    if (name.trimmed().isEmpty())
        return PagesTexts::tr("A page needs a name.");
    if (isTaken(plan, name, page))
        return PagesTexts::tr("There is a page \"%1\" already: choose another name.").arg(name);
    return {};
}

void renamePage(Edit& edit, PageId page, const QString& name) {
    edit.change(edit.plan().pages, page, [&name](Page& changed) { changed.name = name; });
}

PageId duplicatePage(Edit& edit, PageId page, const QString& name) {
    const Page* original = edit.plan().pages.find(page);
    if (original == nullptr)
        throw std::out_of_range("no such page");
    const QHash<QString, Placement> places = placesOn(edit.plan(), page);
    const int index = edit.plan().pages.indexOf(page);
    Page copy = *original;
    copy.id = PageId::fresh();
    copy.name = name;
    edit.add(copy);
    QStringList keys = places.keys();
    keys.sort(); // a hash has no order of its own
    for (const QString& key : keys)
        placeLike(edit, places.value(key), copy.id);
    movePage(edit, copy.id, index + 1);
    return copy.id;
}

QString whyNotDeletePage(const Plan& plan, std::optional<PageId> page) {
    if (!page || plan.pages.size() < 2)
        return PagesTexts::tr("This is the only page, and it shows the whole estate: it stays.");
    return {};
}

void deletePage(Edit& edit, PageId page) {
    edit.remove(refTo(page));
}

void movePage(Edit& edit, PageId page, int index) {
    std::vector<PageId> order;
    std::vector<qint64> positions;
    for (const Page& each : edit.plan().pages) {
        if (each.id != page)
            order.push_back(each.id);
        positions.push_back(each.position);
    }
    const int last = static_cast<int>(order.size());
    order.insert(order.begin() + std::clamp(index, 0, last), page);
    for (std::size_t i = 1; i < positions.size(); ++i) // ties are ordered by id, which would not do here
        positions[i] = std::max(positions[i], positions[i - 1] + 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Page* row = edit.plan().pages.find(order[i]);
        if (row != nullptr && row->position != positions[i])
            edit.change(edit.plan().pages, order[i], [&](Page& changed) { changed.position = positions[i]; });
    }
}

void setEdgeShape(Edit& edit, PageId page, EdgeShape shape) {
    edit.change(edit.plan().pages, page, [shape](Page& changed) {
        changed.edges = shape == EdgeShape::Curved ? std::nullopt : std::optional(shape);
    });
}

PageId newPageWith(Edit& edit, const QString& name, const std::vector<EntityRef>& refs,
                   std::optional<PageId> from) {
    const PageId first = ensurePage(edit);
    const PageId source = from.value_or(first);
    const Plan before = edit.plan();
    const QHash<QString, Placement> shown = placesOn(before, source);
    const QHash<QString, Placement> whole = source == first ? shown : placesOn(before, first);
    const PageId page = addPage(edit, name);
    const auto isShown = [&shown](const EntityRef& ref) {
        return ref.kind == EntityKind::Network || shown.contains(diagramKey(ref));
    };
    std::vector<EntityRef> here = refs;
    const auto elsewhere = std::stable_partition(here.begin(), here.end(), isShown);
    QSet<QString> done;
    const auto place = [&](const std::vector<EntityRef>& parts, const QHash<QString, Placement>& places) {
        for (const QString& key : withContents(before, parts)) {
            if (!places.contains(key) || done.contains(key))
                continue;
            placeLike(edit, places.value(key), page);
            done.insert(key);
        }
    };
    place({here.begin(), elsewhere}, shown);
    place({elsewhere, here.end()}, whole);
    return page;
}

int addToPage(Edit& edit, PageId page, const std::vector<EntityRef>& refs, const QPointF& corner) {
    const Plan before = edit.plan();
    const QHash<QString, Placement> whole = placesOn(before, ensurePage(edit));
    const QSet<QString> there = keysPlacedOn(before, page);
    std::vector<Placement> wanted;
    QPointF topLeft(1e9, 1e9);
    for (const QString& key : withContents(before, refs)) {
        if (there.contains(key) || !whole.contains(key))
            continue;
        wanted.push_back(whole.value(key));
        topLeft = QPointF(std::min(topLeft.x(), wanted.back().x), std::min(topLeft.y(), wanted.back().y));
    }
    for (const Placement& placement : wanted)
        placeLike(edit, placement, page, corner - topLeft);
    return static_cast<int>(wanted.size());
}

QString whyNotTakeOffPage(const Plan& plan, std::optional<PageId> page) {
    if (isFirst(plan, page))
        return PagesTexts::tr("The first page shows the whole estate: nothing can be taken off it.");
    return {};
}

int takeOffPage(Edit& edit, PageId page, const std::vector<EntityRef>& refs) {
    const QStringList keys = withContents(edit.plan(), refs);
    const QSet<QString> leaving(keys.begin(), keys.end());
    std::set<EntityRef> gone;
    for (const Placement& placement : edit.plan().placements) {
        if (placement.page == page && leaving.contains(keyOf(placement.what)))
            gone.insert(refTo(placement.id));
    }
    edit.removeAll(gone);
    return static_cast<int>(gone.size());
}

} // namespace drawbridge
