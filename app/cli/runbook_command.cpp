// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"
#include "core/operations/placements.h"
#include "core/report/runbook/runbook_builder.h"
#include "core/report/runbook/runbook_render.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    std::string out;
    ScenarioChoice scenario;
    StartChoice start;
};

/// "Version 3 · Before the audit" when nothing was edited since, else the number of edits behind it.
QString versionText(const QString& file) {
    if (!file.endsWith(u".drplan"))
        return CliTexts::tr("Draft");
    const auto document = openProject(file, OpenMode::ReadOnly);
    const auto versions = document->versions();
    const qint64 edits = document->editsSinceVersion();
    if (versions.empty())
        return CliTexts::tr("Draft, edit %1").arg(edits);
    const NamedVersion& last = versions.back();
    return edits == 0 ? CliTexts::tr("Version %1 · %2").arg(last.number).arg(last.name)
                      : CliTexts::tr("Draft after version %1, edit %2").arg(last.number).arg(edits);
}

QByteArray rendered(const runbook::Document& document, const QString& out) {
    if (out.endsWith(u".pdf"))
        return runbook::renderPdf(document);
    if (out.endsWith(u".html"))
        return runbook::renderHtml(document);
    if (out.endsWith(u".md"))
        return runbook::renderMarkdown(document);
    throw InputError(CliTexts::tr("the ending is not known: use .pdf, .html or .md"), {out, 0, 0});
}

void run(const Options& o) {
    const QString file = text(o.file);
    auto graph = std::make_shared<const RecoveryGraph>(withPlacements(loadPlan(file)));
    const Scenario scenario = o.scenario.find(graph->plan);
    ScheduleSettings schedule;
    schedule.incidentMinute = o.start.minute();
    const ScenarioAnalysis analysis = analyseScenario(graph, scenario, schedule);
    FindingSettings finding;
    finding.today = QDate::currentDate();
    std::vector<ScenarioAnalysis> one;
    one.push_back(analysis);
    RunbookSettings settings;
    settings.version = versionText(file);
    settings.date = finding.today;
    settings.incidentStart = o.start.forPeople();
    const auto document = buildRunbook(analysis, findWeaknesses(*graph, one, finding), settings);
    writeWholeFile(text(o.out), rendered(document, text(o.out)));
}

} // namespace

void addRunbook(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("runbook", "The runbook of a scenario, as PDF, HTML or Markdown");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->start.addTo(*command);
    command->add_option("-o,--output", options->out, ".pdf, .html or .md")->required();
    command->callback([options, &context] {
        run(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
