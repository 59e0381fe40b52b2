// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

#include <vector>

namespace drawbridge {

/// Which components reach something that they require by a way that a failure can cut or a tunnel replace:
/// across sites, or by networks of which the plan does not say where they are. Within one site, or one
/// network, they share its fate. Linear in the dependencies.
class NeededWays {
public:
    explicit NeededWays(const RecoveryGraph& graph);
    bool needsWays(int component);

private:
    /// Where a component, or all members of a group, have their networks.
    struct Stand {
        bool isNowhere = true; ///< no networks: its ways are not checked
        int site = -1;         ///< the one site of all; -1: several, or unknown
        int network = -1;      ///< the one network of all; -1: several
        void add(const Stand& other);
    };
    Stand ownStand(int component) const;
    const Stand& standOf(int component, int depth = 0);
    static bool mayBeCut(const Stand& a, const Stand& b);

    const RecoveryGraph& m_graph;
    std::vector<std::vector<int>> m_sitesOf; ///< of each network
    std::vector<std::optional<Stand>> m_stands;
};

} // namespace drawbridge
