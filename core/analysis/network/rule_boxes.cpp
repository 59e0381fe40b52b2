// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/rule_boxes.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

using Result = std::vector<std::pair<bool, Addresses>>;

void addNetwork(const RecoveryGraph& graph, const NetworkState& state, int network, Result& result) {
    const Plan& plan = graph.plan;
    for (int steps = 0; network >= 0 && steps < 10; ++steps) {
        const NetworkPart& part = state.networks[idx(network)];
        if (part.isUp || !plan.networks.at(network).failsOverTo) {
            if (part.block)
                result.emplace_back(part.block->address.v6, addressesOf(*part.block));
            return;
        }
        network = plan.networks.indexOf(*plan.networks.at(network).failsOverTo);
    }
}

void addComponent(const RecoveryGraph& graph, const NetworkState& state, int component, Result& result) {
    if (graph.isGroup[idx(component)] != 0) {
        for (const int member : graph.hard.of(component)) {
            if (graph.isGroup[idx(member)] == 0)
                addComponent(graph, state, member, result);
        }
        return;
    }
    for (const NodeInterface& interface : reachedAt(graph, state, component)) {
        if (interface.address)
            result.emplace_back(interface.address->v6,
                                Addresses{numberOf(*interface.address), numberOf(*interface.address)});
        else if (const auto& block = state.networks[idx(interface.network)].block)
            result.emplace_back(block->address.v6, addressesOf(*block));
    }
}

} // namespace

Result addressesOf(const RecoveryGraph& graph, const NetworkState& state, const TrafficEnd& end) {
    const Plan& plan = graph.plan;
    Result result;
    if (end.block) {
        result.emplace_back(end.block->address.v6, addressesOf(*end.block));
    } else if (end.network) {
        addNetwork(graph, state, plan.networks.indexOf(*end.network), result);
    } else if (end.component) {
        if (const int component = graph.indexOf(end.component); component >= 0)
            addComponent(graph, state, component, result);
    } else if (end.site) {
        for (int n = 0; n < plan.networks.size(); ++n) {
            if (isOfSite(plan.networks.at(n), *end.site))
                addNetwork(graph, state, n, result);
        }
    } else {
        for (const bool v6 : {false, true})
            result.emplace_back(v6, allAddresses(v6));
    }
    return result;
}

std::vector<PacketBox> boxesOf(const RecoveryGraph& graph, const NetworkState& state, const TrafficEnd& from,
                               const TrafficEnd& to, const PortRange& ports) {
    std::vector<PacketBox> boxes;
    const Result destinations = addressesOf(graph, state, to);
    for (const auto& [v6, source] : addressesOf(graph, state, from)) {
        for (const auto& [other, destination] : destinations) {
            if (v6 != other)
                continue;
            for (const auto& [protocols, range] : protocolsOf(ports))
                boxes.push_back({v6, protocols, source, destination, range});
        }
    }
    return boxes;
}

bool isOfSite(const Network& network, SiteId site) {
    return network.site == site ||
           std::find(network.alsoAt.begin(), network.alsoAt.end(), site) != network.alsoAt.end();
}

int networkNow(const Plan& plan, const NetworkState& state, int network) {
    for (int steps = 0; network >= 0 && steps < 10 && !state.networks[idx(network)].isUp; ++steps) {
        const auto next = plan.networks.at(network).failsOverTo;
        if (!next)
            break;
        network = plan.networks.indexOf(*next);
    }
    return network;
}

std::optional<std::vector<PacketBox>> remainder(std::vector<PacketBox> boxes,
                                                const std::vector<PacketBox>& others, std::size_t most) {
    for (const PacketBox& other : others) {
        std::vector<PacketBox> left;
        for (const PacketBox& box : boxes) {
            const auto pieces = difference(box, other);
            left.insert(left.end(), pieces.begin(), pieces.end());
        }
        if (left.size() > most)
            return std::nullopt;
        boxes = std::move(left);
        if (boxes.empty())
            break;
    }
    return boxes;
}

int RuleBoxes::networkInState(std::optional<NetworkId> id) const {
    return id ? networkNow(m_graph.plan, m_state, m_graph.plan.networks.indexOf(*id)) : -1;
}

void RuleBoxes::fill() {
    for (Node& node : m_state.nodes) {
        if (node.firewall < 0)
            continue;
        const Firewall& firewall = m_graph.plan.firewalls.at(node.firewall);
        for (std::size_t i = 0; i < firewall.rules.size(); ++i) {
            const FirewallRule& rule = firewall.rules[i];
            const Rule::Says says = rule.allow  ? Rule::Says::Allow
                                    : rule.deny ? Rule::Says::Deny
                                                : Rule::Says::Unsure;
            node.rules.push_back({says, boxesOf(m_graph, m_state, rule.from, rule.to, portsOf(rule)),
                                  networkInState(rule.in), networkInState(rule.out), static_cast<int>(i)});
        }
        for (std::size_t i = 0; i < firewall.nat.size(); ++i) {
            const AddressTranslation& told = firewall.nat[i];
            NatRule rule;
            rule.kind = told.kind;
            rule.boxes = boxesOf(m_graph, m_state, told.from, told.to, told.port.value_or(PortRange{}));
            rule.index = static_cast<int>(i);
            if (told.becomesBlock)
                rule.becomes = addressesOf(*told.becomesBlock);
            else if (told.becomes)
                rule.becomes = Addresses{numberOf(*told.becomes), numberOf(*told.becomes)};
            if (told.becomes ||
                told.becomesBlock) { // of addresses of the other family there is nothing to translate
                const bool v6 = told.becomesBlock ? told.becomesBlock->address.v6 : told.becomes->v6;
                std::erase_if(rule.boxes, [v6](const PacketBox& box) { return box.v6 != v6; });
            }
            if (told.becomesPort)
                rule.port = static_cast<quint16>(*told.becomesPort);
            node.nat.push_back(std::move(rule));
        }
    }
}

} // namespace drawbridge::net
