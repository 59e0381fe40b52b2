// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/base/texts.h"
#include "core/operations/json/prepare_json.h"
#include "core/operations/open_plan.h"
#include "core/operations/plan_change.h"
#include "core/store/project.h"

#include <QFileInfo>

namespace drawbridge::cli {

namespace {

struct PrepareArguments {
    std::string file;
    std::string from;
    std::string to;
    bool newSite = false;
    bool isDryRun = false;
    std::vector<std::string> accept;
    std::string copiesAt;
    std::string interval;
    std::string rto;
    std::string rpo;
    std::vector<std::string> libraries;
};

std::optional<Seconds> durationOf(const std::string& value, const char* option) {
    if (value.empty())
        return std::nullopt;
    const auto parsed = parseDuration(text(value));
    if (!parsed)
        throw InputError(
            QStringLiteral("%1: “%2” %3").arg(QLatin1String(option), text(value), parsed.error()));
    return *parsed;
}

PrepareOptions prepareOptions(const PrepareArguments& o) {
    PrepareOptions options;
    options.from = text(o.from);
    options.to = text(o.to);
    options.newSite = o.newSite;
    const auto accepts = [&o](const char* what) {
        return std::find(o.accept.begin(), o.accept.end(), what) != o.accept.end();
    };
    options.acceptCopies = accepts("backup");
    options.copiesAt = text(o.copiesAt);
    options.interval = durationOf(o.interval, "--backup-every");
    options.rto = durationOf(o.rto, "--rto");
    options.rpo = durationOf(o.rpo, "--rpo");
    if (accepts("targets") && !options.rto && !options.rpo)
        throw InputError(CliTexts::tr("targets are never invented: give them with --rto and --rpo"));
    for (const std::string& library : o.libraries)
        options.libraries += text(library);
    return options;
}

void printRecoveries(const Prepared& prepared) {
    const Plan& plan = prepared.plan;
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("Strategy"), CliTexts::tr("Where"),
                     CliTexts::tr("Address"), CliTexts::tr("Steps"), CliTexts::tr("Why")},
                    {4});
    std::optional<ProposalGroup> group;
    for (const RecoveryProposal& proposal : prepared.preparation.recoveries) {
        if (group != proposal.group)
            table.add({labelOf(proposal.group), QString(), QString(), QString(), QString(), QString()});
        group = proposal.group;
        const Component& component = *plan.components.find(proposal.component);
        const auto address = proposal.recovery.address ? proposal.recovery.address->address : std::nullopt;
        const auto steps = plannedSteps(plan, component.kind, *component.recovery).size();
        const QString where = placeText(plan, proposal);
        table.add({component.name, choiceName(proposal.recovery.strategy),
                   proposal.isToBeBuilt ? CliTexts::tr("%1, to be built").arg(where) : where,
                   address ? formatIpAddress(*address) : QString(), QString::number(steps), proposal.why});
    }
    table.print();
}

void printNetworks(const Prepared& prepared) {
    if (prepared.preparation.networks.empty())
        return;
    print();
    TextTable table({CliTexts::tr("Network"), CliTexts::tr("Replaced by"), CliTexts::tr("Block"),
                     CliTexts::tr("VLAN"), CliTexts::tr("Why")},
                    {3});
    for (const NetworkProposal& proposal : prepared.preparation.networks) {
        const Network& standIn = *prepared.plan.networks.find(proposal.standIn);
        table.add({prepared.plan.networks.find(proposal.network)->name, standIn.name,
                   standIn.cidr ? formatCidr(*standIn.cidr) : QString(),
                   standIn.vlan ? QString::number(*standIn.vlan) : QString(), proposal.why});
    }
    table.print();
}

void printAround(const Preparation& preparation) {
    print();
    if (preparation.scenario)
        print(CliTexts::tr("Scenario: %1, detected after %2, declared after %3 more.")
                  .arg(preparation.scenario->name, durationText(*preparation.scenario->detection),
                       durationText(*preparation.scenario->declaration)));
    for (const ProtectionGroup& group : preparation.groups)
        print(CliTexts::tr("Protection group: %1, %2 members.").arg(group.name).arg(group.members.size()));
    if (preparation.assumptions)
        print(CliTexts::tr("Assumptions: the cautious set is switched on."));
}

/// "postgres", "web, whose volumes 19 others share"
QString whose(const Plan& plan, const CopyQuestion& question) {
    const QString name = plan.components.find(question.component)->name;
    return question.sharers.empty() ? name
                                    : CliTexts::tr("%1, whose volumes %n other(s) share", nullptr,
                                                   static_cast<int>(question.sharers.size()))
                                          .arg(name);
}

