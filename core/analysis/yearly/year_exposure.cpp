// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/year_exposure.h"

#include "core/analysis/yearly/year_run.h"
#include "core/base/index.h"
#include "core/base/parallel.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kYearsPerPiece = 64;
constexpr int kPartsOfWeek = 14; ///< midnight and noon of each day

bool hoursMatter(const Plan& plan) {
    return std::any_of(plan.teams.begin(), plan.teams.end(),
                       [](const Team& team) { return team.hours && !team.hours->isAlways(); });
}

YearCause causeOf(const YearModel& model, std::size_t cause) {
    YearCause row;
    if (cause >= model.processes.size()) {
        row.index = model.scenarios[cause - model.processes.size()].scenario;
        return row;
    }
    const FailureProcess& process = model.processes[cause];
    row.kind = process.site >= 0 ? YearCause::Kind::Site : YearCause::Kind::Component;
    row.index = process.site >= 0 ? process.site : process.component;
    return row;
}

void addCauses(const YearModel& model, const YearTally& tally, YearExposure& result) {
    double all = 0;
    for (const qint64 loss : tally.byCause)
        all += static_cast<double>(loss);
    for (std::size_t c = 0; c < tally.byCause.size(); ++c) {
        if (tally.byCause[c] == 0)
            continue;
        YearCause cause = causeOf(model, c);
        cause.meanMinor = static_cast<double>(tally.byCause[c]) / result.years;
        cause.share = static_cast<double>(tally.byCause[c]) / all;
        cause.timesPerYear = static_cast<double>(tally.occurrences[c]) / result.years;
        result.causes.push_back(cause);
    }
    std::stable_sort(result.causes.begin(), result.causes.end(),
                     [](const YearCause& a, const YearCause& b) { return a.meanMinor > b.meanMinor; });
}

void addParts(const YearModel& model, const YearTally& tally, YearExposure& result) {
    double all = 0;
    for (const qint64 loss : tally.byTracker)
        all += static_cast<double>(loss);
    for (std::size_t t = 0; t < model.trackers.size(); ++t) {
        const YearTracker& tracker = model.trackers[t];
        YearPart part;
        part.index = tracker.contract >= 0 ? tracker.contract : tracker.activity;
        part.meanMinor = static_cast<double>(tally.byTracker[t]) / result.years;
        part.share = all > 0 ? static_cast<double>(tally.byTracker[t]) / all : 0;
        part.downtimePerYear = static_cast<double>(tally.downtime[t]) / result.years;
        if (tracker.contract >= 0 && model.graph.plan.contracts.at(tracker.contract).endsBelow)
            part.chanceToEnd = static_cast<double>(tally.mayEnd[t]) / result.years;
        (tracker.contract >= 0 ? result.contracts : result.activities).push_back(part);
        (tracker.contract >= 0 ? result.contractsMinor : result.activitiesMinor) += part.meanMinor;
    }
}

} // namespace

std::optional<std::vector<YearScenario>> yearScenarios(const std::vector<ScenarioAnalysis>& analyses,
                                                       const std::atomic<bool>* cancelled) {
    std::vector<YearScenario> scenarios;
    for (const ScenarioAnalysis& analysis : analyses) {
        YearScenario& scenario = scenarios.emplace_back();
        if (!analysis.scenario.rate || !hoursMatter(analysis.plan())) {
            scenario.byTimeOfWeek.push_back(std::make_shared<const ScenarioAnalysis>(analysis));
            continue;
        }
        for (int part = 0; part < kPartsOfWeek; ++part) {
            if (cancelled != nullptr && cancelled->load())
                return std::nullopt;
            ScheduleSettings settings;
            settings.cancelled = cancelled;
            settings.incident.minuteOfWeek = part * WorkingHours::kWeekMinutes / kPartsOfWeek;
            scenario.byTimeOfWeek.push_back(std::make_shared<const ScenarioAnalysis>(
                analyseScenario(analysis.graph, analysis.scenario, settings)));
        }
    }
    return scenarios;
}

YearExposure simulateYears(const RecoveryGraph& graph, const std::vector<YearScenario>& scenarios,
                           const YearSettings& settings) {
    const YearModel model(graph, scenarios, settings);
    const int years = std::max(0, settings.years);
    YearExposure result;
    result.seed = settings.seed;
    result.hasCalendar = settings.instant.has_value();
    result.notSimulated = model.notSimulated;
    result.losses.assign(idx(years), 0);
    ParallelWork work;
    work.pieces = (years + kYearsPerPiece - 1) / kYearsPerPiece;
    work.threads = settings.threads;
    work.cancelled = settings.cancelled;
    work.progress = settings.progress;
    std::vector<YearRun> runs;
    std::vector<YearTally> tallies;
    for (int w = 0; w < workersFor(work); ++w) {
        runs.emplace_back(model);
        tallies.emplace_back(model);
    }
    const int pieces = runInParallel(work, [&](int piece, int worker) {
        const int end = std::min(years, (piece + 1) * kYearsPerPiece);
        for (int year = piece * kYearsPerPiece; year < end; ++year)
            result.losses[idx(year)] =
                runs[idx(worker)].simulate(settings.seed, year, settings.startsUp, tallies[idx(worker)]);
    });
    result.years = std::min(years, pieces * kYearsPerPiece);
    result.losses.resize(idx(result.years));
    if (result.years == 0)
        return result;
    YearTally tally(model);
    for (const YearTally& one : tallies)
        tally.add(one);
    result.events = tally.events;
    const YearLosses losses(result.losses);
    result.meanMinor = losses.mean();
    result.standardErrorMinor = losses.standardError();
    for (const double probability : {0.5, 0.95, 0.99})
        result.quantiles.push_back(losses.quantile(probability));
    result.exceedance = losses.exceedance();
    if (graph.plan.project.lossBudget)
        result.chanceOverBudget = losses.chanceAbove(*graph.plan.project.lossBudget);
    addCauses(model, tally, result);
    addParts(model, tally, result);
    return result;
}

} // namespace drawbridge
