// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/engine_choice.h"
#include "app/cli/interrupts.h"
#include "app/cli/rehearse_network.h"
#include "app/cli/start_choice.h"
#include "core/base/texts.h"
#include "core/operations/json/rehearsal_json.h"
#include "core/operations/plan_change.h"
#include "core/store/project.h"

#include <QCoreApplication>

#include <iostream>
#include <unistd.h>

namespace drawbridge::cli {

namespace {

struct RehearseOptions {
    std::string file;
    ServiceChoice services;
    EngineChoice engine;
    std::string on;
    std::string limit;
    bool yes = false;
    bool pulls = false;
    bool showsLogs = false;
    bool isRecorded = false;
    bool failsOnUnhealthy = false;
};

void addEngine(CLI::App& command, RehearseOptions& o) {
    command
        .add_option("--on", o.on,
                    "The engine: unix:///run/docker.sock, tcp://HOST:2376, ssh://USER@HOST, or a Docker "
                    "context's name")
        ->type_name("ENDPOINT")
        ->required();
    o.engine.addCertificates(command);
    command.add_flag("--yes", o.yes, "Do it without asking");
}

live::Endpoint endpointOf(const RehearseOptions& o) {
    return o.engine.resolved({text(o.on)}).front();
}

/// Asks on the terminal, or refuses where nobody can answer.
bool isConfirmed(const RehearseOptions& o, const QString& question) {
    if (o.yes)
        return true;
    if (::isatty(STDIN_FILENO) == 0)
        throw InputError(CliTexts::tr("nobody is there to ask: say --yes to go on without a question"));
    flushOutput();
    std::cerr << question.toStdString() << " [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

void printPlan(const RehearsalPlan& plan, const live::Endpoint& endpoint) {
    print(bold(CliTexts::tr("On %1 this will be made, and removed at the end").arg(endpoint.text())));
    TextTable table(
        {CliTexts::tr("Wave"), CliTexts::tr("Container"), CliTexts::tr("Image"), CliTexts::tr("Waits for")},
        {0});
    for (const RehearsalContainer& container : plan.containers) {
        const StartService& service = plan.start.services[static_cast<std::size_t>(container.service)];
        QStringList waits;
        for (const StartWait& wait : service.waits)
            waits +=
                plan.start.services[static_cast<std::size_t>(wait.service)].service +
                (wait.when == StartCondition::Started ? QString()
                                                      : QStringLiteral(" (%1)").arg(choiceName(wait.when)));
        table.add({QString::number(service.wave), container.name, container.image,
                   waits.join(QStringLiteral(", "))});
    }
    table.print();
    print(CliTexts::tr("Networks, from which nothing outside can be reached: %1")
              .arg(plan.networks.join(QStringLiteral(", "))));
    if (!plan.volumes.empty()) {
        QStringList names;
        for (const RehearsalVolume& volume : plan.volumes)
            names += volume.name;
        print(CliTexts::tr("Volumes: %1").arg(names.join(QStringLiteral(", "))));
    }
    for (const QString& note : plan.notes)
        print(note);
}

QString stateText(const RehearsedService& outcome) {
    switch (outcome.end) {
    case RehearsedEnd::NotStarted:
        return CliTexts::tr("not started");
    case RehearsedEnd::Started:
        return CliTexts::tr("runs, no health check");
    case RehearsedEnd::Healthy:
        return CliTexts::tr("healthy");
    case RehearsedEnd::Completed:
        return CliTexts::tr("completed");
    case RehearsedEnd::Failed:
        return CliTexts::tr("failed");
    case RehearsedEnd::NeverHealthy:
        return CliTexts::tr("never healthy");
    case RehearsedEnd::Stopped:
        break;
    }
    return CliTexts::tr("stopped");
}

QString seconds(const std::optional<Milliseconds>& time) {
    return time ? CliTexts::tr("%1 s").arg(static_cast<double>(time->count()) / 1000.0, 0, 'f', 1)
                : QStringLiteral("-");
}

void printRows(const RehearsalReport& report) {
    TextTable table({CliTexts::tr("Planned"), CliTexts::tr("Actual"), CliTexts::tr("Service"),
                     CliTexts::tr("Start at"), CliTexts::tr("Took"), CliTexts::tr("Plan says"),
                     CliTexts::tr("State")},
                    {0, 1, 3, 4, 5});
    for (const RehearsalRow& row : report.rows)
        table.add({QString::number(row.plannedPlace),
                   row.actualPlace ? QString::number(*row.actualPlace) : QStringLiteral("-"), row.name,
                   seconds(row.outcome.started), seconds(row.measured),
                   durationText(row.planned, QStringLiteral("-")), stateText(row.outcome)});
    table.print();
}

void printTroubles(const RehearsalReport& report, const RecoveryGraph& graph) {
    for (const RehearsalRow& row : report.rows) {
        if (!row.outcome.because.isEmpty())
            print(red(CliTexts::tr("%1 did not come up: %2.").arg(row.name, row.outcome.because)));
        for (const QString& line : row.outcome.log)
            print(QStringLiteral("    ") + line);
    }
    for (const DependencyGuess& guess : report.guesses)
        print(
            CliTexts::tr("%1 only came up after %2 was up, and the plan knows of no dependency between them; "
                         "perhaps it needs it.")
                .arg(graph.name(guess.component), graph.name(guess.on)));
}

void tell(const Rehearsal& rehearsal, const RehearsalReport& report, const ScenarioAnalysis& analysis) {
    print();
    if (rehearsal.isCancelled)
        print(red(CliTexts::tr("The rehearsal was stopped before its end.")));
    printRows(report);
    printTroubles(report, *analysis.graph);
    print(rehearsal.left.isEmpty()
              ? CliTexts::tr("Everything that the rehearsal made is removed.")
              : CliTexts::tr("These could not be removed; try drawbridge rehearse clean: %1")
                    .arg(rehearsal.left.join(QStringLiteral(", "))));
}

/// What earlier rehearsals left there, when this program was killed with its watchdog.
void offerLeftovers(const RehearseOptions& o, const live::Endpoint& endpoint, const live::Limits& limits) {
    const auto parts = rehearsalLeftovers(endpoint, limits);
    if (parts.empty())
        return;
    QStringList names;
    for (const live::RehearsalPart& part : parts)
        names += part.name;
    warn(CliTexts::tr("an earlier rehearsal left this on %1, or one is running there: %2")
             .arg(endpoint.text(), names.join(QStringLiteral(", "))));
    const bool isAsked = !o.yes && ::isatty(STDIN_FILENO) != 0;
    if (!isAsked)
        warn(CliTexts::tr("it stays; drawbridge rehearse clean --on %1 removes it").arg(endpoint.text()));
    else if (isConfirmed(o, CliTexts::tr("Remove it first?")))
        removeRehearsal(endpoint, limits, {});
}

std::chrono::seconds limitOf(const RehearseOptions& o) {
    if (o.limit.empty())
        return RehearsalSettings{}.timeout;
    const auto given = parseDuration(text(o.limit));
    if (!given)
        throw InputError(QStringLiteral("--timeout: “%1” %2").arg(text(o.limit), given.error()));
    return std::chrono::seconds(given->count());
}

void record(Document& document, const RehearsalReport& report, const ScenarioAnalysis& analysis) {
    QStringList skipped;
    const Plan base = document.plan();
    applyPlanChange(document, base, withMeasured(base, report, *analysis.graph, skipped),
                    CliTexts::tr("Take over the durations of a rehearsal"));
    if (!skipped.isEmpty())
        warn(CliTexts::tr("not recorded, as their procedures restore data, too: %1")
                 .arg(skipped.join(QStringLiteral(", "))));
}

void start(const RehearseOptions& o, Context& context) {
    if (context.json && !o.yes)
        throw InputError(CliTexts::tr("--json leaves no place for a question: give --yes, too"));
    const QString file = text(o.file);
    std::unique_ptr<Document> document = o.isRecorded ? openProject(file) : nullptr;
    if (document != nullptr && document->isReadOnly())
        throw InputError(document->readOnlyReason());
    const ScenarioAnalysis analysis = o.services.analysed(document ? document->plan() : loadPlan(file));
    RehearsalPlan plan = planRehearsal(analysis, o.services.groupIn(analysis.plan()),
                                       o.services.bodies(false), newRehearsalId());
    RehearsalSettings settings;
    settings.endpoint = endpointOf(o);
    // An engine under load takes long to start a container, and says nothing meanwhile.
    settings.limits.idle = std::chrono::minutes(2);
    settings.timeout = limitOf(o);
    settings.pulls = o.pulls;
    constexpr int shownLines = 20;
    settings.logLines = o.showsLogs && ::isatty(STDOUT_FILENO) != 0 && !context.json ? shownLines : 0;
    settings.cancelled = Interrupts::flag();
    settings.program = QCoreApplication::applicationFilePath();
    const bool isQuiet = context.json;
    settings.progress = [isQuiet](const QString& line) {
        if (isQuiet)
            return;
        print(line);
        flushOutput();
    };
    offerLeftovers(o, settings.endpoint, settings.limits);
    if (!context.json) {
        printPlan(plan, settings.endpoint);
        flushOutput(); // stays to be read when nobody is there to say yes
    }
    if (!isConfirmed(o, CliTexts::tr("Make it?"))) {
        print(CliTexts::tr("Nothing was made."));
        return;
    }
    const Interrupts interrupts;
    const Rehearsal rehearsal = rehearseStart(std::move(plan), settings);
    const RehearsalReport report = reportOf(rehearsal, analysis);
    if (document != nullptr && !rehearsal.isCancelled)
        record(*document, report, analysis);
    if (context.json)
        printJson(rehearsalJson(rehearsal, report, analysis, document != nullptr && !rehearsal.isCancelled));
    else
        tell(rehearsal, report, analysis);
    if (!context.json && document == nullptr && !rehearsal.isCancelled)
        print(CliTexts::tr("--record takes the measured durations into the plan."));
    if (!rehearsal.left.isEmpty())
        throw MachineError(CliTexts::tr("something of the rehearsal is left on %1; remove it with drawbridge "
                                        "rehearse clean --on %1")
                               .arg(settings.endpoint.text()));
    if (o.failsOnUnhealthy && !report.isEveryUp())
        context.status = 1;
}

void clean(const RehearseOptions& o) {
    const live::Endpoint endpoint = endpointOf(o);
    const auto parts = rehearsalLeftovers(endpoint, {});
    if (parts.empty()) {
        print(CliTexts::tr("No rehearsal left anything on %1.").arg(endpoint.text()));
        return;
    }
    print(bold(CliTexts::tr("Made by rehearsals on %1").arg(endpoint.text())));
    for (const live::RehearsalPart& part : parts)
        print(part.name);
    if (!isConfirmed(o, CliTexts::tr("Remove it?")))
        return;
    const QStringList left = removeRehearsal(endpoint, {}, {});
    if (!left.isEmpty())
        throw MachineError(
            CliTexts::tr("these could not be removed: %1").arg(left.join(QStringLiteral(", "))));
    print(CliTexts::tr("Removed."));
}

void addStart(CLI::App& parent, Context& context) {
    auto options = std::make_shared<RehearseOptions>();
    CLI::App* command = parent.add_subcommand(
        "start", "Start a scenario's services on an engine, apart from all else, measure, and remove them");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->services.addTo(*command);
    addEngine(*command, *options);
    addProjectFolder(*command);
    command
        ->add_option("--timeout", options->limit, "How long a service may take to be healthy (default: 5m)")
        ->type_name("DURATION");
    command->add_flag("--pull", options->pulls, "Fetch images that the engine does not have");
    command->add_flag(
        "--logs", options->showsLogs,
        "Show the last lines of services that do not come up, on a terminal only: they may hold "
        "secrets");
    command->add_flag("--record", options->isRecorded,
                      "Take the measured durations into the project, as one edit");
    command->add_flag("--fail-on-unhealthy", options->failsOnUnhealthy,
                      "Exit with status 1 if a service does not come up");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { start(*options, context); });
}

void addClean(CLI::App& parent) {
    auto options = std::make_shared<RehearseOptions>();
    CLI::App* command = parent.add_subcommand("clean", "Remove what killed rehearsals left on an engine");
    addEngine(*command, *options);
    command->callback([options] { clean(*options); });
}

} // namespace

void addRehearse(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "rehearse",
        "Try a recovery out: its services on an engine that you name, or its network on this machine");
    command->require_subcommand(1);
    addStart(*command, context);
    addClean(*command);
    addRehearseNetwork(*command, context);
}

} // namespace drawbridge::cli
