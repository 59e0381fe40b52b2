// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/operations/placements.h"
#include "core/operations/samples.h"
#include "core/store/project.h"

#include <QFileInfo>

namespace drawbridge::cli {

void addNew(CLI::App& app, Context& context) {
    struct Options {
        std::string file;
        std::string sample;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("new", "Create a project, empty or from a sample");
    command->add_option("FILE", options->file, "New project, NAME.drplan")->required();
    command->add_option("--sample", options->sample, "web-shop, hospital or one-host");
    command->callback([options, &context] {
        const QString path = text(options->file);
        Plan plan;
        if (options->sample.empty())
            plan.project.name = QFileInfo(path).completeBaseName();
        else
            plan = withPlacements(samplePlan(text(options->sample)));
        createProject(path, plan,
                      options->sample.empty() ? CliTexts::tr("New project")
                                              : CliTexts::tr("New project from a sample"));
        print(CliTexts::tr("%1: %2 components").arg(path).arg(plan.components.size()));
        context.status = 0;
    });
}

} // namespace drawbridge::cli
