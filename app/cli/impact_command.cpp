// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    ScenarioChoice scenario;
};

void printImpact(const RecoveryGraph& graph, const Scenario& scenario, const Impact& impact, bool json) {
    QJsonArray components;
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("State"), CliTexts::tr("Reason")});
    for (int i = 0; i < graph.size; ++i) {
        const ImpactState state = impact.state[static_cast<std::size_t>(i)];
        const QStringList reasons = impactReasons(graph, impact, i);
        components.append(QJsonObject{{u"component"_qs, graph.name(i)},
                                      {u"state"_qs, stateKey(state)},
                                      {u"reasons"_qs, QJsonArray::fromStringList(reasons)}});
        if (state != ImpactState::Unaffected)
            table.add({graph.name(i), stateText(state), reasons.join(QStringLiteral("; "))});
    }
    if (json) {
        printJson({{u"scenario"_qs, scenario.name}, {u"components"_qs, components}});
        return;
    }
    print(bold(scenario.name));
    table.print();
}

} // namespace

void addImpact(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("impact", "What a scenario takes down, and why");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        const RecoveryGraph graph(loadPlan(text(options->file)));
        const Scenario scenario = options->scenario.find(graph.plan);
        printImpact(graph, scenario, assessImpact(graph, scenario), context.json);
    });
}

} // namespace drawbridge::cli
