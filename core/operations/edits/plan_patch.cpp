// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/plan_patch.h"

#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/plan_layout.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/model/kind_traits.h"

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

const Component* componentOf(const Plan& plan, const QString& key) {
    const auto ref = entityOfDiagramKey(key);
    return ref && ref->kind == EntityKind::Component ? plan.components.find(ComponentId(ref->id)) : nullptr;
}

const Site* siteOf(const Plan& plan, const QString& key) {
    const auto ref = entityOfDiagramKey(key);
    return ref && ref->kind == EntityKind::Site ? plan.sites.find(SiteId(ref->id)) : nullptr;
}

bool isOfSame(const Placement& one, const Placement& other) {
    return one.what.site == other.what.site && one.what.component == other.what.component;
}

/// The host or site that something is in by the plan, shown or not.
QString outerKey(const Plan& plan, const EntityRef& ref) {
    if (ref.kind == EntityKind::Site) {
        const Site* site = plan.sites.find(SiteId(ref.id));
        return site != nullptr && site->within ? diagramKey(refTo(*site->within)) : QString();
    }
    const Component* component = plan.components.find(ComponentId(ref.id));
    if (component != nullptr && component->host)
        return diagramKey(refTo(*component->host));
    const auto site = component != nullptr ? drawnSite(plan, *component) : std::nullopt;
    return site ? diagramKey(refTo(*site)) : QString();
}

/// The parts that move of their own: none that lies in another of them.
QStringList rootsOf(const CanvasContents& contents, const QStringList& keys) {
    const QSet<QString> chosen(keys.begin(), keys.end());
    const auto isCarried = [&](const QString& key) {
        QString up = contents.parentOf(key);
        for (int depth = 0; !up.isEmpty() && depth < 100; ++depth, up = contents.parentOf(up)) {
            if (chosen.contains(up))
                return true;
        }
        return false;
    };
    QStringList roots;
    for (const QString& key : contents.shownAs(keys)) {
        if (!contents.rectOf(key).isNull() && !isCarried(key))
            roots.append(key);
    }
    return roots;
}

/// A component changes over to a site, to a host, or to nowhere; what runs on it goes along.
void changeOver(const CanvasContents& contents, const Component& component, const QString& target,
                PlanPatch& patch) {
    const Plan& plan = contents.plan();
    Component changed = component;
    const Site* site = siteOf(plan, target);
    const Component* host = componentOf(plan, target);
    changed.site = site != nullptr ? std::optional(site->id) : std::nullopt;
    changed.host = host != nullptr ? std::optional(host->id) : std::nullopt;
    patch.components.push_back(changed);
    for (const QString& key : contents.allIn(diagramKey(refTo(component.id)))) {
        const Component* inner = componentOf(plan, key);
        if (inner == nullptr || !inner->site)
            continue;
        Component moved = *inner;
        moved.site.reset(); // it follows its host
        patch.components.push_back(moved);
    }
}

void dropPart(const CanvasContents& contents, const QString& key, const QString& target, PlanPatch& patch) {
    if (target == contents.parentOf(key))
        return;
    for (const QString& member : contents.membersOf(key)) {
        if (const Component* component = componentOf(contents.plan(), member))
            changeOver(contents, *component, target, patch);
    }
    if (const Component* component = componentOf(contents.plan(), key)) {
        changeOver(contents, *component, target, patch);
    } else if (const Site* site = siteOf(contents.plan(), key)) {
        Site changed = *site;
        const Site* outer = siteOf(contents.plan(), target);
        changed.within = outer != nullptr ? std::optional(outer->id) : std::nullopt;
        patch.sites.push_back(changed);
    }
}

} // namespace

