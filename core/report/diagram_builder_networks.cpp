// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout_metrics.h"
#include "core/report/diagram_builder_parts.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr QMarginsF bandPadding{14, 14, 14, 30}; // less than a site's, so that the band lies within

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// One site's direct contents: what a band goes around, or must not cut.
struct Part {
    QRectF rect;
    int cluster = -1; ///< index of a cluster, or
    int box = -1;     ///< index of a box
};

class Bands {
public:
    Bands(const Plan& plan, const DiagramPlaces& places) : m_plan(plan), m_places(places) {
        for (const Component& component : plan.components) {
            for (const NetworkInterface& interface : component.interfaces) {
                if (interface.network)
                    m_members.insert(diagramKey(refTo(component.id)), interface.network->value());
            }
        }
        m_parts.resize(places.clusters.size());
        for (int i = 0; i < static_cast<int>(places.boxes.size()); ++i)
            addPart(places.boxes[at(i)].cluster, {places.boxes[at(i)].rect, -1, i});
        for (int i = 0; i < static_cast<int>(places.clusters.size()); ++i)
            addPart(places.clusters[at(i)].within, {places.clusters[at(i)].rect, i, -1});
    }

    std::vector<DiagramContainer> all() {
        QHash<qint64, int> networksOfSite;
        for (const Network& network : m_plan.networks) {
            if (network.site)
                ++networksOfSite[network.site->value()];
        }
        for (const Network& network : m_plan.networks) {
            const int site =
                network.site ? m_places.clusterOf.value(diagramKey(refTo(*network.site)), -1) : -1;
            if (site >= 0)
                addBand(network, site, networksOfSite.value(network.site->value()) == 1);
        }
        return std::move(m_bands);
    }

private:
    void addPart(int cluster, const Part& part) {
        if (cluster >= 0)
            m_parts[at(cluster)].push_back(part);
    }

    const QString& keyOf(const Part& part) const {
        return part.box >= 0 ? m_places.boxes[at(part.box)].key : m_places.clusters[at(part.cluster)].key;
    }

    bool isMember(const Part& part, qint64 network) const {
        if (m_members.contains(keyOf(part), network))
            return true;
        if (part.cluster < 0)
            return false;
        const auto& inner = m_parts[at(part.cluster)];
        return std::any_of(inner.begin(), inner.end(), [&](const Part& p) { return isMember(p, network); });
    }

    /// A site's only network is drawn around all of it; where it can, without the gateways that lead there.
    void addBand(const Network& network, int site, bool only) {
        std::vector<const Part*> members;
        std::vector<const Part*> others;
        for (const Part& part : m_parts[at(site)]) {
            const bool member = isMember(part, network.id.value()) || (only && !isEntrance(part));
            (member ? members : others).push_back(&part);
        }
        if (tryBand(network, site, members, others) || !only)
            return;
        members.insert(members.end(), others.begin(), others.end());
        tryBand(network, site, members, {});
    }

    bool isEntrance(const Part& part) const {
        if (part.box < 0)
            return false;
        const Component* component = m_plan.components.find(ComponentId(entityOfDiagramKey(keyOf(part))->id));
        return component->kind == ComponentKind::VpnGateway || component->kind == ComponentKind::Router ||
               component->kind == ComponentKind::Firewall || component->kind == ComponentKind::UserGroup;
    }

    bool tryBand(const Network& network, int site, const std::vector<const Part*>& members,
                 const std::vector<const Part*>& others) {
        if (members.empty())
            return false;
        QRectF rect;
        for (const Part* member : members)
            rect |= member->rect;
        rect = rect.marginsAdded(bandPadding);
        constexpr double clear = 6;
        const QRectF kept = rect.adjusted(-clear, -clear, clear, clear);
        for (const Part* other : others) {
            if (kept.intersects(other->rect))
                return false;
        }
        for (const DiagramContainer& band : m_bands) {
            if (kept.intersects(band.rect))
                return false;
        }
        const DiagramPlaces::Cluster& around = m_places.clusters[at(site)];
        if (!around.rect.adjusted(0, kSitePadding.top() - bandPadding.top() - 4, 0, 0).contains(rect))
            return false;
        addContainer(network, rect, around.depth + 1);
        return true;
    }

    void addContainer(const Network& network, const QRectF& rect, int depth) {
        DiagramContainer band;
        band.key = diagramKey(refTo(network.id));
        band.title = networkTitle(network);
        band.rect = rect;
        band.depth = depth;
        band.network = true;
        m_bands.push_back(band);
    }

    const Plan& m_plan;
    const DiagramPlaces& m_places;
    QMultiHash<QString, qint64> m_members;  ///< key of a component → ids of networks
    std::vector<std::vector<Part>> m_parts; ///< by cluster
    std::vector<DiagramContainer> m_bands;
};

} // namespace

std::vector<DiagramContainer> networkBands(const Plan& plan, const DiagramPlaces& places) {
    return Bands(plan, places).all();
}

} // namespace drawbridge
