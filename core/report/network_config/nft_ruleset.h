// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"

#include <map>

/// What a machine of the plan lets through and translates, as text for `nft -f` (nftables 1.0.6, Linux 5.8).
namespace drawbridge::config {

/// Names of network devices, by index of the plan.
struct Devices {
    std::map<int, QString> ofNetwork; ///< that the machine has in the network
    /// By which the packets that carry a tunnel come; absent: from anywhere, to the tunnel's usual port.
    std::map<int, QString> carrierOfTunnel;
};

struct NftRuleset {
    QString text;           ///< replaces the table "inet drawbridge", and touches no other
    QStringList notes;      ///< whole sentences: what the plan says and the text does not
    bool hasFilter = false; ///< a machine without a firewall in the plan filters nothing
};

/// The ruleset of a node of the state, the same that `sendPackets` asks: translations of destinations, then
/// rules in their order for what is forwarded and what is addressed to the machine, of which nothing passes
/// unless a rule allows it; then translations of sources. Answers pass. What the machine sends itself is
/// neither asked about nor translated. O(rules × boxes).
NftRuleset nftRuleset(const RecoveryGraph& graph, const net::NetworkState& state, int node,
                      const Devices& devices);

} // namespace drawbridge::config
