// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <QStringList>

#include <vector>

namespace drawbridge {

enum class ImpactState { Unaffected, Degraded, Disabled, Lost };
QString stateKey(ImpactState state);  ///< "lost", for scripts
QString stateText(ImpactState state); ///< "Lost", for people

/// Why a component is in its state: the cause one step closer to what the scenario fails.
struct ImpactReason {
    enum class Kind {
        None,
        Named,         ///< the scenario names the component
        NamedKind,     ///< the scenario fails its kind
        InSite,        ///< it is in a lost site (`site`)
        OnHost,        ///< its host (`component`) is lost or disabled
        Requires,      ///< hard dependency on `component`
        Softly,        ///< soft dependency on `component`
        TooFewMembers, ///< fewer than at-least members are up; `component` is one that is down
        NoNetwork,     ///< all its networks are lost (`network` is one)
        NoPath,        ///< its only network path to `component` is lost
        TooFewReached  ///< it has a path to too few members of the group `component` (`shortfall`)
    };
    Kind kind = Kind::None;
    int component = -1; ///< dense index in the graph
    int site = -1;      ///< index in Plan::sites
    int network = -1;   ///< index in Plan::networks
    int shortfall = -1; ///< index in Impact::shortfalls
};

/// Why a dependent reaches too few members of a group. Shared by all that stand at the same place in the
/// networks.
struct GroupShortfall {
    int group = 0;
    int reached = 0;
    std::vector<int> noPath; ///< members that are up, but have no path; the first few
    std::vector<int> down;   ///< members that are down; the first few
    std::vector<int> nested; ///< member groups of which too few members are reached; the first few
    int next = -1;           ///< the shortfall of nested.front()
};

struct Impact {
    std::vector<ImpactState> state;   ///< per component
    std::vector<ImpactReason> reason; ///< per component
    std::vector<char> siteLost;       ///< per site: failed, or inside a failed one
    std::vector<char> networkLost;    ///< per network
    std::vector<char> tunnelLost;     ///< per tunnel: failed, or an end is lost or disabled
    std::vector<GroupShortfall> shortfalls;

    bool isDown(int component) const {
        const ImpactState s = state[static_cast<std::size_t>(component)];
        return s == ImpactState::Lost || s == ImpactState::Disabled;
    }
};

/// What a scenario affects. Near linear in components, dependencies and networks: paths are checked for each
/// fragment of the networks and group, not for each dependent.
Impact assessImpact(const RecoveryGraph& graph, const Scenario& scenario);

/// The chain of reasons for a component's state, ending at what the scenario fails ("orders requires
/// orders-db"). Empty when unaffected.
QStringList impactReasons(const RecoveryGraph& graph, const Impact& impact, int component);

} // namespace drawbridge
