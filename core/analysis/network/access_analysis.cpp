// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/access_analysis.h"

#include "core/analysis/network/access_words.h"
#include "core/analysis/network/rule_boxes.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <algorithm>
#include <set>

namespace drawbridge::net {

namespace {

/// Where packets come from: addresses, and the place that sends them.
struct Source {
    Start start;
    bool v6 = false;
    Addresses addresses;
};

struct Target {
    bool v6 = false;
    Addresses addresses;
    std::optional<Ports> port; ///< instead of the access's, where a firewall publishes it elsewhere
    bool isPart = false;       ///< of the ports that are asked about
};

/// True if every address of a block is in one of the ranges that packets come from.
bool cover(const std::vector<Source>& sources, const Cidr& block) {
    std::vector<Addresses> ranges;
    for (const Source& source : sources) {
        if (source.v6 == block.address.v6)
            ranges.push_back(source.addresses);
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const Addresses& a, const Addresses& b) { return a.first < b.first; });
    const Addresses whole = addressesOf(block);
    Number next = whole.first;
    for (const Addresses& range : ranges) {
        if (range.first > next)
            return false;
        if (range.last >= whole.last)
            return true;
        next = std::max(next, range.last + 1);
    }
    return false;
}

class Judge {
public:
    Judge(const RecoveryGraph& graph, const NetworkState& state) : m_graph(graph), m_state(state) {}

    AccessResult judge(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) {
        AccessResult result;
        const std::vector<Target> targets = targetsOf(to, port);
        if (to.component && isGone(*to.component)) {
            result.verdict = AccessVerdict::DestinationGone;
            return result;
        }
        if (from.component && isGone(*from.component)) {
            result.verdict = AccessVerdict::SourceGone;
            return result;
        }
        const std::vector<Source> sources = sourcesOf(from);
        for (const Target& target : targets) {
            if (target.addresses.isOne())
                result.destinations.push_back(addressOf(target.addresses.first, target.v6));
        }
        if (sources.empty() || targets.empty()) {
            result.because =
                sources.empty() ? unknownPlace(m_graph.plan, from) : unknownPlace(m_graph.plan, to);
            return result;
        }
        for (const Source& source : sources)
            judgeSource(source, targets, protocolsOf(port), to);
        conclude(result, to);
        if (result.verdict == AccessVerdict::Allowed && from.block && !cover(sources, *from.block)) {
            result.verdict = AccessVerdict::Unknown;
            result.because =
                AccessTexts::tr("the plan does not say where all of %1 is").arg(formatCidr(*from.block));
        }
        return result;
    }

    std::vector<AccessFlow> flows(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) const {
        std::vector<AccessFlow> result;
        for (const Source& source : sourcesOf(from)) {
            for (const Target& target : targetsOf(to, port)) {
                if (target.v6 != source.v6)
                    continue;
                for (const auto& [bits, ports] : protocolsOf(port)) {
                    const PacketBox box{source.v6, bits, source.addresses, target.addresses,
                                        target.port.value_or(ports)};
                    std::vector<AccessFlow> some = flowsOf(source, box);
                    std::move(some.begin(), some.end(), std::back_inserter(result));
                }
            }
        }
        return result;
    }

private:
    // Ends

    bool isGone(ComponentId id) const {
        const int component = m_graph.indexOf(id);
        if (component < 0)
            return false;
        if (m_graph.isGroup[idx(component)] == 0)
            return !m_state.nodes[idx(component)].isHere;
        const auto members = m_graph.hard.of(component);
        return std::none_of(members.begin(), members.end(),
                            [this](int member) { return m_state.nodes[idx(member)].isHere; });
    }

    std::vector<Source> sourcesOf(const TrafficEnd& from) const {
        std::vector<Source> sources;
        if (from.component) {
            addComponent(m_graph.indexOf(from.component), sources);
            return sources;
        }
        const auto wanted = from.isAny() ? Ranges() : addressesOf(m_graph, m_state, from);
        for (const int n : networksOf(from)) {
            const NetworkPart& part = m_state.networks[idx(n)];
            if (!part.isUp || !part.block)
                continue;
            Source source{{-1, n}, part.block->address.v6, addressesOf(*part.block)};
            if (from.isAny() || narrow(source, wanted))
                sources.push_back(source);
        }
        return sources;
    }

    using Ranges = std::vector<std::pair<bool, Addresses>>;

