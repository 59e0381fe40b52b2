// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/analysis/network/failover_mapping.h"

namespace drawbridge {

/// What takes the place of what after a failover, as a table a topic.
struct MappingTable {
    QString title; ///< "Networks"
    QStringList columns;
    std::vector<ResultRow> rows;
    int missing = 0; ///< rows that the plan leaves open
};

/// Networks, addresses, routes, tunnels, names, rules; always all six.
std::vector<MappingTable> mappingTables(const RecoveryGraph& graph, const net::FailoverMapping& mapping);

} // namespace drawbridge
