// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/impact.h"

#include "core/analysis/graph/network_sites.h"
#include "core/analysis/impact/group_views.h"
#include "core/base/texts.h"

#include <algorithm>
#include <memory>

namespace drawbridge {

namespace {

/// Propagates the loss: visits each component once when it fails, and each dependency once when its provider
/// does. Once paths are checked, what is reached of groups is counted along.
class LossPropagation {
public:
    LossPropagation(const RecoveryGraph& graph, const Scenario& scenario)
        : m_graph(graph), m_scenario(scenario) {
        m_impact.state.assign(idx(graph.size), ImpactState::Unaffected);
        m_impact.reason.assign(idx(graph.size), {});
        m_impact.siteLost.assign(idx(graph.plan.sites.size()), 0);
        m_impact.networkLost.assign(idx(graph.plan.networks.size()), 0);
        m_impact.tunnelLost.assign(idx(graph.plan.tunnels.size()), 0);
        m_membersUp.resize(idx(graph.size));
        for (int i = 0; i < graph.size; ++i)
            m_membersUp[idx(i)] = graph.hard.of(i).size();
    }

    Impact run() {
        loseSitesAndNetworks();
        loseComponents();
        propagateHard();
        while (cutPaths())
            propagateHard();
        propagateSoft();
        return std::move(m_impact);
    }

private:
    void fail(int component, ImpactState state, ImpactReason reason) {
        if (m_impact.isDown(component))
            return;
        m_impact.state[idx(component)] = state;
        m_impact.reason[idx(component)] = reason;
        m_queue.push_back(component);
    }

    void loseSitesAndNetworks() {
        const Plan& plan = m_graph.plan;
        for (const Failure& failure : m_scenario.fails) {
            if (const int site = m_graph.siteIndex(failure.site); site >= 0)
                m_impact.siteLost[idx(site)] = 1;
            if (failure.network) {
                if (const int network = plan.networks.indexOf(*failure.network); network >= 0)
                    m_impact.networkLost[idx(network)] = 1;
            }
            if (failure.tunnel) {
                if (const int tunnel = plan.tunnels.indexOf(*failure.tunnel); tunnel >= 0)
                    m_impact.tunnelLost[idx(tunnel)] = 1;
            }
            for (int s = 0; failure.provider && s < plan.sites.size(); ++s) {
                const Site& site = plan.sites.at(s);
                if (site.provider == failure.provider ||
                    (site.kind == SiteKind::Provider && site.name == *failure.provider))
                    m_impact.siteLost[idx(s)] = 1;
            }
        }
        std::vector<char> lost = m_impact.siteLost;
        for (int s = 0; s < plan.sites.size(); ++s) {
            int outer = s;
            for (int depth = 0; outer >= 0 && depth < 100 && !lost[idx(s)]; ++depth) {
                lost[idx(s)] = m_impact.siteLost[idx(outer)];
                outer = m_graph.siteWithin[idx(outer)];
            }
        }
        m_impact.siteLost = std::move(lost);
        for (int n = 0; n < plan.networks.size(); ++n) {
            const std::vector<int> sites = sitesOf(plan, plan.networks.at(n));
            const bool allLost = std::all_of(sites.begin(), sites.end(),
                                             [this](int site) { return m_impact.siteLost[idx(site)] != 0; });
            if (!sites.empty() && allLost)
                m_impact.networkLost[idx(n)] = 1;
        }
    }

    /// Named components first, so that theirs is the reason given. A redundancy group has no site of its own:
    /// unless it is named, its members decide.
    void loseComponents() {
        for (const Failure& failure : m_scenario.fails) {
            if (const int named = m_graph.indexOf(failure.component); named >= 0)
                fail(named, ImpactState::Lost, {ImpactReason::Kind::Named});
        }
        for (const Failure& failure : m_scenario.fails) {
            for (int i = 0; failure.kind && i < m_graph.size; ++i) {
                if (m_graph.component(i).kind == *failure.kind)
                    fail(i, ImpactState::Lost, {ImpactReason::Kind::NamedKind});
            }
        }
        for (int i = 0; i < m_graph.size; ++i) {
            const int site = m_graph.site[idx(i)];
            if (site >= 0 && m_impact.siteLost[idx(site)] && !m_graph.isGroup[idx(i)])
                fail(i, ImpactState::Lost, {ImpactReason::Kind::InSite, -1, site});
        }
        for (int i = 0; i < m_graph.size; ++i) {
            const auto networks = networksOf(m_graph, i);
            bool all = !networks.empty();
            for (const int network : networks)
                all = all && m_impact.networkLost[idx(network)];
            if (all)
                fail(i, ImpactState::Disabled, {ImpactReason::Kind::NoNetwork, -1, -1, networks.front()});
        }
    }

    void propagateHard() {
        for (; m_head < m_queue.size(); ++m_head) {
            const int provider = m_queue[m_head];
            for (const int dependent : m_graph.hardDependents.of(provider)) {
                const int up = --m_membersUp[idx(dependent)];
                if (m_graph.host[idx(dependent)] == provider) {
                    const bool lost = m_impact.state[idx(provider)] == ImpactState::Lost;
                    failOrLose(dependent, lost, {ImpactReason::Kind::OnHost, provider});
                } else if (!m_graph.isGroup[idx(dependent)]) {
                    fail(dependent, ImpactState::Disabled, {ImpactReason::Kind::Requires, provider});
                } else if (up < m_graph.atLeast[idx(dependent)]) {
                    fail(dependent, ImpactState::Disabled, {ImpactReason::Kind::TooFewMembers, provider});
                }
            }
            if (m_views) {
                m_views->memberDown(provider);
                failUnreached();
            }
        }
    }

