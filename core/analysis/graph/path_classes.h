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
    /// Compares the normal state with one in which the marked networks and tunnels are out.
    PathClasses(const RecoveryGraph& graph, const std::vector<char>& networkOut,
                const std::vector<char>& tunnelOut);

    /// Class of a component, or -1 for one without interfaces, whose paths are not checked.
    int of(int component) const { return m_classOf[idx(component)]; }

    /// True if there is a path in the normal state and none any more. What never had one is not checked: the
    /// plan does not show how it is reached.
    bool isCut(int classA, int classB) const;
    bool componentsCut(int a, int b) const { return isCut(of(a), of(b)); }

private:
    struct Fragments {
        std::vector<int> before; ///< sorted
        std::vector<int> after;  ///< sorted, without networks that are out
        friend auto operator<=>(const Fragments&, const Fragments&) = default;
    };
    std::vector<Fragments> m_classes;
    std::vector<int> m_classOf;
};

} // namespace drawbridge
