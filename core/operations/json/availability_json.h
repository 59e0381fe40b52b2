// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/availability.h"

#include <QJsonObject>

namespace drawbridge {

/// { components: [], contracts: [] } in the order of the study. Parts are named by component or site.
QJsonObject availabilityJson(const RecoveryGraph& graph, const AvailabilityStudy& study);

} // namespace drawbridge
