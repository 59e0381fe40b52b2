// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/engine_choice.h"
#include "core/analysis/drift/drift_state.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/import/yaml/yaml_tree.h"
#include "core/operations/edits/resolve_drift.h"
#include "core/operations/json/drift_json.h"
#include "core/operations/look_at_engines.h"
#include "core/operations/plan_change.h"
#include "core/store/project.h"

#include <QDate>

#include <algorithm>

namespace drawbridge::cli {

namespace {

struct DriftOptions {
    std::string file;
    EngineChoice engines;
    std::vector<std::string> packages;
    std::vector<std::string> settings;
    std::string takeBuild;
    std::vector<std::string> take;
    std::vector<std::string> intoBuild;
    std::vector<std::string> waive;
    std::string because;
    std::string until;
    bool isRecorded = false;
    bool failsOnDrift = false;
};

/// "host=FILE" in two.
std::pair<QString, QString> hostAndFile(const std::string& given, const char* option) {
    const QString written = text(given);
    const qsizetype mark = written.indexOf(u'=');
    if (mark < 1)
        throw InputError(
            CliTexts::tr("%1 takes HOST=FILE, not %2").arg(QString::fromLatin1(option), written));
    return {written.left(mark), written.mid(mark + 1)};
}

ComponentId hostCalled(const Plan& plan, const QString& name) {
    for (const Component& component : plan.components) {
        if (component.name != name)
            continue;
        if (component.kind != ComponentKind::DockerHost)
            throw InputError(CliTexts::tr("%1 is no Docker host").arg(inQuotes(name)));
        return component.id;
    }
    throw InputError(CliTexts::tr("no component is called %1").arg(inQuotes(name)));
}

/// What engines do not tell, from lists.
std::map<ComponentId, HostFacts> listsOf(const DriftOptions& o, const Plan& plan) {
    std::map<ComponentId, HostFacts> lists;
    for (const std::string& given : o.packages) {
        const auto [host, file] = hostAndFile(given, "--packages");
        lists[hostCalled(plan, host)].packages = readPackages(readInputFile(file), file);
    }
    for (const std::string& given : o.settings) {
        const auto [host, file] = hostAndFile(given, "--sysctls");
        lists[hostCalled(plan, host)].sysctls = readKernelSettings(readInputFile(file), file);
    }
    return lists;
}

/// A difference as the command line names it: "orders:image", "docker-1:packages/nginx".
struct Named {
    ComponentId component{0};
    QString what;
    QString text;
};

QStringList differenceNames(const DriftReport& report) {
    QStringList names;
    for (const Component& component : report.looked.components) {
        for (const Difference& difference : knownDrift(report.looked, component))
            names += component.name + u':' + difference.what;
    }
    return names;
}

/// Throws InputError with the differences that there are, for one that is not among them.
Named differenceCalled(const DriftReport& report, const std::string& given) {
    const QString written = text(given);
    const qsizetype mark = written.lastIndexOf(u':');
    const QString name = written.left(mark);
    const QString what = written.mid(mark + 1);
    for (const Component& component : report.looked.components) {
        for (const Difference& difference : knownDrift(report.looked, component)) {
            if (mark > 0 && component.name == name && difference.what == what)
                return {component.id, what, written};
        }
    }
    const QStringList known = differenceNames(report);
    throw InputError(known.isEmpty()
                         ? CliTexts::tr("there is no difference %1; nothing differs").arg(inQuotes(written))
                         : CliTexts::tr("there is no difference %1; there are: %2")
                               .arg(inQuotes(written), known.join(QStringLiteral(", "))));
}

std::vector<Named> differencesCalled(const DriftReport& report, const std::vector<std::string>& given) {
    std::vector<Named> result;
    for (const std::string& each : given)
        result.push_back(differenceCalled(report, each));
    return result;
}

QString valueText(const std::optional<QString>& value) {
    return value.value_or(QStringLiteral("-"));
}

QString waivedText(const Component* component, const Difference& difference) {
    const bool waived = component != nullptr && isWaived(*component, difference, QDate::currentDate());
    return waived ? CliTexts::tr(" (waived)") : QString();
}

void printHosts(const DriftReport& report) {
    TextTable table(
        {CliTexts::tr("Host"), CliTexts::tr("Field"), CliTexts::tr("Expected"), CliTexts::tr("Found")});
    for (const HostDrift& drift : report.hosts) {
        const Component* host = report.looked.components.find(drift.host);
        const QString name = host == nullptr ? drift.endpoint : host->name;
        if (!drift.isReachable()) {
            table.add({name, CliTexts::tr("not read"), QString(), QString()});
            continue;
        }
        if (drift.differences.empty())
            table.add({name,
                       host != nullptr && host->build ? CliTexts::tr("as its standard build")
                                                      : CliTexts::tr("no standard build"),
                       QString(), QString()});
        for (const Difference& each : drift.differences)
            table.add({name, driftLabel(each.what) + waivedText(host, each), valueText(each.expected),
                       valueText(each.found)});
    }
    table.print();
    for (const HostDrift& drift : report.hosts) {
        if (!drift.isReachable())
            warn(drift.unreadBecause);
    }
}

void printComponents(const DriftReport& report) {
    if (report.components.empty())
        return;
    print();
    TextTable table(
        {CliTexts::tr("Component"), CliTexts::tr("Change"), CliTexts::tr("Expected"), CliTexts::tr("Found")});
    for (const ComponentDrift& drift : report.components)
        table.add({drift.name,
                   driftLabel(drift.difference.what) +
                       waivedText(drift.component ? report.looked.components.find(*drift.component) : nullptr,
                                  drift.difference),
                   valueText(drift.difference.expected), valueText(drift.difference.found)});
    table.print();
}

void tell(const DriftOptions& o, const DriftReport& report) {
    printHosts(report);
    printComponents(report);
    for (const Diagnostic& note : report.notes)
        print(note.message);
    print();
    const bool isAnyRead = std::any_of(report.hosts.begin(), report.hosts.end(),
                                       [](const HostDrift& host) { return host.isReachable(); });
    if (!isAnyRead)
        print(CliTexts::tr("No engine was read, so nothing was compared."));
    else if (report.isClean())
        print(CliTexts::tr("Everything is as the plan says, or waived."));
    else if (const QStringList names = differenceNames(report); !names.isEmpty())
        print(
            CliTexts::tr("To take or to waive them, name them so: %1").arg(names.join(QStringLiteral(", "))));
    print(o.isRecorded && isAnyRead
              ? CliTexts::tr("Recorded in %1.").arg(text(o.file))
              : CliTexts::tr("Nothing was recorded; --record keeps it in the project."));
}

DriftReport look(const DriftOptions& o, const Plan& plan) {
    const QStringList given = o.engines.written(plan);
    if (given.isEmpty())
        throw InputError(CliTexts::tr(
            "no host of the plan has an engine endpoint: name an endpoint, or discover one first"));
    ProgressLine line(CliTexts::tr("Reading"));
    EngineReading reading = o.engines.reading();
    reading.progress = line.callback();
    DriftReport report =
        driftOf(lookAtEngines(o.engines.resolved(given), plan, reading), plan, QDate::currentDate());
    addLists(report, listsOf(o, plan));
    return report;
}

void takeBuild(Document& document, const QString& host) {
    const Plan base = document.plan();
    applyPlanChange(document, base, withBuildOf(base, hostCalled(base, host)),
                    CliTexts::tr("Take the build of %1 as standard").arg(host));
}

/// What people decided about single differences.
struct Decisions {
    std::vector<Named> take;
    std::vector<Named> intoBuild;
    std::vector<Named> waive;
};

Decisions decisionsOf(const DriftOptions& o, const DriftReport& report) {
    return {differencesCalled(report, o.take), differencesCalled(report, o.intoBuild),
            differencesCalled(report, o.waive)};
}

/// An edit each.
void resolve(const DriftOptions& o, const Decisions& decisions, Document& document,
             const DriftReport& report) {
    for (const Named& each : decisions.take)
        document.edit(CliTexts::tr("Take %1 into the plan").arg(each.text),
                      [&](Edit& edit) { takeIntoPlan(edit, report.found, each.component, each.what); });
    for (const Named& each : decisions.intoBuild)
        document.edit(CliTexts::tr("Take %1 into the standard build").arg(each.text),
                      [&](Edit& edit) { takeIntoBuild(edit, each.component, each.what); });
    for (const Named& each : decisions.waive)
        document.edit(CliTexts::tr("Waive %1").arg(each.text), [&](Edit& edit) {
            waive(edit, each.component,
                  {each.what, text(o.because), QDate::fromString(text(o.until), Qt::ISODate)});
        });
}

void checkWaiver(const DriftOptions& o) {
    if (o.waive.empty() && o.because.empty() && o.until.empty())
        return;
    if (o.waive.empty() || text(o.because).trimmed().isEmpty() || o.until.empty())
        throw InputError(CliTexts::tr("--waive, --because and --until go together"));
    const QDate until = QDate::fromString(text(o.until), Qt::ISODate);
    if (!until.isValid() || until < QDate::currentDate())
        throw InputError(
            CliTexts::tr("--until takes a day to come, such as %1, not %2")
                .arg(QDate::currentDate().addDays(30).toString(Qt::ISODate), inQuotes(text(o.until))));
}

bool wasRead(const DriftReport& report, ComponentId host) {
    return std::any_of(report.hosts.begin(), report.hosts.end(),
                       [host](const HostDrift& drift) { return drift.host == host && drift.isReachable(); });
}

void runDrift(const DriftOptions& o, Context& context) {
    const QString file = text(o.file);
    checkWaiver(o);
    std::unique_ptr<Document> document;
    const bool writes = o.isRecorded || !o.takeBuild.empty();
    if (writes)
        document = openProject(file);
    if (document != nullptr && document->isReadOnly())
        throw InputError(document->readOnlyReason());
    const DriftReport report = look(o, writes ? document->plan() : loadPlan(file));
    if (!o.takeBuild.empty() && !wasRead(report, hostCalled(report.base, text(o.takeBuild))))
        throw InputError(CliTexts::tr("%1 was not read, so its present state is not known")
                             .arg(inQuotes(text(o.takeBuild))));
    const Decisions decisions = decisionsOf(o, report); // a name that is none refuses all, before any edit
    if (writes)
        recordDrift(*document, report);
    if (!o.takeBuild.empty())
        takeBuild(*document, text(o.takeBuild));
    if (writes)
        resolve(o, decisions, *document, report);
    if (context.json)
        printJson(driftJson(report));
    else
        tell(o, report);
    if (o.failsOnDrift && !report.isClean())
        context.status = 1;
}

} // namespace

void addDrift(CLI::App& app, Context& context) {
    auto options = std::make_shared<DriftOptions>();
    CLI::App* command = app.add_subcommand(
        "drift", "Hold running engines against the plan and its standard builds; reads only");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->engines.add(*command, "Default: those of the hosts of the plan.");
    command
        ->add_option("--packages", options->packages,
                     "HOST=FILE: packages of a host, as dpkg-query -W prints them, or CSV")
        ->allow_extra_args(false);
    command
        ->add_option("--sysctls", options->settings,
                     "HOST=FILE: kernel settings of a host, as sysctl -a prints them")
        ->allow_extra_args(false);
    command->add_flag("--record", options->isRecorded,
                      "Keep in the project what was found, and that it was checked today");
    command->add_option("--take-build", options->takeBuild,
                        "HOST whose present state becomes its standard build; implies --record");
    const auto differences = [&](const char* name, std::vector<std::string>& into, const char* help) {
        command->add_option(name, into, help)->allow_extra_args(false)->type_name("NAME:WHAT");
    };
    differences("--take", options->take,
                "A difference that the plan is to have from now on, such as orders:image; implies --record");
    differences("--take-into-build", options->intoBuild,
                "A difference that the host's standard build is to demand, such as docker-1:kernel; implies "
                "--record");
    differences("--waive", options->waive,
                "A difference that is put up with, with --because and --until; implies --record");
    command->add_option("--because", options->because, "Why it is waived");
    command->add_option("--until", options->until, "The last day of the waiver, as 2027-03-31");
    command->add_flag(
        "--fail-on-drift", options->failsOnDrift,
        "Exit with status 1 if anything differs that is not waived, or an engine cannot be read");
    command
        ->add_option_function<std::string>(
            "--fail-on", [options](const std::string&) { options->failsOnDrift = true; },
            "drift: the same as --fail-on-drift")
        ->check(oneOf({u"drift"_qs}));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        options->isRecorded = options->isRecorded || !options->takeBuild.empty() || !options->take.empty() ||
                              !options->intoBuild.empty() || !options->waive.empty();
        runDrift(*options, context);
    });
}

} // namespace drawbridge::cli
