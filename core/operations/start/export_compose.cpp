// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/export_compose.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/import/yaml/yaml_emit.h"
#include "core/model/published_ports.h"
#include "core/operations/start/service_document.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

using Note = FileNotes::Kind;

/// Characters that keys of Compose files and names of files may have everywhere.
QString safeKey(const QString& name) {
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9._-]+"));
    static const QRegularExpression edges(QStringLiteral("\\A[._-]+|[._-]+\\z"));
    QString key = name;
    key.replace(foreign, u"-"_qs).remove(edges);
    return key.isEmpty() ? u"unnamed"_qs : key;
}

/// Keys that differ, also without regard to case.
class UniqueKeys {
public:
    QString take(const QString& name) {
        const QString wanted = safeKey(name).left(100);
        QString key = wanted;
        for (int number = 2; m_taken.contains(key.toLower()); ++number)
            key = wanted + u'-' + QString::number(number);
        m_taken.insert(key.toLower());
        return key;
    }

private:
    QSet<QString> m_taken;
};

/// A text of the plan, in which a dollar sign means itself.
YamlNode literal(QString text) {
    return yamlText(text.replace(u'$', u"$$"_qs));
}

QString conditionOf(StartCondition when, const Component& on) {
    if (when == StartCondition::Completed)
        return u"service_completed_successfully"_qs;
    // Without a health check it would never be healthy.
    return when == StartCondition::Healthy && on.healthCheck.value_or(false) ? u"service_healthy"_qs
                                                                             : u"service_started"_qs;
}

QString restartText(RestartPolicy policy) {
    switch (policy) {
    case RestartPolicy::Never:
        return u"no"_qs;
    case RestartPolicy::OnFailure:
        return u"on-failure"_qs;
    case RestartPolicy::Always:
        return u"always"_qs;
    case RestartPolicy::UnlessStopped:
        break;
    }
    return u"unless-stopped"_qs;
}

QString memoryText(Bytes memory) {
    constexpr qint64 mebibyte = 1024 * 1024;
    return memory.value % mebibyte == 0 ? QString::number(memory.value / mebibyte) + u'M'
                                        : QString::number(memory.value) + u'b';
}

QString rangeText(const PortRange& range) {
    return range.first == range.last ? QString::number(range.first)
                                     : QStringLiteral("%1-%2").arg(range.first).arg(range.last);
}

bool isLoopback(const IpAddress& address) {
    return address.v6 ? formatIpAddress(address) == u"::1" : address.bytes[0] == 127;
}

/// Writes the file of one host.
class FileWriter {
public:
    FileWriter(const ScenarioAnalysis& analysis, const ServicesToStart& all, std::vector<int> services,
               const ComposeExportRequest& request)
        : m_analysis(analysis), m_graph(*analysis.graph), m_plan(analysis.plan()), m_all(all),
          m_services(std::move(services)), m_request(request) {}

    QByteArray write(const QString& host) {
        nameServices();
        int wave = 0;
        for (const int s : m_services)
            addService(s, wave);
        for (const int component : m_all.withoutImage) {
            if (hostOf(component) == m_all.services[idx(m_services.front())].host)
                m_notes.add(Note::WithoutImage, m_graph.name(component));
        }
        m_comments.top = {
            OperationsTexts::tr("What starts on %1 after “%2”, in waves.")
                .arg(host, m_analysis.scenario.name),
            OperationsTexts::tr("Written by Drawbridge from the plan “%1”.").arg(m_plan.project.name)};
        m_comments.top += m_notes.lines();
        YamlNode root = yamlMapping();
        putEntry(root, u"services"_qs, std::move(m_servicesNode));
        const std::pair<QString, YamlNode*> sections[] = {{u"networks"_qs, &m_networksNode},
                                                          {u"volumes"_qs, &m_volumesNode},
                                                          {u"secrets"_qs, &m_secretsNode},
                                                          {u"configs"_qs, &m_configsNode}};
        for (const auto& [key, node] : sections) {
            if (!node->entries.empty())
                putEntry(root, key, std::move(*node));
        }
        return emitYaml(root, m_comments);
    }

private:
    const StartService& service(int s) const { return m_all.services[idx(s)]; }
    const Component& of(int s) const { return m_graph.component(service(s).component); }

    int hostOf(int component) const {
        const int entry = m_analysis.tasks.indexOf[idx(component)];
        return entry < 0 ? -1 : m_analysis.tasks.components[idx(entry)].targetHost.value_or(-1);
    }

