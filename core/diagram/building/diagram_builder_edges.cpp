// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/graph/implied_dependencies.h"
#include "core/base/index.h"
#include "core/diagram/building/diagram_builder_parts.h"
#include "core/diagram/routing/diagram_router.h"

#include <algorithm>

namespace drawbridge {

namespace {

QString pairKey(QLatin1String kind, qint64 from, qint64 to) {
    QString key;
    key.reserve(kind.size() + 42); // two 64-bit numbers
    key.append(kind);
    key.append(QString::number(from));
    key.append(u':');
    key.append(QString::number(to));
    return key;
}

bool isDown(DiagramState state) {
    return state == DiagramState::Lost || state == DiagramState::Disabled;
}

/// Parts of an earlier diagram by key. Lookups are mostly in order; then no table is built.
template <class Part>
class EarlierParts {
public:
    explicit EarlierParts(const std::vector<Part>* parts) : m_parts(parts) {}

    const Part* find(const QString& key) {
        if (m_parts == nullptr)
            return nullptr;
        if (m_next < m_parts->size() && (*m_parts)[m_next].key == key)
            return &(*m_parts)[m_next++];
        if (m_index.isEmpty()) {
            m_index.reserve(static_cast<qsizetype>(m_parts->size()));
            for (std::size_t i = 0; i < m_parts->size(); ++i)
                m_index.insert((*m_parts)[i].key, i);
        }
        const auto found = m_index.constFind(key);
        if (found == m_index.constEnd())
            return nullptr;
        m_next = *found + 1;
        return &(*m_parts)[*found];
    }

private:
    const std::vector<Part>* m_parts;
    std::size_t m_next = 0;
    QHash<QString, std::size_t> m_index;
};

class EdgeCollector {
public:
    EdgeCollector(const Plan& plan, const DiagramPlaces& places, const DiagramStates& states,
                  const EdgeSettings& settings)
        : m_plan(plan), m_places(places), m_states(states), m_settings(settings),
          m_previous(settings.previous), m_shape(settings.shape) {}

    int implied() const { return m_leftOut; }

    std::vector<DiagramEdge> run() {
        if (m_settings.leavesOutImplied)
            m_implied = impliedInPicture(m_plan);
        int index = 0;
        for (const Component& component : m_plan.components) {
            if (m_places.partOfComponent[idx(index)] >= 0) {
                for (const Dependency& dependency : component.dependencies)
                    addDependency(component, index, dependency);
                for (const DataCopy& copy : component.copies)
                    addCopy(component, index, copy);
            }
            ++index;
        }
        for (const Tunnel& tunnel : m_plan.tunnels) {
            if (tunnel.failsOverTo)
                m_standby.insert(tunnel.failsOverTo->value());
        }
        for (const Tunnel& tunnel : m_plan.tunnels)
            addTunnel(tunnel);
        nameBundles();
        routeAll();
        return std::move(m_edges);
    }

private:
    struct Ends {
        int from = -1; ///< parts
        int to = -1;
        bool operator==(const Ends&) const = default;
    };

    int partOf(const std::optional<ComponentId>& id) const {
        const int index = id ? m_plan.components.indexOf(*id) : -1;
        return index >= 0 ? m_places.partOfComponent[idx(index)] : -1;
    }

    /// False if an end is not on the page, or inside the other, where nesting already shows the dependency.
    bool areApart(const Ends& ends) const {
        if (ends.from < 0 || ends.to < 0 || ends.from == ends.to)
            return false;
        const QRectF& a = m_places.rectOf(ends.from);
        const QRectF& b = m_places.rectOf(ends.to);
        return !a.contains(b) && !b.contains(a);
    }

    void add(DiagramEdge edge, const Ends& ends) {
        edge.fromKey = m_places.keyOf(ends.from);
        edge.toKey = m_places.keyOf(ends.to);
        edge.orthogonal = m_shape == EdgeShape::Orthogonal;
        m_edges.push_back(std::move(edge));
        m_ends.push_back(ends);
    }

    bool hidesAnEnd(const Ends& ends) const {
        const auto hides = [this](int part) {
            return m_places.isCluster(part) ? m_places.isCollapsed(part) : m_places.box(part).isGroup();
        };
        return hides(ends.from) || hides(ends.to);
    }

