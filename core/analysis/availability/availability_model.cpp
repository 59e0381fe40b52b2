// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/availability_model.h"

#include "core/analysis/availability/fault_circles.h"
#include "core/analysis/availability/fault_paths.h"
#include "core/base/texts.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr int kNever = -1; ///< a node that stands for a failure that does not happen

class ModelBuilder {
public:
    explicit ModelBuilder(const RecoveryGraph& graph) : m_graph(graph), m_paths(graph) {}

    AvailabilityModel run() {
        addParts();
        m_model.tree.events = static_cast<int>(m_model.parts.size());
        // What is too large gets a part of its own, but only then: one for all.
        m_unsolved = m_model.tree.events++;
        for (int c = 0; c < m_graph.size; ++c) {
            m_model.nodeOf.push_back(m_model.tree.addGate(1, {}));
            m_placesOf.push_back(placesOf(c));
        }
        for (int site = 0; site < m_graph.plan.sites.size(); ++site)
            m_siteLost.push_back(m_model.tree.addGate(1, siteParts(site)));
        for (int c = 0; c < m_graph.size; ++c)
            gateOf(m_model.nodeOf[idx(c)]).inputs = causesOf(c);
        Uncircled uncircled = withoutCircles(m_model.tree);
        m_model.tree = std::move(uncircled.tree);
        for (std::size_t gate = 0; gate < uncircled.tooLarge.size(); ++gate) {
            if (uncircled.tooLarge[gate] != 0)
                m_model.tree.gates[gate] = {1, {m_unsolved}};
        }
        m_model.parts.push_back(
            {AvailabilityPart::Kind::Unsolved, -1,
             Estimated<double>::unknown(
                 ExposureTexts::tr("its ways through tunnels, or its circles of requirements, are too many"),
                 0, 1)});
        return std::move(m_model);
    }

private:
    FaultTree::Gate& gateOf(int node) { return m_model.tree.gates[idx(node - m_model.tree.events)]; }

    void addParts() {
        const Plan& plan = m_graph.plan;
        for (int c = 0; c < m_graph.size; ++c) {
            const Component& component = m_graph.component(c);
            const bool fails = !m_graph.isGroup[idx(c)] && component.kind != ComponentKind::UserGroup;
            m_partOf.push_back(fails ? static_cast<int>(m_model.parts.size()) : kNever);
            if (fails)
                m_model.parts.push_back({AvailabilityPart::Kind::Component, c,
                                         ownUnavailability(component.unavailability, component.mtbf,
                                                           component.mttr, component.name)});
        }
        for (int s = 0; s < plan.sites.size(); ++s) {
            const Site& site = plan.sites.at(s);
            m_sitePart.push_back(static_cast<int>(m_model.parts.size()));
            m_model.parts.push_back(
                {AvailabilityPart::Kind::Site, s,
                 ownUnavailability(site.unavailability, site.mtbf, site.mttr, site.name)});
            if (site.kind == SiteKind::Provider)
                m_providers[site.name].push_back(s);
        }
    }

    /// A site is lost with itself, those around it, and their providers.
    std::vector<int> siteParts(int site) const {
        std::vector<int> parts;
        for (int depth = 0; site >= 0 && depth < 100; ++depth) {
            parts.push_back(m_sitePart[idx(site)]);
            if (const auto& provider = m_graph.plan.sites.at(site).provider) {
                if (const auto it = m_providers.find(*provider); it != m_providers.end()) {
                    for (const int other : it->second)
                        parts.push_back(m_sitePart[idx(other)]);
                }
            }
            site = m_graph.siteWithin[idx(site)];
        }
        return parts;
    }

    /// The class of a component: where it stands in the networks.
    int placesOf(int component) {
        std::vector<int> places = m_paths.placesOf(component);
        if (places.empty())
            return -1;
        const auto [it, isNew] = m_classes.try_emplace(places, static_cast<int>(m_places.size()));
        if (isNew)
            m_places.push_back(std::move(places));
        return it->second;
    }

