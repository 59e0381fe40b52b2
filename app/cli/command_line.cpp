// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/diagram/layout/layout.h"

#include <algorithm>
#include <array>

/// The subcommands, in the order of the help: name, the function of its file, and whether it paints or
/// measures text, for which Qt wants its GUI application.
#define DRAWBRIDGE_COMMANDS(X)                                                                               \
    X("new", addNew, true)                                                                                   \
    X("import", addImport, true)                                                                             \
    X("export", addExport, true)                                                                             \
    X("check", addCheck, false)                                                                              \
    X("impact", addImpact, false)                                                                            \
    X("plan", addPlan, false)                                                                                \
    X("simulate", addSimulate, false)                                                                        \
    X("matrix", addMatrix, false)                                                                            \
    X("failback", addFailback, false)                                                                        \
    X("strategies", addStrategies, false)                                                                    \
    X("exposure", addExposure, false)                                                                        \
    X("runbook", addRunbook, true)                                                                           \
    X("log", addLog, false)                                                                                  \
    X("diff", addDiff, false)

namespace drawbridge {

namespace cli {

#define DRAWBRIDGE_DECLARE(name, add, gui) void add(CLI::App& app, Context& context);
DRAWBRIDGE_COMMANDS(DRAWBRIDGE_DECLARE)
#undef DRAWBRIDGE_DECLARE

} // namespace cli

namespace {

struct Subcommand {
    const char* name;
    void (*add)(CLI::App& app, cli::Context& context);
    bool needsGui;
};

#define DRAWBRIDGE_ROW(name, add, gui) Subcommand{name, &cli::add, gui},
constexpr std::array kSubcommands{DRAWBRIDGE_COMMANDS(DRAWBRIDGE_ROW)};
#undef DRAWBRIDGE_ROW

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
    return !arguments.isEmpty() &&
           std::any_of(kSubcommands.begin(), kSubcommands.end(), [&arguments](const Subcommand& command) {
               return command.needsGui && arguments.front() == QLatin1String(command.name);
           });
}

int runCommandLine(const QStringList& arguments) {
    if (arguments.front() == u"layout-child")
        return runLayoutChild();
    CLI::App app{"Drawbridge: disaster recovery planning for Docker estates", "drawbridge"};
    app.set_version_flag("--version", "drawbridge " DRAWBRIDGE_VERSION);
    app.require_subcommand(1);
    cli::Context context;
    for (const Subcommand& command : kSubcommands)
        command.add(app, context);
    // Subcommands made after it would have the same footer.
    app.footer("Without a subcommand, or with a FILE.drplan, the window opens.\n"
               "What --json prints is described by resources/schema/results.schema.json of the source.");
    std::vector<std::string> reversed;
    for (auto it = arguments.rbegin(); it != arguments.rend(); ++it)
        reversed.push_back(it->toStdString());
    return parse(app, context, std::move(reversed));
}

} // namespace drawbridge
