// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <map>

namespace drawbridge {

namespace {

bool isAtPrimary(const Plan& plan, std::optional<SiteId> site) {
    return site && effectiveRole(plan, site) == SiteRole::Primary;
}

int siteOfEnd(const RecoveryGraph& graph, const TunnelEnd& end) {
    const int gateway = graph.indexOf(end.gateway);
    return gateway >= 0 ? graph.site[idx(gateway)] : -1;
}

/// Scenarios that lose the site of one end for good, and not the other's.
std::vector<int> scenariosLosingAnEnd(const RuleContext& context, int tunnel, const int (&ends)[2]) {
    const RecoveryGraph& graph = context.graph;
    const Tunnel& told = graph.plan.tunnels.at(tunnel);
    std::vector<int> scenarios;
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        const auto isLost = [&](int site) { return site >= 0 && analysis.impact.siteLost[idx(site)] != 0; };
        const auto hasStandby = [&](const TunnelEnd& end) {
            const int gateway = graph.indexOf(end.gateway);
            const int entry = gateway < 0 ? -1 : analysis.tasks.indexOf[idx(gateway)];
            return entry >= 0 && analysis.tasks.components[idx(entry)].notRecoverableBecause.isEmpty() &&
                   graph.component(gateway).recovery && graph.component(gateway).recovery->standby;
        };
        const TunnelEnd& end = isLost(ends[0]) ? told.a : told.b;
        // where nothing fails over, nobody misses the tunnel
        const bool failsOver = std::any_of(end.networks.begin(), end.networks.end(), [&graph](NetworkId id) {
            const Network* network = graph.plan.networks.find(id);
            return network != nullptr && network->failsOverTo;
        });
        if (isLost(ends[0]) != isLost(ends[1]) && failsOver && !hasStandby(end))
            scenarios.push_back(s);
    }
    return scenarios;
}

void reportNoSuccessorTunnel(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    const auto siteId = [&graph](int site) { return graph.plan.sites.at(site).id; };
    const bool hasRecovery = hasRecoverySite(graph.plan);
    for (int t = 0; t < graph.plan.tunnels.size(); ++t) {
        const Tunnel& tunnel = graph.plan.tunnels.at(t);
        if (tunnel.failsOverTo)
            continue;
        const int ends[2] = {siteOfEnd(graph, tunnel.a), siteOfEnd(graph, tunnel.b)};
        const auto role = [&](int site) {
            return site >= 0 ? effectiveRole(graph.plan, siteId(site)) : std::nullopt;
        };
        const QString fix = FindingsTexts::tr("Prepare a failover tunnel to the recovery site");
        const auto primary = std::find_if(std::begin(ends), std::end(ends), [&](int site) {
            return site >= 0 && isAtPrimary(graph.plan, siteId(site));
        });
        // a tunnel between the primary and the recovery site needs no counterpart
        if (ends[0] == ends[1] || role(ends[0]) == SiteRole::Recovery || role(ends[1]) == SiteRole::Recovery)
            continue;
        if (primary != std::end(ends) && hasRecovery) {
            out.add(
                {refTo(tunnel.id)},
                FindingsTexts::tr("The tunnel %1 ends at %2 and has no failover tunnel: its users are locked "
                                  "out if %2 is lost.")
                    .arg(tunnel.name, graph.plan.sites.at(*primary).name),
                fix);
            continue;
        }
        const std::vector<int> scenarios = scenariosLosingAnEnd(context, t, ends);
        if (!scenarios.empty())
            out.add({refTo(tunnel.id)},
                    FindingsTexts::tr(
                        "The tunnel %1 ends at a site that is lost in %2, and has no failover tunnel.")
                        .arg(tunnel.name, scenarioList(context, scenarios)),
                    fix)
                .scenario = onlyScenario(context, scenarios);
    }
}

/// If a site at which both tunnels end is itself lost, there is nothing left to connect.
bool endSiteLost(const RecoveryGraph& graph, const ScenarioAnalysis& analysis, const Tunnel& tunnel,
                 const Tunnel& next) {
    for (const TunnelEnd* end : {&tunnel.a, &tunnel.b})
        for (const TunnelEnd* other : {&next.a, &next.b})
            if (const int site = siteOfEnd(graph, *end);
                site >= 0 && site == siteOfEnd(graph, *other) && analysis.impact.siteLost[idx(site)] != 0)
                return true;
    return false;
}

void reportBothTunnelsFail(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (int t = 0; t < graph.plan.tunnels.size(); ++t) {
        const Tunnel& tunnel = graph.plan.tunnels.at(t);
        const int next = tunnel.failsOverTo ? graph.plan.tunnels.indexOf(*tunnel.failsOverTo) : -1;
        std::vector<int> scenarios;
        for (int s = 0; next >= 0 && s < static_cast<int>(context.analyses.size()); ++s) {
            const ScenarioAnalysis& analysis = context.analyses[idx(s)];
            if (analysis.impact.tunnelLost[idx(t)] != 0 && analysis.impact.tunnelLost[idx(next)] != 0 &&
                !endSiteLost(graph, analysis, tunnel, graph.plan.tunnels.at(next)))
                scenarios.push_back(s);
        }
        if (scenarios.empty())
            continue;
        out.add({refTo(tunnel.id), refTo(graph.plan.tunnels.at(next).id)},
                FindingsTexts::tr(
                    "The tunnel %1 and its failover tunnel %2 both fail in %3, so nobody can connect.")
                    .arg(tunnel.name, graph.plan.tunnels.at(next).name, scenarioList(context, scenarios)),
                FindingsTexts::tr("End the failover tunnel at different gateways"))
            .scenario = onlyScenario(context, scenarios);
    }
}

/// A network that a gateway sends into a tunnel.
struct Claim {
    Cidr block;
    int tunnel;
};

/// By gateway: what lies behind the other ends of its tunnels.
std::map<int, std::vector<Claim>> claimsOf(const RecoveryGraph& graph) {
    const Plan& plan = graph.plan;
    std::map<int, std::vector<Claim>> claims;
    for (int t = 0; t < plan.tunnels.size(); ++t) {
        const Tunnel& tunnel = plan.tunnels.at(t);
        for (const auto& [near, far] : {std::pair(&tunnel.a, &tunnel.b), std::pair(&tunnel.b, &tunnel.a)}) {
            const int gateway = graph.indexOf(near->gateway);
            if (gateway < 0)
                continue;
            for (const NetworkId id : far->networks) {
                const Network* network = plan.networks.find(id);
                if (network != nullptr && network->cidr)
                    claims[gateway].push_back({*network->cidr, t});
            }
        }
    }
    return claims;
}

bool isStandbyOf(const Tunnel& one, const Tunnel& other) {
    return one.failsOverTo == other.id || other.failsOverTo == one.id;
}

/// Of two that are never up together only WireGuard minds: both peers are configured, and the prefix belongs
/// to one of them.
void reportClash(const RuleContext& context, Reporter& out, int gateway, const Claim& outer,
                 const Claim& inner) {
    const Tunnel& one = context.plan().tunnels.at(outer.tunnel);
    const Tunnel& other = context.plan().tunnels.at(inner.tunnel);
    const bool isWireGuard = one.type == TunnelType::WireGuard && other.type == TunnelType::WireGuard;
    const bool isSame = outer.block == inner.block;
    if (!isSame && one.type != other.type)
        return;
    if (!isWireGuard && isStandbyOf(one, other))
        return;
    const QString block = formatCidr(inner.block);
    const QString name = context.graph.name(gateway);
    QString message;
    if (!isSame)
        message =
            FindingsTexts::tr("At %1 the more specific %2 goes into the tunnel %3, the rest of %4 into %5.")
                .arg(name, block, other.name, formatCidr(outer.block), one.name);
    else if (isWireGuard)
        message =
            FindingsTexts::tr("The tunnels %2 and %3 at %1 both allow %4: on one interface WireGuard gives "
                              "it silently to the peer that was configured last.")
                .arg(name, one.name, other.name, block);
    else
        message =
            FindingsTexts::tr("The tunnels %2 and %3 at %1 both lead to %4, so which one takes it depends "
                              "on their order.")
                .arg(name, one.name, other.name, block);
    Finding& finding =
        out.add({refTo(other.id), refTo(one.id), componentRef(context.graph, gateway)}, message,
                !isSame ? QString()
                        : FindingsTexts::tr("Allow it for the second peer only at the failover, or give the "
                                            "second an interface of its own"));
    if (!isSame)
        finding.severity = Severity::Note;
}

void reportOverlappingPeers(const RuleContext& context, Reporter& out) {
    for (auto& [gateway, claims] : claimsOf(context.graph)) {
        std::vector<Claim> sorted = claims;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Claim& a, const Claim& b) { return a.block < b.block; });
        std::vector<Claim> open; // those around it; blocks are nested or disjoint
        for (const Claim& claim : sorted) {
            while (!open.empty() && !open.back().block.overlaps(claim.block))
                open.pop_back();
            const auto other = std::find_if(open.rbegin(), open.rend(), [&claim](const Claim& each) {
                return each.tunnel != claim.tunnel;
            });
            if (other != open.rend())
                reportClash(context, out, gateway, *other, claim);
            open.push_back(claim);
        }
    }
}

