// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/diagram/building/diagram_builder_parts.h"
#include "core/diagram/layout/layout.h"
#include "core/diagram/layout/layout_metrics.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int deepest = 100; // stops at hosting cycles

class PartReader {
public:
    PartReader(const Plan& plan, const LayoutGraph& graph, std::optional<PageId> page,
               const Foundations* foundations)
        : m_plan(plan), m_graph(graph), m_foundations(foundations), m_siteCluster(idx(plan.sites.size()), -1),
          m_componentPart(idx(plan.components.size()), -1) {
        m_places.wholeEstate = !page || plan.pages.isEmpty() || plan.pages.at(0).id == *page;
        readClusters();
        readBoxes();
        readPlacements(page);
    }

    DiagramPlaces run() {
        for (int i = 0; i < clusterCount(); ++i)
            m_places.clusters[idx(i)].closed = outermostCollapsed(i);
        m_places.wholeEstate ? showAll() : showPlaced();
        if (m_foundations != nullptr)
            groupAlike();
        m_places.partOfComponent.reserve(m_componentPart.size());
        for (const int part : m_componentPart)
            m_places.partOfComponent.push_back(partThatShows(part));
        for (const int cluster : m_siteCluster)
            m_places.clusterOfSite.push_back(cluster >= 0 && m_places.clusters[idx(cluster)].shown ? cluster
                                                                                                   : -1);
        return std::move(m_places);
    }

private:
    int clusterCount() const { return static_cast<int>(m_places.clusters.size()); }

    void readClusters() {
        m_places.clusters.reserve(m_graph.clusters.size());
        for (const LayoutCluster& from : m_graph.clusters) {
            const EntityRef ref = *entityOfDiagramKey(from.key);
            DiagramPlaces::Cluster cluster;
            cluster.key = from.key;
            cluster.site = ref.kind == EntityKind::Site;
            cluster.entity = cluster.site ? m_plan.sites.indexOf(SiteId(ref.id))
                                          : m_plan.components.indexOf(ComponentId(ref.id));
            cluster.within = from.within;
            (cluster.site ? m_siteCluster : m_componentPart)[idx(cluster.entity)] = clusterCount();
            m_places.clusters.push_back(std::move(cluster));
        }
        for (DiagramPlaces::Cluster& cluster : m_places.clusters) {
            for (int up = cluster.within; up >= 0 && cluster.depth < deepest;
                 up = m_places.clusters[idx(up)].within)
                ++cluster.depth;
        }
    }

    void readBoxes() {
        m_places.boxes.reserve(m_graph.boxes.size());
        for (const LayoutBox& from : m_graph.boxes) {
            const int component = m_plan.components.indexOf(ComponentId(entityOfDiagramKey(from.key)->id));
            const int box = static_cast<int>(m_places.boxes.size());
            m_componentPart[idx(component)] = m_places.partOfBox(box);
            m_places.boxes.push_back({from.key, component, from.cluster, false, nullptr, {}, from.size});
        }
    }

    void readPlacements(std::optional<PageId> page) {
        for (const Placement& placement : m_plan.placements) {
            if (placement.page != page && !(m_places.wholeEstate && !placement.page))
                continue;
            const int site = placement.what.site ? m_plan.sites.indexOf(*placement.what.site) : -1;
            const int component =
                placement.what.component ? m_plan.components.indexOf(*placement.what.component) : -1;
            if (site >= 0)
                setPlacement(m_siteCluster[idx(site)], placement);
            else if (component >= 0)
                setPlacement(m_componentPart[idx(component)], placement);
        }
    }

    void setPlacement(int part, const Placement& placement) {
        if (m_places.isCluster(part))
            m_places.clusters[idx(part)].placement = &placement;
        else if (part >= 0)
            m_places.boxes[idx(part - clusterCount())].placement = &placement;
    }

    int outermostCollapsed(int cluster) const {
        int closed = -1;
        for (int steps = 0; cluster >= 0 && steps < deepest; ++steps) {
            const DiagramPlaces::Cluster& here = m_places.clusters[idx(cluster)];
            if (here.placement != nullptr && here.placement->isCollapsed())
                closed = cluster;
            cluster = here.within;
        }
        return closed;
    }

    /// The collapsed cluster that hides the contents of `cluster`, or -1.
    int collapsedAround(int cluster) const {
        return cluster >= 0 ? m_places.clusters[idx(cluster)].closed : -1;
    }

    void showAll() {
        for (int i = 0; i < clusterCount(); ++i)
            m_places.clusters[idx(i)].shown = collapsedAround(i) < 0 || collapsedAround(i) == i;
        for (DiagramPlaces::Box& box : m_places.boxes)
            box.shown = collapsedAround(box.cluster) < 0;
    }

    void showPlaced() {
        for (int i = 0; i < clusterCount(); ++i) {
            if (m_places.clusters[idx(i)].placement != nullptr)
                showWithOuter(i);
        }
        for (DiagramPlaces::Box& box : m_places.boxes) {
            box.shown = box.placement != nullptr && collapsedAround(box.cluster) < 0;
            if (box.shown)
                showWithOuter(box.cluster);
        }
    }

