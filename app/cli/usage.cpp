// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

#include "app/cli/checks.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"

namespace drawbridge::cli {

namespace {

const CLI::App& innermost(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : innermost(*chosen.front());
}

/// "--scenario", "-o" … of a subcommand.
QStringList optionsOf(const CLI::App& command) {
    QStringList names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames())
            names += QStringLiteral("--") + QString::fromStdString(name);
        for (const std::string& name : option->get_snames())
            names += QStringLiteral("-") + QString::fromStdString(name);
    }
    return names;
}

QString seeHelp(const CLI::App& command) {
    const QString name = QString::fromStdString(command.get_name());
    return command.get_parent() == nullptr ? QStringLiteral("drawbridge help")
                                           : QStringLiteral("drawbridge help ") + name;
}

QString unexpected(const CLI::App& command, const QString& argument) {
    if (!argument.startsWith(u'-') || argument.size() < 2)
        return CliTexts::tr("%1 is one argument too many; see %2").arg(inQuotes(argument), seeHelp(command));
    const QString option = argument.section(u'=', 0, 0);
    const QString sentence =
        CliTexts::tr("%1 has no option %2").arg(QString::fromStdString(command.get_name()), inQuotes(option));
    const QString whole = withNearest(sentence, option, optionsOf(command));
    return whole.endsWith(u'?') ? whole : CliTexts::tr("%1; see %2").arg(whole, seeHelp(command));
}

} // namespace

QString unknownSubcommand(const QString& name, const QStringList& known) {
    const QString whole =
        withNearest(CliTexts::tr("no subcommand is called %1").arg(inQuotes(name)), name, known);
    return whole.endsWith(u'?') ? whole : CliTexts::tr("%1; see drawbridge help").arg(whole);
}

QString usageProblem(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App& command = innermost(app);
    const std::vector<std::string> left = app.remaining(true);
    QString first;
    for (const std::string& each : left) {
        const QString argument = QString::fromStdString(each);
        if (argument.startsWith(u'-') && argument.size() > 1)
            return unexpected(command, argument);
        if (first.isEmpty())
            first = argument;
    }
    if (!first.isEmpty() && dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        return unexpected(command, first);
    const QString told = QString::fromUtf8(error.what()).simplified();
    return dynamic_cast<const CLI::RequiredError*>(&error) != nullptr
               ? CliTexts::tr("%1; see %2").arg(told, seeHelp(command))
               : told;
}

void completeOptions(CLI::App& app) {
    for (CLI::Option* option : app.get_options()) {
        if (option->get_items_expected_max() > 0)
            option->check(notEmpty());
        if (option->get_positional())
            option->type_name({});
    }
    for (CLI::App* command : app.get_subcommands(nullptr))
        completeOptions(*command);
}

} // namespace drawbridge::cli
