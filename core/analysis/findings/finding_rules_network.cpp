// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <QHash>

#include <map>

namespace drawbridge {

namespace {

bool isAtPrimary(const Plan& plan, std::optional<SiteId> site) {
    return site && effectiveRole(plan, site) == SiteRole::Primary;
}

void reportNoSuccessorNetwork(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    if (!hasRecoverySite(plan))
        return;
    std::vector<QStringList> users(idx(plan.networks.size()));
    for (const Component& component : plan.components)
        for (const NetworkInterface& interface : component.interfaces)
            if (const int n = interface.network ? plan.networks.indexOf(*interface.network) : -1; n >= 0)
                users[idx(n)] << component.name;
    for (int n = 0; n < plan.networks.size(); ++n) {
        const Network& network = plan.networks.at(n);
        if (users[idx(n)].isEmpty() || network.failsOverTo || !isAtPrimary(plan, network.site))
            continue;
        users[idx(n)].removeDuplicates();
        out.add(
            {refTo(network.id)},
            FindingsTexts::tr(
                "%1 at %2 has no failover network, so the addresses of %3 at the recovery site are unknown.")
                .arg(network.name, displayName(plan, refTo(*network.site)), nameList(users[idx(n)])),
            FindingsTexts::tr("Set the network that %1 fails over to").arg(network.name));
    }
}

/// One address in use, now or after a failover.
struct Use {
    int component = 0;
    int network = 0;
    bool afterFailover = false;
};

/// These may share an address: components on the same host, a host and its guest, a redundancy group and its
/// members, a component and its standby.
bool mayShare(const RecoveryGraph& graph, const Use& a, const Use& b) {
    const auto hostOf = [&graph](const Use& use) {
        const auto& recovery = graph.component(use.component).recovery;
        const int there = use.afterFailover && recovery ? graph.indexOf(recovery->host) : -1;
        return there >= 0 ? there : graph.host[idx(use.component)];
    };
    const auto standsIn = [&graph](const Use& one, const Use& other) {
        const auto& recovery = graph.component(one.component).recovery;
        return recovery && graph.indexOf(recovery->standby) == other.component;
    };
    const auto isMember = [&graph](const Use& group, const Use& member) {
        const auto members = graph.hard.of(group.component);
        return graph.isGroup[idx(group.component)] != 0 &&
               std::find(members.begin(), members.end(), member.component) != members.end();
    };
    const int hostA = hostOf(a);
    const int hostB = hostOf(b);
    return a.component == b.component || (hostA >= 0 && hostA == hostB) || hostA == b.component ||
           hostB == a.component || standsIn(a, b) || standsIn(b, a) || isMember(a, b) || isMember(b, a);
}

/// The scope in which an address must be unique: the site, or the network when its site is unspecified.
using AddressKey = std::tuple<int, int, IpAddress>;

std::map<AddressKey, std::vector<Use>> addressesInUse(const RecoveryGraph& graph) {
    std::map<AddressKey, std::vector<Use>> uses;
    const auto add = [&](int component, const NetworkInterface& interface, bool afterFailover) {
        const int network = interface.network ? graph.plan.networks.indexOf(*interface.network) : -1;
        if (network < 0 || !interface.address)
            return;
        const int site = graph.siteIndex(graph.plan.networks.at(network).site);
        uses[{site, site < 0 ? network : -1, *interface.address}].push_back(
            {component, network, afterFailover});
    };
    for (int c = 0; c < graph.size; ++c) {
        const Component& component = graph.component(c);
        for (const NetworkInterface& interface : component.interfaces)
            add(c, interface, false);
        if (component.recovery && component.recovery->address)
            add(c, *component.recovery->address, true);
    }
    return uses;
}

void reportDuplicateAddresses(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    for (const auto& [key, uses] : addressesInUse(graph)) {
        std::vector<int> clashing;
        for (std::size_t i = 1; i < uses.size(); ++i)
            if (!mayShare(graph, uses[0], uses[i]))
                clashing.push_back(uses[i].component);
        if (clashing.empty())
            continue;
        const Network& network = graph.plan.networks.at(uses[0].network);
        std::vector<EntityRef> entities{componentRef(graph, uses[0].component)};
        for (const int component : clashing)
            entities.push_back(componentRef(graph, component));
        entities.push_back(refTo(network.id));
        out.add(std::move(entities),
                FindingsTexts::tr("%1 and %4 both use the address %2 in %3.")
                    .arg(graph.name(uses[0].component), formatIpAddress(std::get<2>(key)), network.name,
                         componentList(graph, clashing)),
                FindingsTexts::tr("Give all but one a free address"));
    }
}

void reportDuplicateVlans(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    std::map<std::pair<int, int>, std::vector<int>> byVlan;
    for (int n = 0; n < plan.networks.size(); ++n) {
        const Network& network = plan.networks.at(n);
        if (network.vlan && network.site)
            byVlan[{plan.sites.indexOf(*network.site), *network.vlan}].push_back(n);
    }
    for (const auto& [key, networks] : byVlan) {
        if (networks.size() < 2 || key.first < 0)
            continue;
        std::vector<EntityRef> entities;
        QStringList names;
        for (const int n : networks) {
            entities.push_back(refTo(plan.networks.at(n).id));
            names << plan.networks.at(n).name;
        }
        out.add(std::move(entities),
                FindingsTexts::tr("%1 share VLAN %2 at %3, so they are really one network.")
                    .arg(nameList(names), QString::number(key.second), plan.sites.at(key.first).name),
                FindingsTexts::tr("Give all but one a free VLAN"));
    }
}

/// A network and the one it fails over to may use the same addresses.
bool isSuccession(const Network& a, const Network& b) {
    return a.failsOverTo == b.id || b.failsOverTo == a.id;
}

void reportOverlap(const Plan& plan, Reporter& out, const Network& outer, const Network& inner) {
    const EntityRef innerRef = refTo(inner.id);
    const QString name = displayName(plan, innerRef);
    const QString message =
        *outer.cidr == *inner.cidr
            ? FindingsTexts::tr(
                  "%1 and %2 have the same address range, %3, so routes cannot tell them apart.")
                  .arg(name, outer.name, formatCidr(*inner.cidr))
            : FindingsTexts::tr(
                  "The range of %1 (%3) lies within that of %2 (%4), so routes between them are ambiguous.")
                  .arg(name, outer.name, formatCidr(*inner.cidr), formatCidr(*outer.cidr));
    out.add({innerRef, refTo(outer.id)}, message,
            FindingsTexts::tr("Change the address range of one of them"));
}

/// Address blocks are either nested or disjoint, so a sweep by start address keeps the enclosing ones on a
/// stack, at most one per prefix length.
void reportOverlaps(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    std::vector<int> order;
    for (int n = 0; n < plan.networks.size(); ++n)
        if (plan.networks.at(n).cidr)
            order.push_back(n);
    std::stable_sort(order.begin(), order.end(),
                     [&plan](int a, int b) { return *plan.networks.at(a).cidr < *plan.networks.at(b).cidr; });
    constexpr std::size_t kDeepest = 129;
    std::vector<int> open;
    std::vector<std::pair<int, int>> pairs; // inner, outer
    for (const int n : order) {
        const Network& network = plan.networks.at(n);
        while (!open.empty() && !plan.networks.at(open.back()).cidr->overlaps(*network.cidr))
            open.pop_back();
        for (std::size_t i = 0; i < open.size() && i < kDeepest; ++i) {
            const int outer = open[open.size() - 1 - i];
            if (isSuccession(plan.networks.at(outer), network))
                continue;
            pairs.emplace_back(n, outer);
            break;
        }
        open.push_back(n);
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [inner, outer] : pairs)
        reportOverlap(plan, out, plan.networks.at(outer), plan.networks.at(inner));
}

void reportOutside(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    const auto outside = [&plan](const NetworkInterface& interface) -> const Network* {
        const Network* network = plan.networks.find(interface.network);
        const bool misplaced = network != nullptr && network->cidr && interface.address &&
                               !network->cidr->contains(*interface.address);
        return misplaced ? network : nullptr;
    };
    const QString fix = FindingsTexts::tr("Correct the address or the network's range");
    for (const Network& network : plan.networks)
        if (network.cidr && network.gateway && !network.cidr->contains(*network.gateway))
            out.add({refTo(network.id)},
                    FindingsTexts::tr(
                        "The gateway %1 of %2 is outside its range %3, so its hosts cannot reach it.")
                        .arg(formatIpAddress(*network.gateway), network.name, formatCidr(*network.cidr)),
                    fix);
    for (const Component& component : plan.components) {
        for (const NetworkInterface& interface : component.interfaces)
            if (const Network* network = outside(interface))
                out.add({refTo(component.id), refTo(network->id)},
                        FindingsTexts::tr("The address %1 of %2 is outside the range of %3, %4.")
                            .arg(formatIpAddress(*interface.address), component.name, network->name,
                                 formatCidr(*network->cidr)),
                        fix);
        if (!component.recovery || !component.recovery->address)
            continue;
        if (const Network* network = outside(*component.recovery->address))
            out.add({refTo(component.id), refTo(network->id)},
                    FindingsTexts::tr("The recovery address %1 of %2 is outside the range of %3, %4.")
                        .arg(formatIpAddress(*component.recovery->address->address), component.name,
                             network->name, formatCidr(*network->cidr)),
                    fix);
    }
}

int siteOfEnd(const RecoveryGraph& graph, const TunnelEnd& end) {
    const int gateway = graph.indexOf(end.gateway);
    return gateway >= 0 ? graph.site[idx(gateway)] : -1;
}

void reportNoSuccessorTunnel(const RuleContext& context, Reporter& out) {
    const RecoveryGraph& graph = context.graph;
    if (!hasRecoverySite(graph.plan))
        return;
    const auto siteId = [&graph](int site) { return graph.plan.sites.at(site).id; };
    for (const Tunnel& tunnel : graph.plan.tunnels) {
        if (tunnel.failsOverTo)
            continue;
        const int ends[] = {siteOfEnd(graph, tunnel.a), siteOfEnd(graph, tunnel.b)};
        const auto primary = std::find_if(std::begin(ends), std::end(ends), [&](int site) {
            return site >= 0 && isAtPrimary(graph.plan, siteId(site));
        });
        if (primary == std::end(ends))
            continue;
        // a tunnel between the primary and the recovery site needs no counterpart
        const int other = ends[0] == *primary ? ends[1] : ends[0];
        const auto role = other >= 0 ? effectiveRole(graph.plan, siteId(other)) : std::nullopt;
        if (role == SiteRole::Recovery || other == *primary)
            continue;
        out.add({refTo(tunnel.id)},
                FindingsTexts::tr("The tunnel %1 ends at %2 and has no failover tunnel: its users are locked "
                                  "out if %2 is lost.")
                    .arg(tunnel.name, graph.plan.sites.at(*primary).name),
                FindingsTexts::tr("Prepare a failover tunnel to the recovery site"));
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

} // namespace

const std::vector<FindingRule>& networkRules() {
    static const std::vector<FindingRule> rules{
        {"DR-301", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Network without a failover network"), reportNoSuccessorNetwork},
        {"DR-302", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Address used twice"),
         reportDuplicateAddresses},
        {"DR-303", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "VLAN used twice at a site"),
         reportDuplicateVlans},
        {"DR-304", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Overlapping networks"),
         reportOverlaps},
        {"DR-305", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Address outside its network"),
         reportOutside},
        {"DR-306", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Tunnel without a failover tunnel to the recovery site"),
         reportNoSuccessorTunnel},
        {"DR-307", Severity::Error,
         QT_TRANSLATE_NOOP("FindingsTexts", "Tunnel and its failover tunnel fail together"),
         reportBothTunnelsFail},
    };
    return rules;
}

} // namespace drawbridge
