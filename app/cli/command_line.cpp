// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/diagram/layout/layout.h"

#include <array>

namespace drawbridge {

namespace {

int fail(const QString& line) {
    cli::warn(line);
    return 2;
}

/// Parses and runs the subcommand; prints what it throws as one line.
int parse(CLI::App& app, cli::Context& context, std::vector<std::string> arguments) {
    try {
        app.parse(std::move(arguments));
        return context.status;
    } catch (const CLI::CallForHelp&) {
        cli::print(QString::fromStdString(app.help()).trimmed());
        return 0;
    } catch (const CLI::CallForVersion& version) {
        cli::print(QString::fromUtf8(version.what()));
        return 0;
    } catch (const CLI::ParseError& error) {
        return fail(QString::fromUtf8(error.what()).simplified());
    } catch (...) {
        const ErrorReport report = reportOf(std::current_exception());
        cli::warn(report.sentence);
        return report.isDefect ? 3 : 2;
    }
}

} // namespace

bool isCommandLine(const QStringList& arguments) {
    static const QStringList questions{u"--help"_qs, u"-h"_qs, u"--version"_qs};
    if (arguments.isEmpty())
        return false;
    const QString& first = arguments.front();
    if (first.startsWith(u'-'))
        return questions.contains(first);
    return !first.endsWith(u".drplan") && !first.endsWith(u".yaml") && !first.endsWith(u".yml");
}

bool needsGui(const QStringList& arguments) {
    static const QStringList painting{u"new"_qs, u"import"_qs, u"export"_qs, u"runbook"_qs};
    return !arguments.isEmpty() && painting.contains(arguments.front());
}

int runCommandLine(const QStringList& arguments) {
    if (arguments.front() == u"layout-child")
        return runLayoutChild();
    CLI::App app{"Drawbridge: disaster recovery planning for Docker estates", "drawbridge"};
    app.footer("Without a subcommand, or with a FILE.drplan, the window opens.");
    app.set_version_flag("--version", "drawbridge " DRAWBRIDGE_VERSION);
    app.require_subcommand(1);
    cli::Context context;
    constexpr std::array adds{cli::addNew,      cli::addImport,     cli::addExport,   cli::addCheck,
                              cli::addImpact,   cli::addPlan,       cli::addSimulate, cli::addMatrix,
                              cli::addFailback, cli::addStrategies, cli::addExposure, cli::addRunbook,
                              cli::addLog,      cli::addDiff};
    for (const cli::Add add : adds)
        add(app, context);
    std::vector<std::string> reversed;
    for (auto it = arguments.rbegin(); it != arguments.rend(); ++it)
        reversed.push_back(it->toStdString());
    return parse(app, context, std::move(reversed));
}

} // namespace drawbridge
