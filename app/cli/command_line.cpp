// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/help_format.h"
#include "app/cli/usage.h"
#include "core/base/texts.h"
#include "core/diagram/layout/layout.h"
#include "core/import/inventory/inventory.h"
#include "core/import/plan_text/plan_text.h"
#include "core/live/network_lab/lab_child.h"
#include "core/operations/start/rehearsal_watchdog.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

/// The subcommands, in the order of the help: name, the function of its file, and whether it paints or
/// measures text, for which Qt wants its GUI application.
#define DRAWBRIDGE_COMMANDS(X)                                                                               \
    X("new", addNew, true)                                                                                   \
    X("import", addImport, true)                                                                             \
    X("discover", addDiscover, true)                                                                         \
    X("drift", addDrift, false)                                                                              \
    X("export", addExport, true)                                                                             \
    X("prepare", addPrepare, true)                                                                           \
    X("check", addCheck, false)                                                                              \
    X("impact", addImpact, false)                                                                            \
    X("plan", addPlan, false)                                                                                \
    X("simulate", addSimulate, false)                                                                        \
    X("matrix", addMatrix, false)                                                                            \
    X("failback", addFailback, false)                                                                        \
    X("strategies", addStrategies, false)                                                                    \
    X("capacity", addCapacity, false)                                                                        \
    X("exposure", addExposure, false)                                                                        \
    X("contract", addContract, false)                                                                        \
    X("availability", addAvailability, false)                                                                \
    X("improve", addImprove, false)                                                                          \
    X("access", addAccess, false)                                                                            \
    X("generate", addGenerate, false)                                                                        \
    X("rehearse", addRehearse, false)                                                                        \
    X("exercise", addExercise, true)                                                                         \
    X("runbook", addRunbook, true)                                                                           \
    X("sheet", addSheet, true)                                                                               \
    X("tabletop", addTabletop, true)                                                                         \
    X("evidence", addEvidence, true)                                                                         \
    X("programme", addProgramme, false)                                                                      \
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

constexpr auto kHelp = "help";

QStringList subcommandNames() {
    QStringList names{QString::fromLatin1(kHelp)};
    for (const Subcommand& command : kSubcommands)
        names += QString::fromLatin1(command.name);
    return names;
}

bool isSubcommand(const QString& word) {
    return subcommandNames().contains(word) || word == u"layout-child" || word == kWatchdogCommand ||
           word == live::kLabCommand;
}

int fail(const QString& line) {
    cli::warn(line);
    return 2;
}

/// A line each, the first of many, then how many more there are.
int failWithAll(const PlanTextError& error) {
    constexpr std::size_t most = 20;
    const Diagnostics& problems = error.diagnostics();
    for (std::size_t i = 0; i < std::min(problems.size(), most); ++i)
        cli::warn(toText(problems[i]));
    const qsizetype more =
        static_cast<qsizetype>(problems.size() - std::min(problems.size(), most)) + error.more();
    if (more > 0)
        cli::warn(
            cli::counted(more, CliTexts::tr("… and 1 more error"), CliTexts::tr("… and %1 more errors")));
    return 2;
}

/// Parses and runs the subcommand.
int parse(CLI::App& app, cli::Context& context, std::vector<std::string> arguments) {
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        cli::printDocument(QByteArray::fromStdString(app.help()).trimmed() + '\n');
    } catch (const CLI::CallForVersion& version) {
        cli::print(QString::fromUtf8(version.what()));
    } catch (const CLI::ParseError& error) {
        return fail(cli::usageProblem(app, error));
    }
    cli::flushOutput();
    return context.status;
}

/// Tells what is thrown, in a line each.
int tellFailure(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const cli::OutputFailure& output) {
        if (output.error == EPIPE)
            return cli::kReaderGone;
        cli::warn(CliTexts::tr("standard output cannot be written: %1")
                      .arg(QString::fromLocal8Bit(std::strerror(output.error))));
        return 3;
    } catch (const PlanTextError& error) {
        return failWithAll(error);
    } catch (const inventory::InventoryError& error) {
        for (const Diagnostic& problem : error.problems())
            cli::warn(toText(problem));
        return 2;
    } catch (...) {
        const ErrorReport report = reportOf(failure);
        cli::warn(report.sentence);
        return report.isDefect ? 3 : 2;
    }
}

/// "help plan" is "plan --help".
QStringList withoutHelp(const QStringList& arguments) {
    if (arguments.front() != QLatin1String(kHelp))
        return arguments;
    return arguments.mid(1, 1) + QStringList{QStringLiteral("--help")};
}

int runSubcommand(const QStringList& given) {
    const QStringList arguments = withoutHelp(given);
    const QString& first = arguments.front();
    if (!first.startsWith(u'-') && !isSubcommand(first))
        return fail(cli::unknownSubcommand(first, subcommandNames()));
    CLI::App app{"Drawbridge: disaster recovery planning for Docker estates", "drawbridge"};
    app.formatter(std::make_shared<cli::HelpFormat>());
    app.set_version_flag("--version", "drawbridge " DRAWBRIDGE_VERSION, "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.require_subcommand(1);
    cli::Context context;
    for (const Subcommand& command : kSubcommands)
        command.add(app, context);
    for (CLI::App* command : app.get_subcommands({})) {
        const bool readsPlans =
            command->get_option_no_throw("FILE") != nullptr || command->get_option_no_throw("A") != nullptr;
        if (readsPlans && command->get_name() != "log" && command->get_name() != "new")
            cli::addProjectFolder(*command);
    }
    app.add_subcommand(kHelp, "Describe a subcommand: help NAME");
    cli::completeOptions(app);
    // Subcommands made after it would have the same footer.
    app.footer(
        "Without a subcommand, or with a FILE.drplan, the window opens (--sample NAME: with a sample).\n"
        "drawbridge help NAME describes a subcommand.\n"
        "Exit status: 0 done; 1 found what --fail-on… asked for; 2 wrong usage or input; 3 a fault of the\n"
        "program or of standard output.\n"
        "What --json prints is described by resources/schema/results.schema.json of the source.");
    std::vector<std::string> reversed;
    for (auto it = arguments.rbegin(); it != arguments.rend(); ++it)
        reversed.push_back(it->toStdString());
    return parse(app, context, std::move(reversed));
}

} // namespace

bool isCommandLine(const QStringList& arguments) {
    static const QStringList questions{u"--help"_qs, u"-h"_qs, u"--version"_qs};
    if (arguments.isEmpty())
        return false;
    const QString& first = arguments.front();
    if (first.startsWith(u'-'))
        return questions.contains(first);
    if (isSubcommand(first))
        return true;
    // A project is known by its content, so any file may be one; a name with such an ending is meant as one.
    const bool isMeantAsFile =
        first.endsWith(u".drplan") || first.endsWith(u".yaml") || first.endsWith(u".yml");
    return !isMeantAsFile && !QFileInfo::exists(first);
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
    if (arguments.front() == kWatchdogCommand)
        return runRehearsalWatchdog(arguments);
    if (arguments.front() == live::kLabCommand)
        return live::runLabChild();
    try {
        return runSubcommand(arguments);
    } catch (...) {
        return tellFailure(std::current_exception());
    }
}

} // namespace drawbridge