Placement placementFor(const CanvasContents& contents, const QString& key, PageId page) {
    if (const Placement* found = contents.placementOf(key))
        return *found;
    QRectF rect = contents.rectOf(key);
    if (const QString cluster = contents.shownAs(key); cluster != key) {
        const QStringList members = contents.membersOf(cluster);
        rect = placeInCluster(contents.rectOf(cluster).topLeft(), static_cast<int>(members.indexOf(key)),
                              static_cast<int>(members.size()));
    }
    Placement made;
    made.page = page;
    if (contents.shownAs(key) != key)
        made.collapsed = true; // there is no room for it there
    made.x = rect.x();
    made.y = rect.y();
    if (const Site* site = siteOf(contents.plan(), key))
        made.what.site = site->id;
    else
        made.what.component = ComponentId(entityOfDiagramKey(key)->id);
    if (contents.isContainer(key)) {
        made.width = rect.width();
        made.height = rect.height();
    }
    return made;
}

Plan patched(const Plan& plan, const PlanPatch& patch) {
    Plan copy = plan;
    for (const Page& page : patch.pages)
        copy.pages.put(page);
    for (const Placement& placement : patch.placements) {
        Placement row = placement;
        if (copy.placements.find(row.id) == nullptr)
            row.position = copy.placements.nextPosition();
        copy.placements.put(row);
    }
    for (const Component& component : patch.components)
        copy.components.put(component);
    for (const Site& site : patch.sites)
        copy.sites.put(site);
    return copy;
}

void apply(Edit& edit, const PlanPatch& patch) {
    for (const Page& page : patch.pages) {
        if (edit.plan().pages.find(page.id) == nullptr)
            edit.add(page);
        else
            edit.putAny(EntityKind::Page, std::make_shared<const Page>(page));
    }
    for (const Placement& placement : patch.placements) {
        if (edit.plan().placements.find(placement.id) == nullptr)
            edit.add(placement);
        else
            edit.putAny(EntityKind::Placement, std::make_shared<const Placement>(placement));
    }
    for (const Component& component : patch.components)
        edit.putAny(EntityKind::Component, std::make_shared<const Component>(component));
    for (const Site& site : patch.sites)
        edit.putAny(EntityKind::Site, std::make_shared<const Site>(site));
}

CanvasContents::CanvasContents(const Plan& plan, const Diagram& diagram, std::optional<PageId> page)
    : m_plan(plan), m_page(shownPage(plan, page)) {
    for (const DiagramContainer& container : diagram.containers) {
        if (container.network)
            continue;
        m_rects.insert(container.key, container.rect);
        m_containers.insert(container.key);
        m_containerList.append(container.key); // sorted by depth
        if (container.collapsed)
            m_collapsed.insert(container.key);
    }
    for (const DiagramItem& item : diagram.items)
        m_rects.insert(item.key, item.rect);
    for (const Placement& placement : plan.placements) {
        if (placement.page != m_page)
            continue;
        if (placement.what.site)
            m_placements.insert(diagramKey(refTo(*placement.what.site)), &placement);
        else if (placement.what.component)
            m_placements.insert(diagramKey(refTo(*placement.what.component)), &placement);
    }
    readParents();
    readClusters(diagram);
}

/// A closed cluster is where its members are.
void CanvasContents::readClusters(const Diagram& diagram) {
    m_clusters = diagram.clusters;
    for (const DiagramCluster& cluster : m_clusters) {
        if (cluster.open || !m_rects.contains(cluster.key))
            continue;
        m_members.insert(cluster.key, cluster.members);
        for (const QString& member : cluster.members)
            m_clusterOf.insert(member, cluster.key);
        const QString parent = outerKey(m_plan, *entityOfDiagramKey(cluster.members.front()));
        if (!m_containers.contains(parent))
            continue;
        m_parents.insert(cluster.key, parent);
        m_children.insert(parent, cluster.key);
    }
}

QStringList CanvasContents::shownAs(const QStringList& keys) const {
    QStringList shown;
    QSet<QString> known;
    for (const QString& key : keys) {
        const QString as = shownAs(key);
        if (!known.contains(as))
            shown.append(as);
        known.insert(as);
    }
    return shown;
}

