// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/diagram_builder.h"

#include "core/base/index.h"
#include "core/diagram/building/diagram_builder_parts.h"

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

/// A closed cluster: the worst of its members, and how many of them are down.
DiagramItem groupItem(const Plan& plan, const DiagramPlaces& places, const DiagramPlaces::Box& box,
                      const DiagramStates& states, const DiagramOptions& options) {
    const ComponentCluster& alike = places.groups[idx(box.group)].of;
    DiagramItem item;
    item.key = box.key;
    item.title = clusterTitle(alike);
    item.icon = choiceName(plan.components.at(alike.members.front()).kind);
    item.rect = box.rect;
    MembersSummary summary(states);
    for (const int member : alike.members) {
        const Component& component = plan.components.at(member);
        item.members.append(diagramKey(refTo(component.id)));
        item.findings += options.findings.value(component.id.value());
        item.machine = std::max(item.machine, options.machines.value(component.id.value()));
        item.singlePoint = item.singlePoint || options.singlePoints.contains(component.id.value());
        summary.add(member);
    }
    item.pinned = box.pinned;
    item.state = summary.worst();
    item.badge = summary.badge();
    item.subtitle = summary.text();
    if (item.subtitle.isEmpty())
        item.subtitle = clusterSubtitle(alike);
    return item;
}

DiagramItem itemOf(const Plan& plan, const DiagramPlaces::Box& box, const DiagramStates& states,
                   const Foundations& foundations, const DiagramOptions& options) {
    const Component& component = plan.components.at(box.component);
    const ComponentResult* result = states.result(box.component);
    DiagramItem item;
    item.key = box.key;
    item.title = component.name;
    item.subtitle = itemSubtitle(plan, component);
    item.icon = choiceName(component.kind);
    item.rect = box.rect;
    item.state = states.component(box.component);
    item.badge = rtoBadge(result);
    item.rpo = rpoBadge(component, result);
    item.findings = options.findings.value(component.id.value());
    item.machine = options.machines.value(component.id.value());
    item.proof = options.proofs.value(component.id.value());
    item.singlePoint = options.singlePoints.contains(component.id.value());
    item.group = component.kind == ComponentKind::RedundancyGroup;
    item.keepsData = foundations.keepsData[idx(box.component)];
    item.mainstay = foundations.mainstay[idx(box.component)];
    item.pinned = box.placement != nullptr && box.placement->isPinned();
    return item;
}

/// Adds containers by depth, network bands below hosts of the same depth, since the painter keeps the order
/// within a depth. Returns the index in the diagram of each cluster, -1 if not shown.
std::vector<int> addContainers(Diagram& diagram, const Plan& plan, const DiagramPlaces& places,
                               const DiagramStates& states, const DiagramOptions& options) {
    struct Entry {
        DiagramContainer container; ///< its parent is a cluster
        int cluster = -1;
    };
    std::vector<Entry> entries;
    for (DiagramContainer& network : networkContainers(plan, places))
        entries.push_back({std::move(network), -1});
    std::vector<DiagramContainer> shown = clusterContainers(plan, places, states, options);
    std::size_t next = 0;
    for (int i = 0; i < static_cast<int>(places.clusters.size()); ++i) {
        if (places.clusters[static_cast<std::size_t>(i)].shown)
            entries.push_back({std::move(shown[next++]), i});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.container.depth < b.container.depth; });
    std::vector<int> indexOf(places.clusters.size(), -1);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].cluster >= 0)
            indexOf[static_cast<std::size_t>(entries[i].cluster)] = static_cast<int>(i);
    }
    for (Entry& entry : entries) {
        int& parent = entry.container.parent;
        parent = parent >= 0 ? indexOf[static_cast<std::size_t>(parent)] : -1;
        diagram.containers.push_back(std::move(entry.container));
    }
    return indexOf;
}

void addClusters(Diagram& diagram, const Plan& plan, const DiagramPlaces& places) {
    for (const DiagramPlaces::Group& group : places.groups) {
        DiagramCluster& cluster = diagram.clusters.emplace_back();
        cluster.key = group.of.key;
        cluster.title = clusterTitle(group.of);
        cluster.open = group.open;
        cluster.size = groupSize(group.of);
        for (const int member : group.of.members)
            cluster.members.append(diagramKey(refTo(plan.components.at(member).id)));
    }
}

QRectF boundsOf(const Diagram& diagram) {
    constexpr double margin = 24;
    QRectF bounds;
    for (const DiagramContainer& container : diagram.containers)
        bounds |= container.rect;
    for (const DiagramItem& item : diagram.items)
        bounds |= item.rect;
    for (const DiagramEdge& edge : diagram.edges) {
        for (const QPointF& point : edge.points) {
            if (!bounds.contains(point))
                bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
        }
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
    const std::optional<PageId> shown = shownPage(plan, page);
    const Page* drawn = plan.pages.find(shown);
    const EdgeShape shape = drawn != nullptr ? drawn->edges.value_or(EdgeShape::Curved) : EdgeShape::Curved;
    const Foundations foundations = foundationsOf(plan);
    const DiagramPlaces places = placeParts(plan, shown, options.clusters ? &foundations : nullptr);
    const DiagramStates states(plan, options.analysis);
    Diagram diagram;
    const std::vector<int> containerOf = addContainers(diagram, plan, places, states, options);
    diagram.items.reserve(places.boxes.size());
    for (const DiagramPlaces::Box& box : places.boxes) {
        if (!box.shown)
            continue;
        diagram.items.push_back(box.isGroup() ? groupItem(plan, places, box, states, options)
                                              : itemOf(plan, box, states, foundations, options));
        if (box.cluster >= 0)
            diagram.items.back().parent = containerOf[static_cast<std::size_t>(box.cluster)];
    }
    labelApart(diagram.items);
    addClusters(diagram, plan, places);
    diagram.edges = diagramEdges(plan, places, states, {options.leavesOutImplied, options.previous, shape},
                                 diagram.implied);
    diagram.bounds = boundsOf(diagram);
    return diagram;
}

} // namespace drawbridge
