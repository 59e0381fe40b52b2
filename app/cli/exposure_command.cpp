// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/base/texts.h"
#include "core/operations/json/exposure_json.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    ScenarioChoice scenario;
    StartChoice start;
};

void printText(const ScenarioAnalysis& a) {
    const QString currency = a.plan().project.effectiveCurrency();
    print(bold(a.scenario.name));
    if (a.exposure.contracts.empty()) {
        print(CliTexts::tr("No contract is affected."));
        return;
    }
    TextTable table({CliTexts::tr("Client"), CliTexts::tr("Downtime"), CliTexts::tr("Decided by"),
                     CliTexts::tr("Availability"), CliTexts::tr("Credit"), CliTexts::tr("Penalty"),
                     CliTexts::tr("Total")},
                    {1, 3, 4, 5, 6});
    UnknownReasons unknown;
    const auto amount = [&](const Estimated<Money>& money) {
        unknown.add(money);
        return money.isKnown() ? amountText(*money.known(), currency) : moneyText(money, currency);
    };
    for (const ContractExposure& c : a.exposure.contracts) {
        const Contract& contract = a.plan().contracts.at(c.contract);
        unknown.add(c.availability);
        table.add({contract.client, durationText(c.downtime, CliTexts::tr("not recoverable")),
                   c.decidingService < 0 ? QString() : a.graph->name(c.decidingService),
                   c.availability.isKnown() ? availabilityText(contract, *c.availability.known())
                                            : CliTexts::tr("unknown"),
                   amount(c.credit), amount(c.penalty),
                   amount(c.total) + (c.capped ? CliTexts::tr(" (capped)") : QString())});
    }
    table.print();
    print(CliTexts::tr("Total: %1").arg(moneyText(a.exposure.total, currency)));
    const bool isEndless = std::any_of(a.exposure.contracts.begin(), a.exposure.contracts.end(),
                                       [](const ContractExposure& c) { return c.downtime.isInfinite(); });
    if (isEndless)
        print(CliTexts::tr("What is not recoverable is counted for one whole window of its contract."));
    unknown.print();
    printAssumptions(*a.graph, a.exposure.total.assumed());
}

} // namespace

void addExposure(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("exposure", "Cost of scenarios under the contracts");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->start.addTo(*command);
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        std::vector<Scenario> chosen;
        if (options->scenario.scenario.empty() && options->scenario.fails.empty())
            chosen.assign(graph->plan.scenarios.begin(), graph->plan.scenarios.end());
        else
            chosen.push_back(options->scenario.find(graph->plan));
        ScheduleSettings settings;
        settings.incident = options->start.find(graph->plan);
        std::vector<ScenarioAnalysis> analyses;
        for (const Scenario& scenario : chosen)
            analyses.push_back(analyseScenario(graph, scenario, settings));
        if (context.json) {
            printJson(exposureJson(graph->plan, analyses));
            return;
        }
        if (graph->plan.contracts.isEmpty()) {
            print(CliTexts::tr("The plan has no contracts: there is no cost to compute."));
            return;
        }
        if (analyses.empty())
            print(
                CliTexts::tr("The plan has no scenarios: add one, or say what fails with --fail KIND:NAME."));
        for (const ScenarioAnalysis& analysis : analyses)
            printText(analysis);
    });
}

} // namespace drawbridge::cli