void CanvasContents::readParents() {
    for (const Component& component : m_plan.components) {
        if (isHostKind(component.kind) && m_rects.contains(diagramKey(refTo(component.id))))
            m_hosts.append(diagramKey(refTo(component.id)));
    }
    const auto add = [this](const QString& key, const QString& parent) {
        if (!m_rects.contains(key) || !m_containers.contains(parent))
            return;
        m_parents.insert(key, parent);
        m_children.insert(parent, key);
    };
    for (const Component& component : m_plan.components) {
        const QString key = diagramKey(refTo(component.id));
        if (component.host && m_containers.contains(diagramKey(refTo(*component.host))))
            add(key, diagramKey(refTo(*component.host)));
        else if (const auto site = drawnSite(m_plan, component))
            add(key, diagramKey(refTo(*site)));
    }
    for (const Site& site : m_plan.sites) {
        if (site.within)
            add(diagramKey(refTo(site.id)), diagramKey(refTo(*site.within)));
    }
}

QSet<QString> CanvasContents::placedKeys() const {
    QSet<QString> keys(m_placements.keyBegin(), m_placements.keyEnd());
    for (auto member = m_clusterOf.cbegin(); member != m_clusterOf.cend(); ++member) {
        if (m_placements.contains(member.key()))
            keys.insert(member.value());
    }
    return keys;
}

QStringList CanvasContents::hiddenIn(const QSet<QString>& keys) const {
    QStringList hidden;
    for (auto member = m_clusterOf.cbegin(); member != m_clusterOf.cend(); ++member) {
        if (keys.contains(member.value()) && m_placements.contains(member.key()))
            hidden.append(member.key());
    }
    if (m_collapsed.isEmpty())
        return hidden;
    for (auto placed = m_placements.keyBegin(); placed != m_placements.keyEnd(); ++placed) {
        if (m_rects.contains(*placed))
            continue;
        const EntityRef ref = *entityOfDiagramKey(*placed);
        QString up = outerKey(m_plan, ref);
        for (int depth = 0; !up.isEmpty() && depth < 100; ++depth) {
            if (m_collapsed.contains(up) && keys.contains(up)) {
                hidden.append(*placed);
                break;
            }
            up = outerKey(m_plan, *entityOfDiagramKey(up));
        }
    }
    return hidden;
}

bool CanvasContents::isIn(const QString& key, const QString& outer) const {
    QString up = parentOf(key);
    for (int depth = 0; !up.isEmpty() && depth < 100; ++depth, up = parentOf(up)) {
        if (up == outer)
            return true;
    }
    return false;
}

QStringList CanvasContents::allIn(const QString& key) const {
    QStringList found = m_children.values(key);
    for (qsizetype i = 0; i < found.size(); ++i)
        found += m_children.values(found.at(i));
    return found;
}

PageId pageFor(const CanvasContents& contents, PlanPatch& patch) {
    if (contents.page())
        return *contents.page();
    if (patch.pages.empty()) {
        Page page;
        page.name = CanvasTexts::tr("Overview");
        page.position = contents.plan().pages.nextPosition();
        patch.pages.push_back(page);
    }
    return patch.pages.front().id;
}

void pinAll(const CanvasContents& contents, PageId page, PlanPatch& patch) {
    const auto pin = [&](const QString& key) {
        if (contents.placementOf(key) == nullptr)
            patch.placements.push_back(placementFor(contents, key, page));
    };
    for (const QString& key : contents.keys()) {
        const QStringList members = contents.membersOf(key);
        if (members.isEmpty())
            pin(key);
        for (const QString& member : members)
            pin(member);
    }
}

QRectF placeInCluster(const QPointF& corner, int index, int count) {
    constexpr QSizeF cell{280, 84}; // the widest item with its gaps
    constexpr QSizeF item{248, kItemHeight};
    constexpr double shape = 1.6; // of a screen
    const double rows = std::sqrt(count * cell.width() / cell.height() / shape);
    const int columns = std::max(1, static_cast<int>(std::ceil(count / std::ceil(rows))));
    return {corner + QPointF(index % columns * cell.width(), index / columns * cell.height()), item};
}