    void failUnreached() {
        for (const GroupViews::Failed& failed : m_views->takeFailed())
            fail(failed.dependent, ImpactState::Disabled,
                 {ImpactReason::Kind::TooFewReached, failed.group, -1, -1, failed.shortfall});
    }

    /// A component on a lost host is lost, even if it was only disabled before.
    void failOrLose(int component, bool lost, ImpactReason reason) {
        if (!lost) {
            fail(component, ImpactState::Disabled, reason);
            return;
        }
        if (m_impact.state[idx(component)] == ImpactState::Disabled) {
            m_impact.state[idx(component)] = ImpactState::Lost;
            m_impact.reason[idx(component)] = reason;
            for (const int dependent : m_graph.hardDependents.of(component)) {
                if (m_graph.host[idx(dependent)] == component)
                    failOrLose(dependent, true, {ImpactReason::Kind::OnHost, component});
            }
            return;
        }
        fail(component, ImpactState::Lost, reason);
    }

    bool loseTunnels() {
        bool changed = false;
        for (int t = 0; t < m_graph.plan.tunnels.size(); ++t) {
            const Tunnel& tunnel = m_graph.plan.tunnels.at(t);
            for (const auto* end : {&tunnel.a, &tunnel.b}) {
                const int gateway = m_graph.indexOf(end->gateway);
                if (gateway >= 0 && m_impact.isDown(gateway) && !m_impact.tunnelLost[idx(t)]) {
                    m_impact.tunnelLost[idx(t)] = 1;
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// Cuts dependencies whose ends have lost their network path. The first round always checks; later ones
    /// only if more tunnels went down.
    bool cutPaths() {
        const bool more = loseTunnels();
        if (m_graph.plan.networks.isEmpty() || (m_classes && !more))
            return false;
        std::vector<char> out = standbyTunnels(m_graph.plan);
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = out[t] || m_impact.tunnelLost[t];
        m_classes = std::make_unique<PathClasses>(m_graph, m_impact.networkLost, out, m_impact.siteLost);
        m_views = std::make_unique<GroupViews>(m_graph, *m_classes, m_impact);
        std::vector<std::pair<int, int>> cut;
        for (int i = 0; i < m_graph.size; ++i) {
            if (!m_impact.isDown(i) && m_classes->of(i) >= 0)
                checkPaths(i, cut);
        }
        const std::size_t queued = m_queue.size();
        for (const auto& [dependent, provider] : cut)
            fail(dependent, ImpactState::Disabled, {ImpactReason::Kind::NoPath, provider});
        failUnreached();
        return m_queue.size() > queued;
    }

    /// A group with interfaces of its own counts the members that it reaches; it is no dependent of each.
    void checkPaths(int component, std::vector<std::pair<int, int>>& cut) {
        if (m_graph.isGroup[idx(component)]) {
            m_views->watch(component, component);
            return;
        }
        for (const int provider : m_graph.hard.of(component)) {
            if (m_impact.isDown(provider))
                continue;
            if (m_classes->componentsCut(component, provider))
                cut.emplace_back(component, provider);
            else if (m_graph.isGroup[idx(provider)])
                m_views->watch(component, provider);
        }
    }

    void degradeUnreached() {
        for (int i = 0; m_classes && i < m_graph.size; ++i) {
            if (m_impact.isDown(i) || m_classes->of(i) < 0)
                continue;
            for (const int provider : m_graph.soft.of(i)) {
                if (m_impact.isDown(provider))
                    continue;
                if (m_classes->componentsCut(i, provider))
                    degrade(i, {ImpactReason::Kind::NoPath, provider});
                else if (!m_graph.isGroup[idx(provider)])
                    continue;
                else if (const int missing = m_views->shortfallOf(m_classes->of(i), provider); missing >= 0)
                    degrade(i, {ImpactReason::Kind::TooFewReached, provider, -1, -1, missing});
            }
        }
    }

    void degrade(int component, ImpactReason reason) {
        if (m_impact.state[idx(component)] != ImpactState::Unaffected)
            return;
        m_impact.state[idx(component)] = ImpactState::Degraded;
        m_impact.reason[idx(component)] = reason;
        m_queue.push_back(component);
    }

    void propagateSoft() {
        degradeUnreached();
        for (std::size_t head = 0; head < m_queue.size(); ++head) {
            for (const int dependent : m_graph.softDependents.of(m_queue[head]))
                degrade(dependent, {ImpactReason::Kind::Softly, m_queue[head]});
        }
    }

    const RecoveryGraph& m_graph;
    const Scenario& m_scenario;
    Impact m_impact;
    std::vector<int> m_membersUp;
    std::vector<int> m_queue;
    std::size_t m_head = 0;
    std::unique_ptr<PathClasses> m_classes; ///< absent until paths are checked
    std::unique_ptr<GroupViews> m_views;
};

} // namespace

QString stateKey(ImpactState state) {
    switch (state) {
    case ImpactState::Lost:
        return QStringLiteral("lost");
    case ImpactState::Disabled:
        return QStringLiteral("disabled");
    case ImpactState::Degraded:
        return QStringLiteral("degraded");
    case ImpactState::Unaffected:
        break;
    }
    return QStringLiteral("unaffected");
}

QString stateText(ImpactState state) {
    switch (state) {
    case ImpactState::Lost:
        return ImpactTexts::tr("Lost");
    case ImpactState::Disabled:
        return ImpactTexts::tr("Disabled");
    case ImpactState::Degraded:
        return ImpactTexts::tr("Degraded");
    case ImpactState::Unaffected:
        break;
    }
    return ImpactTexts::tr("Unaffected");
}

Impact assessImpact(const RecoveryGraph& graph, const Scenario& scenario) {
    return LossPropagation(graph, scenario).run();
}

} // namespace drawbridge
