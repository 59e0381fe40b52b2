// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"
#include "tests/support/assumed_plan.h"

#include <random>
#include <set>

/// Impact with network paths as the model defines it, iterated until nothing changes, on random plans.
namespace drawbridge::slow {

inline std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// A few sites with networks, tunnels between them, and components that require each other, groups among
/// them, some with interfaces.
struct RandomPlan {
    Plan plan = testing::assumedPlan();
    Scenario scenario;

    explicit RandomPlan(unsigned seed) : m_random(seed) {
        addSitesAndNetworks();
        addComponents();
        addTunnels();
        for (int k = 1 + below(3); k > 0; --k)
            scenario.fails.push_back(failure());
        scenario.name = QStringLiteral("random");
    }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    bool oneIn(int n) { return below(n) == 0; }

    void addSitesAndNetworks() {
        for (int i = 0, n = 2 + below(3); i < n; ++i) {
            Site site;
            site.name = QStringLiteral("site %1").arg(i);
            site.position = plan.sites.nextPosition();
            plan.sites.put(site);
            for (int k = 1 + below(2); k > 0; --k) {
                Network network;
                network.name = QStringLiteral("net %1.%2").arg(i).arg(k);
                network.site = site.id;
                if (i > 0 && oneIn(4))
                    network.alsoAt = {plan.sites.at(below(i)).id};
                network.position = plan.networks.nextPosition();
                plan.networks.put(network);
            }
        }
    }

    void addComponents() {
        std::vector<Component> components;
        const int n = 3 + below(14);
        for (int i = 0; i < n; ++i) {
            Component c;
            c.name = QStringLiteral("c%1").arg(i);
            c.position = i;
            c.kind = oneIn(3) ? ComponentKind::RedundancyGroup : ComponentKind::Service;
            const bool isGroup = c.kind == ComponentKind::RedundancyGroup;
            if (!isGroup)
                c.site = plan.sites.at(below(plan.sites.size())).id;
            for (int k = isGroup ? (oneIn(4) ? 1 : 0) : below(3); k > 0; --k)
                c.interfaces.push_back({plan.networks.at(below(plan.networks.size())).id, {}});
            if (i > 0 && !isGroup && oneIn(5))
                c.host = components[at(below(i))].id;
            if (!isGroup && !oneIn(4))
                c.recovery.emplace().strategy = RecoveryStrategy::Restart;
            components.push_back(c);
        }
        for (Component& c : components) {
            const bool isGroup = c.kind == ComponentKind::RedundancyGroup;
            for (int k = isGroup ? 1 + below(4) : below(3); k > 0; --k)
                require(c, components[at(below(n))].id, !isGroup && oneIn(3));
            if (isGroup)
                c.atLeast = 1 + below(3);
            plan.components.put(c);
        }
    }

    static void require(Component& c, ComponentId on, bool soft) {
        for (const Dependency& d : c.dependencies) {
            if (d.on == on)
                return;
        }
        if (on != c.id && on != c.host)
            c.dependencies.push_back({on, {}, soft ? Strength::Soft : Strength::Hard, {}});
    }

    void addTunnels() {
        for (int i = 0, n = 1 + below(5); i < n; ++i) {
            Tunnel tunnel;
            tunnel.name = QStringLiteral("t%1").arg(i);
            for (TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
                end->networks = {plan.networks.at(below(plan.networks.size())).id};
                if (oneIn(2))
                    end->gateway = plan.components.at(below(plan.components.size())).id;
            }
            if (i > 0 && oneIn(3))
                tunnel.failsOverTo = plan.tunnels.at(below(i)).id;
            tunnel.position = plan.tunnels.nextPosition();
            plan.tunnels.put(tunnel);
        }
    }

    Failure failure() {
        Failure f;
        switch (below(6)) {
        case 0:
            f.site = plan.sites.at(below(plan.sites.size())).id;
            break;
        case 1:
            f.network = plan.networks.at(below(plan.networks.size())).id;
            break;
        case 2:
            f.component = plan.components.at(below(plan.components.size())).id;
            break;
        default:
            f.tunnel = plan.tunnels.at(below(plan.tunnels.size())).id;
        }
        return f;
    }