    void nameServices() {
        std::map<QString, int> uses;
        for (const int s : m_services)
            ++uses[safeKey(service(s).service).toLower()];
        UniqueKeys keys;
        for (const int s : m_services) {
            const bool isAlone = uses[safeKey(service(s).service).toLower()] == 1;
            const QString key = keys.take(isAlone || service(s).project.isEmpty()
                                              ? service(s).service
                                              : service(s).project + u'-' + service(s).service);
            m_keys.insert(s, key);
            m_known.insert(service(s).service);
            m_known.insert(key);
            if (key != service(s).service)
                m_notes.add(Note::OtherProject, key);
        }
    }

    void addService(int s, int& wave) {
        const QString key = m_keys.value(s);
        QStringList comments;
        if (service(s).wave != wave) {
            wave = service(s).wave;
            comments += OperationsTexts::tr("Wave %1").arg(wave);
        }
        YamlNode node = yamlMapping();
        putEntry(node, u"image"_qs, literal(*of(s).image));
        if (!of(s).image->contains(u"@sha256:"))
            m_notes.add(Note::NotPinned, *of(s).image);
        const QString mode = addBody(s, key, node);
        addDependencies(s, node, comments);
        if (mode.isEmpty()) {
            addNetworks(s, key, node);
            addPorts(s, key, node);
        }
        addRest(s, node);
        m_comments.above.insert(u"services/"_qs + key, comments);
        putEntry(m_servicesNode, key, std::move(node));
    }

    // ---- body --------------------------------------------------------------------------------------------

    QString addBody(int s, const QString& key, YamlNode& node) {
        const compose::ServiceBodies* project = nullptr;
        const compose::ServiceBody* body = bodyOf(m_request.bodies, service(s), &project);
        if (body == nullptr) {
            m_notes.add(Note::NoBody, key);
            for (const QString& volume : of(s).volumes)
                m_notes.add(Note::Mounts, declareVolume({}, volume, volume, nullptr) + u" ("_qs + key + u')');
            return {};
        }
        BodyContext context;
        context.key = key;
        context.knownNames = m_known;
        for (const int other : m_services) {
            if (service(other).project == service(s).project)
                context.keys.insert(service(other).service, m_keys.value(other));
        }
        context.namesLostAddress = [this](const QString& text) { return namesLostAddress(text); };
        const QString prefix = service(s).project.isEmpty() ? project->project : service(s).project;
        context.volumeKey = [this, project, prefix](const QString& volume) {
            const YamlNode* described = project->volumes.find(volume);
            return declareVolume(prefix, volume, engineName(prefix, volume, described), described);
        };
        context.declare = [this, project](const QString& section, const QString& name) {
            return declareGrant(*project, section, name);
        };
        return writeBody(*body, context, node, m_notes);
    }

    /// As the plan calls it, and so the procedures that restore it.
    static QString engineName(const QString& project, const QString& volume, const YamlNode* described) {
        const YamlNode* name = described == nullptr ? nullptr : described->find(u"name");
        if (name != nullptr && !name->scalar.isEmpty())
            return name->scalar;
        return isExternal(described) ? volume : project + u'_' + volume;
    }

    static bool isExternal(const YamlNode* described) {
        const YamlNode* external = described == nullptr ? nullptr : described->find(u"external");
        return external != nullptr && (external->isMapping() || external->scalar == u"true");
    }

    QString declareVolume(const QString& project, const QString& volume, const QString& name,
                          const YamlNode* described) {
        const auto known = m_volumeKeys.constFind(project + u'/' + volume);
        if (known != m_volumeKeys.constEnd())
            return *known;
        const QString key = m_volumeNames.take(volume);
        m_volumeKeys.insert(project + u'/' + volume, key);
        YamlNode node = yamlMapping();
        putEntry(node, u"name"_qs, described == nullptr ? literal(name) : yamlText(name));
        if (isExternal(described))
            putEntry(node, u"external"_qs, yamlPlain(u"true"_qs));
        putEntry(m_volumesNode, key, std::move(node));
        return key;
    }

    /// Only what is in a file, or outside: contents may be secrets.
    bool declareGrant(const compose::ServiceBodies& project, const QString& section, const QString& name) {
        const YamlNode* described = (section == u"secrets" ? project.secrets : project.configs).find(name);
        if (described == nullptr || (described->find(u"file") == nullptr && !isExternal(described)))
            return false;
        YamlNode node = yamlMapping();
        if (const YamlNode* file = described->find(u"file")) {
            putEntry(node, u"file"_qs, yamlText(file->scalar));
            m_notes.add(Note::Paths, file->scalar);
        } else {
            putEntry(node, u"external"_qs, yamlPlain(u"true"_qs));
        }
        putEntry(section == u"secrets" ? m_secretsNode : m_configsNode, name, std::move(node));
        return true;
    }

