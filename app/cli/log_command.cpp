// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/operations/json/history_json.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

void printText(const Document& document) {
    TextTable table({CliTexts::tr("#"), CliTexts::tr("When"), CliTexts::tr("Who"), CliTexts::tr("Change"),
                     CliTexts::tr("Label")},
                    {0});
    for (const HistoryEntry& e : document.history())
        table.add(
            {QString::number(e.number), e.at.toString(Qt::ISODate), e.who, historyKindKey(e.kind), e.label});
    if (table.isEmpty())
        print(CliTexts::tr("The project has no history."));
    else
        table.print();
    for (const NamedVersion& v : document.versions())
        print(CliTexts::tr("Version %1 \"%2\" holds the entries up to %3.")
                  .arg(v.number)
                  .arg(v.name)
                  .arg(v.historyNumber));
}

} // namespace

void addLog(CLI::App& app, Context& context) {
    auto file = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("log", "The history of a project");
    command->add_option("FILE", *file, "Project")->required();
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([file, &context] {
        const auto document = openProject(text(*file), OpenMode::ReadOnly);
        if (context.json)
            printJson(historyJson(*document));
        else
            printText(*document);
    });
}

} // namespace drawbridge::cli
