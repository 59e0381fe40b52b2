// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/analysis/matrix/scenario_matrix.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/failure.h"
#include "core/operations/json/matrix_json.h"

namespace drawbridge::cli {

namespace {

struct MatrixOptions {
    std::string file;
    StartChoice start;
    bool pairs = false;
    std::string data = "unavailable";
};

void printRows(const RecoveryGraph& graph, const ScenarioMatrix& matrix) {
    TextTable table({CliTexts::tr("Failed"), CliTexts::tr("Down"), CliTexts::tr("Back after"),
                     CliTexts::tr("Not recoverable"), CliTexts::tr("Targets missed"),
                     CliTexts::tr("Planned scenario")},
                    {1, 2, 3, 4});
    const auto number = [](std::size_t n) { return n == 0 ? QString() : QString::number(n); };
    const auto missed = [&number](const MatrixRow& row) {
        if (row.unknown.empty())
            return number(row.missing.size());
        return CliTexts::tr("%1, unknown %2").arg(row.missing.size()).arg(row.unknown.size());
    };
    for (const MatrixRow& row : matrix.rows)
        table.add({row.name, QString::number(row.lost),
                   row.lost == 0 ? QString() : durationText(row.makespan, CliTexts::tr("never")),
                   number(row.notRecoverable.size()), missed(row), plannedScenarioName(graph.plan, row)});
    table.print();
}

AssumptionSet assumedIn(const ScenarioMatrix& matrix) {
    AssumptionSet assumed;
    for (const MatrixRow& row : matrix.rows)
        assumed |= row.assumed;
    return assumed;
}

void printServices(const RecoveryGraph& graph, const ScenarioMatrix& matrix) {
    TextTable table({CliTexts::tr("Service"), CliTexts::tr("Worst RTO"), CliTexts::tr("due to"),
                     CliTexts::tr("Worst RPO"), CliTexts::tr("due to"), CliTexts::tr("Not recoverable in")},
                    {1, 3, 5});
    UnknownReasons unknown;
    for (const MatrixService& service : matrix.services) {
        if (service.worstRtoRow < 0)
            continue;
        unknown.add(service.worstRto);
        unknown.add(service.worstRpo);
        const auto never = service.unrecoverableIn.size();
        table.add({graph.name(service.component), durationText(service.worstRto, CliTexts::tr("never")),
                   matrix.rows[idx(service.worstRtoRow)].name,
                   durationText(service.worstRpo, CliTexts::tr("all lost")),
                   matrix.rows[idx(service.worstRpoRow)].name,
                   never == 0 ? QString() : QString::number(never)});
    }
    table.print();
    unknown.print();
    printAssumptions(graph, assumedIn(matrix));
}

void printText(const RecoveryGraph& graph, const ScenarioMatrix& matrix, const MatrixOptions& o) {
    if (matrix.rows.empty()) {
        print(CliTexts::tr("Nothing in the plan can fail."));
        return;
    }
    print(
        graph.plan.scenarios.isEmpty()
            ? CliTexts::tr("Work is assumed to start at once: no scenario of the plan says otherwise.")
            : CliTexts::tr("Work is assumed to start %1 after the incident, as in the plan's own scenarios.")
                  .arg(durationText(usualWorkStarts(graph.plan))));
    o.start.printAssumption(graph.plan);
    print();
    printRows(graph, matrix);
    if (matrix.leftOut > 0)
        print(CliTexts::tr("Left out because there are too many: %1.").arg(matrix.leftOut));
    if (matrix.services.empty())
        return;
    print();
    printServices(graph, matrix);
}

MatrixSettings settingsOf(const MatrixOptions& o, const Plan& plan) {
    MatrixSettings settings;
    settings.pairs = o.pairs;
    settings.data = o.data == "destroyed" ? DataState::Destroyed : DataState::Unavailable;
    settings.schedule.incident = o.start.find(plan);
    return settings;
}

ScenarioMatrix matrixOf(const std::shared_ptr<const RecoveryGraph>& graph, MatrixSettings settings) {
    ProgressLine progress(CliTexts::tr("Failing one thing after the other"));
    settings.progress = progress.callback();
    return makeScenarioMatrix(graph, settings);
}

} // namespace

void addMatrix(CLI::App& app, Context& context) {
    auto options = std::make_shared<MatrixOptions>();
    CLI::App* command = app.add_subcommand(
        "matrix",
        "Every single failure in turn (site, provider, host, tunnel, stateful server), and the worst cases");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->start.addTo(*command);
    command->add_flag("--pairs", options->pairs, "Also every pair failing at the same time");
    command->add_option("--data", options->data, "State of the failed data (default: unavailable)")
        ->type_name("STATE")
        ->check(oneOf({u"unavailable"_qs, u"destroyed"_qs}));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const MatrixSettings settings = settingsOf(*options, graph->plan);
        const ScenarioMatrix matrix = matrixOf(graph, settings);
        if (context.json)
            printJson(matrixJson(*graph, matrix, settings));
        else
            printText(*graph, matrix, *options);
    });
}

} // namespace drawbridge::cli
