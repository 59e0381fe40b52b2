// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/network_issues.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

using net::AccessVerdict;
using net::FlowEnd;
using Wanted = NetworkIssues::Wanted;

/// Approximate costs in nanoseconds, as for other rules that share the live check's time.
constexpr qint64 kPerPart = 400;    ///< of the plan, to model its network
constexpr qint64 kPerFlow = 30'000; ///< of an access between two networks
constexpr qint64 kPerRule = 60;     ///< that each of them may ask
constexpr qint64 kMaxNanoseconds = 250'000'000;

EntityRef placeOf(const TrafficEnd& from, const TrafficEnd& to) {
    for (const TrafficEnd* end : {&from, &to}) {
        if (end->component)
            return refTo(*end->component);
        if (end->network)
            return refTo(*end->network);
        if (end->site)
            return refTo(*end->site);
    }
    return {};
}

/// The accesses of the plan, then what user groups require and no access tells of. Ends that are blocks only
/// have no place.
std::vector<Wanted> wantedAccesses(const RecoveryGraph& graph) {
    std::vector<Wanted> wanted;
    std::vector<std::pair<ComponentId, ComponentId>> told;
    for (const Access& access : graph.plan.accesses) {
        const EntityRef place = placeOf(access.from, access.to);
        wanted.push_back({access.from, access.to, access.port.value_or(PortRange{}),
                          access.expect.value_or(Expectation::Allowed),
                          place.id == 0 ? refTo(access.id) : place});
        if (access.from.component && access.to.component)
            told.emplace_back(*access.from.component, *access.to.component);
    }
    std::sort(told.begin(), told.end());
    for (int c = 0; c < graph.size; ++c) {
        const Component& user = graph.component(c);
        if (user.kind != ComponentKind::UserGroup)
            continue;
        for (const Dependency& dependency : user.dependencies) {
            const int target = graph.indexOf(dependency.on);
            if (target < 0 || graph.component(target).kind == ComponentKind::UserGroup ||
                std::binary_search(told.begin(), told.end(), std::pair(user.id, *dependency.on)))
                continue;
            TrafficEnd from;
            TrafficEnd to;
            from.component = user.id;
            to.component = dependency.on;
            wanted.push_back(
                {from, to, dependency.port.value_or(PortRange{}), Expectation::Allowed, refTo(user.id)});
        }
    }
    return wanted;
}

bool isThere(AccessVerdict verdict) {
    return verdict == AccessVerdict::Allowed;
}

/// A firewall on the way of the answers that was not on that of the question; -1: none.
int firewallUnasked(const net::NetworkState& state, const net::Flow& flow,
                    const std::vector<net::Flow>& replies) {
    const auto isFirewall = [&state](const net::Hop& hop) {
        return hop.node >= 0 && state.nodes[idx(hop.node)].firewall >= 0;
    };
    for (const net::Flow& reply : replies) {
        for (const net::Hop& hop : reply.path) {
            const bool isOnWay = std::any_of(flow.path.begin(), flow.path.end(),
                                             [&hop](const net::Hop& each) { return each.node == hop.node; });
            if (isFirewall(hop) && !isOnWay)
                return hop.node;
        }
    }
    return -1;
}

class IssueFinder {
public:
    IssueFinder(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses)
        : m_graph(graph), m_analyses(analyses) {
        m_found.wanted = wantedAccesses(graph);
    }

    NetworkIssues run() {
        if (m_graph.plan.networks.isEmpty() && m_graph.plan.firewalls.isEmpty())
            return std::move(m_found);
        measure();
        m_normal = net::networkState(m_graph, {});
        m_spent += m_stateCost;
        m_found.shadowed = net::shadowedRules(m_graph.plan, m_normal);
        m_found.rooms = net::tunnelRooms(m_graph, m_normal);
        for (std::size_t i = 0; i < m_found.wanted.size(); ++i)
            m_before.push_back(judge(m_normal, i));
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (m_before[i])
                judgeNormal(static_cast<int>(i), *m_before[i]);
        }
        for (std::size_t s = 0; s < m_analyses.size(); ++s)
            judgeScenario(static_cast<int>(s));
        return std::move(m_found);
    }

