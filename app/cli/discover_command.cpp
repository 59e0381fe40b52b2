// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/engine_choice.h"
#include "core/base/texts.h"
#include "core/operations/discover_into.h"
#include "core/operations/json/discover_json.h"
#include "core/operations/new_plan.h"
#include "core/store/project.h"

#include <QFileInfo>
#include <QLocale>

namespace drawbridge::cli {

namespace {

struct DiscoverArguments {
    EngineChoice engines;
    std::string out;
    std::string into;
    std::string site;
    std::string host;
    std::vector<std::string> accept{"stated"};
    std::vector<std::string> dismiss;
    bool isDryRun = false;
};

std::vector<live::Endpoint> endpointsOf(const DiscoverArguments& o) {
    QStringList written = o.engines.written(Plan());
    if (written.isEmpty())
        written = {QString()}; // as the docker command chooses
    return o.engines.resolved(written);
}

DiscoverOptions discoverOptions(const DiscoverArguments& o) {
    DiscoverOptions options;
    options.site = text(o.site);
    options.host = text(o.host);
    options.accept.clear();
    for (const std::string& rule : o.accept)
        options.accept += text(rule);
    for (const std::string& rule : o.dismiss)
        options.dismiss += text(rule);
    return options;
}

QString changeText(DiscoveredChange change) {
    switch (change) {
    case DiscoveredChange::New:
        return CliTexts::tr("new");
    case DiscoveredChange::Changed:
        return CliTexts::tr("changed");
    case DiscoveredChange::Unchanged:
        return CliTexts::tr("unchanged");
    case DiscoveredChange::Gone:
        return CliTexts::tr("gone");
    }
    Q_UNREACHABLE();
}

/// "image, tags" of what changed.
QString fieldsText(const DiscoveredEntity& entity) {
    QStringList fields;
    for (const FieldDifference& difference : entity.fields)
        fields += difference.field;
    return fields.join(QStringLiteral(", "));
}

void printHosts(const Discovery& discovery) {
    TextTable table({CliTexts::tr("Host"), CliTexts::tr("Engine"), CliTexts::tr("System"),
                     CliTexts::tr("CPUs"), CliTexts::tr("Memory"), CliTexts::tr("Change"),
                     CliTexts::tr("Fields")},
                    {3, 4});
    for (const DiscoveredEntity& entity : discovery.hosts) {
        const Component& host = *discovery.plan.components.find(ComponentId(entity.ref.id));
        const HostFacts found = host.found.value_or(HostFacts{});
        const Capacity capacity = host.capacity.value_or(Capacity{});
        table.add({host.name, found.engine.value_or(QString()), found.os.value_or(QString()),
                   capacity.cpus ? formatNumber(*capacity.cpus) : QString(),
                   capacity.memory ? QLocale::c().formattedDataSize(capacity.memory->value, 1) : QString(),
                   changeText(entity.change), fieldsText(entity)});
    }
    table.print();
}

void printComponents(const Discovery& discovery) {
    if (discovery.components.empty())
        return;
    print();
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("Kind"), CliTexts::tr("Host"),
                     CliTexts::tr("Image"), CliTexts::tr("Change"), CliTexts::tr("Fields")});
    for (const DiscoveredEntity& entity : discovery.components) {
        const Component& component = *discovery.plan.components.find(ComponentId(entity.ref.id));
        const Component* host = discovery.plan.components.find(component.host);
        table.add({component.name, choiceName(component.kind), host != nullptr ? host->name : QString(),
                   component.image.value_or(QString()), changeText(entity.change), fieldsText(entity)});
    }
    table.print();
}

QString stateText(ProposedDependency::State state) {
    switch (state) {
    case ProposedDependency::State::Known:
        return CliTexts::tr("in the plan");
    case ProposedDependency::State::Accepted:
        return CliTexts::tr("accepted");
    case ProposedDependency::State::Proposed:
        return CliTexts::tr("proposed");
    case ProposedDependency::State::Dismissed:
        return CliTexts::tr("dismissed");
    case ProposedDependency::State::Circular:
        return CliTexts::tr("would close a circle");
    }
    Q_UNREACHABLE();
}

QString confidenceText(Confidence confidence) {
    switch (confidence) {
    case Confidence::Stated:
        return CliTexts::tr("stated");
    case Confidence::Likely:
        return CliTexts::tr("likely");
    case Confidence::Possible:
        return CliTexts::tr("possible");
    }
    Q_UNREACHABLE();
}

