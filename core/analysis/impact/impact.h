// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <QStringList>

#include <vector>

namespace drawbridge {

enum class ImpactState { Unaffected, Degraded, Disabled, Lost };
QString stateKey(ImpactState state);  ///< "lost", for scripts
QString stateText(ImpactState state); ///< "Lost", for people

/// Why a component is in its state: the thing one step nearer to what the scenario named.
struct ImpactReason {
    enum class Kind {
        None,
        Named,         ///< the scenario names the component
        NamedKind,     ///< the scenario fails its kind
        InSite,        ///< it is in a lost site (`site`)
        OnHost,        ///< its host (`component`) is lost or disabled
        Requires,      ///< it requires `component`, hard
        Softly,        ///< it requires `component`, soft
        TooFewMembers, ///< fewer than at-least members stand; `component` is one that does not
        NoNetwork,     ///< every network it is in is lost (`network` is one)
        NoPath         ///< its only network path to `component` is lost
    };
    Kind kind = Kind::None;
    int component = -1; ///< dense index in the graph
    int site = -1;      ///< index in Plan::sites
    int network = -1;   ///< index in Plan::networks
};

struct Impact {
    std::vector<ImpactState> state;   ///< a component each
    std::vector<ImpactReason> reason; ///< a component each
    std::vector<char> siteLost;       ///< a site each: failed itself, or lying within a failed one
    std::vector<char> networkLost;    ///< a network each
    std::vector<char> tunnelLost;     ///< a tunnel each: failed, or an end is lost or disabled

    bool isHit(int component) const {
        const ImpactState s = state[static_cast<std::size_t>(component)];
        return s == ImpactState::Lost || s == ImpactState::Disabled;
    }
};

/// What a scenario takes down, by the rules of model.md, "Impact". Linear in components, dependencies and
/// networks, but for network paths, which are looked at once for each dependency between different networks.
Impact assessImpact(const RecoveryGraph& graph, const Scenario& scenario);

/// The chain of reasons of a component's state, nearest first, ending at what the scenario named; full
/// sentences for people ("orders requires orders-db"). Empty when unaffected.
QStringList impactReasons(const RecoveryGraph& graph, const Impact& impact, int component);

} // namespace drawbridge
