// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/answers/container_facts.h"

#include <QRegularExpression>

namespace drawbridge::live {

namespace {

QString nameOf(const QJsonObject& inspected) {
    const QString name = inspected[u"Name"].toString();
    return identifier(name.startsWith(u'/') ? name.mid(1) : name);
}

ContainerState stateOf(const QString& status) {
    static const QHash<QString, ContainerState> states{
        {u"created"_qs, ContainerState::Created},     {u"configured"_qs, ContainerState::Created},
        {u"initialized"_qs, ContainerState::Created}, {u"running"_qs, ContainerState::Running},
        {u"paused"_qs, ContainerState::Paused},       {u"restarting"_qs, ContainerState::Restarting},
        {u"exited"_qs, ContainerState::Stopped},      {u"stopped"_qs, ContainerState::Stopped},
        {u"dead"_qs, ContainerState::Stopped},        {u"removing"_qs, ContainerState::Stopped},
        {u"stopping"_qs, ContainerState::Stopped}};
    return states.value(status.toLower(), ContainerState::Unknown);
}

/// Podman before 5 calls it Healthcheck.
std::optional<Health> healthOf(const QJsonObject& state) {
    const QJsonObject health =
        (state.contains(u"Health") ? state[u"Health"] : state[u"Healthcheck"]).toObject();
    const QString status = health[u"Status"].toString();
    if (status == u"healthy")
        return Health::Healthy;
    if (status == u"unhealthy")
        return Health::Unhealthy;
    if (status == u"starting")
        return Health::Starting;
    return std::nullopt;
}

QStringList aliasesOf(const QJsonObject& use, const QString& id) {
    QStringList aliases;
    for (const QJsonValue& value : use[u"Aliases"].toArray()) {
        const QString alias = identifier(value.toString());
        if (!alias.isEmpty() && !id.startsWith(alias) && !aliases.contains(alias))
            aliases += alias;
    }
    return aliases;
}

std::optional<IpAddress> addressIn(const QJsonValue& value) {
    const auto address = parseIpAddress(value.toString().left(64));
    return address ? std::optional(*address) : std::nullopt;
}

std::vector<NetworkUseFacts> networksOf(const QJsonObject& inspected) {
    std::vector<NetworkUseFacts> result;
    const QJsonObject networks = inspected[u"NetworkSettings"][u"Networks"].toObject();
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        const QJsonObject use = it.value().toObject();
        const QJsonObject asked = use[u"IPAMConfig"].toObject();
        const QString name = identifier(it.key());
        if (!name.isEmpty())
            result.push_back({name, aliasesOf(use, inspected[u"Id"].toString()),
                              addressIn(asked[u"IPv4Address"]), addressIn(asked[u"IPv6Address"])});
    }
    return result;
}

std::vector<MountFacts> mountsOf(const QJsonObject& inspected) {
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    std::vector<MountFacts> result;
    for (const QJsonValue& value : inspected[u"Mounts"].toArray()) {
        MountFacts mount;
        const QString type = value[u"Type"].toString();
        if (type == u"volume") {
            mount.type = MountFacts::Type::Volume;
            mount.volume = identifier(value[u"Name"].toString());
            mount.anonymous = mount.volume.isEmpty() || digest.match(mount.volume).hasMatch();
        } else if (type == u"bind") {
            mount.type = MountFacts::Type::Bind;
        }
        mount.readOnly = !value[u"RW"].toBool(true);
        result.push_back(mount);
    }
    return result;
}

void addPorts(const QJsonObject& inspected, ContainerFacts& facts) {
    const QJsonObject exposed = inspected[u"Config"][u"ExposedPorts"].toObject();
    for (auto it = exposed.begin(); it != exposed.end(); ++it) {
        if (const auto port = portOf(it.key()))
            facts.exposed.push_back(*port);
    }
    const QJsonObject bound = inspected[u"HostConfig"][u"PortBindings"].toObject();
    for (auto it = bound.begin(); it != bound.end(); ++it) {
        const auto port = portOf(it.key());
        for (const QJsonValue& binding : it.value().toArray()) {
            const uint host = binding[u"HostPort"].toString().toUInt();
            if (!port)
                continue;
            PublishedPort published{*port, std::nullopt, std::nullopt};
            if (host > 0 && host < 65536)
                published.host = static_cast<quint16>(host);
            if (const auto address = parseIpAddress(binding[u"HostIp"].toString()); address)
                published.address = *address;
            facts.published.push_back(published);
        }
    }
}

void addReferences(const QJsonObject& host, ContainerFacts& facts) {
    for (const QJsonValue& value : host[u"Links"].toArray()) {
        const QString link = value.toString().section(u':', 0, 0);
        if (const QString name = identifier(link.mid(link.lastIndexOf(u'/') + 1)); !name.isEmpty())
            facts.links += name;
    }
    for (const QJsonValue& value : host[u"VolumesFrom"].toArray()) {
        if (const QString name = identifier(value.toString().section(u':', 0, 0)); !name.isEmpty())
            facts.volumesFrom += name;
    }
    const QString mode = host[u"NetworkMode"].toString();
    if (mode.startsWith(u"container:"))
        facts.networkOf = identifier(mode.section(u':', 1));
}

void addLimits(const QJsonObject& host, ContainerFacts& facts) {
    facts.cpus = toldCpus(host[u"NanoCpus"]);
    const double quota = host[u"CpuQuota"].toDouble();
    const double period = host[u"CpuPeriod"].toDouble();
    if (!facts.cpus && quota > 0 && period > 0)
        facts.cpus = quota / period;
    facts.memory = toldBytes(host[u"Memory"]);
}

} // namespace

ContainerFacts containerFacts(const QJsonObject& inspected, const QSet<QString>& known) {
    const QJsonObject config = inspected[u"Config"].toObject();
    const QJsonObject host = inspected[u"HostConfig"].toObject();
    const QJsonObject state = inspected[u"State"].toObject();
    const QJsonObject labels = config[u"Labels"].toObject();
    ContainerFacts facts;
    facts.id = identifier(inspected[u"Id"].toString());
    facts.name = nameOf(inspected);
    facts.image = plainText(config[u"Image"]);
    facts.imageId = plainText(inspected[u"Image"]);
    facts.state = stateOf(state[u"Status"].toString());
    facts.health = healthOf(state);
    facts.origin = originOf(labels);
    facts.swarmService = identifier(labels[u"com.docker.swarm.service.name"].toString());
    facts.swarmTask = identifier(labels[u"com.docker.swarm.task.id"].toString());
    facts.dependsOn = dependsOn(labels);
    facts.named = namedIn(config[u"Env"].toArray(), known);
    facts.healthCheck = healthCheckOf(config[u"Healthcheck"].toObject());
    facts.mounts = mountsOf(inspected);
    facts.networks = networksOf(inspected);
    facts.restartPolicy = identifier(host[u"RestartPolicy"][u"Name"].toString());
    addPorts(inspected, facts);
    addReferences(host, facts);
    addLimits(host, facts);
    return facts;
}

QStringList containerNames(const QJsonObject& inspected) {
    const ContainerFacts facts = containerFacts(inspected, {});
    QStringList names{facts.name, facts.origin.service, facts.swarmService};
    for (const NetworkUseFacts& use : facts.networks)
        names += use.aliases;
    names.removeAll(QString());
    return names;
}

} // namespace drawbridge::live