    void add(std::vector<int>& causes, int node) const {
        if (node != kNever)
            causes.push_back(node);
    }

    std::vector<int> causesOf(int c) {
        std::vector<int> causes;
        add(causes, m_partOf[idx(c)]);
        const bool isGroup = m_graph.isGroup[idx(c)] != 0;
        if (const int site = m_graph.site[idx(c)]; site >= 0 && !isGroup)
            add(causes, m_siteLost[idx(site)]);
        const int place = m_placesOf[idx(c)];
        add(causes, networksLost(place));
        const int host = m_graph.host[idx(c)];
        if (isGroup) {
            add(causes, host < 0 ? kNever : m_model.nodeOf[idx(host)]);
            std::vector<int> members;
            for (const int member : m_graph.hard.of(c))
                members.push_back(m_model.nodeOf[idx(member)]);
            add(causes, shortfall(c, std::move(members)));
            if (place >= 0)
                add(causes, viewOf(place, c));
            return causes;
        }
        for (const int provider : m_graph.hard.of(c)) {
            add(causes, m_model.nodeOf[idx(provider)]);
            if (place < 0)
                continue;
            add(causes, cut(place, m_placesOf[idx(provider)]));
            if (m_graph.isGroup[idx(provider)] != 0)
                add(causes, viewOf(place, provider));
        }
        return causes;
    }

    /// More members are down than the group can do without.
    int shortfall(int group, std::vector<int> down) {
        const int members = static_cast<int>(down.size());
        return m_model.tree.addGate(members - m_graph.atLeast[idx(group)] + 1, std::move(down));
    }

    int networksLost(int places) {
        if (places < 0)
            return kNever;
        std::vector<int> lost;
        for (const int place : m_places[idx(places)]) {
            const int site = m_paths.siteOf(place);
            if (site < 0)
                return kNever;
            lost.push_back(m_siteLost[idx(site)]);
        }
        const int all = static_cast<int>(lost.size());
        return m_model.tree.addGate(all, std::move(lost));
    }

    /// The paths between two classes, and the node that fails when all have.
    struct Cut {
        FaultPaths::Ways ways;
        int node = kNever;
    };
    const Cut& cutOf(int a, int b) {
        const auto [it, isNew] = m_cuts.try_emplace({a, b});
        if (!isNew)
            return it->second;
        Cut& cut = it->second;
        cut.ways = m_paths.between(m_places[idx(a)], m_places[idx(b)]);
        if (cut.ways.tooMany) {
            cut.node = m_unsolved;
        } else if (cut.ways.isConnected) {
            std::vector<int> broken;
            for (const FaultPaths::Path& path : cut.ways.paths)
                broken.push_back(brokenPath(path));
            const int all = static_cast<int>(broken.size());
            cut.node = m_model.tree.addGate(all, std::move(broken));
        }
        return cut;
    }

    int brokenPath(const FaultPaths::Path& path) {
        std::vector<int> causes;
        for (const int place : path.places) {
            if (const int site = m_paths.siteOf(place); site >= 0)
                causes.push_back(m_siteLost[idx(site)]);
        }
        for (const int t : path.tunnels) {
            const Tunnel& tunnel = m_graph.plan.tunnels.at(t);
            for (const TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
                if (const int gateway = m_graph.indexOf(end->gateway); gateway >= 0)
                    causes.push_back(m_model.nodeOf[idx(gateway)]);
            }
        }
        return m_model.tree.addGate(1, std::move(causes));
    }

    int cut(int a, int b) { return a < 0 || b < 0 ? kNever : cutOf(a, b).node; }

    bool isStandby(int a, int b) {
        return a >= 0 && b >= 0 && cutOf(a, b).ways.isConnectedByStandbys && !cutOf(a, b).ways.isConnected;
    }

