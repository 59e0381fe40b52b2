// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
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
    TextTable table({CliTexts::tr("Client"), CliTexts::tr("Downtime"), CliTexts::tr("Decided by"),
                     CliTexts::tr("Availability"), CliTexts::tr("Credit"), CliTexts::tr("Penalty"),
                     CliTexts::tr("Total")},
                    {1, 3, 4, 5, 6});
    for (const ContractExposure& c : a.exposure.contracts)
        table.add({a.plan().contracts.at(c.contract).client,
                   c.downtime ? durationText(*c.downtime) : CliTexts::tr("not recoverable"),
                   c.decidingService < 0 ? QString() : a.graph->name(c.decidingService),
                   QString::number(c.availability * 100, 'f', 3) + QStringLiteral(" %"),
                   amountText(c.credit, currency), amountText(c.penalty, currency),
                   amountText(c.total, currency) + (c.capped ? CliTexts::tr(" (capped)") : QString())});
    table.print();
    print(CliTexts::tr("Total: %1 %2").arg(currency, amountText(a.exposure.total, currency)));
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
        settings.incidentMinute = options->start.minute();
        std::vector<ScenarioAnalysis> analyses;
        for (const Scenario& scenario : chosen)
            analyses.push_back(analyseScenario(graph, scenario, settings));
        if (context.json) {
            printJson(exposureJson(graph->plan, analyses));
            return;
        }
        for (const ScenarioAnalysis& analysis : analyses)
            printText(analysis);
    });
}

} // namespace drawbridge::cli
