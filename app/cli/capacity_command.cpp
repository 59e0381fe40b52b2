// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/analysis/capacity/capacity_problem.h"
#include "core/base/index.h"
#include "core/base/size_text.h"
#include "core/base/texts.h"
#include "core/operations/json/capacity_json.h"
#include "core/operations/open_plan.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct CapacityOptions {
    std::string file;
    ScenarioChoice scenario;
    std::string timeLimit;
    bool accept = false;
    bool leaveOff = false;
    bool failOnShort = false;
};

packing::Limits limitsOf(const CapacityOptions& o) {
    packing::Limits limits;
    if (o.timeLimit.empty())
        return limits;
    const auto limit = parseDuration(text(o.timeLimit));
    if (!limit || limit->count() < 1 || limit->count() > 3600)
        throw InputError(CliTexts::tr("--time-limit %1 is not a duration from 1s to 1h; expected e.g. 5s")
                             .arg(text(o.timeLimit)));
    // More effort for more time than the default has.
    limits.effort = std::max<qint64>(1, limits.effort * limit->count() * 1000 / limits.time.count());
    limits.time = *limit;
    return limits;
}

QString numberOf(int resource, qint64 amount) {
    return resource == packing::Cpus ? formatNumber(static_cast<double>(amount) / 1e6) : sizeText({amount});
}

/// "6 of 16", "at least 6 of 16", "6, of how many is unknown"
QString useText(const HostFit& host, int resource) {
    const HostFit::Use& use = host.use[idx(resource)];
    const QString used = numberOf(resource, use.stays + use.added);
    const QString known = use.capacity ? CliTexts::tr("%1 of %2").arg(used, numberOf(resource, *use.capacity))
                                       : CliTexts::tr("%1 of ?").arg(used);
    return host.isAtLeast && resource != packing::Storage ? CliTexts::tr("%1 or more").arg(known) : known;
}

void printHosts(const RecoveryGraph& graph, const CapacityFit& fit) {
    const bool hasStorage = std::any_of(fit.hosts.begin(), fit.hosts.end(), [](const HostFit& host) {
        const HostFit::Use& use = host.use[packing::Storage];
        return use.capacity || use.stays + use.added > 0;
    });
    QStringList columns{CliTexts::tr("Host"), CliTexts::tr("CPUs"), CliTexts::tr("Memory")};
    if (hasStorage)
        columns += CliTexts::tr("Storage");
    columns += {CliTexts::tr("Stays"), CliTexts::tr("Recovered")};
    const int last = static_cast<int>(columns.size());
    TextTable table(columns, {last - 2, last - 1});
    for (const HostFit& host : fit.hosts) {
        QStringList row{graph.name(host.host), useText(host, packing::Cpus), useText(host, packing::Memory)};
        if (hasStorage)
            row += useText(host, packing::Storage);
        row += {QString::number(host.staying), QString::number(host.arriving.size())};
        table.add(row);
    }
    print();
    table.print();
}

void printMoves(const RecoveryGraph& graph, const CapacityFit& fit) {
    if (fit.moves.empty())
        return;
    TextTable table(
        {CliTexts::tr("Recovers elsewhere"), CliTexts::tr("From"), CliTexts::tr("To"), CliTexts::tr("Why")});
    for (const CapacityMove& move : fit.moves)
        table.add({graph.name(move.component), move.from < 0 ? QString() : graph.name(move.from),
                   graph.name(move.to), move.why});
    print();
    table.print();
}

QString priorityText(int priority) {
    return priority < packing::kLevels ? QString::number(priority) : CliTexts::tr("none");
}

void printOff(const RecoveryGraph& graph, const CapacityFit& fit) {
    if (fit.staysOff.empty())
        return;
    TextTable table({CliTexts::tr("Stays off"), CliTexts::tr("Priority"), CliTexts::tr("Why")}, {1});
    for (const CapacityOff& off : fit.staysOff)
        table.add({graph.name(off.component), priorityText(off.priority), off.why});
    print();
    table.print();
    if (fit.isGreatest) {
        print(CliTexts::tr("By priority, no more can be recovered: that is proven."));
        return;
    }
    for (int level = 1; level <= packing::kLevels; ++level) {
        const auto at = idx(level - 1);
        if (fit.fitting[at] < fit.wanted[at] && fit.atMost[at] > fit.fitting[at])
            print(CliTexts::tr("Priority %1: %2 of %3 fit; it is open whether up to %4 do.")
                      .arg(priorityText(level))
                      .arg(fit.fitting[at])
                      .arg(fit.wanted[at])
                      .arg(fit.atMost[at]));
    }
}

