// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/graph/network_paths.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <numeric>

namespace drawbridge {

namespace {

/// Connectivity by routing within a site (and its enclosing sites, except providers) and by tunnels.
/// Optimistic: where this finds no path, there is none.
class Reach {
public:
    Reach(const Plan& plan, const std::vector<char>& tunnelOut)
        : m_plan(plan), m_parent(idx(plan.sites.size() + plan.networks.size())) {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        for (int s = 0; s < plan.sites.size(); ++s) {
            const int outer = indexOfSite(plan.sites.at(s).within);
            if (outer >= 0 && plan.sites.at(outer).kind != SiteKind::Provider)
                join(s, outer);
        }
        for (int t = 0; t < plan.tunnels.size(); ++t) {
            if (!tunnelOut.empty() && tunnelOut[idx(t)] != 0)
                continue;
            const Tunnel& tunnel = plan.tunnels.at(t);
            std::vector<int> nodes = nodesOf(tunnel.a);
            const std::vector<int> far = nodesOf(tunnel.b);
            nodes.insert(nodes.end(), far.begin(), far.end());
            for (std::size_t i = 1; i < nodes.size(); ++i)
                join(nodes[0], nodes[i]);
        }
    }

    bool connects(const std::vector<int>& a, const std::vector<int>& b) {
        return std::any_of(a.begin(), a.end(), [&](int x) {
            return std::any_of(b.begin(), b.end(), [&](int y) { return root(nodeOf(x)) == root(nodeOf(y)); });
        });
    }

private:
    int indexOfSite(std::optional<SiteId> site) const { return site ? m_plan.sites.indexOf(*site) : -1; }
    int nodeOf(int network) const {
        const int site = indexOfSite(m_plan.networks.at(network).site);
        return site >= 0 ? site : m_plan.sites.size() + network;
    }
    std::vector<int> nodesOf(const TunnelEnd& end) const {
        std::vector<int> nodes;
        for (const NetworkId id : end.networks)
            if (const int network = m_plan.networks.indexOf(id); network >= 0)
                nodes.push_back(nodeOf(network));
        const Component* gateway = m_plan.components.find(end.gateway);
        const int site = gateway != nullptr ? indexOfSite(effectiveSite(m_plan, *gateway)) : -1;
        if (site >= 0)
            nodes.push_back(site);
        return nodes;
    }
    int root(int node) {
        while (m_parent[idx(node)] != node)
            node = m_parent[idx(node)] = m_parent[idx(m_parent[idx(node)])];
        return node;
    }
    void join(int a, int b) { m_parent[idx(root(a))] = root(b); }

