// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/page_layout.h"

#include "core/base/index.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/plan_layout.h"

#include <set>

namespace drawbridge {

namespace {

class PageGraph {
public:
    PageGraph(const CanvasContents& contents, const LayoutGraph& all)
        : m_contents(contents), m_all(all), m_cluster(all.clusters.size(), -1), m_box(all.boxes.size(), -1) {
        m_graph.style = all.style;
    }

    LayoutGraph make() {
        readContainers();
        for (std::size_t i = 0; i < m_all.boxes.size(); ++i)
            readBox(i);
        readCollapsed();
        readEdges();
        return std::move(m_graph);
    }

private:
    int within(int outer) const { return outer < 0 ? -1 : m_cluster[idx(outer)]; }

    void readContainers() {
        for (std::size_t i = 0; i < m_all.clusters.size(); ++i) {
            const QString& key = m_all.clusters[i].key;
            if (m_contents.rectOf(key).isNull() || m_contents.isCollapsed(key))
                continue;
            m_cluster[i] = static_cast<int>(m_graph.clusters.size());
            m_graph.clusters.push_back(m_all.clusters[i]);
        }
        for (LayoutCluster& kept : m_graph.clusters)
            kept.within = within(kept.within);
    }

    /// The box of a closed cluster comes with the first of its members.
    void readBox(std::size_t i) {
        const QString key = m_contents.shownAs(m_all.boxes[i].key);
        const QRectF rect = m_contents.rectOf(key);
        if (rect.isNull())
            return;
        const auto known = m_boxOf.constFind(key);
        if (known != m_boxOf.constEnd()) {
            m_box[i] = *known;
            return;
        }
        m_box[i] = static_cast<int>(m_graph.boxes.size());
        m_boxOf.insert(key, m_box[i]);
        LayoutBox& box = m_graph.boxes.emplace_back(m_all.boxes[i]);
        box.cluster = within(m_all.boxes[i].cluster);
        if (key == m_all.boxes[i].key)
            return;
        box.key = key;
        box.size = rect.size();
    }

    void readCollapsed() {
        for (std::size_t i = 0; i < m_all.clusters.size(); ++i) {
            const QRectF rect = m_contents.rectOf(m_all.clusters[i].key);
            if (rect.isNull() || m_cluster[i] >= 0)
                continue;
            LayoutBox closed;
            closed.key = m_all.clusters[i].key;
            closed.size = rect.size();
            closed.cluster = within(m_all.clusters[i].within);
            m_graph.boxes.push_back(closed);
        }
    }

    void readEdges() {
        std::set<std::pair<int, int>> known;
        for (const LayoutEdge& edge : m_all.edges) {
            const int from = m_box[idx(edge.from)];
            const int to = m_box[idx(edge.to)];
            if (from >= 0 && to >= 0 && from != to && known.emplace(from, to).second)
                m_graph.edges.push_back({from, to});
        }
    }

    const CanvasContents& m_contents;
    const LayoutGraph& m_all;
    LayoutGraph m_graph;
    std::vector<int> m_cluster; ///< by index in the whole graph
    std::vector<int> m_box;
    QHash<QString, int> m_boxOf;
};

/// What a collapsed container or closed cluster hides goes where that goes.
void carryHidden(const CanvasContents& contents, const QString& key, const QPointF& by, PlanPatch& patch) {
    for (const QString& hidden : contents.hiddenIn({key})) {
        Placement placement = *contents.placementOf(hidden);
        placement.x += by.x();
        placement.y += by.y();
        patch.placements.push_back(placement);
    }
}

void placeMembers(const CanvasContents& contents, const QString& key, const QRectF& rect, PageId page,
                  PlanPatch& patch) {
    const QPointF by = rect.topLeft() - contents.rectOf(key).topLeft();
    for (const QString& member : contents.membersOf(key)) {
        Placement placement = placementFor(contents, member, page);
        placement.x += by.x();
        placement.y += by.y();
        placement.collapsed = true; // there is no room for it, also when the page is small some day
        patch.placements.push_back(placement);
    }
}

} // namespace

LayoutGraph pageGraph(const CanvasContents& contents, bool leavesOutImplied) {
    LayoutGraph all = layoutGraphOf(contents.plan(), leavesOutImplied);
    return contents.keys().isEmpty() ? all : PageGraph(contents, all).make();
}

PlanPatch laidOut(const CanvasContents& contents, const LayoutGraph& graph, const LayoutResult& result) {
    PlanPatch patch;
    const PageId page = pageFor(contents, patch);
    for (Placement& placement : placementsOf(graph, result, page)) {
        const Place& what = placement.what;
        const EntityRef ref = what.site ? refTo(*what.site) : refTo(*what.component);
        if (entityType(ref.kind).find(contents.plan(), ref.id) == nullptr)
            continue; // deleted meanwhile
        if (const Placement* old = contents.placementOf(diagramKey(ref))) {
            const QPointF corner(placement.x, placement.y);
            const auto size = std::pair(placement.width, placement.height);
            placement = *old;
            placement.x = corner.x();
            placement.y = corner.y();
            if (!old->isCollapsed())
                std::tie(placement.width, placement.height) = size;
            else
                carryHidden(contents, diagramKey(ref), corner - QPointF(old->x, old->y), patch);
        }
        patch.placements.push_back(placement);
    }
    for (std::size_t i = 0; i < graph.boxes.size() && i < result.boxes.size(); ++i) {
        placeMembers(contents, graph.boxes[i].key, result.boxes[i], page, patch);
    }
    return patch;
}

} // namespace drawbridge
