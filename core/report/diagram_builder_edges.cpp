// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram_builder_parts.h"
#include "core/report/diagram_router.h"

namespace drawbridge {

namespace {

QString pairKey(const char* kind, ComponentId from, ComponentId to) {
    return QStringLiteral("%1:%2:%3").arg(QLatin1String(kind)).arg(from.value()).arg(to.value());
}

bool isHit(DiagramState state) {
    return state == DiagramState::Lost || state == DiagramState::Disabled;
}

class EdgeCollector {
public:
    EdgeCollector(const Plan& plan, const DiagramPlaces& places, const DiagramStates& states,
                  const Diagram* previous)
        : m_plan(plan), m_places(places), m_states(states) {
        if (previous == nullptr)
            return;
        for (const DiagramItem& item : previous->items)
            m_oldRects.insert(item.key, item.rect);
        for (const DiagramContainer& container : previous->containers)
            m_oldRects.insert(container.key, container.rect);
        for (const DiagramEdge& edge : previous->edges)
            m_oldEdges.insert(edge.key, &edge);
    }

    std::vector<DiagramEdge> run() {
        for (const Component& component : m_plan.components) {
            for (const Dependency& dependency : component.dependencies)
                addDependency(component, dependency);
            for (const DataCopy& copy : component.copies)
                addCopy(component, copy);
        }
        for (const Tunnel& tunnel : m_plan.tunnels) {
            if (tunnel.failsOverTo)
                m_standby.insert(tunnel.failsOverTo->value());
        }
        for (const Tunnel& tunnel : m_plan.tunnels)
            addTunnel(tunnel);
        routeAll();
        return std::move(m_edges);
    }

private:
    /// False when an end is not on the page, or lies in the other: the picture tells that already.
    bool setEnds(DiagramEdge& edge, ComponentId from, ComponentId to) {
        edge.fromKey = diagramKey(refTo(from));
        edge.toKey = diagramKey(refTo(to));
        const QRectF a = m_places.rectOf(edge.fromKey);
        const QRectF b = m_places.rectOf(edge.toKey);
        if (a.isNull() || b.isNull() || from == to || a.contains(b) || b.contains(a))
            return false;
        m_requests.push_back({a, b});
        return true;
    }

    void addDependency(const Component& component, const Dependency& dependency) {
        if (!dependency.on)
            return;
        DiagramEdge edge;
        edge.key = pairKey("dependency", component.id, *dependency.on);
        edge.kind = dependency.isHard() ? DiagramEdge::Kind::Hard : DiagramEdge::Kind::Soft;
        edge.state = stateOf(component.id, *dependency.on);
        if (setEnds(edge, component.id, *dependency.on))
            m_edges.push_back(std::move(edge));
    }

    /// An edge tells a state when harm travels along it: what is required is hit, and so is who requires it.
    DiagramState stateOf(ComponentId from, ComponentId on) const {
        const DiagramState dependent = m_states.component(from);
        const DiagramState provider = m_states.component(on);
        if (isHit(provider) && isHit(dependent))
            return provider == DiagramState::Lost && dependent == DiagramState::Lost ? DiagramState::Lost
                                                                                     : DiagramState::Disabled;
        if (dependent == DiagramState::Degraded && (isHit(provider) || provider == DiagramState::Degraded))
            return DiagramState::Degraded;
        return m_states.isNeutral() ? DiagramState::Neutral : DiagramState::Unaffected;
    }

    void addCopy(const Component& component, const DataCopy& copy) {
        if (!copy.at.component)
            return;
        DiagramEdge edge;
        edge.key = pairKey("copy", component.id, *copy.at.component);
        edge.kind = DiagramEdge::Kind::Copy;
        edge.label = copyLabel(copy);
        if (setEnds(edge, component.id, *copy.at.component))
            m_edges.push_back(std::move(edge));
    }

    void addTunnel(const Tunnel& tunnel) {
        if (!tunnel.a.gateway || !tunnel.b.gateway)
            return;
        const bool down = m_states.isTunnelLost(tunnel.id);
        const bool standIn = m_states.isStandIn(tunnel.id);
        DiagramEdge edge;
        edge.key = diagramKey(refTo(tunnel.id));
        edge.kind = DiagramEdge::Kind::Tunnel;
        edge.label = tunnelLabel(tunnel, down, m_standby.contains(tunnel.id.value()));
        edge.state = down ? DiagramState::Lost : standIn ? DiagramState::Recovered : DiagramState::Neutral;
        if (setEnds(edge, *tunnel.a.gateway, *tunnel.b.gateway))
            m_edges.push_back(std::move(edge));
    }

    bool keepsRoute(const DiagramEdge& edge, const RouteRequest& ends) const {
        return m_oldEdges.contains(edge.key) && m_oldRects.value(edge.fromKey) == ends.from &&
               m_oldRects.value(edge.toKey) == ends.to;
    }

    void routeAll() {
        std::vector<QRectF> obstacles;
        for (const DiagramPlaces::Box& box : m_places.boxes)
            obstacles.push_back(box.rect);
        for (const DiagramPlaces::Cluster& cluster : m_places.clusters) {
            const EntityRef ref = *entityOfDiagramKey(cluster.key);
            if (ref.kind == EntityKind::Component) {
                obstacles.push_back(cluster.rect);
                obstacles.push_back(hostTitleRect(m_plan, cluster)); // also for edges to what is inside
                continue;
            }
            const Site& site = *m_plan.sites.find(SiteId(ref.id));
            for (const QRectF& text : siteTextRects(site, m_states.site(site.id), cluster.rect))
                obstacles.push_back(text);
        }
        std::vector<RouteRequest> asked;
        std::vector<DiagramEdge*> asking;
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            if (keepsRoute(m_edges[i], m_requests[i])) {
                m_edges[i].points = m_oldEdges.value(m_edges[i].key)->points;
                continue;
            }
            asked.push_back(m_requests[i]);
            asking.push_back(&m_edges[i]);
        }
        auto routes = routeEdges(asked, obstacles);
        for (std::size_t i = 0; i < asking.size(); ++i)
            asking[i]->points = std::move(routes[i]);
    }

    const Plan& m_plan;
    const DiagramPlaces& m_places;
    const DiagramStates& m_states;
    std::vector<DiagramEdge> m_edges;
    std::vector<RouteRequest> m_requests; ///< same order
    QSet<qint64> m_standby;
    QHash<QString, QRectF> m_oldRects;
    QHash<QString, const DiagramEdge*> m_oldEdges;
};

} // namespace

std::vector<DiagramEdge> diagramEdges(const Plan& plan, const DiagramPlaces& places,
                                      const DiagramStates& states, const Diagram* previous) {
    return EdgeCollector(plan, places, states, previous).run();
}

} // namespace drawbridge