    void addDependency(const Component& component, int index, const Dependency& dependency) {
        const int on = dependency.on ? m_plan.components.indexOf(*dependency.on) : -1;
        if (on < 0)
            return;
        const Ends ends{m_places.partOfComponent[idx(index)], m_places.partOfComponent[idx(on)]};
        if (!areApart(ends))
            return;
        if (m_implied.contains({index, on}) && dependency.isHard()) {
            ++m_leftOut;
            return;
        }
        const auto kind = dependency.isHard() ? DiagramEdge::Kind::Hard : DiagramEdge::Kind::Soft;
        const DiagramState state = stateOf(index, on);
        if (hidesAnEnd(ends)) {
            const auto known = m_bundles.constFind({ends.from, ends.to});
            if (known != m_bundles.constEnd()) {
                DiagramEdge& bundle = m_edges[*known];
                ++bundle.count;
                bundle.kind = std::min(bundle.kind, kind); // hard is the lowest
                bundle.state = worse(bundle.state, state);
                return;
            }
            m_bundles.insert({ends.from, ends.to}, m_edges.size());
        }
        DiagramEdge edge;
        edge.key = pairKey(QLatin1String("dependency:"), component.id.value(), dependency.on->value());
        edge.kind = kind;
        edge.state = state;
        add(std::move(edge), ends);
    }

    void nameBundles() {
        for (const std::size_t index : std::as_const(m_bundles)) {
            DiagramEdge& edge = m_edges[index];
            if (edge.count == 1)
                continue;
            edge.key = QStringLiteral("bundle:") + edge.fromKey + QLatin1Char(':') + edge.toKey;
            edge.label = bundleLabel(edge.count, m_ends[index]);
        }
    }

    /// Beside a box that says how many it stands for: the number alone, and nothing where it is the same.
    QString bundleLabel(int count, const Ends& ends) const {
        std::optional<int> alike;
        for (const int part : {ends.from, ends.to}) {
            if (m_places.isCluster(part) || !m_places.box(part).isGroup())
                continue;
            const auto members =
                static_cast<int>(m_places.groups[idx(m_places.box(part).group)].of.members.size());
            alike = std::max(alike.value_or(0), members);
        }
        if (!alike)
            return dependenciesText(count);
        return count == *alike ? QString() : QStringLiteral("× %1").arg(count);
    }

    /// An edge shows a state if the failure spreads along it: both ends are affected.
    DiagramState stateOf(int from, int on) const {
        const DiagramState dependent = m_states.component(from);
        const DiagramState provider = m_states.component(on);
        if (isDown(provider) && isDown(dependent))
            return provider == DiagramState::Lost && dependent == DiagramState::Lost ? DiagramState::Lost
                                                                                     : DiagramState::Disabled;
        if (dependent == DiagramState::Degraded && (isDown(provider) || provider == DiagramState::Degraded))
            return DiagramState::Degraded;
        return m_states.isNeutral() ? DiagramState::Neutral : DiagramState::Unaffected;
    }

    void addCopy(const Component& component, int index, const DataCopy& copy) {
        const Ends ends{m_places.partOfComponent[idx(index)], partOf(copy.at.component)};
        if (!areApart(ends))
            return;
        DiagramEdge edge;
        edge.key = pairKey(QLatin1String("copy:"), component.id.value(), copy.at.component->value());
        edge.kind = DiagramEdge::Kind::Copy;
        edge.label = copyLabel(copy);
        add(std::move(edge), ends);
    }

    void addTunnel(const Tunnel& tunnel) {
        const Ends ends{partOf(tunnel.a.gateway), partOf(tunnel.b.gateway)};
        if (!areApart(ends))
            return;
        const bool down = m_states.isTunnelLost(tunnel.id);
        const bool replacement = m_states.isReplacement(tunnel.id);
        DiagramEdge edge;
        edge.key = diagramKey(refTo(tunnel.id));
        edge.kind = DiagramEdge::Kind::Tunnel;
        edge.label = tunnelLabel(tunnel, down, m_standby.contains(tunnel.id.value()));
        edge.state = down          ? DiagramState::Lost
                     : replacement ? DiagramState::Recovered
                                   : DiagramState::Neutral;
        add(std::move(edge), ends);
    }

