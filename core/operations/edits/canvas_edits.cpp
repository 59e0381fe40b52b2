// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/canvas_edits.h"

#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"

#include <algorithm>

namespace drawbridge {

namespace {

QString nameOf(const Plan& plan, ComponentId id) {
    return displayName(plan, refTo(id));
}

bool isNameTaken(const Plan& plan, EntityKind kind, const QString& name, qint64 except) {
    const EntityType& type = entityType(kind);
    for (int i = 0, n = type.count(plan); i < n; ++i) {
        const void* entity = type.at(plan, i);
        if (type.id(entity) != except && type.name(entity) == name)
            return true;
    }
    return false;
}

/// True when `component` runs on `host`, directly or through other hosts.
bool runsOn(const Plan& plan, ComponentId component, ComponentId host) {
    const Component* current = plan.components.find(component);
    for (int depth = 0; current != nullptr && current->host && depth < 100; ++depth) {
        if (*current->host == host)
            return true;
        current = plan.components.find(*current->host);
    }
    return false;
}

Placement placementAt(const QPointF& corner, PageId page) {
    Placement placement;
    placement.page = page;
    placement.x = corner.x();
    placement.y = corner.y();
    return placement;
}

/// What runs on a host goes to the host's site when the host goes.
void keepSites(Edit& edit, ComponentId host) {
    const Component* going = edit.plan().components.find(host);
    if (going == nullptr)
        return;
    const std::optional<SiteId> site = effectiveSite(edit.plan(), *going);
    std::vector<ComponentId> hosted;
    for (const Component& component : edit.plan().components) {
        if (component.host == host && !component.site)
            hosted.push_back(component.id);
    }
    for (const ComponentId id : hosted)
        edit.change(edit.plan().components, id, [&site](Component& component) { component.site = site; });
}

} // namespace

QString freeName(const Plan& plan, EntityKind kind, const QString& wanted) {
    QString name = wanted;
    for (int number = 2; isNameTaken(plan, kind, name, 0); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

QString whyNotDepend(const Plan& plan, ComponentId from, ComponentId to) {
    const Component* dependent = plan.components.find(from);
    if (dependent == nullptr || plan.components.find(to) == nullptr)
        return CanvasTexts::tr("There is nothing to connect to.");
    if (from == to)
        return CanvasTexts::tr("%1 cannot require itself.").arg(dependent->name);
    const bool twice = std::any_of(dependent->dependencies.begin(), dependent->dependencies.end(),
                                   [to](const Dependency& d) { return d.on == to; });
    if (twice)
        return CanvasTexts::tr("%1 already requires %2.").arg(dependent->name, nameOf(plan, to));
    if (runsOn(plan, from, to))
        return CanvasTexts::tr("%1 runs on %2, so it requires it already.")
            .arg(dependent->name, nameOf(plan, to));
    if (runsOn(plan, to, from))
        return CanvasTexts::tr("%1 hosts %2: it cannot require what runs on it.")
            .arg(dependent->name, nameOf(plan, to));
    return {};
}

void addDependency(Edit& edit, ComponentId from, ComponentId to, Strength strength) {
    edit.change(edit.plan().components, from, [to, strength](Component& component) {
        Dependency dependency;
        dependency.on = to;
        if (strength == Strength::Soft)
            dependency.strength = strength; // hard is what a dependency is when nothing is said
        component.dependencies.push_back(dependency);
    });
}

void moveDependency(Edit& edit, const std::pair<ComponentId, ComponentId>& before,
                    const std::pair<ComponentId, ComponentId>& after) {
    const Component* dependent = edit.plan().components.find(before.first);
    if (dependent == nullptr)
        return;
    const auto found = std::find_if(dependent->dependencies.begin(), dependent->dependencies.end(),
                                    [&before](const Dependency& d) { return d.on == before.second; });
    if (found == dependent->dependencies.end())
        return;
    Dependency moved = *found;
    moved.on = after.second;
    const auto index = found - dependent->dependencies.begin();
    edit.change(edit.plan().components, before.first, [&](Component& component) {
        if (before.first == after.first)
            component.dependencies[static_cast<std::size_t>(index)] = moved;
        else
            component.dependencies.erase(component.dependencies.begin() + index);
    });
    if (before.first != after.first)
        edit.change(edit.plan().components, after.first,
                    [&moved](Component& component) { component.dependencies.push_back(moved); });
}

QString whyNotTunnel(const Plan& plan, ComponentId a, ComponentId b) {
    for (const ComponentId id : {a, b}) {
        const Component* end = plan.components.find(id);
        if (end == nullptr)
            return CanvasTexts::tr("There is nothing to connect to.");
        if (!canEndTunnel(end->kind))
            return CanvasTexts::tr("%1 is no gateway: a tunnel ends at gateways, firewalls or routers.")
                .arg(end->name);
    }
    if (a == b)
        return CanvasTexts::tr("A tunnel needs two gateways.");
    for (const Tunnel& tunnel : plan.tunnels) {
        const bool sameEnds = (tunnel.a.gateway == a && tunnel.b.gateway == b) ||
                              (tunnel.a.gateway == b && tunnel.b.gateway == a);
        if (sameEnds)
            return CanvasTexts::tr("The tunnel %1 joins these gateways already.").arg(tunnel.name);
    }
    return {};
}

TunnelId addTunnel(Edit& edit, ComponentId a, ComponentId b) {
    const Plan& plan = edit.plan();
    Tunnel tunnel;
    tunnel.name = freeName(plan, EntityKind::Tunnel, nameOf(plan, a) + QLatin1Char('-') + nameOf(plan, b));
    tunnel.a.gateway = a;
    tunnel.b.gateway = b;
    return edit.add(std::move(tunnel));
}

void setTunnelEnds(Edit& edit, TunnelId tunnel, ComponentId a, ComponentId b) {
    edit.change(edit.plan().tunnels, tunnel, [a, b](Tunnel& changed) {
        changed.a.gateway = a;
        changed.b.gateway = b;
    });
}

bool joinsSites(const Plan& plan, ComponentId a, ComponentId b) {
    const Component* one = plan.components.find(a);
    const Component* other = plan.components.find(b);
    if (one == nullptr || other == nullptr || !canEndTunnel(one->kind) || !canEndTunnel(other->kind))
        return false;
    const auto here = effectiveSite(plan, *one);
    const auto there = effectiveSite(plan, *other);
    return here && there && here != there;
}

QString whyNotAttach(const Plan& plan, ComponentId id, NetworkId networkId) {
    const Component* component = plan.components.find(id);
    const Network* network = plan.networks.find(networkId);
    if (component == nullptr || network == nullptr)
        return CanvasTexts::tr("There is nothing to connect to.");
    const bool twice = std::any_of(component->interfaces.begin(), component->interfaces.end(),
                                   [networkId](const NetworkInterface& i) { return i.network == networkId; });
    if (twice)
        return CanvasTexts::tr("%1 is in the network %2 already.").arg(component->name, network->name);
    const auto site = effectiveSite(plan, *component);
    const bool isThere = site == network->site || std::any_of(network->alsoAt.begin(), network->alsoAt.end(),
                                                              [&](SiteId each) { return site == each; });
    if (network->site && !isThere)
        return CanvasTexts::tr("%1 is not in %2, where the network %3 is.")
            .arg(component->name, displayName(plan, refTo(*network->site)), network->name);
    return {};
}

void attach(Edit& edit, ComponentId component, NetworkId network) {
    edit.change(edit.plan().components, component, [network](Component& changed) {
        changed.interfaces.push_back({network, std::nullopt});
    });
}

void removeParts(Edit& edit, const std::vector<EntityRef>& refs,
                 const std::optional<std::pair<ComponentId, ComponentId>>& dependency) {
    for (const EntityRef& ref : refs) {
        if (ref.kind == EntityKind::Component)
            keepSites(edit, ComponentId(ref.id));
    }
    edit.removeAll({refs.begin(), refs.end()});
    if (dependency && edit.plan().components.find(dependency->first) != nullptr) {
        edit.change(edit.plan().components, dependency->first, [&dependency](Component& component) {
            std::erase_if(component.dependencies,
                          [&dependency](const Dependency& d) { return d.on == dependency->second; });
        });
    }
}

QString whyNotName(const Plan& plan, const EntityRef& ref, const QString& name) {
    if (name.trimmed().isEmpty())
        return CanvasTexts::tr("A name is needed.");
    if (isNameTaken(plan, ref.kind, name, ref.id))
        return CanvasTexts::tr("\"%1\" is taken already: choose another name.").arg(shortened(name));
    return {};
}

void rename(Edit& edit, const EntityRef& ref, const QString& name) {
    const EntityType& type = entityType(ref.kind);
    const void* entity = type.find(edit.plan(), ref.id);
    const Field* field = type.nameField.isEmpty() ? nullptr : type.record().find(type.nameField);
    if (entity == nullptr || field == nullptr)
        return;
    const std::shared_ptr<void> copy = type.copy(entity);
    field->put(copy.get(), name);
    edit.putAny(ref.kind, copy);
}

QRectF roomyEnough(const CanvasContents& contents, const QString& key, const QRectF& wanted,
                   Qt::Edges moved) {
    const bool site = isSiteKey(key);
    QRectF inside;
    for (const QString& inner : contents.allIn(key)) {
        if (contents.parentOf(inner) == key)
            inside |= contents.rectOf(inner);
    }
    const QRectF need = inside.isNull() ? QRectF() : inside.marginsAdded(containerPadding(site));
    // A site is never narrower than an empty one; the rest is room for a title.
    constexpr double leastWidth = 160;
    constexpr double leastHeight = 84;
    const double width = site ? kEmptySite.width() : leastWidth;
    QRectF rect = wanted;
    if (moved & Qt::LeftEdge)
        rect.setLeft(
            std::min({rect.left(), rect.right() - width, need.isNull() ? rect.left() : need.left()}));
    if (moved & Qt::RightEdge)
        rect.setRight(
            std::max({rect.right(), rect.left() + width, need.isNull() ? rect.right() : need.right()}));
    if (moved & Qt::TopEdge)
        rect.setTop(
            std::min({rect.top(), rect.bottom() - leastHeight, need.isNull() ? rect.top() : need.top()}));
    if (moved & Qt::BottomEdge)
        rect.setBottom(std::max(
            {rect.bottom(), rect.top() + leastHeight, need.isNull() ? rect.bottom() : need.bottom()}));
    return rect;
}

PlanPatch shrunk(const CanvasContents& contents, const QString& key) {
    const Placement* sized = contents.placementOf(key);
    if (sized == nullptr || !sized->width || !sized->height)
        return {};
    PlanPatch patch;
    pinAll(contents, pageFor(contents, patch), patch);
    Placement placement = *sized;
    placement.width.reset();
    placement.height.reset();
    patch.placements.push_back(placement);
    return patch;
}

QString containerForNew(const CanvasContents& contents, ComponentKind kind, const QPointF& point) {
    const bool hostable = mayRunOnHost(kind);
    if (hostable) {
        for (const QString& host : contents.hosts()) {
            if (contents.rectOf(host).contains(point))
                return host;
        }
    }
    QString found;
    for (const QString& candidate : contents.containers()) { // the last that fits is the innermost
        if ((hostable || isSiteKey(candidate)) && contents.rectOf(candidate).contains(point))
            found = candidate;
    }
    return found;
}

EntityRef addComponentAt(Edit& edit, const CanvasContents& contents, ComponentKind kind,
                         const QPointF& corner, const QString& container) {
    Component component;
    component.kind = kind;
    component.name = freeName(edit.plan(), EntityKind::Component, labelOf(kind));
    if (const auto ref = entityOfDiagramKey(container)) {
        if (ref->kind == EntityKind::Site)
            component.site = SiteId(ref->id);
        else
            component.host = ComponentId(ref->id);
    }
    PlanPatch patch;
    Placement placement = placementAt(corner, pageFor(contents, patch));
    pinAll(contents, *placement.page, patch);
    apply(edit, patch);
    placement.what.component = edit.add(component);
    edit.add(placement);
    return refTo(component.id);
}

EntityRef addSiteAt(Edit& edit, const CanvasContents& contents, SiteKind kind, const QPointF& corner,
                    const QString& container) {
    Site site;
    site.kind = kind;
    site.name = freeName(edit.plan(), EntityKind::Site, choiceLabel(choiceName(kind)));
    if (const auto ref = entityOfDiagramKey(container); ref && ref->kind == EntityKind::Site)
        site.within = SiteId(ref->id);
    PlanPatch patch;
    Placement placement = placementAt(corner, pageFor(contents, patch));
    placement.width = kEmptySite.width();
    placement.height = kEmptySite.height();
    pinAll(contents, *placement.page, patch);
    apply(edit, patch);
    placement.what.site = edit.add(site);
    edit.add(placement);
    return refTo(site.id);
}

} // namespace drawbridge
