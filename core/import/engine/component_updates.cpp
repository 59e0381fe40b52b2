// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/component_updates.h"

#include "core/model/image_kinds.h"
#include "core/model/published_ports.h"

#include <algorithm>

namespace drawbridge::engine {

namespace {

/// An image that was asked for by its id has a name all the same, mostly.
QString imageName(const live::EngineFacts& engine, const QString& image) {
    if (!image.startsWith(u"sha256:"))
        return image;
    for (const live::ImageFacts& known : engine.images) {
        if (known.id == image && !known.tags.isEmpty())
            return known.tags.first();
    }
    return image;
}

QStringList namedVolumes(const Observed& observed) {
    QStringList names;
    for (const live::MountFacts& mount : observed.mounts) {
        if (mount.type == live::MountFacts::Type::Volume && !mount.anonymous)
            addMissing(names, mount.volume);
    }
    names.sort();
    return names;
}

/// The sum of what its volumes hold, if all of them are known.
std::optional<Bytes> sizeOf(const live::EngineFacts& engine, const QStringList& volumes) {
    qint64 sum = 0;
    for (const QString& name : volumes) {
        const auto volume = std::find_if(engine.volumes.begin(), engine.volumes.end(),
                                         [&](const live::VolumeFacts& v) { return v.name == name; });
        if (volume == engine.volumes.end() || !volume->size)
            return std::nullopt;
        sum += volume->size->value;
    }
    // 0 would say that it keeps no data, and a volume may be empty for now.
    return sum > 0 ? std::optional(Bytes{sum}) : std::nullopt;
}

/// Ports of the host that were chosen; others change with every start.
void updatePorts(const Observed& observed, Component& component) {
    std::vector<PublishedPort> ports;
    for (const live::PublishedPort& told : observed.ports) {
        if (!told.host)
            continue;
        PublishedPort port{{told.container.protocol, *told.host, *told.host}, std::nullopt, std::nullopt};
        if (port.port != told.container)
            port.to = told.container;
        if (told.address && !isAnyAddress(*told.address))
            port.address = told.address;
        ports.push_back(port);
    }
    if (!arePublishedAlike(ports, component.ports))
        component.ports = singlePorts(ports);
}

/// An engine tells "no" also where nobody asked for anything.
void updateRestart(const Observed& observed, Component& component) {
    const auto told = choiceNamed<RestartPolicy>(observed.restartPolicy);
    if (told && (component.restart || *told != RestartPolicy::Never))
        component.restart = told;
}

bool isSeen(const Work& work, const NetworkInterface& interface) {
    return interface.network && work.seenNetworks.count(*interface.network) > 0;
}

} // namespace

ComponentKind kindOf(const QString& image, bool dependsOnOthers) {
    const auto known = recogniseImage(image);
    if (!known || (known->onlyInFront && !dependsOnOthers))
        return ComponentKind::Service;
    return known->kind;
}

void update(Work& work, const live::EngineFacts& engine, const Observed& observed, Component& component) {
    if (!observed.image.isEmpty())
        component.image = imageName(engine, observed.image);
    component.healthCheck = observed.hasHealthCheck;
    if (observed.cpus || observed.memory) {
        Capacity needs = component.needs.value_or(Capacity{});
        if (observed.cpus)
            needs.cpus = observed.cpus;
        if (observed.memory)
            needs.memory = observed.memory;
        component.needs = needs;
    }
    const QStringList volumes = namedVolumes(observed);
    QStringList before = component.volumes;
    before.sort();
    if (before != volumes)
        component.volumes = volumes;
    if (!volumes.isEmpty())
        addMissing(component.tags, QStringLiteral("stateful"));
    if (!component.data && !volumes.isEmpty())
        component.data = sizeOf(engine, volumes);
    updatePorts(observed, component);
    updateRestart(observed, component);
    std::vector<NetworkInterface> interfaces = observed.interfaces;
    for (const NetworkInterface& existing : component.interfaces) {
        if (!isSeen(work, existing))
            interfaces.push_back(existing);
    }
    const auto key = [](const NetworkInterface& i) { return std::pair(i.network, i.address); };
    const auto less = [&](const NetworkInterface& a, const NetworkInterface& b) { return key(a) < key(b); };
    const auto same = [&](const NetworkInterface& a, const NetworkInterface& b) { return key(a) == key(b); };
    std::vector<NetworkInterface> sorted = interfaces;
    std::vector<NetworkInterface> sortedBefore = component.interfaces;
    std::sort(sorted.begin(), sorted.end(), less);
    std::sort(sortedBefore.begin(), sortedBefore.end(), less);
    // Their order tells nothing.
    if (!std::equal(sorted.begin(), sorted.end(), sortedBefore.begin(), sortedBefore.end(), same))
        component.interfaces = std::move(interfaces);
}

} // namespace drawbridge::engine
