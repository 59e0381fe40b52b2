// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/compose_check.h"

#include "core/base/texts.h"
#include "core/import/import.h"
#include "core/model/image_kinds.h"
#include "core/model/kind_traits.h"
#include "core/operations/new_plan.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

using compose::Condition;
using compose::Mount;
using compose::Project;
using compose::Service;

struct ProjectView {
    const Project& project;
    QHash<QString, const Service*> services;
    QSet<QString> jobs; ///< that others wait for to end
};

ProjectView viewOf(const Project& project) {
    ProjectView view{project, {}, {}};
    for (const Service& service : project.services) {
        view.services.insert(service.name, &service);
        for (const compose::Dependency& dependency : service.dependencies) {
            if (dependency.condition == Condition::CompletedSuccessfully)
                view.jobs.insert(dependency.service);
        }
    }
    return view;
}

/// A database or the like, by its image.
bool keepsData(const Service& service) {
    const auto kind = recogniseImage(service.image);
    return kind && traitsOf(kind->kind).keepsData;
}

/// An own image says nothing, but the ports that IANA has registered for databases do.
bool isDatabasePort(const QString& target) {
    static const QSet<QString> ports{u"1433"_qs, u"1521"_qs, u"3306"_qs, u"5432"_qs, u"5984"_qs,
                                     u"6379"_qs, u"9042"_qs, u"9200"_qs, u"27017"_qs};
    return ports.contains(target.section(u'/', 0, 0));
}

bool isVolume(const Mount& mount) {
    return mount.type == Mount::Type::Volume;
}

bool isSocketOfEngine(const Mount& mount) {
    return mount.type == Mount::Type::Bind &&
           (mount.source.endsWith(u"/docker.sock") || mount.source.endsWith(u"/podman.sock"));
}

struct Found {
    QString message;
    QString fix;
};
using Founds = std::vector<Found>;

Founds waitsInVain(const Service& service, const ProjectView& view) {
    Founds found;
    for (const compose::Dependency& dependency : service.dependencies) {
        const Service* target = view.services.value(dependency.service);
        if (dependency.condition == Condition::Healthy && target != nullptr && !target->hasHealthcheck)
            found.push_back(
                {ComposeCheckTexts::tr("%1 waits until %2 is healthy, but the file gives %2 no "
                                       "health check: unless its image brings one, it never starts.")
                     .arg(service.name, target->name),
                 ComposeCheckTexts::tr("Add a healthcheck to %1").arg(target->name)});
    }
    return found;
}

Founds hasNoHealthCheck(const Service& service, const ProjectView& view) {
    if (service.hasHealthcheck || view.jobs.contains(service.name))
        return {};
    return {{ComposeCheckTexts::tr(
                 "%1 has no health check, so nobody can tell that it works again after a recovery.")
                 .arg(service.name),
             ComposeCheckTexts::tr("Add a healthcheck to %1").arg(service.name)}};
}

Founds keepsDataUnplanned(const Service& service, const ProjectView&) {
    QStringList volumes;
    for (const Mount& mount : service.mounts) {
        if (isVolume(mount) && !mount.source.isEmpty() && !mount.readOnly)
            volumes += mount.source;
    }
    volumes.removeDuplicates();
    const bool isKnownToKeepNone = recogniseImage(service.image) && !keepsData(service);
    if (volumes.isEmpty() || isKnownToKeepNone)
        return {};
    return {{ComposeCheckTexts::tr("%1 keeps data in %2, of which no plan says where else they are.")
                 .arg(service.name, volumes.join(QStringLiteral(", "))),
             ComposeCheckTexts::tr("Import the file into a plan, and give %1 a copy").arg(service.name)}};
}

Founds keepsDataNowhere(const Service& service, const ProjectView&) {
    const bool hasPlace = std::any_of(service.mounts.begin(), service.mounts.end(), [](const Mount& mount) {
        return !mount.readOnly &&
               ((isVolume(mount) && !mount.source.isEmpty()) || mount.type == Mount::Type::Bind);
    });
    if (hasPlace || !keepsData(service))
        return {};
    return {{ComposeCheckTexts::tr("%1 (%2) has no named volume: its data are gone with its container.")
                 .arg(service.name, recogniseImage(service.image)->label),
             ComposeCheckTexts::tr("Give the data of %1 a named volume").arg(service.name)}};
}

