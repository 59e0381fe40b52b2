// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/exposure_text.h"
#include "core/base/texts.h"
#include "core/operations/json/exposure_json.h"

namespace drawbridge::cli {

namespace {

/// 2^53 - 1, the largest integer that JSON readers with doubles keep exactly.
constexpr int kMostYears = 10'000'000;
constexpr int kUsualYears = 10'000;

struct ExposureOptions {
    std::string file;
    ScenarioChoice scenario;
    StartChoice start;
    std::optional<int> years;
    qint64 seed = 1;
    bool activities = false;
    bool isOne() const { return !scenario.scenario.empty() || !scenario.fails.empty(); }
};

ExposureRequest requestOf(const ExposureOptions& o, const Plan& plan) {
    ExposureRequest request;
    request.incident = o.start.find(plan);
    if (o.isOne())
        request.scenarios.push_back(o.scenario.find(plan));
    else
        request.scenarios.assign(plan.scenarios.begin(), plan.scenarios.end());
    const int years = o.years.value_or(o.isOne() || o.activities ? 0 : kUsualYears);
    if (years > 0 && (!plan.contracts.isEmpty() || !plan.activities.isEmpty())) {
        YearSettings settings;
        settings.years = years;
        settings.seed = static_cast<quint64>(o.seed);
        settings.instant = request.incident.instant;
        request.year = settings;
    }
    return request;
}

void printText(const ExposureOptions& o, const ExposureReport& report) {
    const Plan& plan = report.graph->plan;
    if (o.activities) {
        printBusinessImpact(report);
        return;
    }
    if (plan.contracts.isEmpty() && plan.activities.isEmpty()) {
        print(CliTexts::tr("The plan has no contracts and no activities: there is no cost to compute."));
        return;
    }
    if (report.scenarios.empty())
        print(CliTexts::tr("The plan has no scenarios: add one, or say what fails with --fail KIND:NAME."));
    if (!o.start.start.empty() && !report.scenarios.empty())
        print(CliTexts::tr("Incident: %1.").arg(o.start.forPeople(plan)));
    for (const ScenarioCost& cost : report.scenarios)
        printScenarioCost(cost);
    if (report.year)
        printYear(*report.graph, *report.year);
}

void runExposure(const ExposureOptions& o, const Context& context) {
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(o.file)));
    ExposureRequest request = requestOf(o, graph->plan);
    std::optional<ExposureReport> report;
    {
        ProgressLine progress(CliTexts::tr("Simulating years"));
        if (request.year)
            request.year->progress = progress.callback();
        report = reportExposure(graph, request);
    }
    if (context.json)
        printJson(exposureJson(*report));
    else
        printText(o, *report);
}

} // namespace

void addExposure(CLI::App& app, Context& context) {
    auto options = std::make_shared<ExposureOptions>();
    CLI::App* command = app.add_subcommand(
        "exposure", "What scenarios and an average year cost under the contracts and of the own activities");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->start.addTo(*command);
    command
        ->add_option("--years", options->years,
                     "Years to simulate; 0: none (default: 10000, and none with --scenario or --fail)")
        ->type_name("N")
        ->check(wholeNumber(0, kMostYears));
    command
        ->add_option("--seed", options->seed, "Random seed; the same seed gives the same result (default: 1)")
        ->type_name("N")
        ->check(wholeNumber(0, kMostSeed));
    command->add_flag("--activities", options->activities,
                      "The RTO that the organisation's activities require of each component, instead");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { runExposure(*options, context); });
}

} // namespace drawbridge::cli
