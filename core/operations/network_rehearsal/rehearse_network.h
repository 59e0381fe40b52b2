// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/access_analysis.h"
#include "core/live/network_lab/run_lab.h"

namespace drawbridge {

/// Who must, or must not, reach what.
struct AccessQuestion {
    TrafficEnd from;
    TrafficEnd to;
    PortRange port;
};

/// A packet that was sent, or could not be.
struct RehearsedPacket {
    IpAddress source;
    IpAddress destination;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    bool isExpected = false;              ///< the analysis says that it is answered
    QString because;                      ///< what decides, by the analysis: half a sentence
    std::optional<bool> isAnswered;       ///< absent: not tested
    QString answeredBy;                   ///< of TCP and UDP
    std::optional<bool> isByRightMachine; ///< that the analysis says; absent: not known
    QString notTestedBecause;
    bool agrees() const {
        return isAnswered == isExpected && (!*isAnswered || isByRightMachine.value_or(true));
    }
};

struct RehearsedAccess {
    AccessQuestion question;
    net::AccessResult analysis;
    std::vector<RehearsedPacket> packets;
    int agreeing() const;
    int disagreeing() const;
    int notTested() const;
};

struct RehearsedTunnel {
    QString name;
    TunnelType type = TunnelType::WireGuard;
    live::TunnelCarrier carrier = live::TunnelCarrier::StandIn;
};

struct NetworkRehearsal {
    std::vector<RehearsedAccess> accesses;
    std::vector<RehearsedTunnel> tunnels;
    QStringList notes; ///< what the network built does not have
    int machines = 0;
    int networks = 0;
    int packets = 0; ///< sent
    bool isCancelled = false;
    int disagreeing() const;
};

/// Builds the network of a state out of namespaces, sends packets for every question, and compares. Blocks
/// for some seconds, and one more for every 400 packets. Throws MachineError in words about what this machine
/// does not have.
NetworkRehearsal rehearseNetwork(const RecoveryGraph& graph, const net::NetworkState& state,
                                 const std::vector<AccessQuestion>& questions,
                                 const live::LabSettings& settings);

/// The accesses of the plan.
std::vector<AccessQuestion> accessQuestions(const Plan& plan);

} // namespace drawbridge
