// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/import.h"

#include "core/base/texts.h"
#include "core/import/new_places.h"
#include "core/import/plan_text/plan_text.h"
#include "core/import/yaml/yaml_text.h"
#include "core/import/yaml/yaml_tree.h"
#include "core/model/compose_tag.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace drawbridge {

namespace {

/// True also for invalid YAML, for which the plan text reader gives the best error.
bool looksLikePlanText(const QByteArray& text) {
    static const QRegularExpression key(
        QStringLiteral("\\A\\s*\\{\\s*[\"']?drawbridge[\"']?\\s*:|^[\"']?drawbridge[\"']?\\s*:"),
        QRegularExpression::MultilineOption);
    return key.match(QString::fromUtf8(text)).hasMatch();
}

bool isNamedAsTable(const QString& file) {
    static const QStringList endings{u"csv"_qs, u"tsv"_qs, u"tab"_qs, u"xlsx"_qs, u"xls"_qs, u"ods"_qs};
    return endings.contains(QFileInfo(file).suffix().toLower());
}

ImportKind guessKind(const QString& file) {
    if (QFileInfo(file).isDir())
        return ImportKind::Compose;
    const QByteArray text = readInputFile(file);
    if (isNamedAsTable(file))
        return ImportKind::Inventory; // whose reader says best what is wrong with it
    if (looksLikePlanText(text))
        return ImportKind::PlanText;
    if (compose::looksLikeCompose(text))
        return ImportKind::Compose;
    if (firewall::fileKindOf(text))
        return ImportKind::Firewall;
    if (vpn::fileKindOf(text, file))
        return ImportKind::Vpn;
    if (inventory::looksLikeInventory({file, text}))
        return ImportKind::Inventory;
    // A mistake may hide what the file is: the mistake is then what to tell.
    checkText(text, file);
    static const QStringList yamlEndings{u"yaml"_qs, u"yml"_qs, u"json"_qs};
    if (yamlEndings.contains(QFileInfo(file).suffix().toLower()))
        parseYaml(text, file);
    throw InputError(ImportTexts::tr("Cannot tell the file type from its content. Drawbridge reads Compose "
                                     "files (with a \"services:\" key), plan text (with \"drawbridge: 1\"), "
                                     "tables (CSV with headings such as Name and Site), the files of "
                                     "WireGuard, strongSwan and OpenVPN, and what nft list ruleset, "
                                     "iptables-save, ip -j addr and ip -j route print; choose with --as."),
                     {file, 0, 0});
}

/// A project is opened or added to, never imported.
void refuseProjects(const QStringList& files) {
    static const QByteArray header("SQLite format 3\0", 16);
    for (const QString& path : files) {
        QFile file(path);
        if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(header.size()) == header)
            throw InputError(
                ImportTexts::tr("This is a Drawbridge project, not something to import. Open it, or to bring "
                                "it into another one, export it as plan text (NAME.plan.yaml) first."),
                {path, 0, 0});
    }
}

bool isEmpty(const Plan& plan) {
    return std::all_of(entityTypes().begin(), entityTypes().end(),
                       [&plan](const EntityType& type) { return !type.inPlanText || type.count(plan) == 0; });
}

void importPlanText(const QStringList& files, Imported& imported) {
    if (files.size() > 1)
        throw InputError(ImportTexts::tr("Plan text is a whole project in one file; import it alone."),
                         {files.at(1), 0, 0});
    if (!isEmpty(imported.plan))
        throw InputError(ImportTexts::tr("Plan text is a whole project and cannot be added to a non-empty "
                                         "one; import it into a new project."),
                         {files.first(), 0, 0});
    Plan plan = readPlanText(readInputFile(files.first()), files.first());
    plan.pages = imported.plan.pages;
    plan.placements = imported.plan.placements;
    imported.plan = std::move(plan);
}

void importCompose(const QStringList& files, const ImportOptions& options, Imported& imported) {
    for (const QString& file : files) {
        if (!QFileInfo(file).isDir() && looksLikePlanText(readInputFile(file)))
            throw InputError(ImportTexts::tr("This is plan text among Compose files; import it alone."),
                             {file, 0, 0});
    }
    const compose::Project project = compose::load(files, options.compose, imported.diagnostics);
    addComposeProject(imported.plan, project, options.target, imported.diagnostics);
    imported.stack = project.name;
    imported.unreadFolder = project.unreadFolder;
}

std::vector<inventory::Source> tablesIn(const QStringList& files) {
    std::vector<inventory::Source> sources;
    for (const QString& file : files) {
        if (kindOf(file) != ImportKind::Inventory && files.size() > 1)
            throw InputError(ImportTexts::tr("This is no table: import it apart from the tables."),
                             {file, 0, 0});
        sources.push_back({file, readInputFile(file)});
    }
    return sources;
}