    /// To what of it is wanted; false: nothing.
    bool narrow(Source& source, const Ranges& wanted) const {
        for (const auto& [v6, range] : wanted) {
            if (v6 != source.v6 || !range.overlaps(source.addresses))
                continue;
            source.addresses = {std::max(range.first, source.addresses.first),
                                std::min(range.last, source.addresses.last)};
            if (source.addresses.isOne())
                source.start = startOf(source);
            return true;
        }
        return false;
    }

    /// Networks that something may be sent from: the one that is named, or what took its place.
    std::vector<int> networksOf(const TrafficEnd& from) const {
        const Plan& plan = m_graph.plan;
        if (from.network) {
            const int network = networkNow(plan, m_state, plan.networks.indexOf(*from.network));
            return network < 0 ? std::vector<int>() : std::vector<int>{network};
        }
        std::vector<int> networks;
        for (int n = 0; n < plan.networks.size(); ++n) {
            const int now = from.site ? networkNow(plan, m_state, n) : n;
            const bool isNew = std::find(networks.begin(), networks.end(), now) == networks.end();
            if (!from.site || (isOfSite(plan.networks.at(n), *from.site) && now >= 0 && isNew))
                networks.push_back(now);
        }
        return networks;
    }

    /// The machine that has the address, if the plan knows it.
    Start startOf(const Source& source) const {
        const int owner = ownerIn(m_state, source.start.network, source.v6, source.addresses.first);
        return owner < 0 ? source.start : Start{owner, -1};
    }

    void addComponent(int component, std::vector<Source>& sources) const {
        if (component < 0)
            return;
        if (m_graph.isGroup[idx(component)] != 0) {
            for (const int member : m_graph.hard.of(component)) {
                if (m_graph.isGroup[idx(member)] == 0)
                    addComponent(member, sources);
            }
            return;
        }
        const int machine = machineOf(m_graph, m_state, component);
        for (const NodeInterface& interface : reachedAt(m_graph, m_state, component)) {
            const auto& block = m_state.networks[idx(interface.network)].block;
            if (interface.address)
                sources.push_back({{machine, -1},
                                   interface.address->v6,
                                   {numberOf(*interface.address), numberOf(*interface.address)}});
            else if (block)
                sources.push_back({{-1, interface.network}, block->address.v6, addressesOf(*block)});
        }
        if (sources.empty())
            addTunnelUsers(component, sources);
    }

    /// People who are only known as the end of a tunnel.
    void addTunnelUsers(int component, std::vector<Source>& sources) const {
        for (const TunnelState& tunnel : m_state.tunnels) {
            if (!tunnel.isUp || (tunnel.a != component && tunnel.b != component))
                continue;
            for (const Addresses& range : tunnel.a == component ? tunnel.networksA : tunnel.networksB)
                sources.push_back({{component, -1}, range.last > 0xffffffffU, range});
        }
    }

    std::vector<Target> targetsOf(const TrafficEnd& to, const PortRange& port) const {
        std::vector<Target> targets;
        for (const auto& [v6, range] : addressesOf(m_graph, m_state, to))
            targets.push_back({v6, range, std::nullopt, false});
        if (!to.component)
            return targets;
        const std::vector<Target> own = targets;
        for (const int node : m_state.publishers) {
            for (const NatRule& rule : m_state.nodes[idx(node)].nat) {
                if (rule.kind == Translation::Destination && rule.becomes)
                    addPublished(rule, own, port, targets);
            }
        }
        return targets;
    }

    /// Addresses of firewalls behind which it is.
    static void addPublished(const NatRule& rule, const std::vector<Target>& own, const PortRange& port,
                             std::vector<Target>& targets) {
        for (const Target& target : own) {
            if (!rule.becomes->overlaps(target.addresses))
                continue;
            for (const PacketBox& box : rule.boxes) {
                const bool isPort = !rule.port || (*rule.port >= port.first && *rule.port <= port.last);
                if (box.v6 == target.v6 && isPort)
                    targets.push_back({box.v6, publishedAs(box.destination, *rule.becomes, target.addresses),
                                       rule.port ? std::optional(box.port) : std::nullopt,
                                       rule.port && port.first != port.last});
            }
        }
    }

    /// The part of a translated block that stands for a part of what it becomes.
    static Addresses publishedAs(const Addresses& block, const Addresses& becomes, const Addresses& part) {
        if (block.last - block.first != becomes.last - becomes.first)
            return block;
        const Number first = std::max(part.first, becomes.first);
        const Number last = std::min(part.last, becomes.last);
        return {block.first + (first - becomes.first), block.first + (last - becomes.first)};
    }

    // Flows

