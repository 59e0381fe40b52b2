// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_normalise.h"

#include "core/import/compose/compose_short_syntax.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace drawbridge::compose {

namespace {

QStringList textsOf(const YamlNode& list) {
    QStringList texts;
    for (const YamlNode& item : list.items) {
        if (item.isScalar())
            texts.append(item.scalar);
    }
    return texts;
}

QStringList keysOf(const YamlNode& mapping) {
    QStringList keys;
    for (const YamlNode::Entry& entry : mapping.entries)
        keys.append(entry.key);
    return keys;
}

bool isTrue(const YamlNode& node, QStringView key) {
    return boolFromText(textOf(node, key)).value_or(false);
}

bool checksHealth(const YamlNode& service) {
    const YamlNode& check = childOf(service, u"healthcheck");
    if (!check.isMapping() || isTrue(check, u"disable"))
        return false;
    const YamlNode& test = childOf(check, u"test");
    const QString first = test.isSequence() && !test.items.empty() ? test.items.front().scalar : test.scalar;
    return first != u"NONE";
}

Mount::Type mountType(const QString& type) {
    if (type.isEmpty() || type == u"volume")
        return Mount::Type::Volume;
    if (type == u"bind")
        return Mount::Type::Bind;
    return type == u"tmpfs" ? Mount::Type::Tmpfs : Mount::Type::Other;
}

Condition conditionFromText(const QString& text) {
    if (text == u"service_healthy")
        return Condition::Healthy;
    return text == u"service_completed_successfully" ? Condition::CompletedSuccessfully : Condition::Started;
}

/// "NAME:something" to NAME.
QString beforeColon(const QString& text) {
    return text.section(u':', 0, 0);
}

} // namespace

ProjectBuilder::ProjectBuilder(const Model& model, const LoadOptions& options, ComposeFiles& files,
                               Diagnostics& diagnostics)
    : m_model(model), m_options(options), m_files(files), m_diagnostics(diagnostics) {}

Project ProjectBuilder::build() {
    m_project.name = m_model.name;
    addDescribedNetworks();
    addDescribedVolumes();
    m_project.secrets = keysOf(childOf(m_model.root, u"secrets"));
    m_project.configs = keysOf(childOf(m_model.root, u"configs"));
    const YamlNode& services = childOf(m_model.root, u"services");
    checkProfiles(services);
    for (const YamlNode::Entry& entry : services.entries) {
        if (entry.key.startsWith(u"x-"))
            continue;
        m_described.insert(entry.key);
        if (isEnabled(entry.value))
            m_enabled.insert(entry.key);
    }
    for (const YamlNode::Entry& entry : services.entries) {
        if (m_enabled.contains(entry.key))
            addService(entry);
    }
    reportLeftOut();
    return std::move(m_project);
}

SourcePlace ProjectBuilder::placeOf(const QString& section, const QString& name) const {
    return m_model.places.value(section + u'/' + name);
}

void ProjectBuilder::warn(const SourcePlace& place, const QString& message) {
    m_diagnostics.push_back({Severity::Warning, place, message});
}

/// Who gives no profile may not know that a variable chooses some.
void ProjectBuilder::reportLeftOut() {
    if (!m_options.profiles.isEmpty() || m_enabled.size() == m_described.size())
        return;
    QStringList names = (m_described - m_enabled).values();
    names.sort();
    note({},
         QStringLiteral("COMPOSE_PROFILES chooses %1, so these services were left out: %2; import them with "
                        "--profile '*'.")
             .arg(m_model.profiles.join(QStringLiteral(", ")), names.join(QStringLiteral(", "))));
}

void ProjectBuilder::note(const SourcePlace& place, const QString& message) {
    m_diagnostics.push_back({Severity::Note, place, message});
}

bool ProjectBuilder::isEnabled(const YamlNode& service) const {
    const QStringList profiles = textsOf(childOf(service, u"profiles"));
    const QStringList& wanted = m_model.profiles;
    if (profiles.isEmpty() || wanted.isEmpty() || wanted.contains(QStringLiteral("*")))
        return true;
    return std::any_of(profiles.begin(), profiles.end(),
                       [&wanted](const QString& profile) { return wanted.contains(profile); });
}