    std::mt19937 m_random;
};

using Flags = std::vector<bool>;

inline std::set<SiteId> sitesOfNetwork(const Network& network) {
    std::set<SiteId> sites(network.alsoAt.begin(), network.alsoAt.end());
    sites.insert(*network.site);
    return sites;
}

/// Which networks reach which, by search.
class Reach {
public:
    Reach(const Plan& plan, const Flags& networkOut, const Flags& tunnelOut, const std::set<SiteId>& gone)
        : m_out(networkOut) {
        const int n = plan.networks.size();
        m_reaches.assign(at(n), Flags(at(n), false));
        for (int i = 0; i < n; ++i) {
            m_reaches[at(i)][at(i)] = !m_out[at(i)];
            for (int k = 0; k < n; ++k) {
                for (const SiteId site : sitesOfNetwork(plan.networks.at(i))) {
                    if (sitesOfNetwork(plan.networks.at(k)).contains(site) && !gone.contains(site))
                        link(i, k);
                }
            }
        }
        for (int t = 0; t < plan.tunnels.size(); ++t) {
            for (const NetworkId a : plan.tunnels.at(t).a.networks) {
                for (const NetworkId b : plan.tunnels.at(t).b.networks) {
                    if (!tunnelOut[at(t)]) {
                        link(plan.networks.indexOf(a), plan.networks.indexOf(b));
                        link(plan.networks.indexOf(b), plan.networks.indexOf(a));
                    }
                }
            }
        }
        for (int via = 0; via < n; ++via) {
            for (int i = 0; i < n; ++i) {
                for (int k = 0; k < n; ++k)
                    m_reaches[at(i)][at(k)] =
                        m_reaches[at(i)][at(k)] || (m_reaches[at(i)][at(via)] && m_reaches[at(via)][at(k)]);
            }
        }
    }

    bool any(const std::vector<int>& a, const std::vector<int>& b) const {
        for (const int x : a) {
            for (const int y : b) {
                if (m_reaches[at(x)][at(y)])
                    return true;
            }
        }
        return false;
    }

private:
    void link(int a, int b) {
        if (!m_out[at(a)] && !m_out[at(b)])
            m_reaches[at(a)][at(b)] = true;
    }
    Flags m_out;
    std::vector<Flags> m_reaches;
};

class SlowImpact {
public:
    SlowImpact(const Plan& plan, const Scenario& scenario) : m_plan(plan), m_scenario(scenario) {
        const auto n = at(plan.components.size());
        state.assign(n, ImpactState::Unaffected);
        noNetwork.assign(n, false);
        siteGone.assign(n, false);
        tunnelLost.assign(at(plan.tunnels.size()), false);
        standby.assign(at(plan.tunnels.size()), false);
        networkLost.assign(at(plan.networks.size()), false);
        for (const Tunnel& tunnel : plan.tunnels) {
            if (tunnel.failsOverTo)
                standby[at(plan.tunnels.indexOf(*tunnel.failsOverTo))] = true;
        }
        for (int i = 0; i < plan.components.size(); ++i)
            networks.push_back(networksOfComponent(i));
        fail();
        while (spread()) {
        }
        while (degrade()) {
        }
    }

    std::vector<ImpactState> state;
    Flags noNetwork;
    Flags siteGone;        ///< it comes back elsewhere, where nobody knows its networks
    std::set<SiteId> gone; ///< sites
    Flags networkLost;
    Flags tunnelLost;
    Flags standby;
    std::vector<std::vector<int>> networks; ///< per component

    bool isDown(int i) const {
        return state[at(i)] == ImpactState::Lost || state[at(i)] == ImpactState::Disabled;
    }
    bool isGroup(int i) const { return m_plan.components.at(i).kind == ComponentKind::RedundancyGroup; }
    std::vector<int> required(int i, bool hard) const {
        std::vector<int> found;
        const Component& c = m_plan.components.at(i);
        if (hard && c.host)
            found.push_back(m_plan.components.indexOf(*c.host));
        for (const Dependency& d : c.dependencies) {
            if (d.isHard() == hard)
                found.push_back(m_plan.components.indexOf(*d.on));
        }
        return found;
    }
    int needed(int group) const {
        const int members = static_cast<int>(required(group, true).size());
        return std::min(m_plan.components.at(group).atLeast.value_or(members), members);
    }

