// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/analysis/graph/network_sites.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <map>
#include <set>

namespace drawbridge {

namespace {

/// In primary sites only: a network that is stretched to another site stands there.
bool isAtPrimary(const Plan& plan, const Network& network) {
    const auto isPrimary = [&plan](SiteId site) { return effectiveRole(plan, site) == SiteRole::Primary; };
    return network.site && isPrimary(*network.site) &&
           std::all_of(network.alsoAt.begin(), network.alsoAt.end(), isPrimary);
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
        if (users[idx(n)].isEmpty() || network.failsOverTo || !isAtPrimary(plan, network))
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

/// In a stretched network what stands at one site takes over the address of what stands at another.
bool isTakeover(const RecoveryGraph& graph, const Use& a, const Use& b) {
    const int siteA = graph.site[idx(a.component)];
    return a.network == b.network && !graph.plan.networks.at(a.network).alsoAt.empty() && siteA >= 0 &&
           graph.site[idx(b.component)] >= 0 && siteA != graph.site[idx(b.component)];
}

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
           hostB == a.component || standsIn(a, b) || standsIn(b, a) || isMember(a, b) || isMember(b, a) ||
           isTakeover(graph, a, b);
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
        if (!network.vlan)
            continue;
        for (const int site : sitesOf(plan, network))
            byVlan[{site, *network.vlan}].push_back(n);
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

/// A network and the one it fails over to, at once or in turn, may use the same addresses: one is live.
bool isSuccession(const Plan& plan, const Network& a, const Network& b) {
    const auto leadsTo = [&plan](const Network& from, const Network& to) {
        const Network* next = &from;
        for (int steps = 0; next != nullptr && steps < 10; ++steps) {
            next = plan.networks.find(next->failsOverTo);
            if (next != nullptr && next->id == to.id)
                return true;
        }
        return false;
    };
    return leadsTo(a, b) || leadsTo(b, a);
}

/// Networks that overlap on purpose.
class MeantOverlaps {
public:
    explicit MeantOverlaps(const Plan& plan) : m_plan(plan) {
        for (const Firewall& firewall : plan.firewalls) {
            for (const AddressTranslation& nat : firewall.nat)
                addTranslated(nat);
        }
        for (const Component& component : plan.components) {
            if (!component.recovery || !component.recovery->address || !component.recovery->address->network)
                continue;
            for (const NetworkInterface& interface : component.interfaces) {
                if (interface.network)
                    m_moves.insert({*interface.network, *component.recovery->address->network});
            }
        }
    }

    /// Who is in one sees the other by a one-to-one translation.
    bool isTranslated(const Cidr& block) const {
        return std::any_of(m_translated.begin(), m_translated.end(),
                           [&block](const Cidr& each) { return each.overlaps(block); });
    }

    /// A part of the subnet at another site, to which some of its members are recovered.
    bool isPartElsewhere(const Network& outer, const Network& inner) const {
        return m_moves.contains({outer.id, inner.id}) && !shareSite(m_plan, outer, inner);
    }

    static bool hasRouteTo(const Network& outer, const Cidr& part) {
        return std::any_of(outer.routes.begin(), outer.routes.end(), [&](const StaticRoute& route) {
            return route.to.prefix > outer.cidr->prefix && route.to.prefix <= part.prefix &&
                   route.to.contains(part.address);
        });
    }

private:
    void addTranslated(const AddressTranslation& nat) {
        if (!nat.becomesBlock)
            return;
        if (nat.kind == Translation::Destination)
            m_translated.push_back(*nat.becomesBlock);
        else if (nat.from.block)
            m_translated.push_back(*nat.from.block);
        else if (const Network* from = m_plan.networks.find(nat.from.network); from != nullptr && from->cidr)
            m_translated.push_back(*from->cidr);
    }

    const Plan& m_plan;
    std::vector<Cidr> m_translated;
    std::set<std::pair<NetworkId, NetworkId>> m_moves;
};

bool isMeant(const Plan& plan, const MeantOverlaps& meant, const Network& outer, const Network& inner) {
    if (isSuccession(plan, outer, inner) || meant.isTranslated(*inner.cidr))
        return true;
    return meant.isPartElsewhere(outer, inner) && MeantOverlaps::hasRouteTo(outer, *inner.cidr);
}

void reportOverlap(const Plan& plan, const MeantOverlaps& meant, Reporter& out, const Network& outer,
                   const Network& inner) {
    const EntityRef innerRef = refTo(inner.id);
    const QString name = displayName(plan, innerRef);
    const QString innerBlock = formatCidr(*inner.cidr);
    const QString outerBlock = formatCidr(*outer.cidr);
    if (*outer.cidr == *inner.cidr) {
        out.add(
            {innerRef, refTo(outer.id)},
            FindingsTexts::tr("%1 and %2 have the same address range, %3, so routes cannot tell them apart: "
                              "neither fails over to the other, and nothing translates between them.")
                .arg(name, outer.name, innerBlock),
            FindingsTexts::tr("Let one fail over to the other, translate one-to-one, or change a range"));
    } else if (meant.isPartElsewhere(outer, inner)) {
        out.add({innerRef, refTo(outer.id)},
                FindingsTexts::tr(
                    "Hosts of %1 (%2) take %3 to be in their own network and do not reach what moved "
                    "to %4.")
                    .arg(outer.name, outerBlock, innerBlock, name),
                FindingsTexts::tr("Add a route for %1 to %2").arg(innerBlock, outer.name));
    } else {
        out.add({innerRef, refTo(outer.id)},
                FindingsTexts::tr(
                    "The range of %1 (%3) lies within that of %2 (%4), so routes between them are ambiguous.")
                    .arg(name, outer.name, innerBlock, outerBlock),
                FindingsTexts::tr("Change the address range of one of them"));
    }
}

/// Address blocks are either nested or disjoint, so a sweep by start address keeps the enclosing ones on a
/// stack, at most one per prefix length.
void reportOverlaps(const RuleContext& context, Reporter& out) {
    const Plan& plan = context.plan();
    const MeantOverlaps meant(plan);
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
            if (isMeant(plan, meant, plan.networks.at(outer), network))
                continue;
            pairs.emplace_back(n, outer);
            break;
        }
        open.push_back(n);
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [inner, outer] : pairs)
        reportOverlap(plan, meant, out, plan.networks.at(outer), plan.networks.at(inner));
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

} // namespace

const std::vector<FindingRule>& networkRules() {
    static const std::vector<FindingRule> rules{
        {"DR-301", Severity::Warning,
         QT_TRANSLATE_NOOP("FindingsTexts", "Network without a failover network"), reportNoSuccessorNetwork},
        {"DR-302", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Address used twice"),
         reportDuplicateAddresses},
        {"DR-303", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "VLAN used twice at a site"),
         reportDuplicateVlans},
        {"DR-304", Severity::Warning, QT_TRANSLATE_NOOP("FindingsTexts", "Overlapping site networks"),
         reportOverlaps},
        {"DR-305", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Address outside its network"),
         reportOutside},
    };
    return rules;
}

} // namespace drawbridge
