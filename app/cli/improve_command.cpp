// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/improve_text.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/improve.h"
#include "core/operations/json/improve_json.h"

namespace drawbridge::cli {

namespace {

/// 2^53 - 1, the largest integer that JSON readers with doubles keep exactly.
constexpr int kMostImproveYears = 1'000'000;

struct ImproveOptions {
    std::string file;
    std::string budget;
    StartChoice start;
    int years = InvestmentSettings().years;
    qint64 seed = 1;
};

Money budgetOf(const Plan& plan, const QString& given) {
    const auto money = parseMoney(given, currencyDigits(plan.project.effectiveCurrency()));
    if (!money)
        throw InputError(CliTexts::tr("--budget: %1 %2").arg(inQuotes(given), money.error()));
    if (money->minor < 0)
        throw InputError(CliTexts::tr("--budget: %1 is negative").arg(inQuotes(given)));
    return *money;
}

void runImprove(const ImproveOptions& o, const Context& context) {
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(o.file)));
    InvestmentSettings settings;
    settings.schedule.incident = o.start.find(graph->plan);
    settings.years = o.years;
    settings.seed = static_cast<quint64>(o.seed);
    if (!o.budget.empty())
        settings.budget = budgetOf(graph->plan, text(o.budget));
    InvestmentStudy study;
    {
        ProgressLine progress(CliTexts::tr("Trying improvements"));
        settings.progress = progress.callback();
        study = improvePlan(graph, settings);
    }
    if (context.json)
        printJson(improveJson(*graph, study));
    else
        printImprovements(*graph, study);
}

} // namespace

void addImprove(CLI::App& app, Context& context) {
    auto options = std::make_shared<ImproveOptions>();
    CLI::App* command = app.add_subcommand(
        "improve", "What would lower the cost of a year, recovery times or data loss, ranked");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command
        ->add_option(
            "--budget", options->budget,
            "Choose the best that this pays for in the first year, of those that the plan gives costs of")
        ->type_name("MONEY");
    options->start.addTo(*command);
    command->add_option("--years", options->years, "Years to simulate for each; 0: none (default: 10000)")
        ->type_name("N")
        ->check(wholeNumber(0, kMostImproveYears));
    command
        ->add_option("--seed", options->seed, "Random seed; the same seed gives the same result (default: 1)")
        ->type_name("N")
        ->check(wholeNumber(0, kMostSeed));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { runImprove(*options, context); });
}

} // namespace drawbridge::cli
