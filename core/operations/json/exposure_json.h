// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exposure_report.h"

#include <QJsonObject>

namespace drawbridge {

/// { currency, scenarios: [ { scenario, contracts, activities, services, total_minor … } ], activities,
/// required_rtos, year }, money in minor units of the plan's currency; year is null if it was not asked for.
QJsonObject exposureJson(const ExposureReport& report);

/// { years_simulated, seed, mean_minor, p50_minor, … }
QJsonObject yearJson(const RecoveryGraph& graph, const YearExposure& year);

} // namespace drawbridge
