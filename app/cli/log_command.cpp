// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

QString kindName(HistoryEntry::Kind kind) {
    switch (kind) {
    case HistoryEntry::Kind::Edit:
        return QStringLiteral("edit");
    case HistoryEntry::Kind::Undo:
        return QStringLiteral("undo");
    case HistoryEntry::Kind::Redo:
        return QStringLiteral("redo");
    case HistoryEntry::Kind::Revert:
        break;
    }
    return QStringLiteral("revert");
}

void printLog(const Document& document, bool json) {
    QJsonArray entries;
    TextTable table({CliTexts::tr("#"), CliTexts::tr("When"), CliTexts::tr("Who"), CliTexts::tr("Change"),
                     CliTexts::tr("Label")},
                    {0});
    for (const HistoryEntry& e : document.history()) {
        const QString at = e.at.toString(Qt::ISODate);
        entries.append(QJsonObject{{u"number"_qs, e.number},
                                   {u"at"_qs, at},
                                   {u"who"_qs, e.who},
                                   {u"kind"_qs, kindName(e.kind)},
                                   {u"label"_qs, e.label},
                                   {u"of"_qs, e.of ? QJsonValue(*e.of) : QJsonValue()}});
        table.add({QString::number(e.number), at, e.who, kindName(e.kind), e.label});
    }
    QJsonArray versions;
    for (const NamedVersion& v : document.versions())
        versions.append(QJsonObject{{u"number"_qs, v.number},
                                    {u"name"_qs, v.name},
                                    {u"at"_qs, v.at.toString(Qt::ISODate)},
                                    {u"history_number"_qs, v.historyNumber}});
    if (json) {
        printJson({{u"entries"_qs, entries}, {u"versions"_qs, versions}});
        return;
    }
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
    command->callback(
        [file, &context] { printLog(*openProject(text(*file), OpenMode::ReadOnly), context.json); });
}

} // namespace drawbridge::cli
