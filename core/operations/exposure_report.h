// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/business_impact/business_impact.h"
#include "core/analysis/exposure/marginal_cost.h"
#include "core/analysis/exposure/service_exposure.h"
#include "core/analysis/yearly/year_exposure.h"

namespace drawbridge {

/// What a scenario costs, from all sides.
struct ScenarioCost {
    ScenarioAnalysis analysis;
    std::vector<std::optional<MarginalCost>> further; ///< per contract
    /// Per contract: the billing window that the incident falls into, seconds after it; absent without a
    /// date.
    std::vector<std::optional<BillingWindow>> window;
    std::vector<ServiceExposure> services;
    std::vector<char> inPeak; ///< per activity: the incident is within its peak times
};

ScenarioCost costOf(const ScenarioAnalysis& analysis);

struct ExposureReport {
    std::shared_ptr<const RecoveryGraph> graph;
    std::vector<ScenarioCost> scenarios;
    BusinessImpact business;          ///< over these scenarios
    std::optional<YearExposure> year; ///< absent: not asked for
};

struct ExposureRequest {
    std::vector<Scenario> scenarios;  ///< to cost, in this order
    IncidentTime incident;            ///< of each
    std::optional<YearSettings> year; ///< of all scenarios of the plan that have a rate; absent: no year
};

/// Costs the scenarios, and a year of the whole plan. Nothing when cancelled before the year began; a year
/// that is cancelled has fewer years.
std::optional<ExposureReport> reportExposure(std::shared_ptr<const RecoveryGraph> graph,
                                             const ExposureRequest& request);

/// A year, from the analyses of all scenarios at the same time; absent when cancelled before it began.
std::optional<YearExposure> yearOf(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses,
                                   const YearSettings& settings);

} // namespace drawbridge
