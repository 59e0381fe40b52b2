// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/network_paths.h"

#include <vector>

namespace drawbridge {

/// Components by where they stand in the networks: all of one class have a path to the same others, so that a
/// question about two components is one about two classes. There are about as many classes as fragments of
/// the networks. Near linear in components, networks and tunnels.
class PathClasses {
public:
    /// Compares the normal state with one in which the marked networks, tunnels and sites are out.
    PathClasses(const RecoveryGraph& graph, const std::vector<char>& networkOut,
                const std::vector<char>& tunnelOut, const std::vector<char>& siteOut);

    /// Class of a component, or -1 for one without interfaces, whose paths are not checked.
    int of(int component) const { return m_classOf[idx(component)]; }

    /// True if there is a path in the normal state and none any more. What never had one is not checked: the
    /// plan does not show how it is reached.
    bool isCut(int classA, int classB) const;
    /// For the members of a group: true if there is no path although standby tunnels, too, would make one.
    bool isOutOfReach(int classA, int classB) const;
    /// True if there would be, and is none in the normal state.
    bool isStandby(int classA, int classB) const;
    bool componentsCut(int a, int b) const { return isCut(of(a), of(b)); }

private:
    struct Fragments {
        std::vector<int> shown;  ///< with the standby tunnels; sorted
        std::vector<int> before; ///< sorted
        std::vector<int> after;  ///< sorted, without networks that are out
        friend auto operator<=>(const Fragments&, const Fragments&) = default;
    };
    std::vector<Fragments> m_classes;
    std::vector<int> m_classOf;
};

/// A member of a group counts from a class only if it is reached, also where a standby tunnel alone leads to
/// it; unless the group needs such members in the normal state, too: then the plan does not show how.
class MemberPaths {
public:
    MemberPaths(const RecoveryGraph& graph, const PathClasses& classes, int pathClass, int group);
    bool isCut(int member) const;

private:
    const PathClasses& m_classes;
    int m_class;
    bool m_countsStandbys;
};

} // namespace drawbridge
