// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recovery/recovery_paths.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kDeepest = 100; ///< groups within groups; what lies deeper is not looked into

std::vector<char> tunnelsOutNow(const RecoveryGraph& graph, const Impact& impact) {
    std::vector<char> out = standbyTunnels(graph.plan);
    for (std::size_t t = 0; t < out.size(); ++t)
        out[t] = out[t] || impact.tunnelLost[t];
    return out;
}

bool isNamed(const RecoveryGraph& graph, const Scenario& scenario, int tunnel) {
    const TunnelId id = graph.plan.tunnels.at(tunnel).id;
    return std::any_of(scenario.fails.begin(), scenario.fails.end(),
                       [id](const Failure& failure) { return failure.tunnel == id; });
}

/// Lost, and not recovered where it was: at another site or host, as a standby or with another address, or
/// with a host for which that is true.
bool comesBackElsewhere(const RecoveryGraph& graph, const Impact& impact, int component) {
    for (int depth = 0; component >= 0 && depth < kDeepest; ++depth) {
        if (impact.state[idx(component)] != ImpactState::Lost)
            return false;
        const int site = graph.site[idx(component)];
        const int host = graph.host[idx(component)];
        if (site >= 0 && impact.siteLost[idx(site)])
            return true;
        if (const auto& recovery = graph.component(component).recovery) {
            const int group = graph.protectionGroup[idx(component)];
            const auto to =
                !recovery->to && group >= 0 ? graph.plan.protectionGroups.at(group).to : recovery->to;
            if (recovery->standby || recovery->address || (to && graph.siteIndex(to) != site) ||
                (recovery->host && graph.indexOf(recovery->host) != host))
                return true;
        }
        component = host;
    }
    return false;
}

} // namespace

RecoveryPaths::RecoveryPaths(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
                             std::function<bool(int component)> recoverable)
    : m_graph(graph), m_impact(impact), m_recoverable(std::move(recoverable)),
      m_now(graph, impact.networkLost, tunnelsOutNow(graph, impact), impact.siteLost),
      m_later(graph, impact.networkLost, tunnelsOutLater(scenario), impact.siteLost) {}

std::vector<char> RecoveryPaths::tunnelsOutLater(const Scenario& scenario) {
    const Plan& plan = m_graph.plan;
    std::vector<char> out = standbyTunnels(plan);
    const auto comesUp = [&](int tunnel) {
        out[idx(tunnel)] = 0;
        for (const auto* end : {&plan.tunnels.at(tunnel).a, &plan.tunnels.at(tunnel).b}) {
            if (const int gateway = m_graph.indexOf(end->gateway); gateway >= 0)
                m_gateways.push_back(gateway);
        }
    };
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        if (!m_impact.tunnelLost[idx(t)])
            continue;
        const auto next = plan.tunnels.at(t).failsOverTo;
        const int successor = next ? plan.tunnels.indexOf(*next) : -1;
        const bool named = isNamed(m_graph, scenario, t);
        if (named)
            out[idx(t)] = 1;
        if (successor >= 0 && !isNamed(m_graph, scenario, successor))
            comesUp(successor);
        else if (!named)
            comesUp(t);
    }
    std::sort(m_gateways.begin(), m_gateways.end());
    m_gateways.erase(std::unique(m_gateways.begin(), m_gateways.end()), m_gateways.end());
    return out;
}

bool RecoveryPaths::pathMatters(int provider) const {
    return !comesBackElsewhere(m_graph, m_impact, provider) &&
           m_impact.reason[idx(provider)].kind != ImpactReason::Kind::NoNetwork;
}

bool RecoveryPaths::isCut(const PathClasses& paths, int pathClass, int provider) const {
    return pathMatters(provider) && paths.isCut(pathClass, paths.of(provider));
}

bool RecoveryPaths::staysCut(int dependent, int provider) const {
    return isCut(dependent, provider) && isCut(m_later, m_later.of(dependent), provider);
}

const RecoveryPaths::GroupChoice& RecoveryPaths::chooseMembers(int dependent, int group) {
    return choose({m_now.of(dependent), m_later.of(dependent)}, group, 0);
}

const RecoveryPaths::GroupChoice& RecoveryPaths::choose(Place place, int group, int depth) {
    const auto [it, isNew] = m_choices.try_emplace({place.now, place.later, group});
    if (!isNew || depth >= kDeepest)
        return it->second;
    GroupChoice choice;
    const Ways ways{MemberPaths(m_graph, m_now, place.now, group),
                    MemberPaths(m_graph, m_later, place.later, group)};
    std::vector<Candidate> candidates;
    for (const int member : m_graph.hard.of(group)) {
        if (auto candidate = candidateFor(place, ways, member, depth, choice))
            candidates.push_back(std::move(*candidate));
    }
    const int needed = m_graph.atLeast[idx(group)];
    choice.reachable = static_cast<int>(candidates.size());
    choice.enough = choice.reachable >= needed;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
    for (int i = 0; choice.enough && i < needed; ++i) {
        const Candidate& chosen = candidates[idx(i)];
        choice.byTunnels = choice.byTunnels || chosen.rank == 2;
        choice.waitsFor.insert(choice.waitsFor.end(), chosen.waitsFor.begin(), chosen.waitsFor.end());
    }
    return it->second = std::move(choice);
}

std::optional<RecoveryPaths::Candidate> RecoveryPaths::candidateFor(Place place, const Ways& ways, int member,
                                                                    int depth, GroupChoice& choice) {
    const bool matters = pathMatters(member);
    const bool cut = matters && ways.now.isCut(member);
    const GroupChoice nested =
        m_graph.isGroup[idx(member)] ? choose(place, member, depth + 1) : GroupChoice();
    choice.cut = choice.cut || cut || nested.cut;
    const bool byTunnels = cut || nested.byTunnels;
    if ((cut && ways.later.isCut(member)) || (byTunnels && !gatewaysComeBack()))
        return std::nullopt;
    if (nested.cut) {
        if (!nested.enough)
            return std::nullopt;
        return Candidate{byTunnels ? 2 : int(!nested.waitsFor.empty()), nested.waitsFor};
    }
    if (!comesBack(member))
        return std::nullopt;
    const bool isDown = m_impact.isDown(member);
    return Candidate{byTunnels ? 2 : int(isDown), isDown ? std::vector<int>{member} : std::vector<int>{}};
}

bool RecoveryPaths::gatewaysComeBack() const {
    return std::all_of(m_gateways.begin(), m_gateways.end(),
                       [this](int gateway) { return comesBack(gateway); });
}

} // namespace drawbridge
