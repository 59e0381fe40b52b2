// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exposure_report.h"

#include "core/base/index.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isWithin(const WorkingHours& hours, int minuteOfWeek) {
    return std::any_of(hours.spans().begin(), hours.spans().end(), [minuteOfWeek](const auto& span) {
        return span.from <= minuteOfWeek && minuteOfWeek < span.to;
    });
}

} // namespace

ScenarioCost costOf(const ScenarioAnalysis& analysis) {
    ScenarioCost cost;
    const RecoveryGraph& graph = *analysis.graph;
    const Outages outages = outagesOf(analysis);
    const Incident incident = incidentOf(analysis);
    const BillingStart start = billingStart(graph.plan, incident);
    for (int c = 0; c < graph.plan.contracts.size(); ++c) {
        const Contract& contract = graph.plan.contracts.at(c);
        const bool counts = !analysis.exposure.contracts[idx(c)].excluded;
        cost.further.push_back(counts
                                   ? marginalCost(contract, serviceDowntimes(graph, outages, contract), start)
                                   : std::nullopt);
        cost.window.push_back(
            start.instant
                ? std::optional(BillingWindows(contract.window.value_or(SlaWindow::Monthly), start).at(0))
                : std::nullopt);
    }
    for (const Activity& activity : graph.plan.activities)
        cost.inPeak.push_back(activity.peak && isWithin(*activity.peak, analysis.incident.minuteOfWeek));
    cost.services = exposureByService(graph, outages, incident);
    cost.analysis = analysis;
    return cost;
}

std::optional<YearExposure> yearOf(const RecoveryGraph& graph, const std::vector<ScenarioAnalysis>& analyses,
                                   const YearSettings& settings) {
    const auto scenarios = yearScenarios(analyses, settings.cancelled);
    if (!scenarios)
        return std::nullopt;
    return simulateYears(graph, *scenarios, settings);
}

std::optional<ExposureReport> reportExposure(std::shared_ptr<const RecoveryGraph> graph,
                                             const ExposureRequest& request) {
    const std::atomic<bool>* cancelled = request.year ? request.year->cancelled : nullptr;
    const auto isCancelled = [cancelled] { return cancelled != nullptr && cancelled->load(); };
    ScheduleSettings settings;
    settings.incident = request.incident;
    settings.cancelled = cancelled;
    ExposureReport report;
    report.graph = graph;
    std::vector<ScenarioAnalysis> analyses;
    for (const Scenario& scenario : request.scenarios) {
        analyses.push_back(analyseScenario(graph, scenario, settings));
        if (isCancelled())
            return std::nullopt;
        report.scenarios.push_back(costOf(analyses.back()));
    }
    report.business = assessBusinessImpact(*graph, analyses);
    if (!request.year)
        return report;
    const bool isWhole = std::all_of(
        graph->plan.scenarios.begin(), graph->plan.scenarios.end(), [&analyses](const Scenario& scenario) {
            return std::any_of(analyses.begin(), analyses.end(), [&scenario](const ScenarioAnalysis& a) {
                return a.scenario.id == scenario.id;
            });
        });
    if (!isWhole) {
        analyses.clear();
        for (const Scenario& scenario : graph->plan.scenarios)
            analyses.push_back(analyseScenario(graph, scenario, settings));
    }
    report.year = yearOf(*graph, analyses, *request.year);
    return report.year ? std::optional(std::move(report)) : std::nullopt;
}

} // namespace drawbridge
