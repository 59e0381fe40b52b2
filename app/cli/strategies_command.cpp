// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/improvements/strategy_comparison.h"
#include "core/base/texts.h"
#include "core/operations/json/strategies_json.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    ScenarioChoice scenario;
    StartChoice start;
    std::string component;
};

int findComponent(const RecoveryGraph& graph, const QString& name) {
    for (int c = 0; c < graph.size; ++c) {
        if (graph.name(c) == name)
            return c;
    }
    throw InputError(CliTexts::tr("--component: there is no component \"%1\"").arg(name));
}

QString nameOf(const RecoveryGraph& graph, std::optional<ComponentId> id) {
    const int index = graph.indexOf(id);
    return index < 0 ? QString() : graph.name(index);
}

void printText(const ScenarioAnalysis& a, int component, const std::vector<StrategyOutcome>& outcomes) {
    const QString currency = a.plan().project.effectiveCurrency();
    const auto duration = [](std::optional<Seconds> d, const QString& none) {
        return d ? durationText(*d) : none;
    };
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
            table.add({choiceName(o.strategy), duration(o.estimatedRto, CliTexts::tr("never")),
                       o.lossUnspecified ? CliTexts::tr("unknown")
                                         : duration(o.estimatedRpo, CliTexts::tr("all lost")),
                       duration(o.makespan, CliTexts::tr("never")), amountText(o.cost, currency), note});
    }
    table.print();
    for (const StrategyOutcome& o : outcomes) {
        if (!o.notPossibleBecause.isEmpty())
            print(CliTexts::tr("%1 is not possible: %2.").arg(choiceName(o.strategy), o.notPossibleBecause));
    }
}

} // namespace

void addStrategies(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("strategies", "Compare failover, restore, rebuild and restart of one component");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_option("--component", options->component, "Name of the component")->required();
    options->start.addTo(*command);
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const int component = findComponent(*graph, text(options->component));
        const Scenario scenario = options->scenario.find(graph->plan);
        ScheduleSettings settings;
        settings.incidentMinute = options->start.minute();
        const ScenarioAnalysis analysis = analyseScenario(graph, scenario, settings);
        const auto outcomes = compareStrategies(analysis, component, settings);
        if (context.json)
            printJson(strategiesJson(analysis, component, outcomes));
        else
            printText(analysis, component, outcomes);
    });
}

} // namespace drawbridge::cli
