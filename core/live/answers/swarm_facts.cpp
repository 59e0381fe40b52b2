// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/answers/swarm_facts.h"

#include "core/live/answers/answer_values.h"

namespace drawbridge::live {

namespace {

SwarmNodeFacts nodeFacts(const QJsonValue& node) {
    const QJsonValue description = node[u"Description"];
    SwarmNodeFacts facts;
    facts.id = identifier(node[u"ID"].toString());
    facts.hostName = plainText(description[u"Hostname"]).left(64);
    facts.isManager = node[u"Spec"][u"Role"].toString() == u"manager";
    facts.isReady = node[u"Status"][u"State"].toString() == u"ready";
    facts.availability = identifier(node[u"Spec"][u"Availability"].toString());
    facts.engineVersion = plainText(description[u"Engine"][u"EngineVersion"]);
    facts.architecture = plainText(description[u"Platform"][u"Architecture"]);
    facts.cpus = toldCpus(description[u"Resources"][u"NanoCPUs"]);
    facts.memory = toldBytes(description[u"Resources"][u"MemoryBytes"]);
    return facts;
}

std::vector<MountFacts> mountsOf(const QJsonValue& container) {
    std::vector<MountFacts> result;
    for (const QJsonValue& value : container[u"Mounts"].toArray()) {
        MountFacts mount;
        const QString type = value[u"Type"].toString();
        if (type == u"volume") {
            mount.type = MountFacts::Type::Volume;
            mount.volume = identifier(value[u"Source"].toString());
            mount.anonymous = mount.volume.isEmpty();
        } else if (type == u"bind") {
            mount.type = MountFacts::Type::Bind;
        }
        mount.readOnly = value[u"ReadOnly"].toBool();
        result.push_back(mount);
    }
    return result;
}

SwarmServiceFacts serviceFacts(const QJsonValue& service, const QSet<QString>& known) {
    const QJsonValue spec = service[u"Spec"];
    const QJsonValue task = spec[u"TaskTemplate"];
    const QJsonValue container = task[u"ContainerSpec"];
    SwarmServiceFacts facts;
    facts.id = identifier(service[u"ID"].toString());
    facts.name = identifier(spec[u"Name"].toString());
    facts.origin = originOf(spec[u"Labels"].toObject());
    facts.image = plainText(container[u"Image"]);
    facts.global = spec[u"Mode"].toObject().contains(u"Global");
    const double replicas = spec[u"Mode"][u"Replicated"][u"Replicas"].toDouble(-1);
    if (replicas >= 0 && replicas < 100'000)
        facts.replicas = static_cast<int>(replicas);
    facts.healthCheck = healthCheckOf(container[u"Healthcheck"].toObject());
    facts.named = namedIn(container[u"Env"].toArray(), known);
    facts.mounts = mountsOf(container);
    for (const QJsonValue& network : task[u"Networks"].toArray()) {
        facts.networkIds += identifier(network[u"Target"].toString());
        for (const QJsonValue& alias : network[u"Aliases"].toArray())
            facts.aliases += identifier(alias.toString());
    }
    facts.aliases.removeAll(QString());
    for (const QJsonValue& port : service[u"Endpoint"][u"Ports"].toArray()) {
        const QString text =
            QString::number(port[u"TargetPort"].toInt()) + u'/' + port[u"Protocol"].toString();
        // The routing mesh publishes a port on all nodes at once: it takes none of the host's.
        const bool isOfHost = port[u"PublishMode"].toString() == u"host";
        const int host = isOfHost ? port[u"PublishedPort"].toInt() : 0;
        if (const auto parsed = portOf(text))
            facts.published.push_back(
                {*parsed, host > 0 && host < 65536 ? std::optional(static_cast<quint16>(host)) : std::nullopt,
                 std::nullopt});
    }
    facts.cpus = toldCpus(task[u"Resources"][u"Limits"][u"NanoCPUs"]);
    facts.memory = toldBytes(task[u"Resources"][u"Limits"][u"MemoryBytes"]);
    return facts;
}

SwarmTaskFacts taskFacts(const QJsonValue& task) {
    SwarmTaskFacts facts;
    facts.id = identifier(task[u"ID"].toString());
    facts.serviceId = identifier(task[u"ServiceID"].toString());
    facts.nodeId = identifier(task[u"NodeID"].toString());
    if (const int slot = task[u"Slot"].toInt(); slot > 0)
        facts.slot = slot;
    facts.wanted = task[u"DesiredState"].toString() == u"running";
    return facts;
}

} // namespace

std::optional<SwarmFacts> swarmFacts(const RawEngine& raw, const QSet<QString>& known) {
    const QJsonValue told = raw.info[u"Swarm"];
    SwarmFacts facts;
    facts.nodeId = identifier(told[u"NodeID"].toString());
    if (facts.nodeId.isEmpty())
        return std::nullopt;
    facts.clusterId = identifier(told[u"Cluster"][u"ID"].toString());
    facts.isManager = told[u"ControlAvailable"].toBool();
    for (const QJsonValue& node : raw.nodes)
        facts.nodes.push_back(nodeFacts(node));
    for (const QJsonValue& service : raw.services)
        facts.services.push_back(serviceFacts(service, known));
    for (const QJsonValue& task : raw.tasks)
        facts.tasks.push_back(taskFacts(task));
    const auto byName = [](const auto& a, const auto& b) { return a.name < b.name; };
    std::sort(facts.services.begin(), facts.services.end(), byName);
    std::sort(facts.nodes.begin(), facts.nodes.end(),
              [](const auto& a, const auto& b) { return a.hostName < b.hostName; });
    std::sort(facts.tasks.begin(), facts.tasks.end(), [](const auto& a, const auto& b) {
        return std::pair(a.slot.value_or(0), a.id) < std::pair(b.slot.value_or(0), b.id);
    });
    return facts;
}

QStringList swarmNames(const RawEngine& raw) {
    QStringList names;
    for (const QJsonValue& service : raw.services) {
        const SwarmServiceFacts facts = serviceFacts(service, {});
        names += facts.name;
        names += facts.aliases;
        if (facts.name.startsWith(facts.origin.project + u'_'))
            names += facts.name.mid(facts.origin.project.size() + 1);
    }
    names.removeAll(QString());
    return names;
}

} // namespace drawbridge::live
