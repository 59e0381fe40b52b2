// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/diagram/building/diagram_builder_zones.h"
#include "core/diagram/layout/layout_metrics.h"
#include "core/model/kind_traits.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

constexpr QMarginsF bandPadding{14, 14, 14, 30}; // less than a site's, so that the band is inside it

class Networks {
public:
    Networks(const Plan& plan, const DiagramPlaces& places)
        : m_plan(plan), m_places(places), m_members(idx(plan.networks.size())),
          m_parts(places.clusters.size()) {
        readMembers();
        for (int i = 0; i < static_cast<int>(places.boxes.size()); ++i) {
            if (places.boxes[idx(i)].shown)
                addPart(places.partOfBox(i));
        }
        for (int i = 0; i < static_cast<int>(places.clusters.size()); ++i) {
            if (places.clusters[idx(i)].shown)
                addPart(i);
        }
    }

    std::vector<DiagramContainer> all() {
        QHash<qint64, int> networksOfSite;
        for (const Network& network : m_plan.networks) {
            if (network.site)
                ++networksOfSite[network.site->value()];
        }
        std::vector<int> left;
        for (const int i : largestFirst()) {
            const Network& network = m_plan.networks.at(i);
            const int site = siteOf(network);
            const bool only = site >= 0 && networksOfSite.value(network.site->value()) == 1;
            if (site < 0 || !addBand(i, site, only))
                left.push_back(i);
        }
        addZones(left);
        return std::move(m_containers);
    }

private:
    /// The main network of a site chooses its outline first; the others fit in.
    std::vector<int> largestFirst() const {
        std::vector<int> order(m_members.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](int one, int other) {
            return m_members[idx(one)].size() > m_members[idx(other)].size();
        });
        return order;
    }

    void addPart(int part) {
        if (const int cluster = m_places.around(part); cluster >= 0)
            m_parts[idx(cluster)].push_back(part);
    }

    /// The parts that show members: themselves, or a collapsed host, but not a collapsed site.
    void readMembers() {
        for (int i = 0; i < m_plan.components.size(); ++i) {
            const int part = m_places.partOfComponent[idx(i)];
            if (part < 0 || (m_places.isCluster(part) && m_places.clusters[idx(part)].site))
                continue;
            for (const NetworkInterface& interface : m_plan.components.at(i).interfaces) {
                const int network = interface.network ? m_plan.networks.indexOf(*interface.network) : -1;
                if (network >= 0)
                    m_members[idx(network)].push_back(part);
            }
        }
        for (std::vector<int>& members : m_members) {
            std::sort(members.begin(), members.end());
            members.erase(std::unique(members.begin(), members.end()), members.end());
        }
    }

    /// The cluster of its site, if shown open.
    int siteOf(const Network& network) const {
        const int site = network.site ? m_plan.sites.indexOf(*network.site) : -1;
        const int cluster = site >= 0 ? m_places.clusterOfSite[idx(site)] : -1;
        return m_places.isCollapsed(cluster) ? -1 : cluster;
    }

    /// The part directly in `site` that is or contains a member; -1 if the member is elsewhere.
    int partWithin(int site, int part) const {
        for (int steps = 0; part >= 0 && steps < 100; ++steps) {
            const int around = m_places.around(part);
            if (around == site)
                return part;
            part = around;
        }
        return -1;
    }

    /// The only network of a site encloses everything in it, if possible without its gateways. A band around
    /// a single part of several would be clutter.
    bool addBand(int network, int site, bool only) {
        if (!only && m_members[idx(network)].size() < 2)
            return false;
        std::vector<int> within;
        bool elsewhere = false;
        for (const int member : m_members[idx(network)]) {
            within.push_back(partWithin(site, member));
            elsewhere = elsewhere || within.back() < 0;
        }
        if (elsewhere) // a band around only some of the members would mislead
            return false;
        std::sort(within.begin(), within.end());
        std::vector<int> members;
        std::vector<int> others;
        for (const int part : m_parts[idx(site)]) {
            const bool member =
                std::binary_search(within.begin(), within.end(), part) || (only && !isEntrance(part));
            (member ? members : others).push_back(part);
        }
        if (tryBand(network, site, members, others))
            return true;
        if (!only || others.empty())
            return false;
        members.insert(members.end(), others.begin(), others.end());
        return tryBand(network, site, members, {});
    }

    bool isEntrance(int part) const {
        if (m_places.isCluster(part) || m_places.box(part).isGroup())
            return false;
        const ComponentKind kind = m_plan.components.at(m_places.box(part).component).kind;
        return traitsOf(kind).isGateway || traitsOf(kind).group == KindGroup::People;
    }

    bool tryBand(int network, int site, const std::vector<int>& members, const std::vector<int>& others) {
        if (members.empty())
            return false;
        QRectF rect;
        for (const int member : members)
            rect |= m_places.rectOf(member);
        rect = rect.marginsAdded(bandPadding);
        constexpr double clear = 6;
        const QRectF kept = rect.adjusted(-clear, -clear, clear, clear);
        const auto isCut = [&kept](const QRectF& other) { return kept.intersects(other); };
        if (std::any_of(others.begin(), others.end(), [&](int part) { return isCut(m_places.rectOf(part)); }))
            return false;
        if (std::any_of(m_containers.begin(), m_containers.end(),
                        [&](const DiagramContainer& band) { return isCut(band.rect); }))
            return false;
        const QRectF& around = m_places.clusters[idx(site)].rect;
        if (!around.adjusted(0, kSitePadding.top() - bandPadding.top() - 4, 0, 0).contains(rect))
            return false;
        DiagramContainer& band = addContainer(network, site);
        band.rect = rect;
        return true;
    }

    DiagramContainer& addContainer(int network, int parent) {
        DiagramContainer& container = m_containers.emplace_back();
        container.key = diagramKey(refTo(m_plan.networks.at(network).id));
        container.title = networkTitle(m_plan.networks.at(network));
        container.parent = parent;
        container.depth = parent >= 0 ? m_places.clusters[idx(parent)].depth + 1 : 0;
        container.network = true;
        return container;
    }

    void addZones(const std::vector<int>& networks) {
        if (std::all_of(networks.begin(), networks.end(),
                        [this](int i) { return m_members[idx(i)].empty(); }))
            return;
        ZoneFinder zones(m_plan, m_places);
        for (const DiagramContainer& band : m_containers) {
            zones.keep(band.rect);
            zones.keepTitle(bandTitleRect(band.title, band.rect));
        }
        const std::size_t bands = m_containers.size();
        for (const int network : networks) {
            if (m_members[idx(network)].empty())
                continue;
            DiagramContainer& zone = addContainer(network, siteOf(m_plan.networks.at(network)));
            zone.subtitle = m_plan.networks.at(network).name;
            zone.pieces = zones.find(m_members[idx(network)]);
            for (const int member : m_members[idx(network)]) { // above the fill of every site it touches
                if (const int around = m_places.around(member); around >= 0)
                    zone.depth = std::max(zone.depth, m_places.clusters[idx(around)].depth + 1);
            }
        }
        for (std::size_t i = bands; i < m_containers.size(); ++i) {
            DiagramContainer& zone = m_containers[i];
            zones.placeTitles(zone.pieces, networkTitleWidth(zone.title), networkTitleWidth(zone.subtitle));
            for (const DiagramZonePiece& piece : zone.pieces)
                zone.rect |= piece.rect | piece.title;
        }
    }

    const Plan& m_plan;
    const DiagramPlaces& m_places;
    std::vector<std::vector<int>> m_members; ///< parts, by index of a network
    std::vector<std::vector<int>> m_parts;   ///< directly in a cluster
    std::vector<DiagramContainer> m_containers;
};

} // namespace

std::vector<DiagramContainer> networkContainers(const Plan& plan, const DiagramPlaces& places) {
    return Networks(plan, places).all();
}

} // namespace drawbridge
