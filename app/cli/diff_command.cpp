// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/operations/json/difference_json.h"

namespace drawbridge::cli {

namespace {

struct DiffOptions {
    std::string a;
    std::string b;
};

void printFields(const std::vector<FieldDifference>& fields) {
    const auto shown = [](const QString& value) { return value.isEmpty() ? CliTexts::tr("nothing") : value; };
    for (const FieldDifference& f : fields)
        print(QStringLiteral("    %1: %2 → %3").arg(f.field, shown(f.before), shown(f.after)));
}

void printText(const PlanDifference& difference) {
    if (difference.isEmpty())
        print(CliTexts::tr("The plans are the same."));
    if (!difference.project.empty()) {
        print(bold(CliTexts::tr("changed project")));
        printFields(difference.project);
    }
    for (const EntityDifference& d : difference.entities) {
        print(bold(
            QStringLiteral("%1 %2 %3").arg(changeKey(d.kind), entityType(d.entity).label.toLower(), d.name)));
        printFields(d.fields);
    }
}

} // namespace

void addDiff(CLI::App& app, Context& context) {
    auto options = std::make_shared<DiffOptions>();
    CLI::App* command = app.add_subcommand("diff", "Compare two plans");
    command->add_option("A", options->a, "Project or plan text")->required();
    command->add_option("B", options->b, "Project or plan text")->required();
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        const PlanDifference difference =
            comparePlans(loadPlan(text(options->a)), loadPlan(text(options->b)));
        if (context.json)
            printJson(differenceJson(difference));
        else
            printText(difference);
    });
}

} // namespace drawbridge::cli
