// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram_builder.h"

#include "core/report/diagram_builder_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace drawbridge {

namespace {

struct KeyPrefix {
    EntityKind kind;
    QLatin1String text;
};
constexpr std::array<KeyPrefix, 4> prefixes{{{EntityKind::Component, QLatin1String("component:")},
                                             {EntityKind::Site, QLatin1String("site:")},
                                             {EntityKind::Network, QLatin1String("network:")},
                                             {EntityKind::Tunnel, QLatin1String("tunnel:")}}};

std::optional<DiagramBadge> badgeOf(const DiagramStates& states, ComponentId id) {
    const ComponentResult* result = states.result(id);
    if (result == nullptr)
        return std::nullopt;
    const bool missed = result->missesRto || result->missesMtpd;
    if (!result->estimatedRto) {
        if (result->notRecoverableBecause.isEmpty())
            return std::nullopt;
        return DiagramBadge{QCoreApplication::translate("diagram", "no recovery"), missed};
    }
    return DiagramBadge{formatDurationForPeople(*result->estimatedRto), missed};
}

DiagramItem itemOf(const Plan& plan, const Component& component, const QRectF& rect,
                   const DiagramStates& states, const DiagramOptions& options) {
    DiagramItem item;
    item.key = diagramKey(refTo(component.id));
    item.title = component.name;
    item.subtitle = itemSubtitle(plan, component);
    item.icon = choiceName(component.kind);
    item.rect = rect;
    item.state = states.component(component.id);
    item.badge = badgeOf(states, component.id);
    item.findings = options.findings.value(component.id.value());
    return item;
}

DiagramContainer siteContainer(const Site& site, const DiagramPlaces::Cluster& cluster,
                               const DiagramStates& states) {
    DiagramContainer container;
    container.key = cluster.key;
    container.title = site.name;
    container.state = states.site(site.id);
    container.subtitle = siteSubtitle(site, container.state);
    container.rect = cluster.rect;
    container.depth = cluster.depth;
    return container;
}

DiagramContainer hostContainer(const Component& host, const DiagramPlaces::Cluster& cluster,
                               const DiagramStates& states) {
    DiagramContainer container;
    container.key = cluster.key;
    container.title = host.name;
    if (const auto badge = badgeOf(states, host.id))
        container.subtitle = badge->text;
    container.rect = cluster.rect;
    container.depth = cluster.depth;
    container.host = true;
    container.icon = choiceName(host.kind);
    container.state = states.component(host.id);
    return container;
}

void addContainers(Diagram& diagram, const Plan& plan, const DiagramPlaces& places,
                   const DiagramStates& states) {
    for (const DiagramPlaces::Cluster& cluster : places.clusters) {
        const auto ref = entityOfDiagramKey(cluster.key);
        if (ref->kind == EntityKind::Site)
            diagram.containers.push_back(siteContainer(*plan.sites.find(SiteId(ref->id)), cluster, states));
        else
            diagram.containers.push_back(
                hostContainer(*plan.components.find(ComponentId(ref->id)), cluster, states));
    }
    // Bands lie below hosts of the same depth: the painter keeps the order within a depth.
    std::vector<DiagramContainer> bands = networkBands(plan, places);
    diagram.containers.insert(diagram.containers.begin(), std::make_move_iterator(bands.begin()),
                              std::make_move_iterator(bands.end()));
    std::stable_sort(diagram.containers.begin(), diagram.containers.end(),
                     [](const DiagramContainer& a, const DiagramContainer& b) { return a.depth < b.depth; });
}

QRectF boundsOf(const Diagram& diagram) {
    constexpr double margin = 24;
    QRectF bounds;
    for (const DiagramContainer& container : diagram.containers)
        bounds |= container.rect;
    for (const DiagramItem& item : diagram.items)
        bounds |= item.rect;
    for (const DiagramEdge& edge : diagram.edges) {
        for (const QPointF& point : edge.points)
            bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    }
    return bounds.isNull() ? bounds : bounds.adjusted(-margin, -margin, margin, margin);
}

} // namespace

QString diagramKey(const EntityRef& ref) {
    for (const KeyPrefix& prefix : prefixes) {
        if (prefix.kind == ref.kind)
            return prefix.text + QString::number(ref.id);
    }
    return entityType(ref.kind).key + QLatin1Char(':') + QString::number(ref.id);
}

std::optional<EntityRef> entityOfDiagramKey(const QString& key) {
    for (const KeyPrefix& prefix : prefixes) {
        if (!key.startsWith(prefix.text))
            continue;
        bool isNumber = false;
        const qint64 id = QStringView(key).mid(prefix.text.size()).toLongLong(&isNumber);
        return isNumber ? std::optional(EntityRef{prefix.kind, id}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<PageId> shownPage(const Plan& plan, std::optional<PageId> page) {
    if (page || plan.pages.isEmpty())
        return page;
    return plan.pages.at(0).id;
}

Diagram buildDiagram(const Plan& plan, std::optional<PageId> page, const DiagramOptions& options) {
    const DiagramPlaces places = placeParts(plan, shownPage(plan, page));
    const DiagramStates states(plan, options.analysis);
    Diagram diagram;
    addContainers(diagram, plan, places, states);
    for (const DiagramPlaces::Box& box : places.boxes) {
        const Component& component = *plan.components.find(ComponentId(entityOfDiagramKey(box.key)->id));
        diagram.items.push_back(itemOf(plan, component, box.rect, states, options));
    }
    diagram.edges = diagramEdges(plan, places, states, options.previous);
    diagram.bounds = boundsOf(diagram);
    return diagram;
}

} // namespace drawbridge