Founds bindsToTheHost(const Service& service, const ProjectView&) {
    QStringList folders;
    for (const Mount& mount : service.mounts) {
        if (mount.type == Mount::Type::Bind && !mount.readOnly && !isSocketOfEngine(mount))
            folders += mount.source;
    }
    folders.removeDuplicates();
    if (folders.isEmpty())
        return {};
    return {{ComposeCheckTexts::tr("%1 writes to %2 of its host, which the recovery host does not have.")
                 .arg(service.name, folders.join(QStringLiteral(", "))),
             ComposeCheckTexts::tr("Use named volumes, or have the folders copied")}};
}

Founds runsOnce(const Service& service, const ProjectView& view) {
    if (service.replicas.value_or(1) != 1 || keepsData(service) || view.jobs.contains(service.name))
        return {};
    return {{ComposeCheckTexts::tr("Only one %1 runs: while it is restarted or moved, nothing answers.")
                 .arg(service.name),
             ComposeCheckTexts::tr("Run at least two, or accept the pause")}};
}

Founds hasSecretsInEnvironment(const Service& service, const ProjectView&) {
    static const QRegularExpression secret(
        QStringLiteral("(^|_)(PASS(WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|"
                       "CREDENTIALS?)(_|$|[0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression harmless(
        QStringLiteral(
            "_(FILE|PATH|URL|ENABLED?|TTL|EXPIR[A-Z]*|LENGTH|NAME|ID|ALGORITHM|ISSUERS?|AUDIENCES?)$"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    for (const QString& name : service.environmentNames) {
        if (secret.match(name).hasMatch() && !harmless.match(name).hasMatch())
            names += name;
    }
    if (names.isEmpty())
        return {};
    constexpr qsizetype most = 5;
    const QString shown = names.mid(0, most).join(QStringLiteral(", ")) +
                          (names.size() > most ? QStringLiteral(" …") : QString());
    return {{ComposeCheckTexts::tr(
                 "%1 gets what looks like secrets by its environment: %2. Everybody who may inspect "
                 "the container reads them.")
                 .arg(service.name, shown),
             ComposeCheckTexts::tr("Use secrets: and the variables that end in _FILE")}};
}

Founds publishesData(const Service& service, const ProjectView&) {
    static const QStringList everywhere{QString(), u"0.0.0.0"_qs, u"::"_qs};
    QStringList ports;
    const auto known = recogniseImage(service.image);
    for (const compose::Port& port : service.ports) {
        const bool isOfData = known ? keepsData(service) : isDatabasePort(port.target);
        if (isOfData && everywhere.contains(port.hostAddress))
            ports += port.published.isEmpty() ? port.target : port.published;
    }
    if (ports.isEmpty())
        return {};
    return {{ComposeCheckTexts::tr("%1 (%2) is published on every address of its host, port %3.")
                 .arg(service.name, known ? known->label : ComposeCheckTexts::tr("a database, by its port"),
                      ports.join(QStringLiteral(", "))),
             ComposeCheckTexts::tr("Leave the port out, or bind it to 127.0.0.1")}};
}

Founds isPrivileged(const Service& service, const ProjectView&) {
    QStringList how;
    if (service.privileged)
        how += ComposeCheckTexts::tr("it is privileged");
    if (service.networkMode == u"host")
        how += ComposeCheckTexts::tr("it uses the host's network");
    if (service.sharesHostProcesses)
        how += ComposeCheckTexts::tr("it sees the host's processes");
    if (std::any_of(service.mounts.begin(), service.mounts.end(), &isSocketOfEngine))
        how += ComposeCheckTexts::tr("it has the engine's socket");
    if (how.isEmpty())
        return {};
    return {{ComposeCheckTexts::tr("%1 depends on more of its host than a container should: %2.")
                 .arg(service.name, how.join(QStringLiteral(", "))),
             ComposeCheckTexts::tr("Take away what it can do without")}};
}

Founds hasNoLimit(const Service& service, const ProjectView&) {
    if (service.isMemoryLimited)
        return {};
    return {
        {ComposeCheckTexts::tr("%1 has no memory limit: on a fuller recovery host it may push others out.")
             .arg(service.name),
         ComposeCheckTexts::tr("Give %1 a limit, deploy.resources.limits.memory").arg(service.name)}};
}

Founds staysDown(const Service& service, const ProjectView& view) {
    const bool restarts = !service.restartPolicy.isEmpty() && service.restartPolicy != u"no" &&
                          service.restartPolicy != u"none";
    if (restarts || view.jobs.contains(service.name))
        return {};
    return {{ComposeCheckTexts::tr("%1 does not start again when its host does: it has no restart policy.")
                 .arg(service.name),
             ComposeCheckTexts::tr("Give %1 restart: unless-stopped").arg(service.name)}};
}

struct Rule {
    const char* id;
    Severity severity;
    const char* title;
    Founds (*check)(const Service&, const ProjectView&);
};

constexpr Rule kRules[] = {
    {"DR-501", Severity::Warning,
     QT_TRANSLATE_NOOP("ComposeCheckTexts", "Waits for a health check that is missing"), &waitsInVain},
    {"DR-502", Severity::Error, QT_TRANSLATE_NOOP("ComposeCheckTexts", "Data without a volume"),
     &keepsDataNowhere},
    {"DR-503", Severity::Warning, QT_TRANSLATE_NOOP("ComposeCheckTexts", "Data without a plan"),
     &keepsDataUnplanned},
    {"DR-504", Severity::Warning, QT_TRANSLATE_NOOP("ComposeCheckTexts", "Database published everywhere"),
     &publishesData},
    {"DR-505", Severity::Warning, QT_TRANSLATE_NOOP("ComposeCheckTexts", "Secrets in the environment"),
     &hasSecretsInEnvironment},
    {"DR-506", Severity::Warning, QT_TRANSLATE_NOOP("ComposeCheckTexts", "Folders of the host"),
     &bindsToTheHost},
    {"DR-507", Severity::Warning, QT_TRANSLATE_NOOP("ComposeCheckTexts", "More of the host than needed"),
     &isPrivileged},
    {"DR-508", Severity::Warning,
     QT_TRANSLATE_NOOP("ComposeCheckTexts", "Stays down after a restart of the host"), &staysDown},
    {"DR-509", Severity::Note, QT_TRANSLATE_NOOP("ComposeCheckTexts", "No health check"), &hasNoHealthCheck},
    {"DR-510", Severity::Note, QT_TRANSLATE_NOOP("ComposeCheckTexts", "Only one runs"), &runsOnce},
    {"DR-511", Severity::Note, QT_TRANSLATE_NOOP("ComposeCheckTexts", "No memory limit"), &hasNoLimit}};

/// Rules of a plan whose cause is in the Compose file.
bool concernsCompose(const Finding& finding) {
    static const QStringList ids{u"DR-101"_qs, u"DR-142"_qs};
    return ids.contains(finding.id);
}

void addPlanFindings(const QStringList& files, const compose::LoadOptions& options,
                     const FindingSettings& settings, const ProjectView& view,
                     std::vector<PlacedFinding>& found) {
    ImportOptions import;
    import.as = ImportKind::Compose;
    import.compose = options;
    const Plan plan = importSources(files, newPlan(view.project.name), import).plan;
    for (Finding& finding : checkWholePlan(plan, settings)) {
        if (!concernsCompose(finding))
            continue;
        const Service* service = view.services.value(finding.names.value(0));
        found.push_back({std::move(finding),
                         service != nullptr ? service->place : SourcePlace{files.constFirst(), 0, 0}});
    }
}

} // namespace

std::vector<PlacedFinding> checkCompose(const QStringList& files, const compose::LoadOptions& options,
                                        const FindingSettings& settings, Diagnostics& notes) {
    const Project project = compose::load(files, options, notes);
    const ProjectView view = viewOf(project);
    std::vector<PlacedFinding> found;
    for (const Service& service : project.services) {
        for (const Rule& rule : kRules) {
            for (const Found& each : rule.check(service, view)) {
                Finding finding;
                finding.id = QString::fromLatin1(rule.id);
                finding.severity = rule.severity;
                finding.names = {service.name};
                finding.message = each.message;
                finding.fix = each.fix;
                found.push_back({std::move(finding), service.place});
            }
        }
    }
    addPlanFindings(files, options, settings, view, found);
    std::stable_sort(found.begin(), found.end(), [](const PlacedFinding& a, const PlacedFinding& b) {
        return a.finding.severity != b.finding.severity ? a.finding.severity > b.finding.severity
                                                        : a.finding.id < b.finding.id;
    });
    return found;
}

std::vector<RuleInfo> composeRules() {
    std::vector<RuleInfo> rules;
    for (const Rule& rule : kRules)
        rules.push_back({QString::fromLatin1(rule.id), rule.severity, ComposeCheckTexts::tr(rule.title)});
    return rules;
}

} // namespace drawbridge
