// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder_parts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

/// Contents of a cluster at any depth, without the host or site itself.
struct Contents {
    int components = 0;
    int lost = 0;
    int disabled = 0;
    int degraded = 0;
    int findings = 0;
    MachineMark machine = MachineMark::None;
    DiagramState state = DiagramState::Neutral;
    const ComponentResult* worst = nullptr; ///< the one with the longest estimated RTO
    bool missed = false;
    bool anyShown = false;
};

class ContainerWriter {
public:
    ContainerWriter(const Plan& plan, const DiagramPlaces& places, const DiagramStates& states,
                    const DiagramOptions& options)
        : m_plan(plan), m_places(places), m_states(states), m_options(options),
          m_contents(places.clusters.size()) {
        for (const DiagramPlaces::Box& box : places.boxes) {
            if (!box.isGroup())
                count(box.component, box.cluster, box.shown || box.isGrouped());
        }
        for (const DiagramPlaces::Cluster& cluster : places.clusters) {
            if (cluster.site)
                countSite(cluster);
            else
                count(cluster.entity, cluster.within, cluster.shown);
        }
    }

    std::vector<DiagramContainer> all() const {
        std::vector<DiagramContainer> containers;
        for (int i = 0; i < static_cast<int>(m_places.clusters.size()); ++i) {
            if (m_places.clusters[idx(i)].shown)
                containers.push_back(containerOf(i));
        }
        return containers;
    }

private:
    template <class Change>
    void changeAround(int cluster, Change change) {
        for (int steps = 0; cluster >= 0 && steps < 100; ++steps) {
            change(m_contents[idx(cluster)]);
            cluster = m_places.clusters[idx(cluster)].within;
        }
    }

    void count(int component, int within, bool shown) {
        const DiagramState state = m_states.component(component);
        const ComponentResult* result = m_states.result(component);
        const int findings = m_options.findings.value(m_plan.components.at(component).id.value());
        const MachineMark machine = m_options.machines.value(m_plan.components.at(component).id.value());
        changeAround(within, [&](Contents& contents) {
            ++contents.components;
            contents.lost += state == DiagramState::Lost ? 1 : 0;
            contents.disabled += state == DiagramState::Disabled ? 1 : 0;
            contents.degraded += state == DiagramState::Degraded ? 1 : 0;
            contents.findings += findings;
            contents.machine = std::max(contents.machine, machine);
            contents.state = worse(contents.state, state);
            contents.anyShown = contents.anyShown || shown;
            addResult(contents, result);
        });
    }

    void countSite(const DiagramPlaces::Cluster& site) {
        const SiteId id = m_plan.sites.at(site.entity).id;
        const DiagramState state = m_states.site(id);
        const int findings = m_options.findings.value(id.value());
        changeAround(site.within, [&](Contents& contents) {
            contents.findings += findings;
            contents.state = worse(contents.state, state);
            contents.anyShown = contents.anyShown || site.shown;
        });
    }

    static void addResult(Contents& contents, const ComponentResult* result) {
        if (!rtoBadge(result))
            return;
        contents.missed = contents.missed || result->missesRto() || result->missesMtpd();
        if (contents.worst == nullptr || isLonger(*result, *contents.worst))
            contents.worst = result;
    }

    DiagramContainer containerOf(int index) const {
        const DiagramPlaces::Cluster& cluster = m_places.clusters[idx(index)];
        DiagramContainer container;
        container.key = cluster.key;
        container.rect = cluster.rect;
        container.depth = cluster.depth;
        container.parent = cluster.within;
        container.pinned = cluster.placement != nullptr && cluster.placement->isPinned();
        cluster.site ? describeSite(container, cluster) : describeHost(container, cluster);
        const Contents& contents = m_contents[idx(index)];
        if (m_places.isCollapsed(index))
            close(container, contents, cluster);
        else if (!m_places.wholeEstate && !contents.anyShown && contents.components > 0)
            container.summary = elsewhereText(contents.components);
        return container;
    }

    void describeSite(DiagramContainer& container, const DiagramPlaces::Cluster& cluster) const {
        const Site& site = m_plan.sites.at(cluster.entity);
        container.title = site.name;
        container.state = m_states.site(site.id);
        container.subtitle = siteSubtitle(site, container.state);
        container.findings = m_options.findings.value(site.id.value());
    }

    void describeHost(DiagramContainer& container, const DiagramPlaces::Cluster& cluster) const {
        const Component& host = m_plan.components.at(cluster.entity);
        container.title = host.name;
        container.subtitle = hostSubtitle(m_plan, host);
        container.host = true;
        container.icon = choiceName(host.kind);
        container.state = m_states.component(cluster.entity);
        container.badge = rtoBadge(m_states.result(cluster.entity));
        container.findings = m_options.findings.value(host.id.value());
        container.machine = m_options.machines.value(host.id.value());
        container.proof = m_options.proofs.value(host.id.value());
    }

    void close(DiagramContainer& container, Contents contents, const DiagramPlaces::Cluster& cluster) const {
        if (cluster.site)
            container.icon = choiceName(m_plan.sites.at(cluster.entity).kind);
        else
            addResult(contents, m_states.result(cluster.entity));
        if (container.subtitle.isEmpty())
            container.subtitle = labelOf(m_plan.components.at(cluster.entity).kind);
        container.collapsed = true;
        container.summary = summaryOf(contents);
        container.state = worse(container.state, contents.state);
        container.findings += contents.findings;
        container.machine = std::max(container.machine, contents.machine);
        container.badge = rtoBadge(contents.worst);
        if (container.badge)
            container.badge->missed = contents.missed;
    }

    /// "12 components · 3 lost · worst RTO 4 h 25 m".
    static QString summaryOf(const Contents& contents) {
        const auto counted = [](const char* text, int count) { return DiagramTexts::tr(text).arg(count); };
        QStringList parts{componentsText(contents.components)};
        if (contents.lost > 0)
            parts += counted(QT_TRANSLATE_NOOP("DiagramTexts", "%1 lost"), contents.lost);
        else if (contents.disabled > 0)
            parts += counted(QT_TRANSLATE_NOOP("DiagramTexts", "%1 disabled"), contents.disabled);
        else if (contents.degraded > 0)
            parts += counted(QT_TRANSLATE_NOOP("DiagramTexts", "%1 degraded"), contents.degraded);
        if (contents.worst != nullptr && contents.worst->estimatedRto.isUnknown())
            parts += DiagramTexts::tr("worst RTO unknown");
        else if (contents.worst != nullptr && !contents.worst->estimatedRto.isInfinite())
            parts += DiagramTexts::tr("worst RTO %1").arg(durationText(contents.worst->estimatedRto, {}));
        return parts.join(QStringLiteral(" · "));
    }

    const Plan& m_plan;
    const DiagramPlaces& m_places;
    const DiagramStates& m_states;
    const DiagramOptions& m_options;
    std::vector<Contents> m_contents; ///< by cluster
};

} // namespace

std::vector<DiagramContainer> clusterContainers(const Plan& plan, const DiagramPlaces& places,
                                                const DiagramStates& states, const DiagramOptions& options) {
    return ContainerWriter(plan, places, states, options).all();
}

} // namespace drawbridge
