// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_normalise.h"
#include "core/import/compose/compose_short_syntax.h"

#include <algorithm>

/// Networks and volumes of a project: those the files define and those that services merely name.
namespace drawbridge::compose {

void ProjectBuilder::addDescribedNetworks() {
    for (const YamlNode::Entry& entry : childOf(m_model.root, u"networks").entries) {
        if (entry.key.startsWith(u"x-"))
            continue;
        Network network;
        network.key = entry.key;
        network.name = textOf(entry.value, u"name");
        network.external =
            isExternal(entry.value, network.name, placeOf(QStringLiteral("networks"), entry.key));
        network.internal = boolFromText(textOf(entry.value, u"internal")).value_or(false);
        for (const YamlNode& range : childOf(childOf(entry.value, u"ipam"), u"config").items) {
            if (const QString subnet = textOf(range, u"subnet"); !subnet.isEmpty())
                network.subnets.append(subnet);
            if (const QString gateway = textOf(range, u"gateway"); !gateway.isEmpty())
                network.gateways.append(gateway);
        }
        m_networks.insert(entry.key);
        m_project.networks.push_back(std::move(network));
    }
}

void ProjectBuilder::addDescribedVolumes() {
    for (const YamlNode::Entry& entry : childOf(m_model.root, u"volumes").entries) {
        if (entry.key.startsWith(u"x-"))
            continue;
        Volume volume;
        volume.key = entry.key;
        volume.name = textOf(entry.value, u"name");
        volume.external = isExternal(entry.value, volume.name, placeOf(QStringLiteral("volumes"), entry.key));
        m_volumes.insert(entry.key);
        m_project.volumes.push_back(std::move(volume));
    }
}

/// `external: true`, or the older `external: {name: …}`.
bool ProjectBuilder::isExternal(const YamlNode& node, QString& name, const SourcePlace& place) {
    const YamlNode& external = childOf(node, u"external");
    if (external.isMapping()) {
        if (const QString older = textOf(external, u"name"); !older.isEmpty())
            name = older;
        return true;
    }
    const std::optional<bool> value = boolFromText(external.scalar);
    if (external.isScalar() && !value)
        warn(place, QStringLiteral("The value of \"external\" is neither true nor false and is treated as "
                                   "false; correct it or its variables."));
    return value.value_or(false);
}

void ProjectBuilder::addNetworks(const YamlNode& node, Service& service) {
    service.networkMode = textOf(node, u"network_mode");
    if (!service.networkMode.isEmpty())
        return;
    for (const YamlNode::Entry& entry : childOf(node, u"networks").entries) {
        NetworkUse use{
            entry.key, textOf(entry.value, u"ipv4_address"), textOf(entry.value, u"ipv6_address"), {}};
        for (const YamlNode& alias : childOf(entry.value, u"aliases").items)
            use.aliases.append(alias.scalar);
        service.networks.push_back(std::move(use));
    }
    if (service.networks.empty())
        service.networks.push_back({QStringLiteral("default"), {}, {}, {}});
    for (const NetworkUse& use : service.networks)
        useNetwork(use.network, service);
}

void ProjectBuilder::useNetwork(const QString& key, const Service& service) {
    if (m_networks.contains(key))
        return;
    m_networks.insert(key);
    Network network;
    network.key = key;
    m_project.networks.push_back(std::move(network));
    if (key != u"default")
        warn(service.place, QStringLiteral("The service \"%1\" uses the network \"%2\", which no file "
                                           "defines; it was imported as a network of this project.")
                                .arg(service.name, key));
}

void ProjectBuilder::useVolume(const QString& key, const Service& service) {
    if (m_volumes.contains(key))
        return;
    m_volumes.insert(key);
    m_project.volumes.push_back({key, {}, false});
    warn(service.place, QStringLiteral("The service \"%1\" uses the volume \"%2\", which no file defines; it "
                                       "was imported as a volume of this project.")
                            .arg(service.name, key));
}

} // namespace drawbridge::compose