void ProjectBuilder::addService(const YamlNode::Entry& entry) {
    const YamlNode& node = entry.value;
    Service service;
    service.name = entry.key;
    service.place = placeOf(QStringLiteral("services"), entry.key);
    service.image = textOf(node, u"image");
    service.builds = childOf(node, u"build").isMapping();
    if (service.image.isEmpty() && !service.builds && node.find(u"provider") == nullptr)
        warn(service.place, QStringLiteral("The service \"%1\" has neither an image nor a build; if this is "
                                           "an override file, load it together with its base file.")
                                .arg(service.name));
    addRuntime(node, service);
    addResources(node, service);
    addEnvironment(node, service);
    addDependencies(node, service);
    addNetworks(node, service);
    addMounts(node, service);
    addGrants(node, QStringLiteral("secrets"), service.secrets, service);
    addGrants(node, QStringLiteral("configs"), service.configs, service);
    m_project.services.push_back(std::move(service));
}

void ProjectBuilder::addRuntime(const YamlNode& node, Service& service) {
    service.containerName = textOf(node, u"container_name");
    service.profiles = textsOf(childOf(node, u"profiles"));
    service.hasHealthcheck = checksHealth(node);
    service.labels = keysOf(childOf(node, u"labels"));
    service.restartPolicy = textOf(node, u"restart");
    service.platform = textOf(node, u"platform");
    service.placement = textsOf(childOf(childOf(childOf(node, u"deploy"), u"placement"), u"constraints"));
    service.privileged = isTrue(node, u"privileged");
    service.sharesHostProcesses = textOf(node, u"pid") == u"host";
    if (service.restartPolicy.isEmpty())
        service.restartPolicy = textOf(childOf(childOf(node, u"deploy"), u"restart_policy"), u"condition");
    for (const YamlNode& port : childOf(node, u"ports").items) {
        const QString protocol = textOf(port, u"protocol");
        service.ports.push_back({textOf(port, u"target"), textOf(port, u"published"),
                                 textOf(port, u"host_ip"),
                                 protocol.isEmpty() ? QStringLiteral("tcp") : protocol});
    }
}

void ProjectBuilder::addResources(const YamlNode& node, Service& service) {
    const YamlNode& deploy = childOf(node, u"deploy");
    const YamlNode& resources = childOf(deploy, u"resources");
    const YamlNode& reserved = childOf(resources, u"reservations");
    const YamlNode& limited = childOf(resources, u"limits");
    const auto firstGiven = [](const QStringList& texts) {
        const auto given =
            std::find_if(texts.begin(), texts.end(), [](const QString& t) { return !t.isEmpty(); });
        return given == texts.end() ? QString() : *given;
    };
    const auto unreadable = [this, &service](const QString& what) {
        warn(service.place,
             QStringLiteral(
                 "The %1 of the service \"%2\" is invalid and was skipped; correct it or its variables.")
                 .arg(what, service.name));
    };
    bool ok = true;
    checkScale(node, service);
    if (const QString text = firstGiven({textOf(node, u"scale"), textOf(deploy, u"replicas")});
        !text.isEmpty()) {
        const int replicas = text.toInt(&ok);
        if (ok && replicas >= 0)
            service.replicas = replicas;
        else
            unreadable(QStringLiteral("number of replicas"));
    }
    if (const QString text =
            firstGiven({textOf(reserved, u"cpus"), textOf(limited, u"cpus"), textOf(node, u"cpus")});
        !text.isEmpty()) {
        const double cpus = text.toDouble(&ok);
        // 0 means "no limit" in Compose.
        if (ok && cpus > 0 && cpus < 1e6)
            service.cpus = cpus;
        else if (!ok || cpus != 0)
            unreadable(QStringLiteral("number of CPUs"));
    }
    service.isMemoryLimited = !firstGiven({textOf(limited, u"memory"), textOf(node, u"mem_limit")}).isEmpty();
    if (const QString text = firstGiven({textOf(reserved, u"memory"), textOf(limited, u"memory"),
                                         textOf(node, u"mem_reservation"), textOf(node, u"mem_limit")});
        !text.isEmpty()) {
        const std::optional<qint64> bytes = bytesFromText(text);
        if (bytes && *bytes > 0)
            service.memoryBytes = bytes;
        else if (!bytes)
            unreadable(QStringLiteral("amount of memory"));
    }
}

