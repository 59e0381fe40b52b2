// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exposure_report.h"

/// What `exposure` prints for people.
namespace drawbridge::cli {

void printScenarioCost(const ScenarioCost& cost);
void printBusinessImpact(const ExposureReport& report);
void printYear(const RecoveryGraph& graph, const YearExposure& year);

} // namespace drawbridge::cli
