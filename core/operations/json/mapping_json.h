// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/failover_mapping.h"

#include <QJsonObject>

namespace drawbridge {

/// The tables of a mapping, rows in their order; `missing` counts those that the plan leaves open.
QJsonObject mappingJson(const RecoveryGraph& graph, const net::FailoverMapping& mapping);

} // namespace drawbridge
