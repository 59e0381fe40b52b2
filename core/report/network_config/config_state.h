// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/network_state.h"
#include "core/report/network_config/config_file.h"

/// What the files are written from: the network in one state, and the names of its machines.
namespace drawbridge::config {

struct ConfigState {
    const RecoveryGraph* graph = nullptr;
    const ScenarioAnalysis* analysis = nullptr; ///< nullptr: normal operation
    net::NetworkState network;
    net::NetworkState before;     ///< in normal operation
    std::vector<QString> folders; ///< by component: a folder name, each once
    ConfigHead head;

    const Plan& plan() const { return graph->plan; }
    const QString& name(int component) const { return graph->name(component); }
    bool isHere(int component) const;
};

/// `analysis` nullptr: normal operation. O(plan).
ConfigState configState(const RecoveryGraph& graph, const ScenarioAnalysis* analysis, ConfigHead head);

/// The device that a component has in a network, if the plan names one that Linux takes; of what a tunnel
/// makes, none.
std::optional<QString> knownDevice(const ConfigState& state, int component, int network);

/// What makes its own device when it connects.
bool isTunnelDevice(const NetworkInterface& interface);

/// One end of a tunnel.
struct TunnelSide {
    int tunnel = 0;
    const Tunnel* plan = nullptr;
    const TunnelEnd* own = nullptr;
    const TunnelEnd* other = nullptr;
    int node = 0; ///< whose end it is in this state
    int peer = 0; ///< node of the other end
    bool isA = true;
    bool isUp = true;
    std::vector<Cidr> ownBlocks;   ///< of the networks behind it that stand
    std::vector<Cidr> otherBlocks; ///< of those behind the other end
};

/// The ends of all tunnels of a type by the node that they are at, with those that are down: so that what is
/// numbered keeps its number in every state.
std::vector<std::vector<TunnelSide>> tunnelSides(const ConfigState& state, TunnelType type);

/// What is to be told of a file for people or a third party; empty: it is for a machine of ours.
QString handOverNote(const ConfigState& state, int node);

/// The parts of an endpoint: of "[2001:db8::1]:500" the address and 500. Nothing for what is none.
struct HostAndPort {
    QString host;
    quint16 port = 0;
};
std::optional<HostAndPort> partsOf(const std::optional<QString>& endpoint);

/// True if the address stands in the state, false if it went with its network or machine; nothing if the plan
/// does not say whose it is.
std::optional<bool> stands(const ConfigState& state, const IpAddress& address);

} // namespace drawbridge::config
