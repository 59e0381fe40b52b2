// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/path_classes.h"
#include "core/analysis/impact/impact.h"

#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace drawbridge {

/// How what was cut off gets its network paths back: by the tunnels that replace lost ones, and those whose
/// gateways recover. A tunnel that the scenario names stays lost. The path to what recovers elsewhere, or
/// lost all its networks, is not checked.
class RecoveryPaths {
public:
    /// `recoverable` tells of a component that is down whether it can come back.
    RecoveryPaths(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact,
                  std::function<bool(int component)> recoverable);

    bool isCut(int dependent, int provider) const { return isCut(m_now, m_now.of(dependent), provider); }
    /// Cut, and no tunnel replaces the path.
    bool staysCut(int dependent, int provider) const;
    /// Gateways of the tunnels that come back or take over.
    const std::vector<int>& gateways() const { return m_gateways; }

    /// Which members of a group a dependent waits for when it has no path to some.
    struct GroupChoice {
        bool cut = false;       ///< some member is cut off; else any members will do
        bool enough = true;     ///< at-least of them can be reached again
        bool byTunnels = false; ///< needs the gateways
        int reachable = 0;
        std::vector<int> waitsFor; ///< the chosen members that are down
    };
    /// Takes members that are up first, then those to be recovered, then those behind tunnels; each in plan
    /// order. So it is one way to reach enough, not always the quickest.
    const GroupChoice& chooseMembers(int dependent, int group);

private:
    struct Place {
        int now = -1;   ///< path class after the scenario
        int later = -1; ///< path class with the replaced tunnels
    };
    struct Candidate {
        int rank = 0; ///< 0 up and reached, 1 to be recovered, 2 behind tunnels
        std::vector<int> waitsFor;
    };

    std::vector<char> tunnelsOutLater(const Scenario& scenario);
    bool isCut(const PathClasses& paths, int pathClass, int provider) const;
    /// Where a provider comes back is not compared with where it was.
    bool pathMatters(int provider) const;
    bool comesBack(int component) const { return !m_impact.isDown(component) || m_recoverable(component); }
    const GroupChoice& choose(Place place, int group, int depth);
    struct Ways {
        MemberPaths now;
        MemberPaths later;
    };
    std::optional<Candidate> candidateFor(Place place, const Ways& ways, int member, int depth,
                                          GroupChoice& choice);
    bool gatewaysComeBack() const;

    const RecoveryGraph& m_graph;
    const Impact& m_impact;
    std::function<bool(int)> m_recoverable;
    std::vector<int> m_gateways;
    PathClasses m_now;
    PathClasses m_later;
    std::map<std::tuple<int, int, int>, GroupChoice> m_choices; ///< by place and group
};

} // namespace drawbridge
