// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "core/base/texts.h"
#include "core/operations/exercise/controls.h"
#include "core/operations/exercise/evidence.h"
#include "core/operations/json/evidence_json.h"
#include "core/operations/open_plan.h"
#include "core/operations/write_runbook.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct EvidenceOptions {
    std::string file;
    DocumentOutput output{{u"md"_qs, u"html"_qs, u"pdf"_qs, u"odt"_qs}, {u"pdf"_qs, u"odt"_qs}};
};

void runEvidence(const EvidenceOptions& o, bool json) {
    if (!json && o.output.file.empty())
        throw InputError(CliTexts::tr("say where to write it: -o FILE, or --json"));
    const QString file = text(o.file);
    const QString name = o.output.file.empty() ? QString() : o.output.nameWithFormat();
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(file));
    const PlanAnalysis analysis = *analysePlan(graph, ScheduleSettings{});
    const std::unique_ptr<Document> project =
        isProjectFile(file) ? openProject(file, OpenMode::ReadOnly) : nullptr;
    const EvidenceInput input = evidenceOf(analysis, project.get(), QDate::currentDate());
    if (!name.isEmpty())
        o.output.write(renderRunbook(makeEvidencePack(input), name));
    if (json)
        printJson(evidenceJson(shippedControls(), input));
}

} // namespace

void addEvidence(CLI::App& app, Context& context) {
    auto options = std::make_shared<EvidenceOptions>();
    CLI::App* command = app.add_subcommand(
        "evidence", "What the project can show an auditor, by the controls that people are asked about");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->output.addTo(*command);
    command->get_option("--output")->required(false);
    command->add_flag("--json", context.json, "Print the controls with their evidence as JSON");
    command->callback([options, &context] {
        runEvidence(*options, context.json);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
