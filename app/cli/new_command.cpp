// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/placements.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace drawbridge::cli {

namespace {

Plan samplePlan(const QString& name) {
    const QString resource = QStringLiteral(":/samples/%1.plan.yaml").arg(name);
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) {
        QStringList known;
        for (const QString& entry : QDir(QStringLiteral(":/samples")).entryList())
            known += entry.section(u'.', 0, 0);
        throw InputError(
            tr("there is no sample \"%1\": there are %2").arg(name, known.join(QStringLiteral(", "))));
    }
    return readPlanText(file.readAll(), resource);
}

} // namespace

void addNew(CLI::App& app, Context& context) {
    struct Options {
        std::string file;
        std::string sample;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("new", "Make a project, empty or from a shipped sample");
    command->add_option("FILE", options->file, "The new project, NAME.drplan")->required();
    command->add_option("--sample", options->sample, "web-shop, hospital or one-host");
    command->callback([options, &context] {
        const QString path = text(options->file);
        Plan plan;
        if (options->sample.empty())
            plan.project.name = QFileInfo(path).completeBaseName();
        else
            plan = withPlacements(samplePlan(text(options->sample)));
        createProject(path, plan,
                      options->sample.empty() ? tr("New project") : tr("New project from a sample"));
        print(tr("%1: %2 components").arg(path).arg(plan.components.size()));
        context.status = 0;
    });
}

} // namespace drawbridge::cli