/// Both say how many containers run; the reference loader refuses two different numbers.
void ProjectBuilder::checkScale(const YamlNode& node, const Service& service) {
    bool isScale = false;
    bool isReplicas = false;
    const int scale = textOf(node, u"scale").toInt(&isScale);
    const int replicas = textOf(childOf(node, u"deploy"), u"replicas").toInt(&isReplicas);
    if (isScale && isReplicas && scale != replicas)
        throw InputError(
            QStringLiteral("The service \"%1\" has \"scale\" %2 and \"deploy.replicas\" %3; they "
                           "mean the same, so remove one or make them equal.")
                .arg(service.name)
                .arg(scale)
                .arg(replicas),
            service.place);
}

void ProjectBuilder::addEnvironment(const YamlNode& node, Service& service) {
    for (const YamlNode& file : childOf(node, u"env_file").items) {
        service.environmentNames += namesInEnvFile(file, service);
    }
    service.environmentNames += keysOf(childOf(node, u"environment"));
    service.environmentNames.removeDuplicates();
}

const QStringList& ProjectBuilder::namesInEnvFile(const YamlNode& file, const Service& service) {
    const QString path = textOf(file, u"path");
    const QString format = textOf(file, u"format");
    const bool isRaw = format == u"raw";
    const QString key = path + u'\n' + format;
    const auto known = m_envFileNames.constFind(key);
    if (known != m_envFileNames.constEnd())
        return *known;
    if (!isRaw && !format.isEmpty())
        warn(service.place, QStringLiteral("The env_file \"%1\" of the service \"%2\" has the unknown format "
                                           "\"%3\" and was read as an ordinary one; there is only \"raw\".")
                                .arg(path, service.name, format));
    QStringList names;
    const ComposeFiles::Access access = m_files.access(path);
    const auto missing = [&path, &service](const QString& why) {
        return QStringLiteral(
                   "The env_file \"%1\" of the service \"%2\" %3, so its variable names are missing "
                   "from the import")
            .arg(path, service.name, why);
    };
    if (access == ComposeFiles::Access::Inside && QFileInfo(path).isFile()) {
        const Lookup lookup = [this](const QString& name) -> std::optional<QString> {
            const auto value = m_model.variables.constFind(name);
            return value == m_model.variables.constEnd() ? std::nullopt : std::optional(*value);
        };
        for (const DotenvVariable& variable :
             m_files.readDotenv(path, lookup, isRaw ? DotenvFormat::Raw : DotenvFormat::Compose))
            names.append(variable.name);
    } else if (boolFromText(textOf(file, u"required")).value_or(true)) {
        if (access == ComposeFiles::Access::Outside)
            m_files.skip(path, {service.place,
                                missing(QStringLiteral("is outside the project folder and was not read"))});
        else
            warn(service.place, missing(QStringLiteral("is not there")) + u'.');
    }
    return *m_envFileNames.insert(key, names);
}

void ProjectBuilder::addDependencies(const YamlNode& node, Service& service) {
    QSet<QString> known;
    for (const YamlNode::Entry& entry : childOf(node, u"depends_on").entries) {
        const bool required = boolFromText(textOf(entry.value, u"required")).value_or(true);
        if (!isUsable(entry.key, QStringLiteral("depends_on"), required, service))
            continue;
        known.insert(entry.key);
        service.dependencies.push_back(
            {entry.key, conditionFromText(textOf(entry.value, u"condition")), required, false});
    }
    for (const QString& link : textsOf(childOf(node, u"links")))
        addImplied(beforeColon(link), QStringLiteral("links"), known, service);
    for (const QString& from : textsOf(childOf(node, u"volumes_from"))) {
        if (!from.startsWith(u"container:"))
            addImplied(beforeColon(from), QStringLiteral("volumes_from"), known, service);
    }
    for (const QString& attribute :
         {QStringLiteral("network_mode"), QStringLiteral("ipc"), QStringLiteral("pid")}) {
        const QString mode = textOf(node, attribute);
        const QString prefix = QStringLiteral("service:");
        if (mode.startsWith(prefix))
            addImplied(mode.mid(prefix.size()), attribute, known, service);
    }
    noteContainers(node, service);
}

