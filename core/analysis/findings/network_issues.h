// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/access_analysis.h"
#include "core/analysis/network/failover_mapping.h"
#include "core/analysis/network/shadowed_rules.h"
#include "core/analysis/network/tunnel_room.h"

namespace drawbridge {

/// What is wrong with an access of the plan, in normal operation or after a scenario's failover.
struct AccessIssue {
    enum class Kind {
        NotThere,   ///< must be there and is not, already in normal operation
        LockedOut,  ///< must be there and is not after a failover
        LetIn,      ///< must not be there and is
        AllowList,  ///< locked out where others admit the source's address of today only
        NoWayBack,  ///< it arrives, and the answers do not
        Asymmetric, ///< the answers come by a firewall that has not seen the question
        Unclear     ///< is there in normal operation, and after the failover the plan does not say
    };
    Kind kind = Kind::LockedOut;
    int wanted = 0;                  ///< index in NetworkIssues::wanted
    int scenario = -1;               ///< index in the analyses; -1: in normal operation
    QString because;                 ///< half a sentence that names the rule, route or tunnel
    std::vector<EntityRef> deciding; ///< firewall, tunnel or network that decides
    QString seenNow;                 ///< of AllowList: the source's address, now and then
    QString seenThen;
};

/// A mapping row that is missing, of one kind, at one place.
struct MappingGap {
    int place = -1; ///< component, network, record …
    int scenario = -1;
    QString because;
    int rule = -1; ///< of a firewall
};

/// Who must, or must not, reach what, and what is wrong with it: accesses of the plan, and what user groups
/// require. Networks are modelled once a scenario. Bounded: scenarios and accesses that would take longer
/// than about a quarter of a second are left out, and counted.
struct NetworkIssues {
    struct Wanted {
        TrafficEnd from;
        TrafficEnd to;
        PortRange port;
        Expectation expect = Expectation::Allowed;
        EntityRef place; ///< where it is reported: its source, else its destination
    };
    std::vector<Wanted> wanted;
    std::vector<AccessIssue> issues;
    std::vector<MappingGap> addresses; ///< components without an address after their recovery
    std::vector<MappingGap> routes;    ///< networks whose hosts have no route to what moved
    std::vector<MappingGap> names;     ///< DNS records that nobody switches
    std::vector<MappingGap> rules;     ///< firewalls
    std::vector<net::ShadowedRule> shadowed;
    std::vector<net::TunnelRoom> rooms; ///< of tunnels
    int notChecked = 0;                 ///< accesses, of all scenarios, that were left out
};

NetworkIssues findNetworkIssues(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses);

} // namespace drawbridge
