// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/matrix/scenario_matrix.h"
#include "core/base/index.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    StartChoice start;
    bool pairs = false;
    std::string data = "unavailable";
};

QJsonArray namesJson(const RecoveryGraph& graph, const std::vector<int>& components) {
    QJsonArray names;
    for (const int c : components)
        names.append(graph.name(c));
    return names;
}

QJsonArray failsJson(const Plan& plan, const std::vector<Failure>& fails) {
    QJsonArray array;
    for (const Failure& failure : fails) {
        const QString kind = failure.site        ? u"site"_qs
                             : failure.component ? u"component"_qs
                             : failure.tunnel    ? u"tunnel"_qs
                                                 : u"provider"_qs;
        array.append(QJsonObject{{kind, failureName(plan, failure)}});
    }
    return array;
}

QString plannedName(const Plan& plan, const MatrixRow& row) {
    const Scenario* scenario = row.planned ? plan.scenarios.find(*row.planned) : nullptr;
    return scenario != nullptr ? scenario->name : QString();
}

QJsonValue nameJson(const QString& name) {
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

QJsonValue rowJson(const ScenarioMatrix& matrix, int row) {
    return row < 0 ? QJsonValue() : QJsonValue(matrix.rows[idx(row)].name);
}

QJsonObject toJson(const RecoveryGraph& graph, const ScenarioMatrix& matrix, const Options& o) {
    QJsonArray rows;
    for (const MatrixRow& row : matrix.rows)
        rows.append(QJsonObject{{u"name"_qs, row.name},
                                {u"fails"_qs, failsJson(graph.plan, row.fails)},
                                {u"lost"_qs, row.lost},
                                {u"makespan_s"_qs, jsonSeconds(row.makespan)},
                                {u"not_recoverable"_qs, namesJson(graph, row.notRecoverable)},
                                {u"missing_targets"_qs, namesJson(graph, row.missing)},
                                {u"planned_scenario"_qs, nameJson(plannedName(graph.plan, row))}});
    QJsonArray services;
    for (const MatrixService& service : matrix.services) {
        QJsonArray unrecoverable;
        for (const int row : service.unrecoverableIn)
            unrecoverable.append(matrix.rows[idx(row)].name);
        services.append(QJsonObject{{u"component"_qs, graph.name(service.component)},
                                    {u"worst_rto_s"_qs, jsonSeconds(service.worstRto)},
                                    {u"worst_rto_in"_qs, rowJson(matrix, service.worstRtoRow)},
                                    {u"worst_rpo_s"_qs, jsonSeconds(service.worstRpo)},
                                    {u"worst_rpo_in"_qs, rowJson(matrix, service.worstRpoRow)},
                                    {u"rpo_not_known_in"_qs, rowJson(matrix, service.rpoUnknownRow)},
                                    {u"not_recoverable_in"_qs, unrecoverable}});
    }
    return {{u"data"_qs, text(o.data)},
            {u"pairs"_qs, o.pairs},
            {u"work_starts_s"_qs, jsonSeconds(usualWorkStarts(graph.plan))},
            {u"rows"_qs, rows},
            {u"services"_qs, services},
            {u"left_out"_qs, matrix.leftOut}};
}

void printRows(const RecoveryGraph& graph, const ScenarioMatrix& matrix) {
    TextTable table({CliTexts::tr("Failed"), CliTexts::tr("Down"), CliTexts::tr("Back after"),
                     CliTexts::tr("Not recoverable"), CliTexts::tr("Targets missed"),
                     CliTexts::tr("Planned scenario")},
                    {1, 2, 3, 4});
    const auto number = [](std::size_t n) { return n == 0 ? QString() : QString::number(n); };
    for (const MatrixRow& row : matrix.rows)
        table.add({row.name, QString::number(row.lost),
                   row.lost == 0  ? QString()
                   : row.makespan ? durationText(*row.makespan)
                                  : CliTexts::tr("never"),
                   number(row.notRecoverable.size()), number(row.missing.size()),
                   plannedName(graph.plan, row)});
    table.print();
}

void printServices(const RecoveryGraph& graph, const ScenarioMatrix& matrix) {
    TextTable table({CliTexts::tr("Service"), CliTexts::tr("Worst RTO"), CliTexts::tr("due to"),
                     CliTexts::tr("Worst RPO"), CliTexts::tr("due to"), CliTexts::tr("Not recoverable in")},
                    {1, 3, 5});
    for (const MatrixService& service : matrix.services) {
        if (service.worstRtoRow < 0)
            continue;
        const auto time = [](std::optional<Seconds> t, const QString& none) {
            return t ? durationText(*t) : none;
        };
        const auto never = service.unrecoverableIn.size();
        table.add({graph.name(service.component), time(service.worstRto, CliTexts::tr("never")),
                   matrix.rows[idx(service.worstRtoRow)].name,
                   service.isRpoKnown() ? time(service.worstRpo, CliTexts::tr("all lost"))
                                        : CliTexts::tr("unknown"),
                   matrix.rows[idx(service.rpoRow())].name, never == 0 ? QString() : QString::number(never)});
    }
    table.print();
}

void printText(const RecoveryGraph& graph, const ScenarioMatrix& matrix, const Options& o) {
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

ScenarioMatrix matrixOf(const std::shared_ptr<const RecoveryGraph>& graph, const Options& o) {
    ProgressLine progress(CliTexts::tr("Analysing failures"));
    MatrixSettings settings;
    settings.pairs = o.pairs;
    settings.data = o.data == "destroyed" ? DataState::Destroyed : DataState::Unavailable;
    settings.schedule.incidentMinute = o.start.minute();
    settings.progress = progress.callback();
    return makeScenarioMatrix(graph, settings);
}

} // namespace

void addMatrix(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "matrix",
        "Failure of every site, provider, host, tunnel and stateful server in turn, and the worst cases");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->start.addTo(*command);
    command->add_flag("--pairs", options->pairs, "Also every pair failing at the same time");
    command->add_option("--data", options->data, "State of the failed data (default: unavailable)")
        ->check(CLI::IsMember({"unavailable", "destroyed"}));
    command->add_flag("--json", context.json, "Print JSON");
    command->footer(
        "JSON: { data, pairs, work_starts_s, left_out,\n"
        "  rows: [{ name, fails: [{site|provider|component|tunnel: name}], lost, makespan_s|null,\n"
        "           not_recoverable: [names], missing_targets: [names], planned_scenario|null }],\n"
        "  services: [{ component, worst_rto_s|null, worst_rto_in|null, worst_rpo_s|null, "
        "worst_rpo_in|null,\n"
        "               rpo_not_known_in|null, "
        "not_recoverable_in: [row names] }] }\n"
        "worst_rto_s is null where the service never comes back, worst_rpo_s where all data are lost; both\n"
        "with worst_rto_in null where nothing takes it down.");
    command->callback([options, &context] {
        const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(options->file)));
        const ScenarioMatrix matrix = matrixOf(graph, *options);
        if (context.json)
            printJson(toJson(*graph, matrix, *options));
        else
            printText(*graph, matrix, *options);
    });
}

} // namespace drawbridge::cli