private:
    void measure() {
        const Plan& plan = m_graph.plan;
        qint64 rules = 0;
        for (const Firewall& firewall : plan.firewalls)
            rules += static_cast<qint64>(firewall.rules.size() + firewall.nat.size());
        m_stateCost = kPerPart * (m_graph.size + plan.networks.size() + plan.tunnels.size() + 4 * rules);
        const qint64 firewalls = std::max(1, plan.firewalls.size());
        m_flowCost = kPerFlow + kPerRule * 4 * rules / firewalls;
    }

    qint64 costOf(const Wanted& wanted) const {
        const auto networks = [this](const TrafficEnd& end) -> qint64 {
            const bool isWide = end.isAny() || end.site || end.block;
            return isWide ? std::max(1, m_graph.plan.networks.size()) : 1;
        };
        return m_flowCost * networks(wanted.from) * networks(wanted.to);
    }

    std::optional<net::AccessResult> judge(const net::NetworkState& state, std::size_t i) {
        const Wanted& wanted = m_found.wanted[i];
        const qint64 cost = costOf(wanted);
        if (m_spent + cost > kMaxNanoseconds) {
            ++m_found.notChecked;
            return std::nullopt;
        }
        m_spent += cost;
        return net::judgeAccess(m_graph, state, wanted.from, wanted.to, wanted.port);
    }

    AccessIssue& add(AccessIssue::Kind kind, int wanted, int scenario, const net::AccessResult& result,
                     const net::NetworkState& state) {
        AccessIssue issue;
        issue.kind = kind;
        issue.wanted = wanted;
        issue.scenario = scenario;
        issue.because = result.because;
        if (result.flow)
            addDeciding(state, result, issue.deciding);
        m_found.issues.push_back(std::move(issue));
        return m_found.issues.back();
    }

    void addDeciding(const net::NetworkState& state, const net::AccessResult& result,
                     std::vector<EntityRef>& deciding) const {
        const auto lost =
            std::find_if(result.replies.begin(), result.replies.end(),
                         [](const net::Flow& reply) { return reply.end != FlowEnd::Delivered; });
        const net::Flow& flow = lost != result.replies.end() ? *lost : *result.flow;
        if (flow.tunnel >= 0)
            deciding.push_back(refTo(m_graph.plan.tunnels.at(flow.tunnel).id));
        const int last = flow.node >= 0 ? flow.node : flow.path.empty() ? -1 : flow.path.back().node;
        if (last < 0)
            return;
        const int firewall = state.nodes[idx(last)].firewall;
        const int at = firewall < 0 ? -1 : m_graph.indexOf(m_graph.plan.firewalls.at(firewall).at);
        deciding.push_back(refTo(m_graph.component(at < 0 ? last : at).id));
    }

    static bool failsBack(const net::AccessResult& result) {
        return result.flow && result.flow->end == FlowEnd::Delivered &&
               std::any_of(result.replies.begin(), result.replies.end(), [](const net::Flow& reply) {
                   return reply.end == FlowEnd::NoRoute || reply.end == FlowEnd::Loop ||
                          reply.end == FlowEnd::NotInTunnel;
               });
    }

    void judgeNormal(int i, const net::AccessResult& result) {
        if (m_found.wanted[idx(i)].expect == Expectation::Denied) {
            if (isThere(result.verdict) || result.verdict == AccessVerdict::Partly)
                add(AccessIssue::Kind::LetIn, i, -1, result, m_normal);
            return;
        }
        if (result.verdict == AccessVerdict::Denied || result.verdict == AccessVerdict::Partly)
            add(failsBack(result) ? AccessIssue::Kind::NoWayBack : AccessIssue::Kind::NotThere, i, -1, result,
                m_normal);
        addAsymmetric(m_normal, i, -1, result);
    }

    /// A stateful firewall drops answers to what it has not seen.
    void addAsymmetric(const net::NetworkState& state, int i, int scenario, const net::AccessResult& result) {
        if (!isThere(result.verdict) || !result.flow)
            return;
        const int node = firewallUnasked(state, *result.flow, net::sendReplies(state, *result.flow));
        if (node < 0)
            return;
        AccessIssue issue;
        issue.kind = AccessIssue::Kind::Asymmetric;
        issue.wanted = i;
        issue.scenario = scenario;
        issue.because = m_graph.name(node);
        issue.deciding = {refTo(m_graph.component(node).id)};
        m_found.issues.push_back(std::move(issue));
    }

    void judgeScenario(int s) {
        const ScenarioAnalysis& analysis = m_analyses[idx(s)];
        if (m_spent + 2 * m_stateCost > kMaxNanoseconds) {
            m_found.notChecked += static_cast<int>(m_found.wanted.size());
            return;
        }
        m_spent += 2 * m_stateCost;
        const net::NetworkState after = net::networkState(m_graph, {&analysis, std::nullopt});
        addGaps(s, net::failoverMapping(m_graph, analysis, m_normal, after));
        for (std::size_t i = 0; i < m_found.wanted.size(); ++i) {
            if (!m_before[i])
                continue;
            if (const auto result = judge(after, i))
                judgeAfter(static_cast<int>(i), s, *m_before[i], *result, after);
        }
    }

    void judgeAfter(int i, int s, const net::AccessResult& before, const net::AccessResult& result,
                    const net::NetworkState& after) {
        if (m_found.wanted[idx(i)].expect == Expectation::Denied) {
            const bool isIn = isThere(result.verdict) || result.verdict == AccessVerdict::Partly;
            const bool wasIn = isThere(before.verdict) || before.verdict == AccessVerdict::Partly;
            if (isIn && !wasIn)
                add(AccessIssue::Kind::LetIn, i, s, result, after);
            return;
        }
        if (!isThere(before.verdict))
            return; // told already
        if (result.verdict == AccessVerdict::Unknown)
            add(AccessIssue::Kind::Unclear, i, s, result, after);
        else if (result.verdict == AccessVerdict::Denied || result.verdict == AccessVerdict::Partly)
            addLockedOut(i, s, before, result, after);
        if (!hasAsymmetry(i))
            addAsymmetric(after, i, s, result);
    }

    bool hasAsymmetry(int i) const {
        return std::any_of(m_found.issues.begin(), m_found.issues.end(), [i](const AccessIssue& issue) {
            return issue.kind == AccessIssue::Kind::Asymmetric && issue.wanted == i && issue.scenario < 0;
        });
    }

    void addLockedOut(int i, int s, const net::AccessResult& before, const net::AccessResult& result,
                      const net::NetworkState& after) {
        const bool isList = isAllowList(before, result);
        const auto kind = isList              ? AccessIssue::Kind::AllowList
                          : failsBack(result) ? AccessIssue::Kind::NoWayBack
                                              : AccessIssue::Kind::LockedOut;
        AccessIssue& issue = add(kind, i, s, result, after);
        if (!isList)
            return;
        const auto seen = [](const net::Flow& flow) {
            return formatIpAddress(addressOf(flow.now.source.first, flow.now.v6));
        };
        issue.seenNow = seen(*before.flow);
        issue.seenThen = seen(*result.flow);
    }

    /// Somebody outside, a third party, denies at its own firewall what comes from another address.
    bool isAllowList(const net::AccessResult& before, const net::AccessResult& result) const {
        if (!before.flow || !result.flow || result.flow->end != FlowEnd::Denied || result.flow->node < 0)
            return false;
        return m_graph.component(result.flow->node).kind == ComponentKind::ThirdParty &&
               before.flow->now.source != result.flow->now.source;
    }

    template <class Rows, class PlaceOf>
    static void addMissing(const Rows& rows, int scenario, std::vector<MappingGap>& gaps, PlaceOf place) {
        for (const auto& row : rows) {
            if (row.source == net::MappingSource::Missing)
                gaps.push_back({place(row), scenario, row.because, -1});
        }
    }

    void addGaps(int s, const net::FailoverMapping& mapping) {
        addMissing(mapping.addresses, s, m_found.addresses, [](const auto& row) { return row.component; });
        addMissing(mapping.routes, s, m_found.routes, [](const auto& row) { return row.network; });
        addMissing(mapping.names, s, m_found.names, [](const auto& row) { return row.record; });
        for (const net::RuleMapping& row : mapping.rules) {
            if (row.source == net::MappingSource::Missing)
                m_found.rules.push_back({row.firewall, s, row.because, row.rule});
        }
    }

    const RecoveryGraph& m_graph;
    const std::vector<ScenarioAnalysis>& m_analyses;
    NetworkIssues m_found;
    net::NetworkState m_normal;
    std::vector<std::optional<net::AccessResult>> m_before;
    qint64 m_stateCost = 0;
    qint64 m_flowCost = 0;
    qint64 m_spent = 0;
};

} // namespace

NetworkIssues findNetworkIssues(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses) {
    return IssueFinder(graph, analyses).run();
}

} // namespace drawbridge
