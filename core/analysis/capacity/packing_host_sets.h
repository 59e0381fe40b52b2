// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/capacity/packing_bounds.h"

namespace drawbridge::packing {

/// The items that may only run on these hosts.
struct HostSet {
    std::vector<int> hosts;
    std::vector<int> items;
};

/// All hosts with all items, and each set that some item is bound to; at most 65.
std::vector<HostSet> hostSets(const Problem& problem, const std::vector<int>& items,
                              const std::vector<std::vector<int>>& hostsOf);

/// Free on all of these hosts.
qint64 roomFor(const Problem& problem, const std::vector<int>& hosts, std::size_t resource);

} // namespace drawbridge::packing