void printQuestions(const Prepared& prepared) {
    const Preparation& preparation = prepared.preparation;
    if (preparation.copies.empty() && preparation.targets.empty())
        return;
    print();
    print(bold(CliTexts::tr("Needs an answer")));
    for (const CopyQuestion& question : preparation.copies)
        print(red(CliTexts::tr("No copy of the data is in the plan, so it comes back empty: %1.")
                      .arg(whose(prepared.plan, question))));
    if (!preparation.copies.empty()) {
        const DataCopy& proposed = preparation.copies.front().proposed;
        print(CliTexts::tr("If there are backups, or will be, at %1, every %2, say --accept backup.")
                  .arg(prepared.plan.sites.find(proposed.at.site)->name, durationText(*proposed.every)));
    }
    QStringList names;
    for (const TargetQuestion& question : preparation.targets)
        names += question.name;
    if (!names.isEmpty())
        print(CliTexts::tr(
                  "No target is given, so nothing is met and nothing is missed: %1. Give them with --rto "
                  "and --rpo, or one by one in the project.")
                  .arg(names.join(QStringLiteral(", "))));
}

/// What the first scenario that fails the site now comes to.
void printEffect(const Prepared& prepared) {
    const Plan& plan = prepared.plan;
    for (const Scenario& scenario : plan.scenarios) {
        const bool failsIt =
            std::any_of(scenario.fails.begin(), scenario.fails.end(),
                        [&](const Failure& failure) { return failure.site == prepared.preparation.from; });
        if (!failsIt)
            continue;
        const auto analysis = analyseScenario(std::make_shared<const RecoveryGraph>(plan), scenario);
        print();
        print(bold(scenario.name));
        printFigures(analysis);
        return;
    }
}

void tell(const Prepared& prepared) {
    if (prepared.preparation.proposals() == 0) {
        print(CliTexts::tr("Nothing to propose: everything at %1 has a recovery.")
                  .arg(prepared.plan.sites.find(prepared.preparation.from)->name));
    } else {
        printRecoveries(prepared);
        printNetworks(prepared);
        printAround(prepared.preparation);
    }
    printQuestions(prepared);
    printEffect(prepared);
}

void runPrepare(const PrepareArguments& o, const Context& context) {
    const QString file = text(o.file);
    if (!o.isDryRun && QFileInfo::exists(file) && !isMeantAsProject(file))
        throw InputError(
            CliTexts::tr("is no project, so nothing can be written to it: import it into a project "
                         "first, or look with --dry-run"),
            {file, 0, 0});
    std::unique_ptr<Document> document;
    if (!o.isDryRun) {
        document = openProject(file);
        if (document->isReadOnly())
            throw InputError(document->readOnlyReason());
    }
    const Prepared prepared = prepare(document ? document->plan() : loadPlan(file), prepareOptions(o));
    if (document)
        applyPlanChange(*document, prepared.base, prepared.plan,
                        prepareLabel(prepared.plan, prepared.preparation));
    if (context.json)
        printJson(prepareJson(prepared));
    else
        tell(prepared);
}

} // namespace

void addPrepare(CLI::App& app, Context& context) {
    auto options = std::make_shared<PrepareArguments>();
    CLI::App* command =
        app.add_subcommand("prepare", "Propose a recovery for everything in a site that has none");
    command->add_option("FILE", options->file, "Project; with --dry-run plan text, too")->required();
    command->add_option("--from", options->from, "The site that is lost (default: the primary one)")
        ->type_name("SITE");
    command->add_option("--to", options->to, "The site to recover to (default: the recovery site)")
        ->type_name("SITE");
    command->add_flag("--new-site", options->newSite,
                      "Make the site of --to if the plan has none of that name");
    command->add_flag("--dry-run", options->isDryRun, "Print the proposals and change nothing");
    command
        ->add_option("--accept", options->accept,
                     "Questions to answer with what is proposed: backup, targets (with --rto, --rpo)")
        ->delimiter(',')
        ->check(CLI::IsMember({"backup", "targets"}));
    command->add_option("--backup-at", options->copiesAt, "Site of the accepted backups")->type_name("SITE");
    command->add_option("--backup-every", options->interval, "Interval of the accepted backups, e.g. 24h")
        ->type_name("DURATION");
    command->add_option("--rto", options->rto, "RTO target of what has none, e.g. 8h")->type_name("DURATION");
    command->add_option("--rpo", options->rpo, "RPO target of what has none, e.g. 24h")
        ->type_name("DURATION");
    command->add_option("--library", options->libraries, "Procedures of your own, as plan text")
        ->type_name("FILE");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        runPrepare(*options, context);
        context.status = 0;
    });
}

} // namespace drawbridge::cli
