// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/diagram_builder.h"

#include <QSet>

/// What the files of the diagram builder share; nobody else includes it.
namespace drawbridge {

/// Where everything is on the page: rectangles by key, containers grown around what is in them.
struct DiagramPlaces {
    struct Cluster {
        QString key;
        int within = -1; ///< index of a cluster
        int depth = 0;
        QRectF rect;
    };
    struct Box {
        QString key;
        int cluster = -1;
        QRectF rect;
    };
    std::vector<Cluster> clusters; ///< sites, then hosts, as in the layout graph
    std::vector<Box> boxes;
    QHash<QString, int> clusterOf; ///< key → index
    QHash<QString, int> boxOf;

    QRectF rectOf(const QString& key) const; ///< null when it is not on the page
    bool isIn(int cluster, int outer) const; ///< the same counts as in
};
DiagramPlaces placeParts(const Plan& plan, std::optional<PageId> page);

// Texts, translated.
QString sizeForPeople(Bytes size); ///< "800 GiB"
QString kindText(ComponentKind kind);
QString siteSubtitle(const Site& site, DiagramState state);
QString networkTitle(const Network& network);
QRectF hostTitleRect(const Plan& plan, const DiagramPlaces::Cluster& host); ///< on its upper line
std::vector<QRectF> siteTextRects(const Site& site, DiagramState state, const QRectF& rect);
QString copyLabel(const DataCopy& copy);
QString tunnelLabel(const Tunnel& tunnel, bool down, bool standby);

/// States and badges of one analysis, by entity, also when the analysis is of a moment ago.
class DiagramStates {
public:
    DiagramStates(const Plan& plan, const ScenarioAnalysis* analysis);
    DiagramState component(ComponentId id) const;
    DiagramState site(SiteId id) const;
    bool isTunnelLost(TunnelId id) const;
    bool isStandIn(TunnelId id) const;                   ///< takes the place of a tunnel that is lost
    const ComponentResult* result(ComponentId id) const; ///< of what is hit, else nullptr
    bool isNeutral() const { return m_analysis == nullptr; }

private:
    void readTargets();
    void readTunnels();
    const Plan& m_plan;
    const ScenarioAnalysis* m_analysis;
    QSet<qint64> m_targets; ///< ids of components and sites that something recovers to
    QSet<qint64> m_standIns;
};

/// Bands of networks around their members, where they cut nothing.
std::vector<DiagramContainer> networkBands(const Plan& plan, const DiagramPlaces& places);

/// Dependencies, copies and tunnels; routed, but for those between parts that stayed since `previous`.
std::vector<DiagramEdge> diagramEdges(const Plan& plan, const DiagramPlaces& places,
                                      const DiagramStates& states, const Diagram* previous);

} // namespace drawbridge