    /// Which groups have at-least members that count (`isMember` of group and member), groups among them by
    /// themselves.
    template <class F, class G>
    Flags enough(const F& counts, const G& isMember) const {
        Flags holds(state.size(), true);
        for (bool changed = true; changed;) {
            changed = false;
            for (int g = 0; g < m_plan.components.size(); ++g) {
                if (!isGroup(g) || !holds[at(g)])
                    continue;
                int reached = 0;
                for (const int m : required(g, true))
                    reached += isMember(g, m) && (!isGroup(m) || holds[at(m)]) ? 1 : 0;
                if (reached < needed(g) || !counts(g)) {
                    holds[at(g)] = false;
                    changed = true;
                }
            }
        }
        return holds;
    }

    /// As a dependent sees it after a failure, with these tunnels out. What only a standby tunnel leads to is
    /// out of reach, unless the group needs it in the normal state, too.
    bool isMemberCut(int dependent, int group, int member, const Reach& after) const {
        const Flags none(networkLost.size(), false);
        const Reach before(m_plan, none, standby, {});
        const Reach shown(m_plan, none, Flags(standby.size(), false), {});
        const auto reach = [&](const Reach& ways, int m) {
            return ways.any(networks[at(dependent)], networks[at(m)]);
        };
        int normally = 0;
        for (const int m : required(group, true))
            normally += reach(shown, m) && !reach(before, m) ? 0 : 1;
        return reach(normally >= needed(group) ? shown : before, member) && !reach(after, member);
    }

private:
    std::vector<int> networksOfComponent(int component) const {
        std::vector<int> found;
        for (std::optional<int> i = component; i && found.empty();) {
            const Component& c = m_plan.components.at(*i);
            for (const NetworkInterface& interface : c.interfaces)
                found.push_back(m_plan.networks.indexOf(*interface.network));
            i = c.host ? std::optional(m_plan.components.indexOf(*c.host)) : std::nullopt;
        }
        return found;
    }

    void set(int i, ImpactState to) { state[at(i)] = std::max(state[at(i)], to); }

    void fail() {
        for (const Failure& f : m_scenario.fails) {
            if (f.site)
                gone.insert(*f.site);
            if (f.network)
                networkLost[at(m_plan.networks.indexOf(*f.network))] = true;
            if (f.tunnel)
                tunnelLost[at(m_plan.tunnels.indexOf(*f.tunnel))] = true;
            if (f.component)
                set(m_plan.components.indexOf(*f.component), ImpactState::Lost);
        }
        for (int i = 0; i < m_plan.networks.size(); ++i) {
            const std::set<SiteId> own = sitesOfNetwork(m_plan.networks.at(i));
            if (std::includes(gone.begin(), gone.end(), own.begin(), own.end()))
                networkLost[at(i)] = true;
        }
        for (int i = 0; i < m_plan.components.size(); ++i) {
            const auto site = effectiveSite(m_plan, m_plan.components.at(i));
            if (site && gone.contains(*site) && !isGroup(i)) {
                set(i, ImpactState::Lost);
                siteGone[at(i)] = true;
            }
            noNetwork[at(i)] = !networks[at(i)].empty();
            for (const int network : networks[at(i)])
                noNetwork[at(i)] = noNetwork[at(i)] && networkLost[at(network)];
            if (noNetwork[at(i)])
                set(i, ImpactState::Disabled);
        }
    }

    bool spread() {
        const auto before = state;
        for (int t = 0; t < m_plan.tunnels.size(); ++t) {
            for (const auto* end : {&m_plan.tunnels.at(t).a, &m_plan.tunnels.at(t).b}) {
                if (end->gateway && isDown(m_plan.components.indexOf(*end->gateway)))
                    tunnelLost[at(t)] = true;
            }
        }
        for (int i = 0; i < m_plan.components.size(); ++i)
            spreadTo(i);
        return state != before;
    }

    bool isCut(int a, int b) const {
        Flags out = standby;
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = out[t] || tunnelLost[t];
        const Flags none(networkLost.size(), false);
        return Reach(m_plan, none, standby, {}).any(networks[at(a)], networks[at(b)]) &&
               !Reach(m_plan, networkLost, out, gone).any(networks[at(a)], networks[at(b)]);
    }