    /// By index: parts that have not moved since the earlier diagram.
    std::vector<char> partsThatStayed() const {
        std::vector<char> stayed(m_places.clusters.size() + m_places.boxes.size());
        if (m_previous == nullptr)
            return stayed;
        EarlierParts<DiagramContainer> containers(&m_previous->containers);
        EarlierParts<DiagramItem> items(&m_previous->items);
        for (std::size_t i = 0; i < m_places.clusters.size(); ++i) {
            const DiagramPlaces::Cluster& cluster = m_places.clusters[i];
            const auto* old = cluster.shown ? containers.find(cluster.key) : nullptr;
            stayed[i] = old != nullptr && old->rect == cluster.rect;
        }
        for (std::size_t i = 0; i < m_places.boxes.size(); ++i) {
            const DiagramPlaces::Box& box = m_places.boxes[i];
            const DiagramItem* old = box.shown ? items.find(box.key) : nullptr;
            stayed[m_places.clusters.size() + i] = old != nullptr && old->rect == box.rect;
        }
        return stayed;
    }

    void routeAll() {
        const std::vector<char> stayed = partsThatStayed();
        EarlierParts<DiagramEdge> earlier(m_previous != nullptr ? &m_previous->edges : nullptr);
        std::vector<RouteRequest> asked;
        std::vector<DiagramEdge*> unrouted;
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            DiagramEdge& edge = m_edges[i];
            const Ends& ends = m_ends[i];
            const DiagramEdge* old =
                stayed[idx(ends.from)] && stayed[idx(ends.to)] ? earlier.find(edge.key) : nullptr;
            if (old != nullptr && old->fromKey == edge.fromKey && old->toKey == edge.toKey &&
                old->orthogonal == edge.orthogonal) {
                edge.points = old->points;
                continue;
            }
            asked.push_back({m_places.rectOf(ends.from), m_places.rectOf(ends.to)});
            unrouted.push_back(&edge);
        }
        if (asked.empty())
            return;
        // Beyond this number the router ignores obstacles.
        constexpr std::size_t maxSearched = 3000; // as the router's
        const std::vector<QRectF> obstacles =
            asked.size() <= maxSearched ? obstaclesOnPage() : std::vector<QRectF>();
        auto routes = routeEdges(asked, obstacles, m_shape);
        for (std::size_t i = 0; i < unrouted.size(); ++i)
            unrouted[i]->points = std::move(routes[i]);
    }

    std::vector<QRectF> obstaclesOnPage() const {
        std::vector<QRectF> obstacles;
        for (const DiagramPlaces::Box& box : m_places.boxes) {
            if (box.shown)
                obstacles.push_back(box.rect);
        }
        for (int i = 0; i < static_cast<int>(m_places.clusters.size()); ++i) {
            const DiagramPlaces::Cluster& cluster = m_places.clusters[idx(i)];
            if (!cluster.shown)
                continue;
            if (!cluster.site || m_places.isCollapsed(i))
                obstacles.push_back(cluster.rect);
            if (m_places.isCollapsed(i))
                continue;
            if (!cluster.site) { // for edges to its contents too
                obstacles.push_back(hostTitleRect(m_plan.components.at(cluster.entity), cluster.rect));
                continue;
            }
            const Site& site = m_plan.sites.at(cluster.entity);
            for (const QRectF& text : siteTextRects(site, m_states.site(site.id), cluster.rect))
                obstacles.push_back(text);
        }
        return obstacles;
    }

    const Plan& m_plan;
    const DiagramPlaces& m_places;
    const DiagramStates& m_states;
    const EdgeSettings& m_settings;
    std::set<std::pair<int, int>> m_implied;
    int m_leftOut = 0;
    const Diagram* m_previous;
    EdgeShape m_shape;
    std::vector<DiagramEdge> m_edges;
    std::vector<Ends> m_ends;                          ///< same order
    QHash<std::pair<int, int>, std::size_t> m_bundles; ///< ends, at least one collapsed → index of the edge
    QSet<qint64> m_standby;
};

} // namespace

std::vector<DiagramEdge> diagramEdges(const Plan& plan, const DiagramPlaces& places,
                                      const DiagramStates& states, const EdgeSettings& settings,
                                      int& implied) {
    EdgeCollector collector(plan, places, states, settings);
    std::vector<DiagramEdge> edges = collector.run();
    implied = collector.implied();
    return edges;
}

} // namespace drawbridge
