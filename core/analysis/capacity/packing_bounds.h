// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_state.h"

namespace drawbridge::packing {

/// Why no placement holds all items: a condition that every placement meets, and that fails.
struct Shortage {
    enum class Kind {
        Item,     ///< no host takes `items.front()`, though all hosts were empty
        Required, ///< `items.front()` requires more than there is
        Amount,   ///< `items` may only run on `hosts`; of `resource` they need more than those have
        /// As Amount, with what is too small to be used beside the large items counted as full.
        Wasted,
        Large,      ///< `needed` of `items` take at least `size` of `resource` each; `hosts` hold `available`
        Apart,      ///< no two of `items` share a host, and there are only `hosts` for them
        ApartSites, ///< no two of `items` share a site; `hosts` are sites
        Search      ///< every way was tried
    };
    Kind kind = Kind::Search;
    int resource = Cpus;
    qint64 needed = 0;
    qint64 available = 0;
    qint64 size = 0;
    std::vector<int> items;
    std::vector<int> hosts;
};

/// Per item the hosts that take it when nothing else is placed.
std::vector<std::vector<int>> possibleHosts(const Problem& problem);

/// Looks for a shortage of all items that need a host. Nothing: none of the conditions fails, which proves
/// nothing. The conditions, each valid for hosts of different sizes:
///  - a maximum flow from items to the hosts that take them, per resource; its minimum cut is the set of Hall
///    that is short of room (sums over all hosts, and over those that a label leaves, are special cases);
///  - superadditive functions f: the f(need) on a host sum up to no more than f(room). Those of Martello and
///    Toth's bound L2 (1990), and rounding down to multiples of a size (Fekete and Schepers 2001; for
///    vectors, each resource by itself: Caprara and Toth 2001), over all hosts and over each set of hosts
///    that items are bound to;
///  - items no two of which share a host, by a claim or by their size, matched with hosts (Hall, König).
/// O(items² + items · hosts) and the flows.
std::optional<Shortage> findShortage(const Problem& problem);

/// The most that can be placed of each urgency once those before are placed as often as `placed` says: the
/// least that these can take, and then the smallest ones, per resource, per set of hosts that items are bound
/// to, and per claim; and what the shortage says of its items, if one is given. A true bound of a level while
/// all before it are at theirs.
Counts mostOf(const Problem& problem, const std::vector<int>& urgency, const Counts& placed,
              const std::optional<Shortage>& shortage = {});

} // namespace drawbridge::packing
