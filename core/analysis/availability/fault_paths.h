// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/recovery_graph.h"

namespace drawbridge {

/// The ways between places of the networks: a place is all networks of one site, which reach each other, or a
/// network without a site. Tunnels lead from place to place.
class FaultPaths {
public:
    explicit FaultPaths(const RecoveryGraph& graph);

    /// Places of the networks that a component is in (its host's when it has none), sorted.
    std::vector<int> placesOf(int component) const;
    /// The site of a place, or -1.
    int siteOf(int place) const { return m_siteOf[idx(place)]; }

    struct Path {
        std::vector<int> places;
        std::vector<int> tunnels;
    };
    struct Ways {
        std::vector<Path> paths; ///< without tunnels that stand by; those that go no place twice
        bool isConnected = false;
        bool isConnectedByStandbys = false; ///< with tunnels that stand by
        bool tooMany = false;               ///< `paths` are not all
    };
    Ways between(const std::vector<int>& from, const std::vector<int>& to) const;

private:
    bool isReached(const std::vector<int>& from, const std::vector<int>& to, bool withStandbys) const;
    class Walk;

    std::vector<int> m_placeOf;              ///< network → place
    std::vector<int> m_siteOf;               ///< place → site, or -1
    std::vector<std::vector<int>> m_ends;    ///< tunnel → places
    std::vector<std::vector<int>> m_tunnels; ///< place → tunnels
    std::vector<char> m_standby;             ///< per tunnel
    const RecoveryGraph& m_graph;
};

} // namespace drawbridge
