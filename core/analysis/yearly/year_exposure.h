// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/yearly/year_settings.h"
#include "core/analysis/yearly/year_statistics.h"

namespace drawbridge {

/// What began outages, and what they cost in a mean year.
struct YearCause {
    enum class Kind { Scenario, Component, Site };
    Kind kind = Kind::Scenario;
    int index = 0; ///< in the plan's scenarios, components or sites
    double meanMinor = 0;
    double share = 0; ///< of all loss, 0 to 1
    double timesPerYear = 0;
};

/// A contract's or an activity's part of a mean year.
struct YearPart {
    int index = 0; ///< in Plan::contracts or activities
    double meanMinor = 0;
    double share = 0;
    double downtimePerYear = 0;        ///< seconds that count
    std::optional<double> chanceToEnd; ///< of contracts that say when the client may leave: in a year
};

/// The loss of a year: contracts and the organisation's own.
struct YearExposure {
    int years = 0; ///< simulated; fewer than requested when cancelled
    quint64 seed = 0;
    qint64 events = 0;        ///< failures, repairs and incidents that were simulated
    bool hasCalendar = false; ///< windows are those of a calendar year; else of the mean length
    double meanMinor = 0;
    double standardErrorMinor = 0;
    double contractsMinor = 0;           ///< of the mean
    double activitiesMinor = 0;          ///< of the mean
    std::vector<YearQuantile> quantiles; ///< 0.5, 0.95, 0.99
    std::vector<ExceedancePoint> exceedance;
    std::optional<double> chanceOverBudget; ///< absent without ProjectSettings::lossBudget
    std::vector<YearCause> causes;          ///< the costliest first; without those that cost nothing
    std::vector<YearPart> contracts;        ///< in plan order
    std::vector<YearPart> activities;
    NotSimulated notSimulated;
    std::vector<qint64> losses; ///< per year, minor units, in the order of the years

    bool isAtLeast() const { return !notSimulated.isEmpty(); }
    Money mean() const { return rounded(meanMinor); }
    Money meanLow() const { return rounded(meanMinor - 1.96 * standardErrorMinor); }  ///< of 95 %
    Money meanHigh() const { return rounded(meanMinor + 1.96 * standardErrorMinor); } ///< of 95 %
    static Money rounded(double minor) { return {static_cast<qint64>(std::floor(minor + 0.5))}; }
};

/// Analyses at equal parts of the week for each scenario where team hours matter; else the one that there is.
/// Nothing when cancelled.
std::optional<std::vector<YearScenario>> yearScenarios(const std::vector<ScenarioAnalysis>& analyses,
                                                       const std::atomic<bool>* cancelled = nullptr);

/// Monte Carlo simulation of independent years in the long run. Scenarios arrive by their rates (Poisson) and
/// hold down what they hit for as long as their recovery takes; components and sites fail and are repaired
/// (alternating renewal, FailureProcess), repairs by a team with working hours in these; see YearModel for
/// what follows from what. Contracts are billed by billFor(), activities lose by their curves over the length
/// of the outage; WRT is not added. An outage counts for what began it. The same seed gives the same result
/// on any number of threads. O(years × (what happens in one + processes)); 8 bytes a year.
YearExposure simulateYears(const RecoveryGraph& graph, const std::vector<YearScenario>& scenarios,
                           const YearSettings& settings);

} // namespace drawbridge
