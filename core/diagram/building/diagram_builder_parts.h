// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/building/diagram_builder.h"

#include <QSet>

/// What the files of the diagram builder share; nobody else includes it.
namespace drawbridge {

struct LayoutGraph;

/// Where everything is on the page: rectangles by dense index, containers grown around what is in them. A
/// *part* is a cluster (its index) or a box (its index after those of all clusters).
struct DiagramPlaces {
    struct Cluster {
        QString key;
        bool site = true; ///< else a host
        int entity = -1;  ///< index in plan.sites or plan.components
        int within = -1;  ///< index of a cluster
        int depth = 0;
        int closed = -1; ///< the outermost collapsed cluster at or around it
        bool shown = false;
        const Placement* placement = nullptr;
        QRectF rect;
    };
    struct Box {
        QString key;
        int component = -1; ///< index in plan.components
        int cluster = -1;
        bool shown = false;
        const Placement* placement = nullptr;
        QRectF rect;
    };
    bool wholeEstate = true;       ///< the first page: shows all, placed or not
    std::vector<Cluster> clusters; ///< as in the layout graph, those not shown too
    std::vector<Box> boxes;
    std::vector<int> partOfComponent; ///< the part that shows it: itself, what hides it, or -1
    std::vector<int> clusterOfSite;   ///< -1 when it is not on the page, or hidden

    bool isCluster(int part) const { return part >= 0 && part < static_cast<int>(clusters.size()); }
    bool isCollapsed(int cluster) const {
        return cluster >= 0 && clusters[static_cast<std::size_t>(cluster)].closed == cluster;
    }
    int partOfBox(int box) const { return static_cast<int>(clusters.size()) + box; }
    const Box& box(int part) const { return boxes[static_cast<std::size_t>(part) - clusters.size()]; }
    const QRectF& rectOf(int part) const;
    const QString& keyOf(int part) const;
    int around(int part) const; ///< the cluster it lies in, or -1
};
DiagramPlaces placeParts(const Plan& plan, std::optional<PageId> page);

/// Clusters and boxes with their placements, and what of them the page shows; rectangles are still empty.
DiagramPlaces readParts(const Plan& plan, const LayoutGraph& graph, std::optional<PageId> page);

// Texts, translated.
QString sizeForPeople(Bytes size); ///< "800 GiB"
QString siteSubtitle(const Site& site, DiagramState state);
QString hostSubtitle(const Plan& plan, const Component& host); ///< its build, empty without
QString networkTitle(const Network& network);
QRectF bandTitleRect(const QString& title, const QRectF& band);  ///< at its lower left
double networkTitleWidth(const QString& title);                  ///< of a piece
QRectF hostTitleRect(const Component& host, const QRectF& rect); ///< on its upper line
std::vector<QRectF> siteTextRects(const Site& site, DiagramState state, const QRectF& rect);
QString copyLabel(const DataCopy& copy);
QString tunnelLabel(const Tunnel& tunnel, bool down, bool standby);
QString elsewhereText(int components); ///< "5 components not on this page"
QString componentsText(int components);
QString dependenciesText(int dependencies);

/// States and badges of one analysis by the plan's dense index, also when the analysis is of a moment ago.
class DiagramStates {
public:
    DiagramStates(const Plan& plan, const ScenarioAnalysis* analysis);
    DiagramState component(int index) const { return m_components[static_cast<std::size_t>(index)]; }
    DiagramState site(SiteId id) const;
    bool isTunnelLost(TunnelId id) const;
    bool isStandIn(TunnelId id) const;              ///< takes the place of a tunnel that is lost
    const ComponentResult* result(int index) const; ///< of what is hit, else nullptr
    bool isNeutral() const { return m_analysis == nullptr; }

private:
    void readTargets();
    void readTunnels();
    DiagramState stateOf(ComponentId id) const;
    const Plan& m_plan;
    const ScenarioAnalysis* m_analysis;
    std::vector<DiagramState> m_components;
    QSet<qint64> m_targets; ///< ids of components and sites that something recovers to
    QSet<qint64> m_standIns;
};

/// The worse one: lost, disabled, degraded, recovered, unaffected, neutral.
DiagramState worse(DiagramState one, DiagramState other);

std::optional<DiagramBadge> rtoBadge(const ComponentResult* result);
std::optional<DiagramBadge> rpoBadge(const Component& component, const ComponentResult* result);

/// Containers of all clusters that are shown, in their order. `parent` is the index of a cluster of `places`.
std::vector<DiagramContainer> clusterContainers(const Plan& plan, const DiagramPlaces& places,
                                                const DiagramStates& states, const DiagramOptions& options);

/// One container for each network that has members on the page: a band around them where it cuts nothing,
/// else a zone of pieces. `parent` is the index of a cluster too.
std::vector<DiagramContainer> networkContainers(const Plan& plan, const DiagramPlaces& places);

struct EdgeSettings {
    const Diagram* previous = nullptr;
    EdgeShape shape = EdgeShape::Curved;
};

/// Dependencies, copies and tunnels; routed, but for those between parts that stayed since `previous`.
std::vector<DiagramEdge> diagramEdges(const Plan& plan, const DiagramPlaces& places,
                                      const DiagramStates& states, const EdgeSettings& settings);

} // namespace drawbridge