    bool namesLostAddress(const QString& text) const {
        static const QRegularExpression address(
            QStringLiteral("(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])"));
        for (auto it = address.globalMatch(text); it.hasNext();) {
            const auto parsed = parseIpAddress(it.next().captured());
            if (parsed && isOnlyInLost(*parsed))
                return true;
        }
        return false;
    }

    bool isOnlyInLost(const IpAddress& address) const {
        bool isInLost = false;
        for (int n = 0; n < m_plan.networks.size(); ++n) {
            const Network& network = m_plan.networks.at(n);
            if (!network.cidr || !network.cidr->contains(address))
                continue;
            if (m_analysis.impact.networkLost[idx(n)] == 0)
                return false;
            isInLost = true;
        }
        return isInLost;
    }

    // ---- order -------------------------------------------------------------------------------------------

    void addDependencies(int s, YamlNode& node, QStringList& comments) {
        YamlNode dependencies = yamlMapping();
        QStringList others;
        for (const StartWait& wait : service(s).waits) {
            const Component& on = of(wait.service);
            if (!m_keys.contains(wait.service)) {
                others +=
                    OperationsTexts::tr("%1 on %2").arg(on.name, m_graph.name(service(wait.service).host));
                continue;
            }
            YamlNode condition = yamlMapping();
            putEntry(condition, u"condition"_qs, yamlText(conditionOf(wait.when, on)));
            putEntry(dependencies, m_keys.value(wait.service), std::move(condition));
        }
        for (const int component : service(s).waitsFor)
            others += m_graph.name(component);
        if (!dependencies.entries.empty())
            putEntry(node, u"depends_on"_qs, std::move(dependencies));
        if (!others.isEmpty())
            comments +=
                OperationsTexts::tr("Start it when this is up: %1.").arg(others.join(QStringLiteral(", ")));
    }

    // ---- networks ----------------------------------------------------------------------------------------

    void addNetworks(int s, const QString& key, YamlNode& node) {
        YamlNode networks = yamlMapping();
        for (const StartNetwork& in : service(s).networks) {
            YamlNode use = yamlMapping();
            if (key != service(s).service)
                putEntry(use, u"aliases"_qs, yamlSequence({safeKey(service(s).service)}));
            for (const IpAddress& address : in.addresses)
                putEntry(use, address.v6 ? u"ipv6_address"_qs : u"ipv4_address"_qs,
                         yamlText(formatIpAddress(address)));
            putEntry(networks, declareNetwork(in), use.entries.empty() ? YamlNode{} : std::move(use));
        }
        for (const NetworkId lost : service(s).lostNetworks)
            m_notes.add(Note::LostNetwork, m_plan.networks.find(lost)->name + u" ("_qs + key + u')');
        if (!networks.entries.empty())
            putEntry(node, u"networks"_qs, std::move(networks));
    }

    QString declareNetwork(const StartNetwork& in) {
        const auto known = m_networkKeys.constFind(in.network.value());
        if (known != m_networkKeys.constEnd())
            return *known;
        const Network& network = *m_plan.networks.find(in.network);
        const QString key = m_networkNames.take(network.name);
        m_networkKeys.insert(in.network.value(), key);
        YamlNode node = yamlMapping();
        if (network.cidr) {
            YamlNode block = yamlMapping();
            putEntry(block, u"subnet"_qs, yamlText(formatCidr(*network.cidr)));
            if (network.gateway && network.cidr->contains(*network.gateway))
                putEntry(block, u"gateway"_qs, yamlText(formatIpAddress(*network.gateway)));
            YamlNode config;
            config.kind = YamlNode::Kind::Sequence;
            config.items.push_back(std::move(block));
            YamlNode ipam = yamlMapping();
            putEntry(ipam, u"config"_qs, std::move(config));
            if (network.cidr->address.v6)
                putEntry(node, u"enable_ipv6"_qs, yamlPlain(u"true"_qs));
            putEntry(node, u"ipam"_qs, std::move(ipam));
        }
        putEntry(m_networksNode, key, std::move(node));
        return key;
    }

    void addPorts(int s, const QString& key, YamlNode& node) {
        QStringList ports;
        for (const PublishedPort& port : of(s).ports) {
            QString text = rangeText(port.port) + u':' + rangeText(port.to.value_or(port.port));
            if (port.port.protocol == Protocol::Udp)
                text += u"/udp"_qs;
            if (port.address && isLoopback(*port.address)) {
                const QString address = formatIpAddress(*port.address);
                text = (port.address->v6 ? u'[' + address + u']' : address) + u':' + text;
            } else if (port.address) {
                m_notes.add(Note::PortAddress, rangeText(port.port) + u" ("_qs + key + u')');
            }
            ports += text;
        }
        if (!ports.isEmpty())
            putEntry(node, u"ports"_qs, yamlSequence(ports));
    }

