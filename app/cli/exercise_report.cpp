// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise_report.h"

#include "app/cli/document_output.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/open_plan.h"
#include "core/operations/write_runbook.h"
#include "core/report/exercise/run_report.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    std::string run;
    DocumentOutput output{{u"md"_qs, u"html"_qs, u"pdf"_qs, u"odt"_qs}, {u"pdf"_qs, u"odt"_qs}};
};

/// The named run, else the newest.
const Run& runOf(const Plan& plan, const QString& name) {
    const Run* found = nullptr;
    QStringList names;
    for (const Run& run : plan.runs) {
        names += run.name;
        if (name.isEmpty() ? found == nullptr || run.date > found->date : run.name == name)
            found = &run;
    }
    if (found != nullptr)
        return *found;
    throw InputError(names.isEmpty()
                         ? CliTexts::tr("the plan has no runs: begin one with drawbridge exercise start")
                         : withNearestOrAll(CliTexts::tr("no run is called “%1”").arg(name), name, names));
}

void run(const Options& o) {
    const QString file = text(o.file);
    const QString name = o.output.nameWithFormat();
    const Plan plan = loadPlan(file);
    RunReportSettings settings;
    settings.version =
        isProjectFile(file) ? versionText(*openProject(file, OpenMode::ReadOnly)) : CliTexts::tr("Draft");
    settings.date = QDate::currentDate();
    o.output.write(renderRunbook(buildRunReport(plan, runOf(plan, text(o.run)), settings), name));
}

} // namespace

void addExerciseReport(CLI::App& exercise, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = exercise.add_subcommand(
        "report", "What happened in an exercise or incident, against what was planned");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command->add_option("--run", options->run, "Name of the run (default: the newest)")->type_name("NAME");
    options->output.addTo(*command);
    command->callback([options, &context] {
        run(*options);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
