// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/table_preview.h"
#include "core/base/texts.h"
#include "core/model/words.h"
#include "core/operations/import_into.h"
#include "core/operations/json/inventory_json.h"
#include "core/operations/new_plan.h"
#include "core/store/project.h"

#include <map>

namespace drawbridge::cli {

namespace {

struct ImportArguments {
    std::vector<std::string> sources;
    std::string out;
    std::string into;
    std::string site;
    std::string host;
    std::string as;
    std::string projectName;
    std::string table;
    std::vector<std::string> map;
    bool dryRun = false;
    bool replace = false;
    std::vector<std::string> profiles;
    std::vector<std::string> envFiles;
};

/// "Heading=field"; "Heading=" leaves it out.
inventory::Wishes wishesOf(const ImportArguments& o) {
    inventory::Wishes wishes;
    wishes.table = text(o.table);
    for (const std::string& pair : o.map) {
        const QString written = text(pair);
        const qsizetype mark = written.lastIndexOf(u'=');
        if (mark < 1)
            throw InputError(CliTexts::tr("--map takes \"Heading=field\", not %1").arg(written));
        wishes.map.emplace_back(written.left(mark).trimmed(), written.mid(mark + 1).trimmed());
    }
    return wishes;
}

std::optional<vpn::FileKind> vpnKindCalled(const std::string& name) {
    static const std::map<std::string, vpn::FileKind> kinds{{"wireguard", vpn::FileKind::WireGuard},
                                                            {"swanctl", vpn::FileKind::Swanctl},
                                                            {"ipsec", vpn::FileKind::IpsecConf},
                                                            {"openvpn", vpn::FileKind::OpenVpn}};
    const auto found = kinds.find(name);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<firewall::FileKind> firewallKindCalled(const std::string& name) {
    static const std::map<std::string, firewall::FileKind> kinds{{"nftables", firewall::FileKind::Nft},
                                                                 {"iptables", firewall::FileKind::Iptables},
                                                                 {"ip", firewall::FileKind::IpJson}};
    const auto found = kinds.find(name);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

ImportOptions importOptions(const ImportArguments& o) {
    ImportOptions options;
    options.compose = composeOptions();
    options.compose.projectName = text(o.projectName);
    options.target.replace = o.replace;
    options.target.site = text(o.site);
    options.target.host = text(o.host);
    if (o.as == "compose")
        options.as = ImportKind::Compose;
    else if (o.as == "plan-text")
        options.as = ImportKind::PlanText;
    else if (o.as == "csv")
        options.as = ImportKind::Inventory;
    else if (const auto kind = vpnKindCalled(o.as)) {
        options.as = ImportKind::Vpn;
        options.vpn = kind;
    } else if (const auto rules = firewallKindCalled(o.as)) {
        options.as = ImportKind::Firewall;
        options.firewall = rules;
    }
    options.inventory = wishesOf(o);
    for (const std::string& profile : o.profiles)
        options.compose.profiles += text(profile);
    for (const std::string& file : o.envFiles)
        options.compose.envFiles += text(file);
    return options;
}

QStringList sourcesOf(const ImportArguments& o) {
    QStringList sources;
    for (const std::string& source : o.sources)
        sources += text(source);
    return sources;
}

void tell(const Imported& imported, const QString& path) {
    for (const Diagnostic& diagnostic : imported.diagnostics)
        warn(toText(diagnostic));
    if (imported.kind == ImportKind::Inventory) {
        print(path + QStringLiteral(": ") + tallyText(imported.tallies));
        return;
    }
    if (imported.kind == ImportKind::Firewall) {
        const firewall::FirewallTally& rules = imported.rules;
        print(path + QStringLiteral(": ") +
              CliTexts::tr("%1 rules, %2 translations, %3 addresses, %4 routes; %5 components added")
                  .arg(rules.rules)
                  .arg(rules.translations)
                  .arg(rules.interfaces)
                  .arg(rules.routes)
                  .arg(imported.added));
        return;
    }
    if (imported.kind == ImportKind::Vpn) {
        print(path + QStringLiteral(": ") +
              CliTexts::tr("%1 tunnels added, %2 completed, %3 unchanged; %4 components added")
                  .arg(imported.tunnels.tunnelsAdded)
                  .arg(imported.tunnels.tunnelsChanged)
                  .arg(imported.tunnels.tunnelsKnown)
                  .arg(imported.added));
        return;
    }
    QStringList counts{imported.added == 1 ? CliTexts::tr("1 component added")
                                           : CliTexts::tr("%1 components added").arg(imported.added)};
    if (imported.changed + imported.unchanged > 0)
        counts += {CliTexts::tr("%1 changed").arg(imported.changed),
                   CliTexts::tr("%1 unchanged").arg(imported.unchanged)};
    counts += CliTexts::tr("%1 in all").arg(imported.plan.components.size());
    print(path + QStringLiteral(": ") + counts.join(QStringLiteral(", ")));
}

/// Returns the exit status.
int showTables(const ImportArguments& o, const QStringList& sources, bool asJson) {
    const Plan existing = o.into.empty() ? newPlan(QStringLiteral("dry run")) : loadPlan(text(o.into));
    const inventory::Reading reading = previewImport(sources, existing, importOptions(o));
    if (asJson) {
        printJson(inventoryJson(reading, existing));
        return reading.hasProblems() ? 2 : 0;
    }
    printPreview(reading);
    for (const Diagnostic& note : reading.notes)
        warn(toText(note));
    for (const Diagnostic& problem : problemsOf(reading))
        warn(toText(problem));
    return reading.hasProblems() ? 2 : 0;
}

void runImport(const ImportArguments& o, const QStringList& sources) {
    if (o.out.empty() == o.into.empty())
        throw InputError(
            CliTexts::tr("give either -o FILE for a new project or --into FILE for an existing one"));
    if (!o.into.empty())
        tell(importInto(*openProject(text(o.into)), sources, importOptions(o)), text(o.into));
    else
        tell(importAsProject(text(o.out), sources, importOptions(o)), text(o.out));
}

} // namespace

void addImport(CLI::App& app, Context& context) {
    auto options = std::make_shared<ImportArguments>();
    CLI::App* command = app.add_subcommand(
        "import",
        "Import Compose files (later ones override), tables (CSV), VPN files or plan text into a project");
    command
        ->add_option(
            "SOURCE", options->sources,
            "Compose files, the folder of a Compose project, CSV tables, files of WireGuard, strongSwan "
            "(swanctl.conf, ipsec.conf) and OpenVPN, what nft list ruleset, iptables-save, ip -j addr and "
            "ip -j route print, or plan text")
        ->required();
    command->add_option("-o,--output", options->out, "New project, NAME.drplan");
    command->add_option("--into", options->into, "Existing project");
    command->add_option("--site", options->site, "Site of the Docker host or gateway");
    command->add_option("--host", options->host,
                        "Docker host that runs the services, or gateway that the files are of");
    command->add_option("--as", options->as, "Format of the sources (default: detected)")
        ->check(CLI::IsMember({"compose", "plan-text", "csv", "wireguard", "swanctl", "ipsec", "openvpn",
                               "nftables", "iptables", "ip"}));
    command->add_option("--table", options->table,
                        "What the rows of a CSV table are: components, networks, interfaces, dependencies … "
                        "(default: by its headings)");
    command
        ->add_option("--map", options->map,
                     "What a column of a CSV table is: \"Heading=field\", or \"Heading=\" to leave it out")
        ->allow_extra_args(false);
    command->add_flag("--dry-run", options->dryRun,
                      "Show how CSV tables are read and what they would change; import nothing");
    command->add_flag("--json", context.json, "Print JSON (with --dry-run)");
    command->add_option("--profile", options->profiles,
                        "Only services of these profiles, and those without a profile; '*': all (default: "
                        "those of COMPOSE_PROFILES, else all)");
    command->add_option("--project-name", options->projectName,
                        "Name of the Compose project (default: as docker compose names it)");
    command->add_flag("--replace", options->replace, "Let a stack replace a different one of the same name");
    addProjectFolder(*command);
    command->add_option("--env-file", options->envFiles,
                        "Environment file (default: .env beside the first source)");
    command->callback([options, &context] {
        const QStringList sources = sourcesOf(*options);
        if (context.json && !options->dryRun)
            throw InputError(CliTexts::tr("--json tells how tables would be read: give --dry-run, too"));
        if (!options->dryRun)
            runImport(*options, sources);
        context.status = options->dryRun ? showTables(*options, sources, context.json) : 0;
    });
}

} // namespace drawbridge::cli
