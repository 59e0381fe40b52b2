// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/answers/raw_engine.h"

#include "core/live/answers/answer_values.h"
#include "core/live/answers/container_facts.h"
#include "core/live/answers/swarm_facts.h"

#include <QHash>

namespace drawbridge::live {

namespace {

constexpr qsizetype kLongestHostName = 64; // HOST_NAME_MAX of Linux

QStringList textsIn(const QJsonValue& array) {
    QStringList texts;
    for (const QJsonValue& value : array.toArray()) {
        if (const QString text = withoutSecrets(value.toString()); !text.isEmpty())
            texts += text;
    }
    return texts;
}

void addRegistries(const QJsonValue& registries, EngineFacts& facts) {
    facts.registryMirrors = textsIn(registries[u"Mirrors"]);
    facts.insecureRegistries = textsIn(registries[u"InsecureRegistryCIDRs"]);
    const QJsonObject indices = registries[u"IndexConfigs"].toObject();
    for (auto it = indices.begin(); it != indices.end(); ++it) {
        if (!it.value()[u"Secure"].toBool(true))
            facts.insecureRegistries += withoutSecrets(it.key());
    }
}

/// Podman tells "debian" and "12" apart.
std::optional<QString> operatingSystem(const QJsonObject& info) {
    const auto name = toldText(info[u"OperatingSystem"]);
    const auto version = toldText(info[u"OSVersion"]);
    const bool hasDigit =
        name && std::any_of(name->begin(), name->end(), [](QChar c) { return c.isDigit(); });
    return name && version && !hasDigit ? std::optional(*name + u' ' + *version) : name;
}

bool isPodman(const QJsonObject& version) {
    for (const QJsonValue& component : version[u"Components"].toArray()) {
        if (component[u"Name"].toString().contains(u"Podman"))
            return true;
    }
    return false;
}

void addHost(const RawEngine& raw, EngineFacts& facts) {
    const QJsonObject& info = raw.info;
    facts.id = plainText(info[u"ID"]);
    facts.hostName = plainText(info[u"Name"]).left(kLongestHostName);
    facts.isPodman = isPodman(raw.version);
    facts.operatingSystem = operatingSystem(info);
    facts.osVersion = toldText(info[u"OSVersion"]);
    facts.kernel = toldText(info[u"KernelVersion"]);
    facts.architecture = toldText(info[u"Architecture"]);
    facts.engineVersion = toldText(raw.version[u"Version"]);
    if (!facts.engineVersion)
        facts.engineVersion = toldText(info[u"ServerVersion"]);
    facts.storageDriver = toldText(info[u"Driver"]);
    facts.loggingDriver = toldText(info[u"LoggingDriver"]);
    const int cgroup = info[u"CgroupVersion"].toString().remove(u'v').toInt();
    if (cgroup == 1 || cgroup == 2)
        facts.cgroupVersion = cgroup;
    facts.defaultRuntime = toldText(info[u"DefaultRuntime"]);
    facts.liveRestore = toldBool(info[u"LiveRestoreEnabled"]);
    for (const QJsonValue& option : info[u"SecurityOptions"].toArray())
        facts.securityOptions += plainText(option);
    addRegistries(info[u"RegistryConfig"], facts);
    if (const double cpus = info[u"NCPU"].toDouble(); cpus > 0 && cpus < 1e6)
        facts.cpus = cpus;
    facts.memory = toldBytes(info[u"MemTotal"]);
}

void addImages(const QJsonArray& images, EngineFacts& facts) {
    for (const QJsonValue& image : images) {
        ImageFacts row;
        row.id = plainText(image[u"Id"]);
        for (const QJsonValue& tag : image[u"RepoTags"].toArray())
            row.tags += plainText(tag);
        for (const QJsonValue& digest : image[u"RepoDigests"].toArray())
            row.digests += plainText(digest);
        row.version = identifier(image[u"Labels"][u"org.opencontainers.image.version"].toString());
        row.size = toldBytes(image[u"Size"]);
        facts.images.push_back(std::move(row));
    }
    std::sort(facts.images.begin(), facts.images.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
}

/// A size of -1 is unknown; of an empty volume it is 0.
std::optional<Bytes> sizeOf(const QJsonValue& volume) {
    const double size = volume[u"UsageData"][u"Size"].toDouble(-1);
    return size >= 0 && size < 9e15 ? std::optional(Bytes{static_cast<qint64>(size)}) : std::nullopt;
}

void addVolumes(const RawEngine& raw, EngineFacts& facts) {
    QHash<QString, std::optional<Bytes>> sizes;
    for (const QJsonValue& volume : raw.volumeUsage)
        sizes.insert(volume[u"Name"].toString(), sizeOf(volume));
    for (const QJsonValue& volume : raw.volumes) {
        const QString name = identifier(volume[u"Name"].toString());
        if (!name.isEmpty())
            facts.volumes.push_back({name, plainText(volume[u"Driver"]),
                                     originOf(volume[u"Labels"].toObject()), sizes.value(name)});
    }
    std::sort(facts.volumes.begin(), facts.volumes.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
}

NetworkFacts networkFacts(const QJsonValue& network) {
    NetworkFacts facts;
    facts.id = identifier(network[u"Id"].toString());
    facts.name = identifier(network[u"Name"].toString());
    facts.driver = plainText(network[u"Driver"]);
    facts.swarmScope = network[u"Scope"].toString() == u"swarm";
    facts.internal = network[u"Internal"].toBool();
    facts.ingress = network[u"Ingress"].toBool();
    facts.origin = originOf(network[u"Labels"].toObject());
    for (const QJsonValue& block : network[u"IPAM"][u"Config"].toArray()) {
        if (const auto cidr = parseCidr(block[u"Subnet"].toString().left(64)))
            facts.subnets.push_back(*cidr);
        if (const auto gateway = parseIpAddress(block[u"Gateway"].toString().left(64)))
            facts.gateways.push_back(*gateway);
    }
    return facts;
}

} // namespace

QSet<QString> namesIn(const RawEngine& raw) {
    QSet<QString> names;
    for (const QJsonObject& container : raw.containers) {
        for (const QString& name : containerNames(container))
            names += name;
    }
    for (const QString& name : swarmNames(raw))
        names += name;
    return names;
}

EngineFacts factsOf(const RawEngine& raw, const QSet<QString>& known) {
    EngineFacts facts;
    facts.endpoint = raw.endpoint;
    facts.apiVersion = raw.apiVersion;
    facts.unread = raw.unread;
    addHost(raw, facts);
    for (const QJsonObject& container : raw.containers)
        facts.containers.push_back(containerFacts(container, known));
    std::sort(facts.containers.begin(), facts.containers.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    addImages(raw.images, facts);
    addVolumes(raw, facts);
    for (const QJsonValue& network : raw.networks)
        facts.networks.push_back(networkFacts(network));
    std::sort(facts.networks.begin(), facts.networks.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    for (const QJsonValue& plugin : raw.plugins)
        facts.plugins.push_back({plainText(plugin[u"Name"]), plugin[u"Enabled"].toBool()});
    facts.swarm = swarmFacts(raw, known);
    return facts;
}

} // namespace drawbridge::live
