// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/base/document_language.h"
#include "core/base/texts.h"
#include "core/operations/open_plan.h"
#include "core/operations/placements.h"
#include "core/operations/write_runbook.h"
#include "core/report/runbook/runbook_sections.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct RunbookOptions {
    std::string file;
    DocumentOutput output{{u"md"_qs, u"html"_qs, u"pdf"_qs, u"odt"_qs}, {u"pdf"_qs, u"odt"_qs}};
    ScenarioChoice scenario;
    StartChoice start;
    std::string team;
    std::string role;
    std::string site;
    bool isQuickCard = false;
    std::string sections;
    std::string language;
};

RunbookFor readerOf(const RunbookOptions& o) {
    if (!o.team.empty())
        return {RunbookFor::Kind::Team, text(o.team)};
    if (!o.role.empty())
        return {RunbookFor::Kind::Role, text(o.role)};
    if (!o.site.empty())
        return {RunbookFor::Kind::Site, text(o.site)};
    return {o.isQuickCard ? RunbookFor::Kind::QuickCard : RunbookFor::Kind::All, {}};
}

QStringList sectionsOf(const RunbookOptions& o) {
    QStringList keys;
    for (const QString& key : text(o.sections).split(u',', Qt::SkipEmptyParts))
        keys += key.trimmed();
    return keys;
}

void runRunbook(const RunbookOptions& o) {
    const QString file = text(o.file);
    const QString name = o.output.nameWithFormat();
    RunbookSettings settings;
    settings.sections = sectionsOf(o);
    checkSections(settings.sections);
    settings.language = text(o.language);
    settings.reader = readerOf(o);
    auto graph = std::make_shared<const RecoveryGraph>(withPlacements(loadPlan(file)));
    const Scenario scenario = o.scenario.find(graph->plan);
    ScheduleSettings schedule;
    schedule.incident = o.start.find(graph->plan);
    const PlanAnalysis plan = *analysePlan(graph, schedule);
    const ScenarioAnalysis* planned = plan.find(scenario.id);
    settings.version =
        isProjectFile(file) ? versionText(*openProject(file, OpenMode::ReadOnly)) : CliTexts::tr("Draft");
    settings.date = QDate::currentDate();
    settings.incidentStart = o.start.forPeople(graph->plan);
    o.output.write(renderRunbook(
        makeRunbook(plan, planned != nullptr ? *planned : analyseScenario(graph, scenario, schedule),
                    settings),
        name));
}

} // namespace

void addRunbook(CLI::App& app, Context& context) {
    auto options = std::make_shared<RunbookOptions>();
    CLI::App* command = app.add_subcommand(
        "runbook",
        "The runbook of a scenario, of all or for one team, role or site, as PDF, HTML, Markdown or "
        "OpenDocument");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->start.addTo(*command);
    CLI::Option* team =
        command->add_option("--team", options->team, "Only what one team does, waits for and hands over")
            ->type_name("NAME");
    CLI::Option* role =
        command->add_option("--role", options->role, "Only what one contact decides and tells")
            ->type_name("NAME");
    CLI::Option* site =
        command->add_option("--site", options->site, "Only what is recovered at one site")->type_name("NAME");
    CLI::Option* card =
        command->add_flag("--quick-card", options->isQuickCard, "One page for the wallet and the wall");
    CLI::Option* sections =
        command
            ->add_option(
                "--sections", options->sections,
                "Sections in this order, such as decide,steps,own (default: as the plan says, else all)")
            ->type_name("KEY,…");
    for (CLI::Option* one : {team, role, site, card}) {
        for (CLI::Option* other : {team, role, site, card, sections}) {
            if (one != other)
                one->excludes(other);
        }
    }
    std::vector<std::string> languages;
    for (const QString& code : documentLanguages())
        languages.push_back(code.toStdString());
    command
        ->add_option("--language", options->language, "Of the document (default: as the plan says, else en)")
        ->type_name("CODE")
        ->check(CLI::IsMember(languages));
    options->output.addTo(*command);
    command->callback([options, &context] {
        runRunbook(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
