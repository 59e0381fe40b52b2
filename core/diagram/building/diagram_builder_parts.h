// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/building/component_clusters.h"
#include "core/diagram/building/diagram_builder.h"

#include <QSet>

/// Internal to the diagram builder.
namespace drawbridge {

struct LayoutGraph;

/// Rectangles of everything on the page, containers enclosing their contents. A *part* is a cluster (its
/// index) or a box (its index after those of all clusters).
struct DiagramPlaces {
    struct Cluster {
        QString key;
        bool site = true; ///< else a host
        int entity = -1;  ///< index in plan.sites or plan.components
        int within = -1;  ///< index of a cluster
        int depth = 0;
        int closed = -1; ///< the outermost collapsed cluster that is or contains it
        bool shown = false;
        const Placement* placement = nullptr;
        QRectF rect;
    };
    struct Box {
        QString key;
        int component = -1; ///< index in plan.components; -1: a closed group
        int cluster = -1;
        bool shown = false;
        const Placement* placement = nullptr;
        QRectF rect;
        QSizeF size;
        bool pinned = false; ///< of a closed group: all that is in it
        int group = -1;      ///< index in groups: what it stands for, or what stands for it
        bool isGroup() const { return component < 0; }
        bool isGrouped() const { return component >= 0 && group >= 0; }
    };
    /// What stands together on the page; "cluster" means a container here.
    struct Group {
        ComponentCluster of;
        bool open = false;
    };
    bool wholeEstate = true;       ///< the first page: shows everything, placed or not
    std::vector<Cluster> clusters; ///< as in the layout graph, including those not shown
    std::vector<Box> boxes;        ///< as in the layout graph, then one for each closed group
    std::vector<Group> groups;
    std::vector<int> partOfComponent; ///< the part that shows it (itself or a collapsed container), or -1
    std::vector<int> clusterOfSite;   ///< -1: not on the page, or hidden

    bool isCluster(int part) const { return part >= 0 && part < static_cast<int>(clusters.size()); }
    bool isCollapsed(int cluster) const {
        return cluster >= 0 && clusters[static_cast<std::size_t>(cluster)].closed == cluster;
    }
    int partOfBox(int box) const { return static_cast<int>(clusters.size()) + box; }
    const Box& box(int part) const { return boxes[static_cast<std::size_t>(part) - clusters.size()]; }
    const QRectF& rectOf(int part) const;
    const QString& keyOf(int part) const;
    int around(int part) const; ///< the enclosing cluster, or -1
};
DiagramPlaces placeParts(const Plan& plan, std::optional<PageId> page, const Foundations* foundations);

/// Clusters and boxes with their placements, and which of them the page shows; rectangles are still empty.
/// With `foundations` alike components may stand together.
DiagramPlaces readParts(const Plan& plan, const LayoutGraph& graph, std::optional<PageId> page,
                        const Foundations* foundations);

QSizeF groupSize(const ComponentCluster& cluster);
/// Gives titles that are too long a label that fits and is like no other.
void labelApart(std::vector<DiagramItem>& items);

// Texts, translated.
QString sizeForPeople(Bytes size); ///< "800 GiB"
QString siteSubtitle(const Site& site, DiagramState state);
QString hostSubtitle(const Plan& plan, const Component& host); ///< its build, or empty
QString networkTitle(const Network& network);
QRectF bandTitleRect(const QString& title, const QRectF& band);  ///< at the lower left
double networkTitleWidth(const QString& title);                  ///< of a piece
QRectF hostTitleRect(const Component& host, const QRectF& rect); ///< on its upper line
std::vector<QRectF> siteTextRects(const Site& site, DiagramState state, const QRectF& rect);
QString copyLabel(const DataCopy& copy);
QString tunnelLabel(const Tunnel& tunnel, bool down, bool standby);
QString elsewhereText(int components); ///< "5 components not on this page"
QString componentsText(int components);
QString dependenciesText(int dependencies);
QString clusterTitle(const ComponentCluster& cluster);    ///< "12 × snuba"
QString clusterSubtitle(const ComponentCluster& cluster); ///< its roles

/// States and badges of an analysis by the plan's dense index, even if the analysis is of a slightly older
/// plan.
class DiagramStates {
public:
    DiagramStates(const Plan& plan, const ScenarioAnalysis* analysis);
    DiagramState component(int index) const { return m_components[static_cast<std::size_t>(index)]; }
    DiagramState site(SiteId id) const;
    bool isTunnelLost(TunnelId id) const;
    bool isReplacement(TunnelId id) const;          ///< replaces a lost tunnel
    const ComponentResult* result(int index) const; ///< nullptr if not affected
    bool isNeutral() const { return m_analysis == nullptr; }

private:
    void readTargets();
    void readTunnels();
    DiagramState stateOf(ComponentId id) const;
    const Plan& m_plan;
    const ScenarioAnalysis* m_analysis;
    std::vector<DiagramState> m_components;
    QSet<qint64> m_targets; ///< ids of components and sites used as recovery targets
    QSet<qint64> m_replacements;
};

/// What is told of several components in one line: the worst state, how many are down, the longest estimate.
class MembersSummary {
public:
    explicit MembersSummary(const DiagramStates& states) : m_states(states) {}
    void add(int component);
    DiagramState worst() const { return m_worst; }
    std::optional<DiagramBadge> badge() const;
    QString text() const; ///< "3 of 12 lost"; empty when none is affected

private:
    const DiagramStates& m_states;
    int m_count = 0;
    int m_lost = 0;
    int m_disabled = 0;
    int m_degraded = 0;
    DiagramState m_worst = DiagramState::Neutral;
    const ComponentResult* m_longest = nullptr;
    bool m_missed = false;
};

/// Whether `one` takes longer than `other`: never, then unknown, then the longest.
bool isLonger(const ComponentResult& one, const ComponentResult& other);

std::optional<DiagramBadge> rtoBadge(const ComponentResult* result);
std::optional<DiagramBadge> rpoBadge(const Component& component, const ComponentResult* result);

/// Containers of all shown clusters, in order. `parent` is a cluster index in `places`.
std::vector<DiagramContainer> clusterContainers(const Plan& plan, const DiagramPlaces& places,
                                                const DiagramStates& states, const DiagramOptions& options);

/// One container for each network with members on the page: a band around them if it cuts nothing else, else
/// a zone of pieces. `parent` is a cluster index too.
std::vector<DiagramContainer> networkContainers(const Plan& plan, const DiagramPlaces& places);

struct EdgeSettings {
    bool leavesOutImplied = false;
    const Diagram* previous = nullptr;
    EdgeShape shape = EdgeShape::Curved;
};

/// Dependencies, copies and tunnels; edges between parts that have not moved since `previous` keep their
/// routes.
/// `implied`: how many dependencies were left out.
std::vector<DiagramEdge> diagramEdges(const Plan& plan, const DiagramPlaces& places,
                                      const DiagramStates& states, const EdgeSettings& settings,
                                      int& implied);

} // namespace drawbridge