    bool reaches(int dependent, int provider) const {
        if (networks[at(dependent)].empty())
            return true;
        const auto counts = [&](int i) { return !isDown(i) && !isCut(dependent, i); };
        if (!isGroup(provider) || !counts(provider))
            return counts(provider);
        Flags out = standby;
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = out[t] || tunnelLost[t];
        const Reach after(m_plan, networkLost, out, gone);
        const auto isMember = [&](int group, int m) {
            return !isDown(m) && !isMemberCut(dependent, group, m, after);
        };
        return enough(counts, isMember)[at(provider)];
    }

    void spreadTo(int i) {
        const Component& c = m_plan.components.at(i);
        const int host = c.host ? m_plan.components.indexOf(*c.host) : -1;
        if (host >= 0 && isDown(host))
            set(i, state[at(host)]);
        if (isDown(i))
            return;
        int up = 0;
        bool allReached = true;
        for (const int p : required(i, true)) {
            up += isDown(p) ? 0 : 1;
            allReached = allReached && !isDown(p) && reaches(i, p);
        }
        const bool stands = isGroup(i) ? up >= needed(i) && reaches(i, i) : allReached;
        if (!stands)
            set(i, ImpactState::Disabled);
    }

    bool degrade() {
        const auto before = state;
        for (int i = 0; i < m_plan.components.size(); ++i) {
            for (const int p : required(i, false)) {
                if (state[at(p)] != ImpactState::Unaffected || !reaches(i, p))
                    set(i, ImpactState::Degraded);
            }
        }
        return state != before;
    }

    const Plan& m_plan;
    const Scenario& m_scenario;
};

inline std::vector<ImpactState> statesOf(const Plan& plan, const Scenario& scenario) {
    return SlowImpact(plan, scenario).state;
}

/// Names a disabled dependent that the recovery calls up while it reaches too few members of a group, even
/// with all tunnels back that can come back. Empty: none.
inline QString unreachedAfterRecovery(const ScenarioAnalysis& a) {
    const Plan& plan = a.plan();
    const SlowImpact impact(plan, a.scenario);
    Flags out = impact.standby;
    const auto isNamed = [&](TunnelId id) {
        return std::any_of(a.scenario.fails.begin(), a.scenario.fails.end(),
                           [id](const Failure& f) { return f.tunnel == id; });
    };
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        if (!impact.tunnelLost[at(t)])
            continue;
        const Tunnel& tunnel = plan.tunnels.at(t);
        if (tunnel.failsOverTo && !isNamed(*tunnel.failsOverTo))
            out[at(plan.tunnels.indexOf(*tunnel.failsOverTo))] = false;
        if (isNamed(tunnel.id))
            out[at(t)] = true;
        else if (!tunnel.failsOverTo || isNamed(*tunnel.failsOverTo))
            out[at(t)] = false;
    }
    const Reach before(plan, Flags(impact.networkLost.size(), false), impact.standby, {});
    const Reach later(plan, impact.networkLost, out, impact.gone);
    for (const ComponentRecovery& d : a.tasks.components) {
        const int i = d.component;
        const auto finish = a.schedule.finish[at(a.tasks.indexOf[at(i)])].known();
        if (d.state != ImpactState::Disabled || !finish || impact.noNetwork[at(i)] ||
            impact.networks[at(i)].empty() || impact.isGroup(i))
            continue;
        const auto inTime = [&](int m) {
            const int entry = a.tasks.indexOf[at(m)];
            return entry < 0 ||
                   (a.schedule.finish[at(entry)].isKnown() && a.schedule.finish[at(entry)].known() <= finish);
        };
        const auto counts = [&](int m) {
            const bool cut = before.any(impact.networks[at(i)], impact.networks[at(m)]) &&
                             !later.any(impact.networks[at(i)], impact.networks[at(m)]);
            return inTime(m) && (!cut || impact.noNetwork[at(m)] || impact.siteGone[at(m)]);
        };
        const auto isMember = [&](int group, int m) {
            return inTime(m) && (impact.noNetwork[at(m)] || impact.siteGone[at(m)] ||
                                 !impact.isMemberCut(i, group, m, later));
        };
        const Flags holds = impact.enough(counts, isMember);
        for (const int p : impact.required(i, true)) {
            if (!counts(p) || (impact.isGroup(p) && !holds[at(p)]))
                return QStringLiteral("%1 is up without %2")
                    .arg(plan.components.at(i).name, plan.components.at(p).name);
        }
    }
    return {};
}

} // namespace drawbridge::slow