    const Plan& m_plan;
    std::vector<int> m_parent;
};

/// A user group and a component it needs.
struct Need {
    int user = 0;
    int target = 0;
};

std::vector<Need> neededAccess(const RecoveryGraph& graph) {
    std::vector<Need> needs;
    const auto add = [&](int user, int target) {
        if (user >= 0 && target >= 0 && user != target &&
            graph.component(user).kind == ComponentKind::UserGroup &&
            graph.component(target).kind != ComponentKind::UserGroup)
            needs.push_back({user, target});
    };
    for (int c = 0; c < graph.size; ++c)
        for (const Dependency& dependency : graph.component(c).dependencies)
            add(c, graph.indexOf(dependency.on));
    for (const Access& access : graph.plan.accesses)
        if (access.expect.value_or(Expectation::Allowed) == Expectation::Allowed)
            add(graph.indexOf(access.from.component), graph.indexOf(access.to.component));
    const auto key = [](const Need& need) { return std::pair(need.user, need.target); };
    std::sort(needs.begin(), needs.end(), [&](const Need& a, const Need& b) { return key(a) < key(b); });
    needs.erase(std::unique(needs.begin(), needs.end(),
                            [&](const Need& a, const Need& b) { return key(a) == key(b); }),
                needs.end());
    return needs;
}

/// Networks of a component; for a redundancy group those of its members.
std::vector<int> ownNetworks(const RecoveryGraph& graph, int component) {
    std::vector<int> networks = networksOf(graph, component);
    if (networks.empty() && graph.isGroup[idx(component)] != 0)
        for (const int member : graph.hard.of(component)) {
            const std::vector<int> more = networksOf(graph, member);
            networks.insert(networks.end(), more.begin(), more.end());
        }
    return networks;
}

bool isPrivate(const Network& network) {
    static const std::vector<Cidr> blocks = [] {
        std::vector<Cidr> list;
        for (const auto* text :
             {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16", u"100.64.0.0/10", u"fc00::/7"})
            list.push_back(*parseCidr(QStringView(text)));
        return list;
    }();
    return network.cidr && std::any_of(blocks.begin(), blocks.end(), [&network](const Cidr& block) {
               return block.contains(network.cidr->address);
           });
}

/// Components with a public or unspecified address may be reachable without a tunnel.
bool allPrivate(const Plan& plan, const std::vector<int>& networks) {
    return !networks.empty() && std::all_of(networks.begin(), networks.end(), [&plan](int network) {
        return isPrivate(plan.networks.at(network));
    });
}

bool canJudge(const Plan& plan, const std::vector<int>& user, const std::vector<int>& target) {
    return !user.empty() && allPrivate(plan, target);
}

void reportNoPath(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    Reach reach(graph.plan, {});
    for (const Need& need : neededAccess(graph)) {
        const auto user = ownNetworks(graph, need.user);
        const auto target = ownNetworks(graph, need.target);
        if (!canJudge(graph.plan, user, target) || reach.connects(user, target))
            continue;
        out.add({componentRef(graph, need.user), componentRef(graph, need.target)},
                FindingsTexts::tr("%1 cannot reach %2: there is no route or tunnel from %3 to %4.")
                    .arg(graph.name(need.user), graph.name(need.target),
                         graph.plan.networks.at(user.front()).name,
                         graph.plan.networks.at(target.front()).name),
                FindingsTexts::tr("Add a tunnel between the two sites"));
    }
}

/// Tunnels that are not restored by recovering their gateways: failed by the scenario itself, or ending at a
/// gateway that is not recovered in place.
std::vector<char> tunnelsOut(const RecoveryGraph& graph, const ScenarioAnalysis& analysis) {
    std::vector<char> out(idx(graph.plan.tunnels.size()), 0);
    for (int t = 0; t < graph.plan.tunnels.size(); ++t) {
        const Tunnel& tunnel = graph.plan.tunnels.at(t);
        if (analysis.impact.tunnelLost[idx(t)] == 0)
            continue;
        bool comesBack = true;
        for (const Failure& failure : analysis.scenario.fails)
            comesBack = comesBack && failure.tunnel != tunnel.id;
        for (const auto& gateway : {tunnel.a.gateway, tunnel.b.gateway}) {
            const int index = graph.indexOf(gateway);
            const int entry = index >= 0 ? analysis.tasks.indexOf[idx(index)] : -1;
            if (entry < 0)
                continue;
            const ComponentRecovery& recovery = analysis.tasks.components[idx(entry)];
            const bool inPlace = !recovery.target || *recovery.target == graph.site[idx(index)];
            comesBack = comesBack && recovery.notRecoverableBecause.isEmpty() && inPlace;
        }
        out[idx(t)] = comesBack ? 0 : 1;
    }
    return out;
}

class AfterFailover {
public:
    AfterFailover(const RecoveryGraph& graph, const ScenarioAnalysis& analysis)
        : m_graph(graph), m_analysis(analysis), m_reach(graph.plan, tunnelsOut(graph, analysis)) {}

    bool isLockedOut(const Need& need) {
        if (m_analysis.impact.state[idx(need.user)] == ImpactState::Lost)
            return false;
        const auto user = surviving(ownNetworks(m_graph, need.user));
        const auto target = networksAfter(need.target);
        return canJudge(m_graph.plan, user, target) && !m_reach.connects(user, target);
    }

private:
    /// Replaces lost networks with their failover networks; drops those without one.
    std::vector<int> surviving(const std::vector<int>& networks) const {
        std::vector<int> result;
        for (int network : networks) {
            if (m_analysis.impact.networkLost[idx(network)] != 0) {
                const auto next = m_graph.plan.networks.at(network).failsOverTo;
                network = next ? m_graph.plan.networks.indexOf(*next) : -1;
            }
            if (network >= 0 && m_analysis.impact.networkLost[idx(network)] == 0)
                result.push_back(network);
        }
        return result;
    }
    std::vector<int> networksAfter(int component) const {
        if (m_graph.isGroup[idx(component)] != 0) {
            std::vector<int> all;
            for (const int member : m_graph.hard.of(component)) {
                const std::vector<int> more = networksAfterOf(member);
                all.insert(all.end(), more.begin(), more.end());
            }
            return all;
        }
        return networksAfterOf(component);
    }
    std::vector<int> networksAfterOf(int component) const {
        const int entry = m_analysis.tasks.indexOf[idx(component)];
        if (entry < 0 || m_analysis.impact.state[idx(component)] != ImpactState::Lost)
            return surviving(ownNetworks(m_graph, component));
        const ComponentRecovery& recovery = m_analysis.tasks.components[idx(entry)];
        if (!recovery.notRecoverableBecause.isEmpty())
            return {}; // reported by another rule
        const Component& c = m_graph.component(component);
        if (c.recovery && c.recovery->address && c.recovery->address->network) {
            const int network = m_graph.plan.networks.indexOf(*c.recovery->address->network);
            return network >= 0 ? std::vector<int>{network} : std::vector<int>{};
        }
        if (recovery.targetHost && *recovery.targetHost != m_graph.host[idx(component)])
            return surviving(ownNetworks(m_graph, *recovery.targetHost));
        return surviving(ownNetworks(m_graph, component));
    }

    const RecoveryGraph& m_graph;
    const ScenarioAnalysis& m_analysis;
    Reach m_reach;
};

void reportLockedOut(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const std::vector<Need> needs = neededAccess(graph);
    Reach normal(graph.plan, {});
    std::vector<std::vector<int>> scenarios(needs.size());
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        AfterFailover after(graph, context.analyses[idx(s)]);
        for (std::size_t i = 0; i < needs.size(); ++i) {
            if (normal.connects(ownNetworks(graph, needs[i].user), ownNetworks(graph, needs[i].target)) &&
                after.isLockedOut(needs[i]))
                scenarios[i].push_back(s);
        }
    }
    // one finding per user group: the cause, the missing tunnel, is the same for all it needs
    for (std::size_t i = 0; i < needs.size();) {
        std::size_t end = i;
        std::vector<int> targets;
        std::vector<int> where;
        for (; end < needs.size() && needs[end].user == needs[i].user; ++end) {
            if (scenarios[end].empty())
                continue;
            targets.push_back(needs[end].target);
            where.insert(where.end(), scenarios[end].begin(), scenarios[end].end());
        }
        const int user = needs[i].user;
        i = end;
        if (targets.empty())
            continue;
        std::sort(where.begin(), where.end());
        where.erase(std::unique(where.begin(), where.end()), where.end());
        std::vector<EntityRef> entities{componentRef(graph, user)};
        for (const int target : targets)
            entities.push_back(componentRef(graph, target));
        out.add(std::move(entities),
                FindingsTexts::tr("%1 would be locked out of %2 in %3: no surviving network or tunnel leads "
                                  "to the recovery site.")
                    .arg(graph.name(user), componentList(graph, targets), scenarioList(context, where)),
                FindingsTexts::tr("Prepare a tunnel to the recovery site"))
            .scenario = onlyScenario(context, where);
    }
}

/// Components cut off without being lost. User groups have their own rules above.
void reportCutOff(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    std::vector<std::vector<int>> scenarios(idx(graph.size));
    const auto isCut = [](ImpactReason::Kind kind) {
        return kind == ImpactReason::Kind::NoPath || kind == ImpactReason::Kind::NoNetwork ||
               kind == ImpactReason::Kind::TooFewReached;
    };
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        for (const ComponentRecovery& recovery : analysis.tasks.components) {
            const int c = recovery.component;
            if (recovery.state != ImpactState::Disabled || recovery.notRecoverableBecause.isEmpty() ||
                graph.component(c).kind == ComponentKind::UserGroup ||
                !isCut(analysis.impact.reason[idx(c)].kind))
                continue;
            const bool waits =
                std::any_of(recovery.waitsFor.begin(), recovery.waitsFor.end(), [&analysis](int other) {
                    const int entry = analysis.tasks.indexOf[idx(other)];
                    return entry >= 0 &&
                           !analysis.tasks.components[idx(entry)].notRecoverableBecause.isEmpty();
                });
            if (!waits)
                scenarios[idx(c)].push_back(s);
        }
    }
    for (int c = 0; c < graph.size; ++c) {
        if (scenarios[idx(c)].empty())
            continue;
        const ScenarioAnalysis& analysis = context.analyses[idx(scenarios[idx(c)].front())];
        out.add({componentRef(graph, c)},
                FindingsTexts::tr("%1 stays cut off in %2: %3.")
                    .arg(graph.name(c), scenarioList(context, scenarios[idx(c)]),
                         analysis.components[idx(c)].notRecoverableBecause),
                FindingsTexts::tr("Set what the network or tunnel fails over to"))
            .scenario = onlyScenario(context, scenarios[idx(c)]);
    }
}

} // namespace

const std::vector<FindingRule>& accessRules() {
    static const std::vector<FindingRule> rules{
        {"DR-308", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "User group has no path to what it needs"), reportNoPath},
        {"DR-309", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "User group locked out after failover"), reportLockedOut},
        {"DR-310", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Cut off without a failover network"),
         reportCutOff},
    };
    return rules;
}

} // namespace drawbridge