/// Containers that no Compose file describes: nothing is known of them but a name.
void ProjectBuilder::noteContainers(const YamlNode& node, const Service& service) {
    const QString prefix = QStringLiteral("container:");
    const auto tell = [this, &service](const QString& container, const QString& by) {
        note(service.place,
             QStringLiteral(
                 "The service \"%1\" needs the container \"%2\" (%3), which is none of this project; "
                 "no component and no dependency was made of it, so add them by hand.")
                 .arg(service.name, container, by));
    };
    for (const QString& link : textsOf(childOf(node, u"external_links")))
        tell(beforeColon(link), QStringLiteral("external_links"));
    for (const QString& from : textsOf(childOf(node, u"volumes_from"))) {
        if (from.startsWith(prefix))
            tell(beforeColon(from.mid(prefix.size())), QStringLiteral("volumes_from"));
    }
    for (const QString& attribute :
         {QStringLiteral("network_mode"), QStringLiteral("ipc"), QStringLiteral("pid")}) {
        const QString mode = textOf(node, attribute);
        if (mode.startsWith(prefix))
            tell(mode.mid(prefix.size()), attribute);
    }
}

void ProjectBuilder::addImplied(const QString& target, const QString& by, QSet<QString>& known,
                                Service& service) {
    if (known.contains(target) || !isUsable(target, by, true, service))
        return;
    known.insert(target);
    service.dependencies.push_back({target, Condition::Started, true, true});
}

bool ProjectBuilder::isUsable(const QString& target, const QString& by, bool required,
                              const Service& service) {
    if (m_enabled.contains(target))
        return true;
    if (!required)
        return false;
    const QString why = m_described.contains(target) ? QStringLiteral("the chosen profiles exclude")
                                                     : QStringLiteral("no file defines") + maybeMeant(target);
    warn(service.place,
         QStringLiteral("The service \"%1\" names the service \"%2\" in %3, which %4; this dependency is "
                        "not imported.")
             .arg(service.name, target, by, why));
    return false;
}

void ProjectBuilder::addMounts(const YamlNode& node, Service& service) {
    for (const YamlNode& item : childOf(node, u"volumes").items) {
        Mount mount{mountType(textOf(item, u"type")), textOf(item, u"source"), textOf(item, u"target"),
                    isTrue(item, u"read_only")};
        if (mount.type == Mount::Type::Volume && !mount.source.isEmpty())
            useVolume(mount.source, service);
        service.mounts.push_back(std::move(mount));
    }
    for (const QString& target : textsOf(childOf(node, u"tmpfs")))
        service.mounts.push_back({Mount::Type::Tmpfs, {}, beforeColon(target), false});
}

void ProjectBuilder::addGrants(const YamlNode& node, const QString& attribute, QStringList& into,
                               const Service& service) {
    const QStringList& names = attribute == u"secrets" ? m_project.secrets : m_project.configs;
    const YamlNode& grants = childOf(node, attribute);
    if (grants.items.empty())
        return;
    const QSet<QString> described(names.begin(), names.end());
    for (const YamlNode& grant : grants.items) {
        const QString source = textOf(grant, u"source");
        if (!described.contains(source))
            warn(service.place, QStringLiteral("The service \"%1\" uses \"%2\" of %3, which no file defines; "
                                               "define it or correct the name.")
                                    .arg(service.name, source, attribute));
        into.append(source);
    }
    into.removeDuplicates();
}

} // namespace drawbridge::compose