void printDependencies(const Discovery& discovery) {
    if (discovery.dependencies.empty())
        return;
    print();
    TextTable table(
        {CliTexts::tr("Dependency"), CliTexts::tr("Confidence"), CliTexts::tr("State"), CliTexts::tr("Why")});
    bool hasProposals = false;
    for (const ProposedDependency& proposal : discovery.dependencies) {
        hasProposals = hasProposals || proposal.state == ProposedDependency::State::Proposed;
        table.add(
            {proposal.id, confidenceText(proposal.confidence), stateText(proposal.state), proposal.reason});
    }
    table.print();
    if (hasProposals)
        print(CliTexts::tr("What is only proposed goes into the plan with --accept, by its name or by rule: "
                           "--accept stated,likely."));
}

int count(const std::vector<DiscoveredEntity>& entities, DiscoveredChange change) {
    return static_cast<int>(std::count_if(entities.begin(), entities.end(),
                                          [change](const auto& entity) { return entity.change == change; }));
}

void tell(const Discovery& discovery, const QString& path) {
    printHosts(discovery);
    printComponents(discovery);
    printDependencies(discovery);
    if (!discovery.notes.empty())
        print();
    for (const Diagnostic& note : discovery.notes)
        print(note.message);
    print();
    const auto number = [&discovery](DiscoveredChange change) { return count(discovery.components, change); };
    const QString counts = CliTexts::tr("%1 new, %2 changed, %3 unchanged, %4 gone")
                               .arg(number(DiscoveredChange::New))
                               .arg(number(DiscoveredChange::Changed))
                               .arg(number(DiscoveredChange::Unchanged))
                               .arg(number(DiscoveredChange::Gone));
    print(path.isEmpty() ? CliTexts::tr("Nothing was written. Components: %1.").arg(counts)
                         : CliTexts::tr("%1: components: %2.").arg(path, counts));
    if (number(DiscoveredChange::Gone) > 0)
        print(CliTexts::tr("What is gone was kept in the plan; delete it there if it is obsolete."));
}

Discovery read(const DiscoverArguments& o, const Plan& existing) {
    ProgressLine line(CliTexts::tr("Reading"));
    EngineReading reading = o.engines.reading();
    reading.progress = line.callback();
    return discoverEngines(endpointsOf(o), existing, discoverOptions(o), reading);
}

/// Where the result goes: nowhere, into a project, or into a new one.
Discovery discoverTo(const DiscoverArguments& o) {
    if (o.isDryRun)
        return read(o, o.into.empty() ? newPlan(QStringLiteral("dry run")) : loadPlan(text(o.into)));
    const QString label = discoverLabel(endpointsOf(o));
    if (o.into.empty()) {
        const QString path = text(o.out);
        if (QFileInfo::exists(path))
            throw InputError(CliTexts::tr("already exists: choose another name, or use --into to add to it"),
                             {path, 0, 0});
        Discovery discovery = read(o, newPlan(QFileInfo(path).completeBaseName()));
        createFromDiscovery(path, discovery, label);
        return discovery;
    }
    const auto document = openProject(text(o.into));
    if (document->isReadOnly())
        throw InputError(document->readOnlyReason());
    Discovery discovery = read(o, document->plan());
    applyDiscovery(*document, discovery, label);
    return discovery;
}

void runDiscover(const DiscoverArguments& o, const Context& context) {
    if (!o.isDryRun && o.out.empty() == o.into.empty())
        throw InputError(
            CliTexts::tr("give either -o FILE for a new project or --into FILE for an existing one"));
    const Discovery discovery = discoverTo(o);
    if (context.json)
        printJson(discoverJson(discovery));
    else
        tell(discovery, o.isDryRun ? QString() : text(o.into.empty() ? o.out : o.into));
}

} // namespace

void addDiscover(CLI::App& app, Context& context) {
    auto options = std::make_shared<DiscoverArguments>();
    CLI::App* command = app.add_subcommand(
        "discover", "Read running container engines into a project, without changing them");
    options->engines.add(*command, "Default: as the docker command chooses.");
    command->add_option("-o,--output", options->out, "New project, NAME.drplan");
    command->add_option("--into", options->into, "Existing project");
    command->add_option("--site", options->site, "Site of new hosts")->type_name("SITE");
    command->add_option("--host", options->host, "Host in the plan that the (only) engine runs on")
        ->type_name("HOST");
    command->add_flag("--dry-run", options->isDryRun, "Show what would change; write nothing");
    command
        ->add_option(
            "--accept", options->accept,
            "Dependencies to take into the plan: stated, likely, possible, all, none; depends-on, link, "
            "environment, volume, network …; or one by its name, web:db")
        ->delimiter(',')
        ->type_name("RULES");
    command->add_option("--dismiss", options->dismiss, "Dependencies not to take, whatever --accept says")
        ->delimiter(',')
        ->type_name("RULES");
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { runDiscover(*options, context); });
}

} // namespace drawbridge::cli
