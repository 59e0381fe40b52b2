// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/fixes/finding_fix_rules.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isRecoverySite(const Plan& plan, std::optional<SiteId> site) {
    return site && effectiveRole(plan, site) == SiteRole::Recovery;
}

/// The networks that what is in `network` gets after its recovery, as far as the plan says.
TheOnly<NetworkId> networksAfter(const Plan& plan, NetworkId network) {
    TheOnly<NetworkId> after;
    const auto see = [&](const std::optional<NetworkId>& id) {
        const Network* found = plan.networks.find(id);
        if (found != nullptr && isRecoverySite(plan, found->site))
            after.see(found->id);
    };
    for (const Component& component : plan.components) {
        const bool inside = std::any_of(component.interfaces.begin(), component.interfaces.end(),
                                        [network](const auto& each) { return each.network == network; });
        if (!inside || !component.recovery)
            continue;
        if (component.recovery->address)
            see(component.recovery->address->network);
        if (const Component* standby = plan.components.find(component.recovery->standby)) {
            for (const NetworkInterface& interface : standby->interfaces)
                see(interface.network);
        }
    }
    return after;
}

/// The networks at recovery sites that take no other's place yet.
TheOnly<NetworkId> freeSuccessors(const Plan& plan) {
    TheOnly<NetworkId> free;
    for (const Network& candidate : plan.networks) {
        const bool taken = std::any_of(plan.networks.begin(), plan.networks.end(), [&](const Network& other) {
            return other.failsOverTo == candidate.id;
        });
        if (!taken && isRecoverySite(plan, candidate.site))
            free.see(candidate.id);
    }
    return free;
}

std::optional<SiteId> siteOfEnd(const Plan& plan, const TunnelEnd& end) {
    const Component* gateway = plan.components.find(end.gateway);
    return gateway != nullptr ? effectiveSite(plan, *gateway) : std::nullopt;
}

/// The end of a tunnel that is not at a primary site, where those come from who use it.
std::optional<SiteId> farSite(const Plan& plan, const Tunnel& tunnel) {
    const auto a = siteOfEnd(plan, tunnel.a);
    const auto b = siteOfEnd(plan, tunnel.b);
    return a && effectiveRole(plan, a) == SiteRole::Primary ? b : a;
}

bool leadsToRecovery(const Plan& plan, const Tunnel& tunnel, SiteId from) {
    const auto a = siteOfEnd(plan, tunnel.a);
    const auto b = siteOfEnd(plan, tunnel.b);
    return (a == from && isRecoverySite(plan, b)) || (b == from && isRecoverySite(plan, a));
}

bool isOutside(const Plan& plan, const NetworkInterface& interface, NetworkId network) {
    const Network* found = plan.networks.find(network);
    return interface.network == network && interface.address && found != nullptr && found->cidr &&
           !found->cidr->contains(*interface.address);
}

/// The only network, of the same site as the wrong one, that an address belongs to.
const Network* ownerOf(const Plan& plan, const IpAddress& address, const Network& wrong) {
    TheOnly<NetworkId> owner;
    for (const Network& network : plan.networks) {
        if (network.site == wrong.site && network.cidr && network.cidr->contains(address))
            owner.see(network.id);
    }
    return plan.networks.find(owner.value());
}

/// A route of the outer network that its gateway is to take, for a part that lies at another site.
FindingFix routeToPart(const Network& outer, const Cidr& part) {
    const StaticRoute route{part, *outer.gateway};
    return {FixTexts::tr("Add a route to %1").arg(formatCidr(part)), [id = outer.id, route](Edit& edit) {
                edit.change(edit.plan().networks, id,
                            [route](Network& changed) { changed.routes.push_back(route); });
            }};
}

bool movesTo(const Plan& plan, const Network& from, const Network& to) {
    return std::any_of(plan.components.begin(), plan.components.end(), [&](const Component& component) {
        const bool isThere = component.recovery && component.recovery->address &&
                             component.recovery->address->network == to.id;
        return isThere && std::any_of(component.interfaces.begin(), component.interfaces.end(),
                                      [&from](const auto& each) { return each.network == from.id; });
    });
}

} // namespace

