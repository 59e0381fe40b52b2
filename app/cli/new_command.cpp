// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/operations/new_plan.h"
#include "core/operations/placements.h"
#include "core/operations/samples.h"
#include "core/store/project.h"

#include <QFileInfo>

namespace drawbridge::cli {

void addNew(CLI::App& app, Context& context) {
    struct NewOptions {
        std::string file;
        std::string sample;
    };
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = app.add_subcommand("new", "Create a project, empty or from a sample");
    command->add_option("FILE", options->file, "New project, NAME.drplan")->required();
    command->add_option("--sample", options->sample, "web-shop, hospital or one-host")->type_name("NAME");
    command->callback([options, &context] {
        const QString path = text(options->file);
        const QString sample = text(options->sample);
        if (!sample.isEmpty() && !sampleNames().contains(sample))
            throw InputError(withNearestOrAll(CliTexts::tr("no sample is called %1").arg(inQuotes(sample)),
                                              sample, sampleNames()));
        const Plan plan = sample.isEmpty() ? newPlan(QFileInfo(path).completeBaseName())
                                           : withPlacements(samplePlan(sample));
        createProject(path, plan,
                      sample.isEmpty() ? CliTexts::tr("New project")
                                       : CliTexts::tr("New project from a sample"));
        print(path + QStringLiteral(": ") + componentsText(plan.components.size()));
        context.status = 0;
    });
}

} // namespace drawbridge::cli