    /// What a class sees of a group: as GroupViews, members that are up and reached. Nested groups are put on
    /// a list, as they may be deep.
    int viewOf(int place, int group) {
        const int view = viewNode(place, group);
        while (!m_openViews.empty()) {
            const auto [ofPlace, ofGroup] = m_openViews.back();
            m_openViews.pop_back();
            const int node = viewNode(ofPlace, ofGroup);
            std::vector<int> causes = viewCauses(ofPlace, ofGroup);
            gateOf(node).inputs = std::move(causes);
        }
        return view;
    }

    int viewNode(int place, int group) {
        const auto [it, isNew] = m_views.try_emplace({place, group}, 0);
        if (isNew) {
            it->second = m_model.tree.addGate(1, {});
            m_openViews.emplace_back(place, group);
        }
        return it->second;
    }

    std::vector<int> viewCauses(int place, int group) {
        int normally = 0;
        for (const int member : m_graph.hard.of(group))
            normally += isStandby(place, m_placesOf[idx(member)]) ? 0 : 1;
        const bool countsStandbys = normally >= m_graph.atLeast[idx(group)];
        std::vector<int> members;
        for (const int member : m_graph.hard.of(group)) {
            const int memberPlace = m_placesOf[idx(member)];
            std::vector<int> causes{m_graph.isGroup[idx(member)] != 0 ? viewNode(place, member)
                                                                      : m_model.nodeOf[idx(member)]};
            if (countsStandbys && isStandby(place, memberPlace))
                causes = {m_model.tree.addGate(0, {})};
            add(causes, cut(place, memberPlace));
            members.push_back(m_model.tree.addGate(1, std::move(causes)));
        }
        std::vector<int> causes{m_model.nodeOf[idx(group)]};
        add(causes, cut(place, m_placesOf[idx(group)]));
        add(causes, shortfall(group, std::move(members)));
        return causes;
    }

    const RecoveryGraph& m_graph;
    FaultPaths m_paths;
    AvailabilityModel m_model;
    int m_unsolved = 0;
    std::vector<int> m_partOf;   ///< component → part
    std::vector<int> m_sitePart; ///< site → part
    std::map<QString, std::vector<int>> m_providers;
    std::vector<int> m_siteLost; ///< site → node
    std::vector<int> m_placesOf; ///< component → class, or -1
    std::map<std::vector<int>, int> m_classes;
    std::vector<std::vector<int>> m_places; ///< class → places
    std::map<std::pair<int, int>, Cut> m_cuts;
    std::map<std::pair<int, int>, int> m_views;
    std::vector<std::pair<int, int>> m_openViews;
};

} // namespace

AvailabilityModel availabilityModel(const RecoveryGraph& graph) {
    return ModelBuilder(graph).run();
}

Estimated<double> ownUnavailability(const std::optional<double>& given, const std::optional<Seconds>& mtbf,
                                    const std::optional<Seconds>& mttr, const QString& name) {
    if (given)
        return std::clamp(*given, 0.0, 1.0);
    if (mtbf && mttr && (*mtbf + *mttr).count() > 0)
        return static_cast<double>(mttr->count()) / static_cast<double>((*mtbf + *mttr).count());
    return Estimated<double>::unknown((mtbf   ? ExposureTexts::tr("the MTTR of %1 is not given")
                                       : mttr ? ExposureTexts::tr("the MTBF of %1 is not given")
                                              : ExposureTexts::tr("the MTBF and MTTR of %1 are not given"))
                                          .arg(name),
                                      0, 1);
}

QString partName(const RecoveryGraph& graph, const AvailabilityPart& part) {
    switch (part.kind) {
    case AvailabilityPart::Kind::Component:
        return graph.name(part.index);
    case AvailabilityPart::Kind::Site:
        return graph.plan.sites.at(part.index).name;
    case AvailabilityPart::Kind::Unsolved:
        break;
    }
    return ExposureTexts::tr("what is too large to be solved");
}

} // namespace drawbridge
