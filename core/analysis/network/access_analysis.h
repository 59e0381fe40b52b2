// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/packet_walk.h"

/// Who reaches what: of whole ranges of addresses and ports, there and back, in one state of the network and
/// from one to another.
namespace drawbridge::net {

enum class AccessVerdict {
    Allowed,
    Denied,
    Partly,  ///< some of the sources, or of the ports, and not others
    Unknown, ///< the plan does not say enough
    SourceGone,
    DestinationGone
};

enum class AccessChange {
    Kept,   ///< as before, whether that is allowed or denied
    Lost,   ///< locked out
    Opened, ///< let in
    Moved,  ///< allowed as before, at another address
    Gone,   ///< an end is not there any more
    Unknown
};

struct AccessResult {
    AccessVerdict verdict = AccessVerdict::Unknown;
    /// The packets that decide: the first that do not get through where some do not, else the first that do.
    std::optional<Flow> flow;
    std::vector<Flow> replies;           ///< of a flow that is delivered and not answered
    std::vector<QString> path;           ///< names of the machines that the flow comes by, ends included
    QString because;                     ///< what decides, half a sentence: "rule 2 of fra-gw denies it"
    QString example;                     ///< "10.30.1.0 → 10.10.4.21, 443/tcp"
    std::vector<IpAddress> destinations; ///< where the destination is reached
};

/// Judges an access in a state. O(sources × destinations × flows).
AccessResult judgeAccess(const RecoveryGraph& graph, const NetworkState& state, const TrafficEnd& from,
                         const TrafficEnd& to, const PortRange& port);

/// Packets of an access that all go the same way.
struct AccessFlow {
    Start start;
    Flow flow;
    std::vector<Flow> replies;     ///< of what is delivered
    bool isAnswered = false;       ///< delivered to whoever has the address, and its answers are back
    bool isPartlyAnswered = false; ///< as of some ports of the sender, and not of others
    bool isUnknown = false;
};

/// The classes of packets that an access is judged by, which cover all of it.
std::vector<AccessFlow> accessFlows(const RecoveryGraph& graph, const NetworkState& state,
                                    const TrafficEnd& from, const TrafficEnd& to, const PortRange& port);

struct ComparedAccess {
    TrafficEnd from;
    TrafficEnd to;
    PortRange port;
    Expectation expect = Expectation::Allowed;
    AccessResult normal;
    AccessResult after;
    AccessChange change = AccessChange::Unknown;
    /// Whether the state looked at (after, else normal) is as expected; absent: unknown, or an end is gone.
    std::optional<bool> asExpected;
};

AccessChange changeOf(const AccessResult& normal, const AccessResult& after);

/// All accesses of the plan; `analysis` nullptr: in normal operation only, where after is as normal.
std::vector<ComparedAccess> compareAccesses(const RecoveryGraph& graph, const ScenarioAnalysis* analysis);

/// The same of one question.
ComparedAccess compareAccess(const RecoveryGraph& graph, const ScenarioAnalysis* analysis,
                             const TrafficEnd& from, const TrafficEnd& to, const PortRange& port);

/// When each access of the plan is there again during a recovery: its verdict from each moment on, changes
/// only.
struct AccessMoment {
    Seconds from{0};
    AccessVerdict verdict = AccessVerdict::Unknown;
};
std::vector<std::vector<AccessMoment>> accessesDuring(const RecoveryGraph& graph,
                                                      const ScenarioAnalysis& analysis);
/// The same of one question.
std::vector<AccessMoment> accessDuring(const RecoveryGraph& graph, const ScenarioAnalysis& analysis,
                                       const TrafficEnd& from, const TrafficEnd& to, const PortRange& port);

} // namespace drawbridge::net