    void judgeSource(const Source& source, const std::vector<Target>& targets,
                     const std::vector<std::pair<quint8, Ports>>& protocols, const TrafficEnd& to) {
        bool isSatisfied = false;
        bool isAnyPartIn = false;
        std::optional<Attempt> best;
        std::optional<Attempt> all;
        for (const Target& target : targets) {
            if (target.v6 != source.v6)
                continue;
            Attempt attempt;
            for (const auto& [bits, ports] : protocols)
                attempt.add(tryTo(
                    source,
                    {source.v6, bits, source.addresses, target.addresses, target.port.value_or(ports)}, to));
            if (!to.component) { // a site is reached when each of its networks is
                all = all.value_or(Attempt());
                all->add(std::move(attempt));
                continue;
            }
            if (target.isPart) { // the other ports do not get there this way
                isAnyPartIn = isAnyPartIn || attempt.anyAllowed;
                continue;
            }
            isSatisfied = isSatisfied || attempt.isWhole(); // by one of its addresses
            if (!best || attempt.rank() > best->rank())
                best = std::move(attempt);
        }
        if (all) {
            isSatisfied = all->isWhole();
            best = std::move(all);
        }
        if (!best)
            return; // another family of addresses
        m_anyAllowed = m_anyAllowed || best->anyAllowed || isAnyPartIn;
        m_allAllowed = m_allAllowed && isSatisfied;
        m_anyUnknown = m_anyUnknown || (!isSatisfied && best->anyUnknown);
        m_anyTried = true;
        if (best->failed && !m_failed) {
            m_failed = best->failed;
            m_replies = best->replies;
        }
        if (best->delivered && !m_delivered)
            m_delivered = best->delivered;
    }

    struct Attempt {
        bool anyAllowed = false;
        bool anyFailed = false;
        bool anyUnknown = false;
        std::optional<Flow> delivered;
        std::optional<Flow> failed;
        std::vector<Flow> replies; ///< of `failed`, if it was delivered
        void add(Attempt&& other) {
            anyAllowed = anyAllowed || other.anyAllowed;
            anyFailed = anyFailed || other.anyFailed;
            anyUnknown = anyUnknown || other.anyUnknown;
            if (!delivered)
                delivered = std::move(other.delivered);
            if (!failed) {
                failed = std::move(other.failed);
                replies = std::move(other.replies);
            }
        }
        bool isWhole() const { return anyAllowed && !anyFailed && !anyUnknown; }
        int rank() const { return (anyAllowed ? 4 : 0) + (anyFailed ? 0 : 2) + (anyUnknown ? 1 : 0); }
    };

    Attempt tryTo(const Source& source, const PacketBox& box, const TrafficEnd& to) const {
        Attempt attempt;
        for (AccessFlow& sent : flowsOf(source, box)) {
            const bool isElsewhere = sent.flow.end == FlowEnd::Delivered && !isAt(sent.flow, to);
            const bool isThrough = sent.isAnswered && !isElsewhere;
            const bool isUnknown = sent.isUnknown && !isElsewhere;
            attempt.anyUnknown = attempt.anyUnknown || isUnknown;
            if (isThrough) {
                attempt.anyAllowed = true;
                if (!attempt.delivered)
                    attempt.delivered = std::move(sent.flow);
                continue;
            }
            attempt.anyFailed = attempt.anyFailed || !isUnknown;
            if (isElsewhere)
                sent.replies.clear(); // of somebody else
            keepFailed(std::move(sent.flow), std::move(sent.replies), attempt);
        }
        return attempt;
    }

    /// Of any machine of a network, those with the address of a machine in the plan are sent by that one.
    std::vector<AccessFlow> flowsOf(const Source& source, const PacketBox& box) const {
        std::vector<AccessFlow> flows;
        for (Flow& flow : sendPackets(m_state, source.start, box)) {
            const PacketBox origin = flow.origin;
            const bool isOneOfMany = source.start.node < 0 && origin.source.isOne();
            const Start own = isOneOfMany ? startOf({source.start, box.v6, origin.source}) : source.start;
            std::vector<AccessFlow> some;
            if (isOneOfMany && own.node >= 0)
                some = flowsOf({own, box.v6, origin.source}, origin);
            else
                addAnswers(source.start, std::move(flow), some);
            std::move(some.begin(), some.end(), std::back_inserter(flows));
        }
        return flows;
    }