void printUnknown(const RecoveryGraph& graph, const CapacityFit& fit) {
    if (fit.restsOnUnknown())
        print();
    if (!fit.unknownNeeds.empty())
        print(CliTexts::tr("Needs unknown, counted as nothing: %1. The fit rests on it.")
                  .arg(componentNames(graph, fit.unknownNeeds)));
    if (!fit.unknownCapacity.empty())
        print(CliTexts::tr("Capacity unknown, taken as enough: %1. The fit rests on it.")
                  .arg(componentNames(graph, fit.unknownCapacity)));
}

void printText(const CapacityStudy& study) {
    const RecoveryGraph& graph = *study.analysis.graph;
    const CapacityFit& fit = study.fit;
    print(bold(CliTexts::tr("Capacity after %1").arg(study.analysis.scenario.name)));
    if (fit.nothingToPlace()) {
        print(CliTexts::tr("Nothing is recovered on a Docker host in this scenario."));
    } else {
        const QString sentence = CliTexts::tr("%1.").arg(fit.sentence);
        print(fit.proof == packing::Proof::Fits ? Line(sentence) : red(sentence));
        if (!fit.hosts.empty())
            printHosts(graph, fit);
        printMoves(graph, fit);
        printOff(graph, fit);
        printUnknown(graph, fit);
    }
    if (!fit.notRecovered.empty())
        print(CliTexts::tr("Not recovered by the plan, whatever the room: %1.")
                  .arg(componentNames(graph, fit.notRecovered)));
}

void runCapacity(const CapacityOptions& o, Context& context) {
    const QString file = text(o.file);
    if (o.leaveOff && !o.accept)
        throw InputError(CliTexts::tr("--leave-off says what --accept writes: give both"));
    std::unique_ptr<Document> document;
    if (o.accept) {
        if (!isMeantAsProject(file))
            throw InputError(CliTexts::tr("is no project, so nothing can be written to it: import it into a "
                                          "project first, or look without --accept"),
                             {file, 0, 0});
        document = openProject(file);
        if (document->isReadOnly())
            throw InputError(document->readOnlyReason());
    }
    const Plan plan = document ? document->plan() : loadPlan(file);
    const CapacityStudy study = studyCapacity(plan, o.scenario.find(plan), limitsOf(o));
    const bool accepted = document && acceptCapacity(*document, study, o.leaveOff);
    if (context.json) {
        printJson(capacityJson(study, accepted));
    } else {
        printText(study);
        if (o.accept)
            print(accepted ? CliTexts::tr("Accepted: the plan recovers on these hosts now.")
                           : CliTexts::tr("Nothing to accept: the plan recovers on these hosts already."));
    }
    if (o.failOnShort && study.fit.proof != packing::Proof::Fits && !study.fit.nothingToPlace())
        context.status = 1;
}

} // namespace

void addCapacity(CLI::App& app, Context& context) {
    auto options = std::make_shared<CapacityOptions>();
    CLI::App* command =
        app.add_subcommand("capacity", "Whether what a scenario recovers fits on the recovery site's hosts");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_flag("--accept", options->accept,
                      "Write the placement into the project, as one edit that can be undone");
    command->add_flag("--leave-off", options->leaveOff,
                      "With --accept: what does not fit gets the recovery strategy “none”");
    command->add_option("--time-limit", options->timeLimit, "Time for the search (default: 4s)")
        ->type_name("TIME");
    command->add_flag("--fail-on-short", options->failOnShort,
                      "End with status 1 unless everything is proven to fit");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        context.status = 0;
        runCapacity(*options, context);
    });
}

} // namespace drawbridge::cli