    void showWithOuter(int cluster) {
        if (collapsedAround(cluster) >= 0)
            cluster = collapsedAround(cluster);
        for (; cluster >= 0 && !m_places.clusters[idx(cluster)].shown;
             cluster = m_places.clusters[idx(cluster)].within)
            m_places.clusters[idx(cluster)].shown = true;
    }

    bool isLarge() const {
        const auto shown = std::count_if(m_places.boxes.begin(), m_places.boxes.end(),
                                         [](const DiagramPlaces::Box& box) { return box.shown; });
        return shown > kLargePage;
    }

    /// As the placements of its members say by what is collapsed. Where they say nothing, on a large page:
    /// what somebody or an earlier layout placed one by one stays so, the rest is closed.
    std::optional<bool> isOpen(const ComponentCluster& alike, const std::vector<int>& boxOf,
                               bool large) const {
        bool isClosed = false;
        bool isPlaced = false;
        for (const int member : alike.members) {
            const Placement* placement = m_places.boxes[idx(boxOf[idx(member)])].placement;
            if (placement == nullptr)
                continue;
            if (placement->collapsed == std::optional(false))
                return true;
            isPlaced = true;
            isClosed = isClosed || placement->isCollapsed();
        }
        if (isClosed)
            return false;
        return large ? std::optional(isPlaced) : std::nullopt;
    }

    void groupAlike() {
        std::vector<char> onPage(idx(m_plan.components.size()));
        std::vector<int> boxOf(onPage.size(), -1);
        for (std::size_t i = 0; i < m_places.boxes.size(); ++i) {
            const DiagramPlaces::Box& box = m_places.boxes[i];
            onPage[idx(box.component)] = box.shown;
            boxOf[idx(box.component)] = static_cast<int>(i);
        }
        const bool large = isLarge();
        for (ComponentCluster& alike : componentClusters(m_plan, onPage, *m_foundations)) {
            const std::optional<bool> open = isOpen(alike, boxOf, large);
            if (!open)
                continue;
            m_places.groups.push_back({std::move(alike), *open});
            if (!*open)
                closeGroup(boxOf);
        }
    }

    /// The last group becomes a box, where the first of its members stands as one reads: that place is free.
    void closeGroup(const std::vector<int>& boxOf) {
        const int index = static_cast<int>(m_places.groups.size()) - 1;
        const ComponentCluster& alike = m_places.groups.back().of;
        DiagramPlaces::Box closed;
        closed.key = alike.key;
        closed.group = index;
        closed.cluster = m_places.boxes[idx(boxOf[idx(alike.members.front())])].cluster;
        closed.shown = true;
        closed.size = groupSize(alike);
        closed.pinned = true;
        for (const int member : alike.members) {
            DiagramPlaces::Box& box = m_places.boxes[idx(boxOf[idx(member)])];
            box.shown = false;
            box.group = index;
            const Placement* placement = box.placement;
            closed.pinned = closed.pinned && placement != nullptr && placement->isPinned();
            const bool isFirst =
                placement != nullptr &&
                (closed.placement == nullptr ||
                 std::pair(placement->y, placement->x) < std::pair(closed.placement->y, closed.placement->x));
            if (isFirst)
                closed.placement = placement;
        }
        const int part = m_places.partOfBox(static_cast<int>(m_places.boxes.size()));
        m_partOfGroup.resize(m_places.groups.size(), -1);
        m_partOfGroup.back() = part;
        m_places.boxes.push_back(std::move(closed));
    }

    int partThatShows(int part) const {
        if (part < 0)
            return -1;
        const bool isCluster = m_places.isCluster(part);
        const int hider = collapsedAround(isCluster ? part : m_places.box(part).cluster);
        if (hider >= 0)
            return hider;
        if (!isCluster && m_places.box(part).isGrouped())
            return m_partOfGroup[idx(m_places.box(part).group)];
        const bool shown = isCluster ? m_places.clusters[idx(part)].shown : m_places.box(part).shown;
        return shown ? part : -1;
    }

    const Plan& m_plan;
    const LayoutGraph& m_graph;
    const Foundations* m_foundations;
    DiagramPlaces m_places;
    std::vector<int> m_partOfGroup;   ///< -1: open
    std::vector<int> m_siteCluster;   ///< by plan index
    std::vector<int> m_componentPart; ///< by plan index: its own cluster or box
};

} // namespace

DiagramPlaces readParts(const Plan& plan, const LayoutGraph& graph, std::optional<PageId> page,
                        const Foundations* foundations) {
    return PartReader(plan, graph, page, foundations).run();
}

const QRectF& DiagramPlaces::rectOf(int part) const {
    return isCluster(part) ? clusters[idx(part)].rect : box(part).rect;
}

const QString& DiagramPlaces::keyOf(int part) const {
    return isCluster(part) ? clusters[idx(part)].key : box(part).key;
}

int DiagramPlaces::around(int part) const {
    return isCluster(part) ? clusters[idx(part)].within : box(part).cluster;
}

} // namespace drawbridge