PlanPatch collapsed(const CanvasContents& contents, const QStringList& keys, bool close) {
    PlanPatch patch;
    if (std::none_of(keys.begin(), keys.end(), [&](const QString& key) { return contents.isContainer(key); }))
        return patch;
    const PageId page = pageFor(contents, patch);
    pinAll(contents, page, patch);
    for (const QString& key : keys) {
        if (!contents.isContainer(key))
            continue;
        Placement placement = placementFor(contents, key, page);
        if (close) {
            const QRectF rect = contents.rectOf(key);
            placement.x = rect.x();
            placement.y = rect.y();
        }
        placement.collapsed = close ? std::optional(true) : std::nullopt;
        std::erase_if(patch.placements, [&placement](const Placement& p) { return isOfSame(p, placement); });
        patch.placements.push_back(placement);
    }
    return patch;
}

PlanPatch pinned(const CanvasContents& contents, const QStringList& keys, bool pin) {
    PlanPatch patch;
    const PageId page = pageFor(contents, patch);
    for (const QString& key : keys) {
        if (contents.rectOf(contents.shownAs(key)).isNull())
            continue;
        Placement placement = placementFor(contents, key, page);
        placement.pinned = pin ? std::optional(true) : std::nullopt;
        patch.placements.push_back(placement);
    }
    return patch;
}

PlanPatch resized(const CanvasContents& contents, const QString& key, const QRectF& rect) {
    PlanPatch patch;
    const PageId page = pageFor(contents, patch);
    pinAll(contents, page, patch);
    Placement placement = placementFor(contents, key, page);
    placement.x = rect.x();
    placement.y = rect.y();
    placement.width = rect.width();
    placement.height = rect.height();
    std::erase_if(patch.placements, [&placement](const Placement& p) { return isOfSame(p, placement); });
    patch.placements.push_back(placement);
    return patch;
}

QString dropTarget(const CanvasContents& contents, const QString& key, const QPointF& point,
                   const QSet<QString>& moving) {
    const Component* component = componentOf(contents.plan(), contents.membersOf(key).value(0, key));
    const bool hostable = component != nullptr && mayRunOnHost(component->kind);
    if (hostable) {
        for (const QString& hostKey : contents.hosts()) {
            if (!moving.contains(hostKey) && contents.rectOf(hostKey).contains(point))
                return hostKey;
        }
    }
    QString target;
    for (const QString& candidate : contents.containers()) { // outer first: the last that fits is innermost
        const bool isHost = componentOf(contents.plan(), candidate) != nullptr;
        if (moving.contains(candidate) || (isHost && !hostable && contents.parentOf(key) != candidate))
            continue;
        if (contents.rectOf(candidate).contains(point))
            target = candidate;
    }
    return target;
}

PlanPatch movedParts(const CanvasContents& contents, const QStringList& keys, const QPointF& delta,
                     std::optional<QPointF> pointer) {
    PlanPatch patch;
    const QStringList roots = rootsOf(contents, keys);
    QSet<QString> moving;
    for (const QString& root : roots) {
        moving.insert(root);
        for (const QString& inner : contents.allIn(root))
            moving.insert(inner);
    }
    const QSet<QString> shown = moving;
    for (const QString& key : shown) {
        for (const QString& member : contents.membersOf(key))
            moving.insert(member);
    }
    if (moving.isEmpty())
        return patch;
    const PageId page = pageFor(contents, patch);
    pinAll(contents, page, patch);
    std::erase_if(patch.placements, [&](const Placement& placement) {
        const Place& what = placement.what;
        return moving.contains(what.site ? diagramKey(refTo(*what.site))
                                         : diagramKey(refTo(*what.component)));
    });
    QSet<QString> carried = moving;
    for (const QString& key : contents.hiddenIn(moving))
        carried.insert(key);
    for (const QString& key : carried) {
        if (!contents.membersOf(key).isEmpty())
            continue; // it has no place of its own: its members have
        Placement placement = placementFor(contents, key, page);
        placement.x += delta.x();
        placement.y += delta.y();
        patch.placements.push_back(placement);
    }
    for (const QString& root : roots) {
        const QPointF middle = contents.rectOf(root).center() + delta;
        const bool byPointer = pointer && roots.size() == 1 && !contents.isContainer(root);
        dropPart(contents, root, dropTarget(contents, root, byPointer ? *pointer : middle, moving), patch);
    }
    return patch;
}

} // namespace drawbridge
