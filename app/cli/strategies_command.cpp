// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/analysis/improvements/strategy_comparison.h"
#include "core/base/texts.h"
#include "core/operations/json/strategies_json.h"

namespace drawbridge::cli {

namespace {

struct StrategiesOptions {
    std::string file;
    ScenarioChoice scenario;
    StartChoice start;
    std::string component;
};

QString nameOf(const RecoveryGraph& graph, std::optional<ComponentId> id) {
    const int index = graph.indexOf(id);
    return index < 0 ? QString() : graph.name(index);
}

void printText(const ScenarioAnalysis& a, int component, const std::vector<StrategyOutcome>& outcomes) {
    const QString currency = a.plan().project.effectiveCurrency();
    UnknownReasons unknown;
    AssumptionSet assumed;
    print(bold(CliTexts::tr("Strategies of %1 after %2").arg(a.graph->name(component), a.scenario.name)));
    TextTable table({CliTexts::tr("Strategy"), CliTexts::tr("RTO"), CliTexts::tr("RPO"),
                     CliTexts::tr("Everything back"), CliTexts::tr("Cost in %1").arg(currency),
                     CliTexts::tr("Note")},
                    {1, 2, 3, 4});
    for (const StrategyOutcome& o : outcomes) {
        const QString standby = nameOf(*a.graph, o.recovery.standby);
        const QString note = o.current           ? CliTexts::tr("as planned")
                             : standby.isEmpty() ? QString()
                                                 : CliTexts::tr("to %1").arg(standby);
        if (!o.notPossibleBecause.isEmpty())
            table.add({choiceName(o.strategy), {}, {}, {}, {}, CliTexts::tr("not possible")});
        else
            table.add({choiceName(o.strategy), durationText(o.estimatedRto, CliTexts::tr("never")),
                       durationText(o.estimatedRpo, CliTexts::tr("all lost")),
                       durationText(o.makespan, CliTexts::tr("never")),
                       o.cost.isKnown() ? amountText(*o.cost.known(), currency) : moneyText(o.cost, currency),
                       note});
        unknown.add(o.estimatedRto);
        unknown.add(o.estimatedRpo);
        assumed |= o.assumed();
    }
    if (!table.isEmpty())
        table.print();
    unknown.print();
    for (const StrategyOutcome& o : outcomes) {
        if (!o.notPossibleBecause.isEmpty())
            print(CliTexts::tr("%1 is not possible: %2.").arg(choiceName(o.strategy), o.notPossibleBecause));
    }
    printAssumptions(*a.graph, assumed);
}

} // namespace

void addStrategies(CLI::App& app, Context& context) {
    auto options = std::make_shared<StrategiesOptions>();
    CLI::App* command =
        app.add_subcommand("strategies", "Compare failover, restore, rebuild and restart of one component");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_option("--component", options->component, "Name of the component")
        ->type_name("NAME")
        ->required();
    options->start.addTo(*command);
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const int component = componentCalled(*graph, text(options->component));
        const Scenario scenario = options->scenario.find(graph->plan);
        ScheduleSettings settings;
        settings.incident = options->start.find(graph->plan);
        const ScenarioAnalysis analysis = analyseScenario(graph, scenario, settings);
        const auto outcomes = compareStrategies(analysis, component, settings);
        if (context.json)
            printJson(strategiesJson(analysis, component, outcomes));
        else
            printText(analysis, component, outcomes);
    });
}

} // namespace drawbridge::cli
