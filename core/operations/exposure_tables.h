// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exposure_report.h"

#include <QStringList>

/// The tables of an exposure for a spreadsheet: the first row is the header; amounts are plain numbers in the
/// plan's currency, times are seconds, shares are 0 to 1. What is unknown has two bounds, an empty cell where
/// there is none.
namespace drawbridge {

using TextRows = std::vector<QStringList>;

/// A row for each scenario and client or activity.
TextRows costTable(const ExposureReport& report);
/// The loss exceedance curve.
TextRows exceedanceTable(const Plan& plan, const YearExposure& year);
/// What causes the cost of a year, and who bears it.
TextRows causeTable(const Plan& plan, const YearExposure& year);
/// The RTO that each component must keep for the activities, against its target and estimate.
TextRows requiredTable(const ExposureReport& report);

} // namespace drawbridge
