// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/figure_reasons.h"
#include "core/operations/exposure_report.h"

/// Why the figures of an exposure are what they are.
namespace drawbridge {

/// What a contract charges for an incident: who decides, its window, the tier, and what each further minute
/// costs.
FigureReasons reasonsOfContract(const ScenarioCost& cost, int contract);
/// What an activity loses in an incident: what decides, and its loss per hour by length of outage.
FigureReasons reasonsOfActivity(const ScenarioCost& cost, int activity);
/// A whole incident: each contract and activity that bears some of it.
FigureReasons reasonsOfIncident(const ScenarioCost& cost);

/// The mean of the simulated years: who bears it, what causes it, how sure it is, and what is not in it.
FigureReasons reasonsOfYear(const Plan& plan, const YearExposure& year);
/// The quantiles of the simulated years, each with its interval of 95 %, and the chance to exceed the budget.
FigureReasons reasonsOfQuantiles(const Plan& plan, const YearExposure& year);
/// One cause: how often, how much each time, how much in a mean year.
FigureReasons reasonsOfCause(const Plan& plan, const YearExposure& year, const YearCause& cause);
/// What a contract or an activity bears of a mean year; `isContract` tells which of them `part` is.
FigureReasons reasonsOfPart(const Plan& plan, const YearExposure& year, const YearPart& part,
                            bool isContract);

/// "Frankfurt lost", "orders-db", "Frankfurt (site)".
QString causeName(const Plan& plan, const YearCause& cause);
/// "MTBF and MTTR of auth, cache and 3 more": a line for each thing that the plan does not say; empty when
/// the figure of the year is whole.
QStringList notInTheYear(const Plan& plan, const NotSimulated& missing);
/// "EUR 31,200", "At least EUR 31,200": an amount of a year that has unknown parts is a lower bound.
QString yearAmount(const Plan& plan, const YearExposure& year, Money amount);
/// From 100 of the currency on without what is less than one, to the nearest: for overviews.
QString wholeAmountText(Money amount, QStringView currency);
/// "12.3 %", "0.02 %", "< 0.01 %".
QString shareText(double share);

} // namespace drawbridge