void importInventory(const QStringList& files, const ImportOptions& options, Imported& imported) {
    inventory::Reading reading = previewInventory(files, imported.base, options.inventory);
    if (reading.hasProblems())
        throw inventory::InventoryError(problemsOf(reading));
    imported.plan = std::move(reading.plan);
    imported.diagnostics = std::move(reading.notes);
    imported.tallies = std::move(reading.tallies);
}

void importVpnFiles(const QStringList& files, const ImportOptions& options, Imported& imported) {
    for (const QString& file : files) {
        const QByteArray text = readInputFile(file);
        const auto kind = options.vpn ? options.vpn : vpn::fileKindOf(text, file);
        if (!kind)
            throw InputError(ImportTexts::tr("This is no file of a VPN: import it apart from those."),
                             {file, 0, 0});
        const vpn::VpnTally tally =
            vpn::importVpn(imported.plan, text, file, *kind, {options.target.host, options.target.site},
                           imported.diagnostics);
        imported.tunnels.tunnelsAdded += tally.tunnelsAdded;
        imported.tunnels.tunnelsChanged += tally.tunnelsChanged;
        imported.tunnels.tunnelsKnown += tally.tunnelsKnown;
    }
}

/// Rules replace those that the machine had, so that two files of rules of one machine would lose the first.
void refuseSecondRules(const QString& file, const QString& machine) {
    throw InputError(
        ImportTexts::tr("Another of the files has rules of %1, too, and one would replace the "
                        "other: save all of them in one file, as \"nft list ruleset\" prints them.")
            .arg(machine),
        {file, 0, 0});
}

void importFirewallFiles(const QStringList& files, const ImportOptions& options, Imported& imported) {
    bool hasRules = false;
    for (const QString& file : files) {
        const QByteArray text = readInputFile(file);
        const auto kind = options.firewall ? options.firewall : firewall::fileKindOf(text);
        if (!kind)
            throw InputError(ImportTexts::tr("These are no rules of a firewall, and no addresses or routes: "
                                             "import it apart from those."),
                             {file, 0, 0});
        const bool isRules = *kind != firewall::FileKind::IpJson;
        if (isRules && hasRules && !options.target.host.isEmpty())
            refuseSecondRules(file, options.target.host);
        hasRules = hasRules || isRules;
        const firewall::FirewallTally tally =
            firewall::importFirewall(imported.plan, text, file, *kind,
                                     {options.target.host, options.target.site}, imported.diagnostics);
        imported.rules.rules += tally.rules;
        imported.rules.translations += tally.translations;
        imported.rules.interfaces += tally.interfaces;
        imported.rules.routes += tally.routes;
    }
}

/// An inventory counts what its rows gave.
void countRows(Imported& imported) {
    for (const inventory::Tally& tally : imported.tallies) {
        if (tally.kind != EntityKind::Component)
            continue;
        imported.added = tally.added;
        imported.changed = tally.changed;
        imported.unchanged = tally.unchanged;
    }
}

void countChanges(Imported& imported) {
    imported.added = imported.plan.components.size() - imported.base.components.size();
    for (const Component& component : imported.plan.components) {
        const Component* before = imported.base.components.find(component.id);
        if (before == nullptr || !component.tags.contains(composeTag(imported.stack)))
            continue;
        const bool same = sameRecord(Component::record(), before, &component);
        ++(same ? imported.unchanged : imported.changed);
    }
}

} // namespace

ImportKind kindOf(const QString& file) {
    return guessKind(file);
}

inventory::Reading previewInventory(const QStringList& files, const Plan& existing,
                                    const inventory::Wishes& wishes) {
    refuseProjects(files);
    return inventory::readInventory(tablesIn(files), existing, wishes);
}

Imported importSources(const QStringList& files, const Plan& existing, const ImportOptions& options) {
    if (files.isEmpty())
        throw InputError(ImportTexts::tr("Nothing to import; name at least one file."));
    refuseProjects(files);
    Imported imported;
    imported.base = existing;
    imported.plan = existing;
    noteNewPlaces(existing, options.target, imported.diagnostics);
    imported.kind = options.as ? *options.as : guessKind(files.first());
    if (imported.kind == ImportKind::PlanText)
        importPlanText(files, imported);
    else if (imported.kind == ImportKind::Inventory)
        importInventory(files, options, imported);
    else if (imported.kind == ImportKind::Vpn)
        importVpnFiles(files, options, imported);
    else if (imported.kind == ImportKind::Firewall)
        importFirewallFiles(files, options, imported);
    else
        importCompose(files, options, imported);
    if (imported.kind == ImportKind::Inventory)
        countRows(imported);
    else
        countChanges(imported);
    return imported;
}

Diagnostics problemsOf(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const PlanTextError& error) {
        return error.diagnostics();
    } catch (const inventory::InventoryError& error) {
        return error.problems();
    } catch (const Error& error) {
        return {{Severity::Error, error.place(), error.message()}};
    } catch (...) {
        return {{Severity::Error, {}, reportOf(exception).sentence}};
    }
}

} // namespace drawbridge