    /// Protocols that are answered otherwise than others become flows of their own.
    void addAnswers(const Start& start, Flow flow, std::vector<AccessFlow>& flows) const {
        AccessFlow sent{start, std::move(flow), {}, false, false, false};
        sent.isUnknown = sent.flow.end == FlowEnd::Unknown;
        if (sent.flow.end != FlowEnd::Delivered) {
            flows.push_back(std::move(sent));
            return;
        }
        sent.replies = sendReplies(m_state, sent.flow);
        sent.isAnswered = isAnswered(sent.replies, start, sent.flow);
        const quint8 protocols = sent.flow.now.protocols;
        if (!sent.isAnswered && (protocols & (protocols - 1)) != 0) {
            for (const quint8 protocol : {kTcp, kUdp, kIcmp}) {
                if ((protocols & protocol) == 0)
                    continue;
                Flow part = sent.flow;
                part.origin.protocols = part.now.protocols = protocol;
                addAnswers(start, std::move(part), flows);
            }
            return;
        }
        const auto isAny = [&sent](auto&& fits) {
            return !sent.isAnswered && std::any_of(sent.replies.begin(), sent.replies.end(), fits);
        };
        sent.isPartlyAnswered = isAny([&](const Flow& reply) { return isBack(reply, start, sent.flow); });
        sent.isUnknown = isAny([](const Flow& reply) { return reply.end == FlowEnd::Unknown; });
        flows.push_back(std::move(sent));
    }

    static void keepFailed(Flow flow, std::vector<Flow> replies, Attempt& attempt) {
        if (attempt.failed)
            return;
        attempt.failed = std::move(flow);
        attempt.replies = std::move(replies);
    }

    /// Another machine may have the address by now.
    bool isAt(const Flow& flow, const TrafficEnd& to) const {
        const int component = m_graph.indexOf(to.component);
        if (component < 0)
            return true;
        if (m_graph.isGroup[idx(component)] == 0)
            return isAtComponent(flow, component);
        const auto members = m_graph.hard.of(component);
        return std::any_of(members.begin(), members.end(),
                           [&](int member) { return isAtComponent(flow, member); });
    }

    /// What arrives in a network, at nobody who is known to have the address, reaches who is somewhere in it.
    bool isAtComponent(const Flow& flow, int component) const {
        if (flow.node >= 0)
            return machineOf(m_graph, m_state, component) == flow.node || ownsAddressOf(component, flow.node);
        const auto wanted = reachedAt(m_graph, m_state, component);
        return std::any_of(wanted.begin(), wanted.end(), [&](const NodeInterface& interface) {
            return interface.network == flow.network && !interface.address;
        });
    }

    /// A machine and what runs on it may have the same address.
    bool ownsAddressOf(int component, int node) const {
        const auto& own = m_state.nodes[idx(node)].interfaces;
        for (const NodeInterface& wanted : reachedAt(m_graph, m_state, component)) {
            for (const NodeInterface& has : own) {
                if (wanted.address && wanted.address == has.address)
                    return true;
            }
        }
        return false;
    }

    void conclude(AccessResult& result, const TrafficEnd& to) const {
        if (!m_anyTried) {
            result.because = otherFamily();
            result.verdict = AccessVerdict::Denied;
            return;
        }
        if (m_allAllowed && m_anyAllowed)
            result.verdict = AccessVerdict::Allowed;
        else if (m_anyAllowed)
            result.verdict = AccessVerdict::Partly;
        else
            result.verdict = m_anyUnknown ? AccessVerdict::Unknown : AccessVerdict::Denied;
        const bool isThrough = result.verdict == AccessVerdict::Allowed;
        const std::optional<Flow>& flow = isThrough ? m_delivered : m_failed;
        if (!flow)
            return;
        result.flow = flow;
        result.replies = isThrough ? std::vector<Flow>() : m_replies;
        result.path = pathNames(m_graph, *flow);
        const bool isElsewhere = !isThrough && flow->end == FlowEnd::Delivered && result.replies.empty();
        result.because =
            isElsewhere ? wrongPlace(m_graph, *flow, to) : reasonOf(m_graph, m_state, *flow, result.replies);
        result.example = exampleOf(flow->origin);
    }

    const RecoveryGraph& m_graph;
    const NetworkState& m_state;
    bool m_anyTried = false;
    bool m_anyAllowed = false;
    bool m_allAllowed = true;
    bool m_anyUnknown = false;
    std::optional<Flow> m_delivered;
    std::optional<Flow> m_failed;
    std::vector<Flow> m_replies;
};

bool isGone(AccessVerdict verdict) {
    return verdict == AccessVerdict::SourceGone || verdict == AccessVerdict::DestinationGone;
}

void settle(ComparedAccess& access) {
    access.change = changeOf(access.normal, access.after);
    const AccessVerdict verdict = access.after.verdict;
    if (verdict == AccessVerdict::Unknown || isGone(verdict))
        return;
    access.asExpected = access.expect == Expectation::Allowed ? verdict == AccessVerdict::Allowed
                                                              : verdict == AccessVerdict::Denied;
}

} // namespace

