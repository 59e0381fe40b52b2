// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/plan_layout.h"

#include "core/analysis/graph/implied_dependencies.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/model/kind_traits.h"

#include <QHash>
#include <QSet>

namespace drawbridge {

namespace {

/// Users above, then what the network lets in, then everything else.
int tierOf(ComponentKind kind) {
    switch (traitsOf(kind).group) {
    case KindGroup::People:
        return 0;
    case KindGroup::NetworkGear:
        return 1;
    case KindGroup::Host:
    case KindGroup::Workload:
    case KindGroup::ThirdParty:
    case KindGroup::Redundancy:
        break;
    }
    return 2;
}

LayoutSide sideOf(const Site& site, bool anyRole) {
    if (!site.role)
        return anyRole ? LayoutSide::Above : LayoutSide::Any;
    return *site.role == SiteRole::Recovery ? LayoutSide::Right : LayoutSide::Left;
}

/// The site of a component, through hosts and nested groups; `depth` stops cycles.
std::optional<SiteId> siteOfComponent(const Plan& plan, const Component& component, int depth) {
    constexpr int deepest = 20;
    if (depth > deepest)
        return std::nullopt;
    if (component.host) {
        if (const Component* host = plan.components.find(*component.host))
            return siteOfComponent(plan, *host, depth + 1);
    }
    if (component.site || component.kind != ComponentKind::RedundancyGroup)
        return component.site;
    std::optional<SiteId> common;
    for (const Dependency& member : component.dependencies) {
        const Component* found = plan.components.find(member.on);
        const std::optional<SiteId> site =
            found != nullptr ? siteOfComponent(plan, *found, depth + 1) : std::nullopt;
        if (!site || (common && *common != *site))
            return std::nullopt;
        common = site;
    }
    return common;
}

class GraphReader {
public:
    GraphReader(const Plan& plan, bool leavesOutImplied) : m_plan(plan) {
        if (leavesOutImplied)
            m_implied = impliedInPicture(plan);
    }

    LayoutGraph read() {
        readSites();
        readHosts();
        readBoxes();
        readEdges();
        return std::move(m_graph);
    }

private:
    void readSites() {
        bool anyRole = false;
        for (const Site& site : m_plan.sites)
            anyRole = anyRole || site.role.has_value();
        for (const Site& site : m_plan.sites) {
            m_siteCluster.insert(site.id.value(), static_cast<int>(m_graph.clusters.size()));
            m_graph.clusters.push_back({diagramKey(refTo(site.id)), -1, sideOf(site, anyRole)});
        }
        int index = 0;
        for (const Site& site : m_plan.sites)
            m_graph.clusters[static_cast<std::size_t>(index++)].within = siteCluster(site.within);
    }

    void readHosts() {
        for (const Component& component : m_plan.components) {
            if (component.host && m_plan.components.find(*component.host) != nullptr)
                m_hosting.insert(component.host->value());
        }
        for (const Component& component : m_plan.components) {
            if (!m_hosting.contains(component.id.value()))
                continue;
            m_hostCluster.insert(component.id.value(), static_cast<int>(m_graph.clusters.size()));
            m_graph.clusters.push_back({diagramKey(refTo(component.id)), -1, LayoutSide::Any});
        }
        for (const Component& component : m_plan.components) {
            const auto cluster = m_hostCluster.constFind(component.id.value());
            if (cluster != m_hostCluster.constEnd())
                m_graph.clusters[static_cast<std::size_t>(*cluster)].within = clusterOf(component);
        }
    }

    void readBoxes() {
        for (const Component& component : m_plan.components) {
            if (m_hosting.contains(component.id.value()))
                continue;
            const int cluster = clusterOf(component);
            m_box.insert(component.id.value(), static_cast<int>(m_graph.boxes.size()));
            if (component.host && !m_firstBox.contains(component.host->value()))
                m_firstBox.insert(component.host->value(), static_cast<int>(m_graph.boxes.size()));
            m_graph.boxes.push_back({diagramKey(refTo(component.id)), usualItemSize(m_plan, component),
                                     cluster, tierOf(component.kind)});
        }
    }

    void readEdges() {
        int index = -1;
        for (const Component& component : m_plan.components) {
            ++index;
            for (const Dependency& dependency : component.dependencies) {
                const int on = dependency.on ? m_plan.components.indexOf(*dependency.on) : -1;
                if (!dependency.isHard() || !m_implied.contains({index, on}))
                    addEdge(component.id, dependency.on);
            }
            for (const DataCopy& copy : component.copies)
                addEdge(component.id, copy.at.component);
        }
        for (const Tunnel& tunnel : m_plan.tunnels) {
            if (tunnel.a.gateway)
                addEdge(*tunnel.a.gateway, tunnel.b.gateway);
        }
    }

    /// The cluster of a component: its host's, else its site's (for a group that of its members); -1: none.
    int clusterOf(const Component& component) const {
        if (component.host && m_hostCluster.contains(component.host->value()))
            return m_hostCluster.value(component.host->value());
        return siteCluster(drawnSite(m_plan, component));
    }

    int siteCluster(const std::optional<SiteId>& site) const {
        return site ? m_siteCluster.value(site->value(), -1) : -1;
    }

    /// A host that is a cluster is represented by its first service, since only proximity matters here.
    int boxFor(ComponentId id) const {
        const int box = m_box.value(id.value(), -1);
        return box >= 0 ? box : m_firstBox.value(id.value(), -1);
    }

    void addEdge(ComponentId from, std::optional<ComponentId> to) {
        const int a = boxFor(from);
        const int b = to ? boxFor(*to) : -1;
        if (a >= 0 && b >= 0 && a != b)
            m_graph.edges.push_back({a, b});
    }

    const Plan& m_plan;
    std::set<std::pair<int, int>> m_implied;
    LayoutGraph m_graph;
    QHash<qint64, int> m_siteCluster;
    QHash<qint64, int> m_hostCluster;
    QHash<qint64, int> m_box;
    QHash<qint64, int> m_firstBox;
    QSet<qint64> m_hosting;
};

} // namespace

std::optional<SiteId> drawnSite(const Plan& plan, const Component& component) {
    if (component.site || component.kind != ComponentKind::RedundancyGroup)
        return component.site;
    return siteOfComponent(plan, component, 0);
}

LayoutGraph layoutGraphOf(const Plan& plan, bool leavesOutImplied) {
    return GraphReader(plan, leavesOutImplied).read();
}

std::vector<Placement> placementsOf(const LayoutGraph& graph, const LayoutResult& result, PageId page) {
    std::vector<Placement> placements;
    const auto place = [&placements, page](const QString& key, const QRectF& rect, bool sized) {
        const auto ref = entityOfDiagramKey(key);
        if (!ref)
            return;
        Placement placement;
        placement.page = page;
        if (ref->kind == EntityKind::Site)
            placement.what.site = SiteId(ref->id);
        else
            placement.what.component = ComponentId(ref->id);
        placement.x = rect.x();
        placement.y = rect.y();
        if (sized) {
            placement.width = rect.width();
            placement.height = rect.height();
        }
        placements.push_back(placement);
    };
    for (std::size_t i = 0; i < graph.clusters.size() && i < result.clusters.size(); ++i)
        place(graph.clusters[i].key, result.clusters[i], true);
    for (std::size_t i = 0; i < graph.boxes.size() && i < result.boxes.size(); ++i)
        place(graph.boxes[i].key, result.boxes[i], false);
    return placements;
}

} // namespace drawbridge
