// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/impact_json.h"

namespace drawbridge::cli {

namespace {

struct ImpactOptions {
    std::string file;
    ScenarioChoice scenario;
};

void printText(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact) {
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("State"), CliTexts::tr("Reason")});
    for (int i = 0; i < graph.size; ++i) {
        const ImpactState state = impact.state[idx(i)];
        if (state != ImpactState::Unaffected)
            table.add({graph.name(i), stateText(state),
                       impactReasons(graph, impact, i).join(QStringLiteral("; "))});
    }
    print(bold(scenario.name));
    if (table.isEmpty())
        print(CliTexts::tr("Nothing is lost or disabled."));
    else
        table.print();
}

} // namespace

void addImpact(CLI::App& app, Context& context) {
    auto options = std::make_shared<ImpactOptions>();
    CLI::App* command = app.add_subcommand("impact", "What a scenario takes down, and why");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        const RecoveryGraph graph(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph.plan);
        const Impact impact = assessImpact(graph, scenario);
        if (context.json)
            printJson(impactJson(graph, scenario, impact));
        else
            printText(graph, scenario, impact);
    });
}

} // namespace drawbridge::cli