    // ---- the rest ----------------------------------------------------------------------------------------

    void addRest(int s, YamlNode& node) {
        const Component& component = of(s);
        if (component.restart)
            putEntry(node, u"restart"_qs, yamlText(restartText(*component.restart)));
        if (component.architectures.size() == 1)
            putEntry(node, u"platform"_qs, literal(u"linux/"_qs + component.architectures.first()));
        YamlNode limits = yamlMapping();
        if (component.needs && component.needs->cpus)
            putEntry(limits, u"cpus"_qs, yamlText(formatNumber(*component.needs->cpus)));
        if (component.needs && component.needs->memory)
            putEntry(limits, u"memory"_qs, yamlText(memoryText(*component.needs->memory)));
        if (limits.entries.empty())
            return;
        YamlNode resources = yamlMapping();
        putEntry(resources, u"limits"_qs, std::move(limits));
        YamlNode deploy = yamlMapping();
        putEntry(deploy, u"resources"_qs, std::move(resources));
        putEntry(node, u"deploy"_qs, std::move(deploy));
    }

    const ScenarioAnalysis& m_analysis;
    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    const ServicesToStart& m_all;
    std::vector<int> m_services;
    const ComposeExportRequest& m_request;
    QHash<int, QString> m_keys; ///< of the services in the file
    QSet<QString> m_known;
    QHash<QString, QString> m_volumeKeys; ///< by "PROJECT/VOLUME"
    QHash<qint64, QString> m_networkKeys;
    UniqueKeys m_volumeNames;
    UniqueKeys m_networkNames;
    YamlNode m_servicesNode = yamlMapping();
    YamlNode m_networksNode = yamlMapping();
    YamlNode m_volumesNode = yamlMapping();
    YamlNode m_secretsNode = yamlMapping();
    YamlNode m_configsNode = yamlMapping();
    YamlComments m_comments;
    FileNotes m_notes;
};

QStringList namesOf(const RecoveryGraph& graph, const std::vector<int>& components) {
    QStringList names;
    for (const int component : components)
        names += graph.name(component);
    return names;
}

} // namespace

ComposeExport exportCompose(const ScenarioAnalysis& analysis, const ComposeExportRequest& request) {
    const RecoveryGraph& graph = *analysis.graph;
    const ServicesToStart all = servicesToStart(analysis, request.group);
    if (all.services.empty())
        throw InputError(OperationsTexts::tr("“%1” starts no service on a Docker host: give what it loses a "
                                             "recovery with a host, for example with drawbridge prepare")
                             .arg(analysis.scenario.name));
    std::map<QString, std::vector<int>> byHost;
    for (std::size_t s = 0; s < all.services.size(); ++s)
        byHost[graph.name(all.services[s].host)].push_back(static_cast<int>(s));
    ComposeExport result;
    UniqueKeys names;
    for (auto& [host, services] : byHost) {
        const int count = static_cast<int>(services.size());
        QByteArray content = FileWriter(analysis, all, std::move(services), request).write(host);
        result.files.push_back({names.take(host) + u".compose.yaml"_qs, std::move(content), count});
    }
    if (!all.withoutImage.empty())
        result.notes += OperationsTexts::tr("In no file, as the plan knows no image: %1.")
                            .arg(namesOf(graph, all.withoutImage).join(QStringLiteral(", ")));
    return result;
}

compose::ServiceBodies loadBodies(const QString& files, const compose::LoadOptions& options,
                                  Diagnostics& diagnostics) {
    QStringList paths;
    for (const QString& path : files.split(u',', Qt::SkipEmptyParts))
        paths += path.trimmed();
    return compose::loadServiceBodies(paths, options, diagnostics);
}

const compose::ServiceBody* bodyOf(const std::vector<compose::ServiceBodies>& all,
                                   const StartService& service, const compose::ServiceBodies** project) {
    const compose::ServiceBody* only = nullptr;
    int found = 0;
    for (const compose::ServiceBodies& bodies : all) {
        const compose::ServiceBody* body = bodies.find(service.service);
        if (body == nullptr)
            continue;
        const bool isIts = bodies.project == service.project;
        if (!isIts && found > 0) {
            ++found;
            continue;
        }
        only = body;
        if (project != nullptr)
            *project = &bodies;
        if (isIts)
            return body;
        ++found;
    }
    return found == 1 ? only : nullptr;
}

} // namespace drawbridge
