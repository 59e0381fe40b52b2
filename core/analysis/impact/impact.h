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
        NoPath         ///< its only network path to `component` is lost
    };
    Kind kind = Kind::None;
    int component = -1; ///< dense index in the graph
    int site = -1;      ///< index in Plan::sites
    int network = -1;   ///< index in Plan::networks
};

struct Impact {
    std::vector<ImpactState> state;   ///< per component
    std::vector<ImpactReason> reason; ///< per component
    std::vector<char> siteLost;       ///< per site: failed, or inside a failed one
    std::vector<char> networkLost;    ///< per network
    std::vector<char> tunnelLost;     ///< per tunnel: failed, or an end is lost or disabled

    bool isDown(int component) const {
        const ImpactState s = state[static_cast<std::size_t>(component)];
        return s == ImpactState::Lost || s == ImpactState::Disabled;
    }
};

/// What a scenario affects. Linear in components, dependencies and networks, plus one network path check for
/// each dependency between different networks.
Impact assessImpact(const RecoveryGraph& graph, const Scenario& scenario);

/// The chain of reasons for a component's state, ending at what the scenario fails ("orders requires
/// orders-db"). Empty when unaffected.
QStringList impactReasons(const RecoveryGraph& graph, const Impact& impact, int component);

} // namespace drawbridge
