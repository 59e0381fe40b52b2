// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/impact/impact.h"

#include "core/analysis/graph/network_paths.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge {

namespace {

/// Propagates the loss: visits each component once when it fails, and each dependency once when its provider
/// does.
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
            const int site = m_graph.siteIndex(plan.networks.at(n).site);
            if (site >= 0 && m_impact.siteLost[idx(site)])
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
        }
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
        if (m_graph.plan.tunnels.isEmpty() || (m_pathsLooked && !more))
            return false;
        m_pathsLooked = true;
        const std::vector<char> standby = standbyTunnels(m_graph.plan);
        std::vector<char> out = standby;
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = out[t] || m_impact.tunnelLost[t];
        NetworkPaths before(m_graph.plan, {}, standby);
        NetworkPaths after(m_graph.plan, m_impact.networkLost, out);
        const std::size_t queued = m_queue.size();
        for (int i = 0; i < m_graph.size; ++i) {
            if (m_impact.isDown(i))
                continue;
            const auto own = networksOf(m_graph, i);
            if (own.empty())
                continue;
            for (const int provider : m_graph.hard.of(i)) {
                if (!m_impact.isDown(provider) && isCut(own, provider, before, after)) {
                    fail(i, ImpactState::Disabled, {ImpactReason::Kind::NoPath, provider});
                    break;
                }
            }
            for (const int provider : m_graph.soft.of(i)) {
                if (!m_impact.isDown(i) && !m_impact.isDown(provider) && isCut(own, provider, before, after))
                    m_cutSoftly.emplace_back(i, provider);
            }
        }
        return m_queue.size() > queued;
    }

    bool isCut(const std::vector<int>& own, int provider, NetworkPaths& before, NetworkPaths& after) const {
        const auto theirs = networksOf(m_graph, provider);
        return !theirs.empty() && before.connected(own, theirs) && !after.connected(own, theirs);
    }

    void degrade(int component, ImpactReason reason) {
        if (m_impact.state[idx(component)] != ImpactState::Unaffected)
            return;
        m_impact.state[idx(component)] = ImpactState::Degraded;
        m_impact.reason[idx(component)] = reason;
        m_queue.push_back(component);
    }

    void propagateSoft() {
        for (const auto& [component, provider] : m_cutSoftly)
            degrade(component, {ImpactReason::Kind::NoPath, provider});
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
    std::vector<std::pair<int, int>> m_cutSoftly;
    std::size_t m_head = 0;
    bool m_pathsLooked = false;
};

QString siteSentence(const RecoveryGraph& graph, const QString& name, int site) {
    return ImpactTexts::tr("%1 is in %2, which is lost").arg(name, graph.plan.sites.at(site).name);
}

QString sentence(const RecoveryGraph& graph, int component, const ImpactReason& reason) {
    const QString& name = graph.name(component);
    const QString other = reason.component >= 0 ? graph.name(reason.component) : QString();
    switch (reason.kind) {
    case ImpactReason::Kind::None:
        return {};
    case ImpactReason::Kind::Named:
        return ImpactTexts::tr("the scenario fails %1").arg(name);
    case ImpactReason::Kind::NamedKind:
        return ImpactTexts::tr("%1 is a %2, and the scenario fails every %2")
            .arg(name, choiceName(graph.component(component).kind));
    case ImpactReason::Kind::InSite:
        return siteSentence(graph, name, reason.site);
    case ImpactReason::Kind::OnHost:
        return ImpactTexts::tr("%1 runs on %2").arg(name, other);
    case ImpactReason::Kind::Requires:
        return ImpactTexts::tr("%1 requires %2").arg(name, other);
    case ImpactReason::Kind::Softly:
        return ImpactTexts::tr("%1 works degraded without %2").arg(name, other);
    case ImpactReason::Kind::TooFewMembers:
        return ImpactTexts::tr("%1 needs at least %2 of its members; %3 is one that is down")
            .arg(name, QString::number(graph.atLeast[idx(component)]), other);
    case ImpactReason::Kind::NoNetwork:
        return ImpactTexts::tr("all networks of %1 are lost, e.g. %2")
            .arg(name, graph.plan.networks.at(reason.network).name);
    case ImpactReason::Kind::NoPath:
        return ImpactTexts::tr("%1 has no network path to %2 any more").arg(name, other);
    }
    return {};
}

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

QStringList impactReasons(const RecoveryGraph& graph, const Impact& impact, int component) {
    QStringList chain;
    int current = component;
    for (int steps = 0; current >= 0 && steps <= graph.size; ++steps) {
        const ImpactReason& reason = impact.reason[idx(current)];
        const QString text = sentence(graph, current, reason);
        if (text.isEmpty())
            break;
        chain += text;
        if (reason.kind == ImpactReason::Kind::NoPath)
            break;
        current = reason.component;
    }
    return chain;
}

} // namespace drawbridge