/// One block at a primary and at a recovery site is what a failover that keeps the addresses looks like.
FindingFixes fixOverlap(const Plan& plan, const Finding& finding) {
    const Network* inner = entityOf(plan.networks, finding);
    const Network* outer = entityOf(plan.networks, finding, 1);
    if (inner == nullptr || outer == nullptr || !inner->cidr || !outer->cidr)
        return {};
    if (*inner->cidr != *outer->cidr) {
        const bool hasRoute = std::any_of(outer->routes.begin(), outer->routes.end(),
                                          [&](const StaticRoute& route) { return route.to == *inner->cidr; });
        const bool isPart = outer->gateway && !hasRoute && outer->cidr->contains(inner->cidr->address) &&
                            movesTo(plan, *outer, *inner);
        return isPart ? FindingFixes{routeToPart(*outer, *inner->cidr)} : FindingFixes();
    }
    const Network* from = isRecoverySite(plan, inner->site) ? outer : inner;
    const Network* to = from == outer ? inner : outer;
    const bool isFailover =
        isRecoverySite(plan, to->site) && from->site && effectiveRole(plan, from->site) == SiteRole::Primary;
    if (!isFailover || from->failsOverTo || to->failsOverTo)
        return {};
    const auto point = [id = from->id, next = to->id](Edit& edit) {
        edit.change(edit.plan().networks, id, [next](Network& changed) { changed.failsOverTo = next; });
    };
    return {{FixTexts::tr("Let %1 fail over to %2").arg(from->name, to->name), point}};
}

/// As long as the RTO itself: others then have forgotten the old value when it ends.
FindingFixes fixLongMemory(const Plan& plan, const Finding& finding) {
    const DnsRecord* record = entityOf(plan.dnsRecords, finding);
    const Component* component = entityOf(plan.components, finding, 1);
    if (record == nullptr || component == nullptr || !component->rto || !record->ttl ||
        *record->ttl <= *component->rto)
        return {};
    const auto shorten = [id = record->id, ttl = *component->rto](Edit& edit) {
        edit.change(edit.plan().dnsRecords, id, [ttl](DnsRecord& changed) { changed.ttl = ttl; });
    };
    return {{FixTexts::tr("Remember it for %1").arg(durationText(*component->rto)), shorten}};
}

FindingFixes fixNetworkSuccessor(const Plan& plan, const Finding& finding) {
    const Network* network = entityOf(plan.networks, finding);
    if (network == nullptr || network->failsOverTo)
        return {};
    const TheOnly<NetworkId> after = networksAfter(plan, network->id);
    const Network* next = plan.networks.find(after.sawNone() ? freeSuccessors(plan).value() : after.value());
    if (next == nullptr || next->id == network->id)
        return {};
    const auto point = [id = network->id, to = next->id](Edit& edit) {
        edit.change(edit.plan().networks, id, [to](Network& changed) { changed.failsOverTo = to; });
    };
    return {{FixTexts::tr("Fail over to %1").arg(next->name), point}};
}

FindingFixes fixTunnelSuccessor(const Plan& plan, const Finding& finding) {
    const Tunnel* tunnel = entityOf(plan.tunnels, finding);
    if (tunnel == nullptr || tunnel->failsOverTo)
        return {};
    const auto from = farSite(plan, *tunnel);
    if (!from)
        return {};
    TheOnly<TunnelId> candidates;
    for (const Tunnel& other : plan.tunnels) {
        if (other.id != tunnel->id && leadsToRecovery(plan, other, *from))
            candidates.see(other.id);
    }
    const Tunnel* next = plan.tunnels.find(candidates.value());
    if (next == nullptr)
        return {};
    const auto point = [id = tunnel->id, to = next->id](Edit& edit) {
        edit.change(edit.plan().tunnels, id, [to](Tunnel& changed) { changed.failsOverTo = to; });
    };
    return {{FixTexts::tr("Fail over to %1").arg(next->name), point}};
}

FindingFixes fixAddressOutside(const Plan& plan, const Finding& finding) {
    const Component* component = entityOf(plan.components, finding);
    const Network* wrong = entityOf(plan.networks, finding, 1);
    if (component == nullptr || wrong == nullptr)
        return {};
    std::vector<NetworkInterface> all = component->interfaces;
    if (component->recovery && component->recovery->address)
        all.push_back(*component->recovery->address);
    TheOnly<IpAddress> address;
    for (const NetworkInterface& interface : all) {
        if (isOutside(plan, interface, wrong->id))
            address.see(*interface.address);
    }
    const Network* right = address.value() ? ownerOf(plan, *address.value(), *wrong) : nullptr;
    if (right == nullptr)
        return {};
    const auto move = [was = wrong->id, to = right->id, address = *address.value()](Component& changed) {
        const auto put = [&](NetworkInterface& interface) {
            if (interface.network == was && interface.address == address)
                interface.network = to;
        };
        std::for_each(changed.interfaces.begin(), changed.interfaces.end(), put);
        if (changed.recovery && changed.recovery->address)
            put(*changed.recovery->address);
    };
    return {changeComponent(FixTexts::tr("Move to %1").arg(right->name), component->id, move)};
}

} // namespace drawbridge