/// Networks at the ends of a tunnel whose packets do not fit through it.
std::vector<const Network*> largerNetworks(const Plan& plan, const Tunnel& tunnel, int room) {
    std::vector<const Network*> larger;
    for (const TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
        for (const NetworkId id : end->networks) {
            const Network* network = plan.networks.find(id);
            if (network != nullptr && network->mtu && *network->mtu > room)
                larger.push_back(network);
        }
    }
    return larger;
}

bool carriesV6(const Plan& plan, const Tunnel& tunnel) {
    for (const TunnelEnd* end : {&tunnel.a, &tunnel.b}) {
        for (const NetworkId id : end->networks) {
            const Network* network = plan.networks.find(id);
            if (network != nullptr && network->cidr && network->cidr->address.v6)
                return true;
        }
    }
    return false;
}

/// A single tunnel that leaves less than its networks' MTU is common, and path MTU discovery copes with it
/// where nothing drops its messages: a note.
void reportTightTunnels(const RuleContext& context, Reporter& out) {
    constexpr int leastV6 = 1280; // RFC 8200, section 5
    constexpr int leastV4 = 576;  // RFC 791: what every host takes
    const Plan& plan = context.plan();
    for (const net::TunnelRoom& room : context.network.rooms) {
        const Tunnel& tunnel = plan.tunnels.at(room.tunnel);
        const int least = carriesV6(plan, tunnel) ? leastV6 : leastV4;
        const auto larger = largerNetworks(plan, tunnel, room.bytes);
        if (larger.empty() && room.bytes >= least)
            continue;
        QStringList within;
        for (const int other : room.within)
            within << plan.tunnels.at(other).name;
        const QString outer = within.isEmpty()
                                  ? FindingsTexts::tr("of the %1 bytes outside").arg(room.outerMtu)
                                  : FindingsTexts::tr("of the %1 bytes outside, through %2")
                                        .arg(QString::number(room.outerMtu), nameList(within));
        const QString message =
            larger.empty()
                ? FindingsTexts::tr(
                      "The tunnel %1 leaves %2 bytes for a packet %3, and at least %4 are needed.")
                      .arg(tunnel.name, QString::number(room.bytes), outer, QString::number(least))
                : FindingsTexts::tr("The tunnel %1 leaves %2 bytes for a packet %3, and %4 sends up to %5.")
                      .arg(tunnel.name, QString::number(room.bytes), outer, larger.front()->name,
                           QString::number(*larger.front()->mtu));
        std::vector<EntityRef> entities{refTo(tunnel.id)};
        for (const Network* network : larger)
            entities.push_back(refTo(network->id));
        Finding& finding =
            out.add(std::move(entities), message,
                    FindingsTexts::tr("Set the tunnel's MTU to %1, or clamp the segment size of TCP")
                        .arg(room.bytes));
        if (within.isEmpty() && room.bytes >= least)
            finding.severity = Severity::Note;
    }
}

} // namespace

const std::vector<FindingRule>& tunnelRules() {
    static const std::vector<FindingRule> rules{
        {"DR-306", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Tunnel without a failover tunnel to the recovery site"),
         reportNoSuccessorTunnel},
        {"DR-307", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Tunnel and its failover tunnel fail together"),
         reportBothTunnelsFail},
        {"DR-313", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Two tunnels of a gateway claim the same addresses"),
         reportOverlappingPeers},
        {"DR-319", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "MTU too small for a tunnel"),
         reportTightTunnels},
    };
    return rules;
}

} // namespace drawbridge
