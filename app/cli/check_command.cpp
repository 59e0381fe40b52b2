// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/findings/findings.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

namespace {

struct Options {
    std::string file;
    std::string failOn;
};

QJsonObject toJson(const Finding& f) {
    QJsonObject object{{u"id"_qs, f.id},
                       {u"severity"_qs, severityKey(f.severity)},
                       {u"entities"_qs, QJsonArray::fromStringList(f.names)},
                       {u"message"_qs, f.message},
                       {u"fix"_qs, f.fix.isEmpty() ? QJsonValue() : QJsonValue(f.fix)}};
    object.insert(u"scenario"_qs, f.scenario.isEmpty() ? QJsonValue() : QJsonValue(f.scenario));
    return object;
}

void printText(const std::vector<Finding>& findings) {
    int errors = 0;
    int warnings = 0;
    for (const Finding& f : findings) {
        errors += f.severity == Severity::Error ? 1 : 0;
        warnings += f.severity == Severity::Warning ? 1 : 0;
        const QString head = QStringLiteral("%1 %2 %3").arg(f.id, severityKey(f.severity), f.names.value(0));
        print(f.severity == Severity::Error ? red(head) : bold(head));
        print(QStringLiteral("    ") + f.message);
        if (!f.fix.isEmpty())
            print(QStringLiteral("    ") + CliTexts::tr("Fix: %1").arg(f.fix));
    }
    print(CliTexts::tr("%1 errors, %2 warnings, %3 notes")
              .arg(errors)
              .arg(warnings)
              .arg(static_cast<int>(findings.size()) - errors - warnings));
}

} // namespace

void addCheck(CLI::App& app, Context& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("check", "Find weaknesses in the plan");
    command->add_option("FILE", options->file, "Project, plan text or Compose file")->required();
    command
        ->add_option("--fail-on", options->failOn,
                     "Exit with status 1 if any finding is at least this severe")
        ->check(CLI::IsMember({"error", "warning"}));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        FindingSettings settings;
        settings.today = QDate::currentDate();
        const auto findings = checkWholePlan(loadPlan(text(options->file)), settings);
        if (context.json) {
            QJsonArray list;
            for (const Finding& f : findings)
                list.append(toJson(f));
            printJson({{u"findings"_qs, list}});
        } else {
            printText(findings);
        }
        for (const Finding& f : findings) {
            const bool severe = f.severity == Severity::Error ||
                                (f.severity == Severity::Warning && options->failOn == "warning");
            if (severe && !options->failOn.empty())
                context.status = 1;
        }
    });
}

} // namespace drawbridge::cli