AccessResult judgeAccess(const RecoveryGraph& graph, const NetworkState& state, const TrafficEnd& from,
                         const TrafficEnd& to, const PortRange& port) {
    return Judge(graph, state).judge(from, to, port);
}

std::vector<AccessFlow> accessFlows(const RecoveryGraph& graph, const NetworkState& state,
                                    const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) {
    return Judge(graph, state).flows(from, to, port);
}

AccessChange changeOf(const AccessResult& normal, const AccessResult& after) {
    using enum AccessVerdict;
    if (normal.verdict == Unknown || after.verdict == Unknown)
        return AccessChange::Unknown;
    if (isGone(after.verdict))
        return AccessChange::Gone;
    const auto grade = [](AccessVerdict verdict) {
        return verdict == Allowed ? 2 : verdict == Partly ? 1 : 0;
    };
    if (grade(after.verdict) < grade(normal.verdict))
        return AccessChange::Lost;
    if (grade(after.verdict) > grade(normal.verdict))
        return AccessChange::Opened;
    const bool hasMoved = after.verdict != Denied && normal.destinations != after.destinations;
    return hasMoved ? AccessChange::Moved : AccessChange::Kept;
}

ComparedAccess compareAccess(const RecoveryGraph& graph, const ScenarioAnalysis* analysis,
                             const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) {
    ComparedAccess access{from, to, port, Expectation::Allowed, {}, {}, AccessChange::Unknown, std::nullopt};
    access.normal = judgeAccess(graph, networkState(graph, {}), from, to, port);
    access.after = analysis == nullptr
                       ? access.normal
                       : judgeAccess(graph, networkState(graph, {analysis, std::nullopt}), from, to, port);
    settle(access);
    return access;
}

std::vector<ComparedAccess> compareAccesses(const RecoveryGraph& graph, const ScenarioAnalysis* analysis) {
    const NetworkState normal = networkState(graph, {});
    const std::optional<NetworkState> after =
        analysis == nullptr ? std::nullopt : std::optional(networkState(graph, {analysis, std::nullopt}));
    std::vector<ComparedAccess> result;
    for (const Access& told : graph.plan.accesses) {
        ComparedAccess access{
            told.from, told.to, told.port.value_or(PortRange{}), told.expect.value_or(Expectation::Allowed),
            {},        {},      AccessChange::Unknown,           std::nullopt};
        access.normal = judgeAccess(graph, normal, access.from, access.to, access.port);
        access.after =
            after ? judgeAccess(graph, *after, access.from, access.to, access.port) : access.normal;
        settle(access);
        result.push_back(std::move(access));
    }
    return result;
}

namespace {

/// A state is made once a moment, and asked about each access.
std::vector<std::vector<AccessMoment>> duringRecovery(const RecoveryGraph& graph,
                                                      const ScenarioAnalysis& analysis,
                                                      const std::vector<const Access*>& accesses) {
    std::set<Seconds> moments{Seconds(0)};
    for (const ComponentResult& result : analysis.components) {
        if (const auto rto = result.estimatedRto.known(); rto && result.isDown())
            moments.insert(*rto);
    }
    std::vector<std::vector<AccessMoment>> result(accesses.size());
    for (const Seconds moment : moments) {
        const NetworkState state = networkState(graph, {&analysis, moment});
        for (std::size_t i = 0; i < accesses.size(); ++i) {
            const Access& access = *accesses[i];
            const AccessVerdict verdict =
                judgeAccess(graph, state, access.from, access.to, access.port.value_or(PortRange{})).verdict;
            if (result[i].empty() || result[i].back().verdict != verdict)
                result[i].push_back({moment, verdict});
        }
    }
    return result;
}

} // namespace

std::vector<std::vector<AccessMoment>> accessesDuring(const RecoveryGraph& graph,
                                                      const ScenarioAnalysis& analysis) {
    std::vector<const Access*> accesses;
    for (const Access& access : graph.plan.accesses)
        accesses.push_back(&access);
    return duringRecovery(graph, analysis, accesses);
}

std::vector<AccessMoment> accessDuring(const RecoveryGraph& graph, const ScenarioAnalysis& analysis,
                                       const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) {
    Access access;
    access.from = from;
    access.to = to;
    access.port = port;
    return duringRecovery(graph, analysis, {&access}).front();
}

} // namespace drawbridge::net
